#include "support/unprivileged.h"

#ifdef Q_OS_LINUX
#include <unistd.h>
#endif

namespace heroadmin::testing {

#ifdef Q_OS_LINUX

namespace {

constexpr uid_t nobody = 65534;

} // namespace

Unprivileged::Unprivileged()
    : m_wasRoot(geteuid() == 0)
{
    // The real id as well, because that is the one that access() asks for; the saved one stays for the way back.
    if (m_wasRoot && (setresgid(nobody, nobody, 0) != 0 || setresuid(nobody, nobody, 0) != 0)) {
        qFatal("root's rights could not be given up");
    }
}

Unprivileged::~Unprivileged()
{
    if (m_wasRoot && (setresuid(0, 0, 0) != 0 || setresgid(0, 0, 0) != 0)) {
        qFatal("root's rights could not be taken back");
    }
}

bool Unprivileged::isUnprivileged() const
{
    return geteuid() != 0 && getuid() != 0;
}

bool giveToUnprivileged(const char* path)
{
    return geteuid() != 0 || chown(path, nobody, nobody) == 0;
}

#else

Unprivileged::Unprivileged() = default;
Unprivileged::~Unprivileged() = default;

bool Unprivileged::isUnprivileged() const
{
    return true;
}

bool giveToUnprivileged(const char*)
{
    return true;
}

#endif

} // namespace heroadmin::testing
