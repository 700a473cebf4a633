#pragma once

#include "gui/application/languagename.h"
#include "gui/application/preferences.h"

#include <QDialog>
#include <QList>
#include <memory>

namespace heroadmin {

namespace Ui {
class SettingsDialog;
}

/// Lets a person choose their Preferences. It changes nothing itself.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    /// `languages` besides the system's.
    SettingsDialog(const Preferences& preferences, const QList<LanguageName>& languages, QWidget* parent = nullptr);
    ~SettingsDialog() override;

    [[nodiscard]] Preferences preferences() const; ///< As they are in the dialog now.

protected:
    void changeEvent(QEvent* event) override;

private:
    void fillBoxes(const QList<LanguageName>& languages);
    void showPreferences(const Preferences& preferences);

    const std::unique_ptr<Ui::SettingsDialog> m_ui;
};

} // namespace heroadmin
