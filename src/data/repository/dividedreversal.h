#pragma once

#include "core/result.h"
#include "data/heroes/herochange.h"
#include "data/repository/changejournal.h"
#include "data/repository/referrerjournal.h"
#include "data/repository/refusedheroes.h"
#include "data/repository/stepimages.h"
#include "data/repository/writecontrol.h"

namespace heroadmin {

class Database;
class WriteTransactions;

/// Takes one step of a ChangeJournal back, or does it again, where the definition has no rules: in as many transactions
/// as that takes. Each image that is through is marked in the same transaction, so what is stopped can go on, or be
/// taken back itself.
class DividedReversal
{
public:
    DividedReversal(const Database& database, ChangeJournal& journal, ReferrerJournal& referrers,
                    const StepImages& images, RefusedHeroes& refused, WriteTransactions& transactions,
                    WriteControl& control);

    /// Heroes that somebody else changed since; nothing is written.
    [[nodiscard]] Result<WriteOutcome> findConflicts();

    /// Where others wrote since findConflicts(), or `leavesOut` is true, what they changed is left out of the step, and
    /// told as changed meanwhile. What is kept of one that is stopped says so.
    [[nodiscard]] Result<WriteOutcome> run(bool leavesOut = false);

private:
    /// What is through.
    struct Done
    {
        qint64 heroes = 0;
        QList<HeroChange::Moved> moved;
        HeroNames changedMeanwhile;
        ReferrerEffects referrers;
    };

    [[nodiscard]] Result<void> goOn();
    [[nodiscard]] Result<void> reverseAll();
    /// Heroes that a rule refuses aren't marked, and so not through.
    [[nodiscard]] Result<void> withoutRefused(const SqlStatement& window, const RefusedHeroes::Work& work);
    [[nodiscard]] Result<void> reverse(const SqlStatement& window);
    [[nodiscard]] Result<void> leaveOutChanged(const SqlStatement& window);
    [[nodiscard]] Result<void> insert(SqlStatement& window); ///< Restricts it to those that could come back.
    [[nodiscard]] Result<void> insertMoved(qint64 key, const SqlStatement& image);
    [[nodiscard]] Result<void> deleteAgain(const SqlStatement& window);
    [[nodiscard]] Result<void> restoreReferrers(const SqlStatement& window);
    [[nodiscard]] Result<void> mark(const SqlStatement& window);
    [[nodiscard]] Result<WriteOutcome> outcome() const;

    const SqlConnection m_connection;
    ChangeJournal& m_journal;
    ReferrerJournal& m_referrers;
    const StepImages& m_images;
    RefusedHeroes& m_refused;
    WriteTransactions& m_transactions;
    WriteControl& m_control;
    QList<qint64> m_taken; ///< Keys of those whose id somebody else has.
    Done m_done;
    Done m_kept; ///< Of it, by transactions before the one that is open.
    bool m_leavesOut = false;
};

} // namespace heroadmin
