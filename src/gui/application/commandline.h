#pragma once

#include <QCoreApplication>
#include <QString>
#include <QStringList>
#include <optional>

namespace heroadmin {

/// What the command line asks for: `heroadmin [FILE | sqlite:///FILE | postgresql://USER@HOST/DATABASE] [--read-only]
/// [--new-hero | --open] [--screenshot PNG] [--help] [--version]`.
struct CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(heroadmin::CommandLine)

public:
    enum class Action { Run, ShowHelp, ShowVersion, Refuse };
    enum class FirstStep { None, NewHero, OpenDatabase };

    Action action = Action::Run;
    std::optional<QString> database; ///< As it was typed.
    bool readOnly = false;
    FirstStep firstStep = FirstStep::None; ///< The dialog to begin with.
    QString screenshotFile;                ///< Empty where none is asked for.
    QString text; ///< What to print and leave, unless the action is Run: lines, the last one ended.
    int exitCode = 0;

    /// `arguments` with the program first. Prints nothing, shows nothing and never exits. Needs a QCoreApplication
    /// (the help has its name and version), but no screen: a QApplication would abort without one.
    [[nodiscard]] static CommandLine parse(const QStringList& arguments);
};

} // namespace heroadmin
