#pragma once

#include "gui/application/shippedpart.h"

#include <QDialog>
#include <memory>

namespace heroadmin {

class Engines;

namespace Ui {
class AboutDialog;
}

/// What this is, in which version, and what it is made of, with the licences to read.
class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QList<heroadmin::ShippedPart> parts, QWidget* parent = nullptr);
    ~AboutDialog() override;

    /// Shows one with the parts of this program; it deletes itself when it is closed.
    static void openOver(QWidget* window, const Engines& engines);

    /// As it is copied for a report: "Hero Admin 1.0, Qt 6.4.2", a part on each line, and the system.
    [[nodiscard]] QString versionsText() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void listParts();
    void showLicence(int row);

    const QList<ShippedPart> m_parts;
    const std::unique_ptr<Ui::AboutDialog> m_ui;
};

} // namespace heroadmin
