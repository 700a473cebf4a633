#include "fuzzer/scriptplay.h"

#include <QApplication>
#include <cstdio>

using namespace heroadmin::testing;

namespace {

void say(const QString& line)
{
    std::fputs(qPrintable(line + u'\n'), stdout);
    std::fflush(stdout);
}

} // namespace

/// Plays the scripts that it is given, each in a window of its own, and ends with the first one that goes wrong: its
/// last lines are which one that is, and then, unless the program came to a sudden end, what was wrong.
int main(int argc, char* argv[])
{
    const QApplication application(argc, argv);
    const QStringList paths = application.arguments().mid(1);
    for (const QString& path : paths) {
        say(QStringLiteral("script ") + path);
        const std::optional<Script> script = Script::read(path);
        ScriptPlay play(script.value_or(Script()));
        const QString problem = script ? play.problem() : QStringLiteral("script: can't be read");
        say(QStringLiteral("operations %1").arg(play.done()));
        if (!problem.isEmpty()) {
            say(QStringLiteral("problem ") + problem);
            return 1;
        }
    }
    return 0;
}
