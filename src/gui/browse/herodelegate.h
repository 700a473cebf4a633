#pragma once

#include <QLocale>
#include <QPalette>
#include <QStyledItemDelegate>

namespace heroadmin {

class ChangeFlash;

/// Paints the cells of a HeroTableModel: ids and ages as plain digits on the right, "-" where there is no age, control
/// characters as visible signs, dimmed and slanted what is still being written, and a frame around the current cell
/// that can be seen on any palette.
class HeroDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit HeroDelegate(QObject* parent = nullptr);

    void setFlash(const ChangeFlash* flash) { m_flash = flash; } ///< Tints cells; outlives what is painted.

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QString displayText(const QVariant& value, const QLocale& locale) const override;

    /// Shows the whole text of a cell that is too narrow for it; never anything of a secret name.
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

    /// Plain text; empty where there is nothing to say.
    [[nodiscard]] QString toolTipOf(const QStyleOptionViewItem& option, const QModelIndex& index) const;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    static bool showOdd(QStyleOptionViewItem& option, const QModelIndex& index); ///< Whether it is.
    [[nodiscard]] const QPalette& dimmed(const QPalette& palette) const;

    const ChangeFlash* m_flash = nullptr;
    // What painting a cell would otherwise have to make anew for each.
    mutable QLocale m_locale;
    mutable QLocale m_plainDigits;
    mutable QPalette m_dimmedPalette;
    mutable qint64 m_paletteKey = 0;
};

} // namespace heroadmin
