#pragma once

#include "data/engine/slices.h"
#include "data/session/answer.h"
#include "data/session/databaseworker.h"
#include "data/session/newestquestion.h"

#include <QElapsedTimer>
#include <chrono>
#include <functional>
#include <memory>
#include <utility>

namespace heroadmin {

/// Reads an answer in slices on a worker, each slice a request of its own, so that what else is asked of the worker
/// comes in between. One answer at a time. Lives in the thread of its context, which it is a member of.
template<typename Answer>
class SlicedRead
{
public:
    using Reader = Slices<Answer>;

    /// Makes what is read, in the thread of the worker.
    using Beginning = std::function<std::unique_ptr<Reader>(Database& database)>;

    /// Looks at the reader after every slice that succeeded; or gets why one failed, and nothing then. The reader is
    /// done with after a failure, and when it is finished: isRunning() is false then, and another one can be started.
    using Taking = std::function<void(const Result<const Reader*>& advanced)>;

    SlicedRead(QObject& context, DatabaseWorker& worker, Taking take)
        : m_context(context)
        , m_worker(worker)
        , m_take(std::move(take))
    {}

    void start(Beginning begin) ///< Instead of the one that runs.
    {
        m_newest.drop();
        m_readTime = {};
        m_reading = std::make_shared<Reading>(std::move(begin));
        if (!m_isPaused) {
            readSlice();
        }
    }

    void stop() ///< A slice that waits for the worker isn't begun any more.
    {
        m_newest.drop();
        m_reading.reset();
    }

    /// What was read until then isn't lost.
    void setPaused(bool isPaused)
    {
        m_isPaused = isPaused;
        if (!isPaused && m_reading && m_reading != m_atWorker) {
            readSlice();
        }
    }

    [[nodiscard]] bool isRunning() const { return m_reading != nullptr; }

    /// What reading the latest answer has cost until now, without the time that it waited for the worker.
    [[nodiscard]] std::chrono::milliseconds readTime() const
    {
        return std::chrono::duration_cast<std::chrono::milliseconds>(m_readTime);
    }

private:
    static constexpr std::chrono::milliseconds sliceTime{40};

    struct Reading
    {
        explicit Reading(Beginning beginning)
            : begin(std::move(beginning))
        {}

        const Beginning begin;
        std::unique_ptr<Reader> reader; ///< Once it has begun.
        std::chrono::nanoseconds time{0};
    };

    void readSlice()
    {
        m_atWorker = m_reading;
        const auto slice = [reading = m_reading, question = m_newest.current()](Database& database) -> Result<void> {
            if (!question.isNewest()) {
                return failure(Error::cancelled());
            }
            QElapsedTimer sinceBegin;
            sinceBegin.start();
            if (!reading->reader) {
                reading->reader = reading->begin(database);
            }
            Result<void> advanced = reading->reader->advance(QDeadlineTimer(sliceTime));
            reading->time += std::chrono::nanoseconds(sinceBegin.nsecsElapsed());
            return advanced;
        };
        whenAnswered(&m_context, m_worker.run(slice),
                     [this, reading = m_reading](const Result<void>& advanced) { take(reading, advanced); });
    }

    void take(const std::shared_ptr<Reading>& reading, const Result<void>& advanced)
    {
        if (reading == m_atWorker) {
            m_atWorker.reset();
        }
        if (reading != m_reading) {
            return;
        }
        m_readTime = reading->time;
        const Reader* const reader = reading->reader.get();
        if (!advanced || reader->isFinished()) {
            m_reading.reset();
        }
        m_take(advanced.map([reader] { return reader; }));
        if (reading == m_reading && !m_isPaused && reading != m_atWorker) {
            readSlice();
        }
    }

    QObject& m_context;
    DatabaseWorker& m_worker;
    const Taking m_take;
    std::shared_ptr<Reading> m_reading;
    std::shared_ptr<Reading> m_atWorker; ///< Not to be looked at meanwhile.
    NewestQuestion m_newest;
    std::chrono::nanoseconds m_readTime{0};
    bool m_isPaused = false;
};

} // namespace heroadmin
