#pragma once

#include "core/error.h"
#include "core/typedhero.h"
#include "data/heroes/herodraft.h"

#include <QCoreApplication>
#include <QList>

namespace heroadmin {

/// A hero that somebody else changed while a person was editing it: fields that only one of the two touched merge by
/// themselves, the others clash.
class HeroMerge
{
    Q_DECLARE_TR_FUNCTIONS(heroadmin::HeroMerge)

public:
    HeroMerge(const HeroDraft& mine, const TypedHero& touched, const HeroSnapshot& theirs);

    [[nodiscard]] const TypedHero& takenOver() const { return m_takenOver; } ///< What a form shows from now on.

    [[nodiscard]] const QList<HeroField>& clashes() const { return m_clashes; }

    /// Was, is and yours of every field that somebody else changed.
    [[nodiscard]] const QList<FieldProblem>& sentences() const { return m_sentences; }

private:
    void merge(const ChangedField& changed, const FieldUpdate<QString>& mine, FieldUpdate<QString>& takenOver);

    TypedHero m_takenOver;
    QList<HeroField> m_clashes;
    QList<FieldProblem> m_sentences;
};

} // namespace heroadmin
