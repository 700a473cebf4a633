#include "data/repository/indexrebuild.h"

#include "data/engine/database.h"
#include "data/repository/writeturns.h"

namespace heroadmin {

Result<void> rebuildIndexes(Database& database)
{
    WriteTurns turns;
    WriteControl control;
    Result<Transaction> transaction = turns.begin(database.sql(), control);
    if (!transaction) {
        return failure(transaction.error());
    }
    const Result<void> rebuilt = database.rebuildIndexes();
    Result<void> committed = rebuilt ? turns.commit(*transaction, control) : rebuilt;
    database.releaseMemory();
    return committed;
}

} // namespace heroadmin
