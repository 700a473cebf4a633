#pragma once

#include "core/heroupdate.h"
#include "core/typedhero.h"
#include "data/herodraft.h"
#include "gui/edit/herodialog.h"

namespace heroadmin {

/// Asks for a HeroUpdate: only the fields that differ from what was loaded are in it.
class EditHeroDialog : public HeroDialog
{
    Q_OBJECT

public:
    EditHeroDialog(const HeroSnapshot& loaded, AgeRange ageRange, QWidget* parent = nullptr);

    /// What saveRequested() asks to be written, never without any field.
    [[nodiscard]] HeroUpdate heroUpdate() const;

    /// What guards the write: the hero as loaded, or as showChangedMeanwhile() was told since.
    [[nodiscard]] const HeroSnapshot& loaded() const { return m_draft.loaded(); }

    /// All fields as they stand; the secret name is unset where none was typed.
    [[nodiscard]] TypedHero typed() const;

    void saveSucceeded(); ///< Closes.

    /// Hero not found: offers to create it anew.
    void saveFailed(const Error& error) override;

    /// Somebody else changed the hero: shows was, is and yours of every field that clashes; takes over the others.
    void showChangedMeanwhile(const HeroSnapshot& theirs);

Q_SIGNALS:
    void createAnewRequested(); ///< With what typed() gives.

protected:
    void trySave() override;
    [[nodiscard]] QStringList unsaved() const override;
    [[nodiscard]] QList<FieldProblem> hints() const override;
    void refresh() override;

private:
    void takeBack(HeroField field);
    [[nodiscard]] TypedHero touched() const;
    [[nodiscard]] QString summaryText() const;

    HeroDraft m_draft;
    QPushButton& m_createAnew;
    bool m_isGone = false;
};

} // namespace heroadmin
