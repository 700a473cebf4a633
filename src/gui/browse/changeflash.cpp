#include "gui/browse/changeflash.h"

#include "data/table/herotablemodel.h"
#include "gui/application/palettes.h"

#include <QStyle>
#include <QStyleOptionViewItem>
#include <QTableView>
#include <QTimerEvent>
#include <algorithm>
#include <optional>

namespace heroadmin {

namespace {

constexpr int repaintInterval = 100; // ms

constexpr QRgb tintColor = 0xffffc83c;
// On either palette the strongest tint leaves text the contrast of 4.5 to 1 to what is behind it.
constexpr double strengthOnLight = 0.50;
constexpr double strengthOnDark = 0.28;
constexpr double strengthOnSelection = 0.35;

qint64 heroIdOf(const QModelIndex& index)
{
    return index.siblingAtColumn(0).data().toLongLong();
}

/// The colour behind selected text moves away from that of the text.
QColor selectionTint(const QPalette& palette)
{
    const bool hasLightText =
        palette.color(QPalette::HighlightedText).lightness() > palette.color(QPalette::Highlight).lightness();
    return hasLightText ? Qt::black : Qt::white;
}

QColor mixed(const QColor& color, const QColor& other, double share)
{
    const auto mix = [share](float one, float two) { return one + static_cast<float>(share) * (two - one); };
    return QColor::fromRgbF(mix(color.redF(), other.redF()), mix(color.greenF(), other.greenF()),
                            mix(color.blueF(), other.blueF()));
}

} // namespace

ChangeFlash::ChangeFlash(QTableView& view)
    : QObject(&view)
    , m_view(view)
{
    m_clock.start();
}

void ChangeFlash::start(const QList<HeroCell>& cells)
{
    if (cells.isEmpty() || m_view.style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, &m_view) == 0) {
        return;
    }
    for (const HeroCell& cell : cells) {
        m_flashes.removeIf([&cell](const Flash& flash) { return flash.cell == cell; });
        m_flashes.append({cell, m_clock.elapsed()});
    }
    repaint();
    if (!m_repaints.isActive()) {
        m_repaints.start(repaintInterval, this);
    }
}

void ChangeFlash::tint(QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const double strength = m_flashes.isEmpty() ? 0 : strengthOf(index);
    if (strength <= 0) {
        return;
    }
    // Over the colour of the row, whichever of the two it is.
    QColor color(tintColor);
    color.setAlphaF(static_cast<float>(strength * (isDark(option.palette) ? strengthOnDark : strengthOnLight)));
    option.backgroundBrush = color;
    for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive}) {
        option.palette.setColor(group, QPalette::PlaceholderText, option.palette.color(group, QPalette::Text));
        option.palette.setColor(group, QPalette::Highlight,
                                mixed(option.palette.color(group, QPalette::Highlight), selectionTint(option.palette),
                                      strength * strengthOnSelection));
    }
}

void ChangeFlash::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_repaints.timerId()) {
        QObject::timerEvent(event);
        return;
    }
    repaint();
    const qint64 now = m_clock.elapsed();
    m_flashes.removeIf([now](const Flash& flash) { return now - flash.startedAt >= duration.count(); });
    if (m_flashes.isEmpty()) {
        m_repaints.stop();
    }
}

double ChangeFlash::strengthOf(const QModelIndex& index) const
{
    const std::optional<HeroField> field = HeroTableModel::fieldOf(index.column());
    if (!field) {
        return 0;
    }
    const HeroCell cell{heroIdOf(index), *field};
    const auto found =
        std::find_if(m_flashes.cbegin(), m_flashes.cend(), [&cell](const Flash& flash) { return flash.cell == cell; });
    if (found == m_flashes.cend()) {
        return 0;
    }
    const auto passed = static_cast<double>(m_clock.elapsed() - found->startedAt);
    return std::max(0.0, 1 - passed / static_cast<double>(duration.count()));
}

void ChangeFlash::repaint()
{
    const QAbstractItemModel* const model = m_view.model();
    for (int row = 0; model != nullptr && row < model->rowCount(); ++row) {
        const qint64 heroId = heroIdOf(model->index(row, 0));
        for (const Flash& flash : std::as_const(m_flashes)) {
            if (flash.cell.heroId == heroId) {
                m_view.update(model->index(row, HeroTableModel::columnOf(flash.cell.field)));
            }
        }
    }
}

} // namespace heroadmin
