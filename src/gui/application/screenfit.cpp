#include "gui/application/screenfit.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QMessageBox>
#include <QPointer>
#include <QScreen>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>
#include <algorithm>

namespace heroadmin {

namespace {

bool isWithin(QSize size, QSize room)
{
    return size.boundedTo(room) == size;
}

} // namespace

ScreenFit::ScreenFit(QDialog& dialog)
    : QObject(&dialog)
    , m_dialog(dialog)
{
    dialog.installEventFilter(this);
}

void ScreenFit::keep(QDialog& dialog)
{
    if (dialog.findChild<ScreenFit*>(QString(), Qt::FindDirectChildrenOnly) == nullptr) {
        new ScreenFit(dialog);
    }
}

QSize ScreenFit::roomFor(const QDialog& dialog)
{
    // Nobody knows the frame before there is one, and a message can't be made smaller after that.
    constexpr int borders = 16;
    const QSize frame = dialog.frameSize() - dialog.size();
    const QSize guess(borders, dialog.style()->pixelMetric(QStyle::PM_TitleBarHeight) + borders);
    return dialog.screen()->availableSize() - (frame.isNull() ? guess : frame);
}

bool ScreenFit::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_dialog) {
        switch (event->type()) {
        case QEvent::Show: // Not before: it is given a size once more when it is polished.
        case QEvent::LayoutRequest:
            fit();
            break;
        case QEvent::Resize:
            if (qobject_cast<QMessageBox*>(&m_dialog) != nullptr) {
                fit();
            } else {
                bound();
            }
            break;
        default:
            break;
        }
    }
    return QObject::eventFilter(watched, event);
}

void ScreenFit::fit()
{
    if (!m_scrolls && m_dialog.layout() != nullptr && needsMore()) {
        letContentsScroll();
    }
    bound();
}

void ScreenFit::bound()
{
    const QSize room = roomFor(m_dialog);
    if (!m_dialog.isMaximized() && !isWithin(m_dialog.size(), room)) {
        m_dialog.resize(m_dialog.size().boundedTo(room));
    }
}

bool ScreenFit::needsMore() const
{
    const QSize room = roomFor(m_dialog);
    if (qobject_cast<const QMessageBox*>(&m_dialog) != nullptr) {
        return !isWithin(m_dialog.size(), room); // It sets its size itself, when it is shown.
    }
    const QLayout& layout = *m_dialog.layout();
    QSize needed =
        layout.sizeConstraint() == QLayout::SetFixedSize ? layout.totalSizeHint() : layout.totalMinimumSize();
    if (layout.hasHeightForWidth()) {
        const int width = std::min(std::max(m_dialog.width(), needed.width()), room.width());
        needed.setHeight(std::max(needed.height(), layout.totalMinimumHeightForWidth(width)));
    }
    return !isWithin(needed, room);
}

void ScreenFit::letContentsScroll()
{
    m_scrolls = true;
    const QSize room = roomFor(m_dialog);
    const QPointer<QWidget> focused = m_dialog.focusWidget();
    QLayout* const own = m_dialog.layout();
    const QSize wanted = m_dialog.size().expandedTo(own->totalSizeHint()).boundedTo(room);
    const QMargins margins = own->contentsMargins();
    auto* const buttons = m_dialog.findChild<QDialogButtonBox*>(QString(), Qt::FindDirectChildrenOnly);
    if (buttons != nullptr) {
        own->removeWidget(buttons);
    }
    own->setSizeConstraint(QLayout::SetDefaultConstraint);
    m_dialog.setMinimumSize(0, 0);
    m_dialog.setMaximumSize(QWIDGETSIZE_MAX, QWIDGETSIZE_MAX);
    auto* const content = new QWidget;
    content->setLayout(own);
    auto* const area = new QScrollArea(&m_dialog);
    area->setFrameStyle(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(content);
    area->setAccessibleName(m_dialog.windowTitle());
    auto* const outer = new QVBoxLayout(&m_dialog);
    outer->setContentsMargins({});
    outer->addWidget(area, 1);
    int used = 0;
    if (buttons != nullptr) {
        buttons->setContentsMargins(margins.left(), 0, margins.right(), margins.bottom());
        if (buttons->sizeHint().width() > room.width()) {
            buttons->setOrientation(Qt::Vertical);
        }
        outer->addWidget(buttons);
        used = buttons->sizeHint().height() + outer->spacing();
    }
    if (qobject_cast<QMessageBox*>(&m_dialog) != nullptr) {
        // It gets as small as it can be.
        area->setMinimumSize(wanted - QSize(0, used));
    }
    m_dialog.resize(wanted);
    if (focused != nullptr) {
        focused->setFocus();
    }
}

} // namespace heroadmin
