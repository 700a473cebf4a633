#include "gui/application/console.h"

#ifdef Q_OS_WIN
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
    std::fputs(text.toLocal8Bit().constData(), stream);
    std::fflush(stream);
}

} // namespace heroadmin
