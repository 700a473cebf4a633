#pragma once

#include <QList>

class QAction;
class QLineEdit;
class QToolBar;
class QWidget;

namespace heroadmin {

namespace Ui {
class MainWindow;
}

class ActionCatalogue;

/// Gives every action of the window its keys (ux.md, "Keys"). Those that would take a key from a field one types in
/// work in `table` only.
void assignKeys(const Ui::MainWindow& ui, QWidget& table);

/// The actions whose keys aren't changed: those that the table handles itself, also where the action is off (it says
/// why, or copies nothing, while Qt's own table would copy the current cell; Space it has to know as long as it is
/// held), and Esc, which clears and leaves in every field. The action only says the key in its menu.
[[nodiscard]] QList<QAction*> actionsWithFixedKeys(const Ui::MainWindow& ui);

/// Has the tool tips of the actions that are on buttons say their texts and keys of now.
void showKeysInToolTips(const ActionCatalogue& catalogue);

/// Gives the actions their icons.
void assignIcons(const Ui::MainWindow& ui);

/// Puts the search field and what stands right of it into the tool bar, behind the actions of the form.
void fillToolBar(const Ui::MainWindow& ui, QLineEdit& searchField);

/// Shows the actions' texts where the tool bar has room for them and for the rest; where not, they go before the search
/// field does, so that its key always has somewhere to go.
void fitToolBar(QToolBar& toolBar, int width);

} // namespace heroadmin
