#include "gui/application/console.h"

#ifdef Q_OS_WIN
#include <io.h>
#include <qt_windows.h>
#endif

namespace heroadmin {

#ifdef Q_OS_WIN
namespace {

bool leadsNowhere(DWORD handle)
{
    return GetFileType(GetStdHandle(handle)) == FILE_TYPE_UNKNOWN;
}

void sendToConsole(std::FILE* stream)
{
    std::FILE* reopened = nullptr;
    freopen_s(&reopened, "CONOUT$", "w", stream);
}

/// False where `stream` isn't a console.
bool writeToConsole(std::FILE* stream, const QString& text)
{
    // A program without a console may have streams without a file; _get_osfhandle() is not to be asked about those.
    const int file = _fileno(stream);
    if (file < 0) {
        return false;
    }
    const auto console = reinterpret_cast<HANDLE>(_get_osfhandle(file));
    DWORD mode = 0;
    if (!GetConsoleMode(console, &mode)) {
        return false;
    }
    DWORD written = 0;
    return WriteConsoleW(console, text.utf16(), static_cast<DWORD>(text.size()), &written, nullptr) != 0;
}

} // namespace
#endif

void attachToParentConsole()
{
#ifdef Q_OS_WIN
    const bool hasNoOutput = leadsNowhere(STD_OUTPUT_HANDLE);
    const bool hasNoErrors = leadsNowhere(STD_ERROR_HANDLE);
    if ((hasNoOutput || hasNoErrors) && AttachConsole(ATTACH_PARENT_PROCESS)) {
        if (hasNoOutput) {
            sendToConsole(stdout);
        }
        if (hasNoErrors) {
            sendToConsole(stderr);
        }
    }
#endif
}

void print(std::FILE* stream, const QString& text)
{
#ifdef Q_OS_WIN
    if (writeToConsole(stream, text)) {
        return;
    }
    const QByteArray encoded = text.toUtf8();
#else
    const QByteArray encoded = text.toLocal8Bit();
#endif
    std::fputs(encoded.constData(), stream);
    std::fflush(stream);
}

} // namespace heroadmin
