#include "engines/sqlite/sql/sqlitedialect.h"

#include "engines/sqlite/sql/namepatterns.h"
#include "engines/sqlite/sql/oddvalues.h"
#include "engines/sqlite/sql/sqliteerror.h"

#include <QSqlQuery>
#include <limits>

namespace heroadmin {

QString SqliteDialect::beginWrite() const
{
    // The write lock at once: a later upgrade could fail where another program wrote in between.
    return QStringLiteral("BEGIN IMMEDIATE");
}

QString SqliteDialect::exactly(const QString& value) const
{
    return value + QStringLiteral(" COLLATE BINARY");
}

QString SqliteDialect::wholeNumber() const
{
    return QStringLiteral("?"); // A cast would have the database read a text beside it as a number.
}

QStringList SqliteDialect::storedValue(const QString& column) const
{
    return {QStringLiteral("typeof(%1)").arg(column),
            QStringLiteral("CASE typeof(%1) WHEN 'text' THEN CAST(%1 AS BLOB) ELSE %1 END").arg(column)};
}

StoredValue SqliteDialect::toStoredValue(const QSqlQuery& row, int firstColumn) const
{
    const QString storage = row.value(firstColumn).toString();
    const QVariant value = row.value(firstColumn + 1);
    if (storage == u"integer") {
        return {StoredValue::Storage::Integer, value.toLongLong()};
    }
    if (storage == u"real") {
        return {StoredValue::Storage::Real, value.toDouble()};
    }
    if (storage == u"text") {
        return {StoredValue::Storage::Text, value.toByteArray()};
    }
    if (storage == u"blob") {
        return {StoredValue::Storage::Blob, value.toByteArray()};
    }
    return StoredValue::null();
}

SqlStatement SqliteDialect::operand(const StoredValue& value) const
{
    const bool isText = value.storage == StoredValue::Storage::Text;
    const bool isBytes = isText || value.storage == StoredValue::Storage::Blob;
    if (isBytes && value.value.toByteArray().isEmpty()) {
        // The driver reads an empty value as a null QByteArray, and would bind that as NULL.
        return {isText ? QStringLiteral("''") : QStringLiteral("x''"), {}};
    }
    // Bytes bound as such are a blob; the cast makes text of them again, whatever bytes they are.
    return {isText ? QStringLiteral("CAST(? AS TEXT)") : QStringLiteral("?"), {value.value}};
}

QString SqliteDialect::orderColumn(HeroSort::Column column) const
{
    return column == HeroSort::Column::Name ? exactly(QStringLiteral("name")) : SqlDialect::orderColumn(column);
}

SqlStatement SqliteDialect::where(const HeroFilter& filter) const
{
    SqlStatement where = NamePatterns(NameQuery(filter)).condition();
    QStringList ages;
    if (filter.ageFrom || filter.ageTo) {
        // Both ends always: an age that is text is sorted behind every number, and `age >= 20` would match it.
        ages.append(QStringLiteral("age BETWEEN ? AND ?"));
        where.values += filter.ageFrom.value_or(std::numeric_limits<qint64>::min());
        where.values += filter.ageTo.value_or(std::numeric_limits<qint64>::max());
    }
    if (filter.withoutAge) {
        ages.append(QStringLiteral("age IS NULL"));
    }
    if (filter.oddAge) {
        ages.append(isOddAge());
    }
    if (!ages.isEmpty()) {
        where.sql += QStringLiteral(" AND (%1)").arg(ages.join(QStringLiteral(" OR ")));
    }
    if (filter.oddName) {
        where.sql += QStringLiteral(" AND ") + isOddName();
    }
    return where;
}

Result<QString> SqliteDialect::imageColumn(const QString& name, const QString& /*column*/,
                                           const SqlConnection& /*connection*/) const
{
    return name; // Without a type, a column keeps whatever it gets.
}

QString SqliteDialect::withOwnKey() const
{
    return {};
}

QString SqliteDialect::createTrigger(const QString& name, Event event, const QString& statement) const
{
    // SQLite runs TEMP triggers first. Their own tables are TEMP ones, too, so that no name in front is needed.
    const QString when = event == Event::Added     ? QStringLiteral("AFTER INSERT")
                         : event == Event::Changed ? QStringLiteral("BEFORE UPDATE")
                                                   : QStringLiteral("BEFORE DELETE");
    return QStringLiteral("CREATE TEMP TRIGGER %1 %2 ON main.hero BEGIN %3; END").arg(name, when, statement);
}

QString SqliteDialect::dropTrigger(const QString& name) const
{
    return QStringLiteral("DROP TRIGGER temp.") + name;
}

QString SqliteDialect::keyedTable() const
{
    return QStringLiteral(" WITHOUT ROWID");
}

Error SqliteDialect::errorOf(const QSqlQuery& failed) const
{
    return heroadmin::errorOf(failed);
}

} // namespace heroadmin
