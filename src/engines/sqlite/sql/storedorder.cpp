#include "engines/sqlite/sql/storedorder.h"

namespace heroadmin {

namespace {

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

/// To the last digit: not every whole number has a double of its own.
std::weak_ordering compareNumbers(qint64 whole, double other)
{
    constexpr double end = 9'223'372'036'854'775'808.0; // 2^63, the first one behind all qint64
    if (other >= end) {
        return std::weak_ordering::less;
    }
    if (other < -end) {
        return std::weak_ordering::greater;
    }
    const auto towardsZero = static_cast<qint64>(other);
    if (whole != towardsZero) {
        return whole <=> towardsZero;
    }
    const double rest = other - static_cast<double>(towardsZero);
    return rest > 0 ? std::weak_ordering::less
                    : (rest < 0 ? std::weak_ordering::greater : std::weak_ordering::equivalent);
}

std::weak_ordering compareNumbers(const StoredValue& one, const StoredValue& other)
{
    using Storage = StoredValue::Storage;
    if (one.storage == Storage::Integer && other.storage == Storage::Integer) {
        return one.value.toLongLong() <=> other.value.toLongLong();
    }
    if (one.storage == Storage::Integer) {
        return compareNumbers(one.value.toLongLong(), other.value.toDouble());
    }
    if (other.storage == Storage::Integer) {
        return 0 <=> compareNumbers(other.value.toLongLong(), one.value.toDouble());
    }
    const double left = one.value.toDouble();
    const double right = other.value.toDouble();
    return left < right ? std::weak_ordering::less
                        : (left > right ? std::weak_ordering::greater : std::weak_ordering::equivalent);
}

} // namespace

std::weak_ordering compareStored(const StoredValue& one, const StoredValue& other)
{
    const int rank = rankOf(one.storage);
    if (rank != rankOf(other.storage)) {
        return rank <=> rankOf(other.storage);
    }
    return rank == 0 ? compareNumbers(one, other) : one.value.toByteArray().compare(other.value.toByteArray()) <=> 0;
}

bool comesBefore(const SortKey& place, const SortKey& other, const HeroSort& sort)
{
    if (place.value.isNull() != other.value.isNull()) {
        return other.value.isNull();
    }
    const bool isAscending = sort.order == Qt::AscendingOrder;
    const SortKey& first = isAscending ? place : other;
    const SortKey& second = isAscending ? other : place;
    const std::weak_ordering order =
        first.value.isNull() ? std::weak_ordering::equivalent : compareStored(first.value, second.value);
    return order == 0 ? first.id < second.id : order < 0;
}

} // namespace heroadmin
