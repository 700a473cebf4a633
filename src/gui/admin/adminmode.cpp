#include "gui/admin/adminmode.h"

#include <QCoreApplication>
#include <QEvent>

namespace heroadmin {
namespace {

bool isInput(const QEvent& event)
{
    switch (event.type()) {
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
    case QEvent::InputMethod:
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseMove:
    case QEvent::HoverMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TabletMove:
    case QEvent::TabletPress:
    case QEvent::NativeGesture:
        return true;
    default:
        return false;
    }
}

} // namespace

AdminMode::AdminMode(QCoreApplication& application, std::chrono::milliseconds idleTime, QObject* parent)
    : QObject(parent)
    , m_application(application)
    , m_idleTimer(this)
{
    m_idleTimer.setObjectName(QStringLiteral("idleTimer"));
    m_idleTimer.setSingleShot(true);
    m_idleTimer.setInterval(idleTime);
    connect(&m_idleTimer, &QTimer::timeout, this, [this] { leave(Reason::Idle); });
}

void AdminMode::enter()
{
    if (m_isOn) {
        return;
    }
    m_isOn = true;
    m_application.installEventFilter(this);
    m_idleTimer.start();
    Q_EMIT entered();
}

void AdminMode::leave(Reason reason)
{
    if (!m_isOn) {
        return;
    }
    m_isOn = false;
    m_application.removeEventFilter(this);
    m_idleTimer.stop();
    Q_EMIT left(reason);
}

void AdminMode::setIdleTime(std::chrono::milliseconds idleTime)
{
    // A running timer starts again by itself.
    m_idleTimer.setInterval(idleTime);
}

bool AdminMode::eventFilter(QObject* watched, QEvent* event)
{
    if (isInput(*event)) {
        m_idleTimer.start();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace heroadmin
