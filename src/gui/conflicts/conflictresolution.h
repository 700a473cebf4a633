#pragma once

#include "core/herocreate.h"
#include "core/typedhero.h"
#include "data/heroes/herochange.h"

#include <QList>
#include <vector>

namespace heroadmin {

/// What is left to be written after a person decided about conflicts. A hero that didn't clash keeps all that was asked
/// for it; one that did is guarded by what the person saw, and keeps its fields but those that stay as theirs.
class ConflictResolution
{
public:
    /// A field that somebody else changed and nobody else wanted to: it stays as they left it.
    struct Merged
    {
        qint64 id = 0;
        QString name; ///< Of the hero, as it was loaded.
        HeroField field = HeroField::Name;
        StoredValue theirs;
    };

    /// `asked`: at most one for a hero. A conflict without a choice stays as theirs.
    ConflictResolution(std::vector<HeroEdit> asked, const QList<HeroConflict>& conflicts,
                       const QList<ConflictChoice>& choices);

    /// What is still to be updated, none of them empty.
    [[nodiscard]] std::vector<HeroEdit> takeEdits() { return std::move(m_edits); }

    /// Heroes that are gone, to be created anew, and known whole: their secret name was typed.
    [[nodiscard]] std::vector<HeroCreate> takeCreates() { return std::move(m_creates); }

    /// The others that are gone and to be created anew, for a person to fill in the rest.
    [[nodiscard]] std::vector<TypedHero> takePrefills() { return std::move(m_prefills); }

    [[nodiscard]] static QList<Merged> merged(const std::vector<HeroEdit>& asked, const QList<HeroConflict>& conflicts);

    /// The same for a deletion: those that didn't clash, and those that are to be deleted anyway, as the person saw
    /// them.
    [[nodiscard]] static QList<HeroSnapshot> deletions(const QList<HeroSnapshot>& asked,
                                                       const QList<HeroConflict>& conflicts,
                                                       const QList<ConflictChoice>& choices);

private:
    void mergeInto(HeroEdit edit, const HeroConflict& conflict, const ConflictChoice& choice);
    void createAnew(HeroEdit edit);

    std::vector<HeroEdit> m_edits;
    std::vector<HeroCreate> m_creates;
    std::vector<TypedHero> m_prefills;
};

} // namespace heroadmin
