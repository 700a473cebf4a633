#include "support/memory/memorysource.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace heroadmin::testing {

namespace {

/// Adds heroes to an answer, and makes it whole behind the last one.
template<typename Answer>
class MemorySlices : public Slices<Answer>
{
public:
    using Add = std::function<void(Answer& answer, const MemoryHero& hero)>;
    using Finish = std::function<void(Answer& answer, const MemoryHeroes& heroes)>;

    MemorySlices(const std::shared_ptr<const MemoryHeroes>& heroes, Add add, Finish finish)
        : m_heroes(heroes)
        , m_add(std::move(add))
        , m_finish(std::move(finish))
    {}

    [[nodiscard]] Result<void> advance(const QDeadlineTimer& deadline) override
    {
        const std::shared_ptr<const MemoryHeroes> heroes = m_heroes.lock();
        if (!heroes) {
            return failure(Error::notOpen());
        }
        while (m_next < heroes->size()) {
            m_add(m_answer, heroes->at(m_next++));
            if (deadline.hasExpired()) {
                return {};
            }
        }
        if (!m_isFinished) {
            m_finish(m_answer, *heroes);
            m_isFinished = true;
        }
        return {};
    }

    [[nodiscard]] bool isFinished() const override { return m_isFinished; }

    [[nodiscard]] std::optional<double> progress() const override { return {}; }

    [[nodiscard]] const Answer& answer() const override { return m_answer; }

private:
    const std::weak_ptr<const MemoryHeroes> m_heroes;
    const Add m_add;
    const Finish m_finish;
    std::size_t m_next = 0;
    bool m_isFinished = false;
    Answer m_answer;
};

/// Whether a place lies where the search reads.
bool isBeyond(const SortKey& key, const HeroSearchRequest& request)
{
    if (!request.beyond) {
        return true;
    }
    if (key.id == request.beyond->id) {
        return request.isInclusive;
    }
    const bool isBehind = isInFront(*request.beyond, key, request.sort);
    return isBehind == (request.direction == ReadingDirection::Forward);
}

/// Puts the heroes that were found in order, and leaves out what wasn't asked for.
void finishSearch(FoundHeroes& found, const HeroSearchRequest& request)
{
    const bool isWhole = !request.beyond && !request.heroId;
    const auto key = [&request](const HeroRow& row) {
        return MemoryHero{row.id, row.name, row.age.isValid() ? std::optional(row.age.toLongLong()) : std::nullopt}
            .keyOf(request.sort);
    };
    std::sort(found.rows.begin(), found.rows.end(), [&](const HeroRow& one, const HeroRow& other) {
        return request.direction == ReadingDirection::Forward ? isInFront(key(one), key(other), request.sort)
                                                              : isInFront(key(other), key(one), request.sort);
    });
    found.total = isWhole ? std::optional<qint64>(found.rows.size()) : std::nullopt;
    found.rows = found.rows.mid(request.skipped, request.wanted);
}

qsizetype placeOf(const std::optional<qint64>& age)
{
    if (!age) {
        return AgeDistribution::placeOfNone();
    }
    const QList<AgeBar> bars = AgeDistribution().bars();
    const auto bar = std::find_if(bars.begin(), bars.end(), [&age](const AgeBar& each) {
        return each.from.value_or(*age) <= *age && each.to.value_or(*age) >= *age;
    });
    return std::distance(bars.begin(), bar);
}

} // namespace

MemorySource::MemorySource(MemoryHeroes heroes)
    : m_heroes(std::make_shared<const MemoryHeroes>(std::move(heroes)))
{}

std::unique_ptr<Slices<FoundHeroes>> MemorySource::find(const HeroSearchRequest& request)
{
    return std::make_unique<MemorySlices<FoundHeroes>>(
        m_heroes,
        [request](FoundHeroes& found, const MemoryHero& hero) {
            const bool isWanted = !request.heroId || hero.id == *request.heroId;
            if (isWanted && hero.matches(request.filter) && isBeyond(hero.keyOf(request.sort), request)) {
                found.rows.append(hero.toRow());
            }
        },
        [request](FoundHeroes& found, const MemoryHeroes&) { finishSearch(found, request); });
}

std::unique_ptr<Slices<HeroCount>> MemorySource::count(const HeroFilter& filter, const HeroSort& sort,
                                                       const std::optional<SortKey>& place)
{
    return std::make_unique<MemorySlices<HeroCount>>(
        m_heroes, [filter](HeroCount& count, const MemoryHero& hero) { count.total += hero.matches(filter) ? 1 : 0; },
        [filter, sort, place](HeroCount& count, const MemoryHeroes& heroes) {
            if (place) {
                count.offset = std::count_if(heroes.begin(), heroes.end(), [&](const MemoryHero& hero) {
                    return hero.matches(filter) && isInFront(hero.keyOf(sort), *place, sort);
                });
            }
        });
}

std::unique_ptr<Slices<AgeDistribution>> MemorySource::ages(const HeroFilter& filter)
{
    return std::make_unique<MemorySlices<AgeDistribution>>(
        m_heroes,
        [filter](AgeDistribution& ages, const MemoryHero& hero) {
            if (hero.matches(filter)) {
                ages.add(placeOf(hero.age), 1);
            }
        },
        [](AgeDistribution&, const MemoryHeroes&) {});
}

Result<bool> MemorySource::comesBefore(const SortKey& place, const SortKey& other, const HeroSort& sort)
{
    return isInFront(place, other, sort);
}

} // namespace heroadmin::testing
