#pragma once

#include "core/result.h"
#include "data/sql/sqlconnection.h"

#include <QDeadlineTimer>
#include <functional>

namespace heroadmin {

class ScanThreads;

/// Where a scan reads: the connection of its thread and, where there are some, threads that take their share.
struct ScanSource
{
    SqlConnection connection;
    ScanThreads* threads = nullptr;

    enum class Then { GoOn, Stop };

    /// Reads one of several pieces; called in several threads at once, for different ones.
    using ReadPiece = std::function<Result<Then>(const SqlConnection& connection, qsizetype piece)>;

    /// Reads pieces in their order, from `next` on and before `end`: until all are read, or one says to stop, or the
    /// time is up and at least one was read. Gives the first that nobody read; all in front of it were.
    [[nodiscard]] Result<qsizetype> readPieces(qsizetype next, qsizetype end, const QDeadlineTimer& deadline,
                                               const ReadPiece& readPiece) const;
};

} // namespace heroadmin
