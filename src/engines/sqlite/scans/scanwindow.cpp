#include "engines/sqlite/scans/scanwindow.h"

#include "engines/sqlite/sql/namepatterns.h"
#include "engines/sqlite/sql/storedorder.h"

#include <algorithm>
#include <limits>

namespace heroadmin {

namespace {

/// Between two ends, as ScanWindow has them.
struct ValueRange
{
    StoredValue from;
    StoredValue to;
    bool isToIncluded = false;
};

StoredValue valueOf(const HeroSample& sample, HeroSort::Column column)
{
    switch (column) {
    case HeroSort::Column::Name:
        return sample.name;
    case HeroSort::Column::Age:
        return sample.age;
    case HeroSort::Column::Id:
        break;
    }
    return StoredValue::integer(sample.id);
}

/// Where in the column's index a filter finds anything, heroes without a value left aside.
QList<ValueRange> rangesOf(HeroSort::Column column, const HeroFilter& filter)
{
    QList<ValueRange> ranges;
    if (column == HeroSort::Column::Name && filter.oddName) {
        return {ValueRange{{StoredValue::Storage::Blob, QByteArray()}, StoredValue::null()}};
    }
    if (column == HeroSort::Column::Name && !filter.name.isEmpty()) {
        const QList<NameRange> names = NamePatterns(NameQuery(filter)).ranges();
        for (const NameRange& name : names) {
            ranges.append(
                {StoredValue::text(name.from), name.to ? StoredValue::text(*name.to) : StoredValue::null(), false});
        }
    }
    if (column == HeroSort::Column::Age && filter.hasAge()) {
        constexpr double infinity = std::numeric_limits<double>::infinity();
        if (filter.oddAge) {
            ranges.append(ValueRange{StoredValue::null(), {StoredValue::Storage::Real, -infinity}, true});
        }
        if (filter.ageFrom || filter.ageTo) {
            ranges.append({StoredValue::integer(filter.ageFrom.value_or(std::numeric_limits<qint64>::min())),
                           StoredValue::integer(filter.ageTo.value_or(std::numeric_limits<qint64>::max())), true});
        }
        if (filter.oddAge) {
            ranges.append(ValueRange{{StoredValue::Storage::Real, infinity},
                                     StoredValue::null()}); // Text and bytes sort behind it.
        }
        return ranges;
    }
    return ranges.isEmpty() ? QList<ValueRange>{ValueRange()} : ranges;
}

bool findsThoseWithoutValue(HeroSort::Column column, const HeroFilter& filter)
{
    switch (column) {
    case HeroSort::Column::Name:
        return filter.name.isEmpty();
    case HeroSort::Column::Age:
        return filter.withoutAge || !filter.hasAge();
    case HeroSort::Column::Id:
        break;
    }
    return false;
}

/// Whether a value lies behind the end `to`, where there is one.
bool isBehind(const StoredValue& value, const StoredValue& to, bool isToIncluded)
{
    if (to.isNull()) {
        return false;
    }
    const std::weak_ordering order = compareStored(value, to);
    return isToIncluded ? order > 0 : order >= 0;
}

/// A value that samples have, and their ids, ascending.
struct SampledValue
{
    StoredValue value;
    QList<qint64> ids;
};

QList<SampledValue> sampledValues(HeroSort::Column column, const QList<HeroSample>& samples)
{
    QList<HeroSample> sorted;
    std::copy_if(samples.begin(), samples.end(), std::back_inserter(sorted),
                 [column](const HeroSample& sample) { return !valueOf(sample, column).isNull(); });
    // Stable, so that the ids of one value stay ascending.
    std::stable_sort(sorted.begin(), sorted.end(), [column](const HeroSample& a, const HeroSample& b) {
        return compareStored(valueOf(a, column), valueOf(b, column)) < 0;
    });
    QList<SampledValue> values;
    for (const HeroSample& sample : std::as_const(sorted)) {
        const StoredValue value = valueOf(sample, column);
        if (values.isEmpty() || values.constLast().value != value) {
            values.append({value, {}});
        }
        values.last().ids.append(sample.id);
    }
    return values;
}

/// Cuts `window` at the ids, ascending.
void appendCutAt(const QList<qint64>& ids, ScanWindow window, QList<ScanWindow>& windows)
{
    for (const qint64 id : ids) {
        window.endId = id;
        windows.append(window);
        window.firstId = id;
    }
    window.endId.reset();
    windows.append(window);
}

/// Cuts a range at the values inside it; a value that several samples share, which many heroes will have, at ids too.
void appendCutAt(const QList<SampledValue>& values, HeroSort::Column column, const ValueRange& range,
                 QList<ScanWindow>& windows)
{
    ScanWindow rest{.kind = ScanWindow::Kind::Between, .column = column, .from = range.from};
    for (const SampledValue& sampled : values) {
        const bool isBelow = !range.from.isNull() && compareStored(sampled.value, range.from) < 0;
        if (isBelow || isBehind(sampled.value, range.to, range.isToIncluded)) {
            continue;
        }
        ScanWindow below = rest;
        below.to = sampled.value;
        windows.append(below);
        rest.from = sampled.value;
        rest.isFromLeftOut = sampled.ids.size() > 1;
        if (rest.isFromLeftOut) {
            appendCutAt(sampled.ids, {.kind = ScanWindow::Kind::Equal, .column = column, .from = sampled.value},
                        windows);
        }
    }
    rest.to = range.to;
    rest.isToIncluded = range.isToIncluded;
    windows.append(rest);
}

} // namespace

SqlStatement ScanWindow::where(const SqlDialect& dialect) const
{
    const QString name = dialect.orderColumn(column);
    SqlStatement where{QStringLiteral("TRUE"), {}};
    const auto add = [&where](const QString& comparison, const SqlStatement& operand) {
        where += {QStringLiteral(" AND ") + comparison, {}};
        where += operand;
    };
    if (kind == Kind::WithoutValue) {
        add(name + QStringLiteral(" IS NULL"), {});
    } else if (kind == Kind::Equal) {
        add(name + QStringLiteral(" = "), dialect.operand(from));
    } else if (from.isNull() && to.isNull()) {
        add(name + QStringLiteral(" IS NOT NULL"), {});
    } else {
        if (!from.isNull()) {
            add(name + (isFromLeftOut ? QStringLiteral(" > ") : QStringLiteral(" >= ")), dialect.operand(from));
        }
        if (!to.isNull()) {
            add(name + (isToIncluded ? QStringLiteral(" <= ") : QStringLiteral(" < ")), dialect.operand(to));
        }
    }
    if (firstId) {
        add(QStringLiteral("id >= "), {QStringLiteral("?"), {*firstId}});
    }
    if (endId) {
        add(QStringLiteral("id < "), {QStringLiteral("?"), {*endId}});
    }
    return where;
}

ScanWindow::Side ScanWindow::sideOf(const SortKey& place, Qt::SortOrder order) const
{
    const StoredValue value = column == HeroSort::Column::Id ? StoredValue::integer(place.id) : place.value;
    if (value.isNull() != (kind == Kind::WithoutValue)) {
        return value.isNull() ? Side::InFront : Side::Behind;
    }
    bool isBelow = endId && *endId <= place.id;
    bool isAbove = firstId && *firstId > place.id;
    if (kind == Kind::Between) {
        isBelow = isBehind(value, to, isToIncluded);
        isAbove = !from.isNull() && (isFromLeftOut ? compareStored(value, from) <= 0 : compareStored(value, from) < 0);
    } else if (kind == Kind::Equal && compareStored(value, from) != 0) {
        isBelow = compareStored(value, from) > 0;
        isAbove = !isBelow;
    }
    if (isBelow == isAbove) {
        return Side::Unknown;
    }
    return isBelow == (order == Qt::AscendingOrder) ? Side::InFront : Side::Behind;
}

QList<ScanWindow> windowsOf(HeroSort::Column column, const HeroFilter& filter, const QList<HeroSample>& samples)
{
    QList<ScanWindow> windows;
    const QList<SampledValue> values = sampledValues(column, samples);
    const QList<ValueRange> ranges = rangesOf(column, filter);
    for (const ValueRange& range : ranges) {
        appendCutAt(values, column, range, windows);
    }
    if (findsThoseWithoutValue(column, filter)) {
        QList<qint64> ids;
        for (const HeroSample& sample : samples) {
            if (valueOf(sample, column).isNull()) {
                ids.append(sample.id);
            }
        }
        appendCutAt(ids, {.kind = ScanWindow::Kind::WithoutValue, .column = column}, windows);
    }
    return windows;
}

} // namespace heroadmin
