#include "gui/edit/referrersentences.h"

#include "core/text.h"
#include "gui/widgets/quotedtext.h"

namespace heroadmin {

QStringList ReferrerSentences::before(const QList<ReferringRows>& referrers, bool isOne)
{
    QStringList sentences;
    for (const ReferringRows& rows : referrers) {
        sentences.append(rows.referTo == ReferTo::Rows ? inTurn(rows)
                                                       : referring(rows, isOne) + u' ' + consequence(rows, isOne));
        if (rows.isAtLeast && isChange(rows.onDelete) && rows.referTo != ReferTo::Rows) {
            sentences.last() +=
                u' ' + tr("With very many of them that takes its time, and nobody else can write meanwhile.");
        }
        if (rows.isEnforced && isChange(rows.onDelete) && rows.referTo == ReferTo::Ancestors) {
            sentences.last() += u' ' + tr("Undo doesn't take that back.");
        }
    }
    return sentences;
}

QString ReferrerSentences::inTurn(const ReferringRows& rows)
{
    const QString table = quotedText(rows.table);
    switch (rows.onDelete) {
    case OnDelete::Goes:
        //: %1: a table
        return tr("Rows of %1 that refer to what is deleted with it are deleted, too.").arg(table);
    case OnDelete::LetsGo:
        return tr("Rows of %1 that refer to what is deleted with it stay, and refer to nothing any more.").arg(table);
    case OnDelete::GetsDefault:
        return tr("Rows of %1 that refer to what is deleted with it stay, and get the default of their table instead.")
            .arg(table);
    case OnDelete::Forbids:
        if (rows.isEnforced) {
            return tr("Rows of %1 that refer to what is deleted with it forbid to delete that.").arg(table);
        }
        break;
    case OnDelete::Stays:
        break;
    }
    return tr("Rows of %1 that refer to what is deleted with it stay, and refer to nothing then.").arg(table);
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
        return rows.referTo == ReferTo::Ancestors
                   ? tr("The definition of the database deletes such heroes with theirs, and then whatever refers to "
                        "them likewise.")
                   : tr("The definition of the database deletes such rows with their hero.");
    case OnDelete::LetsGo:
        return tr("The definition of the database has such rows stay, and refer to no hero any more.");
    case OnDelete::GetsDefault:
        return tr("The definition of the database has such rows stay, and get the default of their table instead.");
    case OnDelete::Forbids:
        if (rows.isEnforced) {
            return tr("The definition of the database forbids to delete a hero that such rows refer to.");
        }
        return tr(
            "The definition of the database forbids to delete a hero that such rows refer to. That isn't enforced "
            "here: they stay, and refer to nobody then.");
    case OnDelete::Stays:
        break;
    }
    if (rows.referTo == ReferTo::Value) {
        return tr("Such rows stay, refer to nobody then, and belong to whoever holds the same value next.");
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
        if (rows.onDelete == OnDelete::Goes) {
            return tr("%Ln row(s) of %1 were deleted, too.", nullptr, count);
        }
        if (rows.onDelete == OnDelete::GetsDefault) {
            return tr("%Ln row(s) of %1 got the default of their table instead.", nullptr, count);
        }
        return rows.referTo == ReferTo::Rows ? tr("%Ln row(s) of %1 refer to nothing any more.", nullptr, count)
                                             : tr("%Ln row(s) of %1 refer to no hero any more.", nullptr, count);
    });
    add(effects.kept, [](const ReferringRows& rows) {
        const int count = pluralCount(rows.rows);
        return rows.onDelete == OnDelete::Goes
                   ? tr("A rule of the database kept %Ln row(s) of %1 that should have gone with it.", nullptr, count)
                   : tr("A rule of the database kept %Ln row(s) of %1 as they were: they refer to what is gone.",
                        nullptr, count);
    });
    add(effects.broughtBack, [](const ReferringRows& rows) {
        return tr("%Ln row(s) of %1 are as they were, too.", nullptr, pluralCount(rows.rows));
    });
    add(effects.changedByRules, [](const ReferringRows& rows) {
        return tr("%Ln row(s) of %1 came back, and a rule of the database changed them.", nullptr,
                  pluralCount(rows.rows));
    });
    add(effects.notBroughtBack, [](const ReferringRows& rows) {
        return tr(
            "%Ln row(s) of %1 are not as they were: somebody else changed something there meanwhile, or a rule of "
            "the database kept them away.",
            nullptr, pluralCount(rows.rows));
    });
    add(effects.orphaned, [](const ReferringRows& rows) {
        return tr("%Ln row(s) of %1 referred to what was there before, and refer to nobody now.", nullptr,
                  pluralCount(rows.rows));
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
    if (heir != 0) {
        return tr("%Ln row(s) of %1 refer to #%2 already.", nullptr, count).arg(table, QString::number(heir));
    }
    return tr("%Ln row(s) of %1 refer to the same ids already.", nullptr, count).arg(table);
}

} // namespace heroadmin
