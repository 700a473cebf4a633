#include "engines/sqlite/sqliteplaces.h"

#include "engines/sqlite/sqlitefile.h"

#include <QDir>
#include <QFileInfo>
#include <algorithm>
#include <array>

namespace heroadmin {

namespace {

constexpr std::array keptBeside = {"-wal", "-shm", "-journal"}; ///< What a database's own name is followed by.

/// Where the file is, or would be made: links on the way are followed, also one that leads to no file.
QString placeOf(const QString& path)
{
    constexpr int mostLinks = 40;
    QFileInfo file(QDir::cleanPath(path));
    for (int links = 0; file.isSymLink() && links < mostLinks; ++links) {
        file = QFileInfo(file.symLinkTarget());
    }
    const QString folder = QFileInfo(file.absolutePath()).canonicalFilePath();
    return QDir(folder.isEmpty() ? file.absolutePath() : folder).filePath(file.fileName());
}

/// None where there is no file, or the system doesn't tell which one it is.
std::optional<SqliteFile::Identity> identityOf(const QString& path)
{
    DatabaseAddress address;
    address.location = path;
    const std::optional<SqliteFile::State> state = SqliteFile(address).state();
    return state && state->identity != SqliteFile::Identity() ? std::optional(state->identity) : std::nullopt;
}

} // namespace

bool isFileOfDatabase(const QString& file, const DatabaseAddress& address)
{
    const QString place = placeOf(file);
    const std::optional<SqliteFile::Identity> identity = identityOf(file);
    const QString database = placeOf(address.location);
    const auto isSame = [&](const QString& own) {
        return place.compare(own, address.caseSensitivity) == 0 || (identity && identity == identityOf(own));
    };
    return isSame(database) || std::any_of(keptBeside.begin(), keptBeside.end(), [&](const char* suffix) {
               return isSame(database + QLatin1String(suffix));
           });
}

bool isNamedAsKeptByDatabase(const QString& file)
{
    // What is beside it isn't looked at: to read a file of a database that is open would cost SQLite its locks, and a
    // database may come to be there later, as by a hard link.
    const QString place = placeOf(file);
    return std::any_of(keptBeside.begin(), keptBeside.end(), [&](const char* suffix) {
        return place.endsWith(QLatin1String(suffix), Qt::CaseInsensitive) ||
               file.endsWith(QLatin1String(suffix), Qt::CaseInsensitive);
    });
}

} // namespace heroadmin
