#pragma once

#include "data/repository/herowriter.h"
#include "data/session/databaseworker.h"

#include <memory>
#include <type_traits>
#include <utility>

namespace heroadmin {

/// The worker that writes: images of what was written are in its connection alone.
class WriterWorker : public DatabaseWorker
{
public:
    WriterWorker() = default;
    ~WriterWorker();
    Q_DISABLE_COPY_MOVE(WriterWorker)

    /// As run(), with the writer of the open database.
    template<typename Request>
    auto write(Request&& request) -> QFuture<std::invoke_result_t<Request, HeroWriter&>>
    {
        using Answer = std::invoke_result_t<Request, HeroWriter&>;
        return run([this, request = std::forward<Request>(request)](Database& database) mutable -> Answer {
            return request(writerOf(database));
        });
    }

private:
    [[nodiscard]] HeroWriter& writerOf(Database& database);

    std::unique_ptr<HeroWriter> m_writer;     ///< This and all below are touched in the worker's thread only.
    std::weak_ptr<const Database> m_database; ///< Whose writer it is.
};

} // namespace heroadmin
