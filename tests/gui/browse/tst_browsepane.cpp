#include "data/table/herotablemodel.h"
#include "data/table/revealedsecrets.h"
#include "gui/browse/browsepane.h"
#include "gui/browse/filterbar.h"
#include "gui/browse/herotableview.h"
#include "gui/browse/pagerbar.h"
#include "gui/browse/searchfield.h"
#include "gui/messages/messagebar.h"
#include "support/browseddatabase.h"
#include "support/heldworker.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace heroadmin;
using namespace heroadmin::testing;

/// What the middle of the window shows of what is asked of a file that is slow, or can't be read.
class BrowsePaneTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void saysThatItCouldNotBeRead();
    void backgroundReadsDontHideThatItCouldNotBeRead();
    void missingHeroOfAnotherFilterLeavesTheFirstPage();
    void missingHeroIsNoFailure();
    void escapeStopsWhatIsStillBeingTyped();
    void escapeStopsAnAgeThatIsStillBeingTyped();
    void heroToGoToIsKeptWhileRowsAreTakenAway();

private:
    [[nodiscard]] HeroBrowsing& browser() const { return m_browsed->browser; }

    [[nodiscard]] QString emptyText() const { return m_pane->table().accessibleDescription(); }

    [[nodiscard]] bool isSaid(const QWidget& place, const QString& part) const;

    [[nodiscard]] bool isSaid(const QString& part) const { return isSaid(*m_pane->findChild<MessageBar*>(), part); }

    void type(const QString& text) const { QTest::keyClicks(m_search, text); }

    RevealedSecrets m_revealed;
    std::unique_ptr<HeroTableModel> m_model;
    std::unique_ptr<BrowsedDatabase> m_browsed;
    std::unique_ptr<QWidget> m_window;
    SearchField* m_search = nullptr;
    BrowsePane* m_pane = nullptr;
};

namespace {

constexpr int heroes = 250;

} // namespace

void BrowsePaneTest::init()
{
    m_model = HeroTableModel::make(m_revealed);
    m_browsed = std::make_unique<BrowsedDatabase>();
    m_window = std::make_unique<QWidget>();
    m_search = new SearchField(m_window.get());
    m_pane = new BrowsePane(browser(), *m_model, *m_search, m_window.get());
    auto* const layout = new QVBoxLayout(m_window.get());
    layout->addWidget(m_search);
    layout->addWidget(m_pane);
    m_window->resize(900, 400);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_search->setFocus();
    m_pane->setEmptyDatabaseText(QStringLiteral("No heroes yet."));
    QVERIFY(m_browsed->open(heroes));
    QTRY_VERIFY(m_browsed->isSettled());
}

void BrowsePaneTest::cleanup()
{
    m_window->close(); // As a person does, who may be in the middle of an age.
    m_window.reset();
    m_browsed.reset();
    m_model.reset();
}

bool BrowsePaneTest::isSaid(const QWidget& place, const QString& part) const
{
    const QList<QLabel*> labels = place.findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(),
                       [&part](const QLabel* label) { return label->isVisible() && label->text().contains(part); });
}

void BrowsePaneTest::saysThatItCouldNotBeRead()
{
    QVERIFY(m_browsed->database->run(QStringLiteral("ALTER TABLE hero RENAME TO away")));
    type(QStringLiteral("hero"));
    QTRY_COMPARE(m_model->rowCount(), 0);
    QTRY_VERIFY(!browser().isReading());
    QCOMPARE(emptyText(), QStringLiteral("The heroes could not be read. F5 tries again."));
    QVERIFY(isSaid(m_pane->pager(), QStringLiteral("Not read")));

    QVERIFY(m_browsed->database->run(QStringLiteral("ALTER TABLE away RENAME TO hero")));
    browser().refresh();
    QTRY_VERIFY(m_browsed->isSettled());
    QCOMPARE(m_model->rowCount(), 100);
    type(QStringLiteral(" nobody"));
    QTRY_COMPARE(browser().total(), 0);
    QTRY_COMPARE(emptyText(), QStringLiteral("Nothing matches. Esc clears the filter."));
    QVERIFY(isSaid(m_pane->pager(), QStringLiteral("No heroes")));
}

void BrowsePaneTest::backgroundReadsDontHideThatItCouldNotBeRead()
{
    QVERIFY(m_browsed->database->run(QStringLiteral("ALTER TABLE hero RENAME TO away")));
    type(QStringLiteral("hero"));
    QTRY_VERIFY(browser().hasFailed());
    const HeldWorker held(m_browsed->session.longJobWorker());
    browser().refreshInBackground();
    m_pane->setEmptyDatabaseText(QStringLiteral("None."));
    QCOMPARE(emptyText(), QStringLiteral("The heroes could not be read. F5 tries again."));
}

void BrowsePaneTest::missingHeroOfAnotherFilterLeavesTheFirstPage()
{
    type(QStringLiteral("nobody"));
    QTRY_VERIFY(m_browsed->isSettled());
    QTRY_COMPARE(browser().total(), 0);
    m_pane->goToHero(7'777);
    QTRY_VERIFY(m_browsed->isSettled());
    QVERIFY(isSaid(QStringLiteral("Hero not found: there is no hero #7777.")));
    QCOMPARE(browser().total(), heroes);
    QCOMPARE(m_model->rowCount(), 100);
    QCOMPARE(browser().offset(), 0);
    browser().goToNext();
    QVERIFY(!isSaid(QStringLiteral("Hero not found")));
}

void BrowsePaneTest::missingHeroIsNoFailure()
{
    type(QStringLiteral("nobody"));
    QTRY_COMPARE(browser().total(), 0);
    m_pane->makeCurrent(7);
    browser().goToHero(7);
    QTRY_VERIFY(isSaid(QStringLiteral("Hero #7 isn't among the heroes that match the filter.")));
    QCOMPARE(emptyText(), QStringLiteral("Nothing matches. Esc clears the filter."));
    QVERIFY(isSaid(m_pane->pager(), QStringLiteral("No heroes")));
}

void BrowsePaneTest::escapeStopsWhatIsStillBeingTyped()
{
    HeldWorker held(m_browsed->session.longJobWorker());
    type(QStringLiteral("hero"));
    QTest::keyClick(m_search, Qt::Key_Return);
    QVERIFY(browser().isScanning());
    QSignalSpy filters(&browser(), &HeroBrowsing::filterChanged);
    type(QStringLiteral(" 00"));
    QTest::keyClick(m_search, Qt::Key_Escape);
    QVERIFY(browser().isStopped());
    QVERIFY(!filters.wait(300));
    QVERIFY(browser().isStopped() && !browser().isReading());
    QCOMPARE(m_search->text(), QStringLiteral("hero 00"));
    held.letGo();
    QTest::keyClick(m_search, Qt::Key_Return);
    QTRY_VERIFY(m_browsed->isSettled());
    QCOMPARE(browser().filter().name, QStringLiteral("hero 00"));
}

void BrowsePaneTest::escapeStopsAnAgeThatIsStillBeingTyped()
{
    m_pane->filterBar().show();
    const HeldWorker held(m_browsed->session.longJobWorker());
    type(QStringLiteral("hero"));
    QTest::keyClick(m_search, Qt::Key_Return);
    QVERIFY(browser().isScanning());
    auto* const from = m_pane->filterBar().findChild<QLineEdit*>(QStringLiteral("fromEdit"));
    from->setFocus();
    QSignalSpy filters(&browser(), &HeroBrowsing::filterChanged);
    QTest::keyClicks(from, QStringLiteral("30"));
    QTest::keyClick(from, Qt::Key_Escape);
    QVERIFY(browser().isStopped());
    QVERIFY(!filters.wait(300));
    QVERIFY(browser().isStopped());
}

void BrowsePaneTest::heroToGoToIsKeptWhileRowsAreTakenAway()
{
    const QList<qint64> byName = m_browsed->database->ids(QStringLiteral("SELECT id FROM hero ORDER BY name, id"));
    HeldWorker held(m_browsed->session.worker());
    m_pane->makeCurrent(byName.at(7));
    browser().setSort({HeroSort::Column::Name, Qt::AscendingOrder});
    QTRY_COMPARE(m_model->rowCount(), 0); // So long that rows in the order of before don't stay in sight.
    QVERIFY(browser().isReading());
    held.letGo();
    QTRY_COMPARE(m_model->rowCount(), 100);
    QCOMPARE(m_pane->currentHero(), byName.at(7));
    QCOMPARE(m_pane->selectedHeroes(), QList<qint64>{byName.at(7)});
}

QTEST_MAIN(BrowsePaneTest)
#include "tst_browsepane.moc"
