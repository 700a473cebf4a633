#include "gui/edit/referrersentences.h"

#include "core/text.h"
#include "gui/widgets/quotedtext.h"

namespace heroadmin {

QStringList ReferrerSentences::before(const QList<ReferringRows>& referrers, bool isOne)
{
    QStringList sentences;
    for (const ReferringRows& rows : referrers) {
        sentences.append(referring(rows, isOne) + u' ' + consequence(rows, isOne));
    }
    return sentences;
}

QString ReferrerSentences::referring(const ReferringRows& rows, bool isOne)
{
    const QString table = quotedText(rows.table);
    const int count = pluralCount(rows.rows);
    //: Behind "refer to".
    const QString heroes = isOne ? tr("this hero") : tr("these heroes");
    if (rows.rows == 0) {
        //: %1: a table; %2: "this hero" or "these heroes"
        return tr("Whether rows of %1 refer to %2 can't be told quickly: it has very many, and no index of that.")
            .arg(table, heroes);
    }
    //: %1: a table; %2: "this hero" or "these heroes"
    return (rows.isAtLeast ? tr("At least %Ln row(s) of %1 refer to %2.", nullptr, count)
                           : tr("%Ln row(s) of %1 refer to %2.", nullptr, count))
        .arg(table, heroes);
}

QString ReferrerSentences::consequence(const ReferringRows& rows, bool isOne)
{
    switch (rows.onDelete) {
    case OnDelete::Goes:
        return tr("The definition of the database deletes such rows with their hero.");
    case OnDelete::LetsGo:
        return tr("The definition of the database has such rows stay, and refer to no hero any more.");
    case OnDelete::Stays:
        break;
    }
    return isOne ? tr("Such rows stay, refer to nobody then, and belong to whoever gets the same id next.")
                 : tr("Such rows stay, refer to nobody then, and belong to whoever gets the same ids next.");
}

QStringList ReferrerSentences::after(const ReferrerEffects& effects)
{
    QStringList sentences;
    const auto add = [&sentences](const QList<ReferringRows>& all, const auto& sentence) {
        for (const ReferringRows& rows : all) {
            sentences.append(sentence(rows).arg(quotedText(rows.table)));
        }
    };
    add(effects.changed, [](const ReferringRows& rows) {
        const int count = pluralCount(rows.rows);
        //: %1: a table
        return rows.onDelete == OnDelete::Goes ? tr("%Ln row(s) of %1 were deleted, too.", nullptr, count)
                                               : tr("%Ln row(s) of %1 refer to no hero any more.", nullptr, count);
    });
    add(effects.kept, [](const ReferringRows& rows) {
        return tr("A rule of the database kept %Ln row(s) of %1 that should have gone with it.", nullptr,
                  pluralCount(rows.rows));
    });
    add(effects.broughtBack, [](const ReferringRows& rows) {
        return tr("%Ln row(s) of %1 are as they were, too.", nullptr, pluralCount(rows.rows));
    });
    add(effects.notBroughtBack, [](const ReferringRows& rows) {
        return tr("%Ln row(s) of %1 did not come back, because somebody else changed something there meanwhile.",
                  nullptr, pluralCount(rows.rows));
    });
    for (const ReferringRows& rows : effects.inherited) {
        sentences.append(inherited(rows, effects.heir));
    }
    return sentences;
}

QString ReferrerSentences::inherited(const ReferringRows& rows, qint64 heir)
{
    const QString table = quotedText(rows.table);
    const int count = pluralCount(rows.rows);
    if (rows.rows == 0) {
        return tr("Whether rows of %1 refer to the same id already isn't known: it has very many, and no index of "
                  "that.")
            .arg(table);
    }
    if (heir != 0) {
        return tr("%Ln row(s) of %1 refer to #%2 already.", nullptr, count).arg(table, QString::number(heir));
    }
    return tr("%Ln row(s) of %1 refer to the same ids already.", nullptr, count).arg(table);
}

} // namespace heroadmin
