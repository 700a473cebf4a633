#pragma once

#include "core/herocreate.h"
#include "core/result.h"
#include "data/heroes/herochange.h"
#include "data/heroes/herofilter.h"
#include "data/repository/changejournal.h"
#include "data/repository/referrerjournal.h"
#include "data/repository/stepreversal.h"
#include "data/repository/writestep.h"
#include "data/repository/writetransactions.h"
#include "data/repository/writeturns.h"

#include <QCoreApplication>
#include <chrono>
#include <functional>
#include <optional>
#include <vector>

namespace heroadmin {

class Database;

/// Every statement that writes heroes, and takes writes back. Each call is one step, and all of it is written, or
/// nothing. Only of updateAll(), removeAll() and reverse() it may be told in HeroChange::stopped that a part was: what
/// takes them long goes in several transactions, between which others write. Used in the thread of its database; every
/// call blocks, and waits for other programs as long as its control has patience. Errors of every call: Busy,
/// Cancelled, ReadOnly, Damaged, PermissionDenied, ConnectionLost, Constraint, Other.
class HeroWriter
{
    Q_DECLARE_TR_FUNCTIONS(heroadmin::HeroWriter)

public:
    /// `firstStep`: the number of the first step of its journal, more than 0.
    HeroWriter(Database& database, qint64 firstStep);

    /// For how long one of several transactions keeps others out.
    void setSlice(std::chrono::milliseconds slice) { m_turns.setSlice(slice); }

    /// The ids, decided by the database, in the order of `heroes`. Errors: Validation.
    [[nodiscard]] Result<HeroChange> create(const std::vector<HeroCreate>& heroes, WriteControl& control);

    /// Writes the fields that are set, if they still hold what was loaded (a secret name is guarded by name and age
    /// instead). Where one doesn't, the outcome has every conflict. Errors: Validation.
    [[nodiscard]] Result<WriteOutcome> update(const std::vector<HeroEdit>& edits, WriteControl& control);

    /// To every hero that the filter leaves when it comes to it and that isn't so already; none that is added
    /// meanwhile. Errors: Validation.
    [[nodiscard]] Result<HeroChange> updateAll(const HeroFilter& filter, const HeroUpdate& update,
                                               WriteControl& control);

    /// Deletes heroes that still have the name and age that were loaded. Those that are gone already are left out;
    /// where none is left: NotFound. `referrers`: also when it is taken back and done again.
    [[nodiscard]] Result<WriteOutcome> remove(const QList<HeroSnapshot>& heroes, WriteControl& control,
                                              Referrers referrers = Referrers::AsDefined);

    /// Deletes every hero that the filter leaves, likewise.
    [[nodiscard]] Result<HeroChange> removeAll(const HeroFilter& filter, WriteControl& control,
                                               Referrers referrers = Referrers::AsDefined);

    /// Creates each hero once more, with everything but the id. Errors: NotFound.
    [[nodiscard]] Result<HeroChange> duplicate(const QList<qint64>& ids, WriteControl& control);

    /// Takes a step back, or does it again; with `choices` as a person decided about the conflicts that it had.
    /// Only the latest step that is done can be taken back, only the earliest that isn't can be done again. Where it is
    /// stopped when a part is done, the same once more goes on.
    [[nodiscard]] Result<WriteOutcome> reverse(qint64 step, StepDirection direction,
                                               const std::optional<QList<ConflictChoice>>& choices,
                                               WriteControl& control);

    /// Behind a reverse() that was stopped: what it has done is taken back that way. What somebody else changed since
    /// then is left as it is, and told.
    [[nodiscard]] Result<WriteOutcome> takeBack(qint64 step, StepDirection direction, WriteControl& control);

    /// Nobody will take that step back: its images go.
    [[nodiscard]] Result<void> forget(qint64 step);

    /// Of the journal, when this one's place is taken by that of another connection.
    [[nodiscard]] qint64 nextStep() const { return m_journal.nextNumber(); }

private:
    using Work = std::function<Result<WriteOutcome>(WriteTransactions& transactions)>;
    using StepWork = std::function<Result<void>(WriteStep& step)>;
    using WindowWork = std::function<Result<void>(WriteStep& step, const SqlStatement& which)>;

    [[nodiscard]] Result<WriteOutcome>
    inReversal(qint64 number, StepDirection direction, WriteControl& control,
               const std::function<Result<WriteOutcome>(StepReversal& reversal)>& work);
    [[nodiscard]] Result<WriteOutcome> inTransactions(WriteControl& control, const Work& work);
    /// `written`: the columns that an Update writes to.
    [[nodiscard]] Result<WriteOutcome> inStep(ChangeJournal::Kind kind, const QStringList& written,
                                              WriteControl& control, const StepWork& work);
    /// Likewise, for the heroes that the filter leaves, window by window.
    [[nodiscard]] Result<WriteOutcome> inWindows(ChangeJournal::Kind kind, const QStringList& written,
                                                 WriteControl& control, const HeroFilter& filter,
                                                 const WindowWork& work);
    [[nodiscard]] Result<WriteOutcome> finish(WriteStep& step, ChangeJournal::Kind kind) const;
    /// Of a step that was kept in parts already; `worked`: what came of the latest one.
    [[nodiscard]] Result<WriteOutcome> finishParts(WriteStep& step, WriteTransactions& transactions,
                                                   const Result<void>& worked);

    [[nodiscard]] Result<void> insert(const HeroCreate& hero, WriteStep& step);
    [[nodiscard]] Result<void> write(const HeroEdit& edit, WriteStep& step);
    [[nodiscard]] Result<bool> remove(const HeroSnapshot& hero, WriteStep& step); ///< Whether it was gone before.
    [[nodiscard]] Result<void> eachWindow(const HeroFilter& filter, WriteStep& step, WriteTransactions& transactions,
                                          const WindowWork& work);

    Database& m_database;
    ChangeJournal m_journal;
    ReferrerJournal m_referrers;
    WriteTurns m_turns;
};

} // namespace heroadmin
