#include "gui/messages/messagebar.h"

#include "gui/messages/messagerow.h"

#include <QApplication>
#include <QEvent>
#include <QVBoxLayout>
#include <algorithm>
#include <iterator>

namespace heroadmin {

MessageBar::MessageBar(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(1);
    retranslate();
    hide();
}

void MessageBar::showMessage(const BarMessage& message)
{
    MessageRow* const older = rowOf(message.key);
    if (older == nullptr || older->message().actions.size() != message.actions.size()) {
        if (!message.isUpdate || older != nullptr) {
            addRow(message);
        }
        return;
    }
    older->setMessage(message);
    if (!message.isUpdate) {
        m_layout->insertWidget(0, older);
        m_rows.move(m_rows.indexOf(older), 0);
        older->announce();
    }
}

void MessageBar::addRow(const BarMessage& message)
{
    auto* const row = new MessageRow(message, this);
    connect(row, &MessageRow::closeRequested, this, [this, row] { remove(row); });
    connect(row, &MessageRow::actionChosen, this, [this, row](int index) { runAction(row, index); });
    QList<MessageRow*> older;
    std::copy_if(m_rows.cbegin(), m_rows.cend(), std::back_inserter(older), [&message](const MessageRow* shown) {
        return shown->message().key == message.key || shown->message().text == message.text;
    });
    m_layout->insertWidget(0, row);
    m_rows.prepend(row);
    std::for_each(older.cbegin(), older.cend(), [this](MessageRow* shown) { remove(shown); });
    row->show();
    show();
    row->announce();
}

void MessageBar::dismiss(const QString& key)
{
    if (MessageRow* const row = rowOf(key)) {
        remove(row);
    }
}

bool MessageBar::isShown(const QString& key) const
{
    return rowOf(key) != nullptr;
}

void MessageBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

MessageRow* MessageBar::rowOf(const QString& key) const
{
    const auto hasKey = [&key](const MessageRow* row) { return row->message().key == key; };
    const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(), hasKey);
    return found == m_rows.cend() ? nullptr : *found;
}

void MessageBar::remove(MessageRow* row)
{
    const bool hadFocus = row->isAncestorOf(QApplication::focusWidget());
    m_rows.removeOne(row);
    m_layout->removeWidget(row);
    row->hide();
    row->deleteLater(); // it may be what was just clicked
    setVisible(!m_rows.isEmpty());
    if (hadFocus) {
        Q_EMIT left();
    }
}

void MessageBar::runAction(MessageRow* row, int index)
{
    const std::function<void()> run = row->message().actions.value(index).run;
    remove(row);
    if (run) {
        run();
    }
}

void MessageBar::retranslate()
{
    setAccessibleName(tr("Messages"));
}

} // namespace heroadmin
