#include "data/sql/heroorder.h"

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

HeroOrder::HeroOrder(const HeroSort& sort, const SqlDialect& dialect)
    : m_sort(sort)
    , m_dialect(dialect)
{}

QString HeroOrder::column() const
{
    return m_dialect.orderColumn(m_sort.column);
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
    const SqlStatement idBeyond{
        QStringLiteral("id %1 %2").arg(comparison(ascending, inclusive), m_dialect.wholeNumber()), {key.id}};
    if (m_sort.column == HeroSort::Column::Id) {
        return {{idBeyond, byId}};
    }

    SqlStatement sameValue{column() + QStringLiteral(" IS NULL AND "), {}};
    if (!key.value.isNull()) {
        sameValue = {column() + QStringLiteral(" = "), {}};
        sameValue += m_dialect.operand(key.value);
        sameValue += {QStringLiteral(" AND "), {}};
    }
    sameValue += idBeyond;
    QList<OrderStretch> stretches{{sameValue, byId}};

    if (!key.value.isNull()) {
        SqlStatement otherValue{column() + u' ' + comparison(ascending, false) + u' ', {}};
        otherValue += m_dialect.operand(key.value);
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

} // namespace heroadmin
