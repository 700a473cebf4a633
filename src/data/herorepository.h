#pragma once

#include "core/herocreate.h"
#include "core/heropublic.h"
#include "core/heroupdate.h"
#include "core/result.h"
#include "data/heropage.h"
#include "data/herosnapshot.h"
#include "data/writeturns.h"

#include <QCoreApplication>
#include <QList>
#include <vector>

namespace heroadmin {

class Database;

/// Every statement that reads or writes heroes. The seed's five operations: create, list, read, update, remove; and
/// what a window needs beside them. Used in the thread of its database; every call blocks, up to the busy timeout.
/// Errors of every call: Busy, Damaged, PermissionDenied, ConnectionLost, Other; of every write also ReadOnly.
class HeroRepository
{
    Q_DECLARE_TR_FUNCTIONS(heroadmin::HeroRepository)

public:
    explicit HeroRepository(const Database& database);

    /// The new hero's id, decided by the database. Errors: Validation, Constraint.
    [[nodiscard]] Result<qint64> create(const HeroCreate& hero);

    /// All or nothing; the ids in the order of `heroes`. Errors: as for create().
    [[nodiscard]] Result<QList<qint64>> createAll(const std::vector<HeroCreate>& heroes);

    /// By id, as the service lists them. `limit` is 0 to PageRequest::largestPage, `offset` not negative: else Other.
    [[nodiscard]] Result<QList<HeroPublic>> list(qint64 offset, int limit) const;

    /// Errors: NotFound.
    [[nodiscard]] Result<HeroSnapshot> read(qint64 id) const;

    /// Several at once, in the order of `ids`; those that are gone are left out.
    [[nodiscard]] Result<QList<HeroSnapshot>> readAll(const QList<qint64>& ids) const;

    /// Writes the fields that are set, if they still hold what was `loaded` (a secret name is guarded by name and age
    /// instead). An update without any field only looks whether the hero is there.
    /// Errors: Validation, NotFound, Conflict.
    [[nodiscard]] Result<void> update(const HeroSnapshot& loaded, const HeroUpdate& update);

    /// Deletes heroes that still have the name and age that were loaded: all of them, or none.
    /// Errors: NotFound, Conflict; the message names the hero.
    [[nodiscard]] Result<void> remove(const QList<HeroSnapshot>& loaded);

    /// The one way to a secret name: of one hero, on purpose. Errors: NotFound.
    [[nodiscard]] Result<SecretName> reveal(qint64 id) const;

    /// Rows and their surroundings, in one short read transaction.
    [[nodiscard]] Result<HeroPage> page(const PageRequest& request) const;

    /// How many heroes there are; a whole scan of an index.
    [[nodiscard]] Result<qint64> count(const HeroFilter& filter) const;

    /// The same, and how many of them stand in front of `place`, at one moment.
    [[nodiscard]] Result<HeroCount> count(const HeroFilter& filter, const HeroSort& sort,
                                          const std::optional<SortKey>& place) const;

private:
    [[nodiscard]] Result<QList<qint64>> createEach(const QList<const HeroCreate*>& heroes);
    [[nodiscard]] Error whyNotWritten(const HeroSnapshot& loaded) const;

    const Database& m_database;
    WriteTurns m_turns;
};

} // namespace heroadmin
