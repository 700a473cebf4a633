#pragma once

#include <QIconEngine>
#include <QList>
#include <QString>
#include <optional>

namespace heroadmin {

/// Draws an action's icon from the files of its sizes, each of which is read when it is first shown. The engine that a
/// QIcon has by itself reads all files of all icons before the first window can be seen.
class ActionIconEngine : public QIconEngine
{
public:
    /// `name`: of its drawing in resources/icons/actions. Without `dark`, the application's palette decides each time.
    ActionIconEngine(const QString& name, std::optional<bool> dark);

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override; ///< Never larger than its files.
    QList<QSize> availableSizes(QIcon::Mode mode, QIcon::State state) override;

    bool isNull() override { return m_sizes.isEmpty(); }

    [[nodiscard]] QString key() const override;
    [[nodiscard]] QIconEngine* clone() const override;

private:
    QString m_name;
    std::optional<bool> m_isDark;
    QList<int> m_sizes; ///< In pixels, ascending.
};

} // namespace heroadmin
