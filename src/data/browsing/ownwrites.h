#pragma once

#include "data/browsing/pagedifference.h"

#include <QSet>
#include <optional>

namespace heroadmin {

struct HeroChange;

/// What one has written oneself since the page was read that is shown: the rest of what became different on it, others
/// did.
class OwnWrites
{
public:
    void add(const HeroChange& change);

    [[nodiscard]] bool isAny() const { return m_isAny; }

    /// What others did; empty where that can't be told.
    [[nodiscard]] std::optional<PageDifference> rest(PageDifference difference) const;

private:
    bool m_isAny = false;
    bool m_isWhole = true; ///< All heroes that were written are named.
    QSet<qint64> m_ids;
};

} // namespace heroadmin
