#include "engines/sqlite/scans/scansource.h"

#include "engines/sqlite/scans/scanthreads.h"

#include <algorithm>
#include <atomic>

namespace heroadmin {

Result<qsizetype> ScanSource::readPieces(qsizetype next, qsizetype end, const QDeadlineTimer& deadline,
                                         const ReadPiece& readPiece) const
{
    std::atomic<qsizetype> untaken = next;
    std::atomic<bool> isOver = false;
    const auto share = [&](const SqlConnection& own) -> Result<void> {
        while (!isOver) {
            const qsizetype piece = untaken++;
            if (piece >= end) {
                break;
            }
            const Result<Then> read = readPiece(own, piece);
            if (!read || *read == Then::Stop || deadline.hasExpired()) {
                isOver = true;
            }
            if (!read) {
                return failure(read.error());
            }
        }
        return {};
    };
    const bool isShared = threads && end - next > 1;
    return (isShared ? threads->run(connection, share) : share(connection)).map([&untaken, end] {
        return std::min<qsizetype>(untaken, end);
    });
}

} // namespace heroadmin
