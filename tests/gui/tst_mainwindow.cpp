#include "data/databasesession.h"
#include "data/herobrowser.h"
#include "data/herotablemodel.h"
#include "gui/application/databaseopening.h"
#include "gui/application/language.h"
#include "gui/application/settings.h"
#include "gui/application/theme.h"
#include "gui/browse/herotableview.h"
#include "gui/browse/messagebar.h"
#include "gui/browse/searchfield.h"
#include "gui/window/mainwindow.h"
#include "support/herofile.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

using namespace heroadmin;
using namespace heroadmin::testing;

/// The window as a person drives it: with keys, on a real file.
class TstMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void showsTheHeroesOfTheFile();
    void namesForAssistiveTools();
    void addsAHero();
    void namesALongHeroShortly();
    void editsAHero();
    void deletesHeroes();
    void turnsPages();
    void goesToAPageOrAHero();
    void goesPastTheFilterToAHero();
    void saysThatAHeroIsMissing();
    void heroZeroIsAsAnyOther();
    void searchesAndClears();
    void searchIsReachableInASmallWindow();
    void sortsByMenu();
    void copiesWhatIsShown();
    void adminModeShowsOneSecretForATime();
    void writingHidesTheRevealedSecret();
    void adminQuestionIsAboutOneDatabase();
    void changesItsLanguage();
    void changesItsTheme();
    void readOnlyDatabaseOffersNoWriting();
    void remembersHowItLooked();
    void wrongFileIsSaidAndTheOpenOneStays();

private:
    void start();

    [[nodiscard]] HeroTableView& table() const { return *m_window->findChild<HeroTableView*>(); }

    [[nodiscard]] QAction* action(const char* name) const { return m_window->findChild<QAction*>(QLatin1String(name)); }

    [[nodiscard]] QString cell(int row, int column) const
    {
        return table().model()->index(row, column).data().toString();
    }

    [[nodiscard]] bool isSaid(const QString& part) const;
    [[nodiscard]] QAbstractButton* offer(const QString& label) const;
    void goToHero(const QString& typed) const;
    void enterAdminMode() const;
    void settle() const;
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;

    [[nodiscard]] static QWidget* dialog() { return QApplication::activeModalWidget(); }

    [[nodiscard]] static bool isDialogActive() { return dialog() && dialog() == QApplication::activeWindow(); }

    [[nodiscard]] bool isWindowActive() const { return !dialog() && m_window->isActiveWindow(); }

    std::optional<QTemporaryDir> m_folder;
    QString m_file;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<DatabaseSession> m_session;
    std::unique_ptr<MainWindow> m_window;
};

namespace {

constexpr int heroes = 250;

} // namespace

void TstMainWindow::init()
{
    QStandardPaths::setTestModeEnabled(true);
    m_folder.emplace();
    m_file = m_folder->filePath(QStringLiteral("database.db"));
    QVERIFY(createHeroFile(m_file, heroes));
    m_store = std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    m_settings = std::make_unique<Settings>(*m_store);
    m_theme = std::make_unique<Theme>(*qApp);
    m_language = std::make_unique<Language>();
    Preferences preferences;
    preferences.language = QStringLiteral("en");
    preferences.theme = ThemeChoice::Light;
    m_settings->setPreferences(preferences);
    start();
}

void TstMainWindow::cleanup()
{
    m_window.reset();
    m_session.reset();
    m_language.reset();
    m_theme.reset();
    m_settings.reset();
    m_store.reset();
}

void TstMainWindow::start()
{
    m_window.reset();
    m_session = std::make_unique<DatabaseSession>();
    m_window =
        std::make_unique<MainWindow>(*m_session, *m_settings, *m_theme, *m_language, DatabaseOpening::defaultOwnFile());
    m_window->opening().openGiven(m_file);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTRY_VERIFY(m_session->isOpen());
    settle();
}

void TstMainWindow::settle() const
{
    QTRY_VERIFY(!m_window->browser().isReading() && m_window->browser().total());
}

void TstMainWindow::press(int key, Qt::KeyboardModifiers modifiers) const
{
    QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key), modifiers);
}

bool TstMainWindow::isSaid(const QString& part) const
{
    const QList<QLabel*> labels = m_window->findChild<MessageBar*>()->findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(),
                       [&part](const QLabel* label) { return label->isVisible() && label->text().contains(part); });
}

QAbstractButton* TstMainWindow::offer(const QString& label) const
{
    const QList<QAbstractButton*> buttons = m_window->findChild<MessageBar*>()->findChildren<QAbstractButton*>();
    const auto found = std::find_if(buttons.begin(), buttons.end(), [&label](const QAbstractButton* button) {
        return button->isVisible() && QString(button->text()).remove(u'&') == label;
    });
    return found == buttons.end() ? nullptr : *found;
}

void TstMainWindow::goToHero(const QString& typed) const
{
    press(Qt::Key_G, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), typed);
    press(Qt::Key_Return);
}

void TstMainWindow::enterAdminMode() const
{
    press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(isDialogActive());
    QTest::keyClick(dialog(), Qt::Key_E, Qt::AltModifier);
    QTRY_VERIFY(isWindowActive());
}

void TstMainWindow::showsTheHeroesOfTheFile()
{
    QCOMPARE(m_window->windowTitle(), QStringLiteral("database.db - Hero Admin"));
    QCOMPARE(table().model()->rowCount(), 100);
    QCOMPARE(table().model()->columnCount(), 3);
    QCOMPARE(cell(0, HeroTableModel::IdColumn), QStringLiteral("1"));
    QCOMPARE(QApplication::focusWidget(), &table());
    QVERIFY(table().currentIndex().isValid());
}

void TstMainWindow::namesForAssistiveTools()
{
    const auto nameOf = [](QWidget* widget) {
        return QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name);
    };
    QCOMPARE(nameOf(&table()), QStringLiteral("Heroes"));
    QCOMPARE(nameOf(m_window->findChild<SearchField*>()), QStringLiteral("Search names"));
    QAccessibleInterface* const heroesTable = QAccessible::queryAccessibleInterface(&table());
    QCOMPARE(heroesTable->tableInterface()->columnDescription(2), QStringLiteral("Age"));
    QCOMPARE(heroesTable->tableInterface()->cellAt(3, 2)->text(QAccessible::Name), QStringLiteral("no age"));
}

void TstMainWindow::addsAHero()
{
    press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(isDialogActive());
    QCOMPARE(dialog()->windowTitle(), QStringLiteral("New Hero"));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Deadpond"));
    press(Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("31"));
    press(Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Dive Wilson"));
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(isWindowActive());
    QTRY_COMPARE(m_window->browser().total(), heroes + 1);
    QCOMPARE(readValue(m_file, QStringLiteral("SELECT secret_name FROM hero WHERE name = 'Deadpond'")).toString(),
             QStringLiteral("Dive Wilson"));
    QVERIFY(!m_window->findChild<MessageBar*>()->isHidden());
}

void TstMainWindow::namesALongHeroShortly()
{
    press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(isDialogActive());
    QTest::keyClicks(QApplication::focusWidget(), QString(100, u'a'));
    press(Qt::Key_Tab);
    press(Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Dive Wilson"));
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(isSaid(QStringLiteral("was added as hero #251.")));
    QVERIFY(isSaid(QStringLiteral("“%1…” was added").arg(QString(60, u'a'))));
}

void TstMainWindow::editsAHero()
{
    for (int i = 0; i < 4; ++i) {
        press(Qt::Key_Down);
    }
    press(Qt::Key_Return);
    QTRY_VERIFY(isDialogActive());
    QCOMPARE(dialog()->windowTitle(), QStringLiteral("Edit Hero"));
    press(Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("144"));
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(isWindowActive());
    QTRY_COMPARE(cell(4, HeroTableModel::AgeColumn), QStringLiteral("144"));
    QCOMPARE(table().currentIndex().row(), 4);
    QCOMPARE(readValue(m_file, QStringLiteral("SELECT age FROM hero WHERE id = 5")).toInt(), 144);
}

void TstMainWindow::deletesHeroes()
{
    press(Qt::Key_Down);
    press(Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_Delete);
    QTRY_COMPARE(m_window->browser().total(), heroes - 2);
    QCOMPARE(cell(1, HeroTableModel::IdColumn), QStringLiteral("4"));
    QCOMPARE(readValue(m_file, QStringLiteral("SELECT count(*) FROM hero WHERE id IN (2, 3)")).toInt(), 0);
}

void TstMainWindow::turnsPages()
{
    press(Qt::Key_PageDown, Qt::ControlModifier);
    QTRY_COMPARE(cell(0, 0), QStringLiteral("101"));
    press(Qt::Key_PageDown, Qt::ControlModifier | Qt::AltModifier);
    QTRY_COMPARE(cell(0, 0), QStringLiteral("201"));
    QCOMPARE(table().model()->rowCount(), 50);
    press(Qt::Key_PageUp, Qt::ControlModifier);
    QTRY_COMPARE(cell(0, 0), QStringLiteral("101"));
    press(Qt::Key_PageUp, Qt::ControlModifier | Qt::AltModifier);
    QTRY_COMPARE(cell(0, 0), QStringLiteral("1"));
    QCOMPARE(QApplication::focusWidget(), &table());
}

void TstMainWindow::goesToAPageOrAHero()
{
    press(Qt::Key_G, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("3"));
    press(Qt::Key_Return);
    QTRY_COMPARE(cell(0, 0), QStringLiteral("201"));
    press(Qt::Key_G, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("#77"));
    press(Qt::Key_Return);
    QTRY_COMPARE(table().currentIndex().siblingAtColumn(0).data().toInt(), 77);
    QCOMPARE(table().selectedRows().size(), 1);
    QCOMPARE(QApplication::focusWidget(), &table());
}

void TstMainWindow::goesPastTheFilterToAHero()
{
    HeroFilter filter;
    filter.name = QStringLiteral("nobody");
    m_window->browser().setFilter(filter);
    settle();
    goToHero(QStringLiteral("#77"));
    QTRY_VERIFY(isSaid(QStringLiteral("Hero #77 isn't among the heroes that match the filter.")));
    QVERIFY(!offer(QStringLiteral("Try Again")));
    QVERIFY(offer(QStringLiteral("Clear Filter")));
    QTest::keyClick(offer(QStringLiteral("Clear Filter")), Qt::Key_Space);
    QTRY_COMPARE(table().currentIndex().siblingAtColumn(0).data().toInt(), 77);
    QVERIFY(m_window->browser().filter().isEmpty());
    QCOMPARE(QApplication::focusWidget(), &table());
    QVERIFY(m_window->findChild<MessageBar*>()->isHidden());
}

void TstMainWindow::saysThatAHeroIsMissing()
{
    goToHero(QStringLiteral("#777"));
    QTRY_VERIFY(isSaid(QStringLiteral("Hero not found")));
    QVERIFY(isSaid(QStringLiteral("#777")));
    QVERIFY(!offer(QStringLiteral("Try Again")));

    // It isn't waited for any more.
    QVERIFY(execute(m_file, QStringLiteral("UPDATE hero SET id = 777 WHERE id = 9")));
    QVERIFY(execute(m_file, QStringLiteral("DELETE FROM hero WHERE id BETWEEN 9 AND 250")));
    table().setFocus();
    press(Qt::Key_F5);
    QTRY_COMPARE(m_window->browser().total(), 9);
    QCOMPARE(cell(8, HeroTableModel::IdColumn), QStringLiteral("777"));
    QCOMPARE(table().currentIndex().row(), 0);
}

void TstMainWindow::heroZeroIsAsAnyOther()
{
    QVERIFY(execute(m_file, QStringLiteral("UPDATE hero SET id = 0 WHERE id = 1")));
    press(Qt::Key_F5);
    QTRY_COMPARE(cell(0, HeroTableModel::IdColumn), QStringLiteral("0"));
    settle();
    table().setCurrentIndex(table().model()->index(3, 1));
    QVERIFY(execute(m_file, QStringLiteral("UPDATE hero SET age = 99 WHERE id = 2")));
    press(Qt::Key_F5);
    QTRY_COMPARE(cell(1, HeroTableModel::AgeColumn), QStringLiteral("99"));
    QCOMPARE(table().currentIndex().row(), 3);
}

void TstMainWindow::searchesAndClears()
{
    press(Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget(), m_window->findChild<SearchField*>());
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("nobody"));
    QTRY_COMPARE(m_window->browser().total(), 0);
    QCOMPARE(table().model()->rowCount(), 0);
    press(Qt::Key_Down);
    QCOMPARE(QApplication::focusWidget(), &table());
    press(Qt::Key_Escape);
    QTRY_COMPARE(m_window->browser().total(), heroes);
    QVERIFY(m_window->findChild<SearchField*>()->text().isEmpty());

    press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(action("filterBarAction")->isChecked());
    QVERIFY(QApplication::focusWidget() != &table());
}

void TstMainWindow::searchIsReachableInASmallWindow()
{
    m_window->resize(480, 360);
    m_theme->setTextSizeOffset(4);
    QTRY_COMPARE(m_window->width(), 480);
    press(Qt::Key_F, Qt::ControlModifier);
    QTRY_COMPARE(QApplication::focusWidget(), m_window->findChild<SearchField*>());
}

void TstMainWindow::sortsByMenu()
{
    action("sortByNameAction")->trigger();
    settle();
    QCOMPARE(m_window->browser().sort(), (HeroSort{HeroSort::Column::Name, Qt::AscendingOrder}));
    action("sortByNameAction")->trigger();
    settle();
    QCOMPARE(m_window->browser().sort(), (HeroSort{HeroSort::Column::Name, Qt::DescendingOrder}));
    QVERIFY(cell(0, 1) > cell(99, 1));
}

void TstMainWindow::copiesWhatIsShown()
{
    press(Qt::Key_Space, Qt::ShiftModifier);
    press(Qt::Key_C, Qt::ControlModifier);
    const QString copied = QApplication::clipboard()->text();
    QCOMPARE(copied.count(u'\t'), 2);
    QVERIFY(copied.startsWith(QStringLiteral("1\tHero")));
    QVERIFY(!copied.contains(QStringLiteral("Secret")));
}

void TstMainWindow::adminModeShowsOneSecretForATime()
{
    press(Qt::Key_Space);
    QCOMPARE(table().model()->columnCount(), 3);
    press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(isDialogActive());
    press(Qt::Key_Escape);
    QTRY_VERIFY(isWindowActive());
    QCOMPARE(table().model()->columnCount(), 3);

    press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(isDialogActive());
    QTest::keyClick(dialog(), Qt::Key_E, Qt::AltModifier);
    QTRY_VERIFY(isWindowActive());
    QCOMPARE(table().model()->columnCount(), 4);
    QCOMPARE(cell(0, HeroTableModel::SecretNameColumn), QStringLiteral("••••••••"));

    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_Space);
    QTRY_COMPARE(cell(2, HeroTableModel::SecretNameColumn), QStringLiteral("Secret 3"));
    QCOMPARE(cell(1, HeroTableModel::SecretNameColumn), QStringLiteral("••••••••"));

    press(Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(table().model()->columnCount(), 3);
    QCOMPARE(m_window->findChild<MessageBar*>()->isHidden(), true);
}

void TstMainWindow::writingHidesTheRevealedSecret()
{
    enterAdminMode();
    press(Qt::Key_Down);
    press(Qt::Key_Space);
    QTRY_COMPARE(cell(1, HeroTableModel::SecretNameColumn), QStringLiteral("Secret 2"));
    press(Qt::Key_Return);
    QTRY_VERIFY(isDialogActive());
    press(Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("144"));
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(cell(1, HeroTableModel::AgeColumn), QStringLiteral("144"));
    QCOMPARE(cell(1, HeroTableModel::SecretNameColumn), QStringLiteral("••••••••"));

    press(Qt::Key_Space);
    QTRY_COMPARE(cell(1, HeroTableModel::SecretNameColumn), QStringLiteral("Secret 2"));
    press(Qt::Key_Delete);
    QTRY_COMPARE(m_window->browser().total(), heroes - 1);
    // Another program adds a hero, and SQLite gives it the id that is free again.
    QVERIFY(execute(m_file, QStringLiteral("UPDATE hero SET id = 2 WHERE id = 3")));
    press(Qt::Key_F5);
    QTRY_COMPARE(cell(1, HeroTableModel::IdColumn), QStringLiteral("2"));
    QCOMPARE(cell(1, HeroTableModel::SecretNameColumn), QStringLiteral("••••••••"));
}

void TstMainWindow::adminQuestionIsAboutOneDatabase()
{
    press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(isDialogActive());
    const QString other = m_folder->filePath(QStringLiteral("other.db"));
    QVERIFY(createHeroFile(other, 3));
    m_window->opening().openGiven(other);
    QTRY_VERIFY(isWindowActive());
    QCOMPARE(m_window->windowTitle(), QStringLiteral("other.db - Hero Admin"));
    QCOMPARE(table().model()->columnCount(), 3);
}

void TstMainWindow::changesItsLanguage()
{
    QCOMPARE(action("newHeroAction")->text(), QStringLiteral("&New Hero..."));
    Preferences preferences = m_settings->preferences();
    preferences.language = QStringLiteral("de");
    m_settings->setPreferences(preferences);
    m_language->setChoice(preferences.language);
    QTRY_COMPARE(action("newHeroAction")->text(), QStringLiteral("&Neuer Held..."));
    QCOMPARE(table().model()->headerData(HeroTableModel::AgeColumn, Qt::Horizontal).toString(),
             QStringLiteral("Alter"));
    m_language->setChoice(QStringLiteral("en"));
    QTRY_COMPARE(action("newHeroAction")->text(), QStringLiteral("&New Hero..."));
}

void TstMainWindow::changesItsTheme()
{
    const QColor light = m_window->palette().color(QPalette::Window);
    m_theme->setChoice(ThemeChoice::Dark);
    QTRY_VERIFY(m_window->palette().color(QPalette::Window).lightness() < light.lightness());
}

void TstMainWindow::readOnlyDatabaseOffersNoWriting()
{
    m_window->opening().openGiven(m_file, true);
    QTRY_VERIFY(m_session->info().readOnly);
    settle();
    QVERIFY(!action("newHeroAction")->isEnabled());
    QVERIFY(!action("editHeroAction")->isEnabled());
    QVERIFY(!action("deleteAction")->isEnabled());
    QCOMPARE(table().model()->rowCount(), 100);
}

void TstMainWindow::remembersHowItLooked()
{
    m_window->resize(777, 555);
    m_window->browser().setPageSize(25);
    m_window->browser().setSort({HeroSort::Column::Name, Qt::DescendingOrder});
    HeroFilter filter;
    filter.name = QStringLiteral("Hero");
    m_window->browser().setFilter(filter);
    settle();
    m_window->close();
    start();
    QCOMPARE(m_window->size(), QSize(777, 555));
    QCOMPARE(m_window->browser().pageSize(), 25);
    QCOMPARE(table().model()->rowCount(), 25);
    QCOMPARE(m_window->browser().sort(), (HeroSort{HeroSort::Column::Name, Qt::DescendingOrder}));
    QCOMPARE(table().sort(), m_window->browser().sort());
    QVERIFY(cell(0, 1) > cell(24, 1));
    QVERIFY(m_window->browser().filter().isEmpty()); // or who starts it tomorrow takes heroes for gone
}

void TstMainWindow::wrongFileIsSaidAndTheOpenOneStays()
{
    m_window->opening().openGiven(m_folder->filePath(QStringLiteral("missing.db")));
    auto* const messages = m_window->findChild<MessageBar*>();
    QTRY_VERIFY(!messages->isHidden());
    bool saysIt = false;
    for (const QLabel* const label : messages->findChildren<QLabel*>()) {
        saysIt = saysIt || label->text().contains(QStringLiteral("missing.db"));
    }
    QVERIFY(saysIt);
    QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("missing.db"))));
    QCOMPARE(m_window->windowTitle(), QStringLiteral("database.db - Hero Admin"));
    press(Qt::Key_PageDown, Qt::ControlModifier);
    QTRY_COMPARE(cell(0, 0), QStringLiteral("101"));
}

QTEST_MAIN(TstMainWindow)
#include "tst_mainwindow.moc"
