#include "support/sqlitestatementtrace.h"

#include <QMutex>
#include <QMutexLocker>
#include <QRegularExpression>
#include <sqlite3.h>

namespace heroadmin::testing {

namespace {

struct Trace
{
    QMutex mutex;
    QStringList statements;
    QStringList columnsGiven;
    int connections = 0;
};

Trace& trace()
{
    static Trace theTrace;
    return theTrace;
}

int remember(unsigned /*type*/, void* /*context*/, void* statement, void* /*sql*/)
{
    // Qt numbers the placeholders.
    static const QRegularExpression placeholder(QStringLiteral(":\\d+"));
    auto* const prepared = static_cast<sqlite3_stmt*>(statement);
    QString sql = QString::fromUtf8(sqlite3_sql(prepared));
    sql.replace(placeholder, QStringLiteral("?"));
    const QMutexLocker lock(&trace().mutex);
    for (int column = 0; column < sqlite3_column_count(prepared); ++column) {
        if (const char* const origin = sqlite3_column_origin_name(prepared, column)) {
            trace().columnsGiven.append(QString::fromUtf8(sqlite3_column_table_name(prepared, column)) + u'.' +
                                        QString::fromUtf8(origin));
        }
    }
    trace().statements.append(sql);
    return 0;
}

int watch(sqlite3* connection, char** /*error*/, const struct sqlite3_api_routines* /*api*/)
{
    {
        const QMutexLocker lock(&trace().mutex);
        ++trace().connections;
    }
    sqlite3_trace_v2(connection, SQLITE_TRACE_STMT, remember, nullptr);
    return SQLITE_OK;
}

/// SQLite wants the entry point of an extension as a function without parameters, and calls it with three.
void (*entryPoint())()
{
    return reinterpret_cast<void (*)()>(watch);
}

} // namespace

SqliteStatementTrace::SqliteStatementTrace()
{
    clear();
    sqlite3_auto_extension(entryPoint());
}

SqliteStatementTrace::~SqliteStatementTrace()
{
    sqlite3_cancel_auto_extension(entryPoint());
}

QStringList SqliteStatementTrace::statements() const
{
    const QMutexLocker lock(&trace().mutex);
    return trace().statements;
}

QStringList SqliteStatementTrace::columnsGiven() const
{
    const QMutexLocker lock(&trace().mutex);
    return trace().columnsGiven;
}

int SqliteStatementTrace::connections() const
{
    const QMutexLocker lock(&trace().mutex);
    return trace().connections;
}

void SqliteStatementTrace::clear()
{
    const QMutexLocker lock(&trace().mutex);
    trace().statements.clear();
    trace().columnsGiven.clear();
}

} // namespace heroadmin::testing
