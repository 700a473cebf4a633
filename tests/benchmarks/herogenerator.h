#pragma once

#include <QString>
#include <random>

struct sqlite3;

namespace heroadmin::benchmark {

/// Makes a hero database to measure with: the service's schema and indexes, and heroes who are the same for each seed.
/// Names in several scripts, many of them more than once; many equal ages, and a part without.
class HeroGenerator
{
public:
    explicit HeroGenerator(quint64 seed);

    /// Makes a new file, in one transaction. Empty, or what went wrong.
    [[nodiscard]] QString makeFile(const QString& path, qint64 heroes);

private:
    [[nodiscard]] QString fill(sqlite3* database, qint64 heroes);
    [[nodiscard]] bool insertHeroes(sqlite3* database, qint64 heroes);
    [[nodiscard]] QByteArray makeName();
    [[nodiscard]] QByteArray makeSecretName();
    [[nodiscard]] int makeAge(); ///< -1 for none.
    [[nodiscard]] size_t below(size_t bound);

    std::mt19937_64 m_random;
};

} // namespace heroadmin::benchmark
