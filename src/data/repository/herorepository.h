#pragma once

#include "core/heropublic.h"
#include "core/result.h"
#include "core/secretname.h"
#include "data/engine/database.h"
#include "data/heroes/heropage.h"
#include "data/heroes/herosnapshot.h"
#include "data/heroes/referringrows.h"

#include <QCoreApplication>
#include <QList>
#include <optional>

namespace heroadmin {

/// Reads heroes: the seed's list and read, and what a window needs beside them at once; HeroWriter has the statements
/// that write. Used in the thread of its database; every call blocks, up to the busy timeout. Errors of every call:
/// Busy, Damaged, PermissionDenied, ConnectionLost, Other.
class HeroRepository
{
    Q_DECLARE_TR_FUNCTIONS(heroadmin::HeroRepository)

public:
    explicit HeroRepository(Database& database);

    /// By id, as the service lists them. `limit` is 0 to PageRequest::largestPage, `offset` not negative: else Other.
    [[nodiscard]] Result<QList<HeroPublic>> list(qint64 offset, int limit) const;

    /// Errors: NotFound.
    [[nodiscard]] Result<HeroSnapshot> read(qint64 id) const;

    /// Several at once, in the order of `ids`; those that are gone are left out.
    [[nodiscard]] Result<QList<HeroSnapshot>> readAll(const QList<qint64>& ids) const;

    /// Rows of other tables that refer to those, of each table that has any or may have some. Not much is read for it.
    [[nodiscard]] Result<QList<ReferringRows>> referrersOf(const QList<qint64>& ids) const;
    [[nodiscard]] Result<QList<ReferringRows>> referrersOf(const HeroFilter& filter) const; ///< To all that match.

    /// The one way to a secret name: of one hero, on purpose. Errors: NotFound.
    [[nodiscard]] Result<SecretName> reveal(qint64 id) const;

    /// Rows and their surroundings, of one moment. None where indexes don't answer it (any more): that is for a
    /// HeroPageReader, which goes in slices.
    [[nodiscard]] Result<std::optional<HeroPage>> page(const PageRequest& request) const;

private:
    [[nodiscard]] Result<QList<HeroRow>> find(const HeroSearchRequest& request) const;

    Database& m_database;
};

} // namespace heroadmin
