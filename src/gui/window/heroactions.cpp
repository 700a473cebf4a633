#include "gui/window/heroactions.h"

#include "core/foreigntext.h"
#include "core/text.h"
#include "data/browsing/herobrowsing.h"
#include "data/session/answer.h"
#include "data/session/databasesession.h"
#include "data/writing/herowriting.h"
#include "gui/admin/admincontrols.h"
#include "gui/browse/browsepane.h"
#include "gui/browse/delmeaning.h"
#include "gui/browse/herotableview.h"
#include "gui/browse/keyhint.h"
#include "gui/browse/matchingselection.h"
#include "gui/browse/selectioncount.h"
#include "gui/cells/cellediting.h"
#include "gui/edit/effectsentences.h"
#include "gui/edit/heroediting.h"
#include "gui/edit/heroremoval.h"
#include "gui/keys/actionentry.h"
#include "gui/opening/databaseopening.h"
#include "gui/widgets/quotedtext.h"
#include "gui/window/dialogstart.h"
#include "ui_mainwindow.h"

#include <utility>

namespace heroadmin {

namespace {

QString selectionMessage()
{
    return QStringLiteral("selection");
}

QString leftMessage()
{
    return QStringLiteral("left");
}

} // namespace

HeroActions::HeroActions(const Parts& parts, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
    , m_matching(new MatchingSelection(parts.browser, parts.pane.table(), this))
    , m_start(new DialogStart(parts.editing, parts.removal, parts.pane.table(), this))
{
    new SelectionCount({parts.browser, parts.pane.table(), *m_matching, parts.pane.pager()}, this);
    wireVerbs();
    wireAnswers();
    wireSelection();
}

QString HeroActions::messageKey()
{
    return QStringLiteral("writing");
}

void HeroActions::wireVerbs()
{
    const Ui::MainWindow& ui = m_parts.ui;
    HeroTableView& table = m_parts.pane.table();
    connect(ui.newHeroAction, &QAction::triggered, this, &HeroActions::newHero);
    const auto edit = [this] { m_start->open([this] { editSelected(); }); };
    connect(ui.editHeroAction, &QAction::triggered, this, edit);
    connect(&table, &HeroTableView::editRequested, this, edit);
    connect(ui.editCellAction, &QAction::triggered, &table, &HeroTableView::editCurrentCell);
    connect(ui.deleteAction, &QAction::triggered, this, &HeroActions::deleteSelected);
    connect(ui.emptyCellsAction, &QAction::triggered, this, &HeroActions::pressDel);
    connect(ui.clearAgeAction, &QAction::triggered, this, &HeroActions::clearAges);
    connect(ui.duplicateAction, &QAction::triggered, this, &HeroActions::duplicateSelected);
}

void HeroActions::wireAnswers()
{
    HeroEditing& editing = m_parts.editing;
    connect(&m_parts.session, &DatabaseSession::opened, this, [this] { m_parts.pane.dismissMessage(messageKey()); });
    connect(&m_parts.writing, &HeroWriting::written, this, &HeroActions::showWritten);
    connect(&m_parts.browser, &HeroBrowsing::pageChanged, this,
            [this](const HeroPage& /*page*/, const std::optional<PageDifference>& elsewhere) {
                const std::optional<qint64> edited = std::exchange(m_editedHero, std::nullopt);
                // Else the person has gone on to other rows, or with the hero to its page.
                if (edited && elsewhere && !m_parts.pane.shows(*edited)) {
                    showLeft(*edited);
                }
            });
    connect(&m_parts.writing, &HeroWriting::failed, this, &HeroActions::showError);
    connect(&m_parts.writing, &HeroWriting::readingWaits, this,
            [this] { m_parts.pane.table().hint().say(tr("This waits until what you changed before is written.")); });
    connect(&editing, &HeroEditing::created, this, &HeroActions::showCreated);
    connect(&editing, &HeroEditing::duplicated, this, &HeroActions::showDuplicated);
    connect(&editing, &HeroEditing::severalUpdated, m_matching, &MatchingSelection::clear);
    connect(&editing, &HeroEditing::failed, this,
            [this](const Error& error) { showUnwritten(error, m_start->giveUp()); });
    connect(&m_parts.removal, &HeroRemoval::removed, this, &HeroActions::showDeleted);
    connect(&m_parts.removal, &HeroRemoval::failed, this, &HeroActions::showError);
    connect(&m_parts.cells, &CellEditing::agesCleared, this, &HeroActions::showCleared);
    connect(&m_parts.cells, &CellEditing::failed, this, &HeroActions::showUnwritten);
    connect(&m_parts.cells, &CellEditing::dialogNeeded, m_start, &DialogStart::editHero);
}

void HeroActions::wireSelection()
{
    const Ui::MainWindow& ui = m_parts.ui;
    HeroTableView& table = m_parts.pane.table();
    connect(ui.selectAllAction, &QAction::triggered, &table, &QTableView::selectAll);
    connect(ui.selectAllMatchingAction, &QAction::triggered, m_matching, &MatchingSelection::selectAll);
    connect(ui.selectRowAction, &QAction::triggered, &table, &HeroTableView::selectCurrentRow);
    connect(ui.selectColumnAction, &QAction::triggered, &table, &HeroTableView::selectCurrentColumn);
    connect(m_matching, &MatchingSelection::changed, this, &HeroActions::showMatching);
    connect(&m_parts.browser, &HeroBrowsing::countChanged, this, [this] {
        if (m_matching->isOn()) {
            showMatching(true);
        } else {
            enable();
        }
    });
    connect(table.selectionModel(), &QItemSelectionModel::selectionChanged, this, &HeroActions::enable);
    connect(table.selectionModel(), &QItemSelectionModel::currentChanged, this, &HeroActions::enable);
    connect(table.model(), &QAbstractItemModel::modelReset, this, &HeroActions::enable);
}

// One question at a time: a dialog that is about to open waits for the database, and keys go on meanwhile.

void HeroActions::newHero()
{
    if (!m_parts.removal.isAsking()) {
        m_parts.editing.newHero();
    }
}

void HeroActions::duplicateSelected()
{
    if (!m_parts.removal.isAsking()) {
        m_parts.editing.duplicate(m_parts.pane.selectedHeroes());
    }
}

void HeroActions::editSelected()
{
    const QList<qint64> selected = m_parts.pane.selectedHeroes();
    if (m_matching->isOn()) {
        m_parts.editing.editAllMatching(m_parts.browser.filter(), m_parts.browser.total().value_or(selected.size()));
    } else if (selected.size() > 1) {
        m_parts.editing.editHeroes(selected);
    } else if (const std::optional<qint64> id = m_parts.pane.currentHero()) {
        m_parts.editing.editHero(*id);
    }
}

void HeroActions::deleteSelected()
{
    if (m_parts.editing.isAsking()) {
        return;
    }
    const QList<qint64> selected = m_parts.pane.selectedHeroes();
    if (m_matching->isOn()) {
        m_parts.removal.removeAll(m_parts.browser.filter(), m_parts.browser.total().value_or(selected.size()),
                                  m_parts.pane.filterText());
    } else {
        // What can't be seen is named before.
        const bool isInSight = m_parts.pane.table().selection().isInSight();
        m_parts.removal.removeByIds(selected, isInSight ? HeroRemoval::Asks::WhereMany : HeroRemoval::Asks::Always);
    }
}

void HeroActions::pressDel()
{
    const HeroTableView& table = m_parts.pane.table();
    const QString key = keysText(m_parts.ui.deleteAction->shortcuts().mid(0, 1));
    const QString deletes = key.isEmpty() ? QString(m_parts.ui.deleteAction->text()).remove(u'&') : key;
    const int selected = pluralCount(table.selectedRows().size());
    switch (delMeaning(table)) {
    case DelMeaning::Nothing:
        break;
    case DelMeaning::Ages:
        clearAges();
        break;
    case DelMeaning::Heroes:
        deleteSelected();
        break;
    case DelMeaning::Names:
        //: %1: a key
        table.hint().say(
            tr("A hero needs a name: nothing was emptied. %1 deletes %Ln heroes.", nullptr, selected).arg(deletes));
        break;
    case DelMeaning::Mixed:
        //: %1: a key
        table.hint().say(
            tr("These are neither ages alone nor whole rows. %1 deletes %Ln heroes.", nullptr, selected).arg(deletes));
        break;
    }
}

void HeroActions::clearAges()
{
    if (!m_matching->isOn()) {
        m_parts.cells.clearAge();
        return;
    }
    HeroUpdate update;
    update.age = FieldUpdate<qint64>::none();
    whenAnswered(this, m_parts.writing.updateAll(m_parts.browser.filter(), std::move(update)),
                 [this](const Result<WriteOutcome>& outcome) {
                     if (outcome) {
                         showCleared(outcome->change);
                     } else {
                         showError(outcome.error());
                     }
                 });
}

void HeroActions::showMatching(bool isOn)
{
    enable();
    if (!isOn) {
        m_parts.pane.dismissMessage(selectionMessage());
        return;
    }
    const std::optional<qint64> total = m_parts.browser.total();
    const QString text =
        total ? tr("All %Ln heroes that match are selected, on every page.", nullptr, pluralCount(*total))
              : tr("All heroes that match are selected, on every page.");
    m_parts.pane.showMessage({selectionMessage(),
                              BarMessage::Severity::Information,
                              text,
                              {{tr("Clear &Selection"), [this] { m_matching->clear(); }}},
                              m_parts.pane.isMessageShown(selectionMessage())});
}

void HeroActions::showError(const Error& error)
{
    m_parts.pane.showMessage({messageKey(), BarMessage::Severity::Error, error.message, {}});
    if (error.kind == ErrorKind::NotFound || error.kind == ErrorKind::Conflict) {
        m_parts.browser.refresh();
    }
}

void HeroActions::showUnwritten(const Error& error, const QString& typed)
{
    Error whole = error;
    if (!typed.isEmpty()) {
        whole.message = tr("%1 Not written: %2.").arg(error.message, quotedText(typed));
    }
    showError(whole);
}

void HeroActions::showWritten(const HeroChange& change)
{
    m_lastWritten = change.heroes;
    m_lastEffects = change.effects;
    m_isLastStopped = change.stopped.has_value();
    m_parts.admin.hideEach(change.ids);
    if (change.touched > change.ids.size()) {
        m_parts.admin.hideAll(); // Not all of them are named.
    }
    m_parts.pane.dismissMessage(DatabaseOpening::messageKey());
    m_parts.pane.dismissMessage(messageKey());
    m_parts.pane.dismissMessage(leftMessage());
    if (change.stopped) {
        showStopped(change);
    } else if (m_lastEffects.isAny()) {
        showDone(QString(), {undoOffer()});
    }
    m_editedHero.reset();
    if (change.heroes == 1 && change.added == 0 && m_parts.pane.shows(change.ids.value(0))) {
        m_editedHero = change.ids.constFirst();
    }
    m_parts.browser.refreshAfter(change);
    if (const std::optional<qint64> current = m_parts.pane.currentHero(); current && change.ids.contains(*current)) {
        m_parts.pane.follow(*current);
    }
}

void HeroActions::showStopped(const HeroChange& change)
{
    const int count = pluralCount(change.heroes);
    const bool isDeletion = change.added < 0;
    QString text;
    if (change.stopped->kind == ErrorKind::Cancelled) {
        text = isDeletion ? tr("Stopped: %Ln heroes were deleted before that.", nullptr, count)
                          : tr("Stopped: %Ln heroes were changed before that.", nullptr, count);
    } else {
        text = change.stopped->message + u' ' +
               (isDeletion ? tr("That is about the rest: %Ln heroes were deleted before it.", nullptr, count)
                           : tr("That is about the rest: %Ln heroes were changed before it.", nullptr, count));
    }
    m_parts.pane.showMessage({messageKey(),
                              BarMessage::Severity::Warning,
                              text,
                              {{tr("&Take Back"), [&writing = m_parts.writing] { writing.undo(); }}}});
}

void HeroActions::showLeft(qint64 id)
{
    m_parts.pane.showMessage({leftMessage(),
                              BarMessage::Severity::Information,
                              tr("Hero #%1 isn't on this page any more.").arg(id),
                              {{tr("Sho&w It"), [this, id] { m_parts.pane.lookForHero(id); }}}});
}

void HeroActions::showCreated(qint64 id, const QString& name)
{
    m_parts.pane.makeCurrent(id);
    showDone(tr("“%1” was added as hero #%2.").arg(shortForeignText(name), QString::number(id)),
             {{tr("Sho&w It"), [this, id] { m_parts.pane.goToHero(id); }}});
}

void HeroActions::showDuplicated(const HeroChange& change)
{
    const qint64 id = change.ids.value(0);
    m_matching->clear();
    m_parts.pane.makeCurrent(id);
    const QString text =
        change.heroes == 1
            ? tr("“%1” was duplicated as hero #%2.").arg(shortForeignText(change.name), QString::number(id))
            : tr("%Ln heroes were duplicated.", nullptr, pluralCount(change.heroes));
    showDone(text, {{tr("Sho&w It"), [this, id] { m_parts.pane.goToHero(id); }}});
}

void HeroActions::showDeleted()
{
    if (m_isLastStopped) {
        return; // That is told already.
    }
    const qint64 deleted = m_lastWritten - m_lastEffects.instead.count;
    showDone(deleted > 0 ? tr("%Ln heroes were deleted.", nullptr, pluralCount(deleted)) : QString(), {undoOffer()});
}

void HeroActions::showDone(const QString& text, const QList<BarMessage::Action>& actions)
{
    m_parts.pane.showMessage(
        {messageKey(), m_lastEffects.isUnexpected() ? BarMessage::Severity::Warning : BarMessage::Severity::Information,
         EffectSentences::behind(text, m_lastEffects), actions});
}

BarMessage::Action HeroActions::undoOffer() const
{
    return {tr("&Undo"), [&writing = m_parts.writing] { writing.undo(); }};
}

void HeroActions::showCleared(const HeroChange& change)
{
    const bool isInSight = m_parts.pane.table().selection().isInSight();
    if (change.heroes == 0 || (change.heroes == 1 && isInSight) || m_isLastStopped) {
        return; // Whoever looks at it sees it, or it is told already.
    }
    m_matching->clear();
    const QString text = change.heroes == 1
                             ? tr("The age of “%1” was cleared.").arg(shortForeignText(change.name))
                             : tr("The ages of %Ln heroes were cleared.", nullptr, pluralCount(change.heroes));
    showDone(text, {undoOffer()});
}

void HeroActions::enable()
{
    const Ui::MainWindow& ui = m_parts.ui;
    const HeroTableView& table = m_parts.pane.table();
    const bool isWritable = m_parts.session.isOpen() && !m_parts.session.info().readOnly;
    const bool hasSelection = table.selectionModel()->hasSelection();
    const QModelIndex current = table.currentIndex();
    ui.newHeroAction->setEnabled(isWritable);
    ui.pasteAsNewAction->setEnabled(isWritable);
    ui.editHeroAction->setEnabled(isWritable && current.isValid());
    ui.editCellAction->setEnabled(current.isValid() && current.flags().testFlag(Qt::ItemIsEditable));
    for (QAction* const action : {ui.deleteAction, ui.emptyCellsAction, ui.clearAgeAction}) {
        action->setEnabled(isWritable && hasSelection);
    }
    // These take the rows of this page: they must not pass for all that match.
    const bool isOnThisPage = !m_matching->isOn() || m_parts.browser.total() == table.model()->rowCount();
    for (QAction* const action : {ui.duplicateAction, ui.pasteAction}) {
        action->setEnabled(isWritable && hasSelection && isOnThisPage);
    }
    for (QAction* const action :
         {ui.copyAction, ui.copyWithHeadingsAction, ui.copyAsCsvAction, ui.copyAsJsonAction, ui.copyAsMarkdownAction}) {
        action->setEnabled(hasSelection);
    }
    ui.selectRowAction->setEnabled(current.isValid());
    ui.selectColumnAction->setEnabled(current.isValid());
    ui.selectAllMatchingAction->setEnabled(current.isValid());
    ui.copySecretAction->setEnabled(m_parts.admin.isOn() && current.isValid());
}

} // namespace heroadmin
