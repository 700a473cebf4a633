#pragma once

#include <QtGlobal>

namespace heroadmin::testing {

/// Rows that the service accepts, or that another program left, and a HeroCreate would not: by their ids.
enum OddHero : qint64 {
    FirstOddHero = 9'000'001,
    BlankName = FirstOddHero,
    SpacesName,      ///< "   "
    OuterSpacesName, ///< " Padded "
    NegativeAge,     ///< -7
    LargestAge,      ///< The highest of its column
    SmallestAge,     ///< The lowest
    NulName,         ///< "Nul", U+0000, "Name"
    NulSecretName,   ///< "Nul", U+0000, "Secret"
    TextAge,         ///< 'abc'
    EmptyTextAge,    ///< ''
    RealAge,         ///< 12.5
    HugeRealAge,     ///< 2^63, which became REAL
    BlobAge,         ///< X'00FF'
    InvalidUtf8Name, ///< bytes 66 FF 6F as text
    BlobName,        ///< X'00FF10'
    LongName,        ///< 10,000 characters
    AstralName,      ///< letters beyond ASCII and beyond 16 bits
    EndOfOddHeroes,
};

constexpr qint64 oddHeroCount = EndOfOddHeroes - FirstOddHero;

} // namespace heroadmin::testing
