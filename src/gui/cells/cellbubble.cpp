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

bool CellBubble::event(QEvent* event)
{
    const bool isTaken = QFrame::event(event);
    if (event->type() == QEvent::LayoutRequest && isVisible()) {
        place(); // Another font, or whatever else makes the sentence need more room.
    }
    return isTaken;
}

int CellBubble::heightAt(int width) const
{
    return hasHeightForWidth() ? heightForWidth(width) : sizeHint().height();
}

void CellBubble::place()
{
    if (m_editor == nullptr) {
        return;
    }
    // From the inside out: what the note measured of the sentence before is forgotten at the next event only.
    m_note->layout()->activate();
    layout()->activate();
    const QRect area = parentWidget()->rect();
    const QRect cell = m_editor->geometry();
    const int below = area.bottom() - cell.bottom() - gap;
    const int above = cell.top() - gap;
    int width = std::min(widest * fontMetrics().averageCharWidth(), area.width());
    if (heightAt(width) > std::max(below, above)) {
        width = area.width();
    }
    const int height = heightAt(width);
    const int top = height <= below ? cell.bottom() + gap : cell.top() - gap - height;
    const int left = std::clamp(cell.left(), 0, std::max(0, area.width() - width));
    // Where there is room on no side the sentence is whole nevertheless, over the cell.
    setGeometry(left, std::clamp(top, 0, std::max(0, area.height() - height)), width, height);
}

} // namespace heroadmin
