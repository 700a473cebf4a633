#pragma once

namespace heroadmin {

/// What was to be written when somebody else was found to have changed the same heroes.
enum class ConflictKind { Edit, Delete, Undo, Redo };

} // namespace heroadmin
