#pragma once

#include "core/result.h"

#include <QDeadlineTimer>
#include <QtGlobal>
#include <atomic>
#include <chrono>

namespace heroadmin {

/// How far a write is, and the way to stop it. Shared between the worker that writes and the thread of the person who
/// waits for it; every function may be called from any thread.
class WriteControl
{
public:
    enum class Phase {
        Queued,
        Waiting, ///< Another program holds the database.
        Working,
    };

    struct State
    {
        Phase phase = Phase::Queued;
        std::chrono::milliseconds left{0}; ///< While waiting: how long until it gives up.
        qint64 done = 0;
        qint64 total = 0;       ///< 0 where that isn't known.
        bool isDivided = false; ///< Goes in several transactions: whatever ends the program, a part of it may be there.
    };

    /// `patience`: how long it waits for another program.
    explicit WriteControl(std::chrono::milliseconds patience = defaultPatience);

    /// Nothing more is written then, unless it is too late: a commit that has begun is finished.
    void cancel() { m_isCancelled = true; }

    [[nodiscard]] bool isCancelled() const { return m_isCancelled; }

    [[nodiscard]] std::chrono::milliseconds patience() const { return m_patience; }

    [[nodiscard]] State state() const;

    // For the worker.
    void setWaiting(std::chrono::milliseconds left);
    void setWorking();
    void setProgress(qint64 done, qint64 total);

    void setDivided() { m_isDivided = true; }

    /// Tries again as long as another program holds what is needed, and there is patience, and `mayAgain` says so.
    /// Each attempt waits for a while by itself. Errors: Cancelled, too.
    template<typename Attempt, typename Again>
    [[nodiscard]] auto patiently(const Attempt& attempt, const Again& mayAgain) -> decltype(attempt())
    {
        const QDeadlineTimer deadline(m_patience);
        while (true) {
            if (isCancelled()) {
                return failure(Error::cancelled());
            }
            auto result = attempt();
            if (result || result.error().kind != ErrorKind::Busy || deadline.hasExpired() || !mayAgain()) {
                setWorking();
                return result;
            }
            setWaiting(std::chrono::milliseconds(deadline.remainingTime()));
        }
    }

    template<typename Attempt>
    [[nodiscard]] auto patiently(const Attempt& attempt) -> decltype(attempt())
    {
        return patiently(attempt, [] { return true; });
    }

    static constexpr std::chrono::milliseconds defaultPatience{30'000};

private:
    const std::chrono::milliseconds m_patience;
    std::atomic<bool> m_isCancelled{false};
    std::atomic<Phase> m_phase{Phase::Queued};
    std::atomic<qint64> m_leftMilliseconds{0};
    std::atomic<qint64> m_done{0};
    std::atomic<qint64> m_total{0};
    std::atomic<bool> m_isDivided{false};
};

} // namespace heroadmin
