#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <optional>

namespace heroadmin {

/// None where the text says nothing about that cell; an empty one says that there is no value.
using PastedCell = std::optional<QString>;

/// A text from the clipboard as a table of cells. No row has more cells than there are headings, where there are any.
struct PastedTable
{
    QStringList headings; ///< Empty where the text has none that are known to be.
    QList<QList<PastedCell>> rows;

    static constexpr qsizetype mostRows = 10'000;
    static constexpr qsizetype mostCharacters = 16 * 1024 * 1024; ///< UTF-16 units.
};

} // namespace heroadmin
