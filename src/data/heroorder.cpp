#include "data/heroorder.h"

#include "data/namesearch.h"

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
