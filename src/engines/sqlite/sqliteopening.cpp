#include "core/foreigntext.h"
#include "data/sql/transaction.h"
#include "engines/sqlite/damagecheck.h"
#include "engines/sqlite/rewritefinder.h"
#include "engines/sqlite/scans/indexchecker.h"
#include "engines/sqlite/scans/scanthreads.h"
#include "engines/sqlite/sql/sqliteerror.h"
#include "engines/sqlite/sql/sqliteschema.h"
#include "engines/sqlite/sqlitedatabase.h"
#include "engines/sqlite/sqlitesource.h"

#include <QFile>
#include <QScopeGuard>
#include <QSqlError>
#include <QUrl>
#include <QUuid>

// How a SqliteDatabase comes to be: a file is opened, looked at, and made where there is none.

namespace heroadmin {

namespace {

/// A URI, because only one can say that a missing file shall not be created.
QString uriOf(const QString& path, bool readOnly)
{
    const QByteArray encoded = QUrl::toPercentEncoding(path, QByteArrayLiteral("/:"));
    const QByteArray root = path.startsWith(u'/') ? QByteArrayLiteral("file://") : QByteArrayLiteral("file:///");
    return QString::fromLatin1(root + encoded + (readOnly ? "?mode=ro" : "?mode=rw"));
}

/// Creates nothing where the service was quicker.
Result<void> createTableWhereMissing(const SqlConnection& sql)
{
    Result<Transaction> transaction = Transaction::begin(sql, Transaction::Kind::Write);
    if (!transaction) {
        return failure(transaction.error());
    }
    const Result<SqliteSchema> schema = SqliteSchema::read(sql);
    if (!schema) {
        return failure(schema.error());
    }
    if (schema->hasHeroTable()) {
        return {};
    }
    const Result<void> created = SqliteSchema::createHeroTable(sql);
    return created ? transaction->commit() : created;
}

/// Of the connection that writes. A secret name that is deleted shall not stay in a page that is free then, however
/// SQLite was built. Images may hold secret names: never in a file. Those that are forgotten give their
/// memory back. Changed pages of a large write stay in memory, up to 512 MiB, or other programs couldn't even read
/// until its end. Waiting is the part of who writes, and can be stopped there. Rows that refer to heroes are seen to by
/// who writes, too, whatever SQLite was built to do with them: or nothing would be known of what it did.
Result<void> setUpForWriting(const SqlConnection& sql)
{
    for (const char* const setting :
         {"PRAGMA secure_delete = ON", "PRAGMA temp_store = MEMORY", "PRAGMA temp.auto_vacuum = FULL",
          "PRAGMA cache_size = -65536", "PRAGMA cache_spill = -524288", "PRAGMA busy_timeout = 100",
          "PRAGMA foreign_keys = OFF"}) {
        Result<void> set = sql.execute({QString::fromLatin1(setting), {}});
        if (!set) {
            return set;
        }
    }
    return {};
}

} // namespace

Result<std::unique_ptr<SqliteDatabase>> SqliteDatabase::connect(const DatabaseAddress& address,
                                                                const OpenOptions& options)
{
    std::unique_ptr<SqliteDatabase> database(
        new SqliteDatabase(QStringLiteral("heroadmin-") + QUuid::createUuid().toString(QUuid::WithoutBraces)));
    QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), database->m_connectionName);
    connection.setDatabaseName(uriOf(address.location, options.readOnly));
    connection.setConnectOptions(
        QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=%1").arg(options.busyTimeout.count()));
    if (!connection.open()) {
        const Error error = errorOf(connection.lastError());
        connection = {}; // No copy may live where the connection is removed.
        return failure(error);
    }
    const std::optional<SqliteFile::State> state = SqliteFile(address).state();
    database->m_fileIdentity = state ? std::optional(state->identity) : std::nullopt;
    database->m_info.address = address;
    database->m_info.readOnly = options.readOnly;
    return database;
}

Result<std::unique_ptr<SqliteDatabase>> SqliteDatabase::connectChecked(const DatabaseAddress& address,
                                                                       const OpenOptions& options,
                                                                       const QString& readOnlyReason)
{
    const SqliteFile file(address);
    Result<std::unique_ptr<SqliteDatabase>> database = connect(address, options);
    if (database) {
        (*database)->m_fileReadOnlyReason = readOnlyReason;
    }
    const Result<qint64> version =
        database ? (*database)->readSchemaVersion() : Result<qint64>(failure(database.error()));
    const Result<SqliteSchema> schema =
        version ? SqliteSchema::read((*database)->sql()) : Result<SqliteSchema>(failure(version.error()));
    if (!schema) {
        return failure(file.explain(schema.error(), options.busyTimeout));
    }
    if (!schema->hasHeroTable()) {
        return failure(
            Error::of(ErrorKind::NoHeroTable, tr("“%1” has no table “hero”.").arg(foreignText(address.displayName))));
    }
    const Result<QString> problem = (*database)->readProblem(*schema, options);
    if (problem && !problem->isEmpty()) {
        return failure(Error::of(
            ErrorKind::NotAHeroDatabase,
            tr("“%1” is no database of the hero service. %2").arg(foreignText(address.displayName), *problem)));
    }
    Result<void> done = problem ? (*database)->checkContent(file, options) : Result<void>(failure(problem.error()));
    done = done ? (*database)->takeDefinition(*schema, *version) : done;
    if (!done) {
        return failure(file.explain(done.error(), options.busyTimeout));
    }
    (*database)->m_rewrites =
        std::make_unique<RewriteFinder>((*database)->sql(), file, options.role == OpenOptions::Role::Writing);
    return database;
}

Result<QString> SqliteDatabase::readProblem(const SqliteSchema& schema, const OpenOptions& options) const
{
    const QString problem = schema.problem();
    const bool looksAtIds = problem.isEmpty() && options.role == OpenOptions::Role::Asking;
    return looksAtIds ? schema.readIdProblem(sql()) : problem;
}

Result<void> SqliteDatabase::checkContent(const SqliteFile& file, const OpenOptions& options)
{
    // Damage in a larger one is met when it is read.
    if (options.role == OpenOptions::Role::Asking && file.size() <= IndexChecker::largestFileReadWhole) {
        if (Result<void> undamaged = checkForDamage(sql()); !undamaged) {
            return undamaged;
        }
    }
    const Result<QVariant> version = sql().readValue({QStringLiteral("SELECT sqlite_version()"), {}});
    if (!version) {
        return failure(version.error());
    }
    m_info.engine = QStringLiteral("SQLite ") + version->toString();
    return {};
}

Result<void> SqliteDatabase::setUp(const OpenOptions& options, int scanThreads)
{
    if (options.role == OpenOptions::Role::LongJob) {
        const auto openAgain = [this, options] { return openSameFile(options); };
        m_scanThreads = std::make_unique<ScanThreads>(scanThreads, openAgain);
    }
    m_source = std::make_shared<SqliteSource>(std::make_unique<ScanSource>(ScanSource{sql(), m_scanThreads.get()}));
    return options.role == OpenOptions::Role::Writing ? setUpForWriting(sql()) : Result<void>();
}

Result<std::unique_ptr<Database>> SqliteDatabase::openSameFile(const OpenOptions& options) const
{
    Result<std::unique_ptr<SqliteDatabase>> opened = open(m_info.address, options);
    if (!opened) {
        return failure(opened.error());
    }
    if ((*opened)->m_fileIdentity != m_fileIdentity) {
        return failure(Error::of(ErrorKind::NotFound, {}));
    }
    return std::move(*opened);
}

Result<std::unique_ptr<SqliteDatabase>> SqliteDatabase::open(const DatabaseAddress& address, const OpenOptions& options,
                                                             int scanThreads)
{
    const SqliteFile file(address);
    if (const Result<void> isThere = file.checkIsThere(); !isThere) {
        return failure(isThere.error());
    }
    const QString readOnlyReason = options.readOnly ? tr("It was opened for reading only.") : file.whyReadOnly();
    OpenOptions checkedOptions = options;
    checkedOptions.readOnly = !readOnlyReason.isEmpty();
    // Reading writes nothing, with one exception: the last connection that closes merges a log which a program left
    // behind into the file, even if all it did was to find that it isn't wanted. One for reading only doesn't.
    // (Not for every file: without a log, such a connection would leave an empty one behind.)
    if (!checkedOptions.readOnly && file.hasPendingLog()) {
        OpenOptions reading = options;
        reading.readOnly = true;
        const Result<std::unique_ptr<SqliteDatabase>> checked = connectChecked(address, reading, {});
        const bool needsWriting = !checked && (checked.error().kind == ErrorKind::ReadOnly ||
                                               checked.error().kind == ErrorKind::PermissionDenied);
        if (!checked && !needsWriting) {
            return failure(checked.error());
        }
    }
    Result<std::unique_ptr<SqliteDatabase>> database = connectChecked(address, checkedOptions, readOnlyReason);
    if (!database) {
        return database;
    }
    const Result<void> ready = (*database)->setUp(options, scanThreads);
    return ready ? std::move(database) : Result<std::unique_ptr<SqliteDatabase>>(failure(ready.error()));
}

Result<std::unique_ptr<SqliteDatabase>> SqliteDatabase::create(const DatabaseAddress& address,
                                                               const OpenOptions& options, int scanThreads)
{
    const Result<void> reserved = SqliteFile(address).createEmpty();
    if (!reserved) {
        return failure(reserved.error());
    }
    auto removeFile = qScopeGuard([&address] {
        QFile::remove(address.location);
        QFile::remove(address.location + QStringLiteral("-journal"));
    });
    Result<std::unique_ptr<SqliteDatabase>> database = createHeroTable(address, options, scanThreads);
    // Where another program has the new file already, it isn't ours to remove.
    if (database || database.error().kind == ErrorKind::Busy) {
        removeFile.dismiss();
    }
    return database;
}

Result<std::unique_ptr<SqliteDatabase>> SqliteDatabase::createHeroTable(const DatabaseAddress& address,
                                                                        const OpenOptions& options, int scanThreads)
{
    const SqliteFile file(address);
    if (const Result<void> isThere = file.checkIsThere(); !isThere) {
        return failure(isThere.error());
    }
    if (const QString reason = file.whyReadOnly(); !reason.isEmpty()) {
        return failure(Error::of(ErrorKind::ReadOnly, reason));
    }
    OpenOptions writing = options;
    writing.readOnly = false;
    {
        const Result<std::unique_ptr<SqliteDatabase>> database = connect(address, writing);
        const Result<void> created =
            database ? createTableWhereMissing((*database)->sql()) : Result<void>(failure(database.error()));
        if (!created) {
            return failure(file.explain(created.error(), options.busyTimeout));
        }
    }
    return open(address, options, scanThreads);
}

} // namespace heroadmin
