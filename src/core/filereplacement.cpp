#include "core/filereplacement.h"

#include "core/error.h"
#include "core/foreigntext.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <utility>

namespace heroadmin {

namespace {

/// Names of heroes are in it, whatever the process would let others read.
constexpr QFile::Permissions ownersOnly = QFile::ReadOwner | QFile::WriteOwner;

} // namespace

FileReplacement::FileReplacement(const QString& path, Kind kind, IsTaken isTaken)
    : m_path(path)
    , m_kind(kind)
    , m_isTaken(std::move(isTaken))
{}

Result<void> FileReplacement::check() const
{
    const QString shown = foreignText(QDir::toNativeSeparators(m_path));
    if (m_isTaken(m_path)) {
        return failure(Error::of(ErrorKind::PermissionDenied,
                                 tr("%1 is the place of a database. Nothing was written to it.").arg(shown)));
    }
    if (QFileInfo::exists(m_path) && !isOfKind()) {
        return failure(Error::of(ErrorKind::PermissionDenied,
                                 (m_kind == Kind::PngPicture
                                      ? tr("%1 exists already and is no PNG picture. It was left as it is.")
                                      : tr("%1 exists already and is no PDF document. It was left as it is."))
                                     .arg(shown)));
    }
    return {};
}

Result<void> FileReplacement::write(const Write& write) const
{
    if (Result<void> may = check(); !may) {
        return may;
    }
    QSaveFile file(m_path);
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.setPermissions(ownersOnly) && write(file);
    // Something else may have come there meanwhile.
    if (Result<void> may = isWritten ? check() : Result<void>(); !may) {
        return may;
    }
    if (!isWritten || !file.commit()) {
        return failure(Error::of(ErrorKind::Other,
                                 tr("%1 can't be written.").arg(foreignText(QDir::toNativeSeparators(m_path))),
                                 file.errorString()));
    }
    return {};
}

bool FileReplacement::isOfKind() const
{
    const QByteArray signature = m_kind == Kind::PngPicture ? QByteArray("\x89PNG\r\n\x1a\n", 8) : QByteArray("%PDF-");
    // A pipe would keep whoever opens it waiting.
    if (!QFileInfo(m_path).isFile()) {
        return false;
    }
    QFile file(m_path);
    return file.open(QIODevice::ReadOnly) && file.read(signature.size()) == signature;
}

} // namespace heroadmin
