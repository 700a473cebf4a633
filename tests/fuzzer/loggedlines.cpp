#include "fuzzer/loggedlines.h"

#include <QMutex>

namespace heroadmin::testing {

namespace {

QMutex mutex;
QStringList taken;
QtMessageHandler next = nullptr;

} // namespace

LoggedLines::LoggedLines()
    : m_before(qInstallMessageHandler(take))
{
    const QMutexLocker locker(&mutex);
    taken.clear();
    next = m_before;
}

LoggedLines::~LoggedLines()
{
    qInstallMessageHandler(m_before);
}

QStringList LoggedLines::lines() const
{
    const QMutexLocker locker(&mutex);
    return taken;
}

void LoggedLines::take(QtMsgType type, const QMessageLogContext& context, const QString& line)
{
    // What Qt's platform without a screen says of itself.
    if (line.contains(QStringLiteral("propagateSizeHints"))) {
        return;
    }
    if (type != QtDebugMsg && type != QtInfoMsg) {
        const QMutexLocker locker(&mutex);
        taken.append(line);
    }
    if (next != nullptr) {
        next(type, context, line);
    }
}

} // namespace heroadmin::testing
