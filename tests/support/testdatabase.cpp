#include "support/testdatabase.h"

#include "support/postgresengines.h"
#include "support/postgrestestdatabase.h"
#include "support/sqliteengines.h"
#include "support/sqlitetestdatabase.h"

namespace heroadmin::testing {

namespace {

/// Without it, a test that is started by hand runs with the engine that every machine has.
bool isOnServer()
{
    const QString name = qEnvironmentVariable("HEROADMIN_TEST_ENGINE", QStringLiteral("sqlite"));
    if (name != u"sqlite" && name != u"postgres") {
        qFatal("HEROADMIN_TEST_ENGINE=%s is no engine that tests know", qPrintable(name));
    }
    return name == u"postgres";
}

} // namespace

Engines TestDatabase::engines()
{
    return isOnServer() ? postgresEngines() : sqliteEngines();
}

std::unique_ptr<TestDatabase> TestDatabase::make(qint64 heroes, const QString& name)
{
    std::unique_ptr<TestDatabase> database =
        isOnServer() ? PostgresTestDatabase::make(name) : SqliteTestDatabase::make(name);
    if (!database || !database->addHeroes(heroes)) {
        qFatal("no database to test with");
    }
    return database;
}

std::unique_ptr<TestDatabase> TestDatabase::at(const QString& location)
{
    return isOnServer() ? PostgresTestDatabase::at(location) : SqliteTestDatabase::at(location);
}

Result<std::unique_ptr<Database>> TestDatabase::open(const OpenOptions& options) const
{
    return engines().open(address(), options);
}

QVariant TestDatabase::value(const QString& sql) const
{
    const std::optional<QList<QVariantList>> all = rows(sql);
    return all && !all->isEmpty() ? all->constFirst().constFirst() : QVariant();
}

QStringList TestDatabase::texts(const QString& sql) const
{
    QStringList texts;
    const QList<QVariantList> all = rows(sql).value_or(QList<QVariantList>());
    for (const QVariantList& row : all) {
        texts.append(row.constFirst().toString());
    }
    return texts;
}

QList<qint64> TestDatabase::ids(const QString& sql) const
{
    QList<qint64> ids;
    const QList<QVariantList> all = rows(sql).value_or(QList<QVariantList>());
    for (const QVariantList& row : all) {
        ids.append(row.constFirst().toLongLong());
    }
    return ids;
}

qint64 TestDatabase::heroCount() const
{
    const QVariant count = value(QStringLiteral("SELECT count(*) FROM hero"));
    return count.isValid() ? count.toLongLong() : -1;
}

QVariant TestDatabase::stored(const char* column, qint64 id) const
{
    return value(QStringLiteral("SELECT %1 FROM hero WHERE id = %2").arg(QString::fromLatin1(column)).arg(id));
}

} // namespace heroadmin::testing
