#pragma once

#include "gui/application/databasemark.h"

#include <QMainWindow>
#include <functional>
#include <memory>

namespace heroadmin {

namespace Ui {
class MainWindow;
}

struct DatabaseInfo;
class ActionCatalogue;
class AdminControls;
class BrowsePane;
class DatabaseOpening;
class DatabaseSession;
class HeroBrowsing;
class HeroControls;
class HeroTableModel;
class HeroWriting;
class Language;
class RecentDatabases;
class RevealedSecrets;
class SearchField;
class Settings;
class StatusBadges;
class Theme;

/// The main window: makes the parts and wires them.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    using Beginning = std::function<void(DatabaseOpening&)>;

    /// All of which have to outlive the window; `ownFile` is the embedded default. `begin` is called at once: a
    /// database that it opens is read from while the window is made.
    MainWindow(DatabaseSession& session, Settings& settings, Theme& theme, Language& language, const QString& ownFile,
               const Beginning& begin = {});
    ~MainWindow() override;

    [[nodiscard]] DatabaseOpening& opening() const { return *m_opening; }

    [[nodiscard]] HeroBrowsing& browser() const { return *m_browser; }

    /// Asks for a new hero, where the database that is open can be written.
    void newHero();

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void wireFileActions();
    void wireViewActions();
    void wireGoActions();
    void wireAdminActions();
    void wireKeys();
    void wireHelp();
    void restoreLook();
    void retranslate();

    void showEmptyText();
    void showDatabase(const DatabaseInfo& info);
    void enableActions();
    void chooseSettings();
    void applyPreferences();

    DatabaseSession& m_session;
    Settings& m_settings;
    Theme& m_theme;
    Language& m_language;
    RecentDatabases* m_recentDatabases;
    HeroWriting* m_writing;
    DatabaseOpening* m_opening;
    const std::unique_ptr<Ui::MainWindow> m_ui;
    const std::unique_ptr<RevealedSecrets> m_revealedSecrets;
    const std::unique_ptr<HeroTableModel> m_model;
    HeroBrowsing* m_browser;
    SearchField* m_searchField;
    BrowsePane* m_pane;
    StatusBadges* m_badges;
    AdminControls* m_admin;
    HeroControls* m_heroes = nullptr;
    quint64 m_shownOpening = 0; ///< See DatabaseInfo.
    DatabaseMark m_mark;        ///< Of the database that is open.
    ActionCatalogue* m_catalogue = nullptr;
};

} // namespace heroadmin
