#pragma once

#include "core/herocreate.h"
#include "gui/edit/herodialog.h"

namespace heroadmin {

/// Asks for a HeroCreate. There is no id in it: that is the database's to decide.
class NewHeroDialog : public HeroDialog
{
    Q_OBJECT

public:
    explicit NewHeroDialog(AgeRange ageRange, QWidget* parent = nullptr);

    /// What saveRequested() asks to be saved.
    [[nodiscard]] HeroCreate hero() const;

    /// Closes, or makes room for the next hero where that was asked for.
    void saveSucceeded(qint64 id);

protected:
    void trySave() override;
    [[nodiscard]] QStringList unsaved() const override;
    void refresh() override;

private:
    void trySave(bool addAnother);

    QPushButton& m_saveAndAddAnother;
    HeroCreate m_hero;
    bool m_addAnother = false;
};

} // namespace heroadmin
