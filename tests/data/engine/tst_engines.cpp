#include "data/engine/engines.h"

#include "support/memory/memoryengine.h"
#include "support/memory/serverengine.h"
#include "support/sqliteengines.h"

#include <QTemporaryDir>
#include <QtTest>
#include <array>

using namespace heroadmin;
using namespace heroadmin::testing;

namespace {

Engines both()
{
    Engines::List engines;
    engines.push_back(std::make_unique<const SqliteEngine>());
    engines.push_back(std::make_unique<const MemoryEngine>());
    return Engines(std::move(engines));
}

} // namespace

/// Which of them an address is of, and what is said where it is of none.
class EnginesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addressIsThatOfTheEngineThatKnowsIt();
    void addressOfNoneIsRefused_data();
    void addressOfNoneIsRefused();
    void nothingIsDoneAtAnAddressOfNone();
    void eachEngineHasItsOwnAddresses();
    void allThatCanBeOpenedIsSaid();
    void serversAreThoseOfTheEngineThatHasThem();
    void anAddressMayHoldAPassword_data();
    void anAddressMayHoldAPassword();
    void passwordsGoToTheEngineOfTheAddress();
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

void EnginesTest::eachEngineHasItsOwnAddresses()
{
    const Engines engines = both();
    const DatabaseAddress memory = engines.addressOf(QStringLiteral("memory://heroes")).value();
    const Result<std::unique_ptr<Database>> database = engines.open(memory, {});
    QVERIFY(database);
    QCOMPARE((*database)->info().engine, QStringLiteral("Memory 1"));
    QVERIFY(engines.isMissing(engines.addressOf(QStringLiteral("memory://nobody")).value()));
    const QTemporaryDir folder;
    const DatabaseAddress file = engines.addressOf(folder.filePath(QStringLiteral("memory"))).value();
    QVERIFY(engines.isMissing(file));
    QVERIFY(engines.create(file, {}));
    QVERIFY(!engines.isMissing(file));
    QVERIFY(engines.open(file, {}).value()->info().engine.startsWith(QStringLiteral("SQLite ")));
}

void EnginesTest::allThatCanBeOpenedIsSaid()
{
    QLocale::setDefault(QLocale(QLocale::English)); // Which says "and" in a list.
    QCOMPARE(both().addressOf(QStringLiteral("odbc://somewhere")).error().message,
             QStringLiteral("Hero Admin opens SQLite files and heroes in memory. “odbc://” addresses something else."));
}

void EnginesTest::serversAreThoseOfTheEngineThatHasThem()
{
    QVERIFY(both().servers() == nullptr);
    const Engines engines = ServerEngine::enginesWith(std::make_shared<FakeServer>());
    QVERIFY(engines.servers() == engines.list().front()->servers());
    const DatabaseAddress onServer = engines.addressOf(QStringLiteral("server://db/heroes")).value();
    QVERIFY(engines.isOnServer(onServer));
    QVERIFY(!both().isOnServer(onServer));
    QVERIFY(!both().isOnServer(both().addressOf(QStringLiteral("memory://heroes")).value()));
}

void EnginesTest::anAddressMayHoldAPassword_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("holdsOne");
    QTest::newRow("with one") << QStringLiteral("server://clerk:s3cret@db/heroes") << true;
    QTest::newRow("without") << QStringLiteral("server://clerk@db/heroes") << false;
    QTest::newRow("of a file") << QStringLiteral("/srv/clerk:s3cret@db/heroes") << false;
}

void EnginesTest::anAddressMayHoldAPassword()
{
    QFETCH(const QString, text);
    QFETCH(const bool, holdsOne);
    QCOMPARE(ServerEngine::enginesWith(std::make_shared<FakeServer>()).holdsPassword(text), holdsOne);
}

void EnginesTest::passwordsGoToTheEngineOfTheAddress()
{
    const auto server = std::make_shared<FakeServer>();
    server->setPassword(QStringLiteral("right"));
    const Engines engines = ServerEngine::enginesWith(server);
    const DatabaseAddress address = engines.addressOf(QStringLiteral("server://db/heroes")).value();
    QCOMPARE(engines.open(address, {}).error().kind, ErrorKind::PasswordWanted);
    engines.tellPassword(address, QStringLiteral("right"));
    QVERIFY(engines.open(address, {}).has_value());
    both().tellPassword(address, QStringLiteral("right")); // Nobody there is told.
}

QTEST_GUILESS_MAIN(EnginesTest)
#include "tst_engines.moc"
