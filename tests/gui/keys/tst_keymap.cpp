#include "data/browsing/herobrowsing.h"
#include "data/session/databasesession.h"
#include "gui/application/language.h"
#include "gui/application/settings.h"
#include "gui/application/storage.h"
#include "gui/application/theme.h"
#include "gui/browse/herotableview.h"
#include "gui/browse/searchfield.h"
#include "gui/keys/actioncatalogue.h"
#include "gui/keys/commandpalette.h"
#include "gui/keys/keyclash.h"
#include "gui/keys/keyssheet.h"
#include "gui/opening/databaseopening.h"
#include "gui/settings/settingsdialog.h"
#include "gui/support/dialogdriver.h"
#include "gui/support/focusedwidget.h"
#include "gui/window/mainwindow.h"
#include "support/testdatabase.h"

#include <QAction>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QToolBar>
#include <QToolButton>
#include <QTreeWidget>

using namespace heroadmin;
using namespace heroadmin::testing;

/// The keys of the window: which action has which, where they work, and how a person finds and changes them.
class KeyMapTest : public QObject
{
    Q_OBJECT

    std::optional<QTemporaryDir> m_folder;
    std::unique_ptr<TestDatabase> m_heroes;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<DatabaseSession> m_session;
    std::unique_ptr<MainWindow> m_window;

    void start()
    {
        m_window.reset();
        m_session = std::make_unique<DatabaseSession>(TestDatabase::engines());
        m_window =
            std::make_unique<MainWindow>(*m_session, *m_settings, *m_theme, *m_language, Storage::defaultOwnDatabase());
        m_window->opening().openGiven(m_heroes->location());
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTRY_VERIFY(m_session->isOpen() && !m_window->browser().isReading() && m_window->browser().total());
    }

    HeroTableView& table() const { return *m_window->findChild<HeroTableView*>(); }

    QAction* action(const char* name) const { return m_window->findChild<QAction*>(QLatin1String(name)); }

    QList<ActionEntry> entries() const { return m_window->findChild<ActionCatalogue*>()->entries(); }

    template<typename Dialog>
    Dialog* shown() const
    {
        auto* const dialog = m_window->findChild<Dialog*>();
        return dialog != nullptr && dialog->isActiveWindow() ? dialog : nullptr;
    }

    static void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(focusedWidget(), static_cast<Qt::Key>(key), modifiers);
    }

private Q_SLOTS:

    void init()
    {
        QStandardPaths::setTestModeEnabled(true);
        m_folder.emplace();
        m_heroes = TestDatabase::make(5);
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

    void cleanup()
    {
        m_window.reset();
        m_session.reset();
        m_language.reset();
        m_theme.reset();
    }

    void everyActionHasItsKey_data()
    {
        QTest::addColumn<QString>("keys");
        QTest::addColumn<QString>("menu");
        const auto row = [](const char* text, const char* keys, const char* menu) {
            QTest::newRow(text) << QString::fromLatin1(keys) << QString::fromLatin1(menu);
        };
        row("Open...", "Ctrl+O", "File");
        row("Quit", "Ctrl+Q", "File");
        row("New Hero...", "Ctrl+N, Ins", "Hero");
        row("Edit Hero...", "Return, Enter", "Hero");
        row("Duplicate", "Ctrl+D", "Hero");
        row("Delete", "Ctrl+Del", "Hero");
        row("Edit Cell", "F2", "Hero");
        row("Clear the Age", "Alt+Del", "Hero");
        row("Undo", "Ctrl+Z", "Edit");
        row("Redo", "Ctrl+Y, Ctrl+Shift+Z", "Edit");
        row("Copy", "Ctrl+C", "Edit");
        row("Copy with Headings", "Ctrl+Shift+C", "Edit");
        row("CSV", "", "Edit > Copy As");
        row("JSON", "", "Edit > Copy As");
        row("Markdown", "", "Edit > Copy As");
        row("Paste...", "Ctrl+V", "Edit");
        row("Paste as New Heroes...", "Ctrl+Shift+V", "Edit");
        row("Empty Cells or Delete Rows", "Del", "Edit");
        row("Select Row", "Shift+Space", "Edit");
        row("Select Column", "Ctrl+Space", "Edit");
        row("Select All", "Ctrl+A", "Edit");
        row("Select All That Match", "Ctrl+Shift+M", "Edit");
        row("Search Names", "Ctrl+F", "Edit");
        row("Filter Bar", "Ctrl+Shift+F", "Edit");
        row("Clear Filter", "Esc", "Edit");
        row("Settings...", "Ctrl+,", "Edit");
        row("Refresh", "F5, Ctrl+R", "View");
        row("History", "", "View");
        row("Larger Text", "Ctrl++, Ctrl+=", "View");
        row("Smaller Text", "Ctrl+-", "View");
        row("Normal Text Size", "Ctrl+0", "View");
        row("First Page", "Ctrl+Alt+PgUp", "Go");
        row("Previous Page", "Ctrl+PgUp", "Go");
        row("Next Page", "Ctrl+PgDown", "Go");
        row("Last Page", "Ctrl+Alt+PgDown", "Go");
        row("Go to Page or Hero...", "Ctrl+G", "Go");
        row("Enter Admin Mode...", "Ctrl+Shift+A", "Admin");
        row("Leave Admin Mode", "Ctrl+L", "Admin");
        row("Reveal Secret Name", "Space", "Admin");
        row("Copy Secret Name", "Ctrl+B", "Admin");
        row("User Guide", "F1", "Help");
        row("Security", "", "Help");
        row("Keyboard Shortcuts", "Ctrl+/", "Help");
        row("Command Palette...", "Ctrl+K", "Help");
        row("About Hero Admin", "", "Help");
    }

    void everyActionHasItsKey()
    {
        QFETCH(QString, keys);
        QFETCH(QString, menu);
        for (const ActionEntry& entry : entries()) {
            if (entry.text == QLatin1String(QTest::currentDataTag())) {
                QCOMPARE(entry.menu, menu);
                // The system may add its own behind them.
                const QString has = keysText(entry.keys);
                QVERIFY2(keys.isEmpty() ? has.isEmpty() : has.startsWith(keys), qPrintable(has));
                return;
            }
        }
        QFAIL("There is no such action.");
    }

    void everyActionStandsInAMenu()
    {
        QStringList listed;
        for (const ActionEntry& entry : entries()) {
            listed.append(entry.id);
        }
        QCOMPARE(QSet<QString>(listed.begin(), listed.end()).size(), listed.size());
        for (const QAction* const candidate : m_window->findChildren<QAction*>(QString(), Qt::FindDirectChildrenOnly)) {
            if (!candidate->objectName().isEmpty()) {
                QVERIFY2(listed.removeOne(candidate->objectName()), qPrintable(candidate->objectName()));
            }
        }
        QVERIFY2(listed.isEmpty(), qPrintable(listed.join(u' ')));
    }

    void theEmptyTextSaysTheKeyOfNow()
    {
        const auto empty = TestDatabase::make();
        m_window->opening().openGiven(empty->location());
        QTRY_COMPARE(table().accessibleDescription(), QStringLiteral("No heroes yet. Ctrl+N adds the first one."));
        auto* const catalogue = m_window->findChild<ActionCatalogue*>();
        catalogue->setChangedKeys({{QStringLiteral("newHeroAction"), {QKeySequence(Qt::Key_F6)}}});
        QTRY_COMPARE(table().accessibleDescription(), QStringLiteral("No heroes yet. F6 adds the first one."));
        catalogue->setChangedKeys({{QStringLiteral("newHeroAction"), {}}});
        QTRY_COMPARE(table().accessibleDescription(), QStringLiteral("No heroes yet."));
    }

    void noTwoActionsHaveTheSameKey()
    {
        for (const ActionEntry& entry : entries()) {
            for (const KeyClash& clash : findClashes(entry, entries())) {
                QFAIL(qPrintable(entry.text + u' ' + clash.with));
            }
        }
    }

    void fieldsKeepTheirKeys()
    {
        const QSignalSpy undone(action("undoAction"), &QAction::triggered);
        const QSignalSpy pasted(action("pasteAction"), &QAction::triggered);
        action("undoAction")->setEnabled(true);
        action("pasteAction")->setEnabled(true);
        key(Qt::Key_Z, Qt::ControlModifier);
        key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(undone.count(), 1);
        QCOMPARE(pasted.count(), 1);

        key(Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(focusedWidget(), QStringLiteral("abc"));
        auto* const search = m_window->findChild<SearchField*>();
        QCOMPARE(search->text(), QStringLiteral("abc"));
        key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(search->text() != QStringLiteral("abc"));
        key(Qt::Key_V, Qt::ControlModifier);
        key(Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(undone.count(), 1);
        QCOMPARE(pasted.count(), 1);
    }

    void undoAndRedoStandBetweenDeleteAndTheSearch()
    {
        QStringList names;
        for (const QAction* const candidate : m_window->findChild<QToolBar*>()->actions()) {
            if (!candidate->isSeparator()) {
                names.append(candidate->objectName());
            }
        }
        QCOMPARE(names.mid(2, 4), (QStringList{QStringLiteral("deleteAction"), QStringLiteral("undoAction"),
                                               QStringLiteral("redoAction"), QString()}));
        QVERIFY(!action("undoAction")->icon().isNull() && !action("redoAction")->icon().isNull());
    }

    void keysSheetListsExactlyTheActions()
    {
        key(Qt::Key_Slash, Qt::ControlModifier);
        QTRY_VERIFY(shown<KeysSheet>());
        auto* const tree = shown<KeysSheet>()->findChild<QTreeWidget*>();
        QStringList listed;
        for (QTreeWidgetItemIterator item(tree, QTreeWidgetItemIterator::NoChildren); *item != nullptr; ++item) {
            listed.append((*item)->parent()->text(0) + (*item)->text(0) + (*item)->text(1));
        }
        QStringList expected;
        for (const ActionEntry& entry : entries()) {
            expected.append(entry.menu + entry.text + keysText(entry.keys));
        }
        QCOMPARE(listed, expected);
        key(Qt::Key_Escape);
        QTRY_VERIFY(m_window->isActiveWindow());
        QTRY_COMPARE(QApplication::focusWidget(), &table());
    }

    void paletteDoesWhatIsChosenInTheTable()
    {
        m_window->findChild<SearchField*>()->setFocus();
        const QSignalSpy selected(action("selectAllAction"), &QAction::triggered);
        key(Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(shown<CommandPalette>());
        QTest::keyClicks(focusedWidget(), QStringLiteral("all sel"));
        key(Qt::Key_Return);
        QTRY_COMPARE(selected.count(), 1);
        QTRY_VERIFY(m_window->isActiveWindow());
        QTRY_COMPARE(QApplication::focusWidget(), &table());
        QCOMPARE(table().selectedRows().size(), 5);
    }

    void paletteOpensARecentDatabase()
    {
        const auto other = TestDatabase::make(2, QStringLiteral("elsewhere"));
        m_settings->setRecentDatabases({other->location()});
        key(Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(shown<CommandPalette>());
        QTest::keyClicks(focusedWidget(), QStringLiteral("elsewh"));
        key(Qt::Key_Return);
        QTRY_COMPARE(m_window->windowTitle(), other->displayName() + QStringLiteral(" - Hero Admin"));
    }

    void changedKeysAreInForceAtOnceAndAtTheNextStart()
    {
        key(Qt::Key_Comma, Qt::ControlModifier);
        QTRY_VERIFY(shown<SettingsDialog>());
        SettingsDialog& dialog = *shown<SettingsDialog>();
        key(Qt::Key_K, Qt::AltModifier);
        typeOver(part<QLineEdit>(dialog, QStringLiteral("Search actions and keys")), QStringLiteral("new hero"));
        key(Qt::Key_Tab);
        key(Qt::Key_Down);
        key(Qt::Key_Tab);
        key(Qt::Key_F6);
        key(Qt::Key_Tab);
        key(Qt::Key_Tab);
        key(Qt::Key_Tab);
        QTest::keyClick(&dialog, Qt::Key_Return);
        QTRY_VERIFY(m_window->isActiveWindow());
        QCOMPARE(m_settings->changedKeys().size(), 1);
        QCOMPARE(keysText(action("newHeroAction")->shortcuts()), QStringLiteral("F6, Ins"));
        const auto* const button =
            qobject_cast<QToolButton*>(m_window->findChild<QToolBar*>()->widgetForAction(action("newHeroAction")));
        QTRY_COMPARE(button->toolTip(), QStringLiteral("New Hero (F6, Ins)"));
        const QSignalSpy added(action("newHeroAction"), &QAction::triggered);
        key(Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(added.count(), 0);
        start();
        QCOMPARE(keysText(action("newHeroAction")->shortcuts()), QStringLiteral("F6, Ins"));
    }
};

QTEST_MAIN(KeyMapTest)
#include "tst_keymap.moc"
