#include "engines/sqlite/sqlitesource.h"

#include "engines/sqlite/scans/agecounter.h"
#include "engines/sqlite/scans/herocounter.h"
#include "engines/sqlite/scans/herosearcher.h"
#include "engines/sqlite/scans/indexchecker.h"
#include "engines/sqlite/scans/oddherocounter.h"
#include "engines/sqlite/sql/storedorder.h"

#include <utility>

namespace heroadmin {

namespace {

/// A reader of scans/ with what it reads from.
template<typename Reader, typename Answer>
class ScanSlices : public Slices<Answer>
{
public:
    ScanSlices(const std::shared_ptr<const ScanSource>& source, Reader reader)
        : m_source(source)
        , m_reader(std::move(reader))
    {}

    [[nodiscard]] Result<void> advance(const QDeadlineTimer& deadline) override
    {
        const std::shared_ptr<const ScanSource> source = m_source.lock();
        return source ? m_reader.advance(*source, deadline) : failure(Error::notOpen());
    }

    [[nodiscard]] bool isFinished() const override { return m_reader.isFinished(); }

    [[nodiscard]] std::optional<double> progress() const override { return m_reader.progress(); }

    [[nodiscard]] const Answer& answer() const override { return m_reader.answer(); }

private:
    const std::weak_ptr<const ScanSource> m_source;
    Reader m_reader;
};

} // namespace

SqliteSource::SqliteSource(std::unique_ptr<ScanSource> source)
    : m_source(std::move(source))
{}

std::unique_ptr<Slices<FoundHeroes>> SqliteSource::find(const HeroSearchRequest& request)
{
    return std::make_unique<ScanSlices<HeroSearcher, FoundHeroes>>(
        m_source, HeroSearcher(request, m_source->connection.dialect()));
}

std::unique_ptr<Slices<HeroCount>> SqliteSource::count(const HeroFilter& filter, const HeroSort& sort,
                                                       const std::optional<SortKey>& place)
{
    return std::make_unique<ScanSlices<HeroCounter, HeroCount>>(
        m_source, HeroCounter(filter, sort, place, m_source->connection.dialect()));
}

std::unique_ptr<Slices<AgeDistribution>> SqliteSource::ages(const HeroFilter& filter)
{
    return std::make_unique<ScanSlices<AgeCounter, AgeDistribution>>(
        m_source, AgeCounter(filter, m_source->connection.dialect()));
}

std::unique_ptr<Slices<OddHeroes>> SqliteSource::odd()
{
    return std::make_unique<ScanSlices<OddHeroCounter, OddHeroes>>(m_source,
                                                                   OddHeroCounter(m_source->connection.dialect()));
}

std::unique_ptr<Slices<QStringList>> SqliteSource::wrongIndexes()
{
    return std::make_unique<ScanSlices<IndexChecker, QStringList>>(m_source,
                                                                   IndexChecker(m_source->connection.dialect()));
}

Result<bool> SqliteSource::comesBefore(const SortKey& place, const SortKey& other, const HeroSort& sort)
{
    return heroadmin::comesBefore(place, other, sort);
}

} // namespace heroadmin
