#include "core/error.h"
#include "core/filereplacement.h"
#include "data/session/databasesession.h"
#include "data/session/timing.h"
#include "engines/builtinengines.h"
#include "gui/application/commandline.h"
#include "gui/application/console.h"
#include "gui/application/icons.h"
#include "gui/application/language.h"
#include "gui/application/ownfiles.h"
#include "gui/application/processmemory.h"
#include "gui/application/settings.h"
#include "gui/application/storage.h"
#include "gui/application/theme.h"
#include "gui/application/windowpreparation.h"
#include "gui/assistive/assistivetools.h"
#include "gui/opening/databaseopening.h"
#include "gui/opening/fileopenrequests.h"
#include "gui/window/mainwindow.h"
#include "gui/window/screenshot.h"

#include <QApplication>
#include <QLoggingCategory>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <optional>
#include <thread>

using namespace heroadmin;

namespace {

constexpr std::chrono::seconds startingTime{2};
constexpr std::chrono::seconds leavingTime{20};

void nameApplication()
{
    QCoreApplication::setOrganizationName(QStringLiteral("heroadmin"));
    QCoreApplication::setOrganizationDomain(QStringLiteral("heroadmin.org"));
    QCoreApplication::setApplicationName(QStringLiteral("heroadmin"));
    QCoreApplication::setApplicationVersion(QStringLiteral(HEROADMIN_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Hero Admin"));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.heroadmin.HeroAdmin"));
}

/// QApplication would abort without one.
bool hasScreen(const QStringList& arguments)
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
           qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || arguments.contains(QStringLiteral("-platform"));
#else
    Q_UNUSED(arguments)
    return true;
#endif
}

std::unique_ptr<QSettings> settingsStore(const Storage& storage)
{
    if (storage.settingsFile.isEmpty()) {
        return std::make_unique<QSettings>();
    }
    return std::make_unique<QSettings>(storage.settingsFile, QSettings::IniFormat);
}

void beginWith(CommandLine::FirstStep step, MainWindow& window)
{
    switch (step) {
    case CommandLine::FirstStep::None:
        break;
    case CommandLine::FirstStep::NewHero:
        QObject::connect(&window.opening(), &DatabaseOpening::opened, &window, &MainWindow::newHero,
                         static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
        break;
    case CommandLine::FirstStep::OpenDatabase:
        QMetaObject::invokeMethod(&window.opening(), &DatabaseOpening::chooseAndOpen, Qt::QueuedConnection);
        break;
    }
}

/// Where the screenshot is to be. No place of a database is such a place: neither of
/// the one that is asked for, nor of the person's own, nor of any other.
FileReplacement pictureFile(const CommandLine& commandLine, const Engines& engines)
{
    QList<DatabaseAddress> databases;
    for (const QString& text : {Storage::defaultOwnDatabase(), commandLine.database.value_or(QString())}) {
        if (const Result<DatabaseAddress> address = engines.addressOf(text)) {
            databases.append(*address);
        }
    }
    const auto isTaken = [databases, engines](const QString& file) { return engines.isTaken(file, databases); };
    return {commandLine.screenshotFile, FileReplacement::Kind::PngPicture, isTaken};
}

/// A server that says nothing any more, and doesn't go either, would be waited for without an end. Everything that was
/// confirmed is written by now, or was given up by the person.
void endAtLast(int exitCode)
{
    std::thread([exitCode] {
        std::this_thread::sleep_for(leavingTime);
        std::_Exit(exitCode);
    }).detach();
}

int run(QApplication& application, const CommandLine& commandLine, const Engines& engines)
{
    // A screenshot starts from the defaults and leaves no trace.
    std::optional<QTemporaryDir> traceless;
    std::optional<FileReplacement> picture;
    if (!commandLine.screenshotFile.isEmpty()) {
        traceless.emplace();
        picture.emplace(pictureFile(commandLine, engines));
    }
    const Storage storage =
        traceless ? Storage::in(traceless->path()) : Storage::ofProgramIn(QCoreApplication::applicationDirPath());
    const std::unique_ptr<QSettings> store = settingsStore(storage);
    if (!traceless) {
        closeToOthers(storage, store->fileName());
    }
    Settings settings(*store);
    Theme theme(application);
    Language language;
    if (picture) {
        language.setChoice(QString()); // of what is printed
        if (const Result<void> checked = picture->check(); !checked) {
            print(stderr, QStringLiteral("heroadmin: %1\n").arg(checked.error().message));
            return 1;
        }
    }
    // What is wrong with a database is said in the thread that opens it, and that begins before the window stands.
    language.setChoice(settings.preferences().language);
    DatabaseSession session(engines);
    const auto begin = [&commandLine](DatabaseOpening& opening) {
        if (commandLine.database) {
            opening.openGiven(*commandLine.database, commandLine.readOnly);
        } else {
            opening.openDefault(commandLine.readOnly);
        }
    };
    MainWindow window(session, settings, theme, language, storage.ownDatabase, begin);
    if (picture) {
        new Screenshot(window, *picture);
    }
    new FileOpenRequests(window.opening());
    beginWith(commandLine.firstStep, window);
    // If the database is open by now, its first page is read while the window is shown, and painted at once.
    QCoreApplication::sendPostedEvents();
    window.show();
    // Its files take a while to read, and no row waits for them.
    QTimer::singleShot(paintingTime, &window, [&window] { window.setWindowIcon(applicationIcon()); });
    // What Qt asks the desktop's portals for at the start, it has been told by then.
    QTimer::singleShot(startingTime, &window, &ProcessMemory::close);
    const int exitCode = QApplication::exec();
    if (session.isOpen() && engines.isOnServer(session.info().address)) {
        store->sync();
        endAtLast(exitCode);
    }
    return exitCode;
}

} // namespace

int main(int argc, char* argv[])
{
    ProcessMemory::forbidCores();
    growHeapInLargeSteps();
    attachToParentConsole();
    nameApplication();
    CommandLine commandLine;
    bool isScreenThere = true;
    QString noScreen;
    {
        // --help and --version have to work where there is no screen, and so before there is a QApplication.
        const QCoreApplication consoleApplication(argc, argv);
        commandLine = CommandLine::parse(QCoreApplication::arguments());
        isScreenThere = hasScreen(QCoreApplication::arguments());
        if (commandLine.action != CommandLine::Action::Run || !isScreenThere) {
            Language language; // of what is printed; finding it takes a while
            language.setChoice(QString());
            commandLine = CommandLine::parse(QCoreApplication::arguments());
            noScreen = CommandLine::tr("There is no display to open a window on. “heroadmin --screenshot PNG” paints "
                                       "one without.");
        }
    }
    if (commandLine.action != CommandLine::Action::Run) {
        print(commandLine.exitCode == 0 ? stdout : stderr, commandLine.text);
        return commandLine.exitCode;
    }
    if (!isScreenThere) {
        if (commandLine.screenshotFile.isEmpty()) {
            print(stderr, QStringLiteral("heroadmin: %1\n").arg(noScreen));
            return 1;
        }
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    createForOwnerOnly();
    const Engines engines = builtInEngines();
    if (!commandLine.screenshotFile.isEmpty()) {
        // What Qt warns of, such as hints for a window manager that isn't there, is nothing to whoever wants a picture.
        QLoggingCategory::setFilterRules(QStringLiteral("default.warning=false"));
    }
    // Whoever asks a driver for its version has it loaded. The others wait until somebody wants them.
    WindowPreparation preparation([engines] { static_cast<void>(engines.list().back()->version()); });
    QApplication application(argc, argv);
    serveAssistiveTools();
    preparation.goOn(QApplication::font());
    const int exitCode = run(application, commandLine, engines);
    preparation.waitForEnd();
    return exitCode;
}
