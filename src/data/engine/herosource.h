#pragma once

#include "core/result.h"
#include "data/engine/slices.h"
#include "data/heroes/agedistribution.h"
#include "data/heroes/heropage.h"
#include "data/heroes/herosearchrequest.h"
#include "data/heroes/oddheroes.h"

#include <QList>
#include <QStringList>
#include <memory>
#include <optional>

namespace heroadmin {

/// What a search has found.
struct FoundHeroes
{
    QList<HeroRow> rows;         ///< In the direction of reading.
    std::optional<qint64> total; ///< How many heroes the filter leaves in all, where the search happens to know.
};

/// Finds and counts the heroes of one open database, each engine in its own way. Used in the thread of its database.
/// Errors of what is read: Busy, Damaged, PermissionDenied, ConnectionLost, Other.
class HeroSource
{
public:
    HeroSource() = default;
    virtual ~HeroSource() = default;
    Q_DISABLE_COPY_MOVE(HeroSource)

    [[nodiscard]] virtual std::unique_ptr<Slices<FoundHeroes>> find(const HeroSearchRequest& request) = 0;

    /// Those that a filter leaves and, where a place is given, those in front of it. What others write between two
    /// slices is counted or not.
    [[nodiscard]] virtual std::unique_ptr<Slices<HeroCount>> count(const HeroFilter& filter, const HeroSort& sort,
                                                                   const std::optional<SortKey>& place) = 0;

    /// How many of those that a filter leaves are of which age; likewise.
    [[nodiscard]] virtual std::unique_ptr<Slices<AgeDistribution>> ages(const HeroFilter& filter) = 0;

    /// How many hold what their columns aren't meant for; likewise, and on one processor, since nobody waits for it. By
    /// itself, the answer of an engine whose columns hold what they say: none, at once.
    [[nodiscard]] virtual std::unique_ptr<Slices<OddHeroes>> odd();

    /// Looks for indexes that don't match their table, by which heroes are missed or found that aren't there; gives
    /// their names. No lock is held for longer than a person notices. By itself, the answer of an engine that can't
    /// tell: none.
    [[nodiscard]] virtual std::unique_ptr<Slices<QStringList>> wrongIndexes();

    /// Whether a place stands in front of another one. The order of names is the database's: nobody else compares them.
    [[nodiscard]] virtual Result<bool> comesBefore(const SortKey& place, const SortKey& other,
                                                   const HeroSort& sort) = 0;
};

} // namespace heroadmin
