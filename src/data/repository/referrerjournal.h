#pragma once

#include "core/result.h"
#include "data/heroes/referringrows.h"
#include "data/repository/changejournal.h"
#include "data/repository/referrerimages.h"

#include <QList>
#include <QSet>

namespace heroadmin {

class Database;

/// What steps of a ChangeJournal do with rows of other tables that refer to the heroes they delete, and with those that
/// refer to these in turn: what the definition says, whether the engine would do that by itself or not; and back again
/// with the heroes. Where the definition has no
/// such references, nothing costs anything. Every function that has a Result belongs into the transaction of its step.
class ReferrerJournal
{
public:
    /// Both outlive it.
    ReferrerJournal(const Database& database, ChangeJournal& journal);

    /// Of how many heroes a large step deletes before it looks around: `usual`, or more where each time means to read a
    /// large table that refers to them.
    [[nodiscard]] Result<int> heroesAtOnce(int usual) const;

    /// Rows that refer to its heroes stay, whatever the definition says; but for those that the engine sees to.
    void leave(const ChangeJournal::Step& step);

    /// In front of what deletes heroes, which a condition on `hero` is true for: which rows refer to them.
    [[nodiscard]] Result<void> record(const ChangeJournal::Step& step, const SqlStatement& heroes);

    /// Behind it, where that was recorded: what the definition says, for those heroes that are gone.
    [[nodiscard]] Result<ReferrerEffects> take(const ChangeJournal::Step& step);

    /// The same for other heroes that refer to those, and for those that refer to them in turn, where the engine
    /// doesn't see to it. Of a step that is watched, and in front of take().
    [[nodiscard]] Result<void> takeHeroes(const ChangeJournal::Step& step);

    /// In front of take(), too: which rows refer to heroes that a rule of the database has deleted. Of a step that is
    /// watched, while it is.
    [[nodiscard]] Result<void> recordDeletedByRules(const ChangeJournal::Step& step);

    /// Of all that the step took: how many rows.
    [[nodiscard]] Result<QList<ReferringRows>> taken(const ChangeJournal::Step& step) const;

    /// Behind what brings heroes of those images back. Rows that others had refer to them meanwhile are told of as
    /// inherited.
    [[nodiscard]] Result<ReferrerEffects> restore(const ChangeJournal::Step& step, const SqlStatement& images);

    /// Rows that refer to the heroes of those images, who have come just now.
    [[nodiscard]] Result<ReferrerEffects> findInherited(const SqlStatement& images) const;

    /// Rows that referred to heroes by what the step wrote over, and refer to nobody now.
    [[nodiscard]] Result<QList<ReferringRows>> findOrphaned(const ChangeJournal::Step& step) const;

private:
    /// `own`: of heroes whose references to heroes count for nothing.
    [[nodiscard]] Result<ReferrerEffects> findInherited(const SqlStatement& images, const SqlStatement& own,
                                                        const QList<HeroReference>& references) const;
    /// References by which rows go with their hero, and behind them those by which they let go of it.
    [[nodiscard]] QList<HeroReference> acting(const ChangeJournal::Step& step) const;
    /// Images of what went by those in front of it.
    [[nodiscard]] Result<void> dropTaken(const HeroReference& reference, const ChangeJournal::Step& step);
    [[nodiscard]] ReferrerImages imagesOf(const HeroReference& reference);
    [[nodiscard]] Result<qint64> count(const SqlStatement& statement) const;
    /// Which rows refer to those that are recorded and not taken yet.
    [[nodiscard]] Result<void> recordBelow(const ChangeJournal::Step& step);
    [[nodiscard]] Result<qint64> take(const HeroReference& reference, const ChangeJournal::Step& step);
    [[nodiscard]] Result<void> takeHeroes(const ChangeJournal::Step& step, const HeroReference& reference);

    const Database& m_database;
    ChangeJournal& m_journal;
    QList<HeroReference> m_known; ///< All that images were taken for, each in the place of its number.
    QSet<qint64> m_leaving;       ///< Numbers of steps.
};

} // namespace heroadmin
