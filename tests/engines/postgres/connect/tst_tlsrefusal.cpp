#include "data/engine/servertrial.h"
#include "engines/postgres/connect/connectionfacts.h"
#include "engines/postgres/connect/postgresconnection.h"
#include "engines/postgres/connect/tlsserver.h"

#include <QFile>
#include <QScopeGuard>
#include <QTest>
#include <QTranslator>

using namespace heroadmin;
using namespace heroadmin::testing;

/// Whatever can be wrong with the proof that a server is the right one has a sentence of its own, in each language.
class TlsRefusalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void rightServerIsTaken_data();
    void rightServerIsTaken();
    void isRefused_data();
    void isRefused();
    void fileThatNobodyNamedIsNamed();

private:
    using Options = QMap<QString, QString>;

    /// verify-full, with the file of authorities; where that is empty, nothing is said about it.
    [[nodiscard]] static Options checkedBy(const QString& rootCertificates);
    [[nodiscard]] QString fileOf(const QByteArray& name) const;

    TlsServer m_server;
};

TlsRefusalTest::Options TlsRefusalTest::checkedBy(const QString& rootCertificates)
{
    Options options{{QStringLiteral("sslmode"), QStringLiteral("verify-full")}};
    if (!rootCertificates.isEmpty()) {
        options.insert(QStringLiteral("sslrootcert"), rootCertificates);
    }
    return options;
}

QString TlsRefusalTest::fileOf(const QByteArray& name) const
{
    return name.isEmpty() || name == "system" ? QString::fromLatin1(name)
                                              : m_server.filePath(QString::fromLatin1(name));
}

void TlsRefusalTest::initTestCase()
{
    // What is shown, and who is trusted where nobody says otherwise, is not to be this person's.
    qputenv("HOME", QByteArrayLiteral("/nowhere"));
    QVERIFY(m_server.start());
    QVERIFY2(QFile::exists(QStringLiteral("/etc/ssl/certs/ca-certificates.crt")),
             "The authorities that a system trusts are missing. On Debian and Ubuntu: apt install ca-certificates");
}

void TlsRefusalTest::rightServerIsTaken_data()
{
    QTest::addColumn<QString>("host");
    QTest::newRow("by its name") << QStringLiteral("localhost");
    QTest::newRow("by its address") << QStringLiteral("127.0.0.1");
}

void TlsRefusalTest::rightServerIsTaken()
{
    QFETCH(const QString, host);
    QVERIFY(m_server.show(QStringLiteral("good")));
    const auto connection = PostgresConnection::open(m_server.target(host, checkedBy(fileOf("authority.crt"))), {});
    QVERIFY2(connection, qPrintable(connection ? QString() : connection.error().detail));
    const QList<ConnectionFact> facts = ConnectionFacts::read(**connection).value();
    QVERIFY2(facts.constFirst().text.startsWith(QStringLiteral("TLS")), qPrintable(facts.constFirst().text));
    QVERIFY(!facts.constFirst().isWarning);
}

void TlsRefusalTest::isRefused_data()
{
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QByteArray>("root");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("german");
    const auto row = [](const char* name, const char* shown, const char* root, const char* english,
                        const char* german) {
        QTest::newRow(name) << QString::fromLatin1(shown) << QByteArray(root) << QString::fromUtf8(english)
                            << QString::fromUtf8(german);
    };
    const char* const authority =
        "The certificate of the PostgreSQL server at %1 is by an authority that isn't trusted here.";
    const char* const authorityInGerman = "Das Zertifikat des PostgreSQL-Servers (%1) stammt von einer "
                                          "Zertifizierungsstelle, der hier nicht vertraut wird.";
    const char* const file = "The file with the authorities that the PostgreSQL server's certificate is to be trusted "
                             "by, %2, is not there or has no certificate in it.";
    const char* const fileInGerman = "Die Datei „%2“ mit den Zertifizierungsstellen, die für das Zertifikat des "
                                     "PostgreSQL-Servers bürgen sollen, gibt es nicht, oder sie enthält kein "
                                     "Zertifikat.";
    row("another authority", "good", "stranger.crt", authority, authorityInGerman);
    row("none that the system trusts", "good", "", authority, authorityInGerman);
    row("none that the system trusts, by its word", "good", "system", authority, authorityInGerman);
    row("another name", "elsewhere", "authority.crt",
        "The certificate of the PostgreSQL server at %1 is for another name.",
        "Das Zertifikat des PostgreSQL-Servers (%1) gilt für einen anderen Namen.");
    row("expired", "expired", "authority.crt", "The certificate of the PostgreSQL server at %1 has expired.",
        "Das Zertifikat des PostgreSQL-Servers (%1) ist abgelaufen.");
    row("not yet valid", "early", "authority.crt",
        "The certificate of the PostgreSQL server at %1 is not valid yet. Is the clock of this computer right?",
        "Das Zertifikat des PostgreSQL-Servers (%1) ist noch nicht gültig. Geht die Uhr dieses Rechners richtig?");
    row("no TLS", "", "authority.crt",
        "The PostgreSQL server at %1 has no TLS, and the connection was to be encrypted.",
        "Der PostgreSQL-Server (%1) hat kein TLS, aber die Verbindung sollte verschlüsselt sein.");
    row("no file", "good", "nowhere.crt", file, fileInGerman);
    row("no certificate in the file", "good", "notes.crt", file, fileInGerman);
}

void TlsRefusalTest::isRefused()
{
    QFETCH(const QString, shown);
    QFETCH(const QByteArray, root);
    QFETCH(QString, english);
    QFETCH(QString, german);
    QVERIFY(m_server.show(shown));
    const PostgresTarget target = m_server.target(QStringLiteral("localhost"), checkedBy(fileOf(root)));
    const QString place = target.address.serverText();
    QTranslator translator;
    QVERIFY(translator.load(QStringLiteral(HEROADMIN_GERMAN)));
    for (QString* const sentence : {&english, &german}) {
        const auto takeAway = qScopeGuard([&translator] { QCoreApplication::removeTranslator(&translator); });
        if (sentence == &german) {
            QVERIFY(QCoreApplication::installTranslator(&translator));
        }
        const auto connection = PostgresConnection::open(target, {});
        QVERIFY(!connection);
        QCOMPARE(connection.error().message,
                 sentence->replace(QStringLiteral("%1"), place).replace(QStringLiteral("%2"), fileOf(root)));
        QCOMPARE(connection.error().kind, ErrorKind::NotTrusted);
        QVERIFY(ServerTrial::fieldOf(connection.error()));
    }
}

void TlsRefusalTest::fileThatNobodyNamedIsNamed()
{
    // As in an entry of a service file: what is to be checked isn't in the address.
    QVERIFY(m_server.show(QStringLiteral("good")));
    qputenv("PGSSLMODE", QByteArrayLiteral("verify-full"));
    const auto takeBack = qScopeGuard([] { qunsetenv("PGSSLMODE"); });
    const auto connection = PostgresConnection::open(m_server.target(QStringLiteral("localhost"), {}), {});
    QVERIFY(!connection);
    QCOMPARE(connection.error().kind, ErrorKind::NotTrusted);
    QVERIFY2(connection.error().message.contains(QStringLiteral("/nowhere/.postgresql/root.crt")),
             qPrintable(connection.error().message));
}

QTEST_GUILESS_MAIN(TlsRefusalTest)
#include "tst_tlsrefusal.moc"
