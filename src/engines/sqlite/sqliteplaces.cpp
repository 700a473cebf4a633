#include "engines/sqlite/sqliteplaces.h"

#include "engines/sqlite/sqlitefile.h"

#include <QDir>
#include <QFileInfo>
#include <algorithm>
#include <array>

namespace heroadmin {

namespace {

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
    constexpr std::array suffixes = {"", "-wal", "-shm", "-journal"};
    const QString place = placeOf(file);
    const std::optional<SqliteFile::Identity> identity = identityOf(file);
    const QString database = placeOf(address.location);
    return std::any_of(suffixes.begin(), suffixes.end(), [&](const char* suffix) {
        const QString own = database + QLatin1String(suffix);
        return place.compare(own, address.caseSensitivity) == 0 || (identity && identity == identityOf(own));
    });
}

} // namespace heroadmin
