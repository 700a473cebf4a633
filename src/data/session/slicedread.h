#pragma once

#include "data/session/answer.h"
#include "data/session/databaseworker.h"
#include "data/session/newestquestion.h"

#include <functional>
#include <memory>
#include <utility>

namespace heroadmin {

/// Runs a reader that goes on in slices (HeroPageReader, HeroCounter, AgeCounter) on a worker, each slice a request of
/// its own, so that what else is asked of the worker comes in between. One reader at a time. Lives in the thread of its
/// context, which it is a member of.
template<typename Reader>
class SlicedRead
{
public:
    /// Looks at the reader after every slice that succeeded, or gets why one failed. The reader is done with after a
    /// failure, and when it is finished: isRunning() is false then, and another one can be started.
    using Taking = std::function<void(const Result<void>& advanced, const Reader& reader)>;

    SlicedRead(QObject& context, DatabaseWorker& worker, Taking take)
        : m_context(context)
        , m_worker(worker)
        , m_take(std::move(take))
    {}

    void start(Reader reader) ///< Instead of the one that runs.
    {
        m_newest.drop();
        m_reader = std::make_shared<Reader>(std::move(reader));
        if (!m_isPaused) {
            readSlice();
        }
    }

    void stop() ///< A slice that waits for the worker isn't begun any more.
    {
        m_newest.drop();
        m_reader.reset();
    }

    /// What was read until then isn't lost.
    void setPaused(bool isPaused)
    {
        m_isPaused = isPaused;
        if (!isPaused && m_reader && m_reader != m_atWorker) {
            readSlice();
        }
    }

    [[nodiscard]] bool isRunning() const { return m_reader != nullptr; }

private:
    void readSlice()
    {
        m_atWorker = m_reader;
        const auto slice = [reader = m_reader,
                            question = m_newest.current()](const HeroRepository& repository) -> Result<void> {
            return question.isNewest() ? repository.advance(*reader) : failure(Error::cancelled());
        };
        whenAnswered(&m_context, m_worker.run(slice),
                     [this, reader = m_reader](const Result<void>& advanced) { take(reader, advanced); });
    }

    void take(const std::shared_ptr<Reader>& reader, const Result<void>& advanced)
    {
        if (reader == m_atWorker) {
            m_atWorker.reset();
        }
        if (reader != m_reader) {
            return;
        }
        if (!advanced || reader->isFinished()) {
            m_reader.reset();
        }
        m_take(advanced, *reader);
        if (reader == m_reader && !m_isPaused && reader != m_atWorker) {
            readSlice();
        }
    }

    QObject& m_context;
    DatabaseWorker& m_worker;
    const Taking m_take;
    std::shared_ptr<Reader> m_reader;
    std::shared_ptr<Reader> m_atWorker; ///< Not to be looked at meanwhile.
    NewestQuestion m_newest;
    bool m_isPaused = false;
};

} // namespace heroadmin
