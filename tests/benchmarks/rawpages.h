#pragma once

#include "data/heroes/heropage.h"
#include "rawdatabase.h"

#include <QList>

namespace heroadmin::benchmark {

/// The floor of a page turn: the same page by the same keyset, but with SQLite's own functions, statements that stay
/// prepared, and nothing done with the rows.
class RawPages
{
public:
    explicit RawPages(const QString& file);

    struct Reading
    {
        double milliseconds = 0;
        QList<qint64> ids; ///< Of a page of the largest size, in the order read.
    };

    /// The page behind that hero, or with `backward` the one in front of it.
    [[nodiscard]] Reading read(HeroSort sort, const SortKey& key, bool backward);

    /// The last page.
    [[nodiscard]] Reading readLast(HeroSort sort);

private:
    void readStretch(const std::string& where, const std::string& orderBy, const SortKey& key);

    RawDatabase m_database;
    QList<qint64> m_ids;
};

} // namespace heroadmin::benchmark
