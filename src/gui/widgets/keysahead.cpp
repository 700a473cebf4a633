#include "gui/widgets/keysahead.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QWidget>
#include <QWindow>
#include <chrono>
#include <utility>

namespace heroadmin {

namespace {

// Behind what asks for it, nobody types at once who doesn't mean to go on; who types makes pauses between the letters.
constexpr std::chrono::milliseconds pauseBehindAsking{100};
constexpr std::chrono::milliseconds pauseBehindLetter{400};

bool endsText(const QEvent& event)
{
    const int key = event.type() == QEvent::KeyPress ? static_cast<const QKeyEvent&>(event).key() : 0;
    return key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape;
}

QString typedBy(const QEvent& event)
{
    if (event.type() == QEvent::InputMethod) {
        return static_cast<const QInputMethodEvent&>(event).commitString();
    }
    const QString text = event.type() == QEvent::KeyPress || event.type() == QEvent::ShortcutOverride
                             ? static_cast<const QKeyEvent&>(event).text()
                             : QString();
    const bool isText = !text.isEmpty() && (text.front().isPrint() || text.front().isSurrogate());
    return isText ? text : QString();
}

bool isForTheWindow(const QEvent& event)
{
    const Qt::KeyboardModifiers modifiers = static_cast<const QKeyEvent&>(event).modifiers();
    const bool isControl = modifiers.testFlag(Qt::ControlModifier);
    const bool isAlt = modifiers.testFlag(Qt::AltModifier);
#ifdef Q_OS_MACOS
    const bool mayType = isAlt;
#else
    const bool mayType = isAlt && isControl; // AltGr of Windows
#endif
    return modifiers.testFlag(Qt::MetaModifier) || (mayType ? typedBy(event).isEmpty() : isControl || isAlt);
}

} // namespace

KeysAhead::KeysAhead(QWidget& place)
    : QObject(&place)
    , m_place(place)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &KeysAhead::paused);
}

void KeysAhead::keep(const QEvent* first)
{
    if (!m_isKeeping) {
        m_isKeeping = true;
        QCoreApplication::instance()->installEventFilter(this);
        m_pause.start(pauseBehindAsking);
    }
    if (first != nullptr && !typedBy(*first).isEmpty()) {
        add(*first);
    }
}

void KeysAhead::giveTo(const QWidget& receiver)
{
    const QWidget* const window = receiver.window();
    // One of them may open something else that has to be read first, which keeps those behind it.
    for (const std::unique_ptr<QEvent>& event : take()) {
        if (QWidget* const focused = window->focusWidget()) {
            QCoreApplication::sendEvent(focused, event.get());
        }
    }
}

QString KeysAhead::drop()
{
    QString text;
    for (const std::unique_ptr<QEvent>& event : take()) {
        const int key = event->type() == QEvent::KeyPress ? static_cast<const QKeyEvent&>(*event).key() : 0;
        if (key == Qt::Key_Escape) {
            return {};
        }
        if (key == Qt::Key_Backspace) {
            text.chop(1);
        } else if (endsText(*event) || key == Qt::Key_Tab || key == Qt::Key_Backtab) {
            break; // What follows was meant for another place.
        } else {
            text += typedBy(*event);
        }
    }
    return text;
}

bool KeysAhead::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        if (isOfTheWindow(watched) && !isForTheWindow(*event)) {
            event->accept(); // It comes as a key next, and not as a shortcut.
            return true;
        }
        return false;
    case QEvent::KeyPress:
        if (isOfTheWindow(watched) && !isForTheWindow(*event)) {
            add(*event);
            return true;
        }
        return false;
    case QEvent::InputMethod:
        if (isOfTheWindow(watched)) {
            add(*event);
            return true;
        }
        return false;
    default:
        return false;
    }
}

bool KeysAhead::isOfTheWindow(const QObject* watched) const
{
    // A key that nobody takes goes on to the widgets around, where it is no other one.
    const QWidget* const window = m_place.window();
    const QWidget* const focused = window->focusWidget() != nullptr ? window->focusWidget() : window;
    if (focused != window && focused != &m_place && !m_place.isAncestorOf(focused)) {
        return false; // They type somewhere else by now.
    }
    return watched == static_cast<const QObject*>(focused) ||
           watched == static_cast<const QObject*>(window->windowHandle());
}

void KeysAhead::add(const QEvent& event)
{
    m_events.emplace_back(event.clone());
    m_pause.start(endsText(event) ? std::chrono::milliseconds::zero() : pauseBehindLetter);
}

KeysAhead::Events KeysAhead::take()
{
    m_pause.stop();
    m_isKeeping = false;
    QCoreApplication::instance()->removeEventFilter(this);
    return std::exchange(m_events, {});
}

} // namespace heroadmin
