#include "gui/browse/keyhint.h"

#include "gui/browse/tablehint.h"
#include "gui/widgets/announcement.h"

#include <QKeyEvent>
#include <QTableView>
#include <chrono>

namespace heroadmin {

namespace {

constexpr std::chrono::milliseconds hintShownFor{5000};

/// Also one that goes to a shortcut. What is held down is still the same key.
bool isNewKey(const QEvent& event)
{
    return (event.type() == QEvent::KeyPress || event.type() == QEvent::ShortcutOverride) &&
           !static_cast<const QKeyEvent&>(event).isAutoRepeat();
}

} // namespace

KeyHint::KeyHint(QTableView& table)
    : QObject(&table)
    , m_table(table)
    , m_hint(new TableHint(table))
{
    m_hides.setSingleShot(true);
    connect(&m_hides, &QTimer::timeout, this, &KeyHint::hide);
    table.installEventFilter(this);
    table.viewport()->installEventFilter(this);
}

void KeyHint::say(const QString& text)
{
    m_hint->showText(text, m_table.visualRect(m_table.currentIndex()));
    announce(*m_hint);
    m_hides.start(hintShownFor);
}

bool KeyHint::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::FocusOut:
    case QEvent::Hide:
        hide();
        break;
    default:
        if (isNewKey(*event)) {
            hide();
        }
        break;
    }
    return QObject::eventFilter(watched, event);
}

void KeyHint::hide()
{
    m_hides.stop();
    m_hint->hide();
}

} // namespace heroadmin
