#include "data/engine/engines.h"

#include "support/sqliteengines.h"

#include <QtTest>
#include <array>

using namespace heroadmin;
using namespace heroadmin::testing;

/// What is said where none of them has an address.
class EnginesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addressIsThatOfTheEngineThatKnowsIt();
    void addressOfNoneIsRefused_data();
    void addressOfNoneIsRefused();
    void nothingIsDoneAtAnAddressOfNone();
};

void EnginesTest::addressIsThatOfTheEngineThatKnowsIt()
{
    const Engines engines = sqliteEngines();
    const QString location = SqliteEngine::addressOfFile(QStringLiteral("a.db")).location;
    QCOMPARE(engines.addressOf(QStringLiteral("sqlite:///a.db")).value().location, location);
    QCOMPARE(engines.addressOf(QString()).error().message,
             QStringLiteral("The address of the database names no file."));
}

void EnginesTest::addressOfNoneIsRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("message");
    QTest::newRow("another kind, with a password")
        << QStringLiteral("postgresql://clerk:s3cret@host/heroes")
        << QStringLiteral("Hero Admin opens SQLite files. “postgresql://” addresses something else.");
}

void EnginesTest::addressOfNoneIsRefused()
{
    QFETCH(QString, text);
    QFETCH(QString, message);
    const Result<DatabaseAddress> address = sqliteEngines().addressOf(text);
    QVERIFY(!address.has_value());
    QCOMPARE(address.error().message, message);
    QCOMPARE(address.error().kind, ErrorKind::Other);
    QVERIFY(address.error().detail.isEmpty());
}

void EnginesTest::nothingIsDoneAtAnAddressOfNone()
{
    const Engines engines = sqliteEngines();
    DatabaseAddress address;
    address.location = QStringLiteral("postgresql://clerk:s3cret@host/heroes");
    QVERIFY(!engines.isMissing(address));
    const std::array<Error, 3> errors{engines.open(address, {}).error(), engines.create(address, {}).error(),
                                      engines.createHeroTable(address, {}).error()};
    for (const Error& error : errors) {
        QCOMPARE(error.message,
                 QStringLiteral("Hero Admin opens SQLite files. “postgresql://” addresses something else."));
    }
}

QTEST_GUILESS_MAIN(EnginesTest)
#include "tst_engines.moc"
