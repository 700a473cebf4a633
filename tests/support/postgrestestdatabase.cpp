#include "support/postgrestestdatabase.h"

#include "engines/postgres/connect/postgresaddress.h"
#include "support/postgresheldlock.h"
#include "support/postgresserver.h"
#include "support/postgressession.h"
#include "support/postgresstatementtrace.h"

#include <QProcess>
#include <cmath>

namespace heroadmin::testing {

namespace {

QString newHero(OddHero id, const char* name, const char* age)
{
    return QStringLiteral("INSERT INTO hero (id, name, age, secret_name) VALUES (%1, %2, %3, 'Secret')")
        .arg(QString::number(id), QString::fromUtf8(name), QString::fromUtf8(age));
}

/// For libpq's own programs: a name with a `=` in it would be taken for more than a name.
QStringList administratorOf(QString database)
{
    database.replace(u'\\', QStringLiteral("\\\\")).replace(u'\'', QStringLiteral("\\'"));
    return {
        QStringLiteral("-d"),
        QStringLiteral("dbname='%1' user=postgres host='%2'").arg(database, PostgresServer::running().socketFolder())};
}

/// While others have connections to it.
bool copyAll(const QString& from, const QString& to)
{
    QProcess reading;
    QProcess writing;
    reading.setStandardOutputProcess(&writing);
    reading.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    writing.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    writing.setStandardOutputFile(QProcess::nullDevice());
    reading.start(QStringLiteral("pg_dump"), administratorOf(from));
    writing.start(QStringLiteral("psql"), administratorOf(to)
                                              << QStringLiteral("-Xqv") << QStringLiteral("ON_ERROR_STOP=1"));
    return reading.waitForFinished() && reading.exitCode() == 0 && writing.waitForFinished() && writing.exitCode() == 0;
}

} // namespace

PostgresTestDatabase::PostgresTestDatabase(std::unique_ptr<PostgresPlace> place)
    : m_place(std::move(place))
    , m_database(m_place->database())
{}

PostgresTestDatabase::PostgresTestDatabase(QString database)
    : m_database(std::move(database))
{}

std::unique_ptr<TestDatabase> PostgresTestDatabase::make(const QString& name)
{
    std::unique_ptr<PostgresPlace> place = PostgresPlace::take(name);
    if (!place) {
        return nullptr;
    }
    std::unique_ptr<PostgresTestDatabase> database(new PostgresTestDatabase(std::move(place)));
    // What SQLModel creates, written down a second time on purpose: the product's own text is what is tested.
    const bool isMade = database->run({
        QStringLiteral("CREATE TABLE hero (\n\tname VARCHAR NOT NULL, \n\tage INTEGER, \n\tid SERIAL NOT NULL, \n"
                       "\tsecret_name VARCHAR NOT NULL, \n\tPRIMARY KEY (id)\n)"),
        QStringLiteral("CREATE INDEX ix_hero_name ON hero (name)"),
        QStringLiteral("CREATE INDEX ix_hero_age ON hero (age)"),
    });
    return isMade ? std::move(database) : nullptr;
}

std::unique_ptr<TestDatabase> PostgresTestDatabase::at(const QString& location)
{
    const std::optional<Result<PostgresAddress>> address = PostgresAddress::read(location);
    if (!address || !*address) {
        return nullptr;
    }
    return std::unique_ptr<TestDatabase>(new PostgresTestDatabase((*address)->database));
}

DatabaseAddress PostgresTestDatabase::address() const
{
    PostgresAddress address;
    address.hosts = {{PostgresServer::running().socketFolder()}};
    address.database = m_database;
    address.user = QLatin1String(PostgresSession::owner);
    return address.toDatabaseAddress();
}

bool PostgresTestDatabase::run(const QString& sql)
{
    return PostgresSession(m_database).run(sql);
}

bool PostgresTestDatabase::run(const QStringList& statements)
{
    return PostgresSession(m_database).run(statements);
}

std::optional<QList<QVariantList>> PostgresTestDatabase::rows(const QString& sql) const
{
    return PostgresSession(m_database).rows(sql);
}

bool PostgresTestDatabase::addHeroes(qint64 heroes)
{
    const QString rows =
        QStringLiteral("INSERT INTO hero (name, age, id, secret_name) SELECT 'Hero ' || "
                       "lpad(((n * 7919) % ($ - $ / 10))::text, 6, '0'), CASE WHEN n % 4 = 0 THEN NULL ELSE (n * 31) % "
                       "60 END, n, 'Secret ' || n FROM generate_series(1, CAST($ AS bigint)) AS n");
    // A server's own caretaker looks at a table after a while, and the service's ids are behind those that are there.
    return heroes == 0 ||
           run({QString(rows).replace(u'$', QString::number(heroes)),
                QStringLiteral("SELECT setval('hero_id_seq', %1)").arg(heroes), QStringLiteral("ANALYZE hero")});
}

bool PostgresTestDatabase::addOddHeroes()
{
    return run({
        newHero(BlankName, "''", "1"),
        newHero(SpacesName, "'   '", "2"),
        newHero(OuterSpacesName, "' Padded '", "3"),
        newHero(NegativeAge, "'Negative'", "-7"),
        newHero(LargestAge, "'Largest'", "2147483647"),
        newHero(SmallestAge, "'Smallest'", "-2147483648"),
        newHero(LongName, "repeat('L', 10000)", "8"),
        newHero(AstralName, "'Émile Straße 英雄 🦸'", "9"),
    });
}

std::unique_ptr<TestDatabase> PostgresTestDatabase::copy(const QString& name) const
{
    std::unique_ptr<PostgresPlace> place = PostgresPlace::take(name);
    if (!place) {
        return nullptr;
    }
    const bool isCopied = copyAll(m_database, place->database());
    return std::unique_ptr<TestDatabase>(isCopied ? new PostgresTestDatabase(std::move(place)) : nullptr);
}

AgeRange PostgresTestDatabase::ageRange() const
{
    return {std::numeric_limits<qint32>::min(), std::numeric_limits<qint32>::max()};
}

QStringList PostgresTestDatabase::journals() const
{
    return {QStringLiteral("wal")};
}

QString PostgresTestDatabase::literal(const StoredValue& value) const
{
    switch (value.storage) {
    case StoredValue::Storage::Null:
        break;
    case StoredValue::Storage::Integer:
        return QString::number(value.value.toLongLong());
    case StoredValue::Storage::Real: {
        const double number = value.value.toDouble();
        return QStringLiteral("CAST('%1' AS double precision)")
            .arg(std::isinf(number) ? QStringLiteral("%1Infinity").arg(number < 0 ? QStringLiteral("-") : QString())
                                    : QString::number(number, 'e', 17));
    }
    case StoredValue::Storage::Text:
        return QStringLiteral("convert_from('\\x%1', 'UTF8')")
            .arg(QString::fromLatin1(value.value.toByteArray().toHex()));
    case StoredValue::Storage::Blob:
        return QStringLiteral("CAST('\\x%1' AS bytea)").arg(QString::fromLatin1(value.value.toByteArray().toHex()));
    }
    return QStringLiteral("NULL");
}

QString PostgresTestDatabase::exact(const QString& expression) const
{
    return QStringLiteral("(pg_typeof(%1)::text || ' ' || "
                          "coalesce(encode(convert_to((%1)::text, 'UTF8'), 'hex'), 'NULL'))")
        .arg(expression);
}

QString PostgresTestDatabase::changeQuestion() const
{
    return QStringLiteral("pg_current_snapshot");
}

QString PostgresTestDatabase::filledKey() const
{
    return QStringLiteral("id SERIAL PRIMARY KEY");
}

QStringList PostgresTestDatabase::definitionOf(const Trigger& trigger) const
{
    const QString when = trigger.condition.isEmpty() ? QString() : QStringLiteral("WHEN (%1)").arg(trigger.condition);
    // What an event isn't about is NULL: a deletion has no NEW.
    const QString row = trigger.leavesRowOut ? QStringLiteral("NULL") : QStringLiteral("coalesce(NEW, OLD)");
    return {QStringLiteral("CREATE FUNCTION %1() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN %2 RETURN %3; END $$")
                .arg(trigger.name, trigger.deed, row),
            QStringLiteral("CREATE TRIGGER %1 %2 FOR EACH ROW %3 EXECUTE FUNCTION %1()")
                .arg(trigger.name, trigger.event, when)};
}

std::unique_ptr<HeldLock> PostgresTestDatabase::hold(HeldLock::Kind kind, const QString& write) const
{
    return std::make_unique<PostgresHeldLock>(m_database, kind, write);
}

bool PostgresTestDatabase::refuse(Verb verb, const QString& condition)
{
    return run({QStringLiteral("CREATE FUNCTION refusal() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION "
                               "'no'; END $$"),
                QStringLiteral("CREATE TRIGGER refusal BEFORE %1 ON hero FOR EACH ROW WHEN (%2) EXECUTE FUNCTION "
                               "refusal()")
                    .arg(verb == Verb::Insert ? QStringLiteral("INSERT") : QStringLiteral("UPDATE"), condition)});
}

bool PostgresTestDatabase::addNotesAndTags()
{
    return run({QStringLiteral("CREATE COLLATION caseless (provider = icu, locale = 'und-u-ks-level2', deterministic = "
                               "false)"),
                QStringLiteral("ALTER TABLE hero ADD COLUMN note TEXT COLLATE caseless"),
                QStringLiteral("ALTER TABLE hero ADD COLUMN \"tag\" TEXT DEFAULT gen_random_uuid()::text")});
}

bool PostgresTestDatabase::setJournal(const QString& name)
{
    return journals().contains(name);
}

bool PostgresTestDatabase::replaceBy(std::unique_ptr<TestDatabase> /*other*/)
{
    return false;
}

bool PostgresTestDatabase::overwriteBy(const TestDatabase& /*other*/, Traces /*traces*/)
{
    return false;
}

bool PostgresTestDatabase::cutTo(qint64 /*bytes*/)
{
    return false;
}

bool PostgresTestDatabase::isSound() const
{
    const PostgresSession session(m_database, PostgresSession::Role::Administrator);
    return session.run({QStringLiteral("CREATE SCHEMA checks"),
                        QStringLiteral("CREATE EXTENSION amcheck SCHEMA checks"),
                        QStringLiteral("SELECT checks.bt_index_check(pg_class.oid, true) FROM pg_class JOIN pg_am ON "
                                       "pg_am.oid = relam WHERE amname = 'btree' AND relnamespace = "
                                       "'public'::regnamespace"),
                        QStringLiteral("DROP SCHEMA checks CASCADE")});
}

bool PostgresTestDatabase::isOpened() const
{
    return PostgresSession(m_database)
        .value(QStringLiteral("SELECT count(*) > 0 FROM pg_stat_activity WHERE datname = current_database() AND "
                              "backend_type = 'client backend' AND application_name <> '%1'")
                   .arg(QLatin1String(PostgresSession::application)))
        .toBool();
}

std::optional<TestDatabase::Leftover> PostgresTestDatabase::leftover() const
{
    return std::nullopt;
}

qint64 PostgresTestDatabase::imagePages(Database& database) const
{
    return database.sql()
        .readValue({QStringLiteral("SELECT CAST(coalesce(sum(pg_total_relation_size(oid)), 0) / 8192 AS bigint) FROM "
                                   "pg_class WHERE relnamespace = pg_my_temp_schema() AND relkind = 'r'"),
                    {}})
        .value_or(-1)
        .toLongLong();
}

void PostgresTestDatabase::hurry(Database& /*database*/) const
{
    // The server waits for no disk by itself.
}

std::unique_ptr<StatementTrace> PostgresTestDatabase::trace() const
{
    return std::make_unique<PostgresStatementTrace>(m_database);
}

} // namespace heroadmin::testing
