#pragma once

#include "core/error.h"
#include "core/typedhero.h"

#include <QWidget>
#include <array>
#include <memory>

class QLabel;
class QLineEdit;
class QToolButton;

namespace heroadmin {

class NoteLabel;

namespace Ui {
class HeroForm;
}

/// What will happen to a field of a hero that is edited.
enum class FieldState { Untouched, WillSet, WillClear };

/// The three fields of a hero, with a place for a sentence under each of them. Knows no rules.
class HeroForm : public QWidget
{
    Q_OBJECT

public:
    explicit HeroForm(QWidget* parent = nullptr);
    ~HeroForm() override;

    /// All three fields as they stand, each of them set; but for one of several values that nothing was said for.
    [[nodiscard]] TypedHero typed() const;

    /// Replaces the fields that are set, and no others; edited() doesn't follow.
    void setTyped(const TypedHero& typed);

    /// Empties and masks everything.
    void clear();
    void maskSecretName(); ///< Where it is shown in clear; the text stays.

    // What stands under the fields. Of several sentences a problem comes first; it goes when its field is edited.
    // Each call replaces what the same call said before, for all fields.
    void showProblems(const QList<FieldProblem>& problems); ///< Focus goes to the first one's field.
    void showInformation(const QList<FieldProblem>& information);
    void showHints(const QList<FieldProblem>& hints);

    /// Says beside each field, in the order of HeroField, what will happen to it. Until the first call there is no
    /// such place at all.
    void showStates(const std::array<FieldState, 3>& states);

    /// These fields have a value of their own in each of several heroes, and none to show. What is typed is for all;
    /// the age gets a button that clears it for all.
    void showSeveralValues(const QList<HeroField>& fields);

    /// The hero has an age that no text tells: `words` stand in its place. What is typed replaces it, and a button
    /// clears it. Empty: as all others.
    void showUntoldAge(const QString& words);

    void focusOn(HeroField field);

Q_SIGNALS:
    void edited(heroadmin::HeroField field);            ///< By the person.
    void takeBackRequested(heroadmin::HeroField field); ///< Only where a state is shown.

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Field
    {
        QLineEdit* edit;
        NoteLabel* note;
        QLabel* state;
        QToolButton* takeBack;
        FieldState shownState = FieldState::Untouched;
        bool hasSeveralValues = false;
        QString words = {}; ///< In place of a value that no text tells.
        QStringList problems = {};
        QStringList information = {};
        QStringList hints = {};
    };

    void wire(HeroField field);
    void replaceSentences(QStringList Field::*sentences, const QList<FieldProblem>& said);
    void showSentences(HeroField field);
    void showStates();
    void showPlaceholders();
    void clearAge();
    void showSecretName(bool inClear);
    [[nodiscard]] QString stateText(FieldState state) const;

    /// Whether nothing is typed in a field of several values.
    [[nodiscard]] bool leavesSeveralValues(HeroField field) const;

    /// A button clears the age, because an empty text doesn't.
    [[nodiscard]] bool isAgeClearedByButton() const;

    [[nodiscard]] const Field& at(HeroField field) const { return m_fields.at(static_cast<std::size_t>(field)); }

    Field& at(HeroField field) { return m_fields.at(static_cast<std::size_t>(field)); }

    const std::unique_ptr<Ui::HeroForm> m_ui;
    std::array<Field, 3> m_fields; ///< By HeroField.
    bool m_hasStates = false;
};

} // namespace heroadmin
