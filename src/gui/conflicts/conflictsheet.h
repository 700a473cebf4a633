#pragma once

#include "data/heroes/herochange.h"
#include "gui/conflicts/conflictkind.h"
#include "gui/conflicts/conflictresolution.h"

#include <QDialog>
#include <memory>

namespace heroadmin {

class ConflictModel;

namespace Ui {
class ConflictSheet;
}

/// Shows what somebody else changed while a person was changing the same: was, yours and theirs of every field that
/// clashes. Everything stays as theirs but what the person decides otherwise. Non-blocking: open() it.
class ConflictSheet : public QDialog
{
    Q_OBJECT

public:
    /// `step`: what couldn't be written, translated, such as “Edit of 3 heroes”. `outcome`: with conflicts.
    ConflictSheet(ConflictKind kind, const QString& step, const WriteOutcome& outcome, QWidget* parent = nullptr);
    ~ConflictSheet() override;

    /// Tells what needs no decision.
    void showMerged(const QList<ConflictResolution::Merged>& merged);

Q_SIGNALS:
    /// One choice for each conflict that was listed. Nothing follows where the person gave up: nothing is written then.
    void resolved(const QList<heroadmin::ConflictChoice>& choices);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void wire();
    void retranslate();
    void showSummary();
    void showNotes();

    const std::unique_ptr<Ui::ConflictSheet> m_ui;
    const ConflictKind m_kind;
    const QString m_step;
    const qint64 m_count;    ///< Of all conflicts.
    const qint64 m_unlisted; ///< Of those that are too many for the list.
    QList<ConflictResolution::Merged> m_merged;
    ConflictModel* m_model;
};

} // namespace heroadmin
