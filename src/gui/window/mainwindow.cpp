#include "gui/window/mainwindow.h"

#include "data/browsing/herobrowsing.h"
#include "data/session/databasesession.h"
#include "data/table/herotablemodel.h"
#include "data/table/revealedsecrets.h"
#include "data/writing/herowriting.h"
#include "gui/admin/admincontrols.h"
#include "gui/application/aboutdialog.h"
#include "gui/application/language.h"
#include "gui/application/settings.h"
#include "gui/application/theme.h"
#include "gui/browse/browsepane.h"
#include "gui/browse/filterbar.h"
#include "gui/browse/herotableview.h"
#include "gui/browse/pagerbar.h"
#include "gui/browse/searchfield.h"
#include "gui/drafts/closingguard.h"
#include "gui/help/helpwindow.h"
#include "gui/keys/actioncatalogue.h"
#include "gui/keys/keyguide.h"
#include "gui/opening/databaseopening.h"
#include "gui/opening/recentdatabases.h"
#include "gui/settings/settingsdialog.h"
#include "gui/window/actionpresentation.h"
#include "gui/window/firstsize.h"
#include "gui/window/herocontrols.h"
#include "gui/window/openingactions.h"
#include "gui/window/statusbadges.h"
#include "ui_mainwindow.h"

#include <QCloseEvent>
#include <QFileInfo>
#include <utility>

namespace heroadmin {
namespace {

DatabaseOpening* begun(DatabaseOpening* opening, const MainWindow::Beginning& begin)
{
    if (begin) {
        begin(*opening);
    }
    return opening;
}

} // namespace

MainWindow::MainWindow(DatabaseSession& session, Settings& settings, Theme& theme, Language& language,
                       const QString& ownFile, const Beginning& begin)
    : m_session(session)
    , m_settings(settings)
    , m_theme(theme)
    , m_language(language)
    , m_recentDatabases(new RecentDatabases(settings, session.engines(), this))
    , m_writing(new HeroWriting(session, this))
    , m_opening(begun(new DatabaseOpening(session, *m_writing, settings, *m_recentDatabases, this, ownFile), begin))
    , m_ui(std::make_unique<Ui::MainWindow>())
    , m_revealedSecrets(std::make_unique<RevealedSecrets>())
    , m_model(HeroTableModel::make(*m_revealedSecrets))
    , m_browser(new HeroBrowsing(session, this))
    , m_searchField(new SearchField(this))
    , m_pane(new BrowsePane(*m_browser, *m_model, *m_searchField, this))
    , m_badges(new StatusBadges(this))
    , m_admin(new AdminControls(session, *m_revealedSecrets, *m_model, m_pane->table(), this))
{
    m_ui->setupUi(this);
    m_heroes = new HeroControls({*m_ui, m_session, *m_browser, *m_model, *m_pane, *m_writing, *m_opening, *m_admin},
                                QFileInfo(ownFile).path() + QStringLiteral("/drafts"), this);
    setCentralWidget(m_pane);
    statusBar()->addWidget(m_badges, 1);
    assignKeys(*m_ui, m_pane->table());
    assignIcons(*m_ui);
    fillToolBar(*m_ui, *m_searchField);
    wireFileActions();
    wireViewActions();
    wireGoActions();
    wireAdminActions();
    wireKeys();
    wireHelp();
    applyPreferences();
    restoreLook();
    retranslate();
    enableActions();
    m_pane->table().setFocus();
}

MainWindow::~MainWindow()
{
    // What has the focus, and an editor that is open, would tell parts that are gone by then that they are left.
    setFocus();
    delete m_heroes;
}

void MainWindow::newHero()
{
    m_heroes->newHero();
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
        fitToolBar(*m_ui->toolBar, width());
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    fitToolBar(*m_ui->toolBar, width());
    QMainWindow::resizeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!m_heroes->closing().allows(ClosingGuard::Leaving::Close, [this] { close(); })) {
        event->ignore();
        return;
    }
    m_settings.setWindowGeometry(saveGeometry());
    m_settings.setWindowState(saveState());
    m_settings.setTableLayout(m_pane->table().saveLayout());
    QMainWindow::closeEvent(event);
}

void MainWindow::wireFileActions()
{
    new OpeningActions({*m_ui, *m_opening, *m_recentDatabases, *m_pane}, this);
    connect(m_ui->quitAction, &QAction::triggered, this, &QWidget::close);
    connect(m_ui->settingsAction, &QAction::triggered, this, &MainWindow::chooseSettings);
    connect(m_opening, &DatabaseOpening::opened, this, &MainWindow::showDatabase);
    connect(&m_session, &DatabaseSession::renewed, this, &MainWindow::enableActions);
    connect(&m_session, &DatabaseSession::openingBegan, this, &MainWindow::showEmptyText);
    connect(&m_session, &DatabaseSession::openingFailed, this, &MainWindow::showEmptyText);
}

void MainWindow::wireViewActions()
{
    HeroTableView& table = m_pane->table();
    m_ui->viewMenu->insertMenu(m_ui->largerTextAction, table.columnsMenu());
    m_ui->viewMenu->insertSeparator(m_ui->largerTextAction);
    connect(m_ui->refreshAction, &QAction::triggered, m_browser, &HeroBrowsing::refresh);
    connect(m_ui->sortByIdAction, &QAction::triggered, &table, [&table] { table.toggleSort(HeroSort::Column::Id); });
    connect(m_ui->sortByNameAction, &QAction::triggered, &table,
            [&table] { table.toggleSort(HeroSort::Column::Name); });
    connect(m_ui->sortByAgeAction, &QAction::triggered, &table, [&table] { table.toggleSort(HeroSort::Column::Age); });
    connect(m_ui->searchAction, &QAction::triggered, this, [this] {
        m_searchField->setFocus(Qt::ShortcutFocusReason);
        m_searchField->selectAll();
    });
    connect(m_ui->filterBarAction, &QAction::toggled, this, [this](bool isShown) {
        m_pane->filterBar().setVisible(isShown);
        (isShown ? static_cast<QWidget*>(&m_pane->filterBar()) : &m_pane->table())->setFocus();
    });
    connect(m_ui->clearFilterAction, &QAction::triggered, m_pane, &BrowsePane::clearFilter);
    connect(m_ui->largerTextAction, &QAction::triggered, &m_theme, &Theme::makeTextLarger);
    connect(m_ui->smallerTextAction, &QAction::triggered, &m_theme, &Theme::makeTextSmaller);
    connect(m_ui->normalTextAction, &QAction::triggered, &m_theme, &Theme::resetTextSize);
    connect(&m_theme, &Theme::textSizeChanged, this, [this](int offset) {
        m_settings.setTextSizeOffset(offset);
        fitToolBar(*m_ui->toolBar, width());
    });
    connect(m_browser, &HeroBrowsing::pageSizeChanged, this, [this](int rows) { m_settings.setPageSize(rows); });
    connect(m_browser, &HeroBrowsing::sortChanged, this, [this](HeroSort sort) { m_settings.setSort(sort); });
}

void MainWindow::wireGoActions()
{
    m_pane->pager().setActions(m_ui->firstPageAction, m_ui->previousPageAction, m_ui->nextPageAction,
                               m_ui->lastPageAction);
    connect(m_ui->goToAction, &QAction::triggered, &m_pane->pager(), &PagerBar::focusPageField);
}

void MainWindow::wireAdminActions()
{
    connect(m_ui->enterAdminModeAction, &QAction::triggered, m_admin, &AdminControls::askToEnter);
    connect(m_ui->leaveAdminModeAction, &QAction::triggered, m_admin, &AdminControls::leave);
    connect(m_ui->revealAction, &QAction::triggered, m_admin, &AdminControls::revealCurrent);
    connect(m_admin, &AdminControls::changed, m_badges, &StatusBadges::showAdminMode);
    connect(m_admin, &AdminControls::changed, this, &MainWindow::enableActions);
    connect(m_admin, &AdminControls::leftWhenIdle, this, [this] {
        m_pane->showMessage({QStringLiteral("admin"),
                             BarMessage::Severity::Information,
                             tr("Admin mode ended by itself, because nothing was entered for a while."),
                             {}});
    });
}

void MainWindow::wireKeys()
{
    m_catalogue = new ActionCatalogue(*m_ui->menuBar, actionsWithFixedKeys(*m_ui), this);
    auto* const guide = new KeyGuide(*m_catalogue, *m_recentDatabases, m_pane->table(), this);
    connect(m_ui->keysSheetAction, &QAction::triggered, guide, &KeyGuide::showSheet);
    connect(m_ui->commandPaletteAction, &QAction::triggered, guide, &KeyGuide::showPalette);
    connect(m_catalogue, &ActionCatalogue::changed, this, [this] {
        showKeysInToolTips(*m_catalogue);
        showEmptyText();
    });
    m_catalogue->setChangedKeys(m_settings.changedKeys());
}

void MainWindow::wireHelp()
{
    const auto show = [this](const char* chapter) {
        HelpWindow::showOver(this, QLatin1String(chapter),
                             {m_ui->largerTextAction, m_ui->smallerTextAction, m_ui->normalTextAction});
    };
    connect(m_ui->guideAction, &QAction::triggered, this, [show] { show("README"); });
    connect(m_ui->securityAction, &QAction::triggered, this, [show] { show("security"); });
    connect(m_ui->aboutAction, &QAction::triggered, this, [this] { AboutDialog::openOver(this, m_session.engines()); });
}

void MainWindow::restoreLook()
{
    if (!restoreGeometry(m_settings.windowGeometry())) {
        giveFirstSize(*this, {960, 640});
    }
    restoreState(m_settings.windowState());
    m_pane->table().restoreLayout(m_settings.tableLayout());
    m_browser->setPageSize(m_settings.pageSize());
    m_browser->setSort(m_settings.sort());
}

void MainWindow::retranslate()
{
    setWindowTitle(m_session.isOpen() ? tr("%1 - Hero Admin").arg(m_mark.nameOf(m_session.info().address))
                                      : tr("Hero Admin"));
    showEmptyText();
    m_model->retranslate();
    m_heroes->retranslate();
}

void MainWindow::showEmptyText()
{
    const QString openKey = keysText(m_ui->openAction->shortcuts().mid(0, 1));
    const QString newKey = keysText(m_ui->newHeroAction->shortcuts().mid(0, 1));
    QString text =
        openKey.isEmpty() ? tr("No database is open.") : tr("No database is open. %1 opens one.").arg(openKey);
    if (m_session.isOpening()) {
        text = tr("A database is being opened.");
    } else if (m_session.isOpen()) {
        const bool isKeyOfUse = !m_session.info().readOnly && !newKey.isEmpty();
        text = isKeyOfUse ? tr("No heroes yet. %1 adds the first one.").arg(newKey) : tr("No heroes yet.");
    }
    m_pane->setEmptyDatabaseText(text);
}

void MainWindow::showDatabase(const DatabaseInfo& info)
{
    m_mark = m_settings.databaseMark(info.address.location);
    m_badges->showDatabase(info, m_mark);
    retranslate();
    enableActions();
    if (std::exchange(m_shownOpening, info.opening) == info.opening) {
        m_browser->refresh(); // It was only connected to again.
    } else {
        m_browser->restart();
    }
}

void MainWindow::enableActions()
{
    const bool isOpen = m_session.isOpen();
    m_heroes->enable();
    m_ui->refreshAction->setEnabled(isOpen);
    m_ui->enterAdminModeAction->setEnabled(isOpen && !m_admin->isOn());
    m_ui->enterAdminModeAction->setVisible(!m_admin->isOn());
    m_ui->leaveAdminModeAction->setVisible(m_admin->isOn());
    m_ui->leaveAdminModeAction->setEnabled(m_admin->isOn());
    m_ui->revealAction->setEnabled(m_admin->isOn());
}

void MainWindow::chooseSettings()
{
    auto* const dialog = new SettingsDialog(m_settings.preferences(), m_language.available(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setActions(m_catalogue->entries());
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_settings.setPreferences(dialog->preferences());
        m_settings.setChangedKeys(dialog->changedKeys());
        m_catalogue->setChangedKeys(m_settings.changedKeys());
        applyPreferences();
    });
    dialog->open();
}

void MainWindow::applyPreferences()
{
    const Preferences preferences = m_settings.preferences();
    m_theme.setChoice(preferences.theme);
    m_theme.setTextSizeOffset(m_settings.textSizeOffset());
    m_language.setChoice(preferences.language);
    m_admin->setPreferences(preferences);
    m_heroes->setPreferences(preferences);
}

} // namespace heroadmin
