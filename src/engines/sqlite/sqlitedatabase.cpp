#include "engines/sqlite/sqlitedatabase.h"

#include "core/foreigntext.h"
#include "data/sql/transaction.h"
#include "engines/sqlite/rewritefinder.h"
#include "engines/sqlite/scans/scanthreads.h"
#include "engines/sqlite/sql/sqlitelimits.h"
#include "engines/sqlite/sql/sqliterules.h"
#include "engines/sqlite/sql/sqliteschema.h"
#include "engines/sqlite/sqlitesource.h"

#include <utility>

namespace heroadmin {

namespace {

/// One read transaction.
class SqliteMoment : public ReadMoment
{
public:
    explicit SqliteMoment(Transaction transaction)
        : m_transaction(std::move(transaction))
    {}

private:
    const Transaction m_transaction; // Leaving it without a commit ends it as well.
};

} // namespace

SqliteDatabase::SqliteDatabase(QString connectionName)
    : m_connectionName(std::move(connectionName))
{}

SqliteDatabase::~SqliteDatabase()
{
    // No copy of the connection may live where it is removed.
    m_scanThreads.reset();
    m_source.reset();
    m_rewrites.reset();
    {
        QSqlDatabase connection = QSqlDatabase::database(m_connectionName, false);
        connection.close();
    }
    QSqlDatabase::removeDatabase(m_connectionName);
}

SqlConnection SqliteDatabase::sql() const
{
    return {QSqlDatabase::database(m_connectionName, false), m_dialect};
}

std::shared_ptr<HeroSource> SqliteDatabase::heroes() const
{
    return m_source;
}

Result<qint64> SqliteDatabase::readSchemaVersion() const
{
    return sql().readValue({QStringLiteral("PRAGMA schema_version"), {}}).map([](const QVariant& version) {
        return version.toLongLong();
    });
}

Result<void> SqliteDatabase::renewInfo()
{
    const Result<qint64> version = readSchemaVersion();
    if (!version) {
        return failure(explain(version.error()));
    }
    if (*version == m_schemaVersion) {
        return {};
    }
    const Result<SqliteSchema> schema = readSchema();
    return schema ? takeDefinition(*schema, *version) : failure(schema.error());
}

Result<void> SqliteDatabase::takeDefinition(const SqliteSchema& schema, qint64 version)
{
    const Result<HeroIndexes> indexes = SqliteSchema::readIndexes(sql());
    const Result<HeroRules> rules = readRules(sql());
    if (!indexes || !rules) {
        return failure(indexes ? rules.error() : indexes.error());
    }
    m_info.rules = *rules;
    if (Result<void> described = describe(schema); !described) {
        return described;
    }
    m_info.indexes = *indexes;
    m_schemaVersion = version;
    return {};
}

Result<void> SqliteDatabase::describe(const SqliteSchema& schema)
{
    const QString reason = schema.readOnlyReason();
    m_info.missingIndexes = schema.missingIndexes();
    m_info.readOnlyReason = m_fileReadOnlyReason;
    m_info.limits.clear();
    if (!reason.isEmpty()) {
        m_info.readOnlyReason = tr("This database can only be read. %1").arg(reason);
        m_info.limits = {m_info.readOnlyReason};
    }
    m_info.readOnly = !m_info.readOnlyReason.isEmpty();
    if (m_info.readOnly) {
        return {};
    }
    return SqliteLimits::read(sql()).map(
        [this](const QStringList& limits) { m_info.limits = limits + m_info.rules.limits(); });
}

Result<std::unique_ptr<ReadMoment>> SqliteDatabase::moment() const
{
    return Transaction::begin(sql(), Transaction::Kind::Read)
        .map([](Transaction&& transaction) -> std::unique_ptr<ReadMoment> {
            return std::make_unique<SqliteMoment>(std::move(transaction));
        });
}

Result<QStringList> SqliteDatabase::writableColumns() const
{
    return SqliteSchema::read(sql()).map([](const SqliteSchema& schema) { return schema.writableColumns(); });
}

Result<void> SqliteDatabase::addMissingIndexes()
{
    if (m_info.readOnly) {
        return failure(Error::of(ErrorKind::ReadOnly, m_info.readOnlyReason));
    }
    Result<Transaction> transaction = Transaction::begin(sql(), Transaction::Kind::Write);
    if (!transaction) {
        return failure(transaction.error());
    }
    // Read again: the service, or somebody else, may have added them since.
    const Result<SqliteSchema> before = SqliteSchema::read(sql());
    if (!before) {
        return failure(before.error());
    }
    Result<void> created = SqliteSchema::createIndexes(sql(), before->missingIndexes());
    created = created ? renewInfo() : created; // Here nobody is in the way.
    Result<void> committed = created ? transaction->commit() : created;
    m_rewrites->accept();
    if (!committed) {
        m_schemaVersion = -1; // What info() tells of isn't so: to be read again.
    }
    return committed;
}

Result<void> SqliteDatabase::rebuildIndexes()
{
    if (m_info.readOnly) {
        return failure(Error::of(ErrorKind::ReadOnly, m_info.readOnlyReason));
    }
    return sql().execute({QStringLiteral("REINDEX main.hero"), {}});
}

Result<SqliteSchema> SqliteDatabase::readSchema() const
{
    const QString name = foreignText(m_info.address.displayName);
    Result<SqliteSchema> schema = SqliteSchema::read(sql());
    if (schema && !schema->hasHeroTable()) {
        return failure(
            Error::of(ErrorKind::NoHeroTable, tr("The table “hero” is not there any more in “%1”.").arg(name)));
    }
    if (schema && !schema->problem().isEmpty()) {
        return failure(
            Error::of(ErrorKind::NotAHeroDatabase,
                      tr("The table “hero” in “%1” has another shape by now. %2").arg(name, schema->problem())));
    }
    if (!schema) {
        return failure(SqliteFile(m_info.address).explainChange(schema.error()));
    }
    return schema;
}

Error SqliteDatabase::explain(const Error& error) const
{
    switch (error.kind) {
    case ErrorKind::Other:
    case ErrorKind::Damaged:
    case ErrorKind::NotAHeroDatabase: {
        const Result<SqliteSchema> schema = readSchema();
        return !schema && schema.error().isAboutTheDatabase() ? schema.error() : error;
    }
    default:
        return error;
    }
}

Result<QByteArray> SqliteDatabase::changeMark() const
{
    return sql().readValue({QStringLiteral("PRAGMA data_version"), {}}).map([this](const QVariant& version) {
        return version.toByteArray() + '.' + QByteArray::number(m_rewrites->count());
    });
}

Standing SqliteDatabase::standing() const
{
    const std::optional<SqliteFile::State> state = SqliteFile(m_info.address).state();
    if (!state) {
        return Standing::Missing;
    }
    return state->identity == m_fileIdentity && !m_rewrites->isRewritten() ? Standing::InPlace : Standing::Replaced;
}

void SqliteDatabase::keepUp()
{
    if (m_rewrites->follow()) {
        m_rewrites->forget();
        m_schemaVersion = -1;
    }
}

void SqliteDatabase::readAnew()
{
    m_rewrites->forget();
    m_schemaVersion = -1;
    if (m_scanThreads) {
        m_scanThreads->readAnew();
    }
}

void SqliteDatabase::releaseMemory()
{
    // Where it can't be given back now, it is at the end.
    [[maybe_unused]] const Result<void> released = sql().execute({QStringLiteral("PRAGMA shrink_memory"), {}});
}

} // namespace heroadmin
