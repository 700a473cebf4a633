#include "data/scans/statementrun.h"

namespace heroadmin {

Result<void> StatementRun::advance(const QSqlDatabase& connection, const QDeadlineTimer& deadline,
                                   const std::function<void(const QSqlQuery& row)>& readRow)
{
    while (!isFinished()) {
        const Result<void> read = forEachRow(connection, m_statements.at(m_next), readRow);
        if (!read) {
            return read;
        }
        ++m_next;
        if (deadline.hasExpired()) {
            break;
        }
    }
    return {};
}

double StatementRun::progress() const
{
    return isFinished() ? 1 : static_cast<double>(m_next) / static_cast<double>(m_statements.size());
}

} // namespace heroadmin
