#pragma once

#include "core/result.h"
#include "data/sql/sqlconnection.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace heroadmin {

/// A table that refers to heroes, or to what goes with them: what can be told of its rows, and done with them.
class ReferringTable
{
public:
    /// `id`: its number in the catalog. Errors: those of the connection.
    [[nodiscard]] static Result<ReferringTable> read(const SqlConnection& connection, const QString& id);

    /// Columns that tell one row from all others, and always hold something; none where there are no such.
    [[nodiscard]] const QStringList& rowKey() const { return m_rowKey; }

    [[nodiscard]] QStringList writableColumns() const;
    [[nodiscard]] QString defaultOf(const QString& column) const; ///< As SQL; empty for none.
    [[nodiscard]] bool isIndexed(const QString& column) const;    ///< Its rows are found by that alone.

    [[nodiscard]] bool hasTriggers() const { return m_hasTriggers; } ///< Or rewrite rules.

    /// Its rows are found under its name, and are all to be seen.
    [[nodiscard]] bool letsCount(const QStringList& columns) const;

    /// Of whole rows, and each of one, which nobody else changes meanwhile.
    [[nodiscard]] bool letsTakeImages() const;

    // What follows an image, back again. Whoever may not do it by hand is refused, whatever the server does by itself.

    [[nodiscard]] bool letsBringBack() const;                            ///< Rows that went.
    [[nodiscard]] bool letsReferAgain(const QStringList& columns) const; ///< Rows that let go, by those columns.

private:
    struct Column
    {
        QString name;
        QString byDefault;
        bool isGenerated = false;
        bool isCounting = false; ///< Its numbers are given by the server alone.
        bool mayRead = false;
        bool mayInsert = false;
        bool mayUpdate = false;
    };

    ReferringTable() = default;
    [[nodiscard]] Result<void> readColumns(const SqlConnection& connection, const QString& id);
    [[nodiscard]] Result<void> readIndexes(const SqlConnection& connection, const QString& id);
    [[nodiscard]] bool hasTwins() const; ///< Columns whose names differ in the case of letters only.

    QString m_name;
    QList<Column> m_columns;
    QStringList m_rowKey;
    QStringList m_indexedColumns; ///< That an index of all rows begins with.
    bool m_isSeen = false;        ///< By its name alone, and every row.
    bool m_mayDelete = false;
    bool m_mayLock = false; ///< Its rows.
    bool m_hasTriggers = false;
    bool m_hasRules = false;
    bool m_hasLateKeys = false; ///< That two rows may have alike until the end of a transaction.
};

} // namespace heroadmin
