#include "gui/edit/editherodialog.h"
#include "gui/support/focusedwidget.h"
#include "gui/support/tablewindow.h"

#include <QAccessible>
#include <QMenu>

using namespace heroadmin;
using namespace heroadmin::testing;

/// What Enter edits and what Delete deletes is the same, and in sight, whatever a person or somebody else does.
class RingStoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void pagerKeysEndAtTheLastPage_data();
    void pagerKeysEndAtTheLastPage();
    void pagerKeysEndWhereverTheFocusIs();
    void controlTakesTheSelectionAlong_data();
    void controlTakesTheSelectionAlong();
    void controlAndShiftSelectUpToThere();
    void shiftBeginsAtTheHeroThatWasFound();
    void cellsAreTakenOffByMouse();
    void clickBelowTheRows();
    void headingSortsAndSelectsNothing();
    void hiddenColumnIsLeft();
    void columnThatGoesIsLeft();
    void fewerRowsPerPage();
    void currentHeroIsDeletedElsewhere();
    void selectedHeroesAreDeletedElsewhere();
    void deletedHeroesComeBack();
    void smallerTableKeepsTheCurrentCellInSight();

private:
    /// As a key that is held down comes: one press, and many repetitions.
    static void hold(int key, Qt::KeyboardModifiers modifiers)
    {
        for (int press = 0; press < 8; ++press) {
            QTest::simulateEvent(focusedWidget(), true, key, modifiers, {}, press > 0);
        }
        QTest::keyRelease(focusedWidget(), static_cast<Qt::Key>(key), modifiers);
    }

    std::optional<TableWindow> m_window;
};

namespace {

constexpr int heroes = 337;
constexpr int name = HeroTableModel::NameColumn;

QStringList& alerts()
{
    static QStringList texts;
    return texts;
}

void noteAlert(QAccessibleEvent* event)
{
    if (event->type() == QAccessible::Alert && event->accessibleInterface() != nullptr) {
        alerts().append(event->accessibleInterface()->text(QAccessible::Name));
    }
}

} // namespace

void RingStoryTest::init()
{
    QAccessible::installUpdateHandler(noteAlert);
    m_window.emplace();
    QVERIFY(m_window->open(heroes));
}

void RingStoryTest::cleanup()
{
    m_window.reset();
    QAccessible::installUpdateHandler(nullptr);
}

void RingStoryTest::pagerKeysEndAtTheLastPage_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<bool>("isHeld");
    QTest::addColumn<qint64>("hero");
    QTest::addColumn<QString>("said");
    const QString first = QStringLiteral("This is the first page.");
    const QString last = QStringLiteral("This is the last page.");
    const Qt::KeyboardModifiers control = Qt::ControlModifier;
    const Qt::KeyboardModifiers both = Qt::ControlModifier | Qt::AltModifier;
    QTest::newRow("next") << Qt::Key_PageDown << control << false << qint64(301) << last;
    QTest::newRow("next, held") << Qt::Key_PageDown << control << true << qint64(301) << last;
    QTest::newRow("last") << Qt::Key_PageDown << both << false << qint64(301) << last;
    QTest::newRow("last, held") << Qt::Key_PageDown << both << true << qint64(301) << last;
    QTest::newRow("previous") << Qt::Key_PageUp << control << false << qint64(1) << first;
    QTest::newRow("previous, held") << Qt::Key_PageUp << control << true << qint64(1) << first;
    QTest::newRow("first") << Qt::Key_PageUp << both << false << qint64(1) << first;
    QTest::newRow("first, held") << Qt::Key_PageUp << both << true << qint64(1) << first;
}

void RingStoryTest::pagerKeysEndAtTheLastPage()
{
    QFETCH(const Qt::Key, key);
    QFETCH(const Qt::KeyboardModifiers, modifiers);
    QFETCH(const bool, isHeld);
    QFETCH(const qint64, hero);
    QFETCH(const QString, said);
    QTRY_VERIFY(QAccessible::isActive()); // Qt tells nobody of alerts without the bus of accessibility.
    alerts().clear();
    if (key == Qt::Key_PageDown) {
        HeroWindow::press(Qt::Key_PageDown, Qt::ControlModifier | Qt::AltModifier);
        QTRY_COMPARE(m_window->currentHero(), hero);
        QVERIFY(m_window->isQuietSoon());
    }
    if (isHeld) {
        hold(key, modifiers);
        QCOMPARE(alerts(), QStringList{said});
    } else {
        for (int press = 0; press < 8; ++press) {
            HeroWindow::press(key, modifiers);
        }
        QCOMPARE(alerts(), QStringList(8, said));
    }
    QCOMPARE(m_window->hint(), said);
    QVERIFY(m_window->isTogether());
    QCOMPARE(m_window->currentHero(), hero);
    QCOMPARE(m_window->selectedHeroes(), QList<qint64>{hero});
    QVERIFY(m_window->isActive());

    HeroWindow::press(Qt::Key_Delete, Qt::ControlModifier);
    QTRY_COMPARE(m_window->database->heroCount(), heroes - 1);
    QVERIFY(m_window->isQuietSoon());
    QVERIFY(!m_window->stored("name", hero).isValid());
    QCOMPARE(m_window->hint(), QString());
}

void RingStoryTest::pagerKeysEndWhereverTheFocusIs()
{
    HeroWindow::press(Qt::Key_F, Qt::ControlModifier);
    HeroWindow::press(Qt::Key_PageUp, Qt::ControlModifier);
    QCOMPARE(m_window->hint(), QStringLiteral("This is the first page."));
    m_window->action("nextPageAction").setShortcut(QKeySequence(Qt::ALT | Qt::Key_Down)); // The person's own key.
    HeroWindow::press(Qt::Key_PageDown, Qt::ControlModifier | Qt::AltModifier);
    QTRY_COMPARE(m_window->currentHero(), 301);
    QVERIFY(m_window->isQuietSoon());
    m_window->table().setFocus();
    HeroWindow::press(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(m_window->hint(), QStringLiteral("This is the last page."));
    QCOMPARE(m_window->selectedHeroes(), QList<qint64>{301});
    QCOMPARE(m_window->currentHero(), 301);
}

void RingStoryTest::controlTakesTheSelectionAlong_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("column");
    QTest::newRow("Up") << Qt::Key_Up << 0 << name;
    QTest::newRow("Down") << Qt::Key_Down << 99 << name;
    QTest::newRow("Left") << Qt::Key_Left << 5 << 0;
    QTest::newRow("Right") << Qt::Key_Right << 5 << 2;
    QTest::newRow("Home") << Qt::Key_Home << 0 << 0;
    QTest::newRow("End") << Qt::Key_End << 99 << 2;
}

void RingStoryTest::controlTakesTheSelectionAlong()
{
    QFETCH(const Qt::Key, key);
    QFETCH(const int, row);
    QFETCH(const int, column);
    m_window->goTo(5, name);
    HeroWindow::press(key, Qt::ControlModifier);
    QCOMPARE(m_window->table().currentIndex(), m_window->table().model()->index(row, column));
    QCOMPARE(m_window->table().selectedRows(), QList<int>{row});
    QVERIFY(m_window->isTogether());
    HeroWindow::press(Qt::Key_Delete, Qt::ControlModifier);
    QTRY_COMPARE(m_window->database->heroCount(), heroes - 1);
    QVERIFY(m_window->isQuietSoon());
    QVERIFY(!m_window->stored("name", row + 1).isValid());
}

void RingStoryTest::controlAndShiftSelectUpToThere()
{
    m_window->goTo(95, name);
    HeroWindow::press(Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_window->selectedHeroes(), (QList<qint64>{96, 97, 98, 99, 100}));
    QVERIFY(m_window->isTogether());
}

void RingStoryTest::shiftBeginsAtTheHeroThatWasFound()
{
    m_window->goTo(3, 0);
    HeroWindow::type(QStringLiteral("60"));
    QCOMPARE(m_window->currentHero(), 60);
    HeroWindow::press(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(m_window->selectedHeroes(), (QList<qint64>{60, 61}));
}

void RingStoryTest::cellsAreTakenOffByMouse()
{
    m_window->click(3, name);
    m_window->click(5, name, Qt::ControlModifier);
    m_window->click(8, name, Qt::ControlModifier);
    QCOMPARE(m_window->selectedHeroes(), (QList<qint64>{4, 6, 9}));
    m_window->click(8, name, Qt::ControlModifier);
    QCOMPARE(m_window->selectedHeroes(), (QList<qint64>{4, 6}));
    QCOMPARE(m_window->currentHero(), 6);
    m_window->click(3, name, Qt::ControlModifier);
    QCOMPARE(m_window->selectedHeroes(), QList<qint64>{6});
    QVERIFY(m_window->isTogether());
    HeroWindow::press(Qt::Key_Return);
    QTRY_VERIFY(HeroWindow::shown<EditHeroDialog>());
    QCOMPARE(HeroWindow::shown<EditHeroDialog>()->loaded().id, 6);
    HeroWindow::press(Qt::Key_Escape);
    QVERIFY(m_window->isQuietSoon());
    m_window->click(5, name, Qt::ControlModifier); // The only one.
    QCOMPARE(m_window->selectedHeroes(), QList<qint64>{6});
    QVERIFY(m_window->isTogether());
}

void RingStoryTest::clickBelowTheRows()
{
    HeroWindow::press(Qt::Key_F, Qt::ControlModifier);
    HeroWindow::type(QStringLiteral("#7"));
    QTRY_COMPARE(m_window->window->browser().total(), 1);
    HeroWindow::press(Qt::Key_Down);
    QTRY_VERIFY(m_window->table().hasFocus());
    const QRect view = m_window->table().viewport()->rect();
    QTest::mouseClick(m_window->table().viewport(), Qt::LeftButton, {}, view.bottomLeft() + QPoint(50, -20));
    QVERIFY(m_window->isTogether());
}

void RingStoryTest::headingSortsAndSelectsNothing()
{
    m_window->clickHeading(HeroTableModel::AgeColumn);
    QTRY_COMPARE(m_window->table().sort().column, HeroSort::Column::Age);
    QVERIFY(m_window->isQuietSoon());
    QCOMPARE(m_window->selectedHeroes().size(), 1);
    QVERIFY(m_window->isTogether());
}

void RingStoryTest::hiddenColumnIsLeft()
{
    m_window->goTo(3, HeroTableModel::AgeColumn);
    m_window->select(3);
    m_window->table().columnsMenu()->actions().at(1)->trigger(); // Age
    QVERIFY(m_window->table().isColumnHidden(HeroTableModel::AgeColumn));
    QVERIFY(m_window->isTogether());
    QCOMPARE(m_window->selectedHeroes(), QList<qint64>{6});
    QCOMPARE(m_window->table().currentIndex().column(), name);
}

void RingStoryTest::columnThatGoesIsLeft()
{
    HeroWindow::press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(HeroWindow::shown<QDialog>());
    HeroWindow::press(Qt::Key_E, Qt::AltModifier);
    QTRY_VERIFY(m_window->isActive());
    m_window->goTo(3, HeroTableModel::SecretNameColumn);
    m_window->select(3);
    HeroWindow::press(Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(m_window->table().model()->columnCount(), 3);
    QVERIFY(m_window->isTogether());
    QCOMPARE(m_window->selectedHeroes(), QList<qint64>{m_window->currentHero()});
}

void RingStoryTest::fewerRowsPerPage()
{
    m_window->goTo(20, name);
    m_window->select(10);
    QCOMPARE(m_window->currentHero(), 30);
    m_window->window->browser().setPageSize(25);
    QTRY_COMPARE(m_window->table().model()->rowCount(), 25);
    QVERIFY(m_window->isQuietSoon());
    QVERIFY(m_window->isTogether());
    QVERIFY(m_window->selectedHeroes().contains(m_window->currentHero()));
}

void RingStoryTest::currentHeroIsDeletedElsewhere()
{
    m_window->goTo(3, name);
    m_window->select(5);
    QCOMPARE(m_window->currentHero(), 8);
    QVERIFY(m_window->database->run(QStringLiteral("DELETE FROM hero WHERE id = 8")));
    HeroWindow::press(Qt::Key_F5);
    QTRY_COMPARE(m_window->cellOf(8, name), QString());
    QVERIFY(m_window->isQuietSoon());
    QCOMPARE(m_window->selectedHeroes(), (QList<qint64>{4, 5, 6, 7}));
    QCOMPARE(m_window->currentHero(), 7);
    QVERIFY(m_window->isTogether());
}

void RingStoryTest::selectedHeroesAreDeletedElsewhere()
{
    m_window->goTo(3, name);
    m_window->select(3);
    QVERIFY(m_window->database->run(QStringLiteral("DELETE FROM hero WHERE id IN (4, 5, 6)")));
    HeroWindow::press(Qt::Key_F5);
    QTRY_COMPARE(m_window->cellOf(6, name), QString());
    QVERIFY(m_window->isQuietSoon());
    QCOMPARE(m_window->selectedHeroes(), QList<qint64>{m_window->currentHero()});
    QVERIFY(m_window->isTogether());
}

void RingStoryTest::deletedHeroesComeBack()
{
    m_window->goTo(3, name);
    m_window->select(3);
    HeroWindow::press(Qt::Key_Delete, Qt::ControlModifier);
    QTRY_COMPARE(m_window->database->heroCount(), heroes - 3);
    QVERIFY(m_window->isQuietSoon());
    QCOMPARE(m_window->selectedHeroes(), QList<qint64>{m_window->currentHero()});
    HeroWindow::press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_window->database->heroCount(), heroes);
    QVERIFY(m_window->isQuietSoon());
    QCOMPARE(m_window->selectedHeroes(), QList<qint64>{m_window->currentHero()});
    QVERIFY(m_window->isTogether());
    HeroWindow::press(Qt::Key_Y, Qt::ControlModifier);
    QTRY_COMPARE(m_window->database->heroCount(), heroes - 3);
    QVERIFY(m_window->isQuietSoon());
    QCOMPARE(m_window->selectedHeroes(), QList<qint64>{m_window->currentHero()});
    QVERIFY(m_window->isTogether());
}

void RingStoryTest::smallerTableKeepsTheCurrentCellInSight()
{
    HeroWindow::press(Qt::Key_PageDown);
    QVERIFY(m_window->isTogether());
    m_window->window->resize(m_window->window->width(), m_window->window->height() - 120);
    QTRY_VERIFY(m_window->table().viewport()->height() < 400);
    QTRY_VERIFY(m_window->isTogether());
}

QTEST_MAIN(RingStoryTest)
#include "tst_ringstory.moc"
