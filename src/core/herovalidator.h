#pragma once

#include "core/agerange.h"
#include "core/herocreate.h"
#include "core/heroupdate.h"
#include "core/result.h"
#include "core/typedhero.h"

#include <QCoreApplication>
#include <QLocale>

namespace heroadmin {

/// All rules that Hero Admin has for what a person enters (ux.md, "Rules of the dialogs"). Every answer names every
/// problem at once, per field, in the order name, age, secret name; only fields that are set are looked at in an
/// update.
class HeroValidator
{
    Q_DECLARE_TR_FUNCTIONS(heroadmin::HeroValidator)

public:
    /// `locale` reads ages as a person types them, besides the plain digits that are always understood.
    explicit HeroValidator(AgeRange ageRange = {}, const QLocale& locale = QLocale());

    /// For texts of other programs: ages are read as PastedAge does.
    static HeroValidator ofPastes(AgeRange ageRange);

    /// Errors: Validation. Unset fields count as left empty.
    [[nodiscard]] Result<HeroCreate> create(TypedHero typed) const;
    /// Errors: Validation. An age of blanks becomes none.
    [[nodiscard]] Result<HeroUpdate> update(TypedHero typed) const;

    /// The same rules for values that no person typed. Errors: Validation.
    [[nodiscard]] Result<void> check(const HeroCreate& hero) const;
    [[nodiscard]] Result<void> check(const HeroUpdate& update) const;

    /// What is worth a second look but doesn't block: an age below 0 or above 150, outer spaces.
    [[nodiscard]] QList<FieldProblem> hints(const TypedHero& typed) const;

private:
    [[nodiscard]] Result<std::optional<qint64>> parseAge(const QString& typed) const;
    [[nodiscard]] Result<std::optional<qint64>> checkedAge(std::optional<qint64> age) const;
    [[nodiscard]] QString nameProblem(const QString& name) const;
    [[nodiscard]] QString ageProblem(qint64 age) const;
    [[nodiscard]] QString secretNameProblem(const SecretName& secretName) const;

    AgeRange m_ageRange;
    QLocale m_locale;
    bool m_isOfPastes = false;
};

} // namespace heroadmin
