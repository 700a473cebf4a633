#pragma once

#include "core/error.h"
#include "data/heroes/herosnapshot.h"

#include <QCoreApplication>

namespace heroadmin {

/// How heroes, fields and values are named where two people changed the same.
class ConflictWords
{
    Q_DECLARE_TR_FUNCTIONS(heroadmin::ConflictWords)

public:
    [[nodiscard]] static QString heroName(qint64 id, const QString& name);
    [[nodiscard]] static QString fieldName(HeroField field);

    /// Of a secret name only that it was changed.
    [[nodiscard]] static QString value(HeroField field, const StoredValue& stored);
};

} // namespace heroadmin
