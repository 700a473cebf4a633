#include "data/repository/conflictsettlement.h"

#include "data/repository/reversalstatements.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace heroadmin {

namespace {

Result<void> settleSwap(const SqlConnection& connection, const StepImages& images, const HeroConflict& conflict,
                        const ConflictChoice& choice)
{
    // A field that is kept as theirs is none of this step any more; one that is written over theirs is, as it was.
    QList<qsizetype> mine;
    QList<qsizetype> kept;
    for (qsizetype column = 0; column < images.columnCount(); ++column) {
        const std::optional<HeroField> field = images.fieldAt(column);
        const bool clashes = std::any_of(conflict.fields.cbegin(), conflict.fields.cend(),
                                         [&field](const FieldConflict& clash) { return clash.field == field; });
        if (clashes) {
            (choice.mine.contains(*field) ? mine : kept).append(column);
        }
    }
    const Result<void> adopted = mine.isEmpty() ? Result<void>() : connection.execute(images.adopt(conflict.id, mine));
    return adopted && !kept.isEmpty() ? connection.execute(images.letGo(conflict.id, kept)) : adopted;
}

} // namespace

Result<void> settleConflicts(const SqlConnection& connection, const StepImages& images,
                             const QList<ConflictChoice>& choices)
{
    WriteOutcome found;
    const SqlStatement all{images.areThey(), {}};
    Result<void> done = images.lockHeroes(connection, all);
    done = done ? images.findConflicts(connection, all, found) : done;
    for (const HeroConflict& conflict : std::as_const(found.conflicts)) {
        const auto choice = std::find_if(choices.cbegin(), choices.cend(),
                                         [&conflict](const ConflictChoice& made) { return made.id == conflict.id; });
        // What changed once more since the person looked stays as it is.
        if (!done || conflict.isGone || choice == choices.cend() || choice->theirs != conflict.theirs) {
            continue;
        }
        if (images.effect() == StepImages::Effect::Swap) {
            done = settleSwap(connection, images, conflict, *choice);
        } else if (choice->writesAnyway) {
            // The image of what is really deleted, so that this comes back.
            QList<qsizetype> columns(images.columnCount());
            std::iota(columns.begin(), columns.end(), 0);
            done = connection.execute(images.adopt(conflict.id, columns));
        }
    }
    return done && images.effect() != StepImages::Effect::Insert
               ? connection.execute(leaveOutStatement({images.areThey(), {}}, images.conflictCondition()))
               : done;
}

} // namespace heroadmin
