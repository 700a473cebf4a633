#include "engines/postgres/sql/postgresschema.h"

#include "core/foreigntext.h"

#include <array>
#include <limits>

namespace heroadmin {

namespace {

// As SQLModel writes it.
constexpr const char* heroTable = "CREATE TABLE hero (\n"
                                  "\tname VARCHAR NOT NULL, \n"
                                  "\tage INTEGER, \n"
                                  "\tid SERIAL NOT NULL, \n"
                                  "\tsecret_name VARCHAR NOT NULL, \n"
                                  "\tPRIMARY KEY (id)\n"
                                  ")";

struct ServiceIndex
{
    QString name;
    QString statement;
};

const std::array<ServiceIndex, 2>& serviceIndexes()
{
    static const std::array<ServiceIndex, 2> indexes = {
        ServiceIndex{QStringLiteral("ix_hero_name"), QStringLiteral("CREATE INDEX ix_hero_name ON hero (name)")},
        ServiceIndex{QStringLiteral("ix_hero_age"), QStringLiteral("CREATE INDEX ix_hero_age ON hero (age)")},
    };
    return indexes;
}

QStringList neededColumns()
{
    return {QStringLiteral("id"), QStringLiteral("name"), QStringLiteral("age"), QStringLiteral("secret_name")};
}

bool isNumberColumn(QStringView column)
{
    return column == u"id" || column == u"age";
}

bool isWholeNumber(const QString& type)
{
    return type == u"int2" || type == u"int4" || type == u"int8";
}

} // namespace

Result<PostgresSchema> PostgresSchema::read(const SqlConnection& connection)
{
    PostgresSchema schema;
    Result<void> done = schema.readTable(connection);
    done = done && schema.hasHeroTable() ? schema.readColumns(connection) : done;
    done = done && schema.isTable() ? schema.readIndexes(connection) : done;
    return done.map([&schema] { return schema; });
}

Result<void> PostgresSchema::readTable(const SqlConnection& connection)
{
    return connection.forEachRow(
        {QStringLiteral("SELECT c.relkind::text, current_setting('server_encoding'), row_security_active(c.oid), "
                        "c.relkind <> 'p' AND EXISTS (SELECT 1 FROM pg_inherits AS heir WHERE heir.inhparent = c.oid), "
                        "EXISTS (SELECT 1 FROM pg_index AS x JOIN pg_attribute AS a ON a.attrelid = x.indrelid AND "
                        "a.attnum = x.indkey[0] WHERE x.indrelid = c.oid AND a.attname = 'id' AND a.attnotnull AND "
                        "x.indisunique AND x.indimmediate AND x.indisvalid AND x.indpred IS NULL AND x.indnkeyatts = 1)"
                        " FROM pg_class AS c WHERE c.oid = to_regclass('hero')"),
         {}},
        [this](const QSqlQuery& row) {
            m_kind = row.value(0).toString();
            m_encoding = row.value(1).toString();
            m_hidesHeroes = row.value(2).toBool();
            m_hasHeirs = row.value(3).toBool();
            m_hasKeyIndex = row.value(4).toBool();
        });
}

Result<void> PostgresSchema::readColumns(const SqlConnection& connection)
{
    return connection.forEachRow(
        {QStringLiteral("SELECT a.attname, format_type(a.atttypid, a.atttypmod), coalesce(base.typname, t.typname), "
                        "t.typcategory = 'S' AND a.attcollation <> 0, a.attgenerated <> '', "
                        "has_column_privilege(a.attrelid, a.attnum, 'SELECT') FROM pg_attribute AS a "
                        "JOIN pg_type AS t ON t.oid = a.atttypid "
                        "LEFT JOIN pg_type AS base ON base.oid = t.typbasetype AND t.typtype = 'd' "
                        "WHERE a.attrelid = to_regclass('hero') AND a.attnum > 0 AND NOT a.attisdropped "
                        "ORDER BY a.attnum"),
         {}},
        [this](const QSqlQuery& row) {
            m_columns.append({.name = row.value(0).toString(),
                              .type = row.value(1).toString(),
                              .baseType = row.value(2).toString(),
                              .isText = row.value(3).toBool(),
                              .isGenerated = row.value(4).toBool(),
                              .mayRead = row.value(5).toBool()});
        });
}

Result<void> PostgresSchema::readIndexes(const SqlConnection& connection)
{
    QStringList taken;
    // A page is read by an index in the very order that the column has by itself, those without a value last; one in
    // the other direction is read backwards. A partial index leaves heroes out.
    Result<void> read = connection.forEachRow(
        {QStringLiteral("SELECT a.attname, FALSE FROM pg_index AS x JOIN pg_class AS i ON i.oid = x.indexrelid "
                        "JOIN pg_am AS m ON m.oid = i.relam "
                        "JOIN pg_attribute AS a ON a.attrelid = x.indrelid AND a.attnum = x.indkey[0] "
                        "JOIN pg_opclass AS o ON o.oid = x.indclass[0] "
                        "WHERE x.indrelid = to_regclass('hero') AND x.indisvalid AND x.indpred IS NULL AND "
                        "m.amname = 'btree' AND (o.opcdefault OR o.opcname = 'varchar_ops') AND "
                        "x.indcollation[0] = a.attcollation AND x.indoption[0] IN (0, 3) "
                        "UNION ALL SELECT other.relname, TRUE FROM pg_class AS hero JOIN pg_class AS other "
                        "ON other.relnamespace = hero.relnamespace WHERE hero.oid = to_regclass('hero') AND "
                        "other.relname IN ('ix_hero_name', 'ix_hero_age')"),
         {}},
        [this, &taken](const QSqlQuery& row) {
            const QString name = row.value(0).toString();
            if (row.value(1).toBool()) {
                taken.append(name);
            } else {
                m_indexes.hasName |= name == u"name";
                m_indexes.hasAge |= name == u"age";
            }
        });
    for (const ServiceIndex& index : serviceIndexes()) {
        const bool isThere = index.name == u"ix_hero_name" ? m_indexes.hasName : m_indexes.hasAge;
        // None can be made under a name that something else has.
        if (!isThere && !taken.contains(index.name)) {
            m_missingIndexes.append(index.name);
        }
    }
    return read;
}

QStringList PostgresSchema::writableColumns() const
{
    QStringList names;
    for (const Column& column : m_columns) {
        if (!column.isGenerated && column.mayRead && column.name != u"id") {
            names.append(column.name);
        }
    }
    return names;
}

const PostgresSchema::Column* PostgresSchema::findColumn(QStringView name) const
{
    for (const Column& column : m_columns) {
        if (column.name == name) {
            return &column;
        }
    }
    return nullptr;
}

bool PostgresSchema::isTable() const
{
    return m_kind == u"r" || m_kind == u"p";
}

bool PostgresSchema::isKeyUnique() const
{
    return isTable() && m_hasKeyIndex && !m_hasHeirs;
}

QString PostgresSchema::problem() const
{
    if (m_kind != u"v" && m_kind != u"m" && m_kind != u"f" && !isTable()) {
        return tr("“hero” is no table there.");
    }
    if (m_encoding != u"UTF8") {
        return tr("It stores texts as %1, and the service's databases as UTF-8.").arg(foreignText(m_encoding));
    }
    QStringList problems;
    for (const QString& name : neededColumns()) {
        const Column* const column = findColumn(name);
        if (column == nullptr) {
            problems.append(tr("The table “hero” has no column “%1”.").arg(name));
        } else if (isNumberColumn(name) ? !isWholeNumber(column->baseType) : name == u"name" && !column->isText) {
            problems.append(typeProblem(*column));
        }
    }
    return problems.join(u' ');
}

QString PostgresSchema::readOnlyReason() const
{
    if (m_kind == u"v" || m_kind == u"m") {
        return tr("“hero” is a view there, not a table.");
    }
    if (m_kind == u"f") {
        return tr("“hero” is a foreign table there: its heroes are in another database.");
    }
    QStringList reasons;
    for (const QString& name : neededColumns()) {
        const Column* const column = findColumn(name);
        if (column != nullptr && column->isGenerated) {
            reasons.append(tr("The column “%1” of the table “hero” is computed, and can't be written.").arg(name));
        } else if (column != nullptr && !isNumberColumn(name) && column->baseType != u"varchar" &&
                   column->baseType != u"text") {
            reasons.append(typeProblem(*column));
        }
    }
    if (m_hasHeirs) {
        reasons.append(tr("Other tables inherit from the table “hero”: their heroes may have the same ids."));
    } else if (!m_hasKeyIndex) {
        reasons.append(tr("The column “id” of the table “hero” is not its key by itself: heroes may have the same."));
    }
    for (qsizetype at = 1; at < m_columns.size(); ++at) {
        for (qsizetype before = 0; before < at; ++before) {
            if (m_columns.at(before).name.compare(m_columns.at(at).name, Qt::CaseInsensitive) == 0) {
                reasons.append(tr("Two columns of the table “hero” are called “%1”, but for the case of letters.")
                                   .arg(shortForeignText(m_columns.at(at).name)));
            }
        }
    }
    return reasons.join(u' ');
}

QString PostgresSchema::typeProblem(const Column& column)
{
    return (isNumberColumn(column.name)
                ? tr("The column “%1” of the table “hero” is of the type “%2”, not for whole numbers.")
                : tr("The column “%1” of the table “hero” is of the type “%2”, not for any text."))
        .arg(column.name, shortForeignText(column.type));
}

Result<QString> PostgresSchema::readIdProblem(const SqlConnection& connection) const
{
    if (isKeyUnique()) {
        return QString();
    }
    const Result<QVariant> without =
        connection.readValue({QStringLiteral("SELECT EXISTS (SELECT 1 FROM hero WHERE id IS NULL)"), {}});
    const Result<QVariant> twice = connection.readValue(
        {QStringLiteral("SELECT EXISTS (SELECT id FROM hero GROUP BY id HAVING count(*) > 1)"), {}});
    if (!without || !twice) {
        return failure(without ? twice.error() : without.error());
    }
    if (without->toBool()) {
        return tr("It has heroes without an id.");
    }
    return twice->toBool() ? tr("Several of its heroes have the same id.") : QString();
}

AgeRange PostgresSchema::ageRange() const
{
    const Column* const age = findColumn(u"age");
    if (age != nullptr && age->baseType == u"int2") {
        return {std::numeric_limits<qint16>::min(), std::numeric_limits<qint16>::max()};
    }
    if (age != nullptr && age->baseType == u"int4") {
        return {std::numeric_limits<qint32>::min(), std::numeric_limits<qint32>::max()};
    }
    return {};
}

Result<void> PostgresSchema::createHeroTable(const SqlConnection& connection)
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

Result<void> PostgresSchema::createIndexes(const SqlConnection& connection, const QStringList& names)
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
