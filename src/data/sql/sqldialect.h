#pragma once

#include "core/result.h"
#include "data/heroes/herofilter.h"
#include "data/heroes/herosort.h"
#include "data/heroes/storedvalue.h"
#include "data/sql/sqlstatement.h"

#include <QStringList>

class QSqlQuery;

namespace heroadmin {

class SqlConnection;

/// The words of a statement that engines say differently; what isn't here, all of them understand alike. Where an
/// engine says nothing of its own, it is the standard's word. Used in any thread, unless it is of one connection.
class SqlDialect
{
public:
    SqlDialect() = default;
    virtual ~SqlDialect() = default;
    Q_DISABLE_COPY_MOVE(SqlDialect)

    /// Begins a transaction that reads: what it reads is of one moment, where the engine can do that.
    [[nodiscard]] virtual QString beginRead() const;

    /// Begins a transaction that writes. Nobody else may change what it reads, once the statement that reads it for
    /// writing is done.
    [[nodiscard]] virtual QString beginWrite() const;

    /// Nobody else writes anything while such a transaction is open. Without, its statements each see what others have
    /// committed by then, and rows are to be locked.
    [[nodiscard]] virtual bool keepsOthersOut() const { return false; }

    /// What stands behind a SELECT that reads `row` to write it: nobody else changes those rows until the transaction
    /// ends. Empty where the engine keepsOthersOut().
    [[nodiscard]] QString lock(const QString& row) const;

    /// A statement that fails where a COMMIT would keep nothing of what was written, and say so to nobody. Empty where
    /// a COMMIT says it.
    [[nodiscard]] virtual QString beforeCommit() const { return {}; }

    /// A commit that was refused leaves its transaction open, to be tried again.
    [[nodiscard]] virtual bool mayCommitAgain() const { return false; }

    /// A statement that runs once goes to the engine as one text, with its values written by the driver where they
    /// belong: an engine may not prepare every statement, and take its time for it.
    [[nodiscard]] virtual bool runsAsText() const { return false; }

    /// A value, a column of `hero` mostly, as it is compared to the letter, whatever collation it has. Both sides of
    /// the comparison are to be like that.
    [[nodiscard]] virtual QString exactly(const QString& value) const = 0;

    /// The condition that two values aren't the same to the letter; two NULLs are.
    [[nodiscard]] QString areOther(const QString& one, const QString& other) const;

    /// A bound value that is a whole number, whatever range that has which it is compared with.
    [[nodiscard]] virtual QString wholeNumber() const;

    /// What toStoredValue() reads of a column, or of another expression, so that nothing is lost on the way.
    [[nodiscard]] virtual QStringList storedValue(const QString& column) const = 0;
    [[nodiscard]] virtual StoredValue toStoredValue(const QSqlQuery& row, int firstColumn) const = 0;

    /// A stored value as an operand, so that the database compares exactly what it holds.
    [[nodiscard]] virtual SqlStatement operand(const StoredValue& value) const = 0;

    /// The column as it is sorted by and compared for that; an index has that order.
    [[nodiscard]] virtual QString orderColumn(HeroSort::Column column) const;

    /// The condition of a filter; `TRUE` for an empty one.
    [[nodiscard]] virtual SqlStatement where(const HeroFilter& filter) const = 0;

    /// The definition of a column `name` that has images of the column `column` of `hero`, in a ChangeJournal. May ask
    /// the connection.
    [[nodiscard]] virtual Result<QString> imageColumn(const QString& name, const QString& column,
                                                      const SqlConnection& connection) const = 0;

    /// What stands behind the columns of an INSERT that gives a row the key it had, whoever gives keys else.
    [[nodiscard]] virtual QString withOwnKey() const;

    enum class Event { Added, Changed, Deleted };

    /// A connection can have triggers of its own. Else nobody sees what rules of the database do to heroes beside those
    /// that a statement names.
    [[nodiscard]] virtual bool canWatch() const { return false; }

    // Where it canWatch():

    /// Makes a trigger of this connection alone, which runs `statement` for each hero that something happens to, by
    /// whatever cause, before any other trigger: with NEW behind its adding, with OLD in front of the others.
    [[nodiscard]] virtual QString createTrigger(const QString& name, Event event, const QString& statement) const;
    [[nodiscard]] virtual QString dropTrigger(const QString& name) const;

    /// What stands behind the columns of a table that is only ever read by its primary key.
    [[nodiscard]] virtual QString keyedTable() const;

    /// What the failure of a statement means; to be asked at once, in its thread. The message is for the person and
    /// names no value; the detail holds the code and the engine's own text as far as that can't hold a value.
    [[nodiscard]] virtual Error errorOf(const QSqlQuery& failed) const = 0;
};

} // namespace heroadmin
