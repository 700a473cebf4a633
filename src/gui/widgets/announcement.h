#pragma once

class QWidget;

namespace heroadmin {

/// Has assistive tools say what `widget` says, which is new and was not asked for; once it is shown.
void announce(QWidget& widget);

} // namespace heroadmin
