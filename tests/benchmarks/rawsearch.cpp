#include "rawsearch.h"

#include "data/heroes/heropage.h"

#include <QElapsedTimer>
#include <sqlite3.h>

namespace heroadmin::benchmark {

namespace {

void bindPattern(sqlite3_stmt* statement, int place, const QString& needle)
{
    const QByteArray pattern = '%' + needle.toUtf8() + '%';
    sqlite3_bind_text(statement, place, pattern.constData(), static_cast<int>(pattern.size()), SQLITE_TRANSIENT);
}

} // namespace

RawSearch::RawSearch(const QString& file)
    : m_database(file)
{}

double RawSearch::firstRows(const QString& needle)
{
    return run("SELECT id, name, age FROM hero WHERE ", needle,
               " ORDER BY id LIMIT " + std::to_string(PageRequest::largestPage));
}

double RawSearch::count(const QString& needle)
{
    return run("SELECT count(*) FROM hero WHERE ", needle, {});
}

double RawSearch::run(const std::string& before, const QString& needle, const std::string& after)
{
    const bool hasTwoCases = needle.toUtf8().size() != needle.size();
    const std::string condition = hasTwoCases ? "(name LIKE ?1 OR name LIKE ?2)" : "name LIKE ?1";
    QElapsedTimer clock;
    clock.start();
    sqlite3_stmt* const statement = m_database.statement(before + condition + after);
    bindPattern(statement, 1, needle);
    if (hasTwoCases) {
        bindPattern(statement, 2, needle.toUpper());
    }
    while (m_database.step(statement)) {
        static_cast<void>(sqlite3_column_int64(statement, 0));
    }
    sqlite3_reset(statement);
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

} // namespace heroadmin::benchmark
