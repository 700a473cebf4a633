#pragma once

#include "core/result.h"
#include "data/heroes/heropage.h"
#include "data/sql/heroorder.h"
#include "data/sql/sqlconnection.h"

#include <QList>
#include <optional>

namespace heroadmin {

/// Compares one index with its table: each row is looked up in the index, then each entry of an index on one column in
/// the table. Each statement takes some milliseconds and sees one moment, so that nothing that others do passes for a
/// difference.
class IndexComparison
{
public:
    /// One for each index of `hero` that can be asked here: not where it needs a collation or a function of another
    /// program.
    [[nodiscard]] static Result<QList<IndexComparison>> ofAll(const SqlConnection& connection,
                                                              const SqlDialect& dialect);

    [[nodiscard]] const QString& index() const { return m_index; }

    [[nodiscard]] Result<void> advance(const SqlConnection& connection); ///< By one statement.

    [[nodiscard]] bool isFinished() const { return m_stage == Stage::Done; } ///< Also where it isDifferent().

    [[nodiscard]] bool isDifferent() const { return m_isDifferent; }

private:
    enum class Stage { Rows, Entries, Done };

    /// A part of an entry.
    struct Key
    {
        QString column; ///< Empty for an expression.
        QString term;   ///< The column, or the expression.
        QString collation;
        bool isDescending = false;

        /// As the index compares it.
        [[nodiscard]] QString compared(const QString& what) const;
    };

    IndexComparison(QString index, const SqlDialect& dialect);

    [[nodiscard]] bool takeDefinition(const QString& sql, bool isPartial); ///< False where it isn't understood.
    [[nodiscard]] QString rowsStatement() const;
    [[nodiscard]] Result<void> lookUpRows(const SqlConnection& connection);
    [[nodiscard]] Result<void> lookUpEntries(const SqlConnection& connection);
    [[nodiscard]] QList<OrderStretch> entriesBehind(const std::optional<SortKey>& entry) const;
    void finishRows();
    void adapt(qint64 milliseconds);

    QString m_index;
    const SqlDialect* m_dialect;
    QList<Key> m_keys;
    QString m_condition; ///< Of the rows that it has; empty for all.
    Stage m_stage = Stage::Rows;
    qint64 m_nextId;
    QList<OrderStretch> m_stretches; ///< Of the entries that are left, in their order.
    int m_rows = 100;                ///< That a statement looks up.
    bool m_isDifferent = false;
};

} // namespace heroadmin
