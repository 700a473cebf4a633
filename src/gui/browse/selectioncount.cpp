#include "gui/browse/selectioncount.h"

#include "data/browsing/herobrowsing.h"
#include "gui/browse/herotableview.h"
#include "gui/browse/matchingselection.h"
#include "gui/browse/pagerbar.h"
#include "gui/browse/selectionsummary.h"

#include <QEvent>

namespace heroadmin {

SelectionCount::SelectionCount(const Parts& parts, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
{
    const QAbstractItemModel* const model = parts.table.model();
    connect(parts.table.selectionModel(), &QItemSelectionModel::selectionChanged, this, &SelectionCount::show);
    connect(model, &QAbstractItemModel::modelReset, this, &SelectionCount::show);
    connect(model, &QAbstractItemModel::dataChanged, this, &SelectionCount::show);
    connect(&parts.matching, &MatchingSelection::changed, this, &SelectionCount::show);
    connect(&parts.browser, &HeroBrowsing::countChanged, this, &SelectionCount::show);
    connect(&parts.pager, &PagerBar::selectAllRequested, this, &SelectionCount::selectAll);
    parts.pager.installEventFilter(this);
}

bool SelectionCount::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        show();
    }
    return QObject::eventFilter(watched, event);
}

void SelectionCount::show()
{
    m_parts.pager.showSelection(SelectionSummary(m_parts.table, m_parts.browser.total(), m_parts.matching.isOn()));
}

void SelectionCount::selectAll()
{
    m_parts.matching.selectAll();
    m_parts.table.setFocus();
}

} // namespace heroadmin
