#pragma once

#include "core/result.h"
#include "data/engine/herorules.h"
#include "data/repository/writeturns.h"
#include "data/sql/transaction.h"

#include <QCoreApplication>
#include <QStringList>
#include <optional>

namespace heroadmin {

class ChangeJournal;
class Database;

/// The transactions of one deed of a HeroWriter, which becomes one step of the journal: one of them; or several, where
/// it breathes and takes long, with a pause in between for everybody else who writes. What is open when this ends is
/// rolled back.
class WriteTransactions
{
    Q_DECLARE_TR_FUNCTIONS(heroadmin::WriteTransactions)

public:
    WriteTransactions(Database& database, ChangeJournal& journal, WriteTurns& turns, WriteControl& control);
    ~WriteTransactions();
    Q_DISABLE_COPY_MOVE(WriteTransactions)

    /// Errors: ReadOnly, where nothing is to be written to the database any more; and as for WriteTurns::begin().
    [[nodiscard]] Result<void> begin();

    /// Between two parts of the work that make sense one without the other. Where the transaction has kept others out
    /// for long enough, commits it with its step, lets them through, and begins the next one, with the same checks.
    [[nodiscard]] Result<void> breathe();

    /// What is open, with its step; nothing where nothing is.
    [[nodiscard]] Result<void> commit();

    void rollBack(); ///< What is open, with its step where none of that was kept.

    /// By breathe(): a rollback doesn't undo all of the deed any more.
    [[nodiscard]] bool isPartKept() const { return m_keptParts > 0; }

    [[nodiscard]] int keptParts() const { return m_keptParts; }

private:
    [[nodiscard]] Result<void> checkDefinition(const HeroRules& rules, const QStringList& columns) const;

    Database& m_database;
    ChangeJournal& m_journal;
    WriteTurns& m_turns;
    WriteControl& m_control;
    std::optional<Transaction> m_transaction; ///< The one that is open.
    int m_keptParts = 0;
};

} // namespace heroadmin
