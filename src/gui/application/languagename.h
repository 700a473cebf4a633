#pragma once

#include <QString>

namespace heroadmin {

/// A language that the application speaks.
struct LanguageName
{
    QString code; ///< As in the name of its translation: "de".
    QString name; ///< In that language: "Deutsch".

    friend bool operator==(const LanguageName&, const LanguageName&) = default;
};

} // namespace heroadmin
