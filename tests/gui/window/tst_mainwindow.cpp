#include "gui/browse/searchfield.h"
#include "gui/support/herowindow.h"

#include <QAccessible>
#include <QClipboard>
#include <QDialog>
#include <QLineEdit>
#include <QStatusBar>

using namespace heroadmin;
using namespace heroadmin::testing;

/// The window as a person drives it: with keys, on a real file.
class MainWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void cleanup() { m_hero.reset(); }

    void showsTheHeroesOfTheFile();
    void namesForAssistiveTools();
    void addsAHero();
    void namesALongHeroShortly();
    void editsAHero();
    void deletesHeroes();
    void copiesWhatIsShown();
    void changesItsLanguage();
    void changesItsTheme();
    void readOnlyDatabaseOffersNoWriting();
    void remembersHowItLooked();
    void wrongFileIsSaidAndTheOpenOneStays();
    void goesWhileAnAgeIsTyped();
    void wearsTheMarkOfTheDatabase();

private:
    [[nodiscard]] HeroBrowsing& browser() const { return m_hero->window->browser(); }

    std::unique_ptr<HeroWindow> m_hero;
};

namespace {

constexpr int heroes = 250;

} // namespace

void MainWindowTest::init()
{
    m_hero = std::make_unique<HeroWindow>();
    QVERIFY(m_hero->open(heroes));
}

void MainWindowTest::showsTheHeroesOfTheFile()
{
    QCOMPARE(m_hero->window->windowTitle(), m_hero->database->displayName() + QStringLiteral(" - Hero Admin"));
    QCOMPARE(m_hero->table().model()->rowCount(), 100);
    QCOMPARE(m_hero->table().model()->columnCount(), 3);
    QCOMPARE(m_hero->cell(0, HeroTableModel::IdColumn), QStringLiteral("1"));
    QCOMPARE(QApplication::focusWidget(), &m_hero->table());
    QVERIFY(m_hero->table().currentIndex().isValid());
}

void MainWindowTest::namesForAssistiveTools()
{
    const auto nameOf = [](QWidget* widget) {
        return QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name);
    };
    QCOMPARE(nameOf(&m_hero->table()), QStringLiteral("Heroes"));
    QCOMPARE(nameOf(m_hero->window->findChild<SearchField*>()), QStringLiteral("Search names"));
    QAccessibleInterface* const heroesTable = QAccessible::queryAccessibleInterface(&m_hero->table());
    QCOMPARE(heroesTable->tableInterface()->columnDescription(2), QStringLiteral("Age"));
    QCOMPARE(heroesTable->tableInterface()->cellAt(3, 2)->text(QAccessible::Name), QStringLiteral("no age"));
}

void MainWindowTest::addsAHero()
{
    HeroWindow::press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(HeroWindow::shown<QDialog>());
    QCOMPARE(HeroWindow::shown<QDialog>()->windowTitle(), QStringLiteral("New Hero"));
    HeroWindow::type(QStringLiteral("Deadpond"));
    HeroWindow::press(Qt::Key_Tab);
    HeroWindow::type(QStringLiteral("31"));
    HeroWindow::press(Qt::Key_Tab);
    HeroWindow::type(QStringLiteral("Dive Wilson"));
    HeroWindow::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_hero->isActive());
    QTRY_COMPARE(browser().total(), heroes + 1);
    QCOMPARE(m_hero->database->value(QStringLiteral("SELECT secret_name FROM hero WHERE name = 'Deadpond'")).toString(),
             QStringLiteral("Dive Wilson"));
    QVERIFY(!m_hero->window->findChild<MessageBar*>()->isHidden());
}

void MainWindowTest::namesALongHeroShortly()
{
    HeroWindow::press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(HeroWindow::shown<QDialog>());
    HeroWindow::type(QString(100, u'a'));
    HeroWindow::press(Qt::Key_Tab);
    HeroWindow::press(Qt::Key_Tab);
    HeroWindow::type(QStringLiteral("Dive Wilson"));
    HeroWindow::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_hero->isSaid(QStringLiteral("was added as hero #251.")));
    QVERIFY(m_hero->isSaid(QStringLiteral("“%1…” was added").arg(QString(60, u'a'))));
}

void MainWindowTest::editsAHero()
{
    for (int i = 0; i < 4; ++i) {
        HeroWindow::press(Qt::Key_Down);
    }
    HeroWindow::press(Qt::Key_Return);
    QTRY_VERIFY(HeroWindow::shown<QDialog>());
    QCOMPARE(HeroWindow::shown<QDialog>()->windowTitle(), QStringLiteral("Edit Hero"));
    HeroWindow::press(Qt::Key_Tab);
    HeroWindow::press(Qt::Key_A, Qt::ControlModifier);
    HeroWindow::type(QStringLiteral("144"));
    HeroWindow::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_hero->isActive());
    QTRY_COMPARE(m_hero->cell(4, HeroTableModel::AgeColumn), QStringLiteral("144"));
    QCOMPARE(m_hero->table().currentIndex().row(), 4);
    QCOMPARE(m_hero->database->value(QStringLiteral("SELECT age FROM hero WHERE id = 5")).toInt(), 144);
}

void MainWindowTest::deletesHeroes()
{
    HeroWindow::press(Qt::Key_Down);
    HeroWindow::press(Qt::Key_Down, Qt::ShiftModifier);
    HeroWindow::press(Qt::Key_Delete, Qt::ControlModifier);
    QTRY_COMPARE(browser().total(), heroes - 2);
    QTRY_COMPARE(m_hero->cell(1, HeroTableModel::IdColumn), QStringLiteral("4"));
    QCOMPARE(m_hero->database->value(QStringLiteral("SELECT count(*) FROM hero WHERE id IN (2, 3)")).toInt(), 0);
}

void MainWindowTest::copiesWhatIsShown()
{
    HeroWindow::press(Qt::Key_Space, Qt::ShiftModifier);
    HeroWindow::press(Qt::Key_C, Qt::ControlModifier);
    const QString copied = QApplication::clipboard()->text();
    QCOMPARE(copied.count(u'\t'), 2);
    QVERIFY(copied.startsWith(QStringLiteral("1\tHero")));
    QVERIFY(!copied.contains(QStringLiteral("Secret")));
}

void MainWindowTest::changesItsLanguage()
{
    QCOMPARE(m_hero->action("newHeroAction").text(), QStringLiteral("&New Hero..."));
    Preferences preferences = m_hero->settings.preferences();
    preferences.language = QStringLiteral("de");
    m_hero->settings.setPreferences(preferences);
    m_hero->language.setChoice(preferences.language);
    QTRY_COMPARE(m_hero->action("newHeroAction").text(), QStringLiteral("&Neuer Held..."));
    QCOMPARE(m_hero->table().model()->headerData(HeroTableModel::AgeColumn, Qt::Horizontal).toString(),
             QStringLiteral("Alter"));
    m_hero->language.setChoice(QStringLiteral("en"));
    QTRY_COMPARE(m_hero->action("newHeroAction").text(), QStringLiteral("&New Hero..."));
}

void MainWindowTest::changesItsTheme()
{
    const QColor light = m_hero->window->palette().color(QPalette::Window);
    m_hero->theme.setChoice(ThemeChoice::Dark);
    QTRY_VERIFY(m_hero->window->palette().color(QPalette::Window).lightness() < light.lightness());
}

void MainWindowTest::readOnlyDatabaseOffersNoWriting()
{
    m_hero->window->opening().openGiven(m_hero->database->location(), true);
    QTRY_VERIFY(m_hero->session.info().readOnly);
    QVERIFY(m_hero->isQuietSoon());
    QVERIFY(!m_hero->action("newHeroAction").isEnabled());
    QVERIFY(!m_hero->action("editHeroAction").isEnabled());
    QVERIFY(!m_hero->action("deleteAction").isEnabled());
    QCOMPARE(m_hero->table().model()->rowCount(), 100);
}

void MainWindowTest::remembersHowItLooked()
{
    m_hero->window->resize(777, 555);
    browser().setPageSize(25);
    browser().setSort({HeroSort::Column::Name, Qt::DescendingOrder});
    HeroFilter filter;
    filter.name = QStringLiteral("Hero");
    browser().setFilter(filter);
    QVERIFY(m_hero->isQuietSoon());
    m_hero->window->close();
    QVERIFY(m_hero->start());
    QCOMPARE(m_hero->window->size(), QSize(777, 555));
    QCOMPARE(browser().pageSize(), 25);
    QCOMPARE(m_hero->table().model()->rowCount(), 25);
    QCOMPARE(browser().sort(), (HeroSort{HeroSort::Column::Name, Qt::DescendingOrder}));
    QCOMPARE(m_hero->table().sort(), browser().sort());
    QVERIFY(m_hero->cell(0, 1) > m_hero->cell(24, 1));
    QVERIFY(browser().filter().isEmpty()); // or who starts it tomorrow takes heroes for gone
}

void MainWindowTest::wrongFileIsSaidAndTheOpenOneStays()
{
    m_hero->window->opening().openGiven(m_hero->filePath(QStringLiteral("missing.db")));
    auto* const messages = m_hero->window->findChild<MessageBar*>();
    QTRY_VERIFY(!messages->isHidden());
    bool saysIt = false;
    for (const QLabel* const label : messages->findChildren<QLabel*>()) {
        saysIt = saysIt || label->text().contains(QStringLiteral("missing.db"));
    }
    QVERIFY(saysIt);
    QVERIFY(!QFile::exists(m_hero->filePath(QStringLiteral("missing.db"))));
    QCOMPARE(m_hero->window->windowTitle(), m_hero->database->displayName() + QStringLiteral(" - Hero Admin"));
    HeroWindow::press(Qt::Key_PageDown, Qt::ControlModifier);
    QTRY_COMPARE(m_hero->cell(0, 0), QStringLiteral("101"));
}

void MainWindowTest::goesWhileAnAgeIsTyped()
{
    m_hero->action("filterBarAction").trigger();
    auto* const from = m_hero->window->findChild<QLineEdit*>(QStringLiteral("fromEdit"));
    QVERIFY(from != nullptr);
    from->setFocus();
    QTest::keyClicks(from, QStringLiteral("30"));
    m_hero->window.reset(); // without having been closed
}

void MainWindowTest::wearsTheMarkOfTheDatabase()
{
    const QString plain = m_hero->window->windowTitle();
    const auto lastLine = [this] { return m_hero->window->statusBar()->grab().toImage().pixelColor(2, 2); };
    const auto reopen = [this](const DatabaseMark& mark) {
        m_hero->settings.setDatabaseMark(m_hero->session.info().address.location, mark);
        m_hero->window->opening().openGiven(m_hero->database->location());
    };
    reopen({QStringLiteral("Production"), DatabaseMark::Colour::Red});
    QTRY_COMPARE(m_hero->window->windowTitle(),
                 QStringLiteral("Production (%1) - Hero Admin").arg(m_hero->database->displayName()));
    QCOMPARE(lastLine(), DatabaseMark::colorOf(DatabaseMark::Colour::Red));
    reopen({});
    QTRY_COMPARE(m_hero->window->windowTitle(), plain);
    QVERIFY(lastLine() != DatabaseMark::colorOf(DatabaseMark::Colour::Red));
}

QTEST_MAIN(MainWindowTest)
#include "tst_mainwindow.moc"
