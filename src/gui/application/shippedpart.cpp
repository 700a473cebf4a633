#include "gui/application/shippedpart.h"

#include "data/engine/engines.h"

#include <QCoreApplication>

namespace heroadmin {
namespace {

QString licenceFile(const char* name)
{
    return QStringLiteral(":/licences/%1.txt").arg(QLatin1String(name));
}

QString versionOf(const QString& name, const Engines& engines)
{
    for (const std::unique_ptr<const Engine>& engine : engines.list()) {
        if (engine->name() == name) {
            return engine->version();
        }
    }
    return {};
}

} // namespace

QList<ShippedPart> shippedParts(const Engines& engines)
{
    const QString gpl = licenceFile("GPL-3.0-or-later");
    const QString lgpl = licenceFile("LGPL-3.0");
    QList<ShippedPart> parts{
        {QStringLiteral("Hero Admin"),
         QCoreApplication::applicationVersion(),
         QStringLiteral("GPL-3.0-or-later"),
         {gpl}},
        // With what Qt is made of itself: most packages bring it along.
        {QStringLiteral("Qt"),
         QString::fromLatin1(qVersion()),
         QStringLiteral("LGPL-3.0-only"),
         {lgpl, gpl, licenceFile("Qt")}},
        {QStringLiteral("SQLite"),
         versionOf(QStringLiteral("SQLite"), engines),
         QCoreApplication::translate("heroadmin::ShippedPart", "public domain"),
         {licenceFile("SQLite")}},
        {QStringLiteral("tl-expected"), {}, QStringLiteral("CC0-1.0"), {licenceFile("CC0-1.0")}},
    };
#ifdef __MINGW32__
    // The compiler's own libraries are inside the program.
    parts.append({QStringLiteral("MinGW-w64"), {}, QStringLiteral("ZPL-2.1 AND MIT"), {licenceFile("MinGW-w64")}});
    parts.append({QStringLiteral("GCC"),
                  QStringLiteral(__VERSION__),
                  QStringLiteral("GPL-3.0-or-later WITH GCC-exception-3.1"),
                  {licenceFile("GCC-exception-3.1"), gpl}});
#endif
    return parts;
}

} // namespace heroadmin
