#pragma once

#include "core/error.h"
#include "data/heroes/storedvalue.h"

#include <QCoreApplication>
#include <optional>

namespace heroadmin {

/// A stored value that its column isn't meant for, in words: a person shall not take it for a right one.
class OddValue
{
    Q_DECLARE_TR_FUNCTIONS(heroadmin::OddValue)

public:
    /// None where a name is text, and an age a whole number or none. `isWhole`: there are no more bytes of it.
    [[nodiscard]] static std::optional<OddValue> of(HeroField field, const StoredValue& value, bool isWhole = true);

    [[nodiscard]] QString shown() const;     ///< In place of the value, for a line: “abc”, 0x00FF, 30.5, no name.
    [[nodiscard]] QString spoken() const;    ///< The same to somebody who hears it, with what it is not.
    [[nodiscard]] QString explained() const; ///< Whole sentences.

    [[nodiscard]] bool breaksTheService() const; ///< It can't list its heroes while this is there.

private:
    OddValue(HeroField field, StoredValue value, bool isWhole);

    [[nodiscard]] QString bytesInWords() const;
    [[nodiscard]] QString textInWords() const;
    [[nodiscard]] QString described() const; ///< What it is, in a sentence.

    HeroField m_field;
    StoredValue m_value;
    bool m_isWhole;
};

} // namespace heroadmin
