#pragma once

#include "data/heroes/referringrows.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace heroadmin {

/// Tells a person of rows in other tables that refer to heroes. Each sentence is about one table.
class ReferrerSentences
{
    Q_DECLARE_TR_FUNCTIONS(heroadmin::ReferrerSentences)

public:
    /// Before heroes are deleted: that there are such rows, and what the definition says about them. `isOne`: one hero.
    [[nodiscard]] static QStringList before(const QList<ReferringRows>& referrers, bool isOne);

    [[nodiscard]] static QStringList after(const ReferrerEffects& effects); ///< What came of a write.

private:
    [[nodiscard]] static QString referring(const ReferringRows& rows, bool isOne);
    [[nodiscard]] static QString consequence(const ReferringRows& rows, bool isOne);
    [[nodiscard]] static QString consequence(OnDelete onDelete, ReferTo referTo, bool isOne);
    [[nodiscard]] static QString inTurn(const ReferringRows& rows);
    [[nodiscard]] static QString leftInTurn(const ReferringRows& rows);
    [[nodiscard]] static QString whyLeft(WhyLeft why);
    [[nodiscard]] static QString inherited(const ReferringRows& rows, qint64 heir);
};

} // namespace heroadmin
