#pragma once

#include "data/sql/sqldialect.h"
#include "engines/postgres/sql/knownrules.h"

namespace heroadmin {

/// Columns hold what their types say here, and the server locks rows, not the database. Of one connection, in the
/// thread of that.
class PostgresDialect : public SqlDialect
{
public:
    /// What errors tell of from now on; without, they are in general words.
    void learn(const KnownRules& rules) { m_rules = rules; }

    [[nodiscard]] QString beginRead() const override; ///< All is of one moment.
    [[nodiscard]] QString beginWrite() const override;
    [[nodiscard]] QString beforeCommit() const override;

    [[nodiscard]] bool runsAsText() const override { return true; }

    [[nodiscard]] QString exactly(const QString& value) const override; ///< Of whatever type: as a text, by its bytes.
    [[nodiscard]] QStringList storedValue(const QString& column) const override;
    [[nodiscard]] StoredValue toStoredValue(const QSqlQuery& row, int firstColumn) const override;
    [[nodiscard]] SqlStatement operand(const StoredValue& value) const override;
    [[nodiscard]] SqlStatement where(const HeroFilter& filter) const override;
    [[nodiscard]] Result<QString> imageColumn(const QString& name, const QString& column,
                                              const SqlConnection& connection) const override;
    [[nodiscard]] Error errorOf(const QSqlQuery& failed) const override;

private:
    KnownRules m_rules;
};

} // namespace heroadmin
