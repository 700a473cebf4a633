#pragma once

#include "data/browsing/herobrowsing.h"
#include "data/session/databasesession.h"
#include "data/table/herotablemodel.h"
#include "data/writing/herowriting.h"
#include "gui/application/language.h"
#include "gui/application/settings.h"
#include "gui/application/theme.h"
#include "gui/browse/herotableview.h"
#include "gui/cells/celleditor.h"
#include "gui/messages/messagebar.h"
#include "gui/opening/databaseopening.h"
#include "gui/support/focusedwidget.h"
#include "gui/window/mainwindow.h"
#include "support/testdatabase.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QInputMethodEvent>
#include <QLabel>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <memory>

namespace heroadmin::testing {

/// The whole main window on a real database, in English, as a person with a keyboard finds it. Keys go to whatever has
/// the focus by then.
class HeroWindow
{
public:
    explicit HeroWindow(const Engines& engines = TestDatabase::engines())
        : session(engines)
    {
        QStandardPaths::setTestModeEnabled(true);
        Preferences preferences;
        preferences.language = QStringLiteral("en");
        preferences.theme = ThemeChoice::Light;
        settings.setPreferences(preferences);
    }

    /// `changes` are made to the new database before it is opened.
    [[nodiscard]] bool open(qint64 heroes, const QStringList& changes = {})
    {
        database = TestDatabase::make(heroes);
        return database->run(changes) && start();
    }

    /// Also again, as a person comes back to the same database.
    [[nodiscard]] bool start() { return start(database->location()); }

    [[nodiscard]] bool start(const QString& location)
    {
        window.reset();
        window =
            std::make_unique<MainWindow>(session, settings, theme, language, filePath(QStringLiteral("own/heroes.db")));
        window->opening().openGiven(location);
        window->show();
        return QTest::qWaitForWindowActive(window.get()) && isQuietSoon() && table().hasFocus();
    }

    /// Waits until nothing is read or written any more, and the window is what the person is in.
    [[nodiscard]] bool isQuietSoon() const
    {
        return QTest::qWaitFor([this] { return isQuiet(); }, 10'000);
    }

    [[nodiscard]] bool isQuiet() const
    {
        const HeroBrowsing& browser = window->browser();
        return session.isOpen() && !writing().isBusy() && !browser.isReading() && browser.total() && isActive();
    }

    [[nodiscard]] bool isActive() const { return !QApplication::activeModalWidget() && window->isActiveWindow(); }

    [[nodiscard]] HeroWriting& writing() const { return *window->findChild<HeroWriting*>(); }

    [[nodiscard]] HeroTableView& table() const { return *window->findChild<HeroTableView*>(); }

    [[nodiscard]] QAction& action(const char* name) const { return *window->findChild<QAction*>(QLatin1String(name)); }

    [[nodiscard]] QString cell(int row, int column) const
    {
        return table().model()->index(row, column).data().toString();
    }

    /// Empty where the page doesn't have that hero.
    [[nodiscard]] QString cellOf(qint64 id, int column) const
    {
        const QAbstractItemModel& model = *table().model();
        const QModelIndexList found =
            model.match(model.index(0, HeroTableModel::IdColumn), Qt::DisplayRole, id, 1, Qt::MatchExactly);
        return found.isEmpty() ? QString() : found.constFirst().siblingAtColumn(column).data().toString();
    }

    [[nodiscard]] qint64 currentHero() const { return table().currentIndex().siblingAtColumn(0).data().toLongLong(); }

    /// The open editor of a cell.
    [[nodiscard]] CellEditor* editor() const
    {
        const QList<CellEditor*> editors = table().findChildren<CellEditor*>();
        const auto found =
            std::find_if(editors.begin(), editors.end(), [](const CellEditor* editor) { return editor->isVisible(); });
        return found == editors.end() ? nullptr : *found;
    }

    /// The dialog of that kind that a person could type into now.
    template<typename Dialog>
    [[nodiscard]] static Dialog* shown()
    {
        auto* const dialog = qobject_cast<Dialog*>(QApplication::activeModalWidget());
        return dialog != nullptr && dialog->isActiveWindow() ? dialog : nullptr;
    }

    /// In the message bar.
    [[nodiscard]] bool isSaid(const QString& part) const { return isSaidIn(*window->findChild<MessageBar*>(), part); }

    [[nodiscard]] static bool isSaidIn(const QWidget& place, const QString& part)
    {
        const QList<QLabel*> labels = place.findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&part](const QLabel* label) { return label->isVisible() && label->text().contains(part); });
    }

    /// A button of the message bar.
    [[nodiscard]] QAbstractButton* offer(const QString& text) const
    {
        return button(*window->findChild<MessageBar*>(), text);
    }

    /// The button in sight with that text, whatever its mnemonic.
    [[nodiscard]] static QAbstractButton* button(const QWidget& place, const QString& text)
    {
        const QList<QAbstractButton*> buttons = place.findChildren<QAbstractButton*>();
        const auto found = std::find_if(buttons.begin(), buttons.end(), [&text](const QAbstractButton* candidate) {
            return candidate->isVisible() && QString(candidate->text()).remove(u'&') == text;
        });
        return found == buttons.end() ? nullptr : *found;
    }

    static void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(focusedWidget(), static_cast<Qt::Key>(key), modifiers);
    }

    static void type(const QString& text)
    {
        for (const QChar character : text) {
            QTest::keyClick(focusedWidget(), character.toLatin1());
        }
    }

    static void typeOver(const QString& text)
    {
        press(Qt::Key_A, Qt::ControlModifier);
        type(text);
    }

    /// With Ctrl+G; the hero's name is the current cell then.
    [[nodiscard]] bool goToHero(qint64 id) const
    {
        press(Qt::Key_G, Qt::ControlModifier);
        type(QStringLiteral("#%1").arg(id));
        press(Qt::Key_Return);
        return QTest::qWaitFor(
            [this, id] { return isQuiet() && window->browser().offset() && currentHero() == id && table().hasFocus(); },
            10'000);
    }

    /// Of what the window keeps for itself, and of other files.
    [[nodiscard]] QString filePath(const QString& name) const { return m_folder.filePath(name); }

    [[nodiscard]] QVariant stored(const char* column, qint64 id) const { return database->stored(column, id); }

private:
    QTemporaryDir m_folder;
    QSettings m_store{m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};

public:
    std::unique_ptr<TestDatabase> database;
    Settings settings{m_store};
    Theme theme{*qApp};
    Language language;
    DatabaseSession session;
    std::unique_ptr<MainWindow> window;
};

} // namespace heroadmin::testing
