#pragma once

#include "core/error.h"
#include "data/heroes/herofilter.h"
#include "data/heroes/herosort.h"
#include "data/heroes/storedvalue.h"
#include "data/sql/sqlstatement.h"

#include <QStringList>

class QSqlQuery;

namespace heroadmin {

/// The words of a statement that engines say differently; what isn't here, all of them understand alike. Where an
/// engine says nothing of its own, it is the standard's word. Used in any thread.
class SqlDialect
{
public:
    SqlDialect() = default;
    virtual ~SqlDialect() = default;
    Q_DISABLE_COPY_MOVE(SqlDialect)

    /// Begins a transaction that writes. Nobody else may change what it reads, once the statement that reads it for
    /// writing is done.
    [[nodiscard]] virtual QString beginWrite() const;

    /// A commit that was refused leaves its transaction open, to be tried again.
    [[nodiscard]] virtual bool mayCommitAgain() const { return false; }

    /// A column of `hero` as it is compared to the letter, whatever collation it has.
    [[nodiscard]] virtual QString exactly(const QString& column) const = 0;

    /// What toStoredValue() reads of a column, or of another expression, so that nothing is lost on the way.
    [[nodiscard]] virtual QStringList storedValue(const QString& column) const = 0;
    [[nodiscard]] virtual StoredValue toStoredValue(const QSqlQuery& row, int firstColumn) const = 0;

    /// A stored value as an operand, so that the database compares exactly what it holds.
    [[nodiscard]] virtual SqlStatement operand(const StoredValue& value) const = 0;

    /// The column as it is sorted by and compared for that; an index has that order.
    [[nodiscard]] virtual QString orderColumn(HeroSort::Column column) const;

    /// The condition of a filter; `TRUE` for an empty one.
    [[nodiscard]] virtual SqlStatement where(const HeroFilter& filter) const = 0;

    /// The definition of a column `name` that has images of the column `column` of `hero`, in a ChangeJournal.
    [[nodiscard]] virtual QString imageColumn(const QString& name, const QString& column) const = 0;

    enum class Event { Added, Changed, Deleted };

    /// Makes a trigger of this connection alone, which runs `statement` for each hero that something happens to, by
    /// whatever cause, before any other trigger: with NEW behind its adding, with OLD in front of the others.
    [[nodiscard]] virtual QString createTrigger(const QString& name, Event event, const QString& statement) const = 0;
    [[nodiscard]] virtual QString dropTrigger(const QString& name) const = 0;

    /// What stands behind the columns of a table that is only ever read by its primary key.
    [[nodiscard]] virtual QString keyedTable() const;

    /// What the failure of a statement means; to be asked at once, in its thread. The message is for the person and
    /// names no value; the detail holds the code and the engine's own text as far as that can't hold a value.
    [[nodiscard]] virtual Error errorOf(const QSqlQuery& failed) const = 0;
};

} // namespace heroadmin
