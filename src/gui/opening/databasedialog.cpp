#include "gui/opening/databasedialog.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>

namespace heroadmin {

namespace {

/// None where the desktop shows its own dialog.
QLineEdit* nameField(const QFileDialog& dialog)
{
    return dialog.findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
}

} // namespace

DatabaseDialog::DatabaseDialog(const Engines& engines, const QString& title, QWidget* parent)
    : QFileDialog(parent, title)
    , m_engines(engines)
{}

void DatabaseDialog::accept()
{
    const std::optional<DatabaseAddress> address = typedAddress();
    if (address && m_engines.isOnServer(*address)) {
        // What was typed, which may hold a password, and no file's name.
        const QString typed = nameField(*this)->text();
        done(Accepted);
        Q_EMIT fileSelected(typed);
        return;
    }
    if (address) {
        nameField(*this)->setText(address->location);
    }
    QFileDialog::accept();
}

void DatabaseDialog::showEvent(QShowEvent* event)
{
    QFileDialog::showEvent(event);
    auto* const buttons = findChild<QDialogButtonBox*>();
    if (QLineEdit* const name = nameField(*this); name != nullptr && buttons != nullptr) {
        // Behind Qt, which looks for a file of that name.
        connect(name, &QLineEdit::textChanged, this, [this, buttons] {
            if (QPushButton* const button = buttons->button(QDialogButtonBox::Open);
                button != nullptr && typedAddress()) {
                button->setEnabled(true);
            }
        });
    }
}

std::optional<DatabaseAddress> DatabaseDialog::typedAddress() const
{
    const QLineEdit* const name = nameField(*this);
    if (name == nullptr || !name->text().contains(QStringLiteral(":/"))) {
        return {};
    }
    const Result<DatabaseAddress> address = m_engines.addressOf(name->text());
    return address ? std::optional(*address) : std::nullopt;
}

} // namespace heroadmin
