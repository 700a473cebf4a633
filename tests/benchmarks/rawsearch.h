#pragma once

#include "rawdatabase.h"

#include <QString>

namespace heroadmin::benchmark {

/// The floor of a search: LIKE over the index of names, with SQLite's own functions.
class RawSearch
{
public:
    explicit RawSearch(const QString& file);

    // Milliseconds. Of a needle with letters beyond ASCII, both cases are looked for.
    [[nodiscard]] double firstRows(const QString& needle); ///< The first page by id.
    [[nodiscard]] double count(const QString& needle);

private:
    [[nodiscard]] double run(const std::string& before, const QString& needle, const std::string& after);

    RawDatabase m_database;
};

} // namespace heroadmin::benchmark
