#include "gui/browse/pagerbar.h"
#include "gui/edit/deletequestion.h"
#include "gui/edit/editherodialog.h"
#include "gui/support/tablewindow.h"

#include <QPushButton>
#include <QWheelEvent>
#include <functional>

using namespace heroadmin;
using namespace heroadmin::testing;

/// A selection is counted in sight, ends with what it was made for, and is named before it is deleted out of sight.
class SelectionStoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void cleanup() { m_window.reset(); }

    void isCountedInSight();
    void isCountedInTheLanguageOfThePerson();
    void countFollowsTheCells();
    void wholePageOffersAllThatMatch();
    void wholeTableIsOnePage();
    void movesNothingInASmallWindow();
    void shiftBeginsWhereASelectionEnded_data();
    void shiftBeginsWhereASelectionEnded();
    void escapeEndsAllThatMatch();
    void bulkEditEndsTheSelection();
    void heroesOutOfSightAreNamedFirst();

private:
    [[nodiscard]] QAbstractButton* offer() const
    {
        const QList<QAbstractButton*> buttons =
            m_window->window->findChild<SelectionLine*>()->findChildren<QAbstractButton*>();
        return buttons.constFirst()->isVisible() ? buttons.constFirst() : nullptr;
    }

    std::optional<TableWindow> m_window;
};

namespace {

constexpr int heroes = 1337;
constexpr int name = HeroTableModel::NameColumn;

} // namespace

void SelectionStoryTest::init()
{
    m_window.emplace();
    QVERIFY(m_window->open(heroes, {QStringLiteral("UPDATE hero SET age = 20 + id WHERE id < 10"),
                                    QStringLiteral("UPDATE hero SET age = NULL WHERE id IN (4, 5)"),
                                    QStringLiteral("UPDATE hero SET age = 10 WHERE id IN (11, 12)"),
                                    QStringLiteral("UPDATE hero SET age = NULL WHERE id IN (14, 15)")}));
}

void SelectionStoryTest::isCountedInSight()
{
    QCOMPARE(m_window->selectionText(), QString());
    m_window->select(2);
    QCOMPARE(m_window->selectionText(), QStringLiteral("2 selected, ages 21 to 22, mean 21.5"));
    HeroWindow::press(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(m_window->selectionText(), QStringLiteral("3 selected, ages 21 to 23, mean 22"));
    HeroWindow::press(Qt::Key_Down, Qt::ShiftModifier);
    HeroWindow::press(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(m_window->selectionText(), QStringLiteral("5 selected, ages 21 to 23, mean 22, 2 without"));
    m_window->goTo(10, name);
    QCOMPARE(m_window->selectionText(), QString());
    m_window->select(2);
    QCOMPARE(m_window->selectionText(), QStringLiteral("2 selected, age 10"));
    m_window->goTo(13, name);
    m_window->select(2);
    QCOMPARE(m_window->selectionText(), QStringLiteral("2 selected, none with an age"));
    HeroWindow::press(Qt::Key_PageDown, Qt::ControlModifier);
    QTRY_COMPARE(m_window->currentHero(), 101);
    QCOMPARE(m_window->selectionText(), QString());
}

void SelectionStoryTest::isCountedInTheLanguageOfThePerson()
{
    m_window->select(5);
    m_window->language.setChoice(QStringLiteral("de"));
    QTRY_COMPARE(m_window->selectionText(), QStringLiteral("5 ausgewählt, Alter 21 bis 23, Mittel 22, 2 ohne"));
    m_window->language.setChoice(QStringLiteral("en"));
}

void SelectionStoryTest::countFollowsTheCells()
{
    m_window->select(3);
    QVERIFY(m_window->database->run(QStringLiteral("UPDATE hero SET age = 90 WHERE id = 1")));
    HeroWindow::press(Qt::Key_F5);
    QTRY_COMPARE(m_window->selectionText(), QStringLiteral("3 selected, ages 22 to 90, mean 45"));
}

void SelectionStoryTest::wholePageOffersAllThatMatch()
{
    HeroWindow::press(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_window->selectionText(), QStringLiteral("100 of this page."));
    QVERIFY(offer());
    QCOMPARE(offer()->text(), QStringLiteral("Select all 1,337 that match"));
    QTest::mouseClick(offer(), Qt::LeftButton);
    QVERIFY(m_window->table().hasFocus());
    QCOMPARE(m_window->selectionText(), QStringLiteral("All 1,337 selected"));
    QVERIFY(!offer());
    HeroWindow::press(Qt::Key_Delete, Qt::AltModifier);
    QTRY_COMPARE(m_window->count("age IS NULL"), heroes);
    QVERIFY(m_window->isQuietSoon());
    QCOMPARE(m_window->selectionText(), QString());
    QVERIFY(m_window->isSaid(QStringLiteral("The ages of ")));
}

void SelectionStoryTest::wholeTableIsOnePage()
{
    QVERIFY(m_window->database->run(QStringLiteral("DELETE FROM hero WHERE id > 3")));
    HeroWindow::press(Qt::Key_F5);
    QTRY_COMPARE(m_window->window->browser().total(), 3);
    QVERIFY(m_window->isQuietSoon());
    HeroWindow::press(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_window->selectionText(), QStringLiteral("3 selected, ages 21 to 23, mean 22"));
    QVERIFY(!offer());
}

void SelectionStoryTest::movesNothingInASmallWindow()
{
    m_window->language.setChoice(QStringLiteral("de"));
    m_window->window->resize(720, 480);
    QTRY_COMPARE(m_window->window->width(), 720);
    const auto* const pager = m_window->window->findChild<PagerBar*>();
    QTRY_VERIFY(pager->width() <= 720);
    const int height = pager->height();
    m_window->select(5);
    QVERIFY(!m_window->selectionText().isEmpty());
    QApplication::processEvents();
    QCOMPARE(pager->height(), height);
    HeroWindow::press(Qt::Key_A, Qt::ControlModifier);
    QVERIFY(offer());
    QApplication::processEvents();
    QCOMPARE(pager->height(), height);
    QVERIFY(pager->rect().contains(QRect(offer()->mapTo(pager, QPoint()), offer()->size())));
    QVERIFY(offer()->width() >= offer()->sizeHint().width());
    m_window->language.setChoice(QStringLiteral("en"));
}

void SelectionStoryTest::shiftBeginsWhereASelectionEnded_data()
{
    QTest::addColumn<std::function<void(const TableWindow&)>>("end");
    QTest::addColumn<qint64>("current");
    const auto add = [](const char* way, qint64 current, std::function<void(const TableWindow&)> end) {
        QTest::newRow(way) << std::move(end) << current;
    };
    using Key = QPair<Qt::Key, Qt::KeyboardModifiers>;
    const auto keys = [](const QList<Key>& pressed) {
        return [pressed](const TableWindow&) {
            for (const auto& [key, modifiers] : pressed) {
                HeroWindow::press(key, modifiers);
            }
        };
    };
    add("Escape", 8, keys({{Qt::Key_Escape, {}}}));
    add("Escape from all that match", 8,
        keys({{Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier}, {Qt::Key_Escape, {}}}));
    add("another page", 101, keys({{Qt::Key_PageDown, Qt::ControlModifier}}));
    add("deleted", 13, keys({{Qt::Key_Delete, Qt::ControlModifier}}));
    add("the current hero, by its number", 8, [](const TableWindow& window) { QVERIFY(window.goToHero(8)); });
    add("the current hero, by typing", 9, [](const TableWindow& window) {
        HeroWindow::press(Qt::Key_Home);
        window.select(2);
        HeroWindow::type(QStringLiteral("9"));
    });
    add("a filter that finds the current hero", 8, [](const TableWindow& window) {
        HeroWindow::press(Qt::Key_F, Qt::ControlModifier);
        HeroWindow::type(QStringLiteral("#8"));
        QTRY_COMPARE(window.window->browser().total(), 1);
        HeroWindow::press(Qt::Key_Escape);
        window.table().setFocus();
    });
    add("several edited", 8, [](const TableWindow&) {
        HeroWindow::press(Qt::Key_Return);
        QTRY_VERIFY(HeroWindow::shown<EditHeroDialog>());
        HeroWindow::press(Qt::Key_Tab);
        HeroWindow::typeOver(QStringLiteral("66"));
        HeroWindow::press(Qt::Key_Return, Qt::ControlModifier);
    });
}

void SelectionStoryTest::shiftBeginsWhereASelectionEnded()
{
    QFETCH(const std::function<void(const TableWindow&)>, end);
    QFETCH(const qint64, current);
    m_window->goTo(3, name);
    m_window->select(5);
    end(*m_window);
    QTRY_COMPARE(m_window->currentHero(), current);
    QVERIFY(m_window->isQuietSoon());
    QTRY_VERIFY(m_window->table().hasFocus());
    QTRY_COMPARE(m_window->selectedHeroes(), QList<qint64>{current});
    HeroWindow::press(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(m_window->selectedHeroes(), (QList<qint64>{current, current + 1}));
    QVERIFY(m_window->isTogether());
}

void SelectionStoryTest::escapeEndsAllThatMatch()
{
    QVERIFY(m_window->database->run(QStringLiteral("UPDATE hero SET name = 'Zyx ' || id WHERE id % 24 = 1")));
    HeroWindow::press(Qt::Key_F5);
    QVERIFY(m_window->isQuietSoon());
    HeroWindow::press(Qt::Key_F, Qt::ControlModifier);
    HeroWindow::type(QStringLiteral("zyx"));
    QTRY_COMPARE(m_window->window->browser().total(), 56);
    QVERIFY(m_window->isQuietSoon());
    HeroWindow::press(Qt::Key_Down);
    QTRY_VERIFY(m_window->table().hasFocus());
    HeroWindow::press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_window->selectedHeroes().size(), 56);
    HeroWindow::press(Qt::Key_Escape);
    QCOMPARE(m_window->selectedHeroes().size(), 1); // Also before the other rows are there.
    QTRY_COMPARE(m_window->window->browser().total(), heroes);
    QVERIFY(m_window->isQuietSoon());
    HeroWindow::press(Qt::Key_Escape);
    QCOMPARE(m_window->selectedHeroes(), QList<qint64>{m_window->currentHero()});
    QVERIFY(m_window->isTogether());
    HeroWindow::press(Qt::Key_Delete, Qt::ControlModifier);
    QTRY_COMPARE(m_window->database->heroCount(), heroes - 1);
    QVERIFY(m_window->isQuietSoon());
    QCOMPARE(m_window->database->heroCount(), heroes - 1);
}

void SelectionStoryTest::bulkEditEndsTheSelection()
{
    m_window->goTo(3, name);
    m_window->select(5);
    HeroWindow::press(Qt::Key_Return);
    QTRY_VERIFY(HeroWindow::shown<EditHeroDialog>());
    HeroWindow::press(Qt::Key_Tab);
    HeroWindow::typeOver(QStringLiteral("66"));
    HeroWindow::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_window->count("age = 66"), 5);
    QVERIFY(m_window->isQuietSoon());
    QTRY_VERIFY(m_window->table().hasFocus());
    QCOMPARE(m_window->selectedHeroes(), QList<qint64>{m_window->currentHero()});
    QVERIFY(m_window->isTogether());
}

void SelectionStoryTest::heroesOutOfSightAreNamedFirst()
{
    m_window->goTo(3, name);
    const QPoint middle = m_window->table().viewport()->rect().center();
    for (int turn = 0; turn < 20; ++turn) {
        QWheelEvent wheel(middle, m_window->table().viewport()->mapToGlobal(middle), {}, {0, -120}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(m_window->table().viewport(), &wheel);
    }
    QVERIFY(!m_window->isTogether());
    HeroWindow::press(Qt::Key_Delete, Qt::ControlModifier);
    QTRY_VERIFY(HeroWindow::shown<DeleteQuestion>());
    QVERIFY(HeroWindow::shown<DeleteQuestion>()->text().contains(QStringLiteral("#4 ")));
    HeroWindow::press(Qt::Key_Escape);
    QVERIFY(m_window->isQuietSoon());
    QCOMPARE(m_window->database->heroCount(), heroes);
}

QTEST_MAIN(SelectionStoryTest)
#include "tst_selectionstory.moc"
