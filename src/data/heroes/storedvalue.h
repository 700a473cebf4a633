#pragma once

#include <QVariant>

namespace heroadmin {

/// A value exactly as the database holds it. SQLite lets a row hold what its column's type doesn't say ('abc' as an
/// age, bytes that are no UTF-8 as a name), and a QString would change such a value on its way through: then no guard
/// and no keyset comparison could match it again.
struct StoredValue
{
    enum class Storage { Null, Integer, Real, Text, Blob };

    Storage storage = Storage::Null;
    QVariant value; ///< qint64, double, or QByteArray (the bytes of a Text too); invalid for Null.

    static StoredValue null() { return {}; }

    static StoredValue integer(qint64 number) { return {Storage::Integer, number}; }

    static StoredValue text(const QString& text) { return {Storage::Text, text.toUtf8()}; }

    [[nodiscard]] bool isNull() const { return storage == Storage::Null; }

    /// What a person sees: text (bytes that are no UTF-8 as U+FFFD), digits, nothing for Null.
    [[nodiscard]] QString toDisplayText() const;

    friend bool operator==(const StoredValue&, const StoredValue&) = default;
};

} // namespace heroadmin
