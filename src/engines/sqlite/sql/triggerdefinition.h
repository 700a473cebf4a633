#pragma once

#include <QString>

namespace heroadmin {

/// What the statement that made a trigger says about it. A word in a comment counts, too: then more is said of it than
/// is so, and never less.
struct TriggerDefinition
{
    explicit TriggerDefinition(const QString& sql);

    // What it is about.
    bool isOnInsert = false;
    bool isOnUpdate = false;
    bool isOnDelete = false;

    bool writesElsewhere = false; ///< To tables that aren't `hero`.
    bool replacesHeroes = false;  ///< It may have a hero take the place of another one.
    bool refuses = false;         ///< It may raise an error, or have a row left out.
};

} // namespace heroadmin
