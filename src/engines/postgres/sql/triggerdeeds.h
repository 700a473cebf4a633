#pragma once

#include <QString>

namespace heroadmin {

/// What a trigger's function, or a rewrite rule, does by what is written in it. A word in a comment counts, too. What
/// is written by a statement that is only put together there, or by another function, is taken for something else.
struct TriggerDeeds
{
    bool writesElsewhere = false; ///< To tables that aren't `hero`.
    bool writesHeroes = false;    ///< By statements of its own, whoever they are about.
    bool raises = false;          ///< An error, perhaps.
    bool skipsRows = false;       ///< Where it comes before the deed; perhaps.

    /// `language`, `source`: as pg_proc has them.
    [[nodiscard]] static TriggerDeeds ofFunction(const QString& language, const QString& source);
    [[nodiscard]] static TriggerDeeds ofStatements(const QString& statements);

    TriggerDeeds& operator|=(const TriggerDeeds& others);
};

} // namespace heroadmin
