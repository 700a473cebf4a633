#include "data/session/databasesession.h"
#include "data/session/databasewatch.h"
#include "support/memory/serverengine.h"

#include <QSignalSpy>
#include <QTest>
#include <memory>

using namespace heroadmin;
using namespace heroadmin::testing;

/// A server goes in the middle of everything, and comes back.
class ConnectionLostTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void theWatchTellsOnce();
    void whatIsAskedFails();
    void connectingAgainIsTheSameOpening();
    void anotherDatabaseIsAnotherOpening();
    void aFailureLeavesItLost();

private:
    [[nodiscard]] bool open(const QString& location);

    std::shared_ptr<FakeServer> m_server;
    std::unique_ptr<DatabaseSession> m_session;
    std::unique_ptr<DatabaseWatch> m_watch;
    std::unique_ptr<QSignalSpy> m_opened;
    std::unique_ptr<QSignalSpy> m_lost;
};

namespace {

const QString onServer = QStringLiteral("server://db.example.org/heroes");

} // namespace

void ConnectionLostTest::init()
{
    m_server = std::make_shared<FakeServer>();
    m_session = std::make_unique<DatabaseSession>(ServerEngine::enginesWith(m_server));
    m_watch = std::make_unique<DatabaseWatch>(m_session->writer(), std::chrono::milliseconds(5));
    m_opened = std::make_unique<QSignalSpy>(m_session.get(), &DatabaseSession::opened);
    m_lost = std::make_unique<QSignalSpy>(m_watch.get(), &DatabaseWatch::lost);
    connect(m_session.get(), &DatabaseSession::opened, m_watch.get(), &DatabaseWatch::restart);
    m_watch->setActive(true);
    QVERIFY(open(onServer));
}

void ConnectionLostTest::cleanup()
{
    m_watch.reset();
    m_session.reset();
}

bool ConnectionLostTest::open(const QString& location)
{
    const qsizetype before = m_opened->count();
    QSignalSpy started(m_watch.get(), &DatabaseWatch::started);
    m_session->open(m_session->engines().addressOf(location).value());
    return QTest::qWaitFor([&] { return m_opened->count() > before && !started.isEmpty(); }, 20'000);
}

void ConnectionLostTest::theWatchTellsOnce()
{
    const QSignalSpy unusable(m_watch.get(), &DatabaseWatch::unusable);
    DatabaseWatch clock(m_session->writer(), std::chrono::milliseconds(20));
    QSignalSpy ticks(&clock, &DatabaseWatch::lost);
    clock.setActive(true);
    clock.restart();
    m_server->cut();
    QTRY_COMPARE(m_lost->count(), 1);
    QCOMPARE(m_lost->first().first().toString(), QStringLiteral("The server is gone."));
    for (int looks = 0; looks < 3; ++looks) {
        ticks.clear();
        clock.checkNow();
        QTRY_COMPARE(ticks.count(), 1);
    }
    QCOMPARE(m_lost->count(), 1);
    QCOMPARE(unusable.count(), 0);
}

void ConnectionLostTest::whatIsAskedFails()
{
    m_server->cut();
    const auto page = [](const HeroRepository& heroes) { return heroes.page({}); };
    QCOMPARE(m_session->ask(page).result().error().kind, ErrorKind::ConnectionLost);
}

void ConnectionLostTest::connectingAgainIsTheSameOpening()
{
    const quint64 opening = m_session->info().opening;
    m_server->cut();
    QTRY_COMPARE(m_lost->count(), 1);
    QSignalSpy started(m_watch.get(), &DatabaseWatch::started);
    m_session->connectAgain();
    QVERIFY(m_session->isOpening());
    QTRY_COMPARE(started.count(), 1);
    QCOMPARE(m_session->info().opening, opening);
    QCOMPARE(m_watch->standing(), Standing::InPlace);
    const auto page = [](const HeroRepository& heroes) { return heroes.page({}); };
    QVERIFY(m_session->ask(page).result().has_value());
}

void ConnectionLostTest::anotherDatabaseIsAnotherOpening()
{
    const quint64 opening = m_session->info().opening;
    const QString other = QStringLiteral("server://other.example.org/heroes");
    m_session->open(m_session->engines().addressOf(other).value());
    m_session->connectAgain(); // To the one that is still open by now, and comes behind the other one.
    QTRY_COMPARE(m_opened->count(), 3);
    QCOMPARE(m_session->info().address.location, onServer);
    QCOMPARE(m_session->info().opening, opening + 2);
}

void ConnectionLostTest::aFailureLeavesItLost()
{
    const QSignalSpy failed(m_session.get(), &DatabaseSession::openingFailed);
    m_server->setThere(false);
    QTRY_COMPARE(m_lost->count(), 1);
    m_session->connectAgain();
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(m_session->isOpen());
    QCOMPARE(m_opened->count(), 1);
    m_server->setThere(true);
    m_session->connectAgain();
    QTRY_COMPARE(m_opened->count(), 2);
}

QTEST_GUILESS_MAIN(ConnectionLostTest)
#include "tst_connectionlost.moc"
