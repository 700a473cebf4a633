#include "gui/keys/commandpalette.h"

#include "gui/keys/commandpalettedelegate.h"
#include "ui_commandpalette.h"

#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <algorithm>

namespace heroadmin {
namespace {

/// Keys that move in the list while one types.
bool movesInList(int key)
{
    return key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown;
}

bool isEnter(int key)
{
    return key == Qt::Key_Return || key == Qt::Key_Enter;
}

} // namespace

CommandPalette::CommandPalette(const QList<PaletteEntry>& entries, QWidget* parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint)
    , m_ui(std::make_unique<Ui::CommandPalette>())
    , m_model(new CommandPaletteModel(entries, this))
{
    m_ui->setupUi(this);
    m_ui->list->setModel(m_model);
    m_ui->list->setItemDelegate(new CommandPaletteDelegate(m_ui->list));
    m_ui->searchField->installEventFilter(this);
    m_ui->list->installEventFilter(this);
    connect(m_ui->searchField, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_ui->list, &QAbstractItemView::clicked, this, &CommandPalette::choose);
    connect(m_ui->list->selectionModel(), &QItemSelectionModel::currentChanged, this, &CommandPalette::speak);
    search({});
}

CommandPalette::~CommandPalette() = default;

void CommandPalette::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    if (const QWidget* const window = parentWidget()) {
        const int width = std::min(window->width(), 80 * fontMetrics().averageCharWidth());
        const int height = std::min(window->height(), 20 * fontMetrics().lineSpacing());
        resize(width, height);
        move(window->mapToGlobal(QPoint((window->width() - width) / 2, (window->height() - height) / 4)));
    }
}

void CommandPalette::paintEvent(QPaintEvent* event)
{
    QDialog::paintEvent(event);
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        auto* const keyEvent = static_cast<QKeyEvent*>(event);
        if (isEnter(keyEvent->key())) {
            choose(m_ui->list->currentIndex());
            return true;
        }
        if (watched == m_ui->searchField && movesInList(keyEvent->key())) {
            QApplication::sendEvent(m_ui->list, keyEvent);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void CommandPalette::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isVisible() && !isActiveWindow()) {
        reject(); // as a menu closes when something else is clicked
    } else if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
    }
}

void CommandPalette::search(const QString& query)
{
    m_model->setQuery(query);
    m_ui->list->setCurrentIndex(m_model->index(0));
    m_ui->noneLabel->setVisible(m_model->rowCount() == 0);
    m_ui->list->setVisible(m_model->rowCount() > 0);
}

void CommandPalette::choose(const QModelIndex& index)
{
    if (index.isValid() && m_model->entryAt(index.row()).isEnabled) {
        const PaletteEntry entry = m_model->entryAt(index.row());
        accept();
        Q_EMIT chosen(entry);
    }
}

void CommandPalette::speak(const QModelIndex& current)
{
    // The focus stays in the field, so the list doesn't say its current row itself.
    if (current.isValid() && !m_ui->list->hasFocus()) {
        QAccessibleEvent event(m_ui->list, QAccessible::Focus);
        event.setChild(current.row());
        QAccessible::updateAccessibility(&event);
    }
}

} // namespace heroadmin
