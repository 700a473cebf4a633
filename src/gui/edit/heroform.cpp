#include "gui/edit/heroform.h"

#include "gui/application/icons.h"
#include "gui/edit/nameedit.h"
#include "gui/widgets/notelabel.h"
#include "gui/widgets/plaintext.h"
#include "ui_heroform.h"

#include <QEvent>
#include <algorithm>

namespace heroadmin {

namespace {

constexpr std::array allFields = {HeroField::Name, HeroField::Age, HeroField::SecretName};
constexpr std::array allStates = {FieldState::Untouched, FieldState::WillSet, FieldState::WillClear};

} // namespace

HeroForm::HeroForm(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::HeroForm>())
    , m_fields()
{
    m_ui->setupUi(this);
    m_fields = {
        Field{m_ui->name, m_ui->nameNote, m_ui->nameState, m_ui->nameTakeBack},
        Field{m_ui->age, m_ui->ageNote, m_ui->ageState, m_ui->ageTakeBack},
        Field{m_ui->secretName, m_ui->secretNameNote, m_ui->secretNameState, m_ui->secretNameTakeBack},
    };
    for (const HeroField field : allFields) {
        wire(field);
    }
    m_ui->clearAge->setVisible(false);
    connect(m_ui->clearAge, &QToolButton::clicked, this, &HeroForm::clearAge);
    connect(m_ui->showSecretName, &QToolButton::toggled, this, &HeroForm::showSecretName);
    showSecretName(false);
    m_ui->showSecretName->setIcon(actionIcon(QStringLiteral("reveal")));
    setFocusProxy(m_ui->name);
}

HeroForm::~HeroForm() = default;

void HeroForm::wire(HeroField field)
{
    const Field& widgets = at(field);
    widgets.state->setVisible(false);
    widgets.takeBack->setVisible(false);
    widgets.takeBack->setIcon(actionIcon(QStringLiteral("undo")));
    connect(widgets.edit, &QLineEdit::textEdited, this, [this, field] {
        if (field == HeroField::Age) {
            m_ui->clearAge->setChecked(false);
            showPlaceholders();
        }
        at(field).problems.clear();
        showSentences(field);
        Q_EMIT edited(field);
    });
    connect(widgets.takeBack, &QToolButton::clicked, this, [this, field] {
        focusOn(field);
        Q_EMIT takeBackRequested(field);
    });
}

TypedHero HeroForm::typed() const
{
    TypedHero typed;
    if (!leavesSeveralValues(HeroField::Name)) {
        typed.name = m_ui->name->wholeText();
    }
    if (m_ui->clearAge->isChecked()) {
        typed.age = FieldUpdate<QString>::none();
    } else if (!leavesSeveralValues(HeroField::Age)) {
        typed.age = m_ui->age->text();
    }
    typed.secretName = SecretName(m_ui->secretName->text());
    return typed;
}

void HeroForm::setTyped(const TypedHero& typed)
{
    if (typed.name.isSet()) {
        m_ui->name->setWholeText(typed.name.content().value_or(QString()));
        at(HeroField::Name).problems.clear();
    }
    if (typed.age.isSet()) {
        m_ui->age->setText(typed.age.content().value_or(QString()));
        m_ui->clearAge->setChecked(typed.age.isNone() && isAgeClearedByButton());
        at(HeroField::Age).problems.clear();
    }
    if (typed.secretName.isSet()) {
        m_ui->secretName->setText(typed.secretName.hasValue() ? typed.secretName.value().reveal() : QString());
        at(HeroField::SecretName).problems.clear();
    }
    showPlaceholders();
    for (const HeroField field : allFields) {
        showSentences(field);
    }
}

void HeroForm::clear()
{
    for (Field& field : m_fields) {
        field.problems.clear();
        field.information.clear();
        field.hints.clear();
    }
    TypedHero nothing;
    nothing.name = QString();
    nothing.age = QString();
    nothing.secretName = SecretName();
    setTyped(nothing);
    maskSecretName();
}

void HeroForm::maskSecretName()
{
    m_ui->showSecretName->setChecked(false);
}

void HeroForm::showProblems(const QList<FieldProblem>& problems)
{
    replaceSentences(&Field::problems, problems);
    for (const HeroField field : allFields) {
        if (!at(field).problems.isEmpty()) {
            focusOn(field);
            return;
        }
    }
}

void HeroForm::showInformation(const QList<FieldProblem>& information)
{
    replaceSentences(&Field::information, information);
}

void HeroForm::showHints(const QList<FieldProblem>& hints)
{
    replaceSentences(&Field::hints, hints);
}

void HeroForm::showStates(const std::array<FieldState, 3>& states)
{
    for (const HeroField field : allFields) {
        at(field).shownState = states.at(static_cast<std::size_t>(field));
    }
    m_hasStates = true;
    showStates();
}

void HeroForm::showSeveralValues(const QList<HeroField>& fields)
{
    for (const HeroField field : allFields) {
        at(field).hasSeveralValues = fields.contains(field);
    }
    showPlaceholders();
}

void HeroForm::showUntoldAge(const QString& words)
{
    at(HeroField::Age).words = words;
    showPlaceholders();
}

void HeroForm::focusOn(HeroField field)
{
    at(field).edit->setFocus(Qt::OtherFocusReason);
    at(field).edit->selectAll();
}

void HeroForm::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_ui->name->setWholeText(m_ui->name->wholeText());
        showPlaceholders();
        showSecretName(m_ui->showSecretName->isChecked());
        if (m_hasStates) {
            showStates();
        }
    }
    QWidget::changeEvent(event);
}

void HeroForm::replaceSentences(QStringList Field::*sentences, const QList<FieldProblem>& said)
{
    for (const HeroField field : allFields) {
        QStringList& mine = at(field).*sentences;
        mine.clear();
        for (const FieldProblem& problem : said) {
            if (problem.field == field) {
                mine.append(problem.message);
            }
        }
        showSentences(field);
    }
}

void HeroForm::showSentences(HeroField field)
{
    const Field& widgets = at(field);
    QStringList sentences = widgets.problems;
    if (sentences.isEmpty()) {
        sentences = widgets.information + widgets.hints;
        if (field == HeroField::Name && m_ui->name->isKeptAside()) {
            sentences.append(tr("The name is too long to be edited here. What is typed replaces all of it."));
        }
        if (widgets.edit->text().size() >= widgets.edit->maxLength()) {
            sentences.append(
                tr("This field is full: what is beyond %L1 characters was cut off.").arg(widgets.edit->maxLength()));
        }
    }
    const QString text = sentences.join(u' ');
    widgets.note->say(widgets.problems.isEmpty() ? NoteLabel::Kind::Information : NoteLabel::Kind::Problem, text);
    const QString state = m_hasStates ? stateText(widgets.shownState) : QString();
    const QString description = text.isEmpty() || state.isEmpty() ? text + state : state + QStringLiteral(". ") + text;
    if (widgets.edit->accessibleDescription() != description) {
        widgets.edit->setAccessibleDescription(description);
    }
}

void HeroForm::showStates()
{
    QFont touchedFont = font();
    touchedFont.setBold(true);
    int width = 0;
    for (const FieldState state : allStates) {
        width = std::max(width, QFontMetrics(touchedFont, this).horizontalAdvance(stateText(state)));
    }
    for (const HeroField field : allFields) {
        const Field& widgets = at(field);
        // One width for all three texts, so that nothing moves under the person's hands while typing.
        widgets.state->setMinimumWidth(width);
        widgets.state->setFont(widgets.shownState == FieldState::Untouched ? font() : touchedFont);
        widgets.state->setText(stateText(widgets.shownState));
        widgets.state->setVisible(true);
        QSizePolicy policy = widgets.takeBack->sizePolicy();
        policy.setRetainSizeWhenHidden(true);
        widgets.takeBack->setSizePolicy(policy);
        widgets.takeBack->setVisible(widgets.shownState != FieldState::Untouched);
        showSentences(field);
    }
    m_ui->secretName->setPlaceholderText(stateText(FieldState::Untouched));
}

void HeroForm::showPlaceholders()
{
    //: Instead of a value, where several heroes have different ones
    const QString several = tr("(several values)");
    if (at(HeroField::Name).hasSeveralValues) {
        m_ui->name->setPlaceholderText(several);
    }
    const Field& age = at(HeroField::Age);
    const bool keepsAges = isAgeClearedByButton() && !m_ui->clearAge->isChecked();
    m_ui->age->setPlaceholderText(!keepsAges ? tr("none") : age.hasSeveralValues ? several : age.words);
    const QString clearing = age.hasSeveralValues ? tr("Clear the age of all") : tr("Clear the age");
    m_ui->clearAge->setVisible(isAgeClearedByButton());
    m_ui->clearAge->setAccessibleName(clearing);
    m_ui->clearAge->setToolTip(plainToolTip(clearing));
}

bool HeroForm::isAgeClearedByButton() const
{
    return at(HeroField::Age).hasSeveralValues || !at(HeroField::Age).words.isEmpty();
}

void HeroForm::clearAge()
{
    m_ui->age->clear();
    at(HeroField::Age).problems.clear();
    showPlaceholders();
    showSentences(HeroField::Age);
    Q_EMIT edited(HeroField::Age);
}

bool HeroForm::leavesSeveralValues(HeroField field) const
{
    return at(field).hasSeveralValues && at(field).edit->text().isEmpty();
}

void HeroForm::showSecretName(bool inClear)
{
    m_ui->secretName->setEchoMode(inClear ? QLineEdit::Normal : QLineEdit::Password);
    m_ui->showSecretName->setText(inClear ? tr("&Hide") : tr("Sho&w"));
    // setEchoMode() takes these off for a text in clear; an input method should still not learn it.
    m_ui->secretName->setInputMethodHints(m_ui->secretName->inputMethodHints() | Qt::ImhSensitiveData |
                                          Qt::ImhNoPredictiveText);
}

QString HeroForm::stateText(FieldState state) const
{
    switch (state) {
    case FieldState::Untouched:
        return tr("unchanged");
    case FieldState::WillSet:
        return tr("will be set");
    case FieldState::WillClear:
        break;
    }
    return tr("will be cleared");
}

} // namespace heroadmin
