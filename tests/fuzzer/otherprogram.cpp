#include "fuzzer/otherprogram.h"

#include <QDebug>
#include <QRegularExpression>
#include <algorithm>
#include <functional>
#include <memory>
#include <sqlite3.h>

namespace heroadmin::testing {

namespace {

constexpr int busyTimeout = 10'000; // Milliseconds.

using Statement = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;

Statement prepared(sqlite3* database, const QString& sql)
{
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(database, sql.toUtf8().constData(), -1, &statement, nullptr) != SQLITE_OK) {
        qWarning() << sqlite3_errmsg(database) << sql;
    }
    return {statement, &sqlite3_finalize};
}

void forEachRow(sqlite3* database, const QString& sql, const std::function<void(sqlite3_stmt*)>& take)
{
    const Statement statement = prepared(database, sql);
    while (statement && sqlite3_step(statement.get()) == SQLITE_ROW) {
        take(statement.get());
    }
}

QString textIn(sqlite3_stmt* row, int column)
{
    return QString::fromUtf8(static_cast<const char*>(sqlite3_column_blob(row, column)),
                             sqlite3_column_bytes(row, column));
}

QString valueIn(sqlite3_stmt* row, int column)
{
    switch (sqlite3_column_type(row, column)) {
    case SQLITE_NULL:
        return QStringLiteral("NULL");
    case SQLITE_TEXT:
        return u'\'' + textIn(row, column) + u'\'';
    case SQLITE_BLOB:
        return QStringLiteral("x'%1'").arg(QString::fromLatin1(
            QByteArray(static_cast<const char*>(sqlite3_column_blob(row, column)), sqlite3_column_bytes(row, column))
                .toHex()));
    default:
        return textIn(row, column);
    }
}

/// From that column on, by the names that the product knows them by.
QString valuesIn(sqlite3_stmt* row, int first)
{
    QStringList values;
    for (int column = first; column < sqlite3_column_count(row); ++column) {
        values.append(QString::fromUtf8(sqlite3_column_name(row, column)).toLower() + u'=' + valueIn(row, column));
    }
    return values.join(QStringLiteral(", "));
}

void giveWeb(sqlite3_context* context, int /*count*/, sqlite3_value** /*values*/)
{
    sqlite3_result_text(context, "web", -1, SQLITE_STATIC);
}

void giveTrue(sqlite3_context* context, int /*count*/, sqlite3_value** /*values*/)
{
    sqlite3_result_int(context, 1);
}

void giveLower(sqlite3_context* context, int /*count*/, sqlite3_value** values)
{
    const QByteArray text(reinterpret_cast<const char*>(sqlite3_value_text(values[0])), sqlite3_value_bytes(values[0]));
    sqlite3_result_text(context, QString::fromUtf8(text).toLower().toUtf8().constData(), -1, SQLITE_TRANSIENT);
}

int compare(void* /*unused*/, int length, const void* one, int otherLength, const void* other)
{
    const QString first = QString::fromUtf8(static_cast<const char*>(one), length).toLower();
    const QString second = QString::fromUtf8(static_cast<const char*>(other), otherLength).toLower();
    return first < second ? -1 : first > second ? 1 : 0;
}

} // namespace

OtherProgram::OtherProgram(const QString& path)
{
    if (sqlite3_open_v2(path.toUtf8().constData(), &m_database, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK) {
        qWarning() << path << sqlite3_errmsg(m_database);
    }
    sqlite3_busy_timeout(m_database, busyTimeout);
    provide();
}

OtherProgram::~OtherProgram()
{
    sqlite3_close(m_database);
}

void OtherProgram::provide()
{
    constexpr int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC;
    sqlite3_create_function(m_database, "get_user", 0, flags, nullptr, giveWeb, nullptr, nullptr);
    sqlite3_create_function(m_database, "regexp", 2, flags, nullptr, giveTrue, nullptr, nullptr);
    sqlite3_create_function(m_database, "slugify", 1, flags, nullptr, giveLower, nullptr, nullptr);
    for (const char* const name : {"LOCALIZED", "de_DE", "WIN32CASE"}) {
        sqlite3_create_collation(m_database, name, SQLITE_UTF8, nullptr, compare);
    }
}

HeroImages OtherProgram::images() const
{
    HeroImages images;
    forEachRow(m_database, QStringLiteral("SELECT id, * FROM hero"),
               [&images](sqlite3_stmt* row) { images.insert(sqlite3_column_int64(row, 0), valuesIn(row, 1)); });
    return images;
}

QStringList OtherProgram::referringRows() const
{
    QStringList rows;
    const QStringList tables = texts(QStringLiteral(
        "SELECT DISTINCT master.name FROM sqlite_master AS master, pragma_foreign_key_list(master.name) AS key "
        "WHERE master.type = 'table' AND key.\"table\" = 'hero' COLLATE NOCASE"));
    for (const QString& table : tables) {
        forEachRow(m_database, QStringLiteral("SELECT * FROM \"%1\"").arg(table), [&rows, &table](sqlite3_stmt* row) {
            rows.append(table + QStringLiteral(": ") + valuesIn(row, 0));
        });
    }
    rows.sort();
    return rows;
}

bool OtherProgram::hasRules() const
{
    const QStringList definitions = texts(QStringLiteral("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL"));
    static const QRegularExpression rule(QStringLiteral(R"(\b(TRIGGER|CHECK|UNIQUE|COLLATE|slugify)\b)"),
                                         QRegularExpression::CaseInsensitiveOption);
    return std::any_of(definitions.begin(), definitions.end(),
                       [](const QString& definition) { return definition.contains(rule); });
}

QStringList OtherProgram::texts(const QString& query) const
{
    QStringList texts;
    forEachRow(m_database, query, [&texts](sqlite3_stmt* row) { texts.append(textIn(row, 0)); });
    return texts;
}

QList<OtherProgram::Row> OtherProgram::rows(const QString& rest) const
{
    QList<Row> rows;
    forEachRow(m_database, QStringLiteral("SELECT id, name, age FROM hero ") + rest, [&rows](sqlite3_stmt* row) {
        Row found{sqlite3_column_int64(row, 0), {}, {}};
        if (sqlite3_column_type(row, 1) == SQLITE_TEXT) {
            found.name = textIn(row, 1);
        }
        const int ageType = sqlite3_column_type(row, 2);
        if (ageType == SQLITE_NULL || ageType == SQLITE_INTEGER) {
            found.age = textIn(row, 2);
        }
        rows.append(found);
    });
    return rows;
}

qint64 OtherProgram::number(const QString& query) const
{
    qint64 number = 0;
    forEachRow(m_database, query, [&number](sqlite3_stmt* row) { number = sqlite3_column_int64(row, 0); });
    return number;
}

std::optional<OtherProgram::Write> OtherProgram::write(const QString& statement)
{
    if (!run(QStringLiteral("BEGIN IMMEDIATE"))) {
        return {};
    }
    Write write{images(), {}};
    const bool isDone = run(statement);
    write.after = images();
    const bool isCommitted = isDone && run(QStringLiteral("COMMIT"));
    if (!isCommitted) {
        run(QStringLiteral("ROLLBACK"));
    }
    return isCommitted ? std::optional(write) : std::nullopt;
}

bool OtherProgram::keepJournal()
{
    m_keepsJournal = number(QStringLiteral("SELECT count(*) FROM sqlite_master WHERE name = 'hero' COLLATE NOCASE AND "
                                           "type = 'table'")) > 0;
    if (!m_keepsJournal) {
        return false;
    }
    const QString trigger = QStringLiteral(
        "CREATE TRIGGER fuzzer_%1 AFTER %1 ON hero BEGIN INSERT INTO fuzzer_journal VALUES (%2.id); END");
    return run(QStringLiteral("CREATE TABLE fuzzer_journal (hero)")) &&
           run(trigger.arg(QStringLiteral("INSERT"), QStringLiteral("NEW"))) &&
           run(trigger.arg(QStringLiteral("UPDATE"), QStringLiteral("NEW"))) &&
           run(trigger.arg(QStringLiteral("DELETE"), QStringLiteral("OLD")));
}

QSet<qint64> OtherProgram::readJournal()
{
    QSet<qint64> heroes;
    // Left as it is: the window would notice that somebody has written.
    forEachRow(
        m_database,
        QStringLiteral("SELECT rowid, hero FROM fuzzer_journal WHERE rowid > %1 ORDER BY rowid").arg(m_journalRead),
        [this, &heroes](sqlite3_stmt* row) {
            m_journalRead = sqlite3_column_int64(row, 0);
            heroes.insert(sqlite3_column_int64(row, 1));
        });
    return heroes;
}

bool OtherProgram::run(const QString& statement)
{
    return sqlite3_exec(m_database, statement.toUtf8().constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
}

} // namespace heroadmin::testing
