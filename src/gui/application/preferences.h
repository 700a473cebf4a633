#pragma once

#include <QString>
#include <chrono>

namespace heroadmin {

enum class ThemeChoice {
    System, ///< As the desktop has it.
    Light,
    Dark,
};

/// What a person chooses in the settings dialog.
struct Preferences
{
    ThemeChoice theme = ThemeChoice::System;
    QString language; ///< As in the name of a translation, "de"; empty for the system's language.
    std::chrono::minutes adminIdleTime{5};
    std::chrono::seconds revealTime{10}; ///< How long a revealed secret name stays on the screen.

    static constexpr std::chrono::minutes shortestAdminIdleTime{1};
    static constexpr std::chrono::minutes longestAdminIdleTime{60};
    static constexpr std::chrono::seconds shortestRevealTime{3};
    static constexpr std::chrono::seconds longestRevealTime{60};

    friend bool operator==(const Preferences&, const Preferences&) = default;
};

} // namespace heroadmin
