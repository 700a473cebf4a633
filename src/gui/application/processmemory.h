#pragma once

#include <QtGlobal>

namespace heroadmin {

/// Who sees the memory of this process, in which secret names are. On Linux, and as far as cores go on other systems
/// like it; elsewhere, and under sanitizers, which look into it themselves, nothing of this does anything. To be used
/// by one thread.
class ProcessMemory
{
public:
    /// A crash leaves no core. First of all.
    static void forbidCores();

    /// From now on no other program of this person's can look into it, but while an Access lives.
    static void close();

    /// Portals answer nobody whose files in /proc they may not see (xdg-desktop-portal, issues 785 and 1490): whoever
    /// asks one has an object of this class meanwhile.
    class Access
    {
    public:
        Access();
        ~Access();
        Q_DISABLE_COPY_MOVE(Access)
    };
};

} // namespace heroadmin
