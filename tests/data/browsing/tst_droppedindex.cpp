#include "data/repository/herorepository.h"
#include "data/session/databasewatch.h"
#include "support/awaited.h"
#include "support/browseddatabase.h"
#include "support/heldworker.h"

#include <QTest>

using namespace heroadmin;
using namespace heroadmin::testing;

/// Somebody drops an index while the database is open, as a migration does. No worker that a person waits for goes
/// through the whole table then: other programs would wait for that statement's end.
class DroppedIndexTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void pageIsLeftToAReaderInSlices();
    void heroesAreReadByTheOtherWorkerAlone();
    void pagesAreInOrder();
    void sessionIsToldWhoeverNoticedItFirst();
    void indexThatIsBackIsUsed();

private:
    [[nodiscard]] bool isAnswered(HeroSort::Column column);

    [[nodiscard]] bool drop() { return m_browsed->database->run(QStringLiteral("DROP INDEX ix_hero_name")); }

    [[nodiscard]] QList<qint64> expected(qint64 offset) const;

    void settle() { QTRY_VERIFY(m_browsed->isSettled()); }

    std::unique_ptr<BrowsedDatabase> m_browsed;
    std::unique_ptr<StatementTrace> m_trace;
    std::unique_ptr<DatabaseWatch> m_watch; ///< Looks at nothing before it is told to.
};

namespace {

constexpr int heroes = 1'234;
constexpr HeroSort byName{HeroSort::Column::Name, Qt::AscendingOrder};

} // namespace

void DroppedIndexTest::init()
{
    m_browsed = std::make_unique<BrowsedDatabase>();
    QVERIFY(m_browsed->open(heroes));
    m_trace = m_browsed->database->trace();
    QVERIFY(opened(m_browsed->session, m_browsed->database->address()));
    m_browsed->browser.restart();
    settle();
    m_watch = std::make_unique<DatabaseWatch>(m_browsed->session.worker(), std::chrono::milliseconds(5));
    connect(m_watch.get(), &DatabaseWatch::infoRenewed, &m_browsed->session, &DatabaseSession::renew);
}

void DroppedIndexTest::cleanup()
{
    m_watch.reset();
    m_trace.reset();
    m_browsed.reset();
}

/// By the worker that a person waits for.
bool DroppedIndexTest::isAnswered(HeroSort::Column column)
{
    const PageRequest request{{}, {column, Qt::AscendingOrder}, FirstPage(), 100};
    const auto read = [request](Database& database) { return HeroRepository(database).page(request); };
    return awaited(m_browsed->session.worker().run(read)).value().has_value();
}

QList<qint64> DroppedIndexTest::expected(qint64 offset) const
{
    return m_browsed->database->ids(
        QStringLiteral("SELECT id FROM hero ORDER BY name, id LIMIT 100 OFFSET %1").arg(offset));
}

void DroppedIndexTest::pageIsLeftToAReaderInSlices()
{
    QVERIFY(isAnswered(HeroSort::Column::Name));
    QVERIFY(drop());
    QVERIFY(!isAnswered(HeroSort::Column::Name));
    QVERIFY(isAnswered(HeroSort::Column::Age));
    QVERIFY(isAnswered(HeroSort::Column::Id));
}

void DroppedIndexTest::heroesAreReadByTheOtherWorkerAlone()
{
    QVERIFY(drop());
    QVERIFY(m_browsed->session.info().indexes.hasName); // Nobody has told it.
    HeldWorker held(m_browsed->session.longJobWorker());
    m_trace->clear();
    m_browsed->browser.setSort(byName);
    QTRY_VERIFY(m_browsed->browser.isScanning());
    QVERIFY(m_browsed->browser.isReading());
    QCOMPARE(m_trace->statementsWith(QStringLiteral("FROM hero")), QStringList());
    held.letGo();
    settle();
    QCOMPARE(m_browsed->ids(), expected(0));
}

void DroppedIndexTest::pagesAreInOrder()
{
    QVERIFY(drop());
    m_browsed->browser.setSort(byName);
    settle();
    m_browsed->browser.goToNext();
    settle();
    QCOMPARE(m_browsed->ids(), expected(100));
    m_browsed->browser.goToLast();
    settle();
    QCOMPARE(m_browsed->ids(), expected(1'200));
    m_browsed->browser.goToPrevious();
    settle();
    QCOMPARE(m_browsed->ids(), expected(1'100));
}

void DroppedIndexTest::sessionIsToldWhoeverNoticedItFirst()
{
    QVERIFY(drop());
    QVERIFY(!isAnswered(HeroSort::Column::Name)); // The connection knows it by now.
    m_watch->setActive(true);
    m_watch->restart();
    QTRY_VERIFY(!m_browsed->session.info().indexes.hasName);
    QCOMPARE(m_browsed->session.info().missingIndexes, QStringList{QStringLiteral("ix_hero_name")});
    m_browsed->browser.setSort(byName);
    QVERIFY(m_browsed->browser.isScanning()); // At once.
    settle();
    QCOMPARE(m_browsed->ids(), expected(0));
}

void DroppedIndexTest::indexThatIsBackIsUsed()
{
    m_watch->setActive(true);
    m_watch->restart();
    QVERIFY(drop());
    QTRY_VERIFY(!m_browsed->session.info().indexes.hasName);
    QVERIFY(m_browsed->database->run(QStringLiteral("CREATE INDEX ix_hero_name ON hero (name)")));
    QTRY_VERIFY(m_browsed->session.info().indexes.hasName);
    QCOMPARE(m_browsed->session.info().missingIndexes, QStringList());
    const HeldWorker held(m_browsed->session.longJobWorker());
    m_browsed->browser.setSort(byName);
    QTRY_COMPARE(m_browsed->ids(), expected(0));
}

QTEST_GUILESS_MAIN(DroppedIndexTest)
#include "tst_droppedindex.moc"
