#pragma once

#include <optional>
#include <utility>

namespace heroadmin {

/// What a client said about one field of a HeroUpdate: nothing at all (unset), "no value" (none), or a value.
/// The seed tells the three apart with pydantic's `exclude_unset`; std::optional alone could not.
template<typename T>
class FieldUpdate
{
public:
    FieldUpdate() = default; ///< Unset: the field stays as it is.

    FieldUpdate(T value) // NOLINT(google-explicit-constructor): `update.age = 5` is how a field is set
        : m_isSet(true)
        , m_value(std::move(value))
    {}

    static FieldUpdate none()
    {
        FieldUpdate update;
        update.m_isSet = true;
        return update;
    }

    static FieldUpdate of(std::optional<T> value)
    {
        FieldUpdate update;
        update.m_isSet = true;
        update.m_value = std::move(value);
        return update;
    }

    [[nodiscard]] bool isSet() const { return m_isSet; }

    [[nodiscard]] bool isNone() const { return m_isSet && !m_value.has_value(); }

    [[nodiscard]] bool hasValue() const { return m_value.has_value(); }

    /// Only where hasValue().
    [[nodiscard]] const T& value() const& { return *m_value; }

    [[nodiscard]] T&& value() && { return std::move(*m_value); }

    /// Only where isSet(); empty for none.
    [[nodiscard]] const std::optional<T>& content() const { return m_value; }

private:
    bool m_isSet = false;
    std::optional<T> m_value;
};

} // namespace heroadmin
