#pragma once

#include "data/sql/sqldialect.h"

namespace heroadmin {

/// SQLite lets a row hold what its column's type doesn't say: its words see to it that such a value is read, compared
/// and kept as it is.
class SqliteDialect : public SqlDialect
{
public:
    [[nodiscard]] QString beginWrite() const override;

    [[nodiscard]] bool keepsOthersOut() const override { return true; }

    [[nodiscard]] bool mayCommitAgain() const override { return true; }

    [[nodiscard]] QString exactly(const QString& value) const override;
    [[nodiscard]] QString wholeNumber() const override;
    [[nodiscard]] QStringList storedValue(const QString& column) const override;
    [[nodiscard]] StoredValue toStoredValue(const QSqlQuery& row, int firstColumn) const override;
    [[nodiscard]] SqlStatement operand(const StoredValue& value) const override;
    [[nodiscard]] QString orderColumn(HeroSort::Column column) const override; ///< Names by their bytes.
    [[nodiscard]] SqlStatement where(const HeroFilter& filter) const override;
    [[nodiscard]] Result<QString> imageColumn(const QString& name, const QString& column,
                                              const SqlConnection& connection) const override;
    [[nodiscard]] QString withOwnKey() const override;

    [[nodiscard]] bool canWatch() const override { return true; }

    [[nodiscard]] QString createTrigger(const QString& name, Event event, const QString& statement) const override;
    [[nodiscard]] QString dropTrigger(const QString& name) const override;
    [[nodiscard]] QString keyedTable() const override;
    [[nodiscard]] Error errorOf(const QSqlQuery& failed) const override;
};

} // namespace heroadmin
