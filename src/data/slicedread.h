#pragma once

#include "data/answer.h"
#include "data/databaseworker.h"

#include <functional>
#include <memory>
#include <utility>

namespace heroadmin {

/// Runs a HeroPageReader or HeroCounter in slices, each a request of its own, so that what else is asked of the worker
/// comes in between. `take` is called in the thread of `context` after every slice, with the reader to look at, and
/// says whether to go on; never where `context` is gone. Nothing else may touch the reader meanwhile.
template<typename Reader, typename Take>
void readInSlices(QObject* context, DatabaseWorker& worker, const std::shared_ptr<Reader>& reader, Take take)
{
    const auto slice = [reader](const HeroRepository& repository) { return repository.advance(*reader); };
    whenAnswered(context, worker.run(slice), [context, &worker, reader, take](const Result<void>& advanced) mutable {
        if (take(advanced)) {
            readInSlices(context, worker, reader, std::move(take));
        }
    });
}

} // namespace heroadmin
