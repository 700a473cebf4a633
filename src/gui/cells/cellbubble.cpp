#include "gui/cells/cellbubble.h"

#include <QEvent>
#include <QVBoxLayout>
#include <algorithm>

namespace heroadmin {

namespace {

constexpr int widest = 45; ///< Average characters.
constexpr int gap = 2;

} // namespace

CellBubble::CellBubble(QWidget* viewport)
    : QFrame(viewport)
    , m_note(new NoteLabel(this))
{
    setFrameStyle(QFrame::Box | QFrame::Plain);
    setBackgroundRole(QPalette::Window);
    setForegroundRole(QPalette::WindowText);
    setAutoFillBackground(true);
    setCursor(Qt::ArrowCursor);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 4, 6, 4);
    layout->addWidget(m_note);
    hide();
    viewport->installEventFilter(this);
}

void CellBubble::follow(QWidget* editor)
{
    m_editor = editor;
    editor->installEventFilter(this);
    hide();
}

void CellBubble::say(NoteLabel::Kind kind, const QString& sentence)
{
    if (sentence.isEmpty() || m_editor == nullptr) {
        m_note->clear();
        hide();
        return;
    }
    show();
    raise();
    m_note->say(kind, sentence);
    place();
}

QString CellBubble::text() const
{
    return m_note->text();
}

bool CellBubble::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Hide:
        if (watched == m_editor && m_editor->isHidden()) {
            m_note->clear();
            hide();
        }
        break;
    case QEvent::Move:
    case QEvent::Resize:
        if (isVisible()) {
            place();
        }
        break;
    default:
        break;
    }
    return QFrame::eventFilter(watched, event);
}

void CellBubble::place()
{
    if (m_editor == nullptr) {
        return;
    }
    layout()->activate();
    const QRect area = parentWidget()->rect();
    const int width = std::min(widest * fontMetrics().averageCharWidth(), area.width());
    const int height = hasHeightForWidth() ? heightForWidth(width) : sizeHint().height();
    const QRect cell = m_editor->geometry();
    const bool fitsBelow = cell.bottom() + gap + height <= area.bottom();
    const int top = fitsBelow ? cell.bottom() + gap : std::max(0, cell.top() - gap - height);
    const int left = std::clamp(cell.left(), 0, std::max(0, area.width() - width));
    setGeometry(left, top, width, height);
}

} // namespace heroadmin
