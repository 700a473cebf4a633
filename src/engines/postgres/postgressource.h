#pragma once

#include "data/engine/engine.h"
#include "data/engine/herosource.h"
#include "engines/postgres/connect/postgresconnection.h"

#include <memory>

namespace heroadmin {

class ScanThread;

/// PostgreSQL's answers, each of one statement. For whoever waits without end it runs on the connection itself, in the
/// moment that is read there; else in a thread with a session of its own, and the server ends it where nobody wants it
/// any more.
class PostgresSource : public HeroSource
{
public:
    /// `options`: those of the connection. It and `indexes`, which may change meanwhile, outlive this.
    PostgresSource(const PostgresConnection& connection, const OpenOptions& options, const HeroIndexes& indexes);
    ~PostgresSource() override; ///< No session of it is open any more then.

    [[nodiscard]] std::unique_ptr<Slices<FoundHeroes>> find(const HeroSearchRequest& request) override;
    [[nodiscard]] std::unique_ptr<Slices<HeroCount>> count(const HeroFilter& filter, const HeroSort& sort,
                                                           const std::optional<SortKey>& place) override;
    [[nodiscard]] std::unique_ptr<Slices<AgeDistribution>> ages(const HeroFilter& filter) override;
    [[nodiscard]] Result<bool> comesBefore(const SortKey& place, const SortKey& other, const HeroSort& sort) override;

private:
    const PostgresConnection& m_connection;
    const HeroIndexes& m_indexes;
    const PostgresDialect m_dialect;           ///< In several threads, so it isn't the connection's own.
    const std::shared_ptr<ScanThread> m_scans; ///< Slices that outlive this have it, too.
};

} // namespace heroadmin
