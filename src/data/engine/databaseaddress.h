#pragma once

#include "core/result.h"

#include <QCoreApplication>
#include <QString>

namespace heroadmin {

/// Where a database is: the path of a SQLite file, given as such or as the service's own `sqlite:///` URL.
class DatabaseAddress
{
    Q_DECLARE_TR_FUNCTIONS(heroadmin::DatabaseAddress)

public:
    /// `text`: FILE, `sqlite:///relative/path`, `sqlite:////absolute/path`, `sqlite:///C:/path`; relative paths are
    /// relative to the current folder. Errors: Other, for a URL of another kind or one without a file.
    [[nodiscard]] static Result<DatabaseAddress> parse(const QString& text);
    [[nodiscard]] static DatabaseAddress ofFile(const QString& path);

    [[nodiscard]] QString filePath() const { return m_filePath; } ///< Absolute.

    [[nodiscard]] QString displayName() const; ///< The file's name without its folder.

    friend bool operator==(const DatabaseAddress&, const DatabaseAddress&) = default;

private:
    QString m_filePath;
};

} // namespace heroadmin
