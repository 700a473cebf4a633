#pragma once

#include <QString>

namespace heroadmin {

/// An age as other programs write it, whoever's separators it has: "30.0", "1 234", "NULL", digits of any script.
struct PastedAge
{
    enum class Kind {
        None,      ///< Nothing, or a word or sign for it.
        Whole,     ///< `number`.
        Ambiguous, ///< `number` with a separator for the thousands, or a fraction: "1.234".
        Other,     ///< No whole number.
    };

    static PastedAge read(const QString& text);

    /// Whether it is meant as one: what isn't tells that its column is no column of ages.
    [[nodiscard]] bool isNumber() const { return kind == Kind::Whole || kind == Kind::Ambiguous; }

    /// As a person types it; `text` where it can't be told what is meant.
    [[nodiscard]] QString typed(const QString& text) const;

    Kind kind = Kind::Other;
    qint64 number = 0;
};

} // namespace heroadmin
