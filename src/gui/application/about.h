#pragma once

class QWidget;

namespace heroadmin {

/// Opens the box that says what this is, in which version and under which licence, and doesn't wait for it.
void showAbout(QWidget* window);

} // namespace heroadmin
