#include "rawdatabase.h"

#include "report.h"

#include <sqlite3.h>

namespace heroadmin::benchmark {

RawDatabase::RawDatabase(const QString& file)
{
    if (sqlite3_open_v2(file.toUtf8().constData(), &m_handle, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK) {
        giveUp(QStringLiteral("%1: %2").arg(file, QString::fromUtf8(sqlite3_errmsg(m_handle))));
    }
}

RawDatabase::~RawDatabase()
{
    for (const auto& [sql, statement] : m_statements) {
        sqlite3_finalize(statement);
    }
    sqlite3_close(m_handle);
}

sqlite3_stmt* RawDatabase::statement(const std::string& sql)
{
    sqlite3_stmt*& statement = m_statements[sql];
    if (statement == nullptr && sqlite3_prepare_v2(m_handle, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK) {
        giveUp(QStringLiteral("%1: %2").arg(QString::fromStdString(sql), QString::fromUtf8(sqlite3_errmsg(m_handle))));
    }
    sqlite3_reset(statement);
    return statement;
}

bool RawDatabase::step(sqlite3_stmt* statement)
{
    const int result = sqlite3_step(statement);
    if (result != SQLITE_ROW && result != SQLITE_DONE) {
        giveUp(QString::fromUtf8(sqlite3_errmsg(m_handle)));
    }
    return result == SQLITE_ROW;
}

qint64 RawDatabase::count()
{
    sqlite3_stmt* const counting = statement("SELECT count(*) FROM hero");
    const qint64 heroes = step(counting) ? sqlite3_column_int64(counting, 0) : 0;
    sqlite3_reset(counting);
    return heroes;
}

} // namespace heroadmin::benchmark
