#pragma once

#include <QObject>
#include <QTimer>

namespace heroadmin::benchmark {

/// Preloaded into a program that knows nothing of it: sees its events, and says on stdout what WatchedProcess waits
/// for. Told by the environment what to do (see WatchedProcess).
class PaintReport : public QObject
{
    Q_OBJECT

public:
    explicit PaintReport(QObject* application);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] bool isAwaited(const QObject* painted) const;
    void reportPaint();
    void reportRest();

    const bool m_awaitsRows;
    const bool m_rests;
    bool m_isPainted = false;
    QTimer m_restTimer; ///< Runs from the last time that anything was painted.
};

} // namespace heroadmin::benchmark
