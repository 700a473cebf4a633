#pragma once

class QLineEdit;
class QWidget;

namespace heroadmin {

namespace Ui {
class MainWindow;
}

/// Gives every action of the window its keys (ux.md, "Keys"). Those that would take a key from a field one types in
/// work in `table` only.
void assignKeys(const Ui::MainWindow& ui, QWidget& table);

/// Gives the actions their icons, in the ink for a light or a dark window.
void assignIcons(const Ui::MainWindow& ui, bool dark);

/// Puts the search field and what stands right of it into the tool bar, behind the actions of the form.
void fillToolBar(const Ui::MainWindow& ui, QLineEdit& searchField);

} // namespace heroadmin
