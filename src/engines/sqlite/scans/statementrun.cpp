#include "engines/sqlite/scans/statementrun.h"

#include <QMutex>

namespace heroadmin {

Result<void> StatementRun::advance(const ScanSource& source, const QDeadlineTimer& deadline,
                                   const std::function<void(const QSqlQuery& row)>& readRow)
{
    QMutex reading;
    const auto readPiece = [&](const SqlConnection& connection, qsizetype piece) -> Result<ScanSource::Then> {
        const Result<void> read = connection.forEachRow(m_statements.at(piece), [&](const QSqlQuery& row) {
            const QMutexLocker locked(&reading);
            readRow(row);
        });
        return read.map([] { return ScanSource::Then::GoOn; });
    };
    const Result<qsizetype> next = source.readPieces(m_next, m_statements.size(), deadline, readPiece);
    if (!next) {
        return failure(next.error());
    }
    m_next = *next;
    return {};
}

double StatementRun::progress() const
{
    return isFinished() ? 1 : static_cast<double>(m_next) / static_cast<double>(m_statements.size());
}

} // namespace heroadmin
