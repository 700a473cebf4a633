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
    ~WriterWorker() override;
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

protected:
    void closing() override;

private:
    [[nodiscard]] HeroWriter& writerOf(Database& database);

    // Touched in the worker's thread only.
    std::unique_ptr<HeroWriter> m_writer; ///< Of the open database, once it was asked for.
    qint64 m_firstStep = 1;               ///< Of the next one.
};

} // namespace heroadmin
