#include "data/browsing/herocounting.h"
#include "data/table/herotablemodel.h"
#include "data/table/revealedsecrets.h"
#include "support/browseddatabase.h"
#include "support/heldworker.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QSqlQuery>
#include <QTest>

using namespace heroadmin;
using namespace heroadmin::testing;

/// A page that is read again in the background, and shown while a person is at work on it.
class LivePageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void backgroundIsNotReading();
    void backgroundKeepsThePlaceAndCounts();
    void keptCountStaysMeanwhile();
    void countIsNotBegunAnewForWhatOthersWrite();
    void firstRowsAfterAFailureAreNobodysChange();
    void askedPageComesFirst();
    void oneFollowsAnother();
    void pauseDropsWhatIsOnItsWay();
    void changedRowsStayWhereTheyAre();
    void allRowsChangeWhereTheyAre();
    void pageTableIsFilledWhateverIsShown();
    void otherHeroesResetTheModel();

private:
    void settle() { QTRY_VERIFY(m_browsed->isSettled()); }

    /// The rest after a count is many times as long as that took, with all that a server needs to begin.
    void waitForTotal(qint64 total) { QTRY_COMPARE_WITH_TIMEOUT(m_browser->total(), total, 60'000); }

    [[nodiscard]] bool rename(qint64 id, const QString& name) const;

    [[nodiscard]] QString nameAt(int row) const
    {
        return m_model->index(row, HeroTableModel::NameColumn).data().toString();
    }

    std::unique_ptr<BrowsedDatabase> m_browsed;
    HeroBrowsing* m_browser = nullptr;
    RevealedSecrets m_revealed;
    std::unique_ptr<HeroTableModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

namespace {

constexpr int heroes = 1'234;

QList<HeroRow> rowsNamed(const QString& name, int count)
{
    QList<HeroRow> rows;
    for (int i = 0; i < count; ++i) {
        rows.append({i + 1, name + QString::number(i), false, i});
    }
    return rows;
}

} // namespace

void LivePageTest::init()
{
    m_browsed = std::make_unique<BrowsedDatabase>();
    QVERIFY(m_browsed->open(heroes));
    m_browser = &m_browsed->browser;
    m_model = HeroTableModel::make(m_revealed);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    settle();
}

void LivePageTest::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_browsed.reset();
}

bool LivePageTest::rename(qint64 id, const QString& name) const
{
    return m_browsed->database->run(QStringLiteral("UPDATE hero SET name = '%1' WHERE id = %2").arg(name).arg(id));
}

void LivePageTest::backgroundIsNotReading()
{
    const QSignalSpy readings(m_browser, &HeroBrowsing::readingChanged);
    QSignalSpy pages(m_browser, &HeroBrowsing::pageChanged);
    QVERIFY(rename(3, QStringLiteral("Renamed")));
    m_browser->refreshInBackground();
    QVERIFY(pages.wait());
    QCOMPARE(readings.size(), 0);
    const auto elsewhere = pages.constFirst().at(1).value<std::optional<PageDifference>>();
    QVERIFY(elsewhere.has_value());
    QCOMPARE(elsewhere->changed, (QList<HeroCell>{{3, HeroField::Name}}));
    m_browser->refresh();
    QVERIFY(pages.wait());
    QVERIFY(!pages.constLast().at(1).value<std::optional<PageDifference>>().has_value());
}

void LivePageTest::backgroundKeepsThePlaceAndCounts()
{
    m_browser->goToPage(5);
    settle();
    QVERIFY(m_browsed->database->run(QStringLiteral("DELETE FROM hero WHERE id <= 50 OR id = 401")));
    m_browser->refreshInBackground();
    waitForTotal(heroes - 51);
    QCOMPARE(m_browsed->ids().constFirst(), 402);
    QCOMPARE(m_browsed->ids().constLast(), 501);
    QCOMPARE(m_browser->offset(), 350);
}

void LivePageTest::keptCountStaysMeanwhile()
{
    m_browser->goToLast();
    settle();
    QList<std::optional<qint64>> totals;
    QList<std::optional<qint64>> offsets;
    connect(m_browser, &HeroBrowsing::countChanged, this, [this, &totals, &offsets] {
        totals.append(m_browser->total());
        offsets.append(m_browser->offset());
    });
    QVERIFY(m_browsed->database->run(QStringLiteral("DELETE FROM hero WHERE id = 1234")));
    m_browser->refreshInBackground();
    waitForTotal(heroes - 1);
    QVERIFY(!totals.contains(std::nullopt));
    QCOMPARE(offsets.count(std::optional<qint64>(1'200)), offsets.size());
}

void LivePageTest::countIsNotBegunAnewForWhatOthersWrite()
{
    HeroCounting counting(m_browsed->session);
    const QSignalSpy counted(&counting, &HeroCounting::counted);
    const QSignalSpy due(&counting, &HeroCounting::due);
    HeldWorker held(m_browsed->session.longJobWorker());
    counting.count({});
    for (int id = 1; id <= 3; ++id) {
        QVERIFY(m_browsed->database->run(QStringLiteral("DELETE FROM hero WHERE id = %1").arg(id)));
        counting.countSoon();
        QCoreApplication::processEvents();
    }
    QVERIFY(counting.isCounting());
    QCOMPARE(due.size(), 0);
    held.letGo();
    // Once for all three, some time after the count that was on its way: the longer that took, the longer it rests.
    QTRY_COMPARE_WITH_TIMEOUT(due.size(), 1, 60'000);
    QCOMPARE(counted.size(), 1);
    QVERIFY(!counting.isCounting());
    counting.countSoon();
    counting.countSoon();
    QTRY_COMPARE_WITH_TIMEOUT(due.size(), 2, 60'000);
}

void LivePageTest::firstRowsAfterAFailureAreNobodysChange()
{
    HeroFilter filter;
    filter.name = QStringLiteral("1");
    for (const bool isFiltered : {false, true}) {
        QVERIFY(m_browsed->database->run(QStringLiteral("ALTER TABLE hero RENAME TO away")));
        if (isFiltered) {
            m_browser->setFilter(filter);
        } else {
            m_browser->restart();
        }
        QTRY_VERIFY(m_browser->hasFailed());
        QVERIFY(m_browsed->ids().isEmpty());
        QVERIFY(m_browsed->database->run(QStringLiteral("ALTER TABLE away RENAME TO hero")));
        QSignalSpy pages(m_browser, &HeroBrowsing::pageChanged);
        m_browser->refreshInBackground();
        QVERIFY(pages.wait());
        QCOMPARE(m_browsed->ids().size(), 100);
        QVERIFY(!pages.constFirst().at(1).value<std::optional<PageDifference>>());
        settle();
    }
}

void LivePageTest::askedPageComesFirst()
{
    QSignalSpy pages(m_browser, &HeroBrowsing::pageChanged);
    m_browser->goToPage(3);
    m_browser->refreshInBackground();
    QVERIFY(m_browser->isReading());
    QTRY_COMPARE(pages.size(), 2); // The one that was asked for, and then the same in the background.
    QCOMPARE(m_browsed->ids().constFirst(), 201);
    QVERIFY(!pages.at(0).at(1).value<std::optional<PageDifference>>().has_value());
    QVERIFY(pages.at(1).at(1).value<std::optional<PageDifference>>().has_value());

    // The other way round, what the person asks for takes the place of what is on its way.
    m_browser->refreshInBackground();
    m_browser->goToNext();
    settle();
    QTRY_COMPARE(pages.size(), 3);
    QCOMPARE(m_browsed->ids().constFirst(), 301);
}

void LivePageTest::oneFollowsAnother()
{
    const QSignalSpy pages(m_browser, &HeroBrowsing::pageChanged);
    HeldWorker held(m_browsed->session.worker());
    m_browser->refreshInBackground();
    m_browser->refreshInBackground();
    m_browser->refreshInBackground();
    QVERIFY(rename(2, QStringLiteral("Late")));
    held.letGo();
    QTRY_COMPARE(pages.size(), 2);
    settle();
    QCOMPARE(pages.size(), 2);
    QCOMPARE(m_browser->page().rows.at(1).name, QStringLiteral("Late"));
}

void LivePageTest::pauseDropsWhatIsOnItsWay()
{
    QSignalSpy pages(m_browser, &HeroBrowsing::pageChanged);
    m_browser->refreshInBackground();
    m_browser->setBackgroundPaused(true);
    m_browser->refreshInBackground();
    QVERIFY(m_browsed->awaitWorkers());
    QCOMPARE(pages.size(), 0);
    m_browser->setBackgroundPaused(false);
    QTRY_COMPARE(pages.size(), 1);
    QVERIFY(pages.at(0).at(1).value<std::optional<PageDifference>>().has_value());
}

void LivePageTest::changedRowsStayWhereTheyAre()
{
    QList<HeroRow> rows = rowsNamed(QStringLiteral("Hero "), 100);
    QVERIFY(!m_model->showPage(rows));
    const QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    const QSignalSpy changes(m_model.get(), &QAbstractItemModel::dataChanged);
    const QPersistentModelIndex kept = m_model->index(7, HeroTableModel::NameColumn);
    rows[7].name = QStringLiteral("Long");
    rows[7].nameShortened = true;
    rows[99].age = {};
    QVERIFY(m_model->showPage(rows));
    QCOMPARE(resets.size(), 0);
    QCOMPARE(changes.size(), 2);
    QVERIFY(kept.isValid());
    QCOMPARE(nameAt(7), QStringLiteral("Long…"));
    QVERIFY(!m_model->index(99, HeroTableModel::AgeColumn).data().isValid());
    QCOMPARE(nameAt(98), QStringLiteral("Hero 98"));
    QVERIFY(!m_model->isDirty());
    QVERIFY(m_model->showPage(rows));
    QCOMPARE(changes.size(), 2);
    m_model->select(); // The page table holds what is shown.
    QCOMPARE(nameAt(7), QStringLiteral("Long…"));
}

void LivePageTest::allRowsChangeWhereTheyAre()
{
    m_model->showPage(rowsNamed(QStringLiteral("Old "), 100));
    const QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    const QSignalSpy changes(m_model.get(), &QAbstractItemModel::dataChanged);
    QVERIFY(m_model->showPage(rowsNamed(QStringLiteral("New "), 100)));
    QCOMPARE(nameAt(50), QStringLiteral("New 50"));
    QCOMPARE(resets.size(), 0);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.constFirst().at(0).toModelIndex(), m_model->index(0, 0));
    QCOMPARE(changes.constFirst().at(1).toModelIndex(), m_model->index(99, HeroTableModel::AgeColumn));
}

void LivePageTest::pageTableIsFilledWhateverIsShown()
{
    const QList<HeroRow> rows = rowsNamed(QStringLiteral("Hero "), 3);
    m_model->showPage(rows);
    QSqlQuery query(m_model->database());
    QVERIFY(query.exec(QStringLiteral("UPDATE hero SET name = 'Other'")));
    QVERIFY(m_model->showPage(rows));
    QVERIFY(query.exec(QStringLiteral("SELECT DISTINCT substr(name, 1, 5) FROM hero")) && query.next());
    QCOMPARE(query.value(0).toString(), QStringLiteral("Hero "));
    QVERIFY(!query.next());
}

void LivePageTest::otherHeroesResetTheModel()
{
    QList<HeroRow> rows = rowsNamed(QStringLiteral("Hero "), 3);
    m_model->showPage(rows);
    QVERIFY(m_model->showsHeroes(rows));
    rows.swapItemsAt(0, 1);
    QVERIFY(!m_model->showsHeroes(rows));
    QVERIFY(!m_model->showPage(rows));
    QCOMPARE(m_model->idAt(0), 2);
    QCOMPARE(nameAt(0), QStringLiteral("Hero 1"));
    QVERIFY(!m_model->showPage({}));
    QVERIFY(m_model->showPage({}));
}

QTEST_GUILESS_MAIN(LivePageTest)
#include "tst_livepage.moc"
