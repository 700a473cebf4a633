#pragma once

#include "core/heroupdate.h"
#include "core/typedhero.h"
#include "data/heroes/herodraft.h"
#include "gui/edit/herodialog.h"

namespace heroadmin {

/// Asks for a HeroUpdate of one hero or of several: only the fields that differ from what was loaded are in it.
class EditHeroDialog : public HeroDialog
{
    Q_OBJECT

public:
    /// All heroes that match a filter; none of them is loaded.
    struct AllMatching
    {
        qint64 count = 0;
        QString warning = {}; ///< Translated; empty for none.
    };

    EditHeroDialog(const HeroSnapshot& loaded, AgeRange ageRange, QWidget* parent = nullptr);

    /// At least one.
    EditHeroDialog(const QList<HeroSnapshot>& heroes, AgeRange ageRange, QWidget* parent = nullptr);

    EditHeroDialog(const AllMatching& heroes, AgeRange ageRange, QWidget* parent = nullptr);

    /// What saveRequested() asks to be written, never without any field.
    [[nodiscard]] HeroUpdate heroUpdate() const;

    /// What guards the write: the hero as loaded, or as showChangedMeanwhile() was told since.
    [[nodiscard]] const HeroSnapshot& loaded() const { return m_draft.loaded(); }

    /// The same for several; empty for all that match.
    [[nodiscard]] const QList<HeroSnapshot>& heroes() const { return m_heroes; }

    /// More than one hero, or all that match.
    [[nodiscard]] bool isAboutSeveral() const { return m_heroes.size() != 1; }

    /// All fields as they stand; the secret name is unset where none was typed.
    [[nodiscard]] TypedHero typed() const;

    void saveSucceeded(); ///< Closes.

    /// Hero not found: offers to create it anew, where it is about one.
    void saveFailed(const Error& error) override;

    /// Somebody else changed the hero: shows was, is and yours of every field that clashes; takes over the others.
    /// Only where it is about one.
    void showChangedMeanwhile(const HeroSnapshot& theirs);

Q_SIGNALS:
    void createAnewRequested(); ///< With what typed() gives.

protected:
    void trySave() override;
    [[nodiscard]] QStringList unsaved() const override;
    [[nodiscard]] QList<FieldProblem> hints() const override;
    void refresh() override;

private:
    EditHeroDialog(QList<HeroSnapshot> heroes, qint64 count, AgeRange ageRange, QWidget* parent);

    void takeBack(HeroField field);
    void showUntoldAge();
    [[nodiscard]] TypedHero touched() const;
    [[nodiscard]] QString summaryText() const;

    QList<HeroSnapshot> m_heroes;
    const int m_count; ///< Of the heroes it is about.
    HeroDraft m_draft;
    QPushButton& m_createAnew;
    bool m_isGone = false;
};

} // namespace heroadmin
