#include "gui/application/commandline.h"

#include <QCommandLineOption>
#include <QCommandLineParser>

namespace heroadmin {
namespace {

CommandLine leaveWith(CommandLine::Action action, const QString& text)
{
    CommandLine line;
    line.action = action;
    line.text = text;
    return line;
}

CommandLine refuse(const QString& sentence)
{
    CommandLine line;
    line.action = CommandLine::Action::Refuse;
    line.text = QStringLiteral("heroadmin: %1\n%2\n")
                    .arg(sentence, CommandLine::tr("“heroadmin --help” says what can be given."));
    line.exitCode = 2;
    return line;
}

/// Options that QApplication takes for itself later on; a session manager restarts programs with one of them.
void allowOptionsOfQt(QCommandLineParser& parser)
{
    for (const char* name : {"display", "platform", "platformpluginpath", "platformtheme", "session", "style"}) {
        QCommandLineOption option(QString::fromLatin1(name), QString(), QStringLiteral("value"));
        option.setFlags(QCommandLineOption::HiddenFromHelp);
        parser.addOption(option);
    }
}

} // namespace

CommandLine CommandLine::parse(const QStringList& arguments)
{
    const QCommandLineOption readOnlyOption(QStringLiteral("read-only"), tr("Open the database for reading only."));
    const QCommandLineOption newHeroOption(QStringLiteral("new-hero"), tr("Begin with a new hero."));
    const QCommandLineOption openOption(QStringLiteral("open"), tr("Begin with choosing another database."));
    const QCommandLineOption screenshotOption(QStringLiteral("screenshot"),
                                              tr("Paint the window with its heroes into the file PNG once, and leave."),
                                              QStringLiteral("PNG"));
    const QCommandLineOption helpOption({QStringLiteral("h"), QStringLiteral("help")}, tr("Show this help."));
    const QCommandLineOption versionOption({QStringLiteral("v"), QStringLiteral("version")}, tr("Show the version."));

    QCommandLineParser parser;
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    parser.setApplicationDescription(tr("Administer the heroes of a FastAPI + SQLModel service."));
    parser.addOptions({readOnlyOption, newHeroOption, openOption, screenshotOption, helpOption, versionOption});
    allowOptionsOfQt(parser);
    parser.addPositionalArgument(QStringLiteral("FILE"),
                                 tr("The database to open: a SQLite file, also as sqlite:///FILE, or a PostgreSQL "
                                    "database, as postgresql://USER@HOST/DATABASE or service=NAME, whose password is "
                                    "asked for. Without it, the database of last time, or your own default database."),
                                 QStringLiteral("[FILE | sqlite:///FILE | postgresql://USER@HOST/DATABASE]"));

    // Never process(): it shows a message box on Windows, and exits behind our back.
    if (!parser.parse(arguments)) {
        return refuse(parser.errorText());
    }
    if (parser.isSet(helpOption)) {
        return leaveWith(Action::ShowHelp, parser.helpText());
    }
    if (parser.isSet(versionOption)) {
        return leaveWith(Action::ShowVersion,
                         QStringLiteral("heroadmin %1\n").arg(QCoreApplication::applicationVersion()));
    }

    const QStringList files = parser.positionalArguments();
    if (files.size() > 1) {
        return refuse(tr("Only one database can be opened at a time."));
    }
    if (!files.isEmpty() && files.first().isEmpty()) {
        return refuse(tr("The name of the database is empty."));
    }
    if (parser.isSet(screenshotOption) && parser.value(screenshotOption).isEmpty()) {
        return refuse(tr("The name of the screenshot's file is empty."));
    }
    if (parser.isSet(newHeroOption) && parser.isSet(openOption)) {
        return refuse(tr("Only one of --new-hero and --open can be begun with."));
    }

    CommandLine line;
    if (!files.isEmpty()) {
        line.database = files.first();
    }
    line.readOnly = parser.isSet(readOnlyOption);
    if (parser.isSet(newHeroOption)) {
        line.firstStep = FirstStep::NewHero;
    } else if (parser.isSet(openOption)) {
        line.firstStep = FirstStep::OpenDatabase;
    }
    line.screenshotFile = parser.value(screenshotOption);
    return line;
}

} // namespace heroadmin
