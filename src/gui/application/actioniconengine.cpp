#include "gui/application/actioniconengine.h"

#include "gui/application/palettes.h"
#include "gui/application/pngfile.h"

#include <QFile>
#include <QGuiApplication>
#include <QPainter>
#include <QPixmapCache>
#include <algorithm>

namespace heroadmin {

namespace {

QString fileOf(const QString& name, bool dark, int size)
{
    return QStringLiteral(":/icons/%1/%2-%3.png")
        .arg(dark ? QStringLiteral("dark") : QStringLiteral("light"), name)
        .arg(size);
}

/// What styles make of an icon that is disabled can hardly be told from it in the dark.
QPixmap inked(QPixmap drawing, const QColor& ink)
{
    QPainter painter(&drawing);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(drawing.rect(), ink);
    return drawing;
}

} // namespace

ActionIconEngine::ActionIconEngine(const QString& name, std::optional<bool> dark)
    : m_name(name)
    , m_isDark(dark)
{
    const QList<int> sizes{16, 24, 32, 48};
    if (QFile::exists(fileOf(name, false, sizes.constFirst()))) {
        m_sizes = sizes;
    }
}

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
    const QString file = fileOf(m_name, m_isDark.value_or(isDark(QGuiApplication::palette())), fileSize);
    const QColor ink = QGuiApplication::palette().color(QPalette::Disabled, QPalette::ButtonText);
    const bool isDisabled = mode == QIcon::Disabled;
    const QString cacheKey = QStringLiteral("%1 %2 %3").arg(file).arg(wanted).arg(isDisabled ? ink.name() : QString());
    QPixmap found;
    if (QPixmapCache::find(cacheKey, &found)) {
        return found;
    }
    found = readPng(file);
    if (fileSize > wanted) {
        found = found.scaled(wanted, wanted, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    }
    if (isDisabled) {
        found = inked(found, ink); // as the text beside it
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
