#include "gui/window/herocontrols.h"

#include "data/session/databasesession.h"
#include "data/table/herotablemodel.h"
#include "data/writing/herowriting.h"
#include "gui/admin/admincontrols.h"
#include "gui/browse/browsepane.h"
#include "gui/cells/cellediting.h"
#include "gui/clipboard/heroclipboard.h"
#include "gui/clipboard/secretclipboard.h"
#include "gui/drafts/closingguard.h"
#include "gui/drafts/draftcontrols.h"
#include "gui/drafts/draftkeeping.h"
#include "gui/edit/heroediting.h"
#include "gui/edit/heroremoval.h"
#include "gui/opening/databaseopening.h"
#include "gui/window/agehistogramactions.h"
#include "gui/window/clipboardactions.h"
#include "gui/window/conflicthandling.h"
#include "gui/window/heroactions.h"
#include "gui/window/historyactions.h"
#include "gui/window/indexnotice.h"
#include "gui/window/livechanges.h"
#include "gui/window/oddheroesnotice.h"
#include "ui_mainwindow.h"

namespace heroadmin {

HeroControls::HeroControls(const Parts& parts, const QString& draftFolder, QMainWindow* window)
    : QObject(window)
    , m_parts(parts)
    , m_editing(new HeroEditing(parts.session, parts.writing, window))
    , m_removal(new HeroRemoval(parts.session, parts.writing, window))
    , m_cells(new CellEditing(parts.session, parts.writing, parts.model, parts.pane.table(), this))
    , m_clipboard(new HeroClipboard({parts.session, parts.writing, parts.model, parts.pane.table()}, window))
    , m_secretClipboard(new SecretClipboard(parts.session, Preferences().revealTime, this))
    , m_drafts(new DraftControls({parts.session, parts.writing, *m_editing, parts.opening}, draftFolder, window))
    , m_live(new LiveChanges({parts.session, parts.session.writer(), parts.browser, parts.pane}, *window))
    , m_actions(new HeroActions({parts.ui, parts.session, parts.browser, parts.pane, parts.writing, *m_editing,
                                 *m_removal, *m_cells, parts.admin},
                                this))
    , m_history(new HistoryActions({parts.ui, parts.writing, parts.pane, *m_editing, *m_clipboard}, window))
{
    new ClipboardActions({parts.ui, parts.pane, parts.admin, *m_clipboard, *m_secretClipboard}, this);
    new AgeHistogramActions({parts.ui, parts.session, parts.browser, parts.writing, m_live->watch(), parts.pane},
                            window);
    new OddHeroesNotice(
        {parts.session, parts.browser, parts.writing, m_live->watch(), *parts.ui.refreshAction, parts.pane}, this);
    new IndexNotice({parts.session, parts.browser, m_live->watch(), parts.pane}, this);
    wireWriting();
    wireConflicts(window);
    wireCells();
    wireDrafts();
    wireLive();
}

void HeroControls::wireWriting()
{
    connect(m_clipboard, &HeroClipboard::failed, m_actions, &HeroActions::showError);
    connect(m_secretClipboard, &SecretClipboard::failed, m_actions, &HeroActions::showError);
    connect(&m_parts.admin, &AdminControls::failed, m_actions, &HeroActions::showError);
    connect(&m_parts.admin, &AdminControls::changed, m_editing, [this](bool isOn) {
        if (!isOn) {
            m_editing->maskSecretName();
        }
    });
}

void HeroControls::wireConflicts(QMainWindow* window)
{
    auto* const conflicts = new ConflictHandling({m_parts.session, m_parts.writing, *m_editing, *m_removal}, window);
    connect(&m_parts.writing, &HeroWriting::conflicted, conflicts, &ConflictHandling::showStep);
    connect(m_editing, &HeroEditing::editsConflicted, conflicts, &ConflictHandling::showEdits);
    connect(m_removal, &HeroRemoval::conflicted, conflicts, &ConflictHandling::showDeletion);
    connect(m_cells, &CellEditing::conflicted, conflicts, &ConflictHandling::showEdits);
    connect(m_clipboard, &HeroClipboard::conflicted, conflicts, &ConflictHandling::showEdits);
    connect(conflicts, &ConflictHandling::failed, m_actions, &HeroActions::showError);
    connect(conflicts, &ConflictHandling::message, &m_parts.pane, &BrowsePane::showMessage);
    connect(conflicts, &ConflictHandling::failed, &closing(), &ClosingGuard::noteFailure);
}

void HeroControls::wireCells()
{
    connect(m_cells, &CellEditing::editingChanged, m_live, &LiveChanges::setEditing);
    connect(m_cells, &CellEditing::draftChanged, this, [this] {
        const std::optional<CellDraft> draft = m_cells->draft();
        if (const std::optional<HeroSnapshot> loaded = m_cells->edited(); draft && loaded) {
            m_drafts->keeping().keepCell(*loaded, draft->field, draft->text);
        } else {
            m_drafts->keeping().forgetCell();
        }
    });
    DraftKeeping& keeping = m_drafts->keeping();
    connect(m_cells, &CellEditing::sending, &keeping,
            [&keeping](int write, const HeroSnapshot& loaded, const CellDraft& draft) {
                keeping.keepSentCell(write, loaded, draft.field, draft.text);
            });
    connect(m_cells, &CellEditing::answered, &keeping, &DraftKeeping::forgetSentCell);
}

void HeroControls::wireDrafts()
{
    connect(m_drafts, &DraftControls::message, &m_parts.pane, &BrowsePane::showMessage);
    connect(m_drafts, &DraftControls::dismissed, &m_parts.pane, &BrowsePane::dismissMessage);
    closing().addUnsaved([this] {
        const QString unsaved = m_cells->unsaved();
        return unsaved.isEmpty() ? QStringList()
                                 : QStringList(tr("A cell of the table is not saved: %1.").arg(unsaved));
    });
    closing().addRunning([this] { return m_removal->running(); });
    connect(&closing(), &ClosingGuard::discarded, m_cells, &CellEditing::discard);
    connect(m_cells, &CellEditing::failed, &closing(), &ClosingGuard::noteFailure);
    connect(m_cells, &CellEditing::conflicted, &closing(), &ClosingGuard::noteFailure);
    connect(m_clipboard, &HeroClipboard::failed, &closing(), &ClosingGuard::noteFailure);
    connect(m_clipboard, &HeroClipboard::conflicted, &closing(), &ClosingGuard::noteFailure);
    connect(m_editing, &HeroEditing::editsConflicted, &closing(), &ClosingGuard::noteFailure);
    connect(m_removal, &HeroRemoval::failed, &closing(), &ClosingGuard::noteFailure);
    connect(m_removal, &HeroRemoval::conflicted, &closing(), &ClosingGuard::noteFailure);
}

void HeroControls::wireLive()
{
    // Before the page is read again, which whoever made this asks for when it is made.
    connect(m_parts.ui.refreshAction, &QAction::triggered, &m_parts.session, &DatabaseSession::readAnew);
    connect(m_parts.ui.refreshAction, &QAction::triggered, m_live, &LiveChanges::checkNow);
    connect(&m_parts.writing, &HeroWriting::busyChanged, m_live, &LiveChanges::setWriting);
    connect(&m_parts.writing, &HeroWriting::written, m_live, &LiveChanges::noteWritten);
    connect(m_live, &LiveChanges::openAgainRequested, &m_parts.opening,
            [this](const DatabaseInfo& info) { m_parts.opening.open(info.address, info.readOnly); });
    connect(m_live, &LiveChanges::connectAgainRequested, &m_parts.opening, &DatabaseOpening::connectAgain);
    connect(m_editing, &HeroEditing::connectAgainRequested, &m_parts.opening, &DatabaseOpening::connectAgain);
}

void HeroControls::newHero()
{
    m_actions->newHero();
}

void HeroControls::enable()
{
    m_actions->enable();
    m_parts.model.setEditable(m_parts.session.isOpen() && !m_parts.session.info().readOnly);
}

void HeroControls::retranslate()
{
    m_history->retranslate();
}

void HeroControls::setPreferences(const Preferences& preferences)
{
    m_secretClipboard->setKeptFor(preferences.revealTime);
    m_removal->setMostUnasked(preferences.mostDeletedUnasked);
}

ClosingGuard& HeroControls::closing() const
{
    return m_drafts->closing();
}

} // namespace heroadmin
