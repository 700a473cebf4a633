#include "data/browsing/herobrowsing.h"
#include "data/heroes/herochange.h"
#include "data/session/databasesession.h"
#include "data/session/databasewatch.h"
#include "data/table/herotablemodel.h"
#include "data/table/revealedsecrets.h"
#include "gui/browse/browsepane.h"
#include "gui/browse/herotableview.h"
#include "gui/browse/pagerbar.h"
#include "gui/browse/searchfield.h"
#include "gui/messages/messagebar.h"
#include "gui/window/livechanges.h"
#include "support/awaited.h"
#include "support/testdatabase.h"

#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QPushButton>
#include <QScrollBar>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace heroadmin;
using namespace heroadmin::testing;

/// Others write to the database that a window shows.
class LiveChangesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void changesAreShownAndCounted();
    void messageAddsUpUntilItIsDismissed();
    void ownActionForgetsTheMessage();
    void nothingIsToldInTheMiddleOfAnOwnWrite();
    void changedCellsFlashButOwnOnesDont();
    void otherMessagesStay();
    void placeAndSelectionStay();
    void placeStaysWhereHeroesCameAndWent();
    void pageDoesNotJumpWhereAllOfItIsGone();
    void pagerIsNotDisturbed();
    void editorStaysOpen();
    void editorStaysOpenWhereTheOrderChanges();
    void nothingIsAskedOutOfSight();
    void replacedDatabaseIsSaid();
    void missingDatabaseIsSaidUntilItIsBack();
    void anotherDatabaseForgetsTheMessages();
    void closesInTheMiddleOfAQuestion();

private:
    [[nodiscard]] bool write(const QString& statement) const { return m_heroes->run(statement); }

    [[nodiscard]] QString said() const;
    [[nodiscard]] QString nameAt(int row) const;

    [[nodiscard]] HeroTableView& table() const { return m_pane->table(); }

    void openEditor(int row, const QString& typed);

    std::unique_ptr<TestDatabase> m_heroes;
    RevealedSecrets m_revealed;
    std::unique_ptr<HeroTableModel> m_model;
    std::unique_ptr<DatabaseSession> m_session;
    std::unique_ptr<QMainWindow> m_window;
    HeroBrowsing* m_browser = nullptr;
    BrowsePane* m_pane = nullptr;
    LiveChanges* m_live = nullptr;
    QLineEdit* m_editor = nullptr; ///< Of m_pane's table, while a test has one open.
};

void LiveChangesTest::init()
{
    m_heroes = TestDatabase::make(250, QStringLiteral("live"));
    m_model = HeroTableModel::make(m_revealed);
    m_session = std::make_unique<DatabaseSession>(TestDatabase::engines());
    m_window = std::make_unique<QMainWindow>();
    m_browser = new HeroBrowsing(*m_session, m_window.get());
    auto* const searchField = new SearchField(m_window.get());
    m_pane = new BrowsePane(*m_browser, *m_model, *searchField, m_window.get());
    m_window->setCentralWidget(m_pane);
    m_live = new LiveChanges({*m_session, m_session->worker(), *m_browser, *m_pane}, *m_window,
                             std::chrono::milliseconds(20));
    connect(m_session.get(), &DatabaseSession::opened, m_browser, &HeroBrowsing::restart);
    m_window->resize(700, 400);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QSignalSpy started(&m_live->watch(), &DatabaseWatch::started);
    m_session->open(m_heroes->address());
    QTRY_COMPARE(started.size(), 1);
    QTRY_COMPARE(m_browser->total(), 250);
    QTRY_COMPARE(m_model->rowCount(), 100);
}

void LiveChangesTest::cleanup()
{
    m_window.reset();
    m_session.reset();
    m_model.reset();
}

QString LiveChangesTest::said() const
{
    QStringList texts;
    const QList<QLabel*> labels = m_pane->findChild<MessageBar*>()->findChildren<QLabel*>();
    for (const QLabel* label : labels) {
        if (label->isVisible() && !label->text().isEmpty()) {
            texts.append(label->text());
        }
    }
    return texts.join(u'|');
}

QString LiveChangesTest::nameAt(int row) const
{
    return m_model->index(row, HeroTableModel::NameColumn).data().toString();
}

/// As an inline editor does it: a widget of the table's, over a cell, that the rows beneath must not take away.
void LiveChangesTest::openEditor(int row, const QString& typed)
{
    const QModelIndex cell = m_model->index(row, HeroTableModel::NameColumn);
    m_editor = new QLineEdit(&table());
    table().setIndexWidget(cell, m_editor); // goes with a reset of the model, as an editor does
    QTest::keyClicks(m_editor, typed);
    m_live->setEditing(true);
}

void LiveChangesTest::changesAreShownAndCounted()
{
    QCOMPARE(said(), QString());
    QVERIFY(write(QStringLiteral("UPDATE hero SET name = 'Elsewhere' WHERE id = 3")));
    QTRY_COMPARE(nameAt(2), QStringLiteral("Elsewhere"));
    QTRY_COMPARE(said(), QStringLiteral("1 heroes changed elsewhere."));
    // What isn't on the page is shown by the count alone.
    QVERIFY(write(QStringLiteral("DELETE FROM hero WHERE id = 200")));
    QTRY_COMPARE(m_browser->total(), 249);
    QCOMPARE(said(), QStringLiteral("1 heroes changed elsewhere."));
}

void LiveChangesTest::messageAddsUpUntilItIsDismissed()
{
    QVERIFY(write(QStringLiteral("UPDATE hero SET age = 77 WHERE id IN (3, 4)")));
    QTRY_COMPARE(said(), QStringLiteral("2 heroes changed elsewhere."));
    QVERIFY(write(QStringLiteral("UPDATE hero SET age = 78 WHERE id IN (4, 5)")));
    QTRY_COMPARE(said(), QStringLiteral("3 heroes changed elsewhere."));
    auto* const close = m_pane->findChild<MessageBar*>()->findChild<QToolButton*>();
    QVERIFY(close != nullptr);
    QTest::keyClick(close, Qt::Key_Escape);
    QTRY_COMPARE(said(), QString());
    QVERIFY(write(QStringLiteral("DELETE FROM hero WHERE id = 6")));
    QTRY_COMPARE(said(), QStringLiteral("1 heroes changed elsewhere."));
}

void LiveChangesTest::ownActionForgetsTheMessage()
{
    QVERIFY(write(QStringLiteral("UPDATE hero SET age = 77 WHERE id IN (3, 4)")));
    QTRY_COMPARE(said(), QStringLiteral("2 heroes changed elsewhere."));
    m_browser->refresh();
    QTRY_COMPARE(said(), QString());
}

void LiveChangesTest::nothingIsToldInTheMiddleOfAnOwnWrite()
{
    const QSignalSpy changes(&m_live->watch(), &DatabaseWatch::changedElsewhere);
    m_live->setWriting(true);
    QVERIFY(write(QStringLiteral("UPDATE hero SET name = 'Theirs' WHERE id = 3")));
    QVERIFY(write(QStringLiteral("UPDATE hero SET name = 'Own' WHERE id = 4"))); // as by the connection that writes
    QTRY_VERIFY(!changes.isEmpty());
    QCoreApplication::processEvents();
    QCOMPARE(said(), QString());
    m_live->setWriting(false);
    HeroChange change;
    change.heroes = 1;
    change.touched = 1;
    change.ids = {4};
    m_browser->refreshAfter(change);
    QTRY_COMPARE(nameAt(3), QStringLiteral("Own"));
    QTRY_COMPARE(said(), QStringLiteral("1 heroes changed elsewhere."));
}

void LiveChangesTest::changedCellsFlashButOwnOnesDont()
{
    const auto background = [this](int row, int column) {
        const QRect cell = table().visualRect(m_model->index(row, column));
        return table().viewport()->grab(cell).toImage().pixelColor(cell.width() - 1, 2);
    };
    const QColor base = background(2, HeroTableModel::NameColumn);
    m_live->setEditing(true); // no live refresh comes before the own one
    QVERIFY(write(QStringLiteral("UPDATE hero SET name = 'Own' WHERE id = 3")));
    m_browser->refresh();
    QTRY_COMPARE(nameAt(2), QStringLiteral("Own"));
    QCOMPARE(background(2, HeroTableModel::NameColumn), base);
    m_live->setEditing(false);
    QVERIFY(write(QStringLiteral("UPDATE hero SET name = 'Elsewhere' WHERE id = 3")));
    QTRY_COMPARE(nameAt(2), QStringLiteral("Elsewhere"));
    QVERIFY(background(2, HeroTableModel::NameColumn) != base);
    QCOMPARE(background(2, HeroTableModel::AgeColumn), base);
}

void LiveChangesTest::otherMessagesStay()
{
    m_pane->goToHero(9'999);
    QTRY_COMPARE(said(), QStringLiteral("Hero not found: there is no hero #9999."));
    QVERIFY(write(QStringLiteral("UPDATE hero SET name = 'Elsewhere' WHERE id = 3")));
    QTRY_COMPARE(nameAt(2), QStringLiteral("Elsewhere"));
    QVERIFY(said().contains(QStringLiteral("#9999")));
    m_browser->refresh();
    QTRY_COMPARE(said(), QString());
}

void LiveChangesTest::placeAndSelectionStay()
{
    table().goTo(m_model->index(60, HeroTableModel::AgeColumn));
    table().scrollTo(table().currentIndex(), QAbstractItemView::PositionAtCenter); // no message hides it
    table().selectionModel()->select(
        QItemSelection(m_model->index(58, HeroTableModel::IdColumn), m_model->index(61, HeroTableModel::NameColumn)),
        QItemSelectionModel::Select);
    const QItemSelection selection = table().selectionModel()->selection();
    const int scrolled = table().verticalScrollBar()->value();
    const QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    QVERIFY(write(QStringLiteral("UPDATE hero SET name = 'Elsewhere' WHERE id IN (1, 61, 100)")));
    QTRY_COMPARE(nameAt(60), QStringLiteral("Elsewhere"));
    QCOMPARE(nameAt(0), QStringLiteral("Elsewhere"));
    QCOMPARE(resets.size(), 0);
    QCOMPARE(table().currentIndex(), m_model->index(60, HeroTableModel::AgeColumn));
    QCOMPARE(table().selectionModel()->selection(), selection);
    QCOMPARE(table().verticalScrollBar()->value(), scrolled);
}

void LiveChangesTest::placeStaysWhereHeroesCameAndWent()
{
    table().goTo(m_model->index(60, HeroTableModel::AgeColumn));
    table().scrollTo(table().currentIndex(), QAbstractItemView::PositionAtCenter); // no message hides it
    const int top = table().rowViewportPosition(60);
    QVERIFY(write(QStringLiteral("DELETE FROM hero WHERE id IN (10, 11)")));
    QTRY_COMPARE(m_model->rowOf(61), 58);
    QCOMPARE(m_pane->currentHero(), 61);
    QCOMPARE(m_pane->selectedHeroes(), QList<qint64>{61});
    QCOMPARE(table().rowViewportPosition(58), top);
    QTRY_COMPARE(said(), QStringLiteral("2 heroes changed elsewhere."));
}

void LiveChangesTest::pageDoesNotJumpWhereAllOfItIsGone()
{
    table().goTo(m_model->index(60, HeroTableModel::AgeColumn));
    table().scrollTo(table().currentIndex(), QAbstractItemView::PositionAtCenter); // no message hides it
    const int scrolled = table().verticalScrollBar()->value();
    QVERIFY(write(QStringLiteral("DELETE FROM hero WHERE id <= 100")));
    QTRY_COMPARE(m_model->rowOf(101), 0);
    QCOMPARE(table().currentIndex().row(), 60);
    QCOMPARE(table().verticalScrollBar()->value(), scrolled);
}

void LiveChangesTest::pagerIsNotDisturbed()
{
    const QSignalSpy readings(m_browser, &HeroBrowsing::readingChanged);
    QStringList texts;
    connect(m_browser, &HeroBrowsing::countChanged, this, [this, &texts] {
        const QList<QLabel*> labels = m_pane->pager().findChildren<QLabel*>();
        for (const QLabel* label : labels) {
            texts.append(label->text());
        }
    });
    QVERIFY(write(QStringLiteral("DELETE FROM hero WHERE id = 3")));
    QTRY_COMPARE(m_browser->total(), 249);
    QCOMPARE(readings.size(), 0);
    QVERIFY(texts.filter(QStringLiteral("250")).size() + texts.filter(QStringLiteral("249")).size() > 0);
    QVERIFY(texts.filter(QStringLiteral("ounting")).isEmpty());
    QVERIFY(texts.filter(QStringLiteral("Reading")).isEmpty());
}

void LiveChangesTest::editorStaysOpen()
{
    openEditor(4, QStringLiteral("typed"));
    QVERIFY(write(QStringLiteral("UPDATE hero SET name = 'Elsewhere' WHERE id IN (3, 5)")));
    m_browser->refresh(); // as after an own write
    QTRY_COMPARE(nameAt(2), QStringLiteral("Elsewhere"));
    QCOMPARE(nameAt(4), QStringLiteral("Elsewhere")); // behind the editor
    QCOMPARE(table().indexWidget(m_model->index(4, HeroTableModel::NameColumn)), m_editor);
    QCOMPARE(m_editor->text(), QStringLiteral("typed"));
}

void LiveChangesTest::editorStaysOpenWhereTheOrderChanges()
{
    openEditor(4, QStringLiteral("typed"));
    const QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    const QSignalSpy pages(m_browser, &HeroBrowsing::pageChanged);
    QVERIFY(write(QStringLiteral("DELETE FROM hero WHERE id = 3")));
    m_browser->refresh();
    QTRY_COMPARE(pages.size(), 1);
    QCOMPARE(resets.size(), 0);
    QCOMPARE(m_editor->text(), QStringLiteral("typed"));
    QCOMPARE(m_model->idAt(4), 5);
    m_live->setEditing(false);
    QCOMPARE(m_model->idAt(4), 6);
    QCOMPARE(resets.size(), 1);
    // What happened during the pause, and wasn't read, is told of then.
    QVERIFY(write(QStringLiteral("UPDATE hero SET name = 'Elsewhere' WHERE id = 9")));
    QTRY_COMPARE(said(), QStringLiteral("1 heroes changed elsewhere."));
}

void LiveChangesTest::nothingIsAskedOutOfSight()
{
    const QSignalSpy changes(&m_live->watch(), &DatabaseWatch::changedElsewhere);
    DatabaseWatch clock(m_session->worker(), std::chrono::milliseconds(40));
    const QSignalSpy ticks(&clock, &DatabaseWatch::changedElsewhere);
    QSignalSpy started(&clock, &DatabaseWatch::started);
    clock.setActive(true);
    clock.restart();
    QVERIFY(started.wait());
    for (int told = 0; const auto leave : {&QWidget::showMinimized, &QWidget::hide}) {
        (m_window.get()->*leave)();
        QVERIFY(awaitTurn(m_session->worker())); // A look may have been on its way.
        for (int age = 1; age <= 3; ++age) {
            const qsizetype ticked = ticks.size();
            QVERIFY(write(QStringLiteral("UPDATE hero SET age = %1 WHERE id = 3").arg(age)));
            QTRY_VERIFY(ticks.size() > ticked);
        }
        QCOMPARE(changes.size(), told);
        m_window->showNormal();
        ++told;
        QTRY_COMPARE(changes.size(), told);
    }
}

void LiveChangesTest::replacedDatabaseIsSaid()
{
    if (!m_heroes->leavesItsPlace()) {
        QSKIP("It stays where it is while it is open.");
    }
    const QSignalSpy wishes(m_live, &LiveChanges::openAgainRequested);
    QVERIFY(m_heroes->replaceBy(TestDatabase::make(3)));
    QTRY_COMPARE(said(), QStringLiteral("The database “live.db” was replaced by another one. What is shown is from the "
                                        "one before."));
    QCOMPARE(m_live->watch().standing(), Standing::Replaced);
    auto* const openAgain = m_pane->findChild<MessageBar*>()->findChild<QPushButton*>();
    QTest::keyClick(openAgain, Qt::Key_Space);
    QCOMPARE(wishes.size(), 1);
    QCOMPARE(wishes.constFirst().constFirst().value<DatabaseInfo>().address, m_heroes->address());
    QCOMPARE(said(), QString());
    m_live->checkNow();
    QTRY_VERIFY(said().contains(QStringLiteral("replaced")));
}

void LiveChangesTest::missingDatabaseIsSaidUntilItIsBack()
{
    if (!m_heroes->leavesItsPlace()) {
        QSKIP("It stays where it is while it is open.");
    }
    QVERIFY(m_heroes->moveAway());
    QTRY_COMPARE(said(),
                 QStringLiteral("The database “live.db” is no longer there. What is shown was read from it before."));
    QCOMPARE(m_model->rowCount(), 100);
    QVERIFY(m_heroes->moveBack());
    QTRY_COMPARE(said(), QString());
    QVERIFY(write(QStringLiteral("UPDATE hero SET name = 'Elsewhere' WHERE id = 3")));
    QTRY_COMPARE(nameAt(2), QStringLiteral("Elsewhere"));
}

void LiveChangesTest::anotherDatabaseForgetsTheMessages()
{
    if (!m_heroes->leavesItsPlace()) {
        QSKIP("It stays where it is while it is open.");
    }
    QVERIFY(write(QStringLiteral("UPDATE hero SET age = 77 WHERE id = 3")));
    QTRY_COMPARE(said(), QStringLiteral("1 heroes changed elsewhere."));
    QVERIFY(m_heroes->moveAway());
    QTRY_VERIFY(said().contains(QStringLiteral("no longer there")));
    m_heroes = TestDatabase::make(20);
    m_session->open(m_heroes->address());
    QTRY_COMPARE(m_browser->total(), 20);
    QCOMPARE(said(), QString());
    QVERIFY(write(QStringLiteral("UPDATE hero SET age = 77 WHERE id IN (4, 5)")));
    QTRY_COMPARE(said(), QStringLiteral("2 heroes changed elsewhere."));
}

void LiveChangesTest::closesInTheMiddleOfAQuestion()
{
    QSemaphore unblock;
    m_session->worker().run([&unblock](Database&) -> Result<void> {
        unblock.acquire();
        return {};
    });
    m_live->checkNow();
    m_browser->refreshInBackground();
    m_window.reset();
    unblock.release();
    m_session.reset();
    QCoreApplication::processEvents();
    QVERIFY(write(QStringLiteral("DELETE FROM hero WHERE id = 3")));
}

QTEST_MAIN(LiveChangesTest)
#include "tst_livechanges.moc"
