#include "data/databasesession.h"
#include "data/herobrowser.h"
#include "data/herotablemodel.h"
#include "data/revealedsecrets.h"
#include "support/herofile.h"

#include <QAbstractItemModelTester>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace heroadmin;
using namespace heroadmin::testing;

/// A page that is read again in the background, and shown while a person is at work on it.
class TstLivePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void backgroundIsNotReading();
    void backgroundKeepsThePlaceAndCounts();
    void keptCountStaysMeanwhile();
    void askedPageComesFirst();
    void oneFollowsAnother();
    void pauseDropsWhatIsOnItsWay();
    void changedRowsStayWhereTheyAre();
    void editedRowWaits();
    void editedRowIsShownWithAnotherPage();
    void manyChangedRowsResetTheModel();
    void otherHeroesResetTheModel();

private:
    [[nodiscard]] QList<qint64> ids() const;
    void settle();
    [[nodiscard]] bool rename(qint64 id, const QString& name) const;
    [[nodiscard]] QFuture<Result<void>> block(QSemaphore& semaphore);

    [[nodiscard]] QString nameAt(int row) const
    {
        return m_model->index(row, HeroTableModel::NameColumn).data().toString();
    }

    std::optional<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<DatabaseSession> m_session;
    std::unique_ptr<HeroBrowser> m_browser;
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

void TstLivePage::init()
{
    m_folder.emplace();
    m_path = m_folder->filePath(QStringLiteral("live.db"));
    QVERIFY(createHeroFile(m_path, heroes));
    m_session = std::make_unique<DatabaseSession>();
    m_browser = std::make_unique<HeroBrowser>(*m_session);
    m_model = HeroTableModel::make(m_revealed);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy opened(m_session.get(), &DatabaseSession::opened);
    m_session->open(DatabaseAddress::ofFile(m_path));
    QVERIFY(opened.wait());
    m_browser->restart();
    settle();
}

void TstLivePage::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_browser.reset();
    m_session.reset();
}

QList<qint64> TstLivePage::ids() const
{
    QList<qint64> ids;
    for (const HeroRow& row : m_browser->page().rows) {
        ids.append(row.id);
    }
    return ids;
}

void TstLivePage::settle()
{
    QTRY_VERIFY(!m_browser->isReading() && m_browser->total().has_value() && !m_browser->isCounting());
}

bool TstLivePage::rename(qint64 id, const QString& name) const
{
    return execute(m_path, QStringLiteral("UPDATE hero SET name = '%1' WHERE id = %2").arg(name).arg(id));
}

/// Until the semaphore is released, the worker that reads pages does nothing else.
QFuture<Result<void>> TstLivePage::block(QSemaphore& semaphore)
{
    return m_session->worker().runOnDatabase([&semaphore](Database&) -> Result<void> {
        semaphore.acquire();
        return {};
    });
}

void TstLivePage::backgroundIsNotReading()
{
    const QSignalSpy readings(m_browser.get(), &HeroBrowser::readingChanged);
    QSignalSpy pages(m_browser.get(), &HeroBrowser::pageChanged);
    QVERIFY(rename(3, QStringLiteral("Renamed")));
    m_browser->refreshInBackground();
    QVERIFY(pages.wait());
    QCOMPARE(readings.size(), 0);
    const auto elsewhere = pages.constFirst().at(1).value<std::optional<PageDifference>>();
    QVERIFY(elsewhere.has_value());
    QCOMPARE(elsewhere->changed, (QList<HeroCell>{{3, HeroTableModel::NameColumn}}));
    m_browser->refresh();
    QVERIFY(pages.wait());
    QVERIFY(!pages.constLast().at(1).value<std::optional<PageDifference>>().has_value());
}

void TstLivePage::backgroundKeepsThePlaceAndCounts()
{
    m_browser->goToPage(5);
    settle();
    QVERIFY(execute(m_path, QStringLiteral("DELETE FROM hero WHERE id <= 50 OR id = 401")));
    m_browser->refreshInBackground();
    QTRY_COMPARE(m_browser->total(), heroes - 51);
    QCOMPARE(ids().constFirst(), 402);
    QCOMPARE(ids().constLast(), 501);
    QCOMPARE(m_browser->offset(), 350);
}

void TstLivePage::keptCountStaysMeanwhile()
{
    m_browser->goToLast();
    settle();
    QList<std::optional<qint64>> totals;
    QList<std::optional<qint64>> offsets;
    connect(m_browser.get(), &HeroBrowser::countChanged, this, [this, &totals, &offsets] {
        totals.append(m_browser->total());
        offsets.append(m_browser->offset());
    });
    QVERIFY(execute(m_path, QStringLiteral("DELETE FROM hero WHERE id = 1234")));
    m_browser->refreshInBackground();
    QTRY_COMPARE(m_browser->total(), heroes - 1);
    QVERIFY(!totals.contains(std::nullopt));
    QCOMPARE(offsets.count(std::optional<qint64>(1'200)), offsets.size());
}

void TstLivePage::askedPageComesFirst()
{
    QSignalSpy pages(m_browser.get(), &HeroBrowser::pageChanged);
    m_browser->goToPage(3);
    m_browser->refreshInBackground();
    QVERIFY(m_browser->isReading());
    QTRY_COMPARE(pages.size(), 2); // The one that was asked for, and then the same in the background.
    QCOMPARE(ids().constFirst(), 201);
    QVERIFY(!pages.at(0).at(1).value<std::optional<PageDifference>>().has_value());
    QVERIFY(pages.at(1).at(1).value<std::optional<PageDifference>>().has_value());

    // The other way round, what the person asks for takes the place of what is on its way.
    m_browser->refreshInBackground();
    m_browser->goToNext();
    settle();
    QTRY_COMPARE(pages.size(), 3);
    QCOMPARE(ids().constFirst(), 301);
}

void TstLivePage::oneFollowsAnother()
{
    QSemaphore semaphore;
    QSignalSpy pages(m_browser.get(), &HeroBrowser::pageChanged);
    const QFuture<Result<void>> blocked = block(semaphore);
    m_browser->refreshInBackground();
    m_browser->refreshInBackground();
    m_browser->refreshInBackground();
    QVERIFY(rename(2, QStringLiteral("Late")));
    semaphore.release();
    QTRY_COMPARE(pages.size(), 2);
    settle();
    QCOMPARE(pages.size(), 2);
    QCOMPARE(m_browser->page().rows.at(1).name, QStringLiteral("Late"));
    QVERIFY(blocked.result().has_value());
}

void TstLivePage::pauseDropsWhatIsOnItsWay()
{
    QSignalSpy pages(m_browser.get(), &HeroBrowser::pageChanged);
    m_browser->refreshInBackground();
    m_browser->setBackgroundPaused(true);
    m_browser->refreshInBackground();
    QVERIFY(m_session->worker().runOnDatabase([](Database&) -> Result<void> { return {}; }).result().has_value());
    QCoreApplication::processEvents();
    QCOMPARE(pages.size(), 0);
    m_browser->setBackgroundPaused(false);
    QTRY_COMPARE(pages.size(), 1);
    QVERIFY(pages.at(0).at(1).value<std::optional<PageDifference>>().has_value());
}

void TstLivePage::changedRowsStayWhereTheyAre()
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

void TstLivePage::editedRowWaits()
{
    m_model->showPage(rowsNamed(QStringLiteral("Old "), 3));
    m_model->setEditedHero(2);
    QVERIFY(m_model->showPage(rowsNamed(QStringLiteral("New "), 3)));
    QCOMPARE(nameAt(0), QStringLiteral("New 0"));
    QCOMPARE(nameAt(1), QStringLiteral("Old 1"));
    QVERIFY(m_model->showPage(rowsNamed(QStringLiteral("Newest "), 3)));
    QCOMPARE(nameAt(1), QStringLiteral("Old 1"));
    m_model->setEditedHero({});
    QCOMPARE(nameAt(1), QStringLiteral("Newest 1"));

    // What was undone meanwhile is not shown.
    m_model->setEditedHero(2);
    QVERIFY(m_model->showPage(rowsNamed(QStringLiteral("Other "), 3)));
    QVERIFY(m_model->showPage(rowsNamed(QStringLiteral("Newest "), 3)));
    m_model->setEditedHero(3);
    QCOMPARE(nameAt(1), QStringLiteral("Newest 1"));
}

void TstLivePage::editedRowIsShownWithAnotherPage()
{
    m_model->showPage(rowsNamed(QStringLiteral("Old "), 3));
    m_model->setEditedHero(2);
    QVERIFY(m_model->showPage(rowsNamed(QStringLiteral("Late "), 3)));
    QVERIFY(!m_model->showPage(rowsNamed(QStringLiteral("Two "), 2)));
    QCOMPARE(nameAt(1), QStringLiteral("Two 1"));
    m_model->setEditedHero({});
    QCOMPARE(nameAt(1), QStringLiteral("Two 1"));
}

void TstLivePage::manyChangedRowsResetTheModel()
{
    m_model->showPage(rowsNamed(QStringLiteral("Old "), 100));
    QVERIFY(!m_model->showPage(rowsNamed(QStringLiteral("New "), 100)));
    QCOMPARE(nameAt(50), QStringLiteral("New 50"));
    // An editor is worth the time.
    m_model->setEditedHero(2);
    QVERIFY(m_model->showPage(rowsNamed(QStringLiteral("Old "), 100)));
    QCOMPARE(nameAt(50), QStringLiteral("Old 50"));
    QCOMPARE(nameAt(1), QStringLiteral("New 1"));
}

void TstLivePage::otherHeroesResetTheModel()
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

QTEST_GUILESS_MAIN(TstLivePage)
#include "tst_livepage.moc"
