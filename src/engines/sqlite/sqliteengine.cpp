#include "engines/sqlite/sqliteengine.h"

#include "core/foreigntext.h"
#include "engines/sqlite/sqlitedatabase.h"
#include "engines/sqlite/sqliteplaces.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSqlQuery>
#include <QUrl>
#include <QUuid>

namespace heroadmin {

namespace {

#ifdef Q_OS_WIN
constexpr Qt::CaseSensitivity fileNameCase = Qt::CaseInsensitive;
#else
constexpr Qt::CaseSensitivity fileNameCase = Qt::CaseSensitive;
#endif

Result<std::unique_ptr<Database>> asDatabase(Result<std::unique_ptr<SqliteDatabase>> database)
{
    return std::move(database).map(
        [](std::unique_ptr<SqliteDatabase>&& opened) -> std::unique_ptr<Database> { return std::move(opened); });
}

} // namespace

SqliteEngine::SqliteEngine(int scanThreads)
    : m_scanThreads(scanThreads)
{}

QString SqliteEngine::name() const
{
    return QStringLiteral("SQLite");
}

QString SqliteEngine::version() const
{
    const QString connectionName = QUuid::createUuid().toString();
    QString version;
    {
        QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connectionName);
        connection.setDatabaseName(QStringLiteral(":memory:"));
        if (connection.open()) {
            QSqlQuery query(QStringLiteral("SELECT sqlite_version()"), connection);
            version = query.next() ? query.value(0).toString() : QString();
        }
    }
    QSqlDatabase::removeDatabase(connectionName);
    return version;
}

QString SqliteEngine::whatItOpens() const
{
    return tr("SQLite files");
}

QStringList SqliteEngine::fileFilters() const
{
    return {tr("SQLite databases (*.db *.sqlite *.sqlite3)")};
}

std::optional<Result<DatabaseAddress>> SqliteEngine::addressOf(const QString& text) const
{
    // Two letters at least, so that the drive of C:/ or C:// isn't taken for a scheme.
    static const QRegularExpression url(QStringLiteral("\\A([A-Za-z][A-Za-z0-9+.-]+)://(.*)\\z"),
                                        QRegularExpression::DotMatchesEverythingOption);
    if (text.startsWith(u"file:/", Qt::CaseInsensitive)) {
        return addressOfFileUrl(text);
    }
    // The path of a file, as at each start, isn't worth compiling an expression for.
    const QRegularExpressionMatch match = text.contains(u"://") ? url.match(text) : QRegularExpressionMatch();
    if (!match.hasMatch()) {
        return text.isEmpty() ? Result<DatabaseAddress>(failure(withoutFile())) : addressOfFile(text);
    }
    const QString scheme = match.captured(1).toLower();
    if (scheme != u"sqlite" && !scheme.startsWith(u"sqlite+")) {
        return {};
    }
    // As SQLAlchemy reads it: what follows `?` are options of the driver, and `%20` is just three characters.
    const QString location = match.captured(2).section(u'?', 0, 0);
    if (!location.isEmpty() && !location.startsWith(u'/')) {
        return failure(Error::of(ErrorKind::Other,
                                 tr("A SQLite file is addressed as sqlite:///FILE, with three slashes, or four in "
                                    "front of an absolute path.")));
    }
    const QString path = location.sliced(location.isEmpty() ? 0 : 1);
    if (path.isEmpty() || path == u":memory:") {
        return failure(withoutFile());
    }
    return addressOfFile(path);
}

Result<DatabaseAddress> SqliteEngine::addressOfFileUrl(const QString& text)
{
    QUrl url(text); // A sign that had to be encoded, and wasn't, stands for itself.
    if (url.host() == u"localhost") {
        url.setHost(QString());
    }
#ifndef Q_OS_WIN // where that is a network's path like any other
    if (!url.host().isEmpty()) {
        return failure(
            Error::of(ErrorKind::Other, tr("That file is on the computer “%1”. A file of this one is addressed as "
                                           "file:///FILE, with three slashes.")
                                            .arg(foreignText(url.host()))));
    }
#endif
    // Nobody means a part of a file by it.
    const QString part = url.hasFragment() ? u'#' + url.fragment(QUrl::FullyDecoded) : QString();
    const QString path = url.toLocalFile() + part;
    const bool isFile = url.isValid() && path != u"/" && !path.isEmpty() && !path.contains(QChar::Null);
    return isFile ? Result<DatabaseAddress>(addressOfFile(path)) : failure(withoutFile());
}

Error SqliteEngine::withoutFile()
{
    return Error::of(ErrorKind::Other, tr("The address of the database names no file."));
}

DatabaseAddress SqliteEngine::addressOfFile(const QString& path)
{
    const QFileInfo file(QDir::cleanPath(QFileInfo(QDir::fromNativeSeparators(path)).absoluteFilePath()));
    return {.location = file.filePath(),
            .displayName = file.fileName(),
            .place = QDir::toNativeSeparators(file.path()),
            .displayText = QDir::toNativeSeparators(file.filePath()),
            .caseSensitivity = fileNameCase};
}

bool SqliteEngine::isMissing(const DatabaseAddress& address) const
{
    return !QFileInfo::exists(address.location);
}

bool SqliteEngine::isFileOf(const DatabaseAddress& address, const QString& file) const
{
    return isFileOfDatabase(file, address);
}

bool SqliteEngine::isKeptForDatabases(const QString& file) const
{
    return isNamedAsKeptByDatabase(file);
}

Result<std::unique_ptr<Database>> SqliteEngine::open(const DatabaseAddress& address, const OpenOptions& options) const
{
    return asDatabase(SqliteDatabase::open(address, options, m_scanThreads));
}

Result<std::unique_ptr<Database>> SqliteEngine::create(const DatabaseAddress& address, const OpenOptions& options) const
{
    return asDatabase(SqliteDatabase::create(address, options, m_scanThreads));
}

Result<std::unique_ptr<Database>> SqliteEngine::createHeroTable(const DatabaseAddress& address,
                                                                const OpenOptions& options) const
{
    return asDatabase(SqliteDatabase::createHeroTable(address, options, m_scanThreads));
}

} // namespace heroadmin
