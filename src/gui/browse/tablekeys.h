#pragma once

#include <QKeyEvent>

class QTableView;

namespace heroadmin {

/// Return or Enter, without any other key.
[[nodiscard]] bool isPlainEnter(const QKeyEvent& event);

/// Whether that edits the current cell: macOS has Return where other desktops have F2.
[[nodiscard]] bool returnEdits(const QTableView& view);

/// One of the keys that move the current cell, whatever else is held down.
[[nodiscard]] bool isMove(const QKeyEvent& event);

[[nodiscard]] QKeyEvent withoutControl(const QKeyEvent& event);

/// Whether what is typed or composed becomes the start of a text. Space doesn't: it selects, or peeks; nor does what an
/// input method has not finished yet, which goes on where it began.
[[nodiscard]] bool startsText(const QEvent& event);

} // namespace heroadmin
