#include "gui/window/heroactions.h"

#include "data/databasesession.h"
#include "data/herobrowser.h"
#include "gui/admin/admincontrols.h"
#include "gui/application/databaseopening.h"
#include "gui/browse/herotableview.h"
#include "gui/edit/heroediting.h"
#include "gui/edit/quotedtext.h"
#include "gui/window/browsepane.h"
#include "ui_mainwindow.h"

namespace heroadmin {

HeroActions::HeroActions(const Parts& parts, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
{
    wireEditing();
    wireTable();
}

QString HeroActions::messageKey()
{
    return QStringLiteral("writing");
}

void HeroActions::wireEditing()
{
    const Ui::MainWindow& ui = m_parts.ui;
    HeroEditing& editing = m_parts.editing;
    connect(ui.newHeroAction, &QAction::triggered, &editing, &HeroEditing::newHero);
    connect(ui.editHeroAction, &QAction::triggered, this, &HeroActions::editCurrent);
    connect(ui.deleteAction, &QAction::triggered, this,
            [this] { m_parts.editing.deleteHeroes(m_parts.pane.selectedHeroes()); });
    connect(&editing, &HeroEditing::created, this, &HeroActions::showCreated);
    connect(&editing, &HeroEditing::updated, this, &HeroActions::refreshAfterWriting);
    connect(&editing, &HeroEditing::deleted, this, &HeroActions::refreshAfterWriting);
    connect(&editing, &HeroEditing::failed, this, &HeroActions::showError);
    connect(&editing, &HeroEditing::created, &m_parts.admin, &AdminControls::hide);
    connect(&editing, &HeroEditing::updated, &m_parts.admin, &AdminControls::hide);
    connect(&editing, &HeroEditing::deleted, &m_parts.admin, &AdminControls::hideEach);
}

void HeroActions::wireTable()
{
    const Ui::MainWindow& ui = m_parts.ui;
    HeroTableView& table = m_parts.pane.table();
    connect(&table, &HeroTableView::editRequested, this, &HeroActions::editCurrent);
    connect(ui.selectAllAction, &QAction::triggered, &table, &QTableView::selectAll);
    connect(table.selectionModel(), &QItemSelectionModel::selectionChanged, this, &HeroActions::enable);
    connect(table.model(), &QAbstractItemModel::modelReset, this, &HeroActions::enable);
}

void HeroActions::editCurrent()
{
    if (const std::optional<qint64> id = m_parts.pane.currentHero()) {
        m_parts.editing.editHero(*id);
    }
}

void HeroActions::showError(const Error& error)
{
    m_parts.pane.showMessage({messageKey(), BarMessage::Severity::Error, error.message, {}});
    if (error.kind == ErrorKind::NotFound || error.kind == ErrorKind::Conflict) {
        m_parts.browser.refresh();
    }
}

void HeroActions::showCreated(qint64 id, const QString& name)
{
    m_parts.pane.makeCurrent(id);
    refreshAfterWriting();
    m_parts.pane.showMessage({messageKey(),
                              BarMessage::Severity::Information,
                              tr("“%1” was added as hero #%2.").arg(shortenedText(name), QString::number(id)),
                              {{tr("Sho&w It"), [this, id] { m_parts.pane.goToHero(id); }}}});
}

void HeroActions::refreshAfterWriting()
{
    m_parts.pane.dismissMessage(DatabaseOpening::messageKey());
    m_parts.pane.dismissMessage(messageKey());
    m_parts.browser.refresh();
}

void HeroActions::enable()
{
    const Ui::MainWindow& ui = m_parts.ui;
    const HeroTableView& table = m_parts.pane.table();
    const bool isWritable = m_parts.session.isOpen() && !m_parts.session.info().readOnly;
    const bool hasSelection = table.selectionModel()->hasSelection();
    ui.newHeroAction->setEnabled(isWritable);
    ui.editHeroAction->setEnabled(isWritable && table.currentIndex().isValid());
    ui.deleteAction->setEnabled(isWritable && hasSelection);
    ui.copyAction->setEnabled(hasSelection);
    ui.copyWithHeadingsAction->setEnabled(hasSelection);
}

} // namespace heroadmin
