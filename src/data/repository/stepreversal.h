#pragma once

#include "core/result.h"
#include "data/heroes/herochange.h"
#include "data/repository/changejournal.h"
#include "data/repository/referrerjournal.h"
#include "data/repository/refusedheroes.h"
#include "data/repository/stepimages.h"
#include "data/repository/writecontrol.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace heroadmin {

class Database;
class DividedReversal;
class WriteTransactions;

/// Takes one step of a ChangeJournal back, or does it again. Belongs into a write transaction, which is not to be
/// committed where this fails or finds conflicts. What takes long goes in several, where the definition has no rules. A
/// hero that is already as it should become by being deleted is left out of the step from then on. One that a rule of
/// the database keeps as it is is told, and waits for the next time that the step is taken that way.
class StepReversal
{
public:
    StepReversal(const Database& database, ChangeJournal& journal, ReferrerJournal& referrers,
                 const ChangeJournal::Step& step, StepDirection direction, RefusedHeroes::Care care,
                 WriteTransactions& transactions, WriteControl& control);
    ~StepReversal();
    Q_DISABLE_COPY_MOVE(StepReversal)

    /// Heroes that somebody else changed since are conflicts, and nothing is to be kept then. Error: LeftOut, where
    /// rules of the database keep every hero that was asked for as it is.
    [[nodiscard]] Result<WriteOutcome> run();

    /// The same where a person decided about the conflicts; heroes without a choice stay as they are.
    [[nodiscard]] Result<WriteOutcome> run(const QList<ConflictChoice>& choices);

    /// The same where nobody is asked: what somebody else changed is left out of the step, and told.
    [[nodiscard]] Result<WriteOutcome> runWithoutConflicts();

private:
    [[nodiscard]] Result<WriteOutcome> applyWatched();
    [[nodiscard]] Result<void> applyWithReferrers();
    /// What rules did to others meanwhile, as `watched` has it. Error: LeftOut, where they do more then.
    [[nodiscard]] Result<void> takeRulesBack(const ChangeJournal::Step& watched);
    // Of the step's own images: they stay as they are.
    [[nodiscard]] Result<void> passOver(const StepImages& images, const QString& condition);
    [[nodiscard]] Result<void> passOver(const StepImages& images, const QList<qint64>& keys);
    [[nodiscard]] Result<void> markReversed(); ///< But those that were passed over.
    [[nodiscard]] Result<void> withoutRefused(const StepImages& images, const SqlStatement& window,
                                              const RefusedHeroes::Work& work);
    [[nodiscard]] Result<void> applyAll(const std::vector<StepImages>& parts);
    [[nodiscard]] Result<void> apply(const StepImages& images);
    [[nodiscard]] Result<void> refuseReplacing(const StepImages& images) const;
    [[nodiscard]] Result<void> forEachWindow(const StepImages& images,
                                             const std::function<Result<void>(const SqlStatement& window)>& work);
    [[nodiscard]] Result<void> swap(const StepImages& images, const SqlStatement& window) const;
    [[nodiscard]] Result<void> swapWatched(const StepImages& images, const SqlStatement& window) const;
    [[nodiscard]] Result<void> insertMoved(const StepImages& images, const QList<qint64>& keys);
    [[nodiscard]] Result<QList<qint64>> takenKeys(const StepImages& images) const;
    [[nodiscard]] Result<WriteOutcome> outcome() const;

    const Database& m_database;
    const SqlConnection m_connection;
    ChangeJournal& m_journal;
    ReferrerJournal& m_referrers;
    const ChangeJournal::Step m_step;
    const StepDirection m_direction;
    const std::vector<StepImages> m_parts; ///< In the order in which they don't get into each other's way.
    WriteControl& m_control;
    RefusedHeroes m_refused;
    const std::unique_ptr<DividedReversal> m_divided; ///< Where there are no rules: it does all but the choices.
    std::optional<qint64> m_watched;                  ///< The step that notes what rules do, while it is being applied.
    QList<SqlStatement> m_passedOver;                 ///< Conditions on images, of one each.
    QList<HeroChange::Moved> m_moved;
    ReferrerEffects m_referrerEffects;
};

} // namespace heroadmin
