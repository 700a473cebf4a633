#pragma once

#include "gui/application/changedkeys.h"
#include "gui/keys/actionentry.h"

#include <QWidget>
#include <memory>

namespace heroadmin {

namespace Ui {
class KeysPage;
}

/// Lets a person give actions other keys. It changes nothing itself.
class KeysPage : public QWidget
{
    Q_OBJECT

public:
    explicit KeysPage(QWidget* parent = nullptr);
    ~KeysPage() override;

    void setActions(const QList<ActionEntry>& actions); ///< With the keys that they have now.
    [[nodiscard]] ChangedKeys changedKeys() const;      ///< As they are on the page now.

    [[nodiscard]] bool hasClash() const; ///< Whether a key that can be changed does more than one thing.
    void showClash();                    ///< Goes to the first.

protected:
    void changeEvent(QEvent* event) override;

private:
    void makeRoom();
    void fillTable();
    void showKeys();
    void showCurrent();
    void showNote();
    void filter();
    void takeKeys();
    void setCurrentKeys(const QList<QKeySequence>& keys);
    void resetAll();
    [[nodiscard]] int firstClash() const;
    [[nodiscard]] ActionEntry* current();
    [[nodiscard]] QString clashText(const ActionEntry& entry) const;

    const std::unique_ptr<Ui::KeysPage> m_ui;
    QList<ActionEntry> m_actions;
};

} // namespace heroadmin
