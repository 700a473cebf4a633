#include "engines/sqlite/failingcalls.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <dlfcn.h>
#include <string_view>
#include <sys/types.h>
#include <unistd.h>

namespace heroadmin::testing {

namespace {

int countdown = 0; ///< Until the call that fails; 0 where none is to.
bool hasFailed = false;

bool isDatabase(std::string_view path)
{
    return path.ends_with(".db") || path.ends_with(".db-journal") || path.ends_with(".db-wal");
}

bool failsNow()
{
    if (countdown == 0 || --countdown > 0) {
        return false;
    }
    hasFailed = true;
    errno = EIO;
    return true;
}

bool failsOn(const char* path)
{
    return countdown > 0 && isDatabase(path) && failsNow();
}

bool failsOn(int descriptor)
{
    if (countdown == 0) {
        return false;
    }
    std::array<char, 64> link{};
    std::array<char, 4096> path{};
    std::snprintf(link.data(), link.size(), "/proc/self/fd/%d", descriptor);
    const ssize_t length = readlink(link.data(), path.data(), path.size());
    return length > 0 && isDatabase({path.data(), static_cast<std::size_t>(length)}) && failsNow();
}

template<typename Function>
Function* systems(const char* name)
{
    return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

} // namespace

void FailingCalls::begin(int number)
{
    countdown = number;
    hasFailed = false;
}

bool FailingCalls::end()
{
    countdown = 0;
    return hasFailed;
}

} // namespace heroadmin::testing

using namespace heroadmin::testing;

extern "C" {

__attribute__((visibility("default"))) ssize_t pwrite64(int descriptor, const void* bytes, size_t size, off64_t offset)
{
    static auto* const real = systems<ssize_t(int, const void*, size_t, off64_t)>("pwrite64");
    return failsOn(descriptor) ? -1 : real(descriptor, bytes, size, offset);
}

__attribute__((visibility("default"))) int fsync(int descriptor)
{
    static auto* const real = systems<int(int)>("fsync");
    return failsOn(descriptor) ? -1 : real(descriptor);
}

__attribute__((visibility("default"))) int fdatasync(int descriptor)
{
    static auto* const real = systems<int(int)>("fdatasync");
    return failsOn(descriptor) ? -1 : real(descriptor);
}

__attribute__((visibility("default"))) int ftruncate64(int descriptor, off64_t size) noexcept
{
    static auto* const real = systems<int(int, off64_t)>("ftruncate64");
    return failsOn(descriptor) ? -1 : real(descriptor, size);
}

__attribute__((visibility("default"))) int unlink(const char* path) noexcept
{
    static auto* const real = systems<int(const char*)>("unlink");
    return failsOn(path) ? -1 : real(path);
}

} // extern "C"
