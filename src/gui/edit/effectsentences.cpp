#include "gui/edit/effectsentences.h"

#include "core/text.h"
#include "gui/edit/referrersentences.h"
#include "gui/widgets/quotedtext.h"

#include <QLocale>
#include <QStringList>
#include <algorithm>
#include <iterator>

namespace heroadmin {

namespace {

constexpr qint64 fewEnoughAtOnce = 10'000; ///< Written within a second even where a rule does something for each.

} // namespace

QString EffectSentences::before(bool hasRules, qint64 heroes)
{
    return !hasRules || heroes <= fewEnoughAtOnce
               ? QString()
               : tr("This database has rules of its own, so all of it is written at once: until that is done, nobody "
                    "else can write.");
}

QString EffectSentences::of(const WriteEffects& effects)
{
    QStringList sentences;
    const auto add = [&sentences](const HeroNames& names, const auto& sentence) {
        if (names.count > 0) {
            sentences.append(sentence(pluralCount(names.count)).arg(listed(names)));
        }
    };
    //: %1: their names, in parentheses.
    add(effects.leftOut, [](int n) { return tr("A rule of the database left %Ln hero(es) out%1.", nullptr, n); });
    add(effects.otherwise, [](int n) {
        return tr("A rule of the database wrote something else than was asked for to %Ln hero(es)%1.", nullptr, n);
    });
    add(effects.instead, [](int n) {
        return tr("A rule of the database changed %Ln hero(es) instead of deleting them%1.", nullptr, n);
    });
    add(effects.othersChanged,
        [](int n) { return tr("A rule of the database changed %Ln other hero(es) with it%1.", nullptr, n); });
    add(effects.othersDeleted,
        [](int n) { return tr("A rule of the database deleted %Ln other hero(es) with it%1.", nullptr, n); });
    add(effects.othersAdded,
        [](int n) { return tr("A rule of the database added %Ln other hero(es) with it%1.", nullptr, n); });
    add(effects.changedMeanwhile, [](int n) {
        return tr("%Ln hero(es) stayed as they are, because somebody else changed them meanwhile%1.", nullptr, n);
    });
    sentences += ReferrerSentences::after(effects.referrers);
    return sentences.join(u' ');
}

QString EffectSentences::behind(const QString& text, const WriteEffects& effects)
{
    QStringList parts{text, of(effects)};
    parts.removeAll(QString());
    return parts.join(u' ');
}

QString EffectSentences::listed(const HeroNames& names)
{
    if (names.first.isEmpty()) {
        return {};
    }
    QStringList quoted;
    std::transform(names.first.cbegin(), names.first.cend(), std::back_inserter(quoted), quotedText);
    const qint64 more = names.count - names.first.size();
    if (more > 0) {
        quoted.append(tr("%Ln more", nullptr, pluralCount(more)));
    }
    return QStringLiteral(" (%1)").arg(QLocale().createSeparatedList(quoted));
}

} // namespace heroadmin
