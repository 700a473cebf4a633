#include "support/herofile.h"

#include <QDebug>
#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QUuid>
#include <functional>

namespace heroadmin::testing {

namespace {

bool withConnection(const QString& path, const std::function<bool(QSqlQuery& query)>& work)
{
    const QString name = QUuid::createUuid().toString();
    bool done = false;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(path);
        if (database.open()) {
            QSqlQuery query(database);
            done = query.exec(QStringLiteral("PRAGMA synchronous = OFF")) && work(query); // No power is lost here.
            if (!done) {
                qWarning() << path << query.lastError() << query.lastQuery();
            }
        }
    }
    QSqlDatabase::removeDatabase(name);
    return done;
}

QString oddHero(OddHero id, const char* name, const char* age, const char* secretName = "'Secret'")
{
    return QStringLiteral("INSERT INTO hero (id, name, age, secret_name) VALUES (%1, %2, %3, %4)")
        .arg(QString::number(id), QString::fromUtf8(name), QString::fromUtf8(age), QString::fromUtf8(secretName));
}

} // namespace

bool createHeroFile(const QString& path, qint64 heroes)
{
    // What SQLModel creates, written down a second time on purpose: the product's own text is what is tested.
    const QStringList schema = {
        QStringLiteral("CREATE TABLE hero (\n\tname VARCHAR NOT NULL, \n\tage INTEGER, \n\tid INTEGER NOT NULL, \n"
                       "\tsecret_name VARCHAR NOT NULL, \n\tPRIMARY KEY (id)\n)"),
        QStringLiteral("CREATE INDEX ix_hero_name ON hero (name)"),
        QStringLiteral("CREATE INDEX ix_hero_age ON hero (age)"),
    };
    return !QFile::exists(path) && execute(path, schema) && addHeroes(path, heroes);
}

bool addHeroes(const QString& path, qint64 heroes)
{
    const QString rows =
        QStringLiteral("INSERT INTO hero (name, age, id, secret_name) "
                       "WITH RECURSIVE counter(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counter WHERE n < %1) "
                       "SELECT printf('Hero %06d', (n * 7919) % (%1 - %1 / 10)), "
                       "CASE WHEN n % 4 = 0 THEN NULL ELSE (n * 31) % 60 END, n, printf('Secret %d', n) FROM counter");
    return heroes == 0 || execute(path, QString(rows).replace(QStringLiteral("%1"), QString::number(heroes)));
}

bool addOddHeroes(const QString& path)
{
    return execute(path, {
                             oddHero(BlankName, "''", "1"),
                             oddHero(SpacesName, "'   '", "2"),
                             oddHero(OuterSpacesName, "' Padded '", "3"),
                             oddHero(NegativeAge, "'Negative'", "-7"),
                             oddHero(LargestAge, "'Largest'", "9223372036854775807"),
                             oddHero(SmallestAge, "'Smallest'", "-9223372036854775807 - 1"),
                             oddHero(NulName, "'Nul' || char(0) || 'Name'", "4"),
                             oddHero(NulSecretName, "'Nul Secret'", "5", "'Nul' || char(0) || 'Secret'"),
                             oddHero(TextAge, "'Text Age'", "'abc'"),
                             oddHero(EmptyTextAge, "'Empty Age'", "''"),
                             oddHero(RealAge, "'Real Age'", "12.5"),
                             oddHero(HugeRealAge, "'Huge Age'", "9223372036854775808"),
                             oddHero(BlobAge, "'Blob Age'", "X'00FF'"),
                             oddHero(InvalidUtf8Name, "CAST(X'66FF6F' AS TEXT)", "6"),
                             oddHero(BlobName, "X'00FF10'", "7"),
                             oddHero(LongName, "replace(hex(zeroblob(5000)), '0', 'L')", "8"),
                             oddHero(AstralName, "'Émile Straße 英雄 🦸'", "9"),
                         });
}

bool execute(const QString& path, const QStringList& statements)
{
    return withConnection(path, [&statements](QSqlQuery& query) {
        if (!query.exec(QStringLiteral("BEGIN IMMEDIATE"))) {
            return false;
        }
        for (const QString& statement : statements) {
            if (!query.exec(statement)) {
                return false;
            }
            while (query.next()) {
                // Some statements only do their work while they are read.
            }
        }
        query.finish();
        return query.exec(QStringLiteral("COMMIT"));
    });
}

bool execute(const QString& path, const QString& statement)
{
    return withConnection(path, [&statement](QSqlQuery& query) { return query.exec(statement); });
}

std::optional<QList<QVariantList>> readRows(const QString& path, const QString& query)
{
    QList<QVariantList> rows;
    const bool done = withConnection(path, [&](QSqlQuery& reading) {
        reading.setForwardOnly(true);
        if (!reading.exec(query)) {
            return false;
        }
        const int columns = reading.record().count();
        while (reading.next()) {
            QVariantList& row = rows.emplace_back();
            for (int column = 0; column < columns; ++column) {
                row.append(reading.value(column));
            }
        }
        return true;
    });
    return done ? std::optional(rows) : std::nullopt;
}

QVariant readValue(const QString& path, const QString& query)
{
    const QList<QVariantList> rows = readRows(path, query).value_or(QList<QVariantList>());
    return rows.isEmpty() ? QVariant() : rows.constFirst().constFirst();
}

QList<qint64> readIds(const QString& path, const QString& query)
{
    QList<qint64> ids;
    const QList<QVariantList> rows = readRows(path, query).value_or(QList<QVariantList>());
    for (const QVariantList& row : rows) {
        ids.append(row.constFirst().toLongLong());
    }
    return ids;
}

qint64 heroCount(const QString& path)
{
    const QVariant count = readValue(path, QStringLiteral("SELECT count(*) FROM hero"));
    return count.isValid() ? count.toLongLong() : -1;
}

QMap<QString, QByteArray> folderContent(const QString& folder)
{
    QMap<QString, QByteArray> content;
    const QDir dir(folder);
    const QStringList names = dir.entryList(QDir::Files | QDir::Hidden | QDir::System);
    for (const QString& name : names) {
        QFile file(dir.filePath(name));
        content.insert(name, file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArrayLiteral("unreadable"));
    }
    return content;
}

} // namespace heroadmin::testing
