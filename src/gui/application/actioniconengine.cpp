#include "gui/application/actioniconengine.h"

#include <QApplication>
#include <QPainter>
#include <QPixmapCache>
#include <QStyle>
#include <QStyleOption>
#include <algorithm>

namespace heroadmin {

ActionIconEngine::ActionIconEngine(const QString& filePattern, const QList<int>& sizes)
    : m_filePattern(filePattern)
    , m_sizes(sizes)
{}

void ActionIconEngine::paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state)
{
    const qreal ratio = painter->device()->devicePixelRatioF();
    QPixmap painted = pixmap(rect.size() * ratio, mode, state);
    painted.setDevicePixelRatio(ratio);
    QRectF place(QPointF(), painted.deviceIndependentSize());
    place.moveCenter(QRectF(rect).center());
    painter->drawPixmap(place.topLeft(), painted);
}

QPixmap ActionIconEngine::pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state)
{
    Q_UNUSED(state)
    const int wanted = std::min(size.width(), size.height());
    if (m_sizes.isEmpty() || wanted <= 0) {
        return {};
    }
    const auto fitting = std::lower_bound(m_sizes.cbegin(), m_sizes.cend(), wanted);
    const int fileSize = fitting == m_sizes.cend() ? m_sizes.constLast() : *fitting;
    const QString file = m_filePattern.arg(fileSize);
    const QString cacheKey = QStringLiteral("%1 %2 %3").arg(file).arg(wanted).arg(mode);
    QPixmap found;
    if (QPixmapCache::find(cacheKey, &found)) {
        return found;
    }
    found.load(file, "PNG");
    if (fileSize > wanted) {
        found = found.scaled(wanted, wanted, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    }
    if (mode != QIcon::Normal) {
        QStyleOption option;
        option.palette = QGuiApplication::palette();
        found = QApplication::style()->generatedIconPixmap(mode, found, &option);
    }
    QPixmapCache::insert(cacheKey, found);
    return found;
}

QList<QSize> ActionIconEngine::availableSizes(QIcon::Mode mode, QIcon::State state)
{
    Q_UNUSED(mode)
    Q_UNUSED(state)
    QList<QSize> sizes;
    for (const int size : std::as_const(m_sizes)) {
        sizes.append(QSize(size, size));
    }
    return sizes;
}

QString ActionIconEngine::key() const
{
    return QStringLiteral("heroadmin::ActionIconEngine");
}

QIconEngine* ActionIconEngine::clone() const
{
    return new ActionIconEngine(*this);
}

} // namespace heroadmin
