#pragma once

#include <QTableView>

namespace heroadmin {

class ConflictModel;

/// The list of what clashes. Arrow keys go through it; Space changes the decision of the rows that are selected, and a
/// double click that of its row.
class ConflictTable : public QTableView
{
    Q_OBJECT

public:
    explicit ConflictTable(QWidget* parent = nullptr);

    /// Which has to outlive it.
    void showConflicts(ConflictModel& model);

    void setSelectedMine(bool mine);
    void setAllMine(bool mine);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QList<int> selectedRows() const;
    void toggleSelected();

    ConflictModel* m_model = nullptr;
};

} // namespace heroadmin
