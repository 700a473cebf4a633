#pragma once

#include "gui/application/changedkeys.h"
#include "gui/application/languagename.h"
#include "gui/application/preferences.h"

#include <QDialog>
#include <QList>
#include <memory>

namespace heroadmin {

namespace Ui {
class SettingsDialog;
}

struct ActionEntry;

/// Lets a person choose their Preferences, and the keys of the actions. It changes nothing itself.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    /// `languages` besides the system's.
    SettingsDialog(const Preferences& preferences, const QList<LanguageName>& languages, QWidget* parent = nullptr);
    ~SettingsDialog() override;

    [[nodiscard]] Preferences preferences() const; ///< As they are in the dialog now.

    void setActions(const QList<ActionEntry>& actions); ///< Those whose keys can be changed, with their keys of now.
    [[nodiscard]] ChangedKeys changedKeys() const;      ///< As they are in the dialog now.

    void accept() override; ///< Goes to a key that does more than one thing instead, where there is one.

protected:
    void changeEvent(QEvent* event) override;

private:
    void fillBoxes(const QList<LanguageName>& languages);
    void showPreferences(const Preferences& preferences);

    const std::unique_ptr<Ui::SettingsDialog> m_ui;
};

} // namespace heroadmin
