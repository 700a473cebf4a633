#pragma once

#include <QProcess>
#include <QString>

namespace heroadmin::benchmark {

/// The unchanged program in a fresh process, whose windows are watched by a preloaded library (PaintReport).
class WatchedProcess
{
public:
    enum class Program {
        EmptyWindow, ///< Painted when its window is.
        HeroAdmin    ///< Painted when rows are.
    };

    enum class Then {
        Quit, ///< As soon as it is painted.
        Rest  ///< Hero Admin goes to the last page; then it stays open.
    };

    struct Memory
    {
        double peak = 0; ///< MiB
        double now = 0;  ///< MiB
    };

    /// Starts it at once. `home`: for its settings and data; not the person's.
    WatchedProcess(Program program, const QString& database, Then then, const QString& home);
    ~WatchedProcess(); ///< Ends it.
    Q_DISABLE_COPY_MOVE(WatchedProcess)

    /// Milliseconds from just before the process was made.
    [[nodiscard]] double waitUntilPainted();

    /// Nothing was painted for a second. To be called after waitUntilPainted().
    [[nodiscard]] Memory waitUntilAtRest();

private:
    [[nodiscard]] QByteArrayList waitForLine(const QByteArray& word);

    const bool m_endsByItself;
    QProcess m_process;
    qint64 m_startedAt = 0; ///< Nanoseconds of the steady clock.
};

} // namespace heroadmin::benchmark
