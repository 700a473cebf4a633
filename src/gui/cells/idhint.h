#pragma once

#include <QObject>
#include <QTimer>

class QTableView;

namespace heroadmin {

class TableHint;

/// Says why an id can't be edited where the person tries to, for a while or until the next key or click.
class IdHint : public QObject
{
    Q_OBJECT

public:
    explicit IdHint(QTableView& table); ///< Which becomes its parent.

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void show();
    void hide();

    QTableView& m_table;
    TableHint* m_hint;
    QTimer m_hides;
};

} // namespace heroadmin
