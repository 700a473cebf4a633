#pragma once

#include "support/heldanswers.h"
#include "support/heldworker.h"

#include <memory>
#include <optional>

namespace heroadmin {

class DatabaseSession;
class MainWindow;

namespace testing {

/// What of a window's reading and writing doesn't go on for now.
class HeldBack
{
public:
    HeldBack(DatabaseSession& session, const MainWindow& window);

    void hold(int which); ///< Any number.

    [[nodiscard]] bool isAny() const;

    void letGo(); ///< Of everything.

private:
    DatabaseSession& m_session;
    const MainWindow& m_window;
    std::unique_ptr<HeldWorker> m_reader;
    std::unique_ptr<HeldWorker> m_writer;
    std::optional<HeldAnswers> m_written;
    std::optional<HeldAnswers> m_settled;
    std::optional<HeldAnswers> m_edited;
    std::optional<HeldAnswers> m_pages;
};

} // namespace testing

} // namespace heroadmin
