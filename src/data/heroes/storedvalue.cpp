#include "data/heroes/storedvalue.h"

namespace heroadmin {

QString StoredValue::toDisplayText() const
{
    switch (storage) {
    case Storage::Null:
        return {};
    case Storage::Integer:
        return QString::number(value.toLongLong());
    case Storage::Real:
        return QString::number(value.toDouble(), 'g', 15); // The digits that SQLite itself shows.
    case Storage::Text:
    case Storage::Blob:
        return QString::fromUtf8(value.toByteArray());
    }
    return {};
}

} // namespace heroadmin
