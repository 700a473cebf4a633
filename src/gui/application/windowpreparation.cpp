#include "gui/application/windowpreparation.h"

#include "data/database.h"

#include <QApplication>
#include <QFont>
#include <QFontMetrics>
#include <QLibrary>

#ifdef QT_DBUS_LIB
#include <QDBusConnection>
#endif

#ifdef __GLIBC__ // Known behind any header of Qt.
#include <malloc.h>
#endif

namespace heroadmin {

void growHeapInLargeSteps()
{
#ifdef __GLIBC__
    // Each step keeps all threads from touching new memory meanwhile. What of it isn't used is never given to us.
    constexpr int step = 4 * 1024 * 1024; // bytes
    mallopt(M_TOP_PAD, step);
#endif
}

std::shared_future<void> readFontConfiguration()
{
#ifdef Q_OS_LINUX
    return std::async(std::launch::async, [] {
        // By name, because Qt may be built without it. It is made for several threads.
        using Initialize = int (*)();
        const auto initialize =
            reinterpret_cast<Initialize>(QLibrary::resolve(QStringLiteral("fontconfig"), 1, "FcInit"));
        if (initialize != nullptr) {
            initialize();
        }
    });
#else
    return std::async(std::launch::deferred, [] {});
#endif
}

std::future<void> chooseFonts(const std::shared_future<void>& isRead)
{
    return std::async(std::launch::async, [isRead, font = QApplication::font()] {
        isRead.wait();
        // What is found for a script is kept for all threads. These are the scripts of most names; each takes a
        // millisecond or less.
        for (const char16_t* const text : {u"1", u"a", u"\u03b1", u"\u0436", u"\u05d0", u"\u0627"}) {
            QFontMetrics(font).horizontalAdvance(QString::fromUtf16(text));
        }
    });
}

std::future<void> connectToSessionBus()
{
#ifdef QT_DBUS_LIB
    return std::async(std::launch::async, [] { QDBusConnection::sessionBus(); });
#else
    return std::async(std::launch::deferred, [] {});
#endif
}

std::future<void> loadDatabaseDriver()
{
    // Whoever asks a driver for its version has it loaded.
    return std::async(std::launch::async, [] { static_cast<void>(Database::sqliteVersion()); });
}

} // namespace heroadmin
