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
    int mostDeletedUnasked = 20;         ///< Heroes; a deletion of more is asked about first. 0: each is.

    static constexpr std::chrono::minutes shortestAdminIdleTime{1};
    static constexpr std::chrono::minutes longestAdminIdleTime{60};
    static constexpr std::chrono::seconds shortestRevealTime{3};
    static constexpr std::chrono::seconds longestRevealTime{60};
    static constexpr int highestMostDeletedUnasked = 1000;

    friend bool operator==(const Preferences&, const Preferences&) = default;
};

} // namespace heroadmin
