#pragma once

#include <QString>
#include <map>
#include <string>

struct sqlite3;
struct sqlite3_stmt;

namespace heroadmin::benchmark {

/// A SQLite file through SQLite's own functions: what the floors are made of. Ends the program where something fails.
class RawDatabase
{
public:
    explicit RawDatabase(const QString& file); ///< An existing one. Locks are not waited for.
    ~RawDatabase();
    Q_DISABLE_COPY_MOVE(RawDatabase)

    /// Prepared once, kept, and ready to be bound.
    [[nodiscard]] sqlite3_stmt* statement(const std::string& sql);

    /// The next row, if there is one.
    [[nodiscard]] bool step(sqlite3_stmt* statement);

    [[nodiscard]] sqlite3* handle() const { return m_handle; }

    [[nodiscard]] qint64 count(); ///< Of all heroes.

private:
    sqlite3* m_handle = nullptr;
    std::map<std::string, sqlite3_stmt*> m_statements;
};

} // namespace heroadmin::benchmark
