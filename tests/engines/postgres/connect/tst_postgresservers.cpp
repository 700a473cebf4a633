#include "engines/postgres/connect/postgresservers.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace heroadmin;

/// From what a person fills in to an address, and back. No server is asked.
class PostgresServersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formLeadsToAnAddress_data();
    void formLeadsToAnAddress();
    void addressGivesItsForm_data();
    void addressGivesItsForm();
    void problemsAreSaidPerField_data();
    void problemsAreSaidPerField();
    void rootCertificateIsAFileThatIsThere();
    void passwordIsPartOfNoAddress();
    void whatIsNoAddressHasNoForm();
    void firstEncryptionIsThatOfAnEmptyForm();
    void passwordsAreKeptByAddress();

private:
    PostgresServers m_servers;
};

namespace {

ServerForm formWith(const char* hosts, const char* database, const char* user = "", const char* encryption = "",
                    const char* options = "")
{
    ServerForm form;
    form.hosts = QString::fromUtf8(hosts);
    form.database = QString::fromUtf8(database);
    form.user = QString::fromUtf8(user);
    form.encryption = QString::fromUtf8(encryption);
    form.options = QString::fromUtf8(options);
    return form;
}

} // namespace

Q_DECLARE_METATYPE(heroadmin::ServerForm)

void PostgresServersTest::formLeadsToAnAddress_data()
{
    QTest::addColumn<ServerForm>("form");
    QTest::addColumn<QString>("location");
    const auto row = [](const char* name, const ServerForm& form, const char* location) {
        QTest::newRow(name) << form << QString::fromUtf8(location);
    };
    row("checked by itself", formWith("db.example.org", "heroes", "clerk"),
        "postgresql://clerk@db.example.org/heroes?sslmode=verify-full");
    row("this computer", formWith("", "heroes"), "postgresql:///heroes");
    row("this computer by its name", formWith("localhost:5433", "heroes"), "postgresql://localhost:5433/heroes");
    row("this computer by its number", formWith("127.0.0.1", "heroes"), "postgresql://127.0.0.1/heroes");
    row("several", formWith("a.example.org, b.example.org:5433", "heroes"),
        "postgresql://a.example.org,b.example.org:5433/heroes?sslmode=verify-full");
    row("one of several is elsewhere", formWith("localhost,b.example.org", "heroes"),
        "postgresql://localhost,b.example.org/heroes?sslmode=verify-full");
    row("a number with colons", formWith("[2001:db8::1]:5433", "heroes", "", "require"),
        "postgresql://[2001:db8::1]:5433/heroes?sslmode=require");
    row("chosen", formWith("db.example.org", "heroes", "", "disable"),
        "postgresql://db.example.org/heroes?sslmode=disable");
    row("as the library does", formWith("db.example.org", "heroes", "", "prefer"),
        "postgresql://db.example.org/heroes");
    row("said in the options", formWith("db.example.org", "heroes", "", "", "sslmode=allow"),
        "postgresql://db.example.org/heroes?sslmode=allow");
    row("options", formWith("localhost", "heroes", "", "", "target_session_attrs=read-write"),
        "postgresql://localhost/heroes?target_session_attrs=read-write");
    row("a service", formWith("", "", "", "", "service=heroes"), "postgresql:///?service=heroes");
    row("signs that are encoded", formWith("localhost", "h/e?r o", "c@k"),
        "postgresql://c%40k@localhost/h%2Fe%3Fr%20o");
    row("spaces around", formWith(" localhost ", " heroes ", " clerk "), "postgresql://clerk@localhost/heroes");
}

void PostgresServersTest::formLeadsToAnAddress()
{
    QFETCH(const ServerForm, form);
    QFETCH(const QString, location);
    const ServerAccess::FilledIn filledIn = m_servers.addressOf(form);
    QVERIFY2(filledIn.has_value(), filledIn ? "" : qPrintable(filledIn.error().constFirst().message));
    QCOMPARE(filledIn->location, location);
    // The form of that leads there as well.
    const std::optional<ServerForm> again = m_servers.formOf(location);
    QVERIFY(again.has_value());
    QCOMPARE(m_servers.addressOf(*again)->location, location);
}

void PostgresServersTest::addressGivesItsForm_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<ServerForm>("form");
    QTest::newRow("a service's own") << "postgresql+psycopg2://clerk@db.example.org:5433/heroes"
                                     << formWith("db.example.org:5433", "heroes", "clerk", "prefer");
    QTest::newRow("local") << "postgresql:///heroes" << formWith("", "heroes");
    QTest::newRow("checked") << "postgres://db.example.org/heroes?sslmode=verify-full"
                             << formWith("db.example.org", "heroes", "", "verify-full");
    QTest::newRow("several") << "postgresql://a,b:5433/heroes?target_session_attrs=read-write&sslmode=require"
                             << formWith("a, b:5433", "heroes", "", "require", "target_session_attrs=read-write");
    QTest::newRow("a mode without a choice")
        << "postgresql://a/heroes?sslmode=allow" << formWith("a", "heroes", "", "", "sslmode=allow");
    QTest::newRow("a service") << "service=heroes" << formWith("", "", "", "", "service=heroes");
}

void PostgresServersTest::addressGivesItsForm()
{
    QFETCH(const QString, address);
    QFETCH(const ServerForm, form);
    const std::optional<ServerForm> given = m_servers.formOf(address);
    QVERIFY(given.has_value());
    QCOMPARE(given->hosts, form.hosts);
    QCOMPARE(given->database, form.database);
    QCOMPARE(given->user, form.user);
    QCOMPARE(given->encryption, form.encryption);
    QCOMPARE(given->options, form.options);
    QCOMPARE(*given, form);
}

void PostgresServersTest::problemsAreSaidPerField_data()
{
    QTest::addColumn<ServerForm>("form");
    QTest::addColumn<QList<int>>("fields");
    const auto row = [](const char* name, const ServerForm& form, const QList<ServerField>& fields) {
        QList<int> numbers;
        for (const ServerField field : fields) {
            numbers.append(static_cast<int>(field));
        }
        QTest::newRow(name) << form << numbers;
    };
    row("nothing filled in", {}, {ServerField::Database});
    row("a user in the server", formWith("clerk@db.example.org", "heroes"), {ServerField::Hosts});
    row("a path in the server", formWith("db.example.org/heroes", "heroes"), {ServerField::Hosts});
    row("no port", formWith("db.example.org:port", "heroes"), {ServerField::Hosts});
    row("two at once", formWith("a b", ""), {ServerField::Hosts, ServerField::Database});
    row("an unknown option", formWith("localhost", "heroes", "", "", "colour=red"), {ServerField::Options});
    row("a password", formWith("localhost", "heroes", "", "", "password=s3cret"), {ServerField::Options});
}

void PostgresServersTest::problemsAreSaidPerField()
{
    QFETCH(const ServerForm, form);
    QFETCH(const QList<int>, fields);
    const ServerAccess::FilledIn filledIn = m_servers.addressOf(form);
    QVERIFY(!filledIn.has_value());
    QList<int> said;
    for (const ServerProblem& problem : filledIn.error()) {
        said.append(static_cast<int>(problem.field));
        QVERIFY(!problem.message.isEmpty());
        QVERIFY(!problem.message.contains(QStringLiteral("s3cret")));
    }
    QCOMPARE(said, fields);
}

void PostgresServersTest::rootCertificateIsAFileThatIsThere()
{
    const QTemporaryDir folder;
    ServerForm form = formWith("db.example.org", "heroes");
    form.rootCertificate = folder.filePath(QStringLiteral("root.crt"));
    QCOMPARE(m_servers.addressOf(form).error().constFirst().field, ServerField::RootCertificate);
    QFile file(form.rootCertificate);
    QVERIFY(file.open(QIODevice::WriteOnly));
    const ServerAccess::FilledIn filledIn = m_servers.addressOf(form);
    QVERIFY(filledIn.has_value());
    QVERIFY(filledIn->location.contains(QStringLiteral("sslrootcert=")));
    QCOMPARE(m_servers.formOf(filledIn->location)->rootCertificate, form.rootCertificate);
}

void PostgresServersTest::passwordIsPartOfNoAddress()
{
    ServerForm form = formWith("localhost", "heroes", "clerk");
    form.password = QStringLiteral("s3cret");
    const DatabaseAddress address = m_servers.addressOf(form).value();
    for (const QString& text : {address.location, address.displayName, address.displayText, address.place}) {
        QVERIFY(!text.contains(QStringLiteral("s3cret")));
    }
    QCOMPARE(m_servers.formOf(QStringLiteral("postgresql://clerk:s3cret@localhost/heroes"))->password,
             QStringLiteral("s3cret"));
}

void PostgresServersTest::whatIsNoAddressHasNoForm()
{
    for (const char* const text : {"", "heroes.db", "sqlite:///heroes.db", "postgresql://a:b:c/heroes"}) {
        QVERIFY2(!m_servers.formOf(QString::fromUtf8(text)), text);
    }
}

void PostgresServersTest::firstEncryptionIsThatOfAnEmptyForm()
{
    const QList<ServerAccess::Encryption> encryptions = m_servers.encryptions();
    QCOMPARE(encryptions.constFirst().id, ServerForm().encryption);
    for (const ServerAccess::Encryption& encryption : encryptions) {
        QVERIFY(!encryption.words.isEmpty());
    }
}

void PostgresServersTest::passwordsAreKeptByAddress()
{
    const DatabaseAddress one = m_servers.addressOf(formWith("localhost", "heroes", "clerk")).value();
    const DatabaseAddress other = m_servers.addressOf(formWith("localhost", "heroes", "boss")).value();
    m_servers.tellPassword(one, QStringLiteral("s3cret"));
    QCOMPARE(m_servers.passwordOf(one), QStringLiteral("s3cret"));
    QVERIFY(m_servers.passwordOf(other).isEmpty());
}

QTEST_GUILESS_MAIN(PostgresServersTest)
#include "tst_postgresservers.moc"
