#include "gui/support/herowindow.h"

#include <QScrollBar>

using namespace heroadmin;
using namespace heroadmin::testing;

/// Where a person is in the table when what they do moves heroes to other places of the order, in the real window.
class PlaceStoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void cleanup() { m_hero.reset(); }

    void theRestStaysWhereTheFirstOneMovesAway();
    void pageFollowsTheCurrentHero();
    void placeStaysBehindReturn();
    void undoAndRedoGoToTheirHero();
    void heroOutOfTheFilterIsTold();
    void typingGoesToANameOfAnotherPage();
    void typingOnAnotherOrderStaysOnThePage();
    void typedIdIsGoneTo();

private:
    /// Of the current row, in the table by name.
    void rename(const QString& name, int key) const;

    [[nodiscard]] bool isInSight() const
    {
        const HeroTableView& table = m_hero->table();
        return table.viewport()->rect().contains(table.visualRect(table.currentIndex()));
    }

    [[nodiscard]] HeroBrowsing& browser() const { return m_hero->window->browser(); }

    [[nodiscard]] QString currentName() const
    {
        return m_hero->cell(m_hero->table().currentIndex().row(), HeroTableModel::NameColumn);
    }

    std::unique_ptr<HeroWindow> m_hero;
};

namespace {

constexpr int heroes = 350;

} // namespace

void PlaceStoryTest::init()
{
    m_hero = std::make_unique<HeroWindow>();
    const QString names =
        QStringLiteral("UPDATE hero SET name = substr('abcdefghijklmnopqrstuvwxyz', id % 26 + 1, 1) || "
                       "substr('abcdefghijklmnopqrstuvwxyz', id / 26 + 1, 1) || substr(CAST(1000 + id AS TEXT), 2)");
    QVERIFY(m_hero->open(heroes, {names}));
    m_hero->action("sortByNameAction").trigger();
    QVERIFY(m_hero->isQuietSoon());
    m_hero->table().goTo(m_hero->table().model()->index(0, HeroTableModel::NameColumn));
}

void PlaceStoryTest::rename(const QString& name, int key) const
{
    const qint64 id = m_hero->currentHero();
    m_hero->table().goTo(m_hero->table().currentIndex().siblingAtColumn(HeroTableModel::NameColumn));
    HeroWindow::press(Qt::Key_F2);
    QTRY_VERIFY(m_hero->editor());
    HeroWindow::typeOver(name);
    HeroWindow::press(key);
    QTRY_COMPARE(m_hero->stored("name", id).toString(), name);
    QTRY_VERIFY(m_hero->isQuiet() && browser().offset());
}

void PlaceStoryTest::theRestStaysWhereTheFirstOneMovesAway()
{
    const qint64 first = m_hero->currentHero();
    const qint64 second = m_hero->cell(1, HeroTableModel::IdColumn).toLongLong();
    const int top = m_hero->table().verticalScrollBar()->value();
    rename(m_hero->cell(90, HeroTableModel::NameColumn) + u'!', Qt::Key_Return); // to the end of this page
    QVERIFY(m_hero->cell(0, HeroTableModel::IdColumn).toLongLong() == second);
    QCOMPARE(m_hero->currentHero(), second);
    QCOMPARE(m_hero->table().verticalScrollBar()->value(), top);
    QVERIFY(!m_hero->cellOf(first, HeroTableModel::NameColumn).isEmpty());
    QVERIFY(!m_hero->isSaid(QStringLiteral("isn't on this page")));
}

void PlaceStoryTest::pageFollowsTheCurrentHero()
{
    const qint64 id = m_hero->currentHero();
    rename(QStringLiteral("zzz"), Qt::Key_Tab);
    QCOMPARE(m_hero->currentHero(), id);
    QCOMPARE(m_hero->table().currentIndex().column(), int{HeroTableModel::AgeColumn});
    QCOMPARE(currentName(), QStringLiteral("zzz"));
    QCOMPARE(browser().pageNumber(), 4);
    QCOMPARE(browser().offset(), 300);
    QVERIFY(isInSight());
    HeroWindow::type(QStringLiteral("77"));
    HeroWindow::press(Qt::Key_Return);
    QTRY_COMPARE(m_hero->stored("age", id).toInt(), 77);
}

void PlaceStoryTest::placeStaysBehindReturn()
{
    const qint64 id = m_hero->currentHero();
    const qint64 second = m_hero->cell(1, HeroTableModel::IdColumn).toLongLong();
    rename(QStringLiteral("zzz"), Qt::Key_Return);
    QCOMPARE(m_hero->currentHero(), second);
    QCOMPARE(browser().pageNumber(), 1);
    QVERIFY(m_hero->isSaid(QStringLiteral("Hero #%1 isn't on this page any more.").arg(id)));
    QTest::keyClick(m_hero->offer(QStringLiteral("Show It")), Qt::Key_Space);
    QTRY_COMPARE(currentName(), QStringLiteral("zzz"));
}

void PlaceStoryTest::undoAndRedoGoToTheirHero()
{
    const qint64 id = m_hero->currentHero();
    rename(QStringLiteral("zzz"), Qt::Key_Return);
    HeroWindow::press(Qt::Key_PageDown, Qt::ControlModifier);
    QTRY_COMPARE(browser().pageNumber(), 2);
    HeroWindow::press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_hero->currentHero(), id);
    QTRY_COMPARE(browser().offset(), 0);
    QVERIFY(isInSight());
    HeroWindow::press(Qt::Key_Y, Qt::ControlModifier);
    QTRY_COMPARE(browser().offset(), 300);
    QCOMPARE(m_hero->currentHero(), id);
    QVERIFY(isInSight());
}

void PlaceStoryTest::heroOutOfTheFilterIsTold()
{
    HeroFilter filter;
    filter.name = QStringLiteral("a");
    filter.nameMatch = HeroFilter::NameMatch::StartsWith;
    browser().setFilter(filter);
    QTRY_VERIFY(m_hero->isQuiet() && browser().total() != heroes);
    const qint64 id = m_hero->currentHero();
    rename(QStringLiteral("zzz"), Qt::Key_Tab);
    QVERIFY(m_hero->cellOf(id, HeroTableModel::NameColumn).isEmpty());
    QVERIFY(m_hero->isSaid(QStringLiteral("Hero #%1 isn't on this page any more.").arg(id)));
    QTest::keyClick(m_hero->offer(QStringLiteral("Show It")), Qt::Key_Space);
    QTRY_VERIFY(m_hero->offer(QStringLiteral("Clear Filter")));
    QTest::keyClick(m_hero->offer(QStringLiteral("Clear Filter")), Qt::Key_Space);
    QTRY_COMPARE(currentName(), QStringLiteral("zzz"));
}

void PlaceStoryTest::typingGoesToANameOfAnotherPage()
{
    m_hero->table().goTo(m_hero->table().currentIndex().siblingAtColumn(HeroTableModel::IdColumn));
    HeroWindow::type(QStringLiteral("y"));
    QTRY_VERIFY(currentName().startsWith(u'y'));
    QTRY_COMPARE(browser().offset(), 300);
    QCOMPARE(m_hero->table().currentIndex().column(), int{HeroTableModel::IdColumn});
    QVERIFY(m_hero->cell(m_hero->table().currentIndex().row() - 1, HeroTableModel::NameColumn).startsWith(u'x'));
    QVERIFY(isInSight());
    HeroWindow::type(QStringLiteral("e"));
    QTRY_VERIFY(currentName().startsWith(QStringLiteral("ye")));
    HeroWindow::type(QStringLiteral("!"));
    QTRY_VERIFY(m_hero->isSaidIn(m_hero->table(), QStringLiteral("No name starts with “ye!”.")));
    QVERIFY(!m_hero->isSaid(QStringLiteral("not found")));
}

void PlaceStoryTest::typingOnAnotherOrderStaysOnThePage()
{
    m_hero->action("sortByIdAction").trigger();
    QVERIFY(m_hero->isQuietSoon());
    m_hero->table().goTo(m_hero->table().model()->index(0, HeroTableModel::IdColumn));
    HeroWindow::type(QStringLiteral("am")); // #338
    QTRY_VERIFY(m_hero->isSaidIn(m_hero->table(), QStringLiteral("“am” isn't on this page.")));
    QCOMPARE(browser().offset(), 0);
}

void PlaceStoryTest::typedIdIsGoneTo()
{
    m_hero->action("sortByIdAction").trigger();
    QVERIFY(m_hero->isQuietSoon());
    m_hero->table().goTo(m_hero->table().model()->index(0, HeroTableModel::IdColumn));
    HeroWindow::type(QStringLiteral("333"));
    QCOMPARE(m_hero->currentHero(), 33); // which is on this page
    QTRY_COMPARE(m_hero->currentHero(), 333);
    QTRY_COMPARE(browser().offset(), 300);
}

QTEST_MAIN(PlaceStoryTest)
#include "tst_placestory.moc"
