#include "engines/sqlite/sqlitefile.h"

#include "core/foreigntext.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QtEndian>
#include <array>
#include <bit>
#include <cmath>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace heroadmin {

namespace {

// https://www.sqlite.org/fileformat2.html, "The Database Header"
constexpr qsizetype headerSize = 100;
constexpr qsizetype pageSizeOffset = 16;
constexpr qsizetype changeCounterOffset = 24;
constexpr qsizetype pageCountOffset = 28;
constexpr qsizetype versionValidForOffset = 92;
constexpr qint64 smallestPage = 512;
constexpr qint64 largestPage = 65536;

QByteArray firstBytes(const QString& path, qint64 count)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(count) : QByteArray();
}

quint32 numberAt(const QByteArray& bytes, qsizetype offset)
{
    return qFromBigEndian<quint32>(bytes.constData() + offset);
}

/// The size that a whole header says the file has, in bytes; 0 where it says nothing that can be trusted.
qint64 sizeInHeader(const QByteArray& header)
{
    if (header.size() < headerSize ||
        numberAt(header, changeCounterOffset) != numberAt(header, versionValidForOffset)) {
        return 0;
    }
    const qint64 stored = qFromBigEndian<quint16>(header.constData() + pageSizeOffset);
    const qint64 pageSize = stored == 1 ? largestPage : stored;
    const bool isPageSize = pageSize >= smallestPage && std::has_single_bit(static_cast<quint64>(pageSize));
    return isPageSize ? pageSize * numberAt(header, pageCountOffset) : 0;
}

/// Bits of information a byte: below 6 for text, near 8 for what is encrypted or compressed.
double entropyOf(const QByteArray& bytes)
{
    std::array<qsizetype, 256> counts{};
    for (const char byte : bytes) {
        ++counts[static_cast<unsigned char>(byte)];
    }
    double entropy = 0;
    for (const qsizetype count : counts) {
        if (count > 0) {
            const double share = static_cast<double>(count) / static_cast<double>(bytes.size());
            entropy -= share * std::log2(share);
        }
    }
    return entropy;
}

bool looksEncrypted(const QByteArray& firstPage, qint64 fileSize)
{
    constexpr double leastEntropy = 7.0;
    return fileSize > 0 && fileSize % smallestPage == 0 && entropyOf(firstPage) > leastEntropy;
}

/// A Flatpak gets a single file so, in a folder of the desktop's own making.
bool isOfDocumentPortal(const QString& folder)
{
    return folder.startsWith(u"/run/flatpak/doc/") ||
           (folder.startsWith(u"/run/user/") && folder.section(u'/', 4, 4) == u"doc");
}

} // namespace

SqliteFile::SqliteFile(const DatabaseAddress& address)
    : m_path(address.location)
    , m_name(foreignText(address.displayName))
{
    const QString canonicalPath = QFileInfo(m_path).canonicalFilePath();
    m_folder = QFileInfo(canonicalPath.isEmpty() ? m_path : canonicalPath).absolutePath();
}

Result<void> SqliteFile::checkFolder() const
{
    if (isOfDocumentPortal(m_folder)) {
        return failure(
            Error::of(ErrorKind::Other,
                      tr("“%1” was handed over without its folder, where SQLite keeps its journal, and without the "
                         "locks of other programs. Please let Flatpak show Hero Admin that folder (flatpak override "
                         "--user --filesystem=FOLDER org.heroadmin.HeroAdmin), and open the file there.")
                          .arg(m_name),
                      QDir::toNativeSeparators(m_path)));
    }
    return {};
}

Result<void> SqliteFile::checkIsThere() const
{
    if (Result<void> usable = checkFolder(); !usable) {
        return usable;
    }
    const QFileInfo file(m_path);
    if (!file.exists()) {
        const QFileInfo folder(m_folder);
        if (folder.isDir() && !folder.isExecutable()) {
            return failure(
                Error::of(ErrorKind::PermissionDenied, tr("You have no right to look into the folder “%1”.")
                                                           .arg(foreignText(QDir::toNativeSeparators(m_folder)))));
        }
        return failure(Error::of(ErrorKind::NotFound,
                                 tr("There is no file “%1”.").arg(foreignText(QDir::toNativeSeparators(m_path)))));
    }
    if (file.isDir()) {
        return failure(Error::of(ErrorKind::NotAHeroDatabase, tr("“%1” is a folder, not a database.").arg(m_name)));
    }
    if (!file.isFile()) {
        return failure(Error::of(ErrorKind::NotAHeroDatabase, tr("“%1” is not a file.").arg(m_name)));
    }
    if (!file.isReadable()) {
        return failure(Error::of(ErrorKind::PermissionDenied, tr("You have no right to read “%1”.").arg(m_name)));
    }
    return {};
}

Result<void> SqliteFile::createEmpty() const
{
    if (Result<void> usable = checkFolder(); !usable) {
        return usable;
    }
    if (QFileInfo::exists(m_path) || QFileInfo(m_path).isSymLink()) {
        return failure(Error::of(ErrorKind::Other, tr("“%1” exists already. It was left as it is.").arg(m_name)));
    }
    const QFileInfo folder(m_folder);
    const QString folderName = foreignText(QDir::toNativeSeparators(m_folder));
    if (!folder.isDir()) {
        return failure(Error::of(ErrorKind::Other, tr("There is no folder “%1”.").arg(folderName)));
    }
    QFile file(m_path);
    // It will hold secret names. SQLite gives the same rights to what it keeps beside it.
    constexpr QFile::Permissions owner = QFile::ReadOwner | QFile::WriteOwner;
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, owner)) {
        const QString reason = file.errorString();
        if (!folder.isWritable()) {
            return failure(Error::of(ErrorKind::PermissionDenied,
                                     tr("You have no right to create a file in the folder “%1”.").arg(folderName),
                                     reason));
        }
        return failure(Error::of(ErrorKind::Other, tr("“%1” could not be created.").arg(m_name), reason));
    }
    file.setPermissions(owner); // Also where new files usually have less.
    return {};
}

QString SqliteFile::whyReadOnly() const
{
    if (!QFileInfo(m_path).isWritable()) {
        return tr("You have no right to write to “%1”.").arg(m_name);
    }
    if (!QFileInfo(m_folder).isWritable()) {
        return tr("You have no right to write to the folder of “%1”, where SQLite keeps its journal.").arg(m_name);
    }
    return {};
}

bool SqliteFile::hasPendingLog() const
{
    return QFileInfo(QFileInfo(m_path).canonicalFilePath() + QStringLiteral("-wal")).size() > 0;
}

qint64 SqliteFile::size() const
{
    return QFileInfo(m_path).size();
}

std::optional<SqliteFile::State> SqliteFile::state() const
{
#ifdef Q_OS_UNIX
    struct stat status = {};
    if (::stat(QFile::encodeName(m_path).constData(), &status) != 0) {
        return {};
    }
#ifdef Q_OS_DARWIN
    const timespec& written = status.st_mtimespec;
#else
    const timespec& written = status.st_mtim;
#endif
    constexpr qint64 second = 1'000'000'000; // in nanoseconds
    return State{{static_cast<quint64>(status.st_dev), static_cast<quint64>(status.st_ino)},
                 static_cast<qint64>(status.st_size),
                 static_cast<qint64>(written.tv_sec) * second + static_cast<qint64>(written.tv_nsec)};
#else
    const QFileInfo file(m_path);
    constexpr qint64 millisecond = 1'000'000; // in nanoseconds
    return file.exists() ? std::optional(State{{}, file.size(), file.lastModified().toMSecsSinceEpoch() * millisecond})
                         : std::nullopt;
#endif
}

Error SqliteFile::explain(const Error& error, std::chrono::milliseconds waited) const
{
    Error explained = error;
    switch (error.kind) {
    case ErrorKind::Busy:
        explained.message =
            tr("“%1” is locked by another program. Hero Admin waited %2 seconds for it. Please try again.")
                .arg(m_name, QLocale().toString(static_cast<double>(waited.count()) / 1000, 'g', 3));
        return explained;
    case ErrorKind::NotAHeroDatabase:
        return whyNotADatabase(error);
    case ErrorKind::Damaged:
        explained.message = whyDamaged();
        return explained;
    case ErrorKind::ReadOnly:
    case ErrorKind::PermissionDenied:
        return whyUnreadable(error);
    default:
        return explained;
    }
}

Error SqliteFile::explainChange(const Error& error) const
{
    switch (error.kind) {
    case ErrorKind::Damaged:
        return Error::of(ErrorKind::NotAHeroDatabase,
                         tr("“%1” is damaged by now: a part of it can't be read.").arg(m_name), error.detail);
    case ErrorKind::NotAHeroDatabase:
        return Error::of(ErrorKind::NotAHeroDatabase, tr("“%1” is not a SQLite database any more.").arg(m_name),
                         error.detail);
    default:
        return error;
    }
}

Error SqliteFile::whyNotADatabase(const Error& error) const
{
    const QByteArray firstPage = firstBytes(m_path, 4096);
    if (firstPage.startsWith(QByteArrayLiteral("SQLite format 3\0"))) {
        return Error::of(ErrorKind::Damaged, whyDamaged(), error.detail);
    }
    return Error::of(ErrorKind::NotAHeroDatabase,
                     looksEncrypted(firstPage, size())
                         ? tr("“%1” looks encrypted. Hero Admin can't open encrypted databases.").arg(m_name)
                         : tr("“%1” is not a SQLite database.").arg(m_name),
                     error.detail);
}

QString SqliteFile::whyDamaged() const
{
    const QByteArray header = firstBytes(m_path, headerSize);
    if (header.size() < headerSize) {
        return tr("“%1” is cut short: only its first %n bytes are there.", nullptr, static_cast<int>(header.size()))
            .arg(m_name);
    }
    if (const qint64 wholeSize = sizeInHeader(header); size() < wholeSize) {
        return tr("“%1” is cut short: %2 of its %3 bytes are there.")
            .arg(m_name, QLocale().toString(size()), QLocale().toString(wholeSize));
    }
    return tr("“%1” is damaged: a part of it can't be read.").arg(m_name);
}

Error SqliteFile::whyUnreadable(const Error& error) const
{
    // Reading fails for want of a right to write where SQLite must first put a journal or a log in order.
    if (!QFileInfo(m_folder).isWritable()) {
        return Error::of(
            ErrorKind::PermissionDenied,
            tr("“%1” can't be read where it is: SQLite has to write beside it, and you have no right to write to "
               "the folder “%2”. A copy in a folder of your own can be opened.")
                .arg(m_name, foreignText(QDir::toNativeSeparators(m_folder))),
            error.detail);
    }
    if (error.kind == ErrorKind::ReadOnly) {
        return Error::of(
            ErrorKind::ReadOnly,
            tr("A program stopped in the middle of a write to “%1”. Before it can be read, it has to be opened "
               "once by somebody who may write to it.")
                .arg(m_name),
            error.detail);
    }
    return Error::of(ErrorKind::PermissionDenied, tr("You have no right to open “%1”.").arg(m_name), error.detail);
}

} // namespace heroadmin
