#include "fuzzer/scriptplayer.h"

#include <QProcess>

namespace heroadmin::testing {

namespace {

constexpr int longestScript = 60'000; // Milliseconds, on a busy machine and with sanitizers.

QString problemOf(QProcess& process, bool hasEnded)
{
    if (!hasEnded) {
        process.kill();
        process.waitForFinished();
        return QStringLiteral("hang: it didn't come to an end");
    }
    if (process.exitStatus() != QProcess::NormalExit) {
        return QStringLiteral("crash: it came to a sudden end");
    }
    return process.exitCode() == 0 ? QString() : QStringLiteral("end: with %1").arg(process.exitCode());
}

} // namespace

Played play(const QStringList& paths)
{
    QProcess process;
    process.start(QStringLiteral(HEROADMIN_PLAY_SCRIPTS), paths);
    const bool hasEnded = process.waitForFinished(longestScript * static_cast<int>(paths.size()));
    Played played;
    const QString ending = problemOf(process, hasEnded);
    QString script;
    QString told;
    const QStringList lines = QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString& line : lines) {
        const QString rest = line.section(u' ', 1);
        if (line.startsWith(QStringLiteral("script "))) {
            script = rest;
        } else if (line.startsWith(QStringLiteral("operations "))) {
            played.operations += rest.toInt();
            ++played.scripts;
        } else if (line.startsWith(QStringLiteral("problem "))) {
            told = rest;
        }
    }
    if (!ending.isEmpty()) {
        played.failed = script;
        const QString log = QString::fromUtf8(process.readAllStandardError()).trimmed().right(2'000);
        played.problem = told.isEmpty() ? ending + u'\n' + log : told;
    }
    return played;
}

} // namespace heroadmin::testing
