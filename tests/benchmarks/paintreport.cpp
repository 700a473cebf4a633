#include "paintreport.h"

#include <QAbstractItemModel>
#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QMainWindow>
#include <QTableView>
#include <chrono>
#include <cstdio>

namespace heroadmin::benchmark {

namespace {

constexpr std::chrono::seconds restAfter{1};

/// Of /proc/self/status, in KiB.
qint64 memoryOf(const QByteArray& status, const QByteArray& field)
{
    const qsizetype start = status.indexOf(field + ':');
    const QByteArray line = status.mid(start, status.indexOf('\n', start) - start);
    return line.mid(field.size() + 1).replace("kB", "").trimmed().toLongLong();
}

void watch()
{
    // Called for each application object, and Hero Admin first makes one that has no windows.
    if (qobject_cast<QApplication*>(QCoreApplication::instance()) != nullptr &&
        qEnvironmentVariableIsSet("HEROADMIN_WATCH")) {
        new PaintReport(QCoreApplication::instance());
    }
}

Q_COREAPP_STARTUP_FUNCTION(watch)

} // namespace

PaintReport::PaintReport(QObject* application)
    : QObject(application)
    , m_awaitsRows(qEnvironmentVariable("HEROADMIN_WATCH") == u"rows")
    , m_rests(qEnvironmentVariableIsSet("HEROADMIN_REST"))
{
    m_restTimer.setSingleShot(true);
    m_restTimer.setInterval(restAfter);
    connect(&m_restTimer, &QTimer::timeout, this, &PaintReport::reportRest);
    application->installEventFilter(this);
}

bool PaintReport::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Paint) {
        if (m_restTimer.isActive()) {
            m_restTimer.start();
        }
        if (!m_isPainted && isAwaited(watched)) {
            m_isPainted = true;
            // The event is about to be delivered; what is queued here comes after the whole window was painted, and
            // was given to the window system.
            QMetaObject::invokeMethod(this, &PaintReport::reportPaint, Qt::QueuedConnection);
        }
    }
    return false;
}

bool PaintReport::isAwaited(const QObject* painted) const
{
    if (!m_awaitsRows) {
        return qobject_cast<const QMainWindow*>(painted) != nullptr;
    }
    const auto* const table = qobject_cast<const QTableView*>(painted->parent());
    return table != nullptr && table->viewport() == painted && table->model() != nullptr &&
           table->model()->rowCount() > 0;
}

void PaintReport::reportPaint()
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    const qint64 nanoseconds = std::chrono::duration_cast<std::chrono::nanoseconds>(now).count();
    std::fprintf(stdout, "painted %lld\n", static_cast<long long>(nanoseconds));
    std::fflush(stdout);
    if (!m_rests) {
        QCoreApplication::quit();
        return;
    }
    m_restTimer.start();
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (const QWidget* const window : windows) {
        if (auto* const lastPage = window->findChild<QAction*>(QStringLiteral("lastPageAction"))) {
            lastPage->trigger();
        }
    }
}

void PaintReport::reportRest()
{
    QFile file(QStringLiteral("/proc/self/status"));
    const QByteArray status = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    std::fprintf(stdout, "resting %lld %lld\n", static_cast<long long>(memoryOf(status, "VmHWM")),
                 static_cast<long long>(memoryOf(status, "VmRSS")));
    std::fflush(stdout);
}

} // namespace heroadmin::benchmark
