#pragma once

#include "core/agerange.h"
#include "core/result.h"
#include "data/engine/connectionfact.h"
#include "data/engine/databaseaddress.h"
#include "data/engine/heroindexes.h"
#include "data/engine/herorules.h"
#include "data/engine/herosource.h"
#include "data/sql/sqlconnection.h"

#include <QByteArray>
#include <QList>
#include <QStringList>
#include <memory>

namespace heroadmin {

/// What there is to know about an open database.
struct DatabaseInfo
{
    DatabaseAddress address;
    QString engine;                   ///< Name and version, as a person reads it.
    QList<ConnectionFact> connection; ///< What there is to know of the way to it; nothing of a file.
    bool readOnly = false;
    QString readOnlyReason;     ///< A sentence; empty where it can be written.
    QStringList limits;         ///< Sentences: what can't be done with it though it is open, by its own definition.
    QStringList missingIndexes; ///< The service's own, by their names.
    HeroIndexes indexes;
    HeroRules rules;
    AgeRange ageRange;

    /// Which opening of its session it is, from 1: the same address opened again is another one.
    quint64 opening = 0;

    friend bool operator==(const DatabaseInfo&, const DatabaseInfo&) = default;
};

/// Whether the address still leads to the database that was opened. Where it doesn't, what is written is lost with the
/// old one.
enum class Standing { InPlace, Replaced, Missing };

/// What is read while it lives is of one moment, where the engine can do that; it may hold a lock.
class ReadMoment
{
public:
    ReadMoment() = default;
    virtual ~ReadMoment() = default;
    Q_DISABLE_COPY_MOVE(ReadMoment)
};

/// One open connection to a hero database. Lives, with all its statements, in the thread that opened it. Errors of
/// every call: Busy, Damaged, PermissionDenied, ConnectionLost, Other.
class Database
{
public:
    Database() = default;
    virtual ~Database() = default;
    Q_DISABLE_COPY_MOVE(Database)

    [[nodiscard]] virtual const DatabaseInfo& info() const = 0;

    [[nodiscard]] virtual bool hasSql() const { return true; } ///< Nothing can be written to one that has none.

    /// For the statements that all engines understand. Only where it hasSql().
    [[nodiscard]] virtual SqlConnection sql() const = 0;

    [[nodiscard]] virtual std::shared_ptr<HeroSource> heroes() const = 0;

    /// Costs some microseconds. In a transaction that writes, after keepUp(): Replaced also where the content was
    /// exchanged since.
    [[nodiscard]] virtual Standing standing() const = 0;

    /// Changes with what other connections write, and not with what this one does. Comparable only with itself.
    [[nodiscard]] virtual Result<QByteArray> changeMark() const = 0;

    /// Looks whether somebody changed the definition of the table, and has info() tell of it then. Errors: NoHeroTable
    /// and NotAHeroDatabase, too, where it isn't any more what it was when it was opened.
    [[nodiscard]] virtual Result<void> renewInfo() = 0;

    [[nodiscard]] virtual Result<std::unique_ptr<ReadMoment>> moment() const = 0;

    /// Every column but the key that a value can be written to, those that the product doesn't know among them.
    [[nodiscard]] virtual Result<QStringList> writableColumns() const = 0;

    /// Adds the service's indexes that are missing; info() knows afterwards. Errors: ReadOnly, too.
    [[nodiscard]] virtual Result<void> addMissingIndexes() = 0;

    /// Makes the indexes of the heroes anew from their table. In a transaction that writes; nobody else writes until it
    /// is done. By itself, of an engine that has none: nothing.
    [[nodiscard]] virtual Result<void> rebuildIndexes() { return {}; }

    /// A large write is done: what the connection kept in memory for it can go.
    virtual void releaseMemory() = 0;

    /// Before and after each request of a worker: what somebody did to the database without its engine is read from
    /// then on, and changes the mark. Costs some microseconds. Not in a transaction.
    virtual void keepUp() = 0;

    /// Nothing is answered any more from what was read until now. Not in a transaction.
    virtual void readAnew() = 0;

    /// The same failure of a request, or the reason behind it: NoHeroTable and NotAHeroDatabase as for renewInfo().
    [[nodiscard]] virtual Error explain(const Error& error) const = 0;
};

} // namespace heroadmin
