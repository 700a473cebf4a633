#pragma once

#include "core/result.h"
#include "data/session/slicedread.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <optional>

namespace heroadmin {

class DatabaseSession;

/// Counts in the background how many heroes match, one count at a time, on the session's worker for long jobs. Lives in
/// the GUI thread.
class HeroCounting : public QObject
{
    Q_OBJECT

public:
    struct Question
    {
        HeroFilter filter;
        HeroSort sort;
        std::optional<SortKey> place; ///< To count up to, beside the total.
    };

    explicit HeroCounting(DatabaseSession& session, QObject* parent = nullptr);

    void count(const Question& question); ///< At once, instead of what is being counted.

    void countWhenPainted(); ///< due() follows, when the rows that are there by now have been painted.

    /// For what others changed: due() follows after the count that is on its way, and never so often that a large
    /// table would be counted most of the time.
    void countSoon();

    void stop(); ///< What is being counted, or will be soon.

    /// While something more urgent is to be done by the same worker. What was counted until then isn't lost.
    void setPaused(bool isPaused) { m_counter.setPaused(isPaused); }

    /// Or about to, when the rows are painted.
    [[nodiscard]] bool isCounting() const { return m_counter.isRunning() || m_whenPainted.isActive(); }

    [[nodiscard]] bool hasBegun() const { return m_counter.isRunning(); }

    [[nodiscard]] std::optional<double> progress() const; ///< 0 to 1, while something is being counted.

    /// About how many it will be; nothing where that can't be told.
    [[nodiscard]] std::optional<qint64> estimate() const { return isCounting() ? m_estimate : std::nullopt; }

Q_SIGNALS:
    void progressed();
    void counted(const heroadmin::HeroCount& count, const heroadmin::HeroCounting::Question& question);
    void failed(const heroadmin::Error& error);
    void due(); ///< Time to ask for the count that was promised.

private:
    void take(const Result<const Slices<HeroCount>*>& advanced);
    void finish(const HeroCount& count);
    void forgetProgress();

    SlicedRead<HeroCount> m_counter;
    Question m_question;
    std::optional<double> m_progress = 0;
    std::optional<qint64> m_estimate;
    bool m_countsAgain = false;
    QElapsedTimer m_sinceStart;
    QTimer m_due;
    QTimer m_whenPainted;
};

} // namespace heroadmin
