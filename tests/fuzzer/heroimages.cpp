#include "fuzzer/heroimages.h"

#include <algorithm>

namespace heroadmin::testing {

namespace {

int countWhere(const HeroDifference& difference, bool wasThere, bool isThere)
{
    return static_cast<int>(std::count_if(
        difference.turns.cbegin(), difference.turns.cend(), [wasThere, isThere](const HeroDifference::Turn& turn) {
            return turn.before.isEmpty() != wasThere && turn.after.isEmpty() != isThere;
        }));
}

} // namespace

HeroDifference HeroDifference::between(const HeroImages& before, const HeroImages& after)
{
    HeroDifference difference;
    for (auto hero = before.cbegin(); hero != before.cend(); ++hero) {
        if (const QString now = after.value(hero.key()); now != hero.value()) {
            difference.turns.insert(hero.key(), {hero.value(), now});
        }
    }
    for (auto hero = after.cbegin(); hero != after.cend(); ++hero) {
        if (!before.contains(hero.key())) {
            difference.turns.insert(hero.key(), {QString(), hero.value()});
        }
    }
    return difference;
}

void HeroDifference::add(const HeroDifference& later)
{
    for (auto turn = later.turns.cbegin(); turn != later.turns.cend(); ++turn) {
        const auto earlier = turns.find(turn.key());
        if (earlier == turns.end()) {
            turns.insert(turn.key(), turn.value());
        } else if (earlier->before == turn->after) {
            turns.erase(earlier);
        } else {
            earlier->after = turn->after;
        }
    }
}

int HeroDifference::added() const
{
    return countWhere(*this, false, true);
}

int HeroDifference::removed() const
{
    return countWhere(*this, true, false);
}

int HeroDifference::changed() const
{
    return countWhere(*this, true, true);
}

QSet<qint64> HeroDifference::ids() const
{
    return {turns.keyBegin(), turns.keyEnd()};
}

QString HeroDifference::toText() const
{
    constexpr int mostTold = 4;
    QStringList told;
    for (auto turn = turns.cbegin(); turn != turns.cend() && told.size() < mostTold; ++turn) {
        told.append(QStringLiteral("#%1 [%2] -> [%3]").arg(QString::number(turn.key()), turn->before, turn->after));
    }
    if (turns.size() > mostTold) {
        told.append(QStringLiteral("and %1 more").arg(turns.size() - mostTold));
    }
    return told.isEmpty() ? QStringLiteral("nothing") : told.join(QStringLiteral("; "));
}

} // namespace heroadmin::testing
