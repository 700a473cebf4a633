#pragma once

#include "gui/clipboard/pastemodel.h"

#include <QDialog>
#include <QPointer>
#include <memory>

class QPushButton;

namespace heroadmin {

class PlainMessageBox;
struct Error;

namespace Ui {
class PasteRehearsal;
}

/// Shows what pasting would do before it is done, and lets a person mend it. Non-blocking: open() it, and answer
/// pasteRequested() with what came of it.
class PasteRehearsal : public QDialog
{
    Q_OBJECT

public:
    PasteRehearsal(PastePlan plan, AgeRange ageRange, QWidget* parent = nullptr);
    ~PasteRehearsal() override;

    [[nodiscard]] bool createsHeroes() const { return m_model.createsHeroes(); }

    // What pasteRequested() asks to be written, never nothing.
    [[nodiscard]] std::vector<HeroCreate> heroes() const { return m_model.heroes(); }

    [[nodiscard]] std::vector<HeroEdit> edits() const { return m_model.edits(); }

    void pasteSucceeded();                ///< Closes.
    void pasteFailed(const Error& error); ///< Says why; everything typed stays.

    /// What there is to tell while pasting takes its time. Nothing happens where it doesn't paste.
    void showProgress(const QString& text);

    /// Closes; asks first where something was typed or left out.
    void reject() override;
    void done(int result) override;

Q_SIGNALS:
    /// All rules are kept; pasteSucceeded() or pasteFailed() is expected to follow.
    void pasteRequested();
    void stopRequested(); ///< What is being pasted is not to be written, where that is still possible.

protected:
    void changeEvent(QEvent* event) override;

private:
    void wire();
    void paste();
    void goToNextProblem();
    void setCommonSecretName(const QString& text);
    void setLocked(bool locked);
    void refresh();
    void showCurrentEffect();
    [[nodiscard]] QString summaryText(const PasteModel::Counts& counts) const;
    void askToDiscard();

    const std::unique_ptr<Ui::PasteRehearsal> m_ui;
    const QStringList m_notices;
    PasteModel m_model;
    QPushButton* m_paste;
    QPushButton* m_nextProblem;
    QPushButton* m_cancel;
    QPointer<PlainMessageBox> m_question;
    bool m_isWriting = false;
};

} // namespace heroadmin
