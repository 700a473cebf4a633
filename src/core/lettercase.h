#pragma once

#include <string>

namespace heroadmin {

/// The letter that stands for all that differ from it in case alone: Unicode's simple case folding, a letter for a
/// letter. Only the long s and the Kelvin sign, which it would fold to `s` and `k`, stay themselves, so that ASCII
/// letters have no other forms than ASCII letters. docs/letter-case.md says what follows.
[[nodiscard]] char32_t caseFolded(char32_t letter);

/// All letters that fold as this one does, itself included, ascending.
[[nodiscard]] std::u32string caseFormsOf(char32_t letter);

} // namespace heroadmin
