#include "gui/assistive/accessibleheading.h"

#include "gui/assistive/viewrows.h"

#include <QHeaderView>

namespace heroadmin {

AccessibleHeading::AccessibleHeading(QAbstractItemView* view, Qt::Orientation orientation, int section)
    : m_view(view)
    , m_orientation(orientation)
    , m_section(section)
{}

bool AccessibleHeading::isValid() const
{
    return m_view && m_view->model() &&
           m_section < (m_orientation == Qt::Horizontal ? ViewRows::columnCount(*m_view) : ViewRows::rowCount(*m_view));
}

QAccessible::Role AccessibleHeading::role() const
{
    if (m_section == corner) {
        return QAccessible::Pane;
    }
    return m_orientation == Qt::Horizontal ? QAccessible::ColumnHeader : QAccessible::RowHeader;
}

QAccessible::State AccessibleHeading::state() const
{
    QAccessible::State state;
    const QHeaderView* const header = isValid() ? ViewRows::header(*m_view, m_orientation) : nullptr;
    state.invalid = !header;
    state.invisible = !header || !header->isVisible();
    state.disabled = !header || !header->isEnabled();
    return state;
}

QString AccessibleHeading::text(QAccessible::Text text) const
{
    if (!isValid() || m_section == corner) {
        return {};
    }
    const auto data = [this](int role) {
        return m_view->model()->headerData(m_section, m_orientation, role).toString();
    };
    if (text == QAccessible::Description) {
        return data(Qt::AccessibleDescriptionRole);
    }
    if (text != QAccessible::Name) {
        return {};
    }
    const QString spoken = data(Qt::AccessibleTextRole);
    return spoken.isEmpty() ? data(Qt::DisplayRole) : spoken;
}

void AccessibleHeading::setText(QAccessible::Text text, const QString& value)
{
    Q_UNUSED(text)
    Q_UNUSED(value)
}

QRect AccessibleHeading::rect() const
{
    const QHeaderView* const header =
        isValid() && m_section != corner ? ViewRows::header(*m_view, m_orientation) : nullptr;
    if (!header || !header->isVisible()) {
        return {};
    }
    const int place = header->sectionViewportPosition(m_section);
    const int size = header->sectionSize(m_section);
    const QRect section = m_orientation == Qt::Horizontal ? QRect(place, 0, size, header->height())
                                                          : QRect(0, place, header->width(), size);
    return section.translated(header->viewport()->mapToGlobal(QPoint(0, 0)));
}

QAccessibleInterface* AccessibleHeading::parent() const
{
    return QAccessible::queryAccessibleInterface(m_view);
}

QAccessibleInterface* AccessibleHeading::child(int index) const
{
    Q_UNUSED(index)
    return nullptr;
}

QAccessibleInterface* AccessibleHeading::childAt(int x, int y) const
{
    Q_UNUSED(x)
    Q_UNUSED(y)
    return nullptr;
}

int AccessibleHeading::indexOfChild(const QAccessibleInterface* child) const
{
    Q_UNUSED(child)
    return -1;
}

} // namespace heroadmin
