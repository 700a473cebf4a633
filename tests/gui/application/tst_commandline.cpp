#include "gui/application/commandline.h"

#include <QTest>

using namespace heroadmin;
using Action = CommandLine::Action;

namespace {

CommandLine parse(const QStringList& arguments)
{
    return CommandLine::parse(QStringList{QStringLiteral("heroadmin")} + arguments);
}

} // namespace

/// Without a QApplication, as the help has to work where there is no screen.
class CommandLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void nothingRunsOnTheDefaultDatabase()
    {
        const CommandLine line = parse({});
        QCOMPARE(line.action, Action::Run);
        QVERIFY(!line.database.has_value());
        QVERIFY(!line.readOnly);
        QVERIFY(line.screenshotFile.isEmpty());
        QVERIFY(line.text.isEmpty());
        QCOMPARE(line.exitCode, 0);
    }

    void everythingAtOnce()
    {
        const CommandLine line = parse({QStringLiteral("--read-only"), QStringLiteral("--screenshot"),
                                        QStringLiteral("a b.png"), QStringLiteral("sqlite:///héros.db")});
        QCOMPARE(line.action, Action::Run);
        QCOMPARE(line.database.value(), QStringLiteral("sqlite:///héros.db"));
        QVERIFY(line.readOnly);
        QCOMPARE(line.screenshotFile, QStringLiteral("a b.png"));
    }

    void oneStepToBeginWith()
    {
        QCOMPARE(parse({}).firstStep, CommandLine::FirstStep::None);
        QCOMPARE(parse({QStringLiteral("--new-hero")}).firstStep, CommandLine::FirstStep::NewHero);
        QCOMPARE(parse({QStringLiteral("--open")}).firstStep, CommandLine::FirstStep::OpenDatabase);
    }

    void aFileMayLookLikeAnOption()
    {
        const CommandLine line = parse({QStringLiteral("--"), QStringLiteral("--help")});
        QCOMPARE(line.action, Action::Run);
        QCOMPARE(line.database.value(), QStringLiteral("--help"));
    }

    void helpNamesEveryOptionOfOurs()
    {
        for (const QString& option : {QStringLiteral("--help"), QStringLiteral("-h")}) {
            const CommandLine line = parse({option});
            QCOMPARE(line.action, Action::ShowHelp);
            QCOMPARE(line.exitCode, 0);
            for (const char* name : {"FILE", "sqlite:///FILE", "--read-only", "--new-hero", "--open", "--screenshot",
                                     "--help", "--version"}) {
                QVERIFY2(line.text.contains(QLatin1String(name)), name);
            }
            QVERIFY(!line.text.contains(QStringLiteral("platform")));
            QVERIFY(line.text.endsWith(u'\n'));
        }
    }

    void versionNamesIt()
    {
        QCoreApplication::setApplicationVersion(QStringLiteral("1.2.3"));
        for (const QString& option : {QStringLiteral("--version"), QStringLiteral("-v")}) {
            const CommandLine line = parse({option});
            QCOMPARE(line.action, Action::ShowVersion);
            QCOMPARE(line.text, QStringLiteral("heroadmin 1.2.3\n"));
            QCOMPARE(line.exitCode, 0);
        }
    }

    void optionsOfQtAreLeftToQt()
    {
        const CommandLine line = parse({QStringLiteral("-platform"), QStringLiteral("offscreen"),
                                        QStringLiteral("-session"), QStringLiteral("12"), QStringLiteral("x.db")});
        QCOMPARE(line.action, Action::Run);
        QCOMPARE(line.database.value(), QStringLiteral("x.db"));
    }

    void refusals_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("named");
        QTest::newRow("unknown option") << QStringList{QStringLiteral("--colour")} << QStringLiteral("colour");
        QTest::newRow("two files") << QStringList{QStringLiteral("a.db"), QStringLiteral("b.db")}
                                   << QStringLiteral("Only one database");
        QTest::newRow("empty file") << QStringList{QString()} << QStringLiteral("empty");
        QTest::newRow("no file for the screenshot")
            << QStringList{QStringLiteral("--screenshot")} << QStringLiteral("screenshot");
        QTest::newRow("empty file for the screenshot")
            << QStringList{QStringLiteral("--screenshot"), QString()} << QStringLiteral("screenshot");
        QTest::newRow("two steps to begin with")
            << QStringList{QStringLiteral("--new-hero"), QStringLiteral("--open")} << QStringLiteral("--new-hero");
        QTest::newRow("value for a switch")
            << QStringList{QStringLiteral("--read-only=no")} << QStringLiteral("read-only");
    }

    void refusals()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, named);
        const CommandLine line = parse(arguments);
        QCOMPARE(line.action, Action::Refuse);
        QCOMPARE(line.exitCode, 2);
        QVERIFY2(line.text.contains(named), qPrintable(line.text));
        QVERIFY(line.text.contains(QStringLiteral("heroadmin --help")));
        QVERIFY(line.text.endsWith(u'\n'));
    }
};

QTEST_GUILESS_MAIN(CommandLineTest)
#include "tst_commandline.moc"
