#pragma once

#include <QHash>
#include <QList>
#include <QtGlobal>
#include <optional>

class QTableView;

namespace heroadmin {

/// Where a person is in a table of heroes, by the heroes' ids (the model's first column): the current cell, the
/// selection, and what is scrolled into sight. It outlasts a reset of the model.
class HeroPlace
{
public:
    HeroPlace() = default;

    [[nodiscard]] static HeroPlace of(const QTableView& view);

    [[nodiscard]] qint64 currentHero() const { return m_currentHero; } ///< 0 where there is none.

    /// -1 where there is none.
    [[nodiscard]] int currentColumn() const { return m_currentRow < 0 ? -1 : m_currentColumn; }

    /// Heroes that are gone are left out; where the current one is gone, the one that took its row is current. What is
    /// in sight stays where it is on the screen, whoever moved to another row; a current cell in sight stays in sight.
    void restore(QTableView& view) const;

private:
    struct Cells
    {
        qint64 heroId = 0;
        int firstColumn = 0;
        int lastColumn = 0;
    };

    qint64 m_currentHero = 0;
    int m_currentRow = -1; ///< -1 where there was no current cell.
    int m_currentColumn = 0;
    QList<Cells> m_selected;

    /// A row that can be seen, and how far below the top edge it begins.
    struct SeenRow
    {
        qint64 heroId = 0;
        int y = 0;
    };

    void restoreScrolling(QTableView& view, const QHash<qint64, int>& rows) const;

    QList<SeenRow> m_seen;
    int m_topRow = -1;
    std::optional<int> m_currentY; ///< Where the current row can be seen.
};

} // namespace heroadmin
