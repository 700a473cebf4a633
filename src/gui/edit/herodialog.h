#pragma once

#include "core/herovalidator.h"
#include "core/typedhero.h"

#include <QDialog>
#include <QPointer>
#include <memory>

class QDialogButtonBox;
class QLabel;
class QPushButton;

namespace heroadmin {

class HeroForm;
class NoteLabel;
class PlainMessageBox;

namespace Ui {
class HeroDialog;
}

/// What the dialogs that fill in a hero share: the form, saving that takes its time, and never losing typed text
/// without a question. Non-blocking: open() it, and answer saveRequested() with what came of it.
class HeroDialog : public QDialog
{
    Q_OBJECT

public:
    ~HeroDialog() override;

    /// What is typed already; it counts as typed by the person. Only fields that are set are replaced.
    void prefill(const TypedHero& typed);

    void startAt(HeroField field); ///< What is typed first replaces what it holds.

    /// Says that a secret name was typed, and has to be typed again.
    void remindOfSecretName();
    void maskSecretName(); ///< Where it is shown in clear; the text stays.

    /// All fields as they stand, each of them set.
    [[nodiscard]] TypedHero texts() const;

    /// What would be lost by closing, as part of a sentence; empty where nothing would.
    [[nodiscard]] virtual QStringList unsaved() const = 0;

    /// saveRequested() is without an answer.
    [[nodiscard]] bool isSaving() const { return m_isSaving; }

    /// Shows why nothing was saved: problems beside their fields, everything else on top. Typed text stays.
    virtual void saveFailed(const Error& error);

    /// The connection is there again that was lost when it should be saved.
    void connectedAgain();

    /// What there is to tell while saving takes its time. Nothing happens where it doesn't save.
    void showProgress(const QString& text);

    /// Closes; asks first where typed text would be lost.
    void reject() override;
    void done(int result) override;

Q_SIGNALS:
    /// All rules are kept; saveSucceeded() or saveFailed() is expected to follow.
    void saveRequested();
    void stopRequested(); ///< What is being saved is not to be written, where that is still possible.
    void connectAgainRequested();
    void textsChanged(); ///< Maybe: also where all texts are set anew.

protected:
    HeroDialog(AgeRange ageRange, QWidget* parent);

    /// Looks at what was typed, and asks for it to be saved where that's possible.
    virtual void trySave() = 0;

    /// What is worth a second look in the texts as they stand.
    [[nodiscard]] virtual QList<FieldProblem> hints() const;

    /// After every edit by the person, and when all texts are to be set anew (language).
    virtual void refresh();

    void requestSave(); ///< Locks the form until an answer comes.
    void unlock();

    [[nodiscard]] const HeroValidator& validator() const { return m_validator; }

    [[nodiscard]] HeroForm& form() const;
    [[nodiscard]] NoteLabel& message() const;
    [[nodiscard]] NoteLabel& progress() const;
    [[nodiscard]] QLabel& heading() const;
    [[nodiscard]] QLabel& summary() const;
    [[nodiscard]] QPushButton& saveButton() const;

    /// Another button beside Save and Cancel, never the default one by itself.
    QPushButton& addButton();

    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void askToDiscard();
    void setLocked(bool locked);

    const std::unique_ptr<Ui::HeroDialog> m_ui;
    HeroValidator m_validator;
    QList<QPushButton*> m_savingButtons;
    QPushButton* m_connectButton = nullptr; ///< In sight where the connection is lost.
    QPointer<PlainMessageBox> m_question;
    QPointer<QWidget> m_focusBeforeSaving;
    bool m_isSaving = false;
};

} // namespace heroadmin
