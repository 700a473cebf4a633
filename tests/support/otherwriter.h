#pragma once

#include "data/repository/writecontrol.h"
#include "support/testdatabase.h"

#include <QThread>
#include <atomic>
#include <functional>
#include <memory>

namespace heroadmin::testing {

/// Another program that writes while a write of ours is under way. Each time it waits a second at most.
class OtherWriter
{
public:
    /// What it writes at its nth time; it has done enough where that is empty.
    using Statement = std::function<QString(int time)>;

    explicit OtherWriter(const TestDatabase& heroes)
        : m_heroes(heroes)
    {}

    ~OtherWriter() { end(); }
    Q_DISABLE_COPY_MOVE(OtherWriter)

    /// From when so many heroes of ours are done. Both outlive it, or its end().
    void start(const WriteControl& ours, qint64 from, const Statement& statement);

    void end(); ///< Ours is done.

    [[nodiscard]] int written() const { return m_written; } ///< How many times it has.

    [[nodiscard]] int refused() const { return m_refused; } ///< How many times it has waited in vain.

private:
    void write(const WriteControl& ours, qint64 from, const Statement& statement);

    const TestDatabase& m_heroes;
    std::unique_ptr<QThread> m_thread;
    std::atomic<bool> m_isEnded{false};
    std::atomic<bool> m_isReady{false};
    std::atomic<int> m_written{0};
    std::atomic<int> m_refused{0};
};

} // namespace heroadmin::testing
