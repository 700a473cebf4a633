#include "data/repository/writetransactions.h"

#include "data/engine/database.h"
#include "data/repository/changejournal.h"

#include <utility>

namespace heroadmin {

WriteTransactions::WriteTransactions(Database& database, ChangeJournal& journal, WriteTurns& turns,
                                     WriteControl& control)
    : m_database(database)
    , m_journal(journal)
    , m_turns(turns)
    , m_control(control)
{}

WriteTransactions::~WriteTransactions()
{
    rollBack();
}

Result<void> WriteTransactions::begin()
{
    if (const DatabaseInfo& info = m_database.info(); info.readOnly) {
        return failure(Error::of(ErrorKind::ReadOnly, info.readOnlyReason));
    }
    Result<Transaction> transaction = m_turns.begin(m_database.sql(), m_control);
    if (!transaction) {
        return failure(transaction.error());
    }
    m_transaction.emplace(std::move(*transaction));
    if (m_database.standing() != Standing::InPlace) {
        const QString message =
            tr("The database was moved, replaced or removed while it was open. Nothing was written.");
        return failure(Error::of(ErrorKind::ReadOnly, message));
    }
    return m_database.renewInfo();
}

Result<void> WriteTransactions::breathe()
{
    if (!m_turns.isOver()) {
        return {};
    }
    const HeroRules rules = m_database.info().rules;
    const Result<QStringList> columns = m_database.writableColumns();
    Result<void> done = columns ? commit() : failure(columns.error());
    if (!done) {
        return done;
    }
    ++m_keptParts;
    m_turns.giveWay(m_database, m_control);
    done = begin();
    return done ? checkDefinition(rules, *columns) : done;
}

Result<void> WriteTransactions::checkDefinition(const HeroRules& rules, const QStringList& columns) const
{
    const Result<QStringList> now = m_database.writableColumns();
    if (!now) {
        return failure(now.error());
    }
    // Its images are of the columns of before, and nobody watches what a new rule does.
    return m_database.info().rules == rules && *now == columns
               ? Result<void>()
               : failure(Error::of(ErrorKind::Other, tr("The definition of the table was changed meanwhile.")));
}

Result<void> WriteTransactions::commit()
{
    if (!m_transaction) {
        return {};
    }
    Result<void> committed = m_turns.commit(*m_transaction, m_control);
    if (committed) {
        m_transaction.reset();
        m_journal.keep();
    }
    return committed;
}

void WriteTransactions::rollBack()
{
    m_transaction.reset();
    m_journal.abandon();
}

} // namespace heroadmin
