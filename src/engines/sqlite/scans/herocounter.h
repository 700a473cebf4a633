#pragma once

#include "core/result.h"
#include "data/engine/heroindexes.h"
#include "data/heroes/heropage.h"
#include "engines/sqlite/scans/herosamples.h"
#include "engines/sqlite/scans/statementrun.h"

#include <QDeadlineTimer>
#include <QList>
#include <optional>

namespace heroadmin {

/// Counts the heroes that a filter leaves, and those in front of a place, in bounded slices. What others write between
/// two slices is counted or not.
class HeroCounter
{
public:
    /// `dialect` is that of every source it is read from.
    HeroCounter(const HeroFilter& filter, const HeroSort& sort, const std::optional<SortKey>& place,
                const SqlDialect& dialect);

    /// Goes on until everything is counted, or the time is up and something is done.
    [[nodiscard]] Result<void> advance(const ScanSource& source, const QDeadlineTimer& deadline);

    [[nodiscard]] bool isFinished() const { return m_hasBegun && m_run.isFinished(); }

    [[nodiscard]] double progress() const { return m_hasBegun ? m_run.progress() : 0; } ///< 0 to 1.

    [[nodiscard]] const HeroCount& answer() const { return m_count; } ///< Of what was counted until now.

private:
    [[nodiscard]] Result<void> begin(const SqlConnection& connection);
    void addWindowsInFront(const QList<HeroSample>& samples, const HeroIndexes& indexes);
    void addWindows(const QList<HeroSample>& samples, const HeroIndexes& indexes);
    void addStatement(const SqlStatement& where);
    [[nodiscard]] SqlStatement isInFront() const;
    [[nodiscard]] std::optional<qint64> estimate() const;

    HeroFilter m_filter;
    HeroSort m_sort;
    std::optional<SortKey> m_place;
    const SqlDialect& m_dialect;
    StatementRun m_run; ///< Each gives a part of the total, and of those in front.
    HeroCount m_count;
    bool m_hasBegun = false;
};

} // namespace heroadmin
