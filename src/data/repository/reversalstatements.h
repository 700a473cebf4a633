#pragma once

#include "core/result.h"
#include "data/engine/herorules.h"
#include "data/heroes/herochange.h"
#include "data/repository/stepimages.h"
#include "data/sql/sqlconnection.h"
#include "data/sql/sqlstatement.h"

namespace heroadmin {

// What takes a step of a ChangeJournal back, or does it again, mostly as statements. `window`: a condition on `image`.

/// Gives heroes their values, for images whose effect is a Swap.
[[nodiscard]] SqlStatement swapStatement(const StepImages& images, const SqlStatement& window);

/// For those whose effect is a Delete.
[[nodiscard]] SqlStatement deleteStatement(const SqlStatement& window);

/// Brings heroes back under their ids, where those are free; for those whose effect is an Insert.
[[nodiscard]] SqlStatement insertStatement(const StepImages& images, const SqlStatement& window,
                                           const SqlDialect& dialect);

/// Likewise, under another id; for one of them. Errors: those of the connection.
[[nodiscard]] Result<HeroChange::Moved> insertMoved(const SqlConnection& connection, const StepImages& images,
                                                    const SqlStatement& window);

/// The keys of those whose id is taken by somebody else.
[[nodiscard]] SqlStatement takenKeysStatement(const SqlStatement& window);

/// The id of a hero that is none of the step's, and that the database would delete for one of these, because the two
/// would be alike in that key; of a Swap or an Insert.
[[nodiscard]] SqlStatement replacedStatement(const StepImages& images, const ReplacingKey& key);

/// Takes the images out of the step whose hero is as `condition` says, which may be about `hero`, too.
[[nodiscard]] SqlStatement leaveOutStatement(const SqlStatement& window, const QString& condition);

} // namespace heroadmin
