#include "support/memory/memoryheroes.h"

#include "data/heroes/namequery.h"

namespace heroadmin::testing {

namespace {

StoredValue ageOf(const MemoryHero& hero)
{
    return hero.age ? StoredValue::integer(*hero.age) : StoredValue::null();
}

bool hasName(const QString& name, const NameQuery& query)
{
    const QString text = QString::fromStdU32String(query.letters());
    return query.isPossible() &&
           (query.isPrefix() ? name.startsWith(text, Qt::CaseInsensitive) : name.contains(text, Qt::CaseInsensitive));
}

bool hasAge(const std::optional<qint64>& age, const HeroFilter& filter)
{
    if (!age) {
        return filter.withoutAge || !filter.hasAge();
    }
    const bool isAnyAskedFor = filter.ageFrom || filter.ageTo || !filter.withoutAge;
    return isAnyAskedFor && *age >= filter.ageFrom.value_or(*age) && *age <= filter.ageTo.value_or(*age);
}

/// Less than 0, 0, or more; of two that aren't null.
int compared(const StoredValue& one, const StoredValue& other)
{
    if (one.storage == StoredValue::Storage::Text) {
        return one.toDisplayText().compare(other.toDisplayText(), Qt::CaseInsensitive);
    }
    const qint64 difference = one.value.toLongLong() - other.value.toLongLong();
    return difference < 0 ? -1 : difference > 0 ? 1 : 0;
}

} // namespace

HeroRow MemoryHero::toRow() const
{
    return {.id = id,
            .name = name,
            .age = age ? QVariant(*age) : QVariant(),
            .loaded = HeroSnapshot{id, StoredValue::text(name), ageOf(*this)}};
}

SortKey MemoryHero::keyOf(const HeroSort& sort) const
{
    switch (sort.column) {
    case HeroSort::Column::Id:
        break;
    case HeroSort::Column::Name:
        return {id, StoredValue::text(name)};
    case HeroSort::Column::Age:
        return {id, ageOf(*this)};
    }
    return {id, {}};
}

bool MemoryHero::matches(const HeroFilter& filter) const
{
    const NameQuery query(filter);
    const bool isNamed = query.heroId() ? id == *query.heroId() : query.isEmpty() || hasName(name, query);
    return isNamed && hasAge(age, filter);
}

MemoryHeroes someHeroes()
{
    MemoryHeroes heroes;
    for (qint64 id = 1; id <= 200; ++id) {
        // 37 has no factor with 200 in common: each number comes once.
        const QString name = QStringLiteral("%1 %2")
                                 .arg(id % 2 == 0 ? QStringLiteral("hero") : QStringLiteral("Hero"))
                                 .arg(id * 37 % 200, 3, 10, QLatin1Char('0'));
        heroes.push_back({id, name, id % 5 == 0 ? std::optional<qint64>() : id * 7 % 60});
    }
    return heroes;
}

bool isInFront(const SortKey& one, const SortKey& other, const HeroSort& sort)
{
    const bool isAscending = sort.order == Qt::AscendingOrder;
    if (sort.column != HeroSort::Column::Id) {
        if (one.value.isNull() != other.value.isNull()) {
            return other.value.isNull();
        }
        if (const int order = one.value.isNull() ? 0 : compared(one.value, other.value); order != 0) {
            return (order < 0) == isAscending;
        }
    }
    return isAscending ? one.id < other.id : one.id > other.id;
}

} // namespace heroadmin::testing
