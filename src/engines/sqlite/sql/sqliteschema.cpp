#include "engines/sqlite/sql/sqliteschema.h"

#include "core/foreigntext.h"

#include <array>

namespace heroadmin {

namespace {

// Character for character what SQLModel writes, spaces before the line ends included: the text stays in the file.
constexpr const char* heroTable = "CREATE TABLE hero (\n"
                                  "\tname VARCHAR NOT NULL, \n"
                                  "\tage INTEGER, \n"
                                  "\tid INTEGER NOT NULL, \n"
                                  "\tsecret_name VARCHAR NOT NULL, \n"
                                  "\tPRIMARY KEY (id)\n"
                                  ")";

struct ServiceIndex
{
    QString name;
    QString column;
    QString statement;
};

const std::array<ServiceIndex, 2>& serviceIndexes()
{
    static const std::array<ServiceIndex, 2> indexes = {
        ServiceIndex{QStringLiteral("ix_hero_name"), QStringLiteral("name"),
                     QStringLiteral("CREATE INDEX ix_hero_name ON hero (name)")},
        ServiceIndex{QStringLiteral("ix_hero_age"), QStringLiteral("age"),
                     QStringLiteral("CREATE INDEX ix_hero_age ON hero (age)")},
    };
    return indexes;
}

enum class Affinity { Text, Integer, Other };

/// https://www.sqlite.org/datatype3.html, "Determination Of Column Affinity"
Affinity affinityOf(const QString& type)
{
    const auto has = [&type](QStringView part) { return type.contains(part, Qt::CaseInsensitive); };
    if (has(u"INT")) {
        return Affinity::Integer;
    }
    return has(u"CHAR") || has(u"CLOB") || has(u"TEXT") ? Affinity::Text : Affinity::Other;
}

QStringList neededColumns()
{
    return {QStringLiteral("id"), QStringLiteral("name"), QStringLiteral("age"), QStringLiteral("secret_name")};
}

Affinity neededAffinity(QStringView column)
{
    return column == u"id" || column == u"age" ? Affinity::Integer : Affinity::Text;
}

bool isSame(QStringView a, QStringView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

} // namespace

Result<SqliteSchema> SqliteSchema::read(const SqlConnection& connection)
{
    SqliteSchema schema;
    const Result<void> found =
        connection.forEachRow({QStringLiteral("SELECT type, sql LIKE 'CREATE VIRTUAL %' FROM sqlite_master "
                                              "WHERE name = 'hero' COLLATE NOCASE AND type IN ('table', 'view')"),
                               {}},
                              [&schema](const QSqlQuery& row) {
                                  schema.m_type = row.value(0).toString();
                                  schema.m_isVirtual = row.value(1).toBool();
                              });
    if (!found) {
        return failure(found.error());
    }
    if (schema.hasHeroTable()) {
        Result<void> details = schema.readColumns(connection);
        if (details && schema.isTable()) {
            details = schema.readMissingIndexes(connection);
        }
        if (details) {
            details = schema.readEncoding(connection);
        }
        if (!details) {
            return failure(details.error());
        }
    }
    return schema;
}

QStringList SqliteSchema::writableColumns() const
{
    QStringList names;
    for (const Column& column : m_columns) {
        if (!column.isGenerated && !m_keyColumns.contains(column.name)) {
            names.append(column.name);
        }
    }
    return names;
}

Result<void> SqliteSchema::readColumns(const SqlConnection& connection)
{
    return connection.forEachRow(
        {QStringLiteral("SELECT name, type, pk, hidden FROM pragma_table_xinfo('hero')"), {}},
        [this](const QSqlQuery& row) {
            m_columns.append({row.value(0).toString(), row.value(1).toString(), row.value(3).toInt() > 1});
            if (row.value(2).toInt() > 0) {
                m_keyColumns.append(row.value(0).toString());
            }
        });
}

Result<void> SqliteSchema::readEncoding(const SqlConnection& connection)
{
    const Result<QVariant> encoding = connection.readValue({QStringLiteral("PRAGMA encoding"), {}});
    if (!encoding) {
        return failure(encoding.error());
    }
    m_encoding = encoding->toString();
    return {};
}

Result<void> SqliteSchema::readMissingIndexes(const SqlConnection& connection)
{
    QStringList indexedColumns;
    // The first column of each index; none for an expression. A partial index leaves heroes out.
    Result<void> done = connection.forEachRow(
        {QStringLiteral("SELECT list.origin, list.partial, info.name FROM pragma_index_list('hero') AS list "
                        "JOIN pragma_index_info(list.name) AS info WHERE info.seqno = 0"),
         {}},
        [this, &indexedColumns](const QSqlQuery& row) {
            if (row.value(0).toString() == u"pk") {
                m_hasKeyIndex = true;
            }
            if (!row.value(1).toBool()) {
                indexedColumns.append(row.value(2).toString());
            }
        });
    for (const ServiceIndex& index : serviceIndexes()) {
        if (!indexedColumns.contains(index.column, Qt::CaseInsensitive)) {
            m_missingIndexes.append(index.name);
        }
    }
    return done;
}

Result<HeroIndexes> SqliteSchema::readIndexes(const SqlConnection& connection)
{
    HeroIndexes indexes;
    // A partial index leaves heroes out.
    const Result<void> read = connection.forEachRow(
        {QStringLiteral("SELECT lower(info.name) FROM pragma_index_list('hero') AS list "
                        "JOIN pragma_index_xinfo(list.name) AS info "
                        "WHERE NOT list.partial AND info.seqno = 0 AND upper(info.coll) = 'BINARY'"),
         {}},
        [&indexes](const QSqlQuery& row) {
            const QString column = row.value(0).toString();
            indexes.hasName |= column == u"name";
            indexes.hasAge |= column == u"age";
        });
    if (!read) {
        return failure(read.error());
    }
    return indexes;
}

const SqliteSchema::Column* SqliteSchema::findColumn(QStringView name) const
{
    for (const Column& column : m_columns) {
        if (isSame(column.name, name)) {
            return &column;
        }
    }
    return nullptr;
}

bool SqliteSchema::isTable() const
{
    return m_type == u"table" && !m_isVirtual;
}

QString SqliteSchema::problem() const
{
    if (m_encoding != u"UTF-8") {
        return tr("It stores texts as %1, and the service's databases as UTF-8.").arg(m_encoding);
    }
    QStringList problems;
    for (const QString& name : neededColumns()) {
        if (findColumn(name) == nullptr) {
            problems.append(tr("The table “hero” has no column “%1”.").arg(name));
        }
    }
    // Of a view's columns, and of those of virtual tables, the type may not be known.
    if (problems.isEmpty() && affinityOf(findColumn(u"id")->type) != Affinity::Integer &&
        (isTable() || affinityOf(findColumn(u"id")->type) == Affinity::Text)) {
        problems.append(typeProblem(QStringLiteral("id")));
    }
    return problems.join(u' ');
}

QString SqliteSchema::readOnlyReason() const
{
    if (m_type == u"view") {
        return tr("“hero” is a view there, not a table.");
    }
    if (m_isVirtual) {
        return tr("“hero” is a virtual table there, not a table of its own.");
    }
    QStringList reasons;
    for (const QString& name : neededColumns()) {
        const Column* const column = findColumn(name);
        if (column != nullptr && column->isGenerated) {
            reasons.append(tr("The column “%1” of the table “hero” is computed, and can't be written.").arg(name));
        } else if (column != nullptr && affinityOf(column->type) != neededAffinity(name)) {
            reasons.append(typeProblem(name));
        }
    }
    if (reasons.isEmpty() && hasHeroTable() && !isKeyRowNumber()) {
        reasons.append(
            tr("The column “id” of the table “hero” is not its INTEGER PRIMARY KEY, which decides the ids."));
    }
    return reasons.join(u' ');
}

QString SqliteSchema::typeProblem(const QString& column) const
{
    return (neededAffinity(column) == Affinity::Text
                ? tr("The column “%1” of the table “hero” is of the type “%2”, not for text.")
                : tr("The column “%1” of the table “hero” is of the type “%2”, not for whole numbers."))
        .arg(column, foreignText(findColumn(column)->type));
}

bool SqliteSchema::isKeyRowNumber() const
{
    // Only a lone `INTEGER PRIMARY KEY` is the row's own number, which SQLite gives out by itself.
    const Column* const id = findColumn(u"id");
    return isTable() && m_keyColumns.size() == 1 && isSame(m_keyColumns.first(), u"id") && !m_hasKeyIndex &&
           id != nullptr && isSame(id->type, u"INTEGER");
}

Result<QString> SqliteSchema::readIdProblem(const SqlConnection& connection) const
{
    if (isKeyRowNumber()) {
        return QString();
    }
    const Result<QVariant> odd =
        connection.readValue({QStringLiteral("SELECT EXISTS (SELECT 1 FROM hero WHERE typeof(id) <> 'integer')"), {}});
    const Result<QVariant> twice = connection.readValue(
        {QStringLiteral("SELECT EXISTS (SELECT id FROM hero GROUP BY id HAVING count(*) > 1)"), {}});
    if (!odd || !twice) {
        return failure(odd ? twice.error() : odd.error());
    }
    if (odd->toBool()) {
        return tr("It has heroes whose id is no whole number.");
    }
    return twice->toBool() ? tr("Several of its heroes have the same id.") : QString();
}

Result<void> SqliteSchema::createHeroTable(const SqlConnection& connection)
{
    Result<void> created = connection.execute({QString::fromLatin1(heroTable), {}});
    if (!created) {
        return created;
    }
    QStringList names;
    for (const ServiceIndex& index : serviceIndexes()) {
        names.append(index.name);
    }
    return createIndexes(connection, names);
}

Result<void> SqliteSchema::createIndexes(const SqlConnection& connection, const QStringList& names)
{
    for (const ServiceIndex& index : serviceIndexes()) {
        if (!names.contains(index.name)) {
            continue;
        }
        Result<void> created = connection.execute({index.statement, {}});
        if (!created) {
            return created;
        }
    }
    return {};
}

} // namespace heroadmin
