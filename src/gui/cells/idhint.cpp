#include "gui/cells/idhint.h"

#include "data/herotablemodel.h"
#include "gui/application/announcement.h"
#include "gui/browse/tablehint.h"

#include <QKeyEvent>
#include <QTableView>
#include <chrono>

namespace heroadmin {

namespace {

constexpr std::chrono::milliseconds shownFor{5000};

bool isEditKey(const QEvent& event)
{
    const auto& key = static_cast<const QKeyEvent&>(event);
    return key.key() == Qt::Key_F2 && key.modifiers() == Qt::NoModifier;
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
        if (m_table.currentIndex().column() == HeroTableModel::IdColumn && isEditKey(*event)) {
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
    m_hides.start(shownFor);
}

void IdHint::hide()
{
    m_hides.stop();
    m_hint->hide();
}

} // namespace heroadmin
