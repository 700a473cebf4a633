#include "engines/postgres/scans/scanthread.h"

#include "support/testdatabase.h"

#include <QTest>

using namespace heroadmin;
using namespace heroadmin::testing;

class ScanThreadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void isWaitedForInSlices();
    void failuresAreTold();
    void whatIsDroppedEnds();
    void whatWaitsIsDropped();
    void isDroppedInAnotherThread();
    void nothingElseIsHit();
    void whatNobodyAsksForIsSetAside();
    void whatSomebodyAsksForGoesOn();
    void endEndsWhatRuns();
    void lostSessionsAreOpenedAgain();

private:
    /// Of the product.
    [[nodiscard]] qint64 sessions(const QString& condition = QStringLiteral("TRUE")) const;
    [[nodiscard]] std::shared_ptr<ScanJob> begun(const QString& sql);
    [[nodiscard]] Result<void> ended(ScanJob& job);

    std::unique_ptr<TestDatabase> m_heroes;
    std::unique_ptr<PostgresConnection> m_connection;
    std::unique_ptr<ScanThread> m_scans;
    qint64 m_read = 0;
};

namespace {

const QDeadlineTimer atOnce(0);
const QString endless = QStringLiteral("SELECT pg_sleep(3600)");
const QString isSleeping = QStringLiteral("query LIKE '%pg_sleep(3600)%' AND state = 'active'");

} // namespace

void ScanThreadTest::init()
{
    m_heroes = TestDatabase::make();
    QVERIFY(m_heroes);
    const auto address = PostgresAddress::read(m_heroes->location());
    QVERIFY(address && *address);
    Result<std::unique_ptr<PostgresConnection>> connection = PostgresConnection::open({**address, {}}, {});
    QVERIFY2(connection, qPrintable(connection ? QString() : connection.error().message));
    m_connection = std::move(*connection);
    m_scans = std::make_unique<ScanThread>(*m_connection, OpenOptions());
    m_read = 0;
}

void ScanThreadTest::cleanup()
{
    m_scans->end();
    m_scans.reset();
    m_connection.reset();
    m_heroes.reset();
}

qint64 ScanThreadTest::sessions(const QString& condition) const
{
    return m_heroes
        ->value(QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
                               "AND pid <> pg_backend_pid() AND backend_type = 'client backend' AND %1")
                    .arg(condition))
        .toLongLong();
}

std::shared_ptr<ScanJob> ScanThreadTest::begun(const QString& sql)
{
    return m_scans->add({sql, {}}, [this](const QSqlQuery& row) { m_read = row.value(0).toLongLong(); });
}

Result<void> ScanThreadTest::ended(ScanJob& job)
{
    const bool isDone = m_scans->await(job, QDeadlineTimer(QDeadlineTimer::Forever)) == ScanJob::Stage::Done;
    return isDone ? m_scans->outcomeOf(job) : failure(Error::cancelled());
}

void ScanThreadTest::isWaitedForInSlices()
{
    QCOMPARE(sessions(), 1);
    const auto job = begun(endless);
    const ScanJob::Stage stage = m_scans->await(*job, atOnce);
    QVERIFY(stage == ScanJob::Stage::Waiting || stage == ScanJob::Stage::Running);
    QTRY_COMPARE(sessions(isSleeping), 1);
    QCOMPARE(m_scans->await(*job, atOnce), ScanJob::Stage::Running);
    QCOMPARE(sessions(), 2);
    m_scans->drop(*job);
    const auto next = begun(QStringLiteral("SELECT 42"));
    QVERIFY(ended(*next));
    QCOMPARE(m_read, 42);
    QCOMPARE(sessions(), 2);
}

void ScanThreadTest::failuresAreTold()
{
    const auto job = begun(QStringLiteral("SELECT no_such_column FROM hero"));
    QVERIFY(!ended(*job));
    QVERIFY(ended(*begun(QStringLiteral("SELECT 1"))));
    // It only reads.
    const auto write = begun(QStringLiteral("DELETE FROM hero"));
    QVERIFY(!ended(*write));
}

void ScanThreadTest::whatIsDroppedEnds()
{
    const auto job = begun(endless);
    QTRY_COMPARE(sessions(isSleeping), 1);
    m_scans->drop(*job);
    QTRY_COMPARE(sessions(isSleeping), 0);
}

void ScanThreadTest::whatWaitsIsDropped()
{
    const auto running = begun(endless);
    QTRY_COMPARE(sessions(isSleeping), 1);
    const auto waiting = begun(QStringLiteral("SELECT 7"));
    const auto next = begun(QStringLiteral("SELECT 8"));
    m_scans->drop(*waiting);
    m_scans->drop(*running);
    QVERIFY(ended(*next));
    QCOMPARE(m_read, 8);
}

void ScanThreadTest::isDroppedInAnotherThread()
{
    const auto job = begun(endless);
    QTRY_COMPARE(sessions(isSleeping), 1);
    const std::unique_ptr<QThread> other(QThread::create([this, job] { m_scans->drop(*job); }));
    other->start();
    QVERIFY(other->wait());
    QTRY_COMPARE(sessions(isSleeping), 0);
}

void ScanThreadTest::nothingElseIsHit()
{
    for (int round = 0; round < 300; ++round) {
        const auto dropped = begun(QStringLiteral("SELECT pg_sleep(%1)").arg(round % 7 / 2000.0));
        for (int wait = 0; wait < round % 3; ++wait) {
            QCoreApplication::processEvents();
            [[maybe_unused]] const ScanJob::Stage stage = m_scans->await(*dropped, atOnce);
        }
        m_scans->drop(*dropped);
        const auto next = begun(QStringLiteral("SELECT %1").arg(round));
        QCoreApplication::processEvents();
        const Result<void> outcome = ended(*next);
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().detail));
        QCOMPARE(m_read, round);
    }
}

void ScanThreadTest::whatNobodyAsksForIsSetAside()
{
    const auto forgotten = begun(endless);
    QTRY_COMPARE(sessions(isSleeping), 1);
    const auto next = begun(QStringLiteral("SELECT 5"));
    while (m_scans->await(*next, atOnce) != ScanJob::Stage::Done) {
    }
    QCOMPARE(m_read, 5);
    QCOMPARE(m_scans->await(*forgotten, atOnce), ScanJob::Stage::SetAside);
}

void ScanThreadTest::whatSomebodyAsksForGoesOn()
{
    const auto first = begun(QStringLiteral("SELECT 6 FROM pg_sleep(1)"));
    const auto next = begun(QStringLiteral("SELECT 5"));
    while (m_scans->await(*first, atOnce) != ScanJob::Stage::Done) {
        QVERIFY(m_scans->await(*next, atOnce) != ScanJob::Stage::Done || m_read == 5);
    }
    QVERIFY(m_scans->outcomeOf(*first));
    QVERIFY(ended(*next));
    QCOMPARE(m_read, 5);
}

void ScanThreadTest::endEndsWhatRuns()
{
    const auto job = begun(endless);
    QTRY_COMPARE(sessions(isSleeping), 1);
    m_scans->end();
    QVERIFY(m_scans->hasEnded());
    QTRY_COMPARE(sessions(), 1);
}

void ScanThreadTest::lostSessionsAreOpenedAgain()
{
    QVERIFY(ended(*begun(QStringLiteral("SELECT pg_backend_pid()"))));
    const qint64 backend = m_read;
    QVERIFY(m_heroes->value(QStringLiteral("SELECT pg_terminate_backend(%1, 60000)").arg(backend)).toBool());
    QVERIFY(ended(*begun(QStringLiteral("SELECT pg_backend_pid()"))));
    QVERIFY(m_read != backend);
}

QTEST_GUILESS_MAIN(ScanThreadTest)
#include "tst_scanthread.moc"
