#pragma once

#include "core/result.h"

#include <QLockFile>
#include <QString>
#include <optional>

namespace heroadmin {

/// A write that goes in several transactions, of which some may be there already.
struct NotedWrite
{
    QString database; ///< Its DatabaseAddress::location.
    QString sentence; ///< HeroWriting::sentence().
    qint64 total = 0; ///< Heroes that it goes through. Of how many it has, a later kill would make a lie.

    friend bool operator==(const NotedWrite&, const NotedWrite&) = default;
};

/// The file with one NotedWrite, which belongs to one process at a time. To be used by one thread at a time.
class WriteNoteFile
{
public:
    explicit WriteNoteFile(const QString& path);

    /// True where the file is this object's from now on, until that goes: no process that still runs has it.
    [[nodiscard]] bool claim();

    /// In place of what is there; claims it.
    [[nodiscard]] Result<void> write(const NotedWrite& note);

    void remove();

    [[nodiscard]] std::optional<NotedWrite> read() const; ///< None where there is no such file.

    [[nodiscard]] static QString suffix(); ///< Of its name.

private:
    const QString m_path;
    QLockFile m_lock;
};

} // namespace heroadmin
