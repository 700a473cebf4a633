#pragma once

#include "gui/messages/barmessage.h"

#include <QWidget>

class QVBoxLayout;

namespace heroadmin {

class MessageRow;

/// Says what needs no answer before one can go on: errors, conflicts, news. Hidden while there is nothing to say; the
/// newest message is on top.
class MessageBar : public QWidget
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr);

    /// Takes the place of an older message with the same key; the focus stays on its button where that stays.
    void showMessage(const BarMessage& message);
    void dismiss(const QString& key); ///< Nothing happens where there is none.

    [[nodiscard]] bool isShown(const QString& key) const;

Q_SIGNALS:
    void left(); ///< The message that had the focus is gone: on to the table.

protected:
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] MessageRow* rowOf(const QString& key) const;
    void addRow(const BarMessage& message);
    void remove(MessageRow* row);
    void runAction(MessageRow* row, int index);
    void retranslate();

    QVBoxLayout* m_layout;
    QList<MessageRow*> m_rows; ///< The newest first.
};

} // namespace heroadmin
