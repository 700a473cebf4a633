#include "gui/support/tablewindow.h"

#include <QUndoStack>

using namespace heroadmin;
using namespace heroadmin::testing;

/// The key Del: ages are emptied, heroes are deleted only as whole rows or by their ids, and names stay.
class DelStoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void cleanup() { m_window.reset(); }

    void emptiesAges();
    void emptiesOneAge();
    void saysHowManyItEmptied();
    void deletesRowsAndIds_data();
    void deletesRowsAndIds();
    void leavesWhatItCantEmpty_data();
    void leavesWhatItCantEmpty();
    void aNameThatIsShownAloneIsNoRow();
    void controlDelDeletesAnywhere();
    void namesTheKeyOfThePerson();

private:
    std::optional<TableWindow> m_window;
};

namespace {

constexpr int heroes = 337;
constexpr int id = HeroTableModel::IdColumn;
constexpr int name = HeroTableModel::NameColumn;
constexpr int age = HeroTableModel::AgeColumn;

} // namespace

void DelStoryTest::init()
{
    m_window.emplace();
    QVERIFY(m_window->open(heroes, {QStringLiteral("UPDATE hero SET age = 40")}));
}

void DelStoryTest::emptiesAges()
{
    m_window->goTo(1, age);
    m_window->select(3);
    HeroWindow::press(Qt::Key_Delete);
    QTRY_COMPARE(m_window->count("age IS NULL AND id IN (2, 3, 4)"), 3);
    QVERIFY(m_window->isQuietSoon());
    QCOMPARE(m_window->count("age IS NULL"), 3);
    QCOMPARE(m_window->database->heroCount(), heroes);
    QCOMPARE(m_window->cell(1, age), QString());
    QVERIFY(m_window->isSaid(QStringLiteral("The ages of 3 heroes were cleared.")));
    QCOMPARE(m_window->selectedHeroes(), QList<qint64>{m_window->currentHero()});
    QCOMPARE(m_window->writing().history().count(), 1);
    HeroWindow::press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_window->count("age = 40"), heroes);
    QVERIFY(m_window->isQuietSoon());
}

void DelStoryTest::emptiesOneAge()
{
    m_window->goTo(1, age);
    HeroWindow::press(Qt::Key_Delete);
    QTRY_COMPARE(m_window->count("age IS NULL AND id = 2"), 1);
    QVERIFY(m_window->isQuietSoon());
    QCOMPARE(m_window->database->heroCount(), heroes);
    QVERIFY(!m_window->isSaid(QStringLiteral("cleared")));
    HeroWindow::press(Qt::Key_Delete); // There is none any more.
    QVERIFY(m_window->isQuietSoon());
    QCOMPARE(m_window->database->heroCount(), heroes);
    QCOMPARE(m_window->writing().history().count(), 1);
}

void DelStoryTest::saysHowManyItEmptied()
{
    m_window->goTo(1, age);
    HeroWindow::press(Qt::Key_Space, Qt::ControlModifier);
    HeroWindow::press(Qt::Key_Delete);
    QTRY_COMPARE(m_window->count("age IS NULL"), 100);
    QVERIFY(m_window->isQuietSoon());
    QVERIFY(m_window->isSaid(QStringLiteral("The ages of 100 heroes were cleared.")));
    QTest::mouseClick(m_window->offer(QStringLiteral("Undo")), Qt::LeftButton);
    QTRY_COMPARE(m_window->count("age = 40"), heroes);
    QVERIFY(m_window->isQuietSoon());
}

void DelStoryTest::deletesRowsAndIds_data()
{
    QTest::addColumn<bool>("isRow");
    QTest::newRow("rows") << true;
    QTest::newRow("ids") << false;
}

void DelStoryTest::deletesRowsAndIds()
{
    QFETCH(const bool, isRow);
    m_window->goTo(1, isRow ? age : id);
    m_window->select(3);
    if (isRow) {
        HeroWindow::press(Qt::Key_Space, Qt::ShiftModifier); // All of them.
    }
    QVERIFY(m_window->isTogether());
    const QList<qint64> selected = m_window->selectedHeroes();
    HeroWindow::press(Qt::Key_Delete);
    QTRY_COMPARE(m_window->database->heroCount(), heroes - selected.size());
    QVERIFY(m_window->isQuietSoon());
    QVERIFY(!m_window->stored("name", selected.constFirst()).isValid());
}

void DelStoryTest::leavesWhatItCantEmpty_data()
{
    QTest::addColumn<QList<QPoint>>("cells"); // Column and row.
    QTest::addColumn<QString>("said");
    const QString names = QStringLiteral("A hero needs a name: nothing was emptied. Ctrl+Del deletes ");
    const QString mixed = QStringLiteral("These are neither ages alone nor whole rows. Ctrl+Del deletes ");
    QTest::newRow("a name") << QList<QPoint>{{name, 1}} << names + QStringLiteral("the hero.");
    QTest::newRow("names") << QList<QPoint>{{name, 1}, {name, 3}} << names + QStringLiteral("the 2 heroes.");
    QTest::newRow("a name and an age") << QList<QPoint>{{name, 1}, {age, 3}} << mixed + QStringLiteral("the 2 heroes.");
    QTest::newRow("of one row") << QList<QPoint>{{name, 1}, {age, 1}} << mixed + QStringLiteral("the hero.");
    QTest::newRow("id and name") << QList<QPoint>{{id, 1}, {name, 1}} << mixed + QStringLiteral("the hero.");
    QTest::newRow("id and age") << QList<QPoint>{{id, 1}, {age, 4}} << mixed + QStringLiteral("the 2 heroes.");
    QTest::newRow("a row and an age") << QList<QPoint>{{id, 1}, {name, 1}, {age, 1}, {age, 2}}
                                      << mixed + QStringLiteral("the 2 heroes.");
}

void DelStoryTest::leavesWhatItCantEmpty()
{
    QFETCH(const QList<QPoint>, cells);
    QFETCH(const QString, said);
    Qt::KeyboardModifiers modifiers = Qt::NoModifier;
    for (const QPoint& cell : cells) {
        m_window->click(cell.y(), cell.x(), modifiers);
        modifiers = Qt::ControlModifier;
    }
    QCOMPARE(m_window->table().selectionModel()->selectedIndexes().size(), cells.size());
    HeroWindow::press(Qt::Key_Delete);
    QCOMPARE(m_window->hint(), said);
    QVERIFY(m_window->isActive());
    QVERIFY(m_window->isQuietSoon());
    QCOMPARE(m_window->database->heroCount(), heroes);
    QCOMPARE(m_window->count("age = 40"), heroes);
    QCOMPARE(m_window->writing().history().count(), 0);
}

void DelStoryTest::aNameThatIsShownAloneIsNoRow()
{
    m_window->table().setColumnHidden(id, true);
    m_window->table().setColumnHidden(age, true);
    QCOMPARE(m_window->table().currentIndex().column(), name);
    HeroWindow::press(Qt::Key_Delete);
    QVERIFY(!m_window->hint().isEmpty());
    QVERIFY(m_window->isQuietSoon());
    QCOMPARE(m_window->database->heroCount(), heroes);
    HeroWindow::press(Qt::Key_Space, Qt::ShiftModifier);
    HeroWindow::press(Qt::Key_Delete);
    QTRY_COMPARE(m_window->database->heroCount(), heroes - 1);
    QVERIFY(m_window->isQuietSoon());
}

void DelStoryTest::controlDelDeletesAnywhere()
{
    m_window->goTo(1, age);
    m_window->select(3);
    HeroWindow::press(Qt::Key_Delete, Qt::ControlModifier);
    QTRY_COMPARE(m_window->database->heroCount(), heroes - 3);
    QVERIFY(m_window->isQuietSoon());
    QCOMPARE(m_window->count("id IN (2, 3, 4)"), 0);
    QVERIFY(m_window->isSaid(QStringLiteral("3 heroes were deleted.")));
    m_window->goTo(1, name);
    m_window->action("deleteAction").trigger(); // Of the menu and the tool bar.
    QTRY_COMPARE(m_window->database->heroCount(), heroes - 4);
    QVERIFY(m_window->isQuietSoon());
}

void DelStoryTest::namesTheKeyOfThePerson()
{
    m_window->action("deleteAction").setShortcut(QKeySequence(Qt::CTRL | Qt::Key_X));
    m_window->goTo(1, name);
    HeroWindow::press(Qt::Key_Delete);
    QCOMPARE(m_window->hint(), QStringLiteral("A hero needs a name: nothing was emptied. Ctrl+X deletes the hero."));
}

QTEST_MAIN(DelStoryTest)
#include "tst_delstory.moc"
