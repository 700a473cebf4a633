#pragma once

#include "gui/keys/actionentry.h"

#include <QDialog>
#include <memory>

class QPagedPaintDevice;

namespace heroadmin {

namespace Ui {
class KeysSheet;
}

class ActionCatalogue;

/// All actions and their keys by menu, to look up and to print. It stays right while the window's actions change.
class KeysSheet : public QDialog
{
    Q_OBJECT

public:
    /// `catalogue` has to outlive it.
    explicit KeysSheet(const ActionCatalogue& catalogue, QWidget* parent = nullptr);
    ~KeysSheet() override;

    void print(QPagedPaintDevice& device) const; ///< What is listed now.

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void showCount(qsizetype all);
    void choosePrinter();
    [[nodiscard]] QString html() const;

    const ActionCatalogue& m_catalogue;
    const std::unique_ptr<Ui::KeysSheet> m_ui;
    QList<ActionEntry> m_listed;
};

} // namespace heroadmin
