#pragma once

#include "core/result.h"
#include "data/heroes/herochange.h"
#include "data/repository/changejournal.h"
#include "data/repository/stepimages.h"
#include "data/repository/writecontrol.h"

#include <QCoreApplication>
#include <functional>

namespace heroadmin {

class Database;

/// Takes one step of a ChangeJournal back, or does it again. Belongs into a write transaction, which is not to be
/// committed where this fails or finds conflicts. A hero that is already as it should become by being deleted is left
/// out of the step from then on.
class StepReversal
{
    Q_DECLARE_TR_FUNCTIONS(heroadmin::StepReversal)

public:
    StepReversal(const Database& database, ChangeJournal& journal, const ChangeJournal::Step& step,
                 StepDirection direction, WriteControl& control);

    /// Heroes that somebody else changed since are conflicts, and nothing is to be kept then.
    [[nodiscard]] Result<WriteOutcome> run();

    /// The same where a person decided about the conflicts; heroes without a choice stay as they are.
    [[nodiscard]] Result<WriteOutcome> run(const QList<ConflictChoice>& choices);

private:
    [[nodiscard]] Result<void> settle(const QList<ConflictChoice>& choices);
    [[nodiscard]] Result<void> adoptWhole(qint64 heroId);
    [[nodiscard]] Result<void> settleSwap(const HeroConflict& conflict, const ConflictChoice& choice);
    [[nodiscard]] Result<void> leaveOut(const QString& condition);

    [[nodiscard]] Result<WriteOutcome> apply();
    [[nodiscard]] Result<void> forEachWindow(const std::function<Result<void>(const SqlStatement& window)>& work);
    [[nodiscard]] Result<void> swap(const SqlStatement& window) const;
    [[nodiscard]] Result<void> remove(const SqlStatement& window) const;
    [[nodiscard]] Result<void> insert(const SqlStatement& window) const;
    [[nodiscard]] Result<void> insertMoved(const QList<qint64>& keys, QList<HeroChange::Moved>& moves);
    [[nodiscard]] Result<QList<qint64>> takenKeys() const;

    const SqlConnection m_connection;
    ChangeJournal& m_journal;
    const ChangeJournal::Step m_step;
    const StepDirection m_direction;
    const StepImages m_images;
    WriteControl& m_control;
};

} // namespace heroadmin
