#pragma once

#include "core/error.h"

#include <tl/expected.hpp>
#include <utility>

namespace heroadmin {

/// A value, or why there is none. The compiler warns where one is ignored.
template<typename T>
class [[nodiscard]] Result : public tl::expected<T, Error>
{
public:
    using tl::expected<T, Error>::expected;

    Result(tl::expected<T, Error> result) // NOLINT(google-explicit-constructor): and_then() and map() give those back
        : tl::expected<T, Error>(std::move(result))
    {}
};

/// `return failure(error);` out of a function that returns a Result.
inline tl::unexpected<Error> failure(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace heroadmin
