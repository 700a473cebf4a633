#include "engines/postgres/connect/postgresconnection.h"
#include "support/postgresserver.h"
#include "support/postgressession.h"
#include "support/testdatabase.h"

#include <QSet>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace heroadmin;
using namespace heroadmin::testing;

/// Each way in which a real server, or nobody at all, refuses a connection has a sentence of its own.
class ConnectionRefusalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void databaseThatIsNotThere();
    void userThatIsNotThere();
    void userWhoMayNotLogIn();
    void userWhoIsKeptOut();
    void passwords();
    void databaseThatIsForOthers();
    void tooMany();
    void nobodyThere();
    void hostThatIsNotThere();
    void whoeverDoesNotAnswer();
    void optionThatIsNone();
    void serviceThatIsNotThere();
    void eachHasItsOwnSentence();

private:
    [[nodiscard]] PostgresTarget target(const QString& user = QString::fromLatin1(PostgresSession::owner)) const;
    /// None where it is let in.
    [[nodiscard]] std::optional<Error> refusal(const PostgresTarget& target);
    [[nodiscard]] static QStringList roles();

    std::unique_ptr<TestDatabase> m_heroes;
    QStringList m_sentences;
};

QStringList ConnectionRefusalTest::roles()
{
    return {QStringLiteral("refusal_sleeper NOLOGIN"), QStringLiteral("refusal_outsider LOGIN IN ROLE kept_out"),
            QStringLiteral("refusal_guarded LOGIN PASSWORD 'T0p-s3cret' IN ROLE with_password"),
            QStringLiteral("refusal_stranger LOGIN"), QStringLiteral("refusal_crowd LOGIN CONNECTION LIMIT 0")};
}

void ConnectionRefusalTest::initTestCase()
{
    m_heroes = TestDatabase::make();
    const PostgresSession server(QStringLiteral("postgres"), PostgresSession::Role::Administrator);
    const QStringList all = roles();
    for (const QString& role : all) {
        QVERIFY(server.run(QStringLiteral("DROP ROLE IF EXISTS ") + role.section(u' ', 0, 0)));
        QVERIFY(server.run(QStringLiteral("CREATE ROLE ") + role));
    }
}

void ConnectionRefusalTest::cleanupTestCase()
{
    m_heroes.reset();
    const PostgresSession server(QStringLiteral("postgres"), PostgresSession::Role::Administrator);
    const QStringList all = roles();
    for (const QString& role : all) {
        QVERIFY(server.run(QStringLiteral("DROP ROLE ") + role.section(u' ', 0, 0)));
    }
}

PostgresTarget ConnectionRefusalTest::target(const QString& user) const
{
    PostgresTarget target{PostgresAddress::read(m_heroes->location())->value(), {}};
    target.address.user = user;
    return target;
}

std::optional<Error> ConnectionRefusalTest::refusal(const PostgresTarget& target)
{
    const Result<std::unique_ptr<PostgresConnection>> connection = PostgresConnection::open(target, {});
    if (connection) {
        return {};
    }
    m_sentences.append(connection.error().message);
    return connection.error();
}

void ConnectionRefusalTest::databaseThatIsNotThere()
{
    PostgresTarget there = target();
    QVERIFY(!refusal(there));
    there.address.database = QStringLiteral("no<b>where");
    const std::optional<Error> error = refusal(there);
    QVERIFY(error);
    QCOMPARE(error->kind, ErrorKind::NotFound);
    QVERIFY2(error->message.contains(QStringLiteral("no<b>where")), qPrintable(error->message));
}

void ConnectionRefusalTest::userThatIsNotThere()
{
    const std::optional<Error> error = refusal(target(QStringLiteral("refusal_nobody")));
    QVERIFY(error);
    QCOMPARE(error->kind, ErrorKind::PermissionDenied);
}

void ConnectionRefusalTest::userWhoMayNotLogIn()
{
    const std::optional<Error> error = refusal(target(QStringLiteral("refusal_sleeper")));
    QVERIFY(error);
    QCOMPARE(error->kind, ErrorKind::PermissionDenied);
}

void ConnectionRefusalTest::userWhoIsKeptOut()
{
    const std::optional<Error> error = refusal(target(QStringLiteral("refusal_outsider")));
    QVERIFY(error);
    QCOMPARE(error->kind, ErrorKind::PermissionDenied);
    QVERIFY2(error->message.contains(QStringLiteral("pg_hba.conf")), qPrintable(error->message));
}

void ConnectionRefusalTest::passwords()
{
    PostgresTarget guarded = target(QStringLiteral("refusal_guarded"));
    guarded.address.options.insert(QStringLiteral("passfile"), QStringLiteral("/nowhere"));
    const std::optional<Error> none = refusal(guarded);
    QVERIFY(none);
    QCOMPARE(none->kind, ErrorKind::PasswordWanted);
    guarded.password = QStringLiteral("wr0ng-s3cret");
    const std::optional<Error> wrong = refusal(guarded);
    QVERIFY(wrong);
    QCOMPARE(wrong->kind, ErrorKind::PasswordWanted);
    QVERIFY(wrong->message != none->message);
    QVERIFY(!(wrong->message + wrong->detail).contains(QStringLiteral("s3cret")));
    guarded.password = QStringLiteral("T0p-s3cret");
    QVERIFY(!refusal(guarded));
}

void ConnectionRefusalTest::databaseThatIsForOthers()
{
    const PostgresSession server(QStringLiteral("postgres"), PostgresSession::Role::Administrator);
    QVERIFY(server.run(QStringLiteral("REVOKE CONNECT ON DATABASE \"%1\" FROM PUBLIC").arg(target().address.database)));
    const std::optional<Error> error = refusal(target(QStringLiteral("refusal_stranger")));
    QVERIFY(error);
    QCOMPARE(error->kind, ErrorKind::PermissionDenied);
}

void ConnectionRefusalTest::tooMany()
{
    PostgresTarget crowd = target(QStringLiteral("refusal_crowd"));
    crowd.address.database = QStringLiteral("postgres");
    const std::optional<Error> error = refusal(crowd);
    QVERIFY(error);
    QCOMPARE(error->kind, ErrorKind::Busy);
}

void ConnectionRefusalTest::nobodyThere()
{
    const QTemporaryDir empty;
    PostgresTarget nowhere = target();
    nowhere.address.hosts = {{empty.path()}};
    const std::optional<Error> error = refusal(nowhere);
    QVERIFY(error);
    QCOMPARE(error->kind, ErrorKind::ConnectionLost);
    QVERIFY2(error->message.contains(empty.path()), qPrintable(error->message));
}

void ConnectionRefusalTest::hostThatIsNotThere()
{
    PostgresTarget nowhere = target();
    nowhere.address.hosts = {{QStringLiteral("nobody-has-this-name.invalid")}};
    const std::optional<Error> error = refusal(nowhere);
    QVERIFY(error);
    QCOMPARE(error->kind, ErrorKind::ConnectionLost);
    QVERIFY2(error->message.contains(QStringLiteral("nobody-has-this-name")), qPrintable(error->message));
}

void ConnectionRefusalTest::whoeverDoesNotAnswer()
{
    // The system takes the connection, and nobody looks at it.
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    PostgresTarget nowhere = target();
    nowhere.address.hosts = {{QStringLiteral("127.0.0.1"), silent.serverPort()}};
    nowhere.address.options.insert(QStringLiteral("connect_timeout"), QStringLiteral("2"));
    const std::optional<Error> error = refusal(nowhere);
    QVERIFY(error);
    QCOMPARE(error->kind, ErrorKind::ConnectionLost);
}

void ConnectionRefusalTest::optionThatIsNone()
{
    PostgresTarget wrong = target();
    wrong.address.options.insert(QStringLiteral("target_session_attrs"), QStringLiteral("nonsense"));
    const std::optional<Error> error = refusal(wrong);
    QVERIFY(error);
    QCOMPARE(error->kind, ErrorKind::Other);
}

void ConnectionRefusalTest::serviceThatIsNotThere()
{
    PostgresTarget wrong = target();
    wrong.address.service = QStringLiteral("nobody_has_this_service");
    const std::optional<Error> error = refusal(wrong);
    QVERIFY(error);
    QCOMPARE(error->kind, ErrorKind::Other);
    QVERIFY2(error->message.contains(QStringLiteral("nobody_has_this_service")), qPrintable(error->message));
}

void ConnectionRefusalTest::eachHasItsOwnSentence()
{
    // Who may not log in isn't told apart from who isn't there, nor from who may not connect to that database.
    const QSet<QString> different(m_sentences.begin(), m_sentences.end());
    QVERIFY2(different.size() >= m_sentences.size() - 2, qPrintable(m_sentences.join(u'\n')));
    for (const QString& sentence : std::as_const(m_sentences)) {
        QVERIFY(sentence.endsWith(u'.') || sentence.endsWith(u')'));
        QVERIFY2(!sentence.contains(QStringLiteral("FATAL")), qPrintable(sentence));
    }
}

QTEST_GUILESS_MAIN(ConnectionRefusalTest)
#include "tst_connectionrefusal.moc"
