#include "gui/window/actionpresentation.h"

#include "gui/application/icons.h"
#include "gui/keys/actioncatalogue.h"
#include "gui/widgets/plaintext.h"
#include "ui_mainwindow.h"

#include <QKeySequence>
#include <QLineEdit>
#include <QToolBar>
#include <QToolButton>
#include <algorithm>

namespace heroadmin {

namespace {

bool isOnButton(const QAction& action)
{
    const QObjectList shownBy = action.associatedObjects();
    return std::any_of(shownBy.cbegin(), shownBy.cend(),
                       [](const QObject* object) { return qobject_cast<const QToolButton*>(object) != nullptr; });
}

} // namespace

void assignKeys(const Ui::MainWindow& ui, QWidget& table)
{
    const auto key = [](QKeyCombination combination) { return QKeySequence(combination); };
    ui.newDatabaseAction->setShortcut(key(Qt::CTRL | Qt::SHIFT | Qt::Key_N));
    ui.openAction->setShortcuts(QKeySequence::Open);
    ui.openServerAction->setShortcut(key(Qt::CTRL | Qt::SHIFT | Qt::Key_D));
    ui.quitAction->setShortcut(key(Qt::CTRL | Qt::Key_Q));
    ui.newHeroAction->setShortcuts({key(Qt::CTRL | Qt::Key_N), key(Qt::Key_Insert)});
    ui.editHeroAction->setShortcuts({key(Qt::Key_Return), key(Qt::Key_Enter)});
    ui.deleteAction->setShortcut(key(Qt::CTRL | Qt::Key_Delete));
    ui.emptyCellsAction->setShortcut(key(Qt::Key_Delete));
    ui.copyAction->setShortcuts(QKeySequence::Copy);
    ui.copyWithHeadingsAction->setShortcut(key(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    ui.selectAllAction->setShortcuts(QKeySequence::SelectAll);
    ui.searchAction->setShortcuts(QKeySequence::Find);
    ui.filterBarAction->setShortcut(key(Qt::CTRL | Qt::SHIFT | Qt::Key_F));
    ui.clearFilterAction->setShortcut(key(Qt::Key_Escape));
    ui.settingsAction->setShortcut(key(Qt::CTRL | Qt::Key_Comma));
    ui.refreshAction->setShortcuts({key(Qt::Key_F5), key(Qt::CTRL | Qt::Key_R)});
    ui.ageHistogramAction->setShortcut(key(Qt::CTRL | Qt::SHIFT | Qt::Key_H));
    ui.largerTextAction->setShortcuts({key(Qt::CTRL | Qt::Key_Plus), key(Qt::CTRL | Qt::Key_Equal)});
    ui.smallerTextAction->setShortcut(key(Qt::CTRL | Qt::Key_Minus));
    ui.normalTextAction->setShortcut(key(Qt::CTRL | Qt::Key_0));
    ui.firstPageAction->setShortcut(key(Qt::CTRL | Qt::ALT | Qt::Key_PageUp));
    ui.previousPageAction->setShortcut(key(Qt::CTRL | Qt::Key_PageUp));
    ui.nextPageAction->setShortcut(key(Qt::CTRL | Qt::Key_PageDown));
    ui.lastPageAction->setShortcut(key(Qt::CTRL | Qt::ALT | Qt::Key_PageDown));
    ui.goToAction->setShortcut(key(Qt::CTRL | Qt::Key_G));
    ui.enterAdminModeAction->setShortcut(key(Qt::CTRL | Qt::SHIFT | Qt::Key_A));
    ui.leaveAdminModeAction->setShortcut(key(Qt::CTRL | Qt::Key_L));

    ui.editCellAction->setShortcut(key(Qt::Key_F2));
    ui.duplicateAction->setShortcut(key(Qt::CTRL | Qt::Key_D));
    ui.clearAgeAction->setShortcut(key(Qt::ALT | Qt::Key_Delete));
    ui.undoAction->setShortcut(key(Qt::CTRL | Qt::Key_Z));
    ui.redoAction->setShortcuts({key(Qt::CTRL | Qt::Key_Y), key(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)});
    ui.pasteAction->setShortcuts(QKeySequence::Paste);
    ui.pasteAsNewAction->setShortcut(key(Qt::CTRL | Qt::SHIFT | Qt::Key_V));
    ui.selectRowAction->setShortcut(key(Qt::SHIFT | Qt::Key_Space));
    ui.selectColumnAction->setShortcut(key(Qt::CTRL | Qt::Key_Space));
    ui.selectAllMatchingAction->setShortcut(key(Qt::CTRL | Qt::SHIFT | Qt::Key_M));
    ui.revealAction->setShortcut(key(Qt::Key_Space));
    ui.copySecretAction->setShortcut(key(Qt::CTRL | Qt::Key_B));
    ui.guideAction->setShortcut(key(Qt::Key_F1));
    ui.keysSheetAction->setShortcut(key(Qt::CTRL | Qt::Key_Slash));
    ui.commandPaletteAction->setShortcut(key(Qt::CTRL | Qt::Key_K));

    ui.newHeroAction->setAutoRepeat(false);
    for (QAction* const action : actionsWithFixedKeys(ui)) {
        action->setShortcutContext(Qt::WidgetShortcut);
    }
    for (QAction* const action :
         {ui.editCellAction, ui.duplicateAction, ui.deleteAction, ui.emptyCellsAction, ui.clearAgeAction, ui.undoAction,
          ui.redoAction, ui.copyWithHeadingsAction, ui.pasteAction, ui.pasteAsNewAction, ui.selectAllAction,
          ui.selectAllMatchingAction, ui.clearFilterAction, ui.copySecretAction}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        action->setAutoRepeat(false);
        table.addAction(action);
    }
}

QList<QAction*> actionsWithFixedKeys(const Ui::MainWindow& ui)
{
    return {ui.editHeroAction,     ui.copyAction,   ui.selectRowAction,
            ui.selectColumnAction, ui.revealAction, ui.clearFilterAction};
}

void showKeysInToolTips(const ActionCatalogue& catalogue)
{
    const QList<QAction*> actions = catalogue.actions();
    for (QAction* const action : actions) {
        if (!isOnButton(*action)) {
            continue;
        }
        const ActionEntry entry = catalogue.entry(*action);
        QString text = entry.text;
        if (text.endsWith(QLatin1String("..."))) {
            text.chop(3);
        }
        const QString keys = keysText(entry.keys);
        action->setToolTip(plainToolTip(keys.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, keys)));
    }
}

void assignIcons(const Ui::MainWindow& ui)
{
    ui.newHeroAction->setIcon(actionIcon(QStringLiteral("new")));
    ui.editHeroAction->setIcon(actionIcon(QStringLiteral("edit")));
    ui.deleteAction->setIcon(actionIcon(QStringLiteral("delete")));
    ui.undoAction->setIcon(actionIcon(QStringLiteral("undo")));
    ui.redoAction->setIcon(actionIcon(QStringLiteral("redo")));
    ui.newDatabaseAction->setIcon(actionIcon(QStringLiteral("new-database")));
    ui.openAction->setIcon(actionIcon(QStringLiteral("open")));
    ui.searchAction->setIcon(actionIcon(QStringLiteral("search")));
    ui.filterBarAction->setIcon(actionIcon(QStringLiteral("filter")));
    ui.settingsAction->setIcon(actionIcon(QStringLiteral("settings")));
    ui.refreshAction->setIcon(actionIcon(QStringLiteral("refresh")));
    ui.firstPageAction->setIcon(actionIcon(QStringLiteral("first")));
    ui.previousPageAction->setIcon(actionIcon(QStringLiteral("previous")));
    ui.nextPageAction->setIcon(actionIcon(QStringLiteral("next")));
    ui.lastPageAction->setIcon(actionIcon(QStringLiteral("last")));
    ui.enterAdminModeAction->setIcon(actionIcon(QStringLiteral("lock")));
    ui.leaveAdminModeAction->setIcon(actionIcon(QStringLiteral("unlock")));
    ui.revealAction->setIcon(actionIcon(QStringLiteral("reveal")));
}

void fillToolBar(const Ui::MainWindow& ui, QLineEdit& searchField)
{
    const int letter = searchField.fontMetrics().averageCharWidth();
    searchField.setMinimumWidth(20 * letter);
    searchField.setMaximumWidth(50 * letter);
    auto* const spacer = new QWidget(ui.toolBar);
    spacer->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    ui.toolBar->addWidget(&searchField);
    ui.toolBar->addAction(ui.filterBarAction);
    ui.toolBar->addWidget(spacer);
    ui.toolBar->addAction(ui.enterAdminModeAction);
    ui.toolBar->addAction(ui.leaveAdminModeAction);
    // Room for the search in a small window: this one's icon and tool tip say enough.
    qobject_cast<QToolButton*>(ui.toolBar->widgetForAction(ui.filterBarAction))
        ->setToolButtonStyle(Qt::ToolButtonIconOnly);
}

void fitToolBar(QToolBar& toolBar, int width)
{
    toolBar.setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    if (toolBar.sizeHint().width() > width) {
        toolBar.setToolButtonStyle(Qt::ToolButtonIconOnly);
    }
}

} // namespace heroadmin
