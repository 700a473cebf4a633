#pragma once

#include <QObject>
#include <QTextObjectInterface>

namespace heroadmin {

/// Draws the pictures of a document: in their size, or smaller where the page is narrower.
class FittingImage : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    using QObject::QObject;

    QSizeF intrinsicSize(QTextDocument* document, int position, const QTextFormat& format) override;
    void drawObject(QPainter* painter, const QRectF& place, QTextDocument* document, int position,
                    const QTextFormat& format) override;
};

} // namespace heroadmin
