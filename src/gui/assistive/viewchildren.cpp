#include "gui/assistive/viewchildren.h"

#include "gui/assistive/accessiblecell.h"
#include "gui/assistive/accessibleheading.h"

#include <algorithm>

namespace heroadmin {

namespace {

template<typename Key>
void forgetInvalid(QHash<Key, QAccessible::Id>& children)
{
    children.removeIf([](const std::pair<const Key&, QAccessible::Id&>& child) {
        const QAccessibleInterface* const known = QAccessible::accessibleInterface(child.second);
        if (known && known->isValid()) {
            return false;
        }
        QAccessible::deleteAccessibleInterface(child.second);
        return true;
    });
}

} // namespace

ViewChildren::ViewChildren(QAbstractItemView& view, QAccessible::Role cellRole)
    : m_view(&view)
    , m_cellRole(cellRole)
{}

ViewChildren::~ViewChildren()
{
    std::for_each(m_cells.cbegin(), m_cells.cend(), QAccessible::deleteAccessibleInterface);
    std::for_each(m_headings.cbegin(), m_headings.cend(), QAccessible::deleteAccessibleInterface);
    QAccessible::deleteAccessibleInterface(m_absentCell);
}

QAccessibleInterface* ViewChildren::cell(const QModelIndex& index)
{
    return kept(index.isValid() ? m_cells[index] : m_absentCell,
                [&] { return new AccessibleCell(m_view, index, m_cellRole); });
}

QAccessibleInterface* ViewChildren::heading(Qt::Orientation orientation, int section)
{
    return kept(m_headings[{orientation, section}],
                [&] { return new AccessibleHeading(m_view, orientation, section); });
}

void ViewChildren::forgetGone()
{
    forgetInvalid(m_cells);
    forgetInvalid(m_headings);
}

QAccessibleInterface* ViewChildren::kept(QAccessible::Id& id, const std::function<QAccessibleInterface*()>& make)
{
    QAccessibleInterface* known = QAccessible::accessibleInterface(id);
    if (!known) {
        known = make();
        id = QAccessible::registerAccessibleInterface(known);
    }
    return known;
}

} // namespace heroadmin
