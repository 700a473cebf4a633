#pragma once

#include "data/browsing/pagedifference.h"

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QObject>
#include <chrono>

class QModelIndex;
class QStyleOptionViewItem;
class QTableView;

namespace heroadmin {

/// A tint of cells that somebody else has changed, which fades away. Cells are known by the ids of their heroes (the
/// model's first column), so that the tint stays with them where rows move. Where the desktop asks for no animations,
/// there is none.
class ChangeFlash : public QObject
{
    Q_OBJECT

public:
    explicit ChangeFlash(QTableView& view); ///< Which owns it, and whose cells it repaints.

    void start(const QList<HeroCell>& cells);

    /// Tints the background that the cell is painted on; its text stays readable, and isn't dimmed meanwhile.
    void tint(QStyleOptionViewItem& option, const QModelIndex& index) const;

    static constexpr std::chrono::milliseconds duration{2000};

protected:
    void timerEvent(QTimerEvent* event) override;

private:
    struct Flash
    {
        HeroCell cell;
        qint64 startedAt = 0; ///< ms, of m_clock.
    };

    [[nodiscard]] double strengthOf(const QModelIndex& index) const; ///< 1 at first, 0 where there is no tint.
    void repaint();

    QTableView& m_view;
    QList<Flash> m_flashes;
    QElapsedTimer m_clock;
    QBasicTimer m_repaints;
};

} // namespace heroadmin
