#include "engines/postgres/connect/postgresaddress.h"

#include <QTest>

using namespace heroadmin;

/// The spellings of libpq, of SQLAlchemy and of people; and that no password is in what is kept or shown.
class PostgresAddressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEverySpelling_data();
    void readsEverySpelling();
    void keepsEachPart();
    void passwordIsInNothingThatIsKept();
    void isNoAddressOfThisEngine_data();
    void isNoAddressOfThisEngine();
    void cannotBeRead_data();
    void cannotBeRead();
};

namespace {

std::optional<Result<PostgresAddress>> addressIn(const char* text)
{
    return PostgresAddress::read(QString::fromUtf8(text));
}

} // namespace

void PostgresAddressTest::readsEverySpelling_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("location");
    const auto row = [](const char* text, const char* location) {
        QTest::newRow(text) << QByteArray(text) << QString::fromUtf8(location);
    };
    row("postgresql://me@db.example.org/heroes", "postgresql://me@db.example.org/heroes");
    row("postgres://me@db.example.org/heroes", "postgresql://me@db.example.org/heroes");
    row("POSTGRESQL://me@DB.example.org/Heroes", "postgresql://me@db.example.org/Heroes");
    row("postgresql+psycopg2://me@h/heroes", "postgresql://me@h/heroes");
    row("postgresql+psycopg://me@h/heroes", "postgresql://me@h/heroes");
    row("postgresql+asyncpg://me@h/heroes?ssl=require", "postgresql://me@h/heroes?sslmode=require");
    row("postgresql://h:5433/heroes", "postgresql://h:5433/heroes");
    row("postgresql://h1:1,h2:2/heroes", "postgresql://h1:1,h2:2/heroes");
    row("postgresql://h1,h2/heroes?port=1,2", "postgresql://h1:1,h2:2/heroes");
    row("postgresql://h1,h2/heroes?port=7", "postgresql://h1:7,h2:7/heroes");
    row("postgresql://me@/heroes?host=h1:1&host=h2:2", "postgresql://me@h1:1,h2:2/heroes");
    row("postgresql://[::1]:5433/heroes", "postgresql://[::1]:5433/heroes");
    row("postgresql://me@/heroes?host=/run/postgresql", "postgresql://me@%2Frun%2Fpostgresql/heroes");
    row("postgresql://%2Frun%2Fpostgresql/heroes", "postgresql://%2Frun%2Fpostgresql/heroes");
    row("postgresql://m%40e@h/h%C3%A9ros%3F", "postgresql://m%40e@h/h%C3%A9ros%3F");
    row("postgresql:///heroes", "postgresql:///heroes");
    row("postgresql://", "postgresql:///");
    row("postgresql://h/heroes?sslmode=verify-full&sslrootcert=/a/b.crt",
        "postgresql://h/heroes?sslmode=verify-full&sslrootcert=/a/b.crt");
    row("postgresql://h?dbname=heroes&user=me", "postgresql://me@h/heroes");
    row("service=heroes", "postgresql:///?service=heroes");
}

void PostgresAddressTest::readsEverySpelling()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, location);
    const std::optional<Result<PostgresAddress>> address = addressIn(text.constData());
    QVERIFY(address);
    QVERIFY2(*address, qPrintable(*address ? QString() : address->error().message));
    QCOMPARE((*address)->location(), location);
    const std::optional<Result<PostgresAddress>> again = PostgresAddress::read(location);
    QVERIFY(again && *again);
    QCOMPARE(**again, **address);
}

void PostgresAddressTest::keepsEachPart()
{
    const std::optional<Result<PostgresAddress>> read =
        addressIn("postgresql://an%20admin:pw@one:1,two/the%2Fheroes?target_session_attrs=read-write");
    QVERIFY(read && *read);
    const PostgresAddress& address = **read;
    QCOMPARE(address.user, QStringLiteral("an admin"));
    QCOMPARE(address.database, QStringLiteral("the/heroes"));
    QCOMPARE(address.password, QStringLiteral("pw"));
    QCOMPARE(address.hosts, (QList<PostgresAddress::Host>{{QStringLiteral("one"), 1}, {QStringLiteral("two"), 0}}));
    QCOMPARE(address.options,
             (QMap<QString, QString>{{QStringLiteral("target_session_attrs"), QStringLiteral("read-write")}}));
    QCOMPARE(address.toDatabaseAddress().displayName, QStringLiteral("the/heroes"));
}

void PostgresAddressTest::passwordIsInNothingThatIsKept()
{
    for (const char* const text :
         {"postgresql://me:T0p%2Fs3cret@h/heroes", "postgresql://h/heroes?user=me&password=T0p%2Fs3cret",
          "postgresql+psycopg2://me:T0p%2Fs3cret@/heroes?host=h"}) {
        const std::optional<Result<PostgresAddress>> address = addressIn(text);
        QVERIFY(address && *address);
        QCOMPARE((*address)->password, QStringLiteral("T0p/s3cret"));
        const DatabaseAddress kept = (*address)->toDatabaseAddress();
        for (const QString& part : {kept.location, kept.displayName, kept.displayText, kept.place}) {
            QVERIFY2(!part.contains(QStringLiteral("s3cret")), qPrintable(part));
        }
    }
}

void PostgresAddressTest::isNoAddressOfThisEngine_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* const text : {"", "heroes.db", "/a/postgresql", "sqlite:///heroes.db", "mysql://h/heroes",
                                   "file:///a/b.db", "service=", "service=a/b.db", "postgresql"}) {
        QTest::newRow(text) << QByteArray(text);
    }
}

void PostgresAddressTest::isNoAddressOfThisEngine()
{
    QFETCH(const QByteArray, text);
    QVERIFY(!addressIn(text.constData()));
}

void PostgresAddressTest::cannotBeRead_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* const text :
         {"postgresql://h:port/heroes", "postgresql://h:70000/heroes", "postgresql://h:0/heroes",
          "postgresql://[::1/heroes", "postgresql://h1,h2/heroes?port=1,2,3", "postgresql://h/her%00oes",
          "postgresql://h/heroes?nobody_knows=1", "postgresql://h/heroes?sslmode=a;password=b",
          "postgresql://me:T0p/s3cret@h/heroes"}) {
        QTest::newRow(text) << QByteArray(text);
    }
}

void PostgresAddressTest::cannotBeRead()
{
    QFETCH(const QByteArray, text);
    const std::optional<Result<PostgresAddress>> address = addressIn(text.constData());
    QVERIFY(address);
    QVERIFY(!*address);
    QVERIFY(!address->error().message.isEmpty());
    QVERIFY(!(address->error().message + address->error().detail).contains(QStringLiteral("s3cret")));
}

QTEST_GUILESS_MAIN(PostgresAddressTest)
#include "tst_postgresaddress.moc"
