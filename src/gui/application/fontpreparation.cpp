#include "gui/application/fontpreparation.h"

#include <QLibrary>

namespace heroadmin {

FontPreparation::FontPreparation()
{
#ifdef Q_OS_LINUX
    m_read = std::async(std::launch::async, [] {
        // By name, because Qt may be built without it. It is made for several threads.
        using Initialize = int (*)();
        const auto initialize =
            reinterpret_cast<Initialize>(QLibrary::resolve(QStringLiteral("fontconfig"), 1, "FcInit"));
        if (initialize != nullptr) {
            initialize();
        }
    });
#endif
}

} // namespace heroadmin
