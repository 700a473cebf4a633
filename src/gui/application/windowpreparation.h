#pragma once

#include <future>

namespace heroadmin {

// What Qt does for the first text, the first menu bar and the first database is a quarter of the time until a window
// stands. These have other threads do it meanwhile. Whoever destroys what they return waits for the end.

/// Has the heap grow in a few large steps instead of many small ones, where that can be chosen. First of all.
void growHeapInLargeSteps();

/// Has fontconfig read its configuration, where the system has fontconfig. Before there is a QApplication.
[[nodiscard]] std::shared_future<void> readFontConfiguration();

/// Has Qt list the system's fonts when their configuration `isRead`, and choose those for the application's font. While
/// there is a QApplication.
[[nodiscard]] std::future<void> chooseFonts(const std::shared_future<void>& isRead);

/// Has Qt connect to the session's D-Bus, where the desktop has one: a menu bar asks there whether the desktop shows
/// it, and accessibility whether somebody listens. While there is a QApplication.
[[nodiscard]] std::future<void> connectToSessionBus();

/// Has Qt load the driver for SQLite, which the rows of the window wait for. While there is a QApplication.
[[nodiscard]] std::future<void> loadDatabaseDriver();

} // namespace heroadmin
