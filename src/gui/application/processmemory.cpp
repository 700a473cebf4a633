#include "gui/application/processmemory.h"

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

namespace heroadmin {

namespace {

#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(leak_sanitizer)
#define HEROADMIN_IS_SANITIZED
#endif
#elif defined(__SANITIZE_ADDRESS__)
#define HEROADMIN_IS_SANITIZED
#endif

bool isMemoryClosed = false;
int memoryAccesses = 0;

void applyToMemory()
{
#if defined(Q_OS_LINUX) && !defined(HEROADMIN_IS_SANITIZED)
    if (isMemoryClosed) {
        prctl(PR_SET_DUMPABLE, memoryAccesses > 0 ? 1UL : 0UL, 0UL, 0UL, 0UL);
    }
#endif
}

} // namespace

void ProcessMemory::forbidCores()
{
#if defined(Q_OS_UNIX) && !defined(HEROADMIN_IS_SANITIZED)
    constexpr rlimit none = {0, 0};
    setrlimit(RLIMIT_CORE, &none);
#endif
}

void ProcessMemory::close()
{
    isMemoryClosed = true;
    applyToMemory();
}

ProcessMemory::Access::Access()
{
    ++memoryAccesses;
    applyToMemory();
}

ProcessMemory::Access::~Access()
{
    --memoryAccesses;
    applyToMemory();
}

} // namespace heroadmin
