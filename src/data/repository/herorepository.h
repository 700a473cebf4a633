#pragma once

#include "core/heropublic.h"
#include "core/result.h"
#include "core/secretname.h"
#include "data/heroes/heropage.h"
#include "data/heroes/herosnapshot.h"
#include "engines/sqlite/database.h"
#include "engines/sqlite/scans/scansource.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QList>
#include <chrono>

namespace heroadmin {

/// Reads heroes: the seed's list and read, and what a window needs beside them, some of it by the readers of scans/;
/// HeroWriter has the statements that write. Used in the thread of its database; every call blocks, up to the busy
/// timeout. Errors of every call: Busy, Damaged, PermissionDenied, ConnectionLost, Other.
class HeroRepository
{
    Q_DECLARE_TR_FUNCTIONS(heroadmin::HeroRepository)

public:
    /// `scanThreads`, where there are any, live as long as this.
    explicit HeroRepository(const Database& database, ScanThreads* scanThreads = nullptr);

    /// By id, as the service lists them. `limit` is 0 to PageRequest::largestPage, `offset` not negative: else Other.
    [[nodiscard]] Result<QList<HeroPublic>> list(qint64 offset, int limit) const;

    /// Errors: NotFound.
    [[nodiscard]] Result<HeroSnapshot> read(qint64 id) const;

    /// Several at once, in the order of `ids`; those that are gone are left out.
    [[nodiscard]] Result<QList<HeroSnapshot>> readAll(const QList<qint64>& ids) const;

    /// The one way to a secret name: of one hero, on purpose. Errors: NotFound.
    [[nodiscard]] Result<SecretName> reveal(qint64 id) const;

    /// Rows and their surroundings, in one read transaction: short where the search is direct, else as long as it
    /// takes.
    [[nodiscard]] Result<HeroPage> page(const PageRequest& request) const;

    /// One slice of a HeroPageReader, HeroCounter or AgeCounter: for about `sliceTime`. No lock is held between two.
    template<typename Reader>
    [[nodiscard]] Result<void> advance(Reader& reader) const
    {
        return reader.advance(ScanSource{m_database.connection(), m_scanThreads}, QDeadlineTimer(sliceTime));
    }

    static constexpr std::chrono::milliseconds sliceTime{40};

private:
    const Database& m_database;
    ScanThreads* m_scanThreads;
};

} // namespace heroadmin
