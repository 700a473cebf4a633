#include "gui/browse/searchfield.h"
#include "gui/support/herowindow.h"

using namespace heroadmin;
using namespace heroadmin::testing;

/// A person goes about in the heroes, with keys, in the real window.
class BrowseStoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void cleanup() { m_hero.reset(); }

    void turnsPages();
    void goesToAPageOrAHero();
    void goesPastTheFilterToAHero();
    void saysThatAHeroIsMissing();
    void heroZeroIsAsAnyOther();
    void searchesAndClears();
    void searchIsReachableInASmallWindow();
    void sortsByMenu();
    void anotherFilterBeginsAtItsFirstHero();
    void missingIndexesAreSaidUntilTheyAreThere();
    void indexThatIsDroppedMeanwhileIsNoticed();

private:
    static void goTo(const QString& page);

    [[nodiscard]] HeroBrowsing& browser() const { return m_hero->window->browser(); }

    std::unique_ptr<HeroWindow> m_hero;
};

namespace {

constexpr int heroes = 250;

} // namespace

void BrowseStoryTest::init()
{
    m_hero = std::make_unique<HeroWindow>();
    QVERIFY(m_hero->open(heroes));
}

void BrowseStoryTest::goTo(const QString& page)
{
    HeroWindow::press(Qt::Key_G, Qt::ControlModifier);
    HeroWindow::type(page);
    HeroWindow::press(Qt::Key_Return);
}

void BrowseStoryTest::turnsPages()
{
    HeroWindow::press(Qt::Key_PageDown, Qt::ControlModifier);
    QTRY_COMPARE(m_hero->cell(0, 0), QStringLiteral("101"));
    HeroWindow::press(Qt::Key_PageDown, Qt::ControlModifier | Qt::AltModifier);
    QTRY_COMPARE(m_hero->cell(0, 0), QStringLiteral("201"));
    QCOMPARE(m_hero->table().model()->rowCount(), 50);
    HeroWindow::press(Qt::Key_PageUp, Qt::ControlModifier);
    QTRY_COMPARE(m_hero->cell(0, 0), QStringLiteral("101"));
    HeroWindow::press(Qt::Key_PageUp, Qt::ControlModifier | Qt::AltModifier);
    QTRY_COMPARE(m_hero->cell(0, 0), QStringLiteral("1"));
    QCOMPARE(QApplication::focusWidget(), &m_hero->table());
}

void BrowseStoryTest::goesToAPageOrAHero()
{
    HeroWindow::press(Qt::Key_G, Qt::ControlModifier);
    HeroWindow::type(QStringLiteral("3"));
    HeroWindow::press(Qt::Key_Return);
    QTRY_COMPARE(m_hero->cell(0, 0), QStringLiteral("201"));
    HeroWindow::press(Qt::Key_G, Qt::ControlModifier);
    HeroWindow::type(QStringLiteral("#77"));
    HeroWindow::press(Qt::Key_Return);
    QTRY_COMPARE(m_hero->table().currentIndex().siblingAtColumn(0).data().toInt(), 77);
    QCOMPARE(m_hero->table().selectedRows().size(), 1);
    QCOMPARE(QApplication::focusWidget(), &m_hero->table());
}

void BrowseStoryTest::goesPastTheFilterToAHero()
{
    HeroFilter filter;
    filter.name = QStringLiteral("nobody");
    browser().setFilter(filter);
    QVERIFY(m_hero->isQuietSoon());
    goTo(QStringLiteral("#77"));
    QTRY_VERIFY(m_hero->isSaid(QStringLiteral("Hero #77 isn't among the heroes that match the filter.")));
    QVERIFY(!m_hero->offer(QStringLiteral("Try Again")));
    QVERIFY(m_hero->offer(QStringLiteral("Clear Filter")));
    QTest::keyClick(m_hero->offer(QStringLiteral("Clear Filter")), Qt::Key_Space);
    QTRY_COMPARE(m_hero->table().currentIndex().siblingAtColumn(0).data().toInt(), 77);
    QVERIFY(browser().filter().isEmpty());
    QCOMPARE(QApplication::focusWidget(), &m_hero->table());
    QVERIFY(m_hero->window->findChild<MessageBar*>()->isHidden());
}

void BrowseStoryTest::saysThatAHeroIsMissing()
{
    goTo(QStringLiteral("#777"));
    QTRY_VERIFY(m_hero->isSaid(QStringLiteral("Hero not found")));
    QVERIFY(m_hero->isSaid(QStringLiteral("#777")));
    QVERIFY(!m_hero->offer(QStringLiteral("Try Again")));

    // It isn't waited for any more.
    QVERIFY(m_hero->database->run(QStringLiteral("UPDATE hero SET id = 777 WHERE id = 9")));
    QVERIFY(m_hero->database->run(QStringLiteral("DELETE FROM hero WHERE id BETWEEN 9 AND 250")));
    m_hero->table().setFocus();
    HeroWindow::press(Qt::Key_F5);
    QTRY_COMPARE(browser().total(), 9);
    QTRY_COMPARE(m_hero->cell(8, HeroTableModel::IdColumn), QStringLiteral("777"));
    QCOMPARE(m_hero->table().currentIndex().row(), 0);
}

void BrowseStoryTest::heroZeroIsAsAnyOther()
{
    QVERIFY(m_hero->database->run(QStringLiteral("UPDATE hero SET id = 0 WHERE id = 1")));
    HeroWindow::press(Qt::Key_F5);
    QTRY_COMPARE(m_hero->cell(0, HeroTableModel::IdColumn), QStringLiteral("0"));
    QVERIFY(m_hero->isQuietSoon());
    m_hero->table().goTo(m_hero->table().model()->index(3, 1));
    QVERIFY(m_hero->database->run(QStringLiteral("UPDATE hero SET age = 99 WHERE id = 2")));
    HeroWindow::press(Qt::Key_F5);
    QTRY_COMPARE(m_hero->cell(1, HeroTableModel::AgeColumn), QStringLiteral("99"));
    QCOMPARE(m_hero->table().currentIndex().row(), 3);
}

void BrowseStoryTest::searchesAndClears()
{
    HeroWindow::press(Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget(), m_hero->window->findChild<SearchField*>());
    HeroWindow::type(QStringLiteral("nobody"));
    QTRY_COMPARE(browser().total(), 0);
    QTRY_COMPARE(m_hero->table().model()->rowCount(), 0);
    HeroWindow::press(Qt::Key_Down);
    QCOMPARE(QApplication::focusWidget(), &m_hero->table());
    HeroWindow::press(Qt::Key_Escape);
    QTRY_COMPARE(browser().total(), heroes);
    QVERIFY(m_hero->window->findChild<SearchField*>()->text().isEmpty());

    HeroWindow::press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(m_hero->action("filterBarAction").isChecked());
    QVERIFY(QApplication::focusWidget() != &m_hero->table());
}

void BrowseStoryTest::searchIsReachableInASmallWindow()
{
    m_hero->window->resize(480, 360);
    m_hero->theme.setTextSizeOffset(4);
    QTRY_COMPARE(m_hero->window->width(), 480);
    HeroWindow::press(Qt::Key_F, Qt::ControlModifier);
    QTRY_COMPARE(QApplication::focusWidget(), m_hero->window->findChild<SearchField*>());

    m_hero->theme.resetTextSize();
    for (const char* const code : {"de", "en"}) {
        m_hero->language.setChoice(QString::fromLatin1(code));
        for (int width = 480; width < 1000; width += 40) {
            m_hero->table().setFocus();
            m_hero->window->resize(width, 360);
            QTRY_COMPARE(m_hero->window->width(), width);
            HeroWindow::press(Qt::Key_F, Qt::ControlModifier);
            QTRY_COMPARE(QApplication::focusWidget(), m_hero->window->findChild<SearchField*>());
        }
    }
}

void BrowseStoryTest::sortsByMenu()
{
    m_hero->action("sortByNameAction").trigger();
    QVERIFY(m_hero->isQuietSoon());
    QCOMPARE(browser().sort(), (HeroSort{HeroSort::Column::Name, Qt::AscendingOrder}));
    m_hero->action("sortByNameAction").trigger();
    QVERIFY(m_hero->isQuietSoon());
    QCOMPARE(browser().sort(), (HeroSort{HeroSort::Column::Name, Qt::DescendingOrder}));
    QVERIFY(m_hero->cell(0, 1) > m_hero->cell(99, 1));
}

void BrowseStoryTest::anotherFilterBeginsAtItsFirstHero()
{
    HeroWindow::press(Qt::Key_PageDown);
    HeroWindow::press(Qt::Key_PageDown);
    const int current = m_hero->table().currentIndex().row();
    QVERIFY(current > 20);
    int row = 0; // of somebody above whom another age leaves in sight
    while (m_hero->cell(row, 2).isEmpty() || m_hero->cell(row, 2) == m_hero->cell(current, 2)) {
        ++row;
    }
    QVERIFY(row < current);
    HeroFilter ofThatAge;
    ofThatAge.ageFrom = ofThatAge.ageTo = m_hero->cell(row, 2).toLongLong();
    browser().setFilter(ofThatAge);
    QTRY_VERIFY(m_hero->isQuiet() && browser().total() != heroes);
    QVERIFY(m_hero->table().model()->rowCount() > 1);
    QCOMPARE(m_hero->table().currentIndex().row(), 0);

    const qint64 kept = m_hero->currentHero();
    browser().setFilter({});
    QTRY_VERIFY(m_hero->isQuiet() && browser().total() == heroes);
    QCOMPARE(m_hero->currentHero(), kept);
}

void BrowseStoryTest::missingIndexesAreSaidUntilTheyAreThere()
{
    const QString said = QStringLiteral("Indexes that the service creates are missing (ix_hero_age)");
    QVERIFY(!m_hero->isSaid(said));
    QVERIFY(m_hero->database->run({QStringLiteral("DROP INDEX ix_hero_age")}));
    QVERIFY(m_hero->start());
    QVERIFY(m_hero->isSaid(said));
    QVERIFY(m_hero->goToHero(7));
    HeroWindow::press(Qt::Key_F2);
    QTRY_VERIFY(m_hero->editor());
    HeroWindow::typeOver(QStringLiteral("Mine"));
    HeroWindow::press(Qt::Key_Return);
    QTRY_COMPARE(m_hero->stored("name", 7).toString(), QStringLiteral("Mine"));
    QVERIFY(m_hero->isQuietSoon());
    QVERIFY(m_hero->isSaid(said));
    HeroWindow::press(Qt::Key_X, Qt::AltModifier);
    QTRY_VERIFY(m_hero->isSaid(QStringLiteral("The indexes were added.")));
    QVERIFY(!m_hero->isSaid(said));
}

void BrowseStoryTest::indexThatIsDroppedMeanwhileIsNoticed()
{
    QVERIFY(m_hero->database->run(QStringLiteral("DROP INDEX ix_hero_name")));
    browser().setSort({HeroSort::Column::Name, Qt::AscendingOrder});
    const qint64 first = m_hero->database->value(QStringLiteral("SELECT id FROM hero ORDER BY name, id")).toLongLong();
    QTRY_COMPARE(m_hero->cell(0, HeroTableModel::IdColumn).toLongLong(), first);
    QTRY_VERIFY(!m_hero->session.info().indexes.hasName);
}

QTEST_MAIN(BrowseStoryTest)
#include "tst_browsestory.moc"
