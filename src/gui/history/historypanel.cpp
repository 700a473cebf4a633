#include "gui/history/historypanel.h"

#include "gui/history/historymodel.h"
#include "gui/widgets/plainlabel.h"

#include <QEvent>
#include <QLabel>
#include <QListView>
#include <QShortcut>
#include <QVBoxLayout>

namespace heroadmin {

HistoryPanel::HistoryPanel(const QUndoStack& history, QWidget* parent)
    : QWidget(parent)
    , m_model(new HistoryModel(history, this))
    , m_list(new QListView(this))
    , m_empty(new PlainLabel(this))
{
    m_list->setModel(m_model);
    m_list->setUniformItemSizes(true);
    m_list->setSpacing(2);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(6);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    layout->addWidget(m_empty);
    setFocusProxy(m_list);

    // Not QListView::activated(), which a desktop may have follow a single click: that would write without a warning.
    connect(m_list, &QListView::doubleClicked, this,
            [this](const QModelIndex& index) { Q_EMIT goToRequested(index.row()); });
    auto* const enter = new QShortcut(m_list);
    enter->setKeys({QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)});
    enter->setContext(Qt::WidgetShortcut);
    enter->setAutoRepeat(false);
    connect(enter, &QShortcut::activated, this, [this] {
        if (const QModelIndex index = m_list->currentIndex(); index.isValid()) {
            Q_EMIT goToRequested(index.row());
        }
    });
    connect(m_model, &HistoryModel::refreshed, this, &HistoryPanel::showState);
    retranslate();
    showState();
}

void HistoryPanel::refresh()
{
    m_model->refresh();
}

void HistoryPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_model->retranslate();
        retranslate();
    }
    QWidget::changeEvent(event);
}

void HistoryPanel::showState()
{
    const bool isEmpty = m_model->rowCount() == 1;
    m_empty->setVisible(isEmpty);
    m_list->setVisible(!isEmpty);
    m_list->setCurrentIndex(m_model->index(m_model->currentRow()));
}

void HistoryPanel::retranslate()
{
    setAccessibleName(tr("History"));
    m_list->setAccessibleName(tr("History"));
    m_list->setAccessibleDescription(tr("Enter goes back or forth to a step"));
    m_empty->setText(tr("Nothing has been written yet."));
}

} // namespace heroadmin
