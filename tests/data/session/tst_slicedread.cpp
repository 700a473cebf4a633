#include "data/session/slicedread.h"
#include "support/heldworker.h"
#include "support/testdatabase.h"

#include <QElapsedTimer>
#include <QTest>

using namespace heroadmin;
using namespace heroadmin::testing;
using namespace std::chrono_literals;

namespace {

/// Counts its slices, of which it has three.
class CountedSlices : public Slices<int>
{
public:
    [[nodiscard]] Result<void> advance(const QDeadlineTimer& /*deadline*/) override
    {
        ++m_count;
        return {};
    }

    [[nodiscard]] bool isFinished() const override { return m_count == 3; }

    [[nodiscard]] std::optional<double> progress() const override { return m_count / 3.0; }

    [[nodiscard]] const int& answer() const override { return m_count; }

private:
    int m_count = 0;
};

} // namespace

class SlicedReadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void readsSliceBySlice();
    void waitingIsNoReading();

private:
    void start()
    {
        m_read->start([](Database&) -> std::unique_ptr<Slices<int>> { return std::make_unique<CountedSlices>(); });
    }

    std::unique_ptr<TestDatabase> m_heroes;
    std::unique_ptr<DatabaseWorker> m_worker;
    std::unique_ptr<SlicedRead<int>> m_read;
    QList<int> m_taken;
};

void SlicedReadTest::init()
{
    m_heroes = TestDatabase::make();
    m_worker = std::make_unique<DatabaseWorker>();
    QVERIFY(m_worker->open([this] { return m_heroes->open(); }).result());
    m_taken.clear();
    m_read = std::make_unique<SlicedRead<int>>(*this, *m_worker, [this](const Result<const Slices<int>*>& advanced) {
        m_taken.append((*advanced)->answer());
    });
}

void SlicedReadTest::cleanup()
{
    m_read.reset();
    m_worker.reset();
    m_heroes.reset();
}

void SlicedReadTest::readsSliceBySlice()
{
    start();
    QVERIFY(m_read->isRunning());
    QTRY_VERIFY(!m_read->isRunning());
    QCOMPARE(m_taken, QList<int>({1, 2, 3}));
}

void SlicedReadTest::waitingIsNoReading()
{
    QElapsedTimer sinceAsked;
    HeldWorker held(*m_worker);
    sinceAsked.start();
    start();
    QTRY_VERIFY(sinceAsked.hasExpired(500));
    held.letGo();
    QTRY_VERIFY(!m_read->isRunning());
    QVERIFY(m_read->readTime() < 500ms);
}

QTEST_GUILESS_MAIN(SlicedReadTest)
#include "tst_slicedread.moc"
