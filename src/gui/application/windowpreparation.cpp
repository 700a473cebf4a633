#include "gui/application/windowpreparation.h"

#include <QApplication>
#include <QFont>
#include <QFontMetrics>
#include <utility>

#ifdef QT_DBUS_LIB
#include <QDBusConnection>
#endif

#ifdef Q_OS_LINUX
#include <dlfcn.h>
#endif

#ifdef __GLIBC__ // Known behind any header of Qt.
#include <malloc.h>
#endif

namespace heroadmin {

namespace {

void readFontConfiguration()
{
#ifdef Q_OS_LINUX
    // By name, because Qt may be built without it. It is made for several threads, and so is dlopen(); QLibrary isn't
    // while a QApplication loads its first plugins (Qt 6.4).
    using Initialize = int (*)();
    void* const library = dlopen("libfontconfig.so.1", RTLD_LAZY);
    const auto initialize = library != nullptr ? reinterpret_cast<Initialize>(dlsym(library, "FcInit")) : nullptr;
    if (initialize != nullptr) {
        initialize();
    }
#endif
}

void chooseFonts(const QFont& font)
{
    // What is found for a script is kept for all threads. These are the scripts of most names; each takes a millisecond
    // or less.
    for (const char16_t* const text : {u"1", u"a", u"\u03b1", u"\u0436", u"\u05d0", u"\u0627"}) {
        QFontMetrics(font).horizontalAdvance(QString::fromUtf16(text));
    }
}

void connectToSessionBus()
{
#ifdef QT_DBUS_LIB
    QDBusConnection::sessionBus();
#endif
}

} // namespace

void growHeapInLargeSteps()
{
#ifdef __GLIBC__
    // Each step keeps all threads from touching new memory meanwhile. What of it isn't used is never given to us. With
    // the first of these, the others keep the small values that they begin with, and don't grow any more by themselves.
    constexpr int step = 4 * 1024 * 1024; // bytes
    mallopt(M_TOP_PAD, step);
    mallopt(M_MMAP_THRESHOLD, step);
    mallopt(M_TRIM_THRESHOLD, 2 * step);
#endif
}

WindowPreparation::WindowPreparation(std::function<void()> loadDriver)
    : m_givenFont(m_font.get_future())
    , m_fonts(std::async(std::launch::async,
                         [given = m_givenFont] {
                             readFontConfiguration();
                             chooseFonts(given.get());
                         }))
    , m_connections(std::async(std::launch::async, [given = m_givenFont, loadDriver = std::move(loadDriver)] {
        given.wait();
        connectToSessionBus();
        loadDriver();
    }))
{}

void WindowPreparation::goOn(const QFont& font)
{
    m_font.set_value(font);
}

void WindowPreparation::waitForEnd() const
{
    m_fonts.wait();
    m_connections.wait();
}

} // namespace heroadmin
