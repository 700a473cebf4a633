#pragma once

#include "core/result.h"
#include "engines/sqlite/scans/indexcomparison.h"
#include "engines/sqlite/scans/scansource.h"

#include <QDeadlineTimer>
#include <QList>
#include <QStringList>

namespace heroadmin {

/// Looks for indexes that don't match their table. A small file is given to SQLite's own check, which reads it whole
/// and holds a lock meanwhile; in a large one, row by row is looked up in each index, and entry by entry of an index on
/// one column in the table. What others write meanwhile is no difference.
class IndexChecker
{
public:
    /// A file that is read whole in one statement is at most so large.
    static constexpr qint64 largestFileReadWhole = qint64{8} * 1024 * 1024;

    /// `dialect` is that of every source it is read from.
    explicit IndexChecker(const SqlDialect& dialect, qint64 largestReadWhole = largestFileReadWhole);

    /// Goes on until all is compared, or the time is up and something is done. In this thread alone.
    [[nodiscard]] Result<void> advance(const ScanSource& source, const QDeadlineTimer& deadline);

    [[nodiscard]] bool isFinished() const { return m_hasBegun && m_next >= m_comparisons.size(); }

    [[nodiscard]] double progress() const; ///< 0 to 1; by indexes.

    [[nodiscard]] const QStringList& answer() const { return m_wrong; } ///< Names, of what was compared until now.

private:
    [[nodiscard]] Result<void> begin(const SqlConnection& connection);
    [[nodiscard]] Result<void> checkWhole(const SqlConnection& connection);

    const SqlDialect& m_dialect;
    const qint64 m_largestReadWhole;
    QList<IndexComparison> m_comparisons;
    qsizetype m_next = 0;
    QStringList m_wrong;
    bool m_hasBegun = false;
};

} // namespace heroadmin
