#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace heroadmin {

class Engines;

/// Something that the program is made of, as its licence wants it to be named.
struct ShippedPart
{
    QString name;
    QString version;          ///< The one that runs; empty where that can't be told.
    QString licence;          ///< As SPDX names it, or what it is instead.
    QStringList licenceFiles; ///< Of the resources, to be read one behind the other.
};

/// Everything that this build ships or uses, the program itself first.
[[nodiscard]] QList<ShippedPart> shippedParts(const Engines& engines);

} // namespace heroadmin
