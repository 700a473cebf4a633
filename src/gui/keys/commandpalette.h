#pragma once

#include "gui/keys/commandpalettemodel.h"

#include <QDialog>
#include <memory>

namespace heroadmin {

namespace Ui {
class CommandPalette;
}

/// A list of what can be done, found by typing. It does nothing itself: it says what was chosen once it is closed.
class CommandPalette : public QDialog
{
    Q_OBJECT

public:
    explicit CommandPalette(const QList<PaletteEntry>& entries, QWidget* parent = nullptr);
    ~CommandPalette() override;

Q_SIGNALS:
    void chosen(const heroadmin::PaletteEntry& entry);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void search(const QString& query);
    void choose(const QModelIndex& index);
    void speak(const QModelIndex& current);

    const std::unique_ptr<Ui::CommandPalette> m_ui;
    CommandPaletteModel* m_model;
};

} // namespace heroadmin
