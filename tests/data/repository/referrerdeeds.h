#pragma once

#include "data/repository/herorepository.h"
#include "data/repository/herowriter.h"

#include <QDebug>
#include <QStringList>

namespace heroadmin::testing {

/// "2 link" for two rows of that table.
[[nodiscard]] inline QStringList told(const QList<ReferringRows>& all)
{
    QStringList texts;
    for (const ReferringRows& rows : all) {
        texts.append(QStringLiteral("%1 %2").arg(rows.rows).arg(rows.table));
    }
    return texts;
}

/// Of texts with bars between them.
[[nodiscard]] inline QStringList list(const char* texts)
{
    return QString::fromLatin1(texts).split(u'|');
}

/// Empty where that failed.
[[nodiscard]] inline HeroChange deleted(Database& database, HeroWriter& writer, const QList<qint64>& ids,
                                        WriteControl& control)
{
    const QList<HeroSnapshot> loaded = HeroRepository(database).readAll(ids).value();
    const Result<WriteOutcome> outcome = writer.remove(loaded, control);
    return outcome ? outcome->change : HeroChange();
}

/// Likewise, with a warning.
inline HeroChange reversed(HeroWriter& writer, const HeroChange& change, StepDirection direction, WriteControl& control)
{
    const Result<WriteOutcome> outcome = writer.reverse(change.step, direction, {}, control);
    if (!outcome || outcome->conflictCount > 0) {
        qWarning() << (outcome ? QStringLiteral("conflicts") : outcome.error().message + outcome.error().detail);
        return {};
    }
    return outcome->change;
}

} // namespace heroadmin::testing
