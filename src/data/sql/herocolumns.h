#pragma once

#include "data/heroes/heropage.h"
#include "data/heroes/storedvalue.h"

#include <QSqlQuery>
#include <QString>

namespace heroadmin {

/// How columns of the table `hero` are read so that nothing of what they hold is lost on the way.
class HeroColumns
{
public:
    /// The columns that toRow() reads. A name comes as its first bytes, because SQL's text functions stop at U+0000.
    [[nodiscard]] static QString ofRow();
    [[nodiscard]] static HeroRow toRow(const QSqlQuery& row);

    /// Two columns, which toStoredValue() reads: how `column` is stored, and the value with the bytes of a text.
    [[nodiscard]] static QString ofStoredValue(const QString& column);
    [[nodiscard]] static StoredValue toStoredValue(const QSqlQuery& row, int firstColumn);
};

} // namespace heroadmin
