#include <csignal>
#include <cstdio>
#include <sqlite3.h>

namespace {

volatile std::sig_atomic_t isAskedToEnd = 0;

void askToEnd(int /*signal*/)
{
    isAskedToEnd = 1;
}

} // namespace

// A slow disk, or a service under load: writes into the database, each write its own transaction, until it is
// terminated. What it writes was there before.
int main(int argc, char* argv[])
{
    sqlite3* database = nullptr;
    if (argc != 2 || sqlite3_open_v2(argv[1], &database, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK) {
        return 1;
    }
    std::signal(SIGTERM, askToEnd);
    std::puts("writing");
    std::fflush(stdout);
    while (isAskedToEnd == 0) {
        sqlite3_exec(database, "UPDATE hero SET name = name WHERE id = 1", nullptr, nullptr, nullptr);
    }
    sqlite3_close(database);
    return 0;
}
