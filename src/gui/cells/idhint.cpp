#include "gui/cells/idhint.h"

#include "data/table/herotablemodel.h"
#include "gui/browse/tablehint.h"
#include "gui/widgets/announcement.h"

#include <QAction>
#include <QKeyEvent>
#include <QTableView>
#include <algorithm>
#include <chrono>

namespace heroadmin {

namespace {

constexpr std::chrono::milliseconds hintShownFor{5000};

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

IdHint::IdHint(QTableView& table)
    : QObject(&table)
    , m_table(table)
    , m_hint(new TableHint(table))
{
    m_hides.setSingleShot(true);
    connect(&m_hides, &QTimer::timeout, this, &IdHint::hide);
    table.installEventFilter(this);
    table.viewport()->installEventFilter(this);
}

bool IdHint::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
        hide();
        if (m_table.currentIndex().column() == HeroTableModel::IdColumn && isEditKey(m_table, *event)) {
            show();
            return true;
        }
        break;
    case QEvent::MouseButtonPress:
    case QEvent::FocusOut:
    case QEvent::Hide:
        hide();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void IdHint::show()
{
    m_hint->showText(tr("The database gives each hero an id, and it stays."),
                     m_table.visualRect(m_table.currentIndex()));
    announce(*m_hint);
    m_hides.start(hintShownFor);
}

void IdHint::hide()
{
    m_hides.stop();
    m_hint->hide();
}

} // namespace heroadmin
