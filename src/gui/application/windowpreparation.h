#pragma once

#include <QFont>
#include <functional>
#include <future>

namespace heroadmin {

/// Has the heap grow in a few large steps instead of many small ones, where that can be chosen. First of all.
void growHeapInLargeSteps();

/// Has two threads do what the first text, the first menu bar and the first database need, which is a quarter of the
/// time until a window stands. They begin early and wait: a thread that began while the window is made would take a
/// processor away from it.
class WindowPreparation
{
public:
    /// Begins with what needs no QApplication: has fontconfig read its configuration, where the system has fontconfig.
    /// `loadDriver` is run in a thread of its own: it loads the driver of the database that will be opened first.
    explicit WindowPreparation(std::function<void()> loadDriver);

    /// Goes on with what needs a QApplication, which is there now, in any case and once: has Qt list the system's fonts
    /// and choose those for that one; connects to the session's D-Bus, where the desktop has one, because a menu bar
    /// asks there whether the desktop shows it, and accessibility whether somebody listens; loads the driver.
    void goOn(const QFont& font);

    /// Until all of that is done, because a QApplication must not go before.
    void waitForEnd() const;

private:
    std::promise<QFont> m_font;
    std::shared_future<QFont> m_givenFont;
    std::future<void> m_fonts;
    std::future<void> m_connections;
};

} // namespace heroadmin
