#include "gui/edit/editherodialog.h"

#include "core/text.h"
#include "data/heroes/oddvalue.h"
#include "gui/edit/heroform.h"
#include "gui/edit/heromerge.h"
#include "gui/widgets/notelabel.h"
#include "gui/widgets/quotedtext.h"

#include <QLabel>
#include <QPushButton>
#include <utility>

namespace heroadmin {

namespace {

FieldState stateOf(const FieldUpdate<QString>& field)
{
    if (!field.isSet()) {
        return FieldState::Untouched;
    }
    return field.content().value_or(QString()).trimmed().isEmpty() ? FieldState::WillClear : FieldState::WillSet;
}

} // namespace

EditHeroDialog::EditHeroDialog(const HeroSnapshot& loaded, AgeRange ageRange, QWidget* parent)
    : EditHeroDialog(QList<HeroSnapshot>{loaded}, 1, ageRange, parent)
{}

EditHeroDialog::EditHeroDialog(const QList<HeroSnapshot>& heroes, AgeRange ageRange, QWidget* parent)
    : EditHeroDialog(heroes, heroes.size(), ageRange, parent)
{}

EditHeroDialog::EditHeroDialog(const AllMatching& heroes, AgeRange ageRange, QWidget* parent)
    : EditHeroDialog(QList<HeroSnapshot>(), heroes.count, ageRange, parent)
{
    if (!heroes.warning.isEmpty()) {
        message().say(NoteLabel::Kind::Warning, heroes.warning);
    }
}

EditHeroDialog::EditHeroDialog(QList<HeroSnapshot> heroes, qint64 count, AgeRange ageRange, QWidget* parent)
    : HeroDialog(ageRange, parent)
    , m_heroes(std::move(heroes))
    , m_count(pluralCount(count))
    , m_draft(m_heroes)
    , m_createAnew(addButton())
{
    m_createAnew.hide();
    connect(&m_createAnew, &QPushButton::clicked, this, &EditHeroDialog::createAnewRequested);
    connect(&form(), &HeroForm::takeBackRequested, this, &EditHeroDialog::takeBack);
    form().setTyped(m_draft.shown());
    form().showSeveralValues(m_draft.differing());
    EditHeroDialog::refresh();
}

HeroUpdate EditHeroDialog::heroUpdate() const
{
    return validator().update(touched()).value_or(HeroUpdate());
}

TypedHero EditHeroDialog::typed() const
{
    TypedHero typed = form().typed();
    if (typed.secretName.value() == SecretName()) {
        typed.secretName = {};
    }
    return typed;
}

void EditHeroDialog::saveSucceeded()
{
    accept();
}

void EditHeroDialog::saveFailed(const Error& error)
{
    HeroDialog::saveFailed(error);
    if (error.kind == ErrorKind::NotFound && !isAboutSeveral()) {
        m_isGone = true;
        message().say(
            NoteLabel::Kind::Problem,
            tr("%1. It was deleted meanwhile. What you typed is still here.").arg(Error::heroNotFound().message));
        refresh();
        m_createAnew.setDefault(true);
        m_createAnew.setFocus();
    }
}

void EditHeroDialog::showChangedMeanwhile(const HeroSnapshot& theirs)
{
    unlock();
    const HeroMerge merge(m_draft, touched(), theirs);
    m_draft = HeroDraft(theirs);
    m_heroes = {theirs};
    form().setTyped(merge.takenOver());
    form().showInformation(merge.sentences());
    refresh();
    message().say(
        NoteLabel::Kind::Warning,
        merge.clashes().isEmpty()
            ? tr("Somebody else changed this hero meanwhile. Their change is taken over, and nothing of yours "
                 "is lost: save again.")
            : tr("Somebody else changed this hero meanwhile. Nothing is saved yet: saving again writes yours "
                 "over theirs."));
    if (!merge.clashes().isEmpty()) {
        saveButton().setDefault(false); // Enter alone must not write over theirs.
        form().focusOn(merge.clashes().first());
    }
}

void EditHeroDialog::trySave()
{
    message().clear();
    const TypedHero changes = touched();
    if (!changes.name.isSet() && !changes.age.isSet() && !changes.secretName.isSet()) {
        accept();
        return;
    }
    const Result<HeroUpdate> update = validator().update(touched());
    form().showProblems(update ? QList<FieldProblem>() : update.error().problems);
    if (update) {
        requestSave();
    }
}

QStringList EditHeroDialog::unsaved() const
{
    const TypedHero changes = touched();
    QStringList fields;
    if (changes.name.isSet()) {
        //: Part of the sentence "This is not saved: the cleared name and the age 7."
        fields.append(changes.name.value().isEmpty() ? tr("the cleared name")
                                                     : tr("the name %1").arg(quotedText(changes.name.value())));
    }
    if (changes.age.isSet()) {
        const QString age = changes.age.content().value_or(QString());
        fields.append(age.isEmpty() ? tr("the cleared age") : tr("the age %1").arg(quotedText(age)));
    }
    if (changes.secretName.isSet()) {
        fields.append(tr("a new secret name"));
    }
    return fields;
}

void EditHeroDialog::refresh()
{
    HeroDialog::refresh();
    setWindowTitle(tr("Edit Hero"));
    setAccessibleName(tr("Edit Hero"));
    heading().setText(isAboutSeveral() ? tr("%Ln heroes", nullptr, m_count) : tr("Hero #%1").arg(loaded().id));
    setAccessibleDescription(heading().text());
    showUntoldAge();
    m_createAnew.setText(tr("C&reate Anew"));
    m_createAnew.setVisible(m_isGone);
    saveButton().setEnabled(saveButton().isEnabled() && !m_isGone);
    const TypedHero changes = touched();
    form().showStates({stateOf(changes.name), stateOf(changes.age),
                       changes.secretName.isSet() ? FieldState::WillSet : FieldState::Untouched});
    summary().setText(summaryText());
}

QList<FieldProblem> EditHeroDialog::hints() const
{
    QList<FieldProblem> hints = HeroDialog::hints();
    if (isAboutSeveral()) {
        return hints;
    }
    const TypedHero changes = touched();
    const std::optional<OddValue> name = OddValue::of(HeroField::Name, loaded().name);
    const std::optional<OddValue> age = OddValue::of(HeroField::Age, loaded().age);
    if (name && !changes.name.isSet()) {
        hints.append({HeroField::Name, name->explained() + u' ' + tr("It stays unless something else is typed.")});
    }
    if (age && !changes.age.isSet()) {
        hints.append(
            {HeroField::Age, age->explained() + u' ' +
                                 (m_draft.isAgeUntold() ? tr("It stays unless something is typed, or Clear is pressed.")
                                                        : tr("It stays unless something else is typed."))});
    }
    return hints;
}

void EditHeroDialog::showUntoldAge()
{
    const std::optional<OddValue> age = OddValue::of(HeroField::Age, loaded().age);
    form().showUntoldAge(age && !isAboutSeveral() && m_draft.isAgeUntold() ? age->shown() : QString());
}

void EditHeroDialog::takeBack(HeroField field)
{
    TypedHero shown = m_draft.shown();
    TypedHero back;
    switch (field) {
    case HeroField::Name:
        back.name = std::move(shown.name);
        break;
    case HeroField::Age:
        back.age = std::move(shown.age);
        break;
    case HeroField::SecretName:
        back.secretName = SecretName();
        break;
    }
    form().setTyped(back);
    refresh();
}

TypedHero EditHeroDialog::touched() const
{
    return m_draft.touched(form().typed());
}

QString EditHeroDialog::summaryText() const
{
    const Result<HeroUpdate> update = validator().update(touched());
    if (!update) {
        return tr("Can\u2019t be saved yet: %1").arg(update.error().message);
    }
    QStringList fields;
    if (update->name.hasValue()) {
        //: Part of "Will write: name “Anna”, age none"
        fields.append(tr("name %1").arg(quotedText(update->name.value())));
    }
    if (update->age.isSet()) {
        fields.append(update->age.isNone() ? tr("age none") : tr("age %1").arg(update->age.value()));
    }
    if (update->secretName.isSet()) {
        fields.append(tr("secret name %1").arg(QStringLiteral("\u2022\u2022\u2022\u2022")));
    }
    if (fields.isEmpty()) {
        return tr("Nothing will be written.");
    }
    const QString written = fields.join(tr(", "));
    return isAboutSeveral() ? tr("Will write to %Ln heroes: %1", nullptr, m_count).arg(written)
                            : tr("Will write: %1").arg(written);
}

} // namespace heroadmin
