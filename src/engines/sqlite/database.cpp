#include "engines/sqlite/database.h"

#include "data/sql/sqlstatement.h"
#include "data/sql/transaction.h"
#include "engines/sqlite/databaseschema.h"
#include "engines/sqlite/sqlerror.h"

#include <QFile>
#include <QScopeGuard>
#include <QSqlError>
#include <QUrl>
#include <QUuid>

namespace heroadmin {

namespace {

/// A file's bytes are read whole at opening up to this size; damage in a larger one is met when it is read.
constexpr qint64 largestCheckedFile = qint64{8} * 1024 * 1024;

/// A URI, because only one can say that a missing file shall not be created.
QString uriOf(const QString& path, bool readOnly)
{
    const QByteArray encoded = QUrl::toPercentEncoding(path, QByteArrayLiteral("/:"));
    const QByteArray root = path.startsWith(u'/') ? QByteArrayLiteral("file://") : QByteArrayLiteral("file:///");
    return QString::fromLatin1(root + encoded + (readOnly ? "?mode=ro" : "?mode=rw"));
}

/// Looks for damage in the table `hero` and its indexes. Errors: Damaged, and those of the connection.
Result<void> checkForDamage(const QSqlDatabase& connection)
{
    QStringList damages;
    Result<void> done =
        forEachRow(connection, {QStringLiteral("PRAGMA quick_check('hero')"), {}}, [&damages](const QSqlQuery& row) {
            const QString line = row.value(0).toString();
            // Rows that break a rule of the schema are no damage, nor are pages that nothing uses.
            if (line != u"ok" && !line.contains(u" value in ") && !line.startsWith(u"CHECK constraint failed") &&
                !line.endsWith(u"is never used")) {
                damages.append(line);
            }
        });
    if (done && !damages.isEmpty()) {
        return failure(Error::of(ErrorKind::Damaged, {}, damages.first()));
    }
    return done;
}

/// Creates nothing where the service was quicker.
Result<void> createTableWhereMissing(const QSqlDatabase& connection)
{
    Result<Transaction> transaction = Transaction::begin(connection, Transaction::Kind::Write);
    if (!transaction) {
        return failure(transaction.error());
    }
    const Result<DatabaseSchema> schema = DatabaseSchema::read(connection);
    if (!schema) {
        return failure(schema.error());
    }
    if (schema->hasHeroTable()) {
        return {};
    }
    const Result<void> created = DatabaseSchema::createHeroTable(connection);
    return created ? transaction->commit() : created;
}

Result<QVariant> readVersion(const QSqlDatabase& connection)
{
    return readValue(connection, {QStringLiteral("SELECT sqlite_version()"), {}});
}

} // namespace

Database::Database(QString connectionName)
    : m_connectionName(std::move(connectionName))
{}

Database::~Database()
{
    {
        QSqlDatabase connection = QSqlDatabase::database(m_connectionName, false);
        connection.close();
    }
    QSqlDatabase::removeDatabase(m_connectionName);
}

QString Database::sqliteVersion()
{
    const QString name = QUuid::createUuid().toString();
    QString version;
    {
        QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        connection.setDatabaseName(QStringLiteral(":memory:"));
        if (connection.open()) {
            version = readVersion(connection).value_or(QVariant()).toString();
        }
    }
    QSqlDatabase::removeDatabase(name);
    return version;
}

QSqlDatabase Database::connection() const
{
    return QSqlDatabase::database(m_connectionName, false);
}

Result<std::unique_ptr<Database>> Database::connect(const DatabaseAddress& address, const OpenOptions& options)
{
    std::unique_ptr<Database> database(
        new Database(QStringLiteral("heroadmin-") + QUuid::createUuid().toString(QUuid::WithoutBraces)));
    QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), database->m_connectionName);
    connection.setDatabaseName(uriOf(address.filePath(), options.readOnly));
    connection.setConnectOptions(
        QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=%1").arg(options.busyTimeout.count()));
    if (!connection.open()) {
        const Error error = errorOf(connection.lastError());
        connection = {}; // No copy may live where the connection is removed.
        return failure(error);
    }
    database->m_fileIdentity = DatabaseFile(address).identity();
    database->m_info.address = address;
    database->m_info.readOnly = options.readOnly;
    return database;
}

Result<std::unique_ptr<Database>> Database::connectChecked(const DatabaseAddress& address, const OpenOptions& options)
{
    const DatabaseFile file(address);
    Result<std::unique_ptr<Database>> database = connect(address, options);
    if (!database) {
        return failure(file.explain(database.error(), options.busyTimeout));
    }
    const Result<DatabaseSchema> schema = DatabaseSchema::read((*database)->connection());
    if (!schema) {
        return failure(file.explain(schema.error(), options.busyTimeout));
    }
    if (!schema->hasHeroTable()) {
        return failure(Error::of(ErrorKind::NoHeroTable, tr("“%1” has no table “hero”.").arg(address.displayName())));
    }
    if (const QString problem = schema->problem(); !problem.isEmpty()) {
        return failure(
            Error::of(ErrorKind::NotAHeroDatabase,
                      tr("“%1” is no database of the hero service. %2").arg(address.displayName(), problem)));
    }
    if (options.checksForDamage && file.size() <= largestCheckedFile) {
        const Result<void> undamaged = checkForDamage((*database)->connection());
        if (!undamaged) {
            return failure(file.explain(undamaged.error(), options.busyTimeout));
        }
    }
    const Result<QVariant> version = readVersion((*database)->connection());
    const Result<HeroIndexes> indexes = HeroIndexes::read((*database)->connection());
    if (!version || !indexes) {
        return failure(file.explain(version ? indexes.error() : version.error(), options.busyTimeout));
    }
    (*database)->m_info.engine = QStringLiteral("SQLite ") + version->toString();
    (*database)->m_info.missingIndexes = schema->missingIndexes();
    (*database)->m_info.indexes = *indexes;
    return database;
}

Result<std::unique_ptr<Database>> Database::open(const DatabaseAddress& address, const OpenOptions& options)
{
    const DatabaseFile file(address);
    const Result<void> isThere = file.checkIsThere();
    if (!isThere) {
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
        const Result<std::unique_ptr<Database>> checked = connectChecked(address, reading);
        const bool needsWriting = !checked && (checked.error().kind == ErrorKind::ReadOnly ||
                                               checked.error().kind == ErrorKind::PermissionDenied);
        if (!checked && !needsWriting) {
            return failure(checked.error());
        }
    }
    Result<std::unique_ptr<Database>> database = connectChecked(address, checkedOptions);
    if (database) {
        (*database)->m_info.readOnlyReason = readOnlyReason;
    }
    return database;
}

Result<std::unique_ptr<Database>> Database::create(const DatabaseAddress& address, const OpenOptions& options)
{
    const Result<void> reserved = DatabaseFile(address).createEmpty();
    if (!reserved) {
        return failure(reserved.error());
    }
    auto removeFile = qScopeGuard([&address] {
        QFile::remove(address.filePath());
        QFile::remove(address.filePath() + QStringLiteral("-journal"));
    });
    Result<std::unique_ptr<Database>> database = createHeroTable(address, options);
    // Where another program has the new file already, it isn't ours to remove.
    if (database || database.error().kind == ErrorKind::Busy) {
        removeFile.dismiss();
    }
    return database;
}

Result<std::unique_ptr<Database>> Database::createHeroTable(const DatabaseAddress& address, const OpenOptions& options)
{
    const DatabaseFile file(address);
    const Result<void> isThere = file.checkIsThere();
    if (!isThere) {
        return failure(isThere.error());
    }
    if (const QString reason = file.whyReadOnly(); !reason.isEmpty()) {
        return failure(Error::of(ErrorKind::ReadOnly, reason));
    }
    OpenOptions writing = options;
    writing.readOnly = false;
    {
        const Result<std::unique_ptr<Database>> database = connect(address, writing);
        const Result<void> created =
            database ? createTableWhereMissing((*database)->connection()) : Result<void>(failure(database.error()));
        if (!created) {
            return failure(file.explain(created.error(), options.busyTimeout));
        }
    }
    return open(address, options);
}

Result<void> Database::addMissingIndexes()
{
    Result<Transaction> transaction = Transaction::begin(connection(), Transaction::Kind::Write);
    if (!transaction) {
        return failure(transaction.error());
    }
    // Read again: the service, or somebody else, may have added them since.
    const Result<DatabaseSchema> before = DatabaseSchema::read(connection());
    if (!before) {
        return failure(before.error());
    }
    Result<void> created = DatabaseSchema::createIndexes(connection(), before->missingIndexes());
    if (!created) {
        return created;
    }
    const Result<HeroIndexes> indexes = HeroIndexes::read(connection());
    if (!indexes) {
        return failure(indexes.error());
    }
    Result<void> committed = transaction->commit();
    if (committed) {
        m_info.missingIndexes.clear();
        m_info.indexes = *indexes;
    }
    return committed;
}

Result<qint64> Database::dataVersion() const
{
    return readValue(connection(), {QStringLiteral("PRAGMA data_version"), {}}).map([](const QVariant& version) {
        return version.toLongLong();
    });
}

FileState Database::fileState() const
{
    const std::optional<DatabaseFile::Identity> identity = DatabaseFile(m_info.address).identity();
    if (!identity) {
        return FileState::Missing;
    }
    return identity == m_fileIdentity ? FileState::InPlace : FileState::Replaced;
}

} // namespace heroadmin
