#include "data/engine/databaseaddress.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace heroadmin {

Result<DatabaseAddress> DatabaseAddress::parse(const QString& text)
{
    // Two letters at least, so that the drive of C:/ or C:// isn't taken for a scheme.
    static const QRegularExpression url(QStringLiteral("\\A([A-Za-z][A-Za-z0-9+.-]+)://(.*)\\z"),
                                        QRegularExpression::DotMatchesEverythingOption);
    const Error withoutFile = Error::of(ErrorKind::Other, tr("The address of the database names no file."));
    // The path of a file, as at each start, isn't worth compiling an expression for.
    const QRegularExpressionMatch match = text.contains(u"://") ? url.match(text) : QRegularExpressionMatch();
    if (!match.hasMatch()) {
        return text.isEmpty() ? Result<DatabaseAddress>(failure(withoutFile)) : ofFile(text);
    }
    // The rest of an address of another kind is not repeated: it may hold a password.
    const QString scheme = match.captured(1).toLower();
    if (scheme != u"sqlite" && !scheme.startsWith(u"sqlite+")) {
        return failure(Error::of(ErrorKind::Other,
                                 tr("Hero Admin opens SQLite files. “%1://” addresses something else.").arg(scheme)));
    }
    // As SQLAlchemy reads it: what follows `?` are options of the driver, and `%20` is just three characters.
    const QString location = match.captured(2).section(u'?', 0, 0);
    if (!location.isEmpty() && !location.startsWith(u'/')) {
        return failure(
            Error::of(ErrorKind::Other,
                      tr("A SQLite file is addressed as sqlite:///FILE, with three slashes, or four in front of "
                         "an absolute path.")));
    }
    const QString path = location.sliced(location.isEmpty() ? 0 : 1);
    if (path.isEmpty() || path == u":memory:") {
        return failure(withoutFile);
    }
    return ofFile(path);
}

DatabaseAddress DatabaseAddress::ofFile(const QString& path)
{
    DatabaseAddress address;
    address.m_filePath = QDir::cleanPath(QFileInfo(QDir::fromNativeSeparators(path)).absoluteFilePath());
    return address;
}

QString DatabaseAddress::displayName() const
{
    return QFileInfo(m_filePath).fileName();
}

} // namespace heroadmin
