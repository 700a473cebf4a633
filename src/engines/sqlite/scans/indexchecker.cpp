#include "engines/sqlite/scans/indexchecker.h"

#include "engines/sqlite/sql/sqliteschema.h"

#include <QRegularExpression>
#include <QScopeGuard>

namespace heroadmin {

IndexChecker::IndexChecker(const SqlDialect& dialect, qint64 largestReadWhole)
    : m_dialect(dialect)
    , m_largestReadWhole(largestReadWhole)
{}

Result<void> IndexChecker::advance(const ScanSource& source, const QDeadlineTimer& deadline)
{
    if (!m_hasBegun) {
        const Result<void> begun = begin(source.connection);
        if (!begun) {
            return begun;
        }
    }
    while (!isFinished()) {
        IndexComparison& comparison = m_comparisons[m_next];
        const Result<void> compared = comparison.advance(source.connection);
        if (!compared) {
            return compared;
        }
        if (comparison.isDifferent()) {
            m_wrong.append(comparison.index());
        }
        if (comparison.isFinished()) {
            ++m_next;
        }
        if (deadline.hasExpired()) {
            break;
        }
    }
    return {};
}

double IndexChecker::progress() const
{
    return isFinished() ? 1 : static_cast<double>(m_next) / static_cast<double>(m_comparisons.size() + 1);
}

Result<void> IndexChecker::begin(const SqlConnection& connection)
{
    m_hasBegun = true;
    const Result<QVariant> bytes = connection.readValue(
        {QStringLiteral("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"), {}});
    const Result<SqliteSchema> schema = SqliteSchema::read(connection);
    if (!bytes || !schema) {
        return failure(bytes ? schema.error() : bytes.error());
    }
    if (!schema->isTable()) {
        return {};
    }
    if (bytes->toLongLong() <= m_largestReadWhole) {
        return checkWhole(connection);
    }
    if (!schema->isKeyRowNumber()) {
        return {}; // Nothing finds a row by its id at once.
    }
    return IndexComparison::ofAll(connection, m_dialect).map([this](const QList<IndexComparison>& comparisons) {
        m_comparisons = comparisons;
    });
}

Result<void> IndexChecker::checkWhole(const SqlConnection& connection)
{
    // A row that breaks a CHECK is another matter, and looking at it may need functions that aren't here.
    if (Result<void> left = connection.execute({QStringLiteral("PRAGMA ignore_check_constraints = ON"), {}}); !left) {
        return left;
    }
    const auto heed = qScopeGuard([&connection] {
        [[maybe_unused]] const Result<void> heeded =
            connection.execute({QStringLiteral("PRAGMA ignore_check_constraints = OFF"), {}});
    });
    static const QRegularExpression aboutIndex(
        QStringLiteral("(?: missing from| entries in| values differ from| out of order in|-record for row \\d+ of|"
                       " entry in) index (.+)$"));
    const auto take = [this](const QSqlQuery& row) {
        const QRegularExpressionMatch match = aboutIndex.match(row.value(0).toString());
        if (match.hasMatch() && !m_wrong.contains(match.captured(1))) {
            m_wrong.append(match.captured(1));
        }
    };
    return connection.forEachRow({QStringLiteral("PRAGMA integrity_check('hero')"), {}}, take);
}

} // namespace heroadmin
