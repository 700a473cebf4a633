#pragma once

#include "gui/widgets/anchoredtable.h"

namespace heroadmin {

/// The table of a PasteModel: Return edits a cell and goes down behind it, Tab goes on to the next one while editing,
/// Delete leaves the selected rows out and takes them in again.
class PasteTable : public AnchoredTable
{
    Q_OBJECT

public:
    explicit PasteTable(QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override; ///< A PasteModel.

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;
    void changeEvent(QEvent* event) override;

private:
    void setWidths();
    void leaveOutSelected();
};

} // namespace heroadmin
