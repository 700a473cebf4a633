#pragma once

#include "core/result.h"

#include <QCoreApplication>
#include <QString>
#include <functional>

class QIODevice;

namespace heroadmin {

/// The one way in which the program writes a file whose name a person gave: it takes the place of none but an older
/// file of its own kind, and only when it is whole. Only its owner may read it.
class FileReplacement
{
    Q_DECLARE_TR_FUNCTIONS(heroadmin::FileReplacement)

public:
    enum class Kind { PngPicture, PdfDocument };

    /// True for a file that must not be read and not be written, whatever is in it: the place of one of a database.
    using IsTaken = std::function<bool(const QString& path)>;
    using Write = std::function<bool(QIODevice& file)>; ///< False where it failed.

    FileReplacement(const QString& path, Kind kind, IsTaken isTaken);

    /// Errors: PermissionDenied, where something else is there, or the place is one of a database.
    [[nodiscard]] Result<void> check() const;

    /// Checks, writes beside what is there, and puts that in its place at the end. Errors: as for check(), and Other.
    [[nodiscard]] Result<void> write(const Write& write) const;

private:
    [[nodiscard]] bool isOfKind() const;

    const QString m_path;
    const Kind m_kind;
    const IsTaken m_isTaken;
};

} // namespace heroadmin
