#pragma once

#include <QObject>
#include <QTimer>

class QTableView;

namespace heroadmin {

class TableHint;

/// Says in a table why a key does nothing there, for a while or until the next key or click.
class KeyHint : public QObject
{
    Q_OBJECT

public:
    explicit KeyHint(QTableView& table); ///< Which becomes its parent.

    void say(const QString& text); ///< Assistive tools say it, too.

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void hide();

    QTableView& m_table;
    TableHint* m_hint;
    QTimer m_hides;
};

} // namespace heroadmin
