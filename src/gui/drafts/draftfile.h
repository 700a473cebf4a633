#pragma once

#include "core/result.h"
#include "gui/drafts/keptdraft.h"

#include <QList>
#include <QLockFile>
#include <QString>

namespace heroadmin {

/// A file of drafts, which belongs to one process at a time. Only its owner may read it. To be used by one thread at a
/// time.
class DraftFile
{
public:
    explicit DraftFile(const QString& path);

    /// True where the file is this object's from now on, until that goes: no process that still runs has it.
    [[nodiscard]] bool claim();

    /// In place of what is there; none removes the file. Claims it. Errors: PermissionDenied; Other, with the system's
    /// sentence where there is one.
    [[nodiscard]] Result<void> write(const QList<KeptDraft>& drafts);

    /// Nothing where there is no such file, or it isn't one of drafts.
    [[nodiscard]] QList<KeptDraft> read() const;

    static constexpr qint64 largest = 100'000'000; ///< Bytes; a larger file isn't read.

private:
    void removeAll() const;

    const QString m_path;
    QLockFile m_lock;
};

} // namespace heroadmin
