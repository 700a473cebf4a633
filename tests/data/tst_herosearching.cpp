#include "data/databasesession.h"
#include "data/herobrowser.h"
#include "data/herochange.h"
#include "support/awaited.h"
#include "support/heldlock.h"
#include "support/herofile.h"
#include "support/statementtrace.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace heroadmin;
using namespace heroadmin::testing;

/// Searches of a HeroBrowser that take their time, because another program holds the whole database.
class TstHeroSearching : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void emptyPagesNeedNoCount();
    void searchIsSeenToGoOn();
    void cancelledSearchShowsNoRows();
    void onlyTheLatestSearchIsShown();
    void cancelledCountLeavesTheRows();
    void whatWasStoppedBeginsWhenAsked();
    void rowsOfAnotherFilterDontStayInSight();
    void anotherDatabaseEndsTheSearch();
    void ownWritesAdjustTheTotal_data();
    void ownWritesAdjustTheTotal();
    void ownWritesUnderAFilterAreCounted();

private:
    void search(const QString& name);
    [[nodiscard]] bool isSettled() const;
    [[nodiscard]] QList<qint64> ids() const;
    void awaitWorkers();

    std::optional<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<DatabaseSession> m_session;
    std::unique_ptr<HeroBrowser> m_browser;
};

namespace {

constexpr int heroes = 1'234;

} // namespace

void TstHeroSearching::init()
{
    m_folder.emplace();
    m_path = m_folder->filePath(QStringLiteral("search.db"));
    QVERIFY(createHeroFile(m_path, heroes));
    m_session = std::make_unique<DatabaseSession>();
    m_browser = std::make_unique<HeroBrowser>(*m_session);
    QVERIFY(opened(*m_session, m_path));
    m_browser->restart();
    QTRY_VERIFY(isSettled());
}

void TstHeroSearching::cleanup()
{
    m_browser.reset();
    m_session.reset();
}

void TstHeroSearching::search(const QString& name)
{
    HeroFilter filter;
    filter.name = name;
    m_browser->setFilter(filter);
}

bool TstHeroSearching::isSettled() const
{
    return !m_browser->isReading() && m_browser->total() && !m_browser->isCounting();
}

QList<qint64> TstHeroSearching::ids() const
{
    QList<qint64> ids;
    for (const HeroRow& row : m_browser->page().rows) {
        ids.append(row.id);
    }
    return ids;
}

void TstHeroSearching::awaitWorkers()
{
    const auto nothing = [](const HeroRepository&) -> Result<void> { return {}; };
    QVERIFY(awaited(m_session->worker().run(nothing)));
    QVERIFY(awaited(m_session->longJobWorker().run(nothing)));
    QCoreApplication::processEvents();
}

void TstHeroSearching::emptyPagesNeedNoCount()
{
    search(QStringLiteral("nobody"));
    QVERIFY(m_browser->isScanning());
    QTRY_VERIFY(!m_browser->isReading());
    QCOMPARE(m_browser->total(), 0);
    QVERIFY(!m_browser->isCounting());
}

void TstHeroSearching::searchIsSeenToGoOn()
{
    const QSignalSpy progress(m_browser.get(), &HeroBrowser::progressChanged);
    QVERIFY(!m_browser->isScanning());
    QVERIFY(!m_browser->progress());
    search(QStringLiteral("hero 01"));
    QVERIFY(m_browser->isScanning() && m_browser->isReading());
    QCOMPARE(m_browser->progress(), 0.0);
    QVERIFY(!progress.isEmpty());
    QTRY_VERIFY(isSettled());
    QVERIFY(!m_browser->isScanning());
    QVERIFY(!m_browser->progress() && !m_browser->estimatedTotal());
}

void TstHeroSearching::cancelledSearchShowsNoRows()
{
    HeldLock closed(m_path, HeldLock::Kind::Exclusive);
    QVERIFY(closed.isHeld());
    const QSignalSpy failures(m_browser.get(), &HeroBrowser::failed);
    search(QStringLiteral("hero"));
    m_browser->cancel();
    QVERIFY(!m_browser->isReading() && !m_browser->isScanning() && !m_browser->isCounting());
    QVERIFY(m_browser->isStopped());
    QVERIFY(ids().isEmpty());
    const QSignalSpy pages(m_browser.get(), &HeroBrowser::pageChanged);
    closed.letGo();
    awaitWorkers();
    QCOMPARE(pages.size(), 0);
    QCOMPARE(failures.size(), 0);
    QVERIFY(!m_browser->total());
}

void TstHeroSearching::onlyTheLatestSearchIsShown()
{
    HeldLock closed(m_path, HeldLock::Kind::Exclusive);
    QVERIFY(closed.isHeld());
    const QSignalSpy pages(m_browser.get(), &HeroBrowser::pageChanged);
    search(QStringLiteral("Hero"));
    search(QStringLiteral("o 00"));
    search(QStringLiteral("Hero 000017"));
    closed.letGo();
    QTRY_VERIFY(isSettled());
    awaitWorkers();
    QCOMPARE(m_browser->total(), 1);
    QCOMPARE(ids(), readIds(m_path, QStringLiteral("SELECT id FROM hero WHERE name = 'Hero 000017'")));
    for (const QList<QVariant>& shown : pages) {
        QVERIFY(shown.constFirst().value<HeroPage>().rows.size() <= 1);
    }
}

void TstHeroSearching::cancelledCountLeavesTheRows()
{
    // The lock comes between the rows and their count.
    std::optional<HeldLock> closed;
    connect(m_browser.get(), &HeroBrowser::pageChanged, m_browser.get(),
            [this, &closed] { closed.emplace(m_path, HeldLock::Kind::Exclusive); });
    search(QStringLiteral("hero"));
    QTRY_VERIFY(closed.has_value());
    QVERIFY(closed->isHeld());
    QTRY_VERIFY(!m_browser->isReading() && m_browser->isScanning());
    m_browser->cancel();
    closed->letGo();
    awaitWorkers();
    QVERIFY(m_browser->isStopped());
    QVERIFY(!m_browser->isScanning() && !m_browser->isCounting());
    QCOMPARE(ids().size(), 100);
    QVERIFY(!m_browser->total());
}

void TstHeroSearching::whatWasStoppedBeginsWhenAsked()
{
    search(QStringLiteral("hero"));
    m_browser->cancel();
    m_browser->refreshInBackground();
    awaitWorkers();
    QVERIFY(m_browser->isStopped() && !m_browser->isReading());
    QVERIFY(ids().isEmpty());
    m_browser->refresh();
    QVERIFY(!m_browser->isStopped());
    QTRY_VERIFY(isSettled());
    QCOMPARE(m_browser->total(), heroes);
    QCOMPARE(ids().size(), 100);
}

void TstHeroSearching::rowsOfAnotherFilterDontStayInSight()
{
    HeldLock closed(m_path, HeldLock::Kind::Exclusive);
    QVERIFY(closed.isHeld());
    QCOMPARE(ids().size(), 100);
    search(QStringLiteral("hero"));
    QVERIFY(!ids().isEmpty());
    QTRY_VERIFY(ids().isEmpty());
    QVERIFY(m_browser->isReading());
    closed.letGo();
    QTRY_VERIFY(isSettled());
    QCOMPARE(ids().size(), 100);
}

void TstHeroSearching::anotherDatabaseEndsTheSearch()
{
    const QString other = m_folder->filePath(QStringLiteral("other.db"));
    QVERIFY(createHeroFile(other, 7));
    HeldLock closed(m_path, HeldLock::Kind::Exclusive);
    QVERIFY(closed.isHeld());
    search(QStringLiteral("hero"));
    QVERIFY(opened(*m_session, other));
    m_browser->restart();
    closed.letGo();
    QTRY_VERIFY(isSettled());
    awaitWorkers();
    QVERIFY(m_browser->filter().isEmpty());
    QCOMPARE(m_browser->total(), 7);
    QCOMPARE(ids().size(), 7);
}

void TstHeroSearching::ownWritesAdjustTheTotal_data()
{
    QTest::addColumn<HeroSort>("sort");
    QTest::addColumn<int>("page");
    QTest::newRow("first page") << HeroSort{HeroSort::Column::Name, Qt::AscendingOrder} << 1;
    QTest::newRow("later page by id") << HeroSort{HeroSort::Column::Id, Qt::AscendingOrder} << 5;
}

void TstHeroSearching::ownWritesAdjustTheTotal()
{
    QFETCH(const HeroSort, sort);
    QFETCH(const int, page);
    const StatementTrace trace;
    QVERIFY(opened(*m_session, m_path));
    m_browser->restart();
    m_browser->setSort(sort);
    QTRY_VERIFY(isSettled());
    m_browser->goToPage(page);
    QTRY_VERIFY(isSettled());
    const std::optional<qint64> offset = m_browser->offset();
    const qsizetype counts = trace.statementsWith(QStringLiteral("count(*)")).size();
    QVERIFY(counts > 0);

    QVERIFY(execute(m_path, QStringLiteral("INSERT INTO hero (id, name, secret_name) VALUES (5000, 'New', 's')")));
    HeroChange change;
    change.heroes = 1;
    change.added = 1;
    change.ids = {5'000};
    m_browser->refreshAfter(change);
    QTRY_VERIFY(isSettled());
    QCOMPARE(m_browser->total(), heroes + 1);
    QCOMPARE(m_browser->offset(), offset);
    QCOMPARE(trace.statementsWith(QStringLiteral("count(*)")).size(), counts);
}

void TstHeroSearching::ownWritesUnderAFilterAreCounted()
{
    search(QStringLiteral("hero 00"));
    QTRY_VERIFY(isSettled());
    const qint64 before = m_browser->total().value();
    QVERIFY(execute(m_path, QStringLiteral("UPDATE hero SET name = 'Renamed' WHERE id = %1").arg(ids().constFirst())));
    HeroChange change;
    change.heroes = 1;
    change.ids = {ids().constFirst()};
    m_browser->refreshAfter(change);
    QTRY_VERIFY(isSettled() && m_browser->total() == before - 1);
}

QTEST_GUILESS_MAIN(TstHeroSearching)
#include "tst_herosearching.moc"
