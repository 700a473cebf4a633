#pragma once

class QEvent;
class QKeyEvent;

namespace heroadmin {

/// Return or Enter, without any other key.
[[nodiscard]] bool isPlainEnter(const QKeyEvent& event);

/// Whether what is typed or composed becomes the start of a text. Space doesn't: it selects, or peeks; nor does what an
/// input method has not finished yet, which goes on where it began.
[[nodiscard]] bool startsText(const QEvent& event);

} // namespace heroadmin
