#pragma once

#include "gui/messages/barmessage.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace heroadmin {

/// One message of a MessageBar: its icon, its text, its actions, and a button that closes it.
class MessageRow : public QWidget
{
    Q_OBJECT

public:
    explicit MessageRow(const BarMessage& message, QWidget* parent = nullptr);

    [[nodiscard]] const BarMessage& message() const { return m_message; }

    /// With as many actions as the one before, whose buttons stay.
    void setMessage(const BarMessage& message);

    void announce(); ///< To assistive tools; once it is shown.

Q_SIGNALS:
    void actionChosen(int index);
    void closeRequested();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void addActions();
    void placeActions(); ///< On the line of the text, where there is room for both.
    void showMessage();
    void retranslate();
    void updateIcon();
    [[nodiscard]] QString severityText() const;

    BarMessage m_message;
    QGridLayout* m_layout;
    QLabel* m_icon;
    QLabel* m_text;
    QWidget* m_actions;
    QList<QPushButton*> m_buttons; ///< One an action.
    QToolButton* m_close;
};

} // namespace heroadmin
