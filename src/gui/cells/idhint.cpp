#include "gui/cells/idhint.h"

#include "data/table/herotablemodel.h"
#include "gui/browse/herotableview.h"
#include "gui/browse/keyhint.h"

#include <QAction>
#include <QKeyEvent>
#include <algorithm>

namespace heroadmin {

namespace {

/// The keys that edit a cell are those of the table's action for it, which the person may have changed.
QList<QKeySequence> editKeys(const QTableView& table)
{
    const QList<QAction*> actions = table.actions();
    const auto found = std::find_if(actions.begin(), actions.end(), [](const QAction* action) {
        return action->objectName() == QLatin1String("editCellAction");
    });
    return found == actions.end() ? QList<QKeySequence>{QKeySequence(Qt::Key_F2)} : (*found)->shortcuts();
}

bool isEditKey(const QTableView& table, const QEvent& event)
{
    const QKeyCombination pressed = static_cast<const QKeyEvent&>(event).keyCombination();
    return editKeys(table).contains(QKeySequence(pressed));
}

} // namespace

IdHint::IdHint(HeroTableView& table)
    : QObject(&table)
    , m_table(table)
{
    table.installEventFilter(this);
}

bool IdHint::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && m_table.currentIndex().column() == HeroTableModel::IdColumn &&
        isEditKey(m_table, *event)) {
        m_table.hint().say(tr("The database gives each hero an id, and it stays."));
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace heroadmin
