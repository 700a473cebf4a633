#include "gui/window/openingactions.h"

#include "gui/browse/browsepane.h"
#include "gui/opening/databaseopening.h"
#include "gui/opening/recentdatabases.h"
#include "ui_mainwindow.h"

namespace heroadmin {

OpeningActions::OpeningActions(const Parts& parts, QObject* parent)
    : QObject(parent)
{
    const Ui::MainWindow& ui = parts.ui;
    parts.recentDatabases.showIn(*ui.recentMenu);
    connect(ui.newDatabaseAction, &QAction::triggered, &parts.opening, &DatabaseOpening::chooseAndCreate);
    connect(ui.openAction, &QAction::triggered, &parts.opening, &DatabaseOpening::chooseAndOpen);
    connect(ui.openServerAction, &QAction::triggered, &parts.opening, &DatabaseOpening::chooseServer);
    ui.openServerAction->setVisible(parts.opening.canChooseServer());
    ui.openServerAction->setEnabled(parts.opening.canChooseServer());
    connect(&parts.opening, &DatabaseOpening::opened, &parts.pane, [&pane = parts.pane] {
        pane.dismissMessages(
            {DatabaseOpening::messageKey(), DatabaseOpening::indexesKey(), DatabaseOpening::limitsKey()});
    });
    connect(&parts.opening, &DatabaseOpening::message, &parts.pane, &BrowsePane::showMessage);
    connect(&parts.opening, &DatabaseOpening::dismissed, &parts.pane, &BrowsePane::dismissMessage);
}

} // namespace heroadmin
