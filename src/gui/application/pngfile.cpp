#include "gui/application/pngfile.h"

#include <QImageReader>

namespace heroadmin {

QPixmap readPng(const QString& file)
{
    QImageReader reader(file, "png");
    reader.setAutoDetectImageFormat(false);
    return QPixmap::fromImageReader(&reader);
}

} // namespace heroadmin
