#include "engines/postgres/connect/refusalkind.h"

#include <QTest>

using namespace heroadmin;

Q_DECLARE_METATYPE(heroadmin::RefusalKind)

/// What libpq says, up to version 17, where no test can have it said.
class RefusalKindTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isKnown_data();
    void isKnown();
    void ofSeveralServersTheOneThatCanBeHelpedIsToldOf();
};

void RefusalKindTest::isKnown_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<RefusalKind>("kind");
    const auto row = [](const char* words, RefusalKind kind) {
        QTest::newRow(words) << QString::fromUtf8(words) << kind;
    };
    const QString at = QStringLiteral("connection to server at \"db\" (10.0.0.1), port 5432 failed: ");
    const auto there = [&at](const char* words, RefusalKind kind) {
        QTest::newRow(words) << at + QString::fromUtf8(words) << kind;
    };
    there("FATAL:  the database system is starting up", RefusalKind::NotReady);
    there("FATAL:  the database system is in recovery mode", RefusalKind::NotReady);
    there("FATAL:  the database system is not yet accepting connections", RefusalKind::NotReady);
    there("FATAL:  sorry, too many clients already", RefusalKind::TooMany);
    there("FATAL:  remaining connection slots are reserved for non-replication superuser connections",
          RefusalKind::TooMany);
    there("FATAL:  no pg_hba.conf entry for host \"10.0.0.2\", user \"me\", database \"heroes\", no encryption",
          RefusalKind::NotLetIn);
    there("FATAL:  unsupported startup parameter: options", RefusalKind::Pooler);
    there("SSL error: certificate verify failed", RefusalKind::Certificate);
    there("server certificate for \"db.example.org\" does not match host name \"db\"", RefusalKind::CertificateName);
    there("server does not support SSL, but SSL was required", RefusalKind::NoTls);
    there("session is read-only", RefusalKind::OtherRole);
    there("Connection timed out", RefusalKind::NoAnswer);
    there("timeout expired", RefusalKind::NoAnswer);
    there("Network is unreachable", RefusalKind::NoAnswer);
    there("Connection refused\n\tIs the server running on that host and accepting TCP/IP connections?",
          RefusalKind::NobodyThere);
    there("server closed the connection unexpectedly\n\tThis probably means the server terminated abnormally",
          RefusalKind::NotPostgres);
    row("root certificate file \"/home/me/.postgresql/root.crt\" does not exist\nEither provide the file or change "
        "sslmode to disable server certificate verification.",
        RefusalKind::RootFile);
    row("could not read root certificate file \"/a\": no certificate or crl found", RefusalKind::RootFile);
    row("could not translate host name \"db\" to address: Name or service not known", RefusalKind::NoSuchHost);
    row("definition of service \"none\" not found", RefusalKind::NoService);
    row("invalid sslmode value: \"nonsense\"", RefusalKind::BadOption);
    row("something that nobody has heard of", RefusalKind::Unknown);
}

void RefusalKindTest::isKnown()
{
    QFETCH(const QString, words);
    QFETCH(const RefusalKind, kind);
    QCOMPARE(static_cast<int>(Refusal::in(words).kind), static_cast<int>(kind));
}

void RefusalKindTest::ofSeveralServersTheOneThatCanBeHelpedIsToldOf()
{
    const QString off =
        QStringLiteral("connection to server at \"one\" (10.0.0.1), port 5432 failed: Connection refused");
    const QString refusing =
        QStringLiteral("connection to server at \"two\" (10.0.0.2), port 5432 failed: FATAL:  password authentication "
                       "failed for user \"me\"");
    for (const QString& words : {off + u'\n' + refusing, refusing + u'\n' + off}) {
        const Refusal refusal = Refusal::in(words);
        QCOMPARE(static_cast<int>(refusal.kind), static_cast<int>(RefusalKind::Password));
        QVERIFY(refusal.line.contains(QStringLiteral("two")));
    }
}

QTEST_GUILESS_MAIN(RefusalKindTest)
#include "tst_refusalkind.moc"
