#include "gui/browse/scanescape.h"

#include "gui/widgets/escapekey.h"

#include <QEvent>
#include <QWidget>
#include <utility>

namespace heroadmin {

ScanEscape::ScanEscape(std::function<bool()> isScanning, QObject* parent)
    : QObject(parent)
    , m_isScanning(std::move(isScanning))
{}

void ScanEscape::watch(QWidget& widget)
{
    widget.installEventFilter(this);
}

bool ScanEscape::eventFilter(QObject* /*watched*/, QEvent* event)
{
    return isEscape(event) && m_isScanning() && takeEscape(event, [this] { Q_EMIT stopRequested(); });
}

} // namespace heroadmin
