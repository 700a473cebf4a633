#pragma once

#include <QAbstractItemView>
#include <QAccessible>
#include <QHash>
#include <QPersistentModelIndex>
#include <QPointer>
#include <functional>
#include <utility>

namespace heroadmin {

/// The cells and headings of a view that assistive tools were told of. Each is the same object as long as its row is
/// there, and known by its number on the bus until then.
class ViewChildren
{
public:
    ViewChildren(QAbstractItemView& view, QAccessible::Role cellRole);
    ~ViewChildren();

    ViewChildren(const ViewChildren&) = delete;
    ViewChildren& operator=(const ViewChildren&) = delete;

    [[nodiscard]] QAccessibleInterface*
    cell(const QModelIndex& index); ///< Never null; an invalid one where there is none.
    [[nodiscard]] QAccessibleInterface* heading(Qt::Orientation orientation, int section);

    void forgetGone(); ///< Those of rows and columns that are gone.

private:
    using Place = std::pair<Qt::Orientation, int>;

    [[nodiscard]] static QAccessibleInterface* kept(QAccessible::Id& id,
                                                    const std::function<QAccessibleInterface*()>& make);

    QPointer<QAbstractItemView> m_view;
    QAccessible::Role m_cellRole;
    QHash<QPersistentModelIndex, QAccessible::Id> m_cells;
    QHash<Place, QAccessible::Id> m_headings;
    QAccessible::Id m_absentCell = 0;
};

} // namespace heroadmin
