#pragma once

#include "core/filereplacement.h"
#include "gui/keys/actionentry.h"

#include <QDialog>
#include <memory>

class QPageLayout;
class QPagedPaintDevice;
class QPrinter;

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
    /// `catalogue` has to outlive it. `isTaken`: where no PDF may be written.
    KeysSheet(const ActionCatalogue& catalogue, FileReplacement::IsTaken isTaken, QWidget* parent = nullptr);
    ~KeysSheet() override;

    void print(QPagedPaintDevice& device) const; ///< What is listed now.

    /// The same into a file. Errors: as FileReplacement::write().
    [[nodiscard]] Result<void> writePdf(const QString& path, const QPageLayout& layout) const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void showCount(qsizetype all);
    void choosePrinter();
    void printOn(QPrinter& printer);
    [[nodiscard]] QString html() const;

    const ActionCatalogue& m_catalogue;
    const FileReplacement::IsTaken m_isTaken;
    const std::unique_ptr<Ui::KeysSheet> m_ui;
    QList<ActionEntry> m_listed;
};

} // namespace heroadmin
