#include "engines/postgres/sql/openheroes.h"
#include "engines/postgres/sql/postgresrights.h"

#include "support/postgressession.h"

#include <QLocale>
#include <QTest>

using namespace heroadmin;
using namespace heroadmin::testing;

/// What is told of the rights of a role, which has those of a clerk at first: all but reading secret names.
class PostgresRightsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void init();
    void cleanup();

    void ownerMayAll();
    void clerkMayAllButReadSecrets();
    void rightsAreTold_data();
    void rightsAreTold();

private:
    [[nodiscard]] PostgresRights rights() const;
    [[nodiscard]] bool administer(const QString& sql) const; ///< `%1` in it: the role.

    std::unique_ptr<TestDatabase> m_heroes;
    QString m_database;
    QString m_role;
    std::unique_ptr<PostgresConnection> m_connection;
};

void PostgresRightsTest::init()
{
    m_heroes = TestDatabase::make();
    QVERIFY(m_heroes);
    m_database = m_heroes->value(QStringLiteral("SELECT current_database()")).toString();
    m_role = m_database + QStringLiteral("_clerk");
    QVERIFY(administer(QStringLiteral("CREATE ROLE %1 LOGIN")));
    QVERIFY(administer(QStringLiteral("GRANT SELECT (id, name, age), INSERT, UPDATE, DELETE ON hero TO %1")));
    QVERIFY(administer(QStringLiteral("GRANT USAGE ON SEQUENCE hero_id_seq TO %1")));
    Result<std::unique_ptr<PostgresConnection>> connection = openHeroes(*m_heroes, m_role);
    QVERIFY2(connection, qPrintable(connection ? QString() : connection.error().message));
    m_connection = std::move(*connection);
}

void PostgresRightsTest::cleanup()
{
    m_connection.reset();
    QVERIFY(administer(QStringLiteral("DROP OWNED BY %1")));
    QVERIFY(administer(QStringLiteral("DROP ROLE %1")));
    m_heroes.reset();
}

bool PostgresRightsTest::administer(const QString& sql) const
{
    const PostgresSession server(m_database, PostgresSession::Role::Administrator);
    return server.run(QString(sql).replace(QStringLiteral("%1"), quotedName(m_role)));
}

PostgresRights PostgresRightsTest::rights() const
{
    return PostgresRights::read(m_connection->sql()).value();
}

void PostgresRightsTest::ownerMayAll()
{
    const auto owner = openHeroes(*m_heroes);
    QVERIFY(owner);
    const PostgresRights all = PostgresRights::read((*owner)->sql()).value();
    QCOMPARE(all.role(), QLatin1String(PostgresSession::owner));
    QCOMPARE(all.whyNotReadable(), QString());
    QCOMPARE(all.readOnlyReason(), QString());
    QCOMPARE(all.limits(), QStringList());
    QVERIFY(all.mayReadSecrets());
    QVERIFY(!all.isStandby());
}

void PostgresRightsTest::clerkMayAllButReadSecrets()
{
    QCOMPARE(rights().role(), m_role);
    QCOMPARE(rights().whyNotReadable(), QString());
    QCOMPARE(rights().readOnlyReason(), QString());
    QVERIFY(rights().mayAdd() && rights().mayDelete());
    QVERIFY(!rights().mayReadSecrets() && !rights().mayChangeSecrets());
    QCOMPARE(rights().limits(),
             QStringList{QStringLiteral("The role “%1” doesn't have all rights on the table “hero”. So it is "
                                        "impossible here to change secret names, duplicate heroes, bring back heroes "
                                        "who were deleted, and reveal secret names.")
                             .arg(m_role)});
}

void PostgresRightsTest::rightsAreTold_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QString>("unreadable");
    QTest::addColumn<QString>("readOnly");
    QTest::addColumn<QString>("limit"); ///< A part of it.

    const auto add = [](const char* name, const char* statement, const char* unreadable, const char* readOnly,
                        const char* limit) {
        QTest::newRow(name) << QString::fromUtf8(statement) << QString::fromUtf8(unreadable)
                            << QString::fromUtf8(readOnly) << QString::fromUtf8(limit);
    };
    add("no name is read", "REVOKE SELECT (name) ON hero FROM %1",
        "The role “%1” may not read the ids, names and ages of the table “hero”.", "", "");
    add("nobody is added", "REVOKE INSERT ON hero FROM %1", "", "", "to add heroes");
    add("no ids", "REVOKE USAGE ON SEQUENCE hero_id_seq FROM %1", "", "", "to add heroes");
    add("nobody is deleted", "REVOKE DELETE ON hero FROM %1", "", "", "delete heroes");
    add("nothing is changed", "REVOKE UPDATE ON hero FROM %1", "", "",
        "change names, change ages, change secret names, delete heroes");
    add("nothing is written", "REVOKE INSERT, UPDATE, DELETE ON hero FROM %1", "",
        "The role “%1” may not write heroes.", "");
    add("no table for images", "REVOKE TEMP ON DATABASE %2 FROM PUBLIC", "",
        "The role “%1” may not make temporary tables, in which Hero Admin keeps what was there before.", "");
    add("another column", "ALTER TABLE hero ADD power TEXT", "", "", "bring back heroes");
    add("a session that reads", "", "", "Its server lets this connection read only.", "");
}

void PostgresRightsTest::rightsAreTold()
{
    QFETCH(QString, statement);
    QFETCH(QString, unreadable);
    QFETCH(QString, readOnly);
    QFETCH(QString, limit);
    if (statement.isEmpty()) {
        QVERIFY(m_connection->sql().execute({QStringLiteral("SET default_transaction_read_only = on"), {}}));
    } else {
        QVERIFY(administer(statement.replace(QStringLiteral("%2"), quotedName(m_database))));
    }
    const QString role = QStringLiteral("%1");
    QCOMPARE(rights().whyNotReadable(), unreadable.replace(role, m_role));
    QCOMPARE(rights().readOnlyReason(), readOnly.replace(role, m_role));
    QVERIFY2(rights().limits().join(u' ').contains(limit), qPrintable(rights().limits().join(u' ')));
}

QTEST_GUILESS_MAIN(PostgresRightsTest)
#include "tst_postgresrights.moc"
