#include "engines/postgres/postgresdatabase.h"

#include "core/foreigntext.h"
#include "data/sql/transaction.h"
#include "engines/postgres/postgressource.h"
#include "engines/postgres/sql/definitionmark.h"
#include "engines/postgres/sql/knownrules.h"
#include "engines/postgres/sql/postgreslimits.h"
#include "engines/postgres/sql/postgresrights.h"
#include "engines/postgres/sql/postgresrules.h"
#include "engines/postgres/sql/postgresschema.h"

#include <utility>

namespace heroadmin {

namespace {

/// One transaction that reads.
class PostgresMoment : public ReadMoment
{
public:
    explicit PostgresMoment(Transaction transaction)
        : m_transaction(std::move(transaction))
    {}

private:
    const Transaction m_transaction; // Leaving it without a commit ends it as well.
};

} // namespace

PostgresDatabase::PostgresDatabase(std::unique_ptr<PostgresConnection> connection, const OpenOptions& options)
    : m_connection(std::move(connection))
    , m_isOpenedReadOnly(options.readOnly)
    , m_source(std::make_shared<PostgresSource>(*m_connection, options, m_info.indexes))
{
    m_info.address = m_connection->target().address.toDatabaseAddress();
    m_info.engine = QStringLiteral("PostgreSQL ") + m_connection->serverVersion();
}

PostgresDatabase::~PostgresDatabase()
{
    m_source.reset(); // It has sessions beside that one.
}

SqlConnection PostgresDatabase::sql() const
{
    return m_connection->sql();
}

std::shared_ptr<HeroSource> PostgresDatabase::heroes() const
{
    return m_source;
}

Result<QByteArray> PostgresDatabase::changeMark() const
{
    return sql().readValue({QStringLiteral("SELECT pg_current_snapshot()::text"), {}}).map([](const QVariant& mark) {
        return mark.toByteArray();
    });
}

Result<void> PostgresDatabase::renewInfo()
{
    // A definition is written, too, so most of the time the cheap mark tells that nothing was.
    const Result<QByteArray> change = changeMark();
    if (!change) {
        return failure(change.error());
    }
    if (*change == m_changeMark) {
        return {};
    }
    const Result<QByteArray> definition = readDefinitionMark(sql());
    if (!definition) {
        return failure(definition.error());
    }
    if (*definition != m_definitionMark) {
        const Result<PostgresSchema> schema = readSchema();
        if (Result<void> taken = schema ? takeDefinition(*schema) : failure(schema.error()); !taken) {
            return taken;
        }
        m_definitionMark = *definition;
    }
    m_changeMark = *change;
    return {};
}

Result<void> PostgresDatabase::takeDefinition(const PostgresSchema& schema)
{
    const Result<PostgresRights> rights = PostgresRights::read(sql());
    if (!rights) {
        return failure(rights.error());
    }
    const QString unreadable = rights->whyNotReadable();
    if (!unreadable.isEmpty()) {
        return failure(Error::of(ErrorKind::PermissionDenied, unreadable));
    }
    const Result<HeroRules> rules = PostgresRules::read(sql());
    const Result<KnownRules> known = rules ? KnownRules::read(sql()) : failure(rules.error());
    if (!known) {
        return failure(known.error());
    }
    m_connection->learn(*known);
    m_info.rules = *rules;
    m_info.indexes = schema.indexes();
    m_info.missingIndexes = schema.missingIndexes();
    m_info.ageRange = schema.ageRange();
    describe(schema, *rights);
    return {};
}

void PostgresDatabase::describe(const PostgresSchema& schema, const PostgresRights& rights)
{
    QString reason = schema.readOnlyReason();
    if (reason.isEmpty()) {
        reason = rights.readOnlyReason();
    }
    m_info.limits.clear();
    m_info.readOnlyReason.clear();
    if (m_isOpenedReadOnly) {
        m_info.readOnlyReason = tr("It was opened for reading only.");
    } else if (!reason.isEmpty()) {
        m_info.readOnlyReason = tr("This database can only be read. %1").arg(reason);
        m_info.limits = {m_info.readOnlyReason};
    } else {
        m_info.limits = PostgresLimits::of(schema, rights, m_info.rules);
    }
    m_info.readOnly = !m_info.readOnlyReason.isEmpty();
}

Result<PostgresSchema> PostgresDatabase::readSchema() const
{
    const QString name = foreignText(m_info.address.displayName);
    Result<PostgresSchema> schema = PostgresSchema::read(sql());
    if (schema && !schema->hasHeroTable()) {
        return failure(
            Error::of(ErrorKind::NoHeroTable, tr("The table “hero” is not there any more in “%1”.").arg(name)));
    }
    if (schema && !schema->problem().isEmpty()) {
        return failure(
            Error::of(ErrorKind::NotAHeroDatabase,
                      tr("The table “hero” in “%1” has another shape by now. %2").arg(name, schema->problem())));
    }
    return schema;
}

Result<std::unique_ptr<ReadMoment>> PostgresDatabase::moment() const
{
    return Transaction::begin(sql(), Transaction::Kind::Read)
        .map([](Transaction&& transaction) -> std::unique_ptr<ReadMoment> {
            return std::make_unique<PostgresMoment>(std::move(transaction));
        });
}

Result<QStringList> PostgresDatabase::writableColumns() const
{
    return PostgresSchema::read(sql()).map([](const PostgresSchema& schema) { return schema.writableColumns(); });
}

Result<void> PostgresDatabase::addMissingIndexes()
{
    if (m_info.readOnly) {
        return failure(Error::of(ErrorKind::ReadOnly, m_info.readOnlyReason));
    }
    Result<Transaction> transaction = Transaction::begin(sql(), Transaction::Kind::Write);
    if (!transaction) {
        return failure(transaction.error());
    }
    // Read again: the service, or somebody else, may have added them since.
    const Result<PostgresSchema> before = PostgresSchema::read(sql());
    if (!before) {
        return failure(before.error());
    }
    const Result<void> created = PostgresSchema::createIndexes(sql(), before->missingIndexes());
    const Result<void> committed = created ? transaction->commit() : created;
    readAnew();
    return committed ? renewInfo() : committed;
}

void PostgresDatabase::readAnew()
{
    m_changeMark.clear();
    m_definitionMark.clear();
}

Error PostgresDatabase::explain(const Error& error) const
{
    if (error.kind != ErrorKind::Other) {
        return error;
    }
    const Result<PostgresSchema> schema = readSchema();
    return !schema && schema.error().isAboutTheDatabase() ? schema.error() : error;
}

} // namespace heroadmin
