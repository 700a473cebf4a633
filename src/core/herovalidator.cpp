#include "core/herovalidator.h"

#include "core/pastedage.h"
#include "core/text.h"
#include "core/wholenumber.h"

#include <utility>

namespace heroadmin {

namespace {

constexpr qint64 lowestUsualAge = 0;
constexpr qint64 highestUsualAge = 150;

/// Collects the problems of all fields; an empty message is no problem.
class ProblemList
{
public:
    void add(HeroField field, const QString& message)
    {
        if (!message.isEmpty()) {
            m_problems.append({field, message});
        }
    }

    [[nodiscard]] bool isEmpty() const { return m_problems.isEmpty(); }

    [[nodiscard]] QList<FieldProblem> take() { return std::exchange(m_problems, {}); }

    [[nodiscard]] Result<void> toResult()
    {
        if (isEmpty()) {
            return {};
        }
        return failure(Error::validation(take()));
    }

private:
    QList<FieldProblem> m_problems;
};

} // namespace

HeroValidator::HeroValidator(AgeRange ageRange, const QLocale& locale)
    : m_ageRange(ageRange)
    , m_locale(locale)
{}

HeroValidator HeroValidator::ofPastes(AgeRange ageRange)
{
    HeroValidator validator(ageRange);
    validator.m_isOfPastes = true;
    return validator;
}

Result<HeroCreate> HeroValidator::create(TypedHero typed) const
{
    HeroCreate hero;
    ProblemList problems;
    if (typed.name.hasValue()) {
        hero.name = typed.name.value();
    }
    problems.add(HeroField::Name, nameProblem(hero.name));
    if (typed.age.hasValue()) {
        Result<std::optional<qint64>> age = parseAge(typed.age.value());
        problems.add(HeroField::Age, age ? QString() : age.error().message);
        hero.age = age.value_or(std::nullopt);
    }
    if (typed.secretName.hasValue()) {
        hero.secretName = std::move(typed.secretName).value();
    }
    problems.add(HeroField::SecretName, secretNameProblem(hero.secretName));
    if (!problems.isEmpty()) {
        return failure(Error::validation(problems.take()));
    }
    return hero;
}

Result<HeroUpdate> HeroValidator::update(TypedHero typed) const
{
    HeroUpdate update;
    ProblemList problems;
    if (typed.name.isSet()) {
        update.name = std::move(typed.name);
        problems.add(HeroField::Name, nameProblem(update.name.content().value_or(QString())));
    }
    if (typed.age.isSet()) {
        const Result<std::optional<qint64>> age = parseAge(typed.age.content().value_or(QString()));
        problems.add(HeroField::Age, age ? QString() : age.error().message);
        update.age = FieldUpdate<qint64>::of(age.value_or(std::nullopt));
    }
    if (typed.secretName.isSet()) {
        update.secretName = std::move(typed.secretName);
        problems.add(HeroField::SecretName, update.secretName.hasValue() ? secretNameProblem(update.secretName.value())
                                                                         : secretNameProblem(SecretName()));
    }
    if (!problems.isEmpty()) {
        return failure(Error::validation(problems.take()));
    }
    return update;
}

Result<void> HeroValidator::check(const HeroCreate& hero) const
{
    ProblemList problems;
    problems.add(HeroField::Name, nameProblem(hero.name));
    if (hero.age) {
        problems.add(HeroField::Age, ageProblem(*hero.age));
    }
    problems.add(HeroField::SecretName, secretNameProblem(hero.secretName));
    return problems.toResult();
}

Result<void> HeroValidator::check(const HeroUpdate& update) const
{
    ProblemList problems;
    if (update.name.isSet()) {
        problems.add(HeroField::Name, nameProblem(update.name.content().value_or(QString())));
    }
    if (update.age.hasValue()) {
        problems.add(HeroField::Age, ageProblem(update.age.value()));
    }
    if (update.secretName.isSet()) {
        problems.add(HeroField::SecretName, update.secretName.hasValue() ? secretNameProblem(update.secretName.value())
                                                                         : secretNameProblem(SecretName()));
    }
    return problems.toResult();
}

QList<FieldProblem> HeroValidator::hints(const TypedHero& typed) const
{
    ProblemList hints;
    const QString outerSpaces = tr("It starts or ends with a space, which is stored as typed.");
    if (typed.name.hasValue() && hasOuterSpaces(typed.name.value())) {
        hints.add(HeroField::Name, outerSpaces);
    }
    if (typed.age.hasValue()) {
        const std::optional<qint64> age = parseAge(typed.age.value()).value_or(std::nullopt);
        if (age && *age < lowestUsualAge) {
            hints.add(HeroField::Age, tr("The age is below 0."));
        } else if (age && *age > highestUsualAge) {
            hints.add(HeroField::Age, tr("The age is above 150."));
        }
    }
    if (typed.secretName.hasValue() && typed.secretName.value().hasOuterSpaces()) {
        hints.add(HeroField::SecretName, outerSpaces);
    }
    return hints.take();
}

Result<std::optional<qint64>> HeroValidator::parseAge(const QString& typed) const
{
    if (typed.trimmed().isEmpty()) {
        return std::optional<qint64>();
    }
    if (!m_isOfPastes) {
        return checkedAge(wholeNumber(typed, m_locale));
    }
    const PastedAge pasted = PastedAge::read(typed);
    switch (pasted.kind) {
    case PastedAge::Kind::None:
        return std::optional<qint64>();
    case PastedAge::Kind::Ambiguous:
        return failure(
            Error::of(ErrorKind::Validation,
                      tr("It can\u2019t be told whether the age is %1 or a fraction: leave the separator out.")
                          .arg(pasted.number)));
    case PastedAge::Kind::Whole:
        return checkedAge(pasted.number);
    case PastedAge::Kind::Other:
        break;
    }
    return checkedAge({});
}

Result<std::optional<qint64>> HeroValidator::checkedAge(std::optional<qint64> age) const
{
    const QString problem = age ? ageProblem(*age)
                                : tr("The age must be a whole number from %1 to %2, or empty.")
                                      .arg(m_ageRange.lowest)
                                      .arg(m_ageRange.highest);
    if (!problem.isEmpty()) {
        return failure(Error::of(ErrorKind::Validation, problem));
    }
    return age;
}

QString HeroValidator::nameProblem(const QString& name) const
{
    if (name.trimmed().isEmpty()) {
        return tr("A hero needs a name.");
    }
    return isStorableText(name) ? QString() : tr("The name has a character that can't be stored.");
}

QString HeroValidator::ageProblem(qint64 age) const
{
    if (age >= m_ageRange.lowest && age <= m_ageRange.highest) {
        return {};
    }
    return tr("This database holds ages from %1 to %2.").arg(m_ageRange.lowest).arg(m_ageRange.highest);
}

QString HeroValidator::secretNameProblem(const SecretName& secretName) const
{
    if (secretName.isBlank()) {
        return tr("A hero needs a secret name.");
    }
    return secretName.isStorable() ? QString() : tr("The secret name has a character that can't be stored.");
}

} // namespace heroadmin
