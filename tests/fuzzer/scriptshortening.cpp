#include "fuzzer/scriptshortening.h"

#include "fuzzer/scriptplayer.h"

#include <algorithm>
#include <utility>

namespace heroadmin::testing {

ScriptShortening::ScriptShortening(Script script, QString kind)
    : m_script(std::move(script))
    , m_kind(std::move(kind))
{}

Script ScriptShortening::shortest()
{
    std::size_t before = 0;
    do {
        before = m_script.operations.size();
        for (std::size_t length = std::max<std::size_t>(before / 2, 1); length > 0; length /= 2) {
            leaveOut(length);
        }
    } while (m_script.operations.size() < before && m_plays < mostPlays);
    return m_script;
}

/// From behind: what comes after the fault is gone first.
void ScriptShortening::leaveOut(std::size_t length)
{
    std::size_t end = m_script.operations.size();
    while (end > 0) {
        const std::size_t begin = end > length ? end - length : 0;
        Script without = m_script;
        without.operations.erase(without.operations.begin() + static_cast<std::ptrdiff_t>(begin),
                                 without.operations.begin() + static_cast<std::ptrdiff_t>(end));
        if (stillFails(without)) {
            m_script = without;
        }
        end = begin;
    }
}

bool ScriptShortening::stillFails(const Script& script)
{
    const QString path = m_folder.filePath(QStringLiteral("shorter.txt"));
    constexpr int times = 2; // What depends on threads doesn't go wrong each time.
    for (int time = 0; time < times && m_plays < mostPlays && script.write(path); ++time, ++m_plays) {
        if (play({path}).kind() == m_kind) {
            return true;
        }
    }
    return false;
}

} // namespace heroadmin::testing
