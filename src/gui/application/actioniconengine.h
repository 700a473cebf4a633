#pragma once

#include <QIconEngine>
#include <QList>
#include <QString>

namespace heroadmin {

/// Draws an icon from the files of its sizes, each of which is read when it is first shown. The engine that a QIcon has
/// by itself reads all files of all icons before the first window can be seen.
class ActionIconEngine : public QIconEngine
{
public:
    /// `sizes`: pixels, ascending. The file of a size is `filePattern` with the size for its `%1`.
    ActionIconEngine(const QString& filePattern, const QList<int>& sizes);

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override; ///< Never larger than its files.
    QList<QSize> availableSizes(QIcon::Mode mode, QIcon::State state) override;

    bool isNull() override { return m_sizes.isEmpty(); }

    [[nodiscard]] QString key() const override;
    [[nodiscard]] QIconEngine* clone() const override;

private:
    QString m_filePattern;
    QList<int> m_sizes;
};

} // namespace heroadmin
