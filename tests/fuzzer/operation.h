#pragma once

#include <QString>
#include <array>
#include <optional>

namespace heroadmin::testing {

/// One thing that a person, or somebody else, does to a window. What its numbers mean is taken from what is there by
/// then, so that an operation can be done wherever it stands in a script.
struct Operation
{
    enum class Kind {
        // The cells: row, column, text.
        TypeInCell,
        EndCell, ///< Way.
        Move,    ///< Rows, columns, whether it selects.
        ClickCell,
        // The verbs: rows that are selected before, from a row on.
        NewHero,    ///< Name, age, way.
        EditDialog, ///< Row, rows, text.
        Duplicate,
        Delete,
        PressDel,
        ClearAges,
        Copy,
        Paste,    ///< Row, text, way.
        PasteNew, ///< Text, way.
        Undo,     ///< How many times.
        Redo,
        // Where the person is.
        Page, ///< Way, number.
        PageSize,
        Sort,
        Filter, ///< From, to, without.
        Search,
        ClearFilter,
        SelectAll,
        SelectMatching,
        // The window.
        AdminMode,
        Reveal,
        Language,
        Resize,
        Refresh,
        // Somebody else: which hero, value.
        TheyChange,
        TheyRename,
        TheyDelete,
        TheyAdd,
        // What goes on.
        Hold, ///< What.
        Release,
        Wait, ///< Until nothing is read or written any more; everything is looked at then.
    };

    static constexpr int kinds = static_cast<int>(Kind::Wait) + 1;

    Kind kind = Kind::Wait;
    std::array<int, 3> numbers{};

    [[nodiscard]] QString toText() const; ///< "type-in-cell 3 1 7"
    [[nodiscard]] static std::optional<Operation> of(const QString& text);

    friend bool operator==(const Operation&, const Operation&) = default;
};

} // namespace heroadmin::testing
