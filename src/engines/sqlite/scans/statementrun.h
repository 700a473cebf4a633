#pragma once

#include "data/sql/sqlstatement.h"
#include "engines/sqlite/scans/scansource.h"

#include <QDeadlineTimer>
#include <QList>

namespace heroadmin {

/// Statements that are run in any order, as many at a time as there is time for.
class StatementRun
{
public:
    void add(const SqlStatement& statement) { m_statements.append(statement); }

    /// Goes on until all have run, or the time is up and one has. Gives each row of each to `readRow`, one at a time
    /// but in any thread of the source.
    [[nodiscard]] Result<void> advance(const ScanSource& source, const QDeadlineTimer& deadline,
                                       const std::function<void(const QSqlQuery& row)>& readRow);

    [[nodiscard]] bool isFinished() const { return m_next >= m_statements.size(); }

    [[nodiscard]] double progress() const; ///< 0 to 1.

private:
    QList<SqlStatement> m_statements;
    qsizetype m_next = 0;
};

} // namespace heroadmin
