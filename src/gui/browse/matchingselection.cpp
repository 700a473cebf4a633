#include "gui/browse/matchingselection.h"

#include "data/browsing/herobrowsing.h"
#include "gui/browse/herotableview.h"

#include <QItemSelectionModel>

namespace heroadmin {

MatchingSelection::MatchingSelection(HeroBrowsing& browser, HeroTableView& table, QObject* parent)
    : QObject(parent)
    , m_table(table)
{
    connect(&browser, &HeroBrowsing::filterChanged, this, [this] { set(false); });
    connect(table.model(), &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_isShowing = true; });
    // Behind whatever else the new page brings with it.
    connect(&browser, &HeroBrowsing::pageChanged, this, &MatchingSelection::selectRows, Qt::QueuedConnection);
    connect(table.selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!m_isShowing) {
            set(false);
        }
    });
}

void MatchingSelection::selectAll()
{
    set(true);
    selectRows();
}

void MatchingSelection::clear()
{
    set(false);
    m_table.endSelection();
}

void MatchingSelection::set(bool isOn)
{
    if (isOn != m_isOn) {
        m_isOn = isOn;
        Q_EMIT changed(isOn);
    }
}

void MatchingSelection::selectRows()
{
    if (m_table.model()->rowCount() == 0) {
        set(false); // They were deleted.
    }
    if (m_isOn) {
        m_isShowing = true;
        m_table.selectAll();
    }
    m_isShowing = false;
}

} // namespace heroadmin
