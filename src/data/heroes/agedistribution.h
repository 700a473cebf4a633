#pragma once

#include "data/heroes/herofilter.h"

#include <QList>
#include <QtGlobal>
#include <optional>

namespace heroadmin {

/// How many heroes have an age of one kind.
struct AgeBar
{
    enum class Kind {
        BelowRange,
        Range,
        AboveRange,
        None,           ///< No age.
        NotAWholeNumber ///< Whatever no filter from-to finds: 'abc', 29.5, 2^63, which another program stored.
    };

    Kind kind = Kind::Range;
    std::optional<qint64> from; ///< Years, included.
    std::optional<qint64> to;   ///< Years, included.
    qint64 heroes = 0;

    [[nodiscard]] bool canBeAskedFor() const { return kind != Kind::NotAWholeNumber; }

    /// `filter` with the ages of this bar in place of its own; as it is where the bar can't be asked for.
    [[nodiscard]] HeroFilter asked(HeroFilter filter) const;

    /// Whether `filter` asks for the ages of this bar and no others.
    [[nodiscard]] bool isAskedBy(const HeroFilter& filter) const;

    friend bool operator==(const AgeBar&, const AgeBar&) = default;
};

/// How many heroes there are of each age, ten years a bar. It always has every bar, in the same order; a part of the
/// heroes can be added at a time.
class AgeDistribution
{
public:
    static constexpr int yearsOfABar = 10;
    static constexpr int firstYear = 0;
    static constexpr int lastYear = 149; ///< Ages behind it are one bar, and so are those in front of the first year.

    AgeDistribution(); ///< Nobody.

    [[nodiscard]] const QList<AgeBar>& bars() const { return m_bars; }

    /// `place` is one of bars().
    void add(qsizetype place, qint64 heroes);

    [[nodiscard]] qint64 total() const;

    [[nodiscard]] static constexpr int placeBelowRange() { return 0; }

    [[nodiscard]] static constexpr int placeOfFirstRange() { return 1; }

    [[nodiscard]] static constexpr int placeAboveRange() { return 1 + (lastYear + 1 - firstYear) / yearsOfABar; }

    [[nodiscard]] static constexpr int placeOfNone() { return placeAboveRange() + 1; }

    [[nodiscard]] static constexpr int placeOfNotAWholeNumber() { return placeAboveRange() + 2; }

    friend bool operator==(const AgeDistribution&, const AgeDistribution&) = default;

private:
    QList<AgeBar> m_bars;
};

} // namespace heroadmin
