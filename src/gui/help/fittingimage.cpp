#include "gui/help/fittingimage.h"

#include <QImage>
#include <QPainter>
#include <QTextDocument>
#include <QUrl>

namespace heroadmin {
namespace {

QImage imageOf(const QTextDocument& document, const QTextFormat& format)
{
    const QUrl name(format.toImageFormat().name());
    return document.resource(QTextDocument::ImageResource, name).value<QImage>();
}

} // namespace

QSizeF FittingImage::intrinsicSize(QTextDocument* document, int position, const QTextFormat& format)
{
    Q_UNUSED(position)
    const QSizeF size = imageOf(*document, format).size();
    const qreal room = document->pageSize().width() - 2 * document->documentMargin();
    return room > 0 && room < size.width() ? size * (room / size.width()) : size;
}

void FittingImage::drawObject(QPainter* painter, const QRectF& place, QTextDocument* document, int position,
                              const QTextFormat& format)
{
    Q_UNUSED(position)
    painter->save();
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->drawImage(place, imageOf(*document, format));
    painter->restore();
}

} // namespace heroadmin
