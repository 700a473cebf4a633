#pragma once

#include "core/result.h"
#include "data/session/slicedread.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <optional>

namespace heroadmin {

class DatabaseSession;

/// Keeps counting, where nobody waits for it, the heroes that hold what their columns aren't meant for. It is done by
/// the worker for long jobs. Lives in the GUI thread.
class OddCounting : public QObject
{
    Q_OBJECT

public:
    explicit OddCounting(DatabaseSession& session, QObject* parent = nullptr);

    /// Counts what the database that is open has by now, instead of what was known of the one before.
    void restart();

    /// Counts again, because somebody else may have changed heroes; so that a large table isn't read most of the time.
    void refreshAfterOthers();

    /// The same after a write of one's own, without a long rest.
    void refreshAfterOwn();

    /// While something more urgent is to be done by the same worker. What was counted until then isn't lost.
    void setPaused(bool isPaused) { m_counter.setPaused(isPaused); }

    [[nodiscard]] bool isCounting() const { return m_counter.isRunning(); }

Q_SIGNALS:
    void
    counted(const heroadmin::OddHeroes& odd); ///< Nothing where it failed: it is tried again after the next change.

private:
    void countAfter(int restPerCount);
    void count();
    void take(const Result<const Slices<OddHeroes>*>& advanced);

    DatabaseSession& m_session;
    SlicedRead<OddHeroes> m_counter;
    QTimer m_due;
    QElapsedTimer m_sinceStart;
    std::optional<int> m_countsAgain; ///< After the count that is on its way: the rest that its cause asks for.
};

} // namespace heroadmin
