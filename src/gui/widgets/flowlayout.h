#pragma once

#include <QHash>
#include <QLayout>
#include <QList>

namespace heroadmin {

/// Sets widgets side by side, and goes on in a new line where the width is not enough.
class FlowLayout : public QLayout
{
    Q_OBJECT

public:
    /// Where the rest of a line's width goes: behind its last widget, or evenly between its widgets.
    enum class Spread { AtEnd, Between };

    explicit FlowLayout(QWidget* parent, Spread spread = Spread::AtEnd);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    void invalidate() override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override;
    [[nodiscard]] bool hasHeightForWidth() const override;
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    struct Placed
    {
        QLayoutItem* item;
        QSize size;
    };

    struct Line
    {
        QList<Placed> items;
        int width = 0; ///< Of the items and the gaps between them.
        int height = 0;
    };

    [[nodiscard]] QList<Line> linesFor(int width) const;
    [[nodiscard]] QList<Line> measureLines(int width) const;
    void place(const Line& line, const QRect& lineRect) const;

    QList<QLayoutItem*> m_items;             ///< Owned.
    mutable QHash<int, QList<Line>> m_lines; ///< By width, since something changed: what wraps is slow to measure.
    Spread m_spread;
};

} // namespace heroadmin
