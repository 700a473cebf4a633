#include "watchedprocess.h"

#include "report.h"

#include <QProcessEnvironment>
#include <chrono>

namespace heroadmin::benchmark {

namespace {

constexpr int processPatience = 60'000; // milliseconds

QProcessEnvironment environmentOf(WatchedProcess::Program program, WatchedProcess::Then then, const QString& home)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), home);
    for (const char* const folder : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"}) {
        environment.insert(QString::fromLatin1(folder), home);
    }
    environment.insert(QStringLiteral("LD_PRELOAD"), QStringLiteral(PAINT_REPORT_LIBRARY));
    environment.insert(QStringLiteral("HEROADMIN_WATCH"), program == WatchedProcess::Program::HeroAdmin
                                                              ? QStringLiteral("rows")
                                                              : QStringLiteral("window"));
    if (then == WatchedProcess::Then::Rest) {
        environment.insert(QStringLiteral("HEROADMIN_REST"), QStringLiteral("1"));
    }
    return environment;
}

} // namespace

WatchedProcess::WatchedProcess(Program program, const QString& database, Then then, const QString& home)
    : m_endsByItself(then == Then::Quit)
{
    m_process.setProcessEnvironment(environmentOf(program, then, home));
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.setProgram(program == Program::HeroAdmin ? QStringLiteral(HEROADMIN_PROGRAM)
                                                       : QStringLiteral(EMPTY_WINDOW_PROGRAM));
    if (program == Program::HeroAdmin) {
        m_process.setArguments({database});
    }
    m_startedAt = std::chrono::nanoseconds(std::chrono::steady_clock::now().time_since_epoch()).count();
    m_process.start(QIODevice::ReadOnly);
}

WatchedProcess::~WatchedProcess()
{
    if (!m_endsByItself) {
        m_process.terminate();
    }
    m_process.waitForFinished(processPatience);
}

double WatchedProcess::waitUntilPainted()
{
    const QByteArrayList words = waitForLine("painted");
    return static_cast<double>(words.value(1).toLongLong() - m_startedAt) / 1e6;
}

WatchedProcess::Memory WatchedProcess::waitUntilAtRest()
{
    const QByteArrayList words = waitForLine("resting");
    return {words.value(1).toDouble() / 1024, words.value(2).toDouble() / 1024};
}

QByteArrayList WatchedProcess::waitForLine(const QByteArray& word)
{
    while (m_process.canReadLine() || m_process.waitForReadyRead(processPatience)) {
        while (m_process.canReadLine()) {
            QByteArrayList words = m_process.readLine().trimmed().split(' ');
            if (words.constFirst() == word) {
                return words;
            }
        }
    }
    giveUp(QStringLiteral("%1 never said \"%2\". %3")
               .arg(m_process.program(), QString::fromLatin1(word), m_process.errorString()));
}

} // namespace heroadmin::benchmark
