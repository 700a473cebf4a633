#pragma once

#include "core/heropublic.h"
#include "core/result.h"
#include "core/secretname.h"
#include "data/agedistribution.h"
#include "data/heropage.h"
#include "data/herosnapshot.h"

#include <QCoreApplication>
#include <QList>

namespace heroadmin {

class Database;

/// Every statement that reads heroes: the seed's list and read, and what a window needs beside them; HeroWriter has
/// those that write. Used in the thread of its database; every call blocks, up to the busy timeout.
/// Errors of every call: Busy, Damaged, PermissionDenied, ConnectionLost, Other.
class HeroRepository
{
    Q_DECLARE_TR_FUNCTIONS(heroadmin::HeroRepository)

public:
    explicit HeroRepository(const Database& database);

    /// By id, as the service lists them. `limit` is 0 to PageRequest::largestPage, `offset` not negative: else Other.
    [[nodiscard]] Result<QList<HeroPublic>> list(qint64 offset, int limit) const;

    /// Errors: NotFound.
    [[nodiscard]] Result<HeroSnapshot> read(qint64 id) const;

    /// Several at once, in the order of `ids`; those that are gone are left out.
    [[nodiscard]] Result<QList<HeroSnapshot>> readAll(const QList<qint64>& ids) const;

    /// The one way to a secret name: of one hero, on purpose. Errors: NotFound.
    [[nodiscard]] Result<SecretName> reveal(qint64 id) const;

    /// Rows and their surroundings, in one short read transaction.
    [[nodiscard]] Result<HeroPage> page(const PageRequest& request) const;

    /// How many heroes there are; a whole scan of an index.
    [[nodiscard]] Result<qint64> count(const HeroFilter& filter) const;

    /// The same, and how many of them stand in front of `place`, at one moment.
    [[nodiscard]] Result<HeroCount> count(const HeroFilter& filter, const HeroSort& sort,
                                          const std::optional<SortKey>& place) const;

    /// How many heroes of each age there are; a whole scan of an index, or of the table where the filter has a name.
    [[nodiscard]] Result<AgeDistribution> ages(const HeroFilter& filter) const;

private:
    const Database& m_database;
};

} // namespace heroadmin
