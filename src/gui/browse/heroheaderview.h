#pragma once

#include "data/heroes/herosort.h"

#include <QHeaderView>
#include <QList>
#include <array>

class QAction;
class QMenu;

namespace heroadmin {

/// The headings of a HeroTableModel's columns: order, width and visibility, which last while a column (the secret name)
/// comes and goes, and a menu for all of them. The name always shows and takes the width that the others leave.
class HeroHeaderView : public QHeaderView
{
    Q_OBJECT

public:
    explicit HeroHeaderView(QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;

    /// To show or hide a column, and to move or size the one of the current cell without a mouse. Owned by the header.
    [[nodiscard]] QMenu* columnsMenu() const { return m_columnsMenu; }

    [[nodiscard]] HeroSort sort() const { return m_sort; }

    void setSort(HeroSort sort); ///< What the arrow shows.

    [[nodiscard]] QByteArray saveLayout() const;
    void restoreLayout(const QByteArray& layout); ///< Nothing happens where it isn't from saveLayout().

Q_SIGNALS:
    void sortClicked(heroadmin::HeroSort::Column column); ///< The arrow waits for setSort().
    void layoutApplied();                                 ///< Columns may have been hidden, or shown again.

protected:
    [[nodiscard]] QSize sectionSizeFromContents(int logicalIndex) const override;
    void initStyleOptionForIndex(QStyleOptionHeader* option, int logicalIndex) const override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    static constexpr int columnCount = 4;

    struct Column
    {
        double width = 0; ///< In heights of the font, so that it fits another text size as well.
        bool isHidden = false;
    };

    struct Layout
    {
        std::array<Column, columnCount> columns; ///< By their place in the model.
        QList<int> order;                        ///< The model's columns, from the first shown to the last.
    };

    static Layout defaultLayout();
    static bool isValid(const Layout& layout);
    void clickHeading(int logicalIndex);
    void makeMenu();
    void retranslateMenu();
    void updateMenu();
    void applyLayout();
    void keepWidth(int logicalIndex, int oldWidth, int newWidth);
    void keepOrder();
    void setColumnHidden(int logicalIndex, bool isHidden);
    void moveCurrentColumn(int places);
    void widenCurrentColumn(double fontHeights);
    [[nodiscard]] int currentColumn() const; ///< -1 where there is none.

    HeroSort m_sort;
    Layout m_layout = defaultLayout();
    bool m_isApplying = false;
    QMenu* m_columnsMenu;
    QList<QAction*> m_columnActions; ///< One a column that can be hidden; its data is the column.
    QAction* m_moveLeft = nullptr;
    QAction* m_moveRight = nullptr;
    QAction* m_wider = nullptr;
    QAction* m_narrower = nullptr;
    QAction* m_reset = nullptr;
};

} // namespace heroadmin
