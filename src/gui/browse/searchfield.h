#pragma once

#include <QLineEdit>
#include <QTimer>

namespace heroadmin {

/// Where the text to search names for is typed.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(QWidget* parent = nullptr);

    /// Shows the text that is searched for; searchChanged() doesn't follow. What was typed since the last
    /// searchChanged() stays, if that is what comes back.
    void setSearch(const QString& text);

    void holdBack() { m_delay.stop(); } ///< What was typed isn't searched for before the next key, or Enter.

Q_SIGNALS:
    void searchChanged(const QString& text); ///< When typing pauses; with Enter or when emptied, at once.
    void left();                             ///< Escape in the empty field, or Down: on to the table.

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void startDelay();
    void report();

    QTimer m_delay;
    QString m_reported;
};

} // namespace heroadmin
