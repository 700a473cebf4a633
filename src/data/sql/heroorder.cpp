#include "data/sql/heroorder.h"

#include "engines/sqlite/namesearch.h"

#include <limits>

namespace heroadmin {

namespace {

QString directionWord(bool ascending)
{
    return ascending ? QStringLiteral("ASC") : QStringLiteral("DESC");
}

QString comparison(bool ascending, bool inclusive)
{
    return (ascending ? QStringLiteral(">") : QStringLiteral("<")) + (inclusive ? QStringLiteral("=") : QString());
}

/// Numbers, then texts, then bytes, as SQLite sorts them.
int rankOf(StoredValue::Storage storage)
{
    switch (storage) {
    case StoredValue::Storage::Integer:
    case StoredValue::Storage::Real:
        return 0;
    case StoredValue::Storage::Text:
        return 1;
    case StoredValue::Storage::Blob:
        return 2;
    case StoredValue::Storage::Null:
        break;
    }
    return 3;
}

bool isLess(const StoredValue& value, const StoredValue& other)
{
    using Storage = StoredValue::Storage;
    if (rankOf(value.storage) != rankOf(other.storage)) {
        return rankOf(value.storage) < rankOf(other.storage);
    }
    switch (value.storage) {
    case Storage::Integer:
    case Storage::Real:
        return value.storage == Storage::Integer && other.storage == Storage::Integer
                   ? value.value.toLongLong() < other.value.toLongLong()
                   : value.value.toDouble() < other.value.toDouble();
    case Storage::Text:
    case Storage::Blob:
        return value.value.toByteArray() < other.value.toByteArray();
    case Storage::Null:
        break;
    }
    return false;
}

} // namespace

HeroOrder::HeroOrder(const HeroSort& sort)
    : m_sort(sort)
{}

QString HeroOrder::column() const
{
    switch (m_sort.column) {
    case HeroSort::Column::Name:
        return QStringLiteral("name COLLATE BINARY");
    case HeroSort::Column::Age:
        return QStringLiteral("age");
    case HeroSort::Column::Id:
        break;
    }
    return QStringLiteral("id");
}

QList<OrderStretch> HeroOrder::whole(ReadingDirection direction) const
{
    if (m_sort.column == HeroSort::Column::Id) {
        return {{{QStringLiteral("TRUE"), {}}, indexTerms(direction, true)}};
    }
    if (direction == ReadingDirection::Forward) {
        return {withValue(direction), withoutValue(direction)};
    }
    return {withoutValue(direction), withValue(direction)};
}

QList<OrderStretch> HeroOrder::beyond(const SortKey& key, ReadingDirection direction, bool inclusive) const
{
    const bool ascending = isAscending(direction);
    const QString byId = indexTerms(direction, true);
    const SqlStatement idBeyond{QStringLiteral("id %1 ?").arg(comparison(ascending, inclusive)), {key.id}};
    if (m_sort.column == HeroSort::Column::Id) {
        return {{idBeyond, byId}};
    }

    SqlStatement sameValue{column() + QStringLiteral(" IS NULL AND "), {}};
    if (!key.value.isNull()) {
        sameValue = {column() + QStringLiteral(" = "), {}};
        sameValue += SqlStatement::operand(key.value);
        sameValue += {QStringLiteral(" AND "), {}};
    }
    sameValue += idBeyond;
    QList<OrderStretch> stretches{{sameValue, byId}};

    if (!key.value.isNull()) {
        SqlStatement otherValue{column() + u' ' + comparison(ascending, false) + u' ', {}};
        otherValue += SqlStatement::operand(key.value);
        stretches.append({otherValue, withValue(direction).orderBy});
        if (direction == ReadingDirection::Forward) {
            stretches.append(withoutValue(direction));
        }
    } else if (direction == ReadingDirection::Backward) {
        stretches.append(withValue(direction));
    }
    return stretches;
}

SqlStatement HeroOrder::isBeyond(const SortKey& key, ReadingDirection direction, bool inclusive) const
{
    const QList<OrderStretch> stretches = beyond(key, direction, inclusive);
    SqlStatement condition{QStringLiteral("FALSE"), {}};
    for (const OrderStretch& stretch : stretches) {
        condition += {QStringLiteral(" OR ("), {}};
        condition += stretch.where;
        condition += {QStringLiteral(")"), {}};
    }
    return condition;
}

QString HeroOrder::terms(ReadingDirection direction) const
{
    const QString word = directionWord(isAscending(direction));
    // coalesce(x, x) hides the column from SQLite's planner, which would look through the index of that order instead.
    const QString byId = QStringLiteral("coalesce(id, id) ") + word;
    if (m_sort.column == HeroSort::Column::Id) {
        return byId;
    }
    const QString nulls = direction == ReadingDirection::Forward ? QStringLiteral("LAST") : QStringLiteral("FIRST");
    return QStringLiteral("coalesce(%1, %1) %2 NULLS %3, %4").arg(column(), word, nulls, byId);
}

QString HeroOrder::indexTerms(ReadingDirection direction, bool isShared) const
{
    const QString word = directionWord(isAscending(direction));
    if (isShared || m_sort.column == HeroSort::Column::Id) {
        return QStringLiteral("id ") + word;
    }
    return QStringLiteral("%1 %2, id %2").arg(column(), word);
}

bool HeroOrder::isAscending(ReadingDirection direction) const
{
    return (m_sort.order == Qt::AscendingOrder) == (direction == ReadingDirection::Forward);
}

OrderStretch HeroOrder::withoutValue(ReadingDirection direction) const
{
    return {{column() + QStringLiteral(" IS NULL"), {}}, indexTerms(direction, true)};
}

OrderStretch HeroOrder::withValue(ReadingDirection direction) const
{
    return {{column() + QStringLiteral(" IS NOT NULL"), {}}, indexTerms(direction, false)};
}

bool comesBefore(const SortKey& place, const SortKey& other, const HeroSort& sort)
{
    if (place.value.isNull() != other.value.isNull()) {
        return other.value.isNull(); // Last in either direction.
    }
    const bool isAscending = sort.order == Qt::AscendingOrder;
    const SortKey& first = isAscending ? place : other;
    const SortKey& second = isAscending ? other : place;
    if (isLess(first.value, second.value) || isLess(second.value, first.value)) {
        return isLess(first.value, second.value);
    }
    return first.id < second.id;
}

SqlStatement whereOf(const HeroFilter& filter)
{
    SqlStatement where = NameSearch(filter.name, filter.nameMatch).condition();
    QStringList ages;
    if (filter.ageFrom || filter.ageTo) {
        // Both ends always: SQLite sorts an age that is text behind every number, and `age >= 20` would match it.
        ages.append(QStringLiteral("age BETWEEN ? AND ?"));
        where.values += filter.ageFrom.value_or(std::numeric_limits<qint64>::min());
        where.values += filter.ageTo.value_or(std::numeric_limits<qint64>::max());
    }
    if (filter.withoutAge) {
        ages.append(QStringLiteral("age IS NULL"));
    }
    if (!ages.isEmpty()) {
        where.sql += QStringLiteral(" AND (%1)").arg(ages.join(QStringLiteral(" OR ")));
    }
    return where;
}

} // namespace heroadmin
