#pragma once

#include <QList>
#include <QtGlobal>

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

    /// Heroes that are gone are left out; where the current one is gone, the one that took its row is current.
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
    qint64 m_topHero = 0;
    int m_topRow = -1;
    int m_topPixels = 0; ///< How much of the top row is scrolled out of sight.
};

} // namespace heroadmin
