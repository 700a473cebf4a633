#include "gui/browse/herodelegate.h"

#include "core/foreigntext.h"
#include "data/table/herotablemodel.h"
#include "gui/browse/changeflash.h"
#include "gui/widgets/plaintext.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>
#include <QtMath>

namespace heroadmin {

namespace {

constexpr int focusFrameWidth = 2;

bool isWholeNumber(const QVariant& value)
{
    return value.typeId() == QMetaType::LongLong || value.typeId() == QMetaType::Int;
}

bool isNumberColumn(int column)
{
    return column == HeroTableModel::IdColumn || column == HeroTableModel::AgeColumn;
}

const QStyle* styleOf(const QStyleOptionViewItem& cell)
{
    return cell.widget != nullptr ? cell.widget->style() : QApplication::style();
}

QRect textRectOf(const QStyleOptionViewItem& cell)
{
    const int margin = styleOf(cell)->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, cell.widget) + 1;
    return cell.rect.adjusted(margin, 0, -margin, 0);
}

/// Makes one line of a text, to be drawn as it is, and returns its width.
int layOut(QTextLayout& text, Qt::LayoutDirection direction)
{
    QTextOption option;
    option.setTextDirection(direction);
    option.setWrapMode(QTextOption::NoWrap);
    text.setTextOption(option);
    text.setCacheEnabled(true);
    text.beginLayout();
    const QTextLine line = text.createLine();
    text.endLayout();
    return qCeil(line.naturalTextWidth());
}

/// A cell has one line of text and nothing else. Styles lay out each text three times before they lay it out to draw
/// it, which would be most of the time that a page takes to appear.
void drawText(QPainter& painter, const QStyleOptionViewItem& cell)
{
    const QRect rect = textRectOf(cell);
    QTextLayout text(cell.text, cell.font, painter.device());
    int width = layOut(text, cell.direction);
    if (width > rect.width()) {
        text.setText(cell.fontMetrics.elidedText(cell.text, cell.textElideMode, rect.width()));
        width = layOut(text, cell.direction);
    }
    const QRect line =
        QStyle::alignedRect(cell.direction, cell.displayAlignment, {width, cell.fontMetrics.height()}, rect);
    QPalette::ColorGroup group = QPalette::Disabled;
    if (cell.state.testFlag(QStyle::State_Enabled)) {
        group = cell.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
    }
    const bool isSelected = cell.state.testFlag(QStyle::State_Selected);
    painter.setPen(cell.palette.color(group, isSelected ? QPalette::HighlightedText : QPalette::Text));
    // Letters of another font may be higher; all texts of a row stand on the same line nevertheless.
    const qreal rise = text.lineAt(0).ascent() - cell.fontMetrics.ascent();
    text.draw(&painter, QPointF(line.left(), line.top() - rise));
}

/// A number whose exponent is cut off passes for another one: it gets fewer digits where there isn't room for all.
void makeExponentFit(QStyleOptionViewItem& cell, const QVariant& value)
{
    const int room = textRectOf(cell).width();
    const auto fits = [&cell, room](const QString& text) { return cell.fontMetrics.horizontalAdvance(text) <= room; };
    const bool hasExponent = value.typeId() == QMetaType::Double && cell.text.contains(u'e');
    if (!hasExponent || !cell.rect.isValid() || fits(cell.text)) {
        return;
    }
    const double number = value.toDouble();
    constexpr int mostDigits = 15; // That are shown of such a number.
    const double whole = QString::number(number, 'g', mostDigits).toDouble();
    for (const QString& end : {QString(QChar(QChar::Nbsp)), QString()}) {
        for (int digits = mostDigits; digits > 0; --digits) {
            const QString shorter = QString::number(number, 'g', digits).remove(u'+');
            const QString text = (shorter.toDouble() == whole ? shorter : u'\u2248' + shorter) + end; // about
            if (fits(text)) {
                cell.text = text;
                return;
            }
        }
    }
}

QLocale withPlainDigits(QLocale locale)
{
    locale.setNumberOptions(locale.numberOptions() | QLocale::OmitGroupSeparator);
    return locale;
}

} // namespace

HeroDelegate::HeroDelegate(QObject* parent)
    : QStyledItemDelegate(parent)
    , m_plainDigits(withPlainDigits(m_locale))
{}

void HeroDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem cell(option);
    initStyleOption(&cell, index);
    styleOf(cell)->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);
    painter->save();
    // Marks above and below a letter may be piled up over any number of rows.
    painter->setClipRect(cell.rect, Qt::IntersectClip);
    drawText(*painter, cell);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        QPen pen(option.palette.color(QPalette::Text), focusFrameWidth);
        pen.setJoinStyle(Qt::MiterJoin);
        painter->setPen(pen);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(option.rect).adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

QString HeroDelegate::displayText(const QVariant& value, const QLocale& locale) const
{
    if (!isWholeNumber(value)) {
        return visibleText(value.toString());
    }
    if (locale != m_locale) {
        m_locale = locale;
        m_plainDigits = withPlainDigits(locale);
    }
    return m_plainDigits.toString(value.toLongLong());
}

bool HeroDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                             const QModelIndex& index)
{
    if (event == nullptr || view == nullptr || event->type() != QEvent::ToolTip) {
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    }
    const QString text = toolTipOf(option, index);
    if (text.isEmpty()) {
        QToolTip::hideText();
        return true;
    }
    showWrappedToolTip(event->globalPos(), text, view, option.rect);
    return true;
}

QString HeroDelegate::toolTipOf(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    if (!index.isValid() || index.column() == HeroTableModel::SecretNameColumn) {
        return {};
    }
    if (const QVariant reason = index.data(HeroTableModel::OddReasonRole); !reason.isNull()) {
        return reason.toString();
    }
    QStyleOptionViewItem filled(option);
    initStyleOption(&filled, index);
    const bool fits = filled.fontMetrics.horizontalAdvance(filled.text) <= textRectOf(filled).width();
    return fits ? QString() : displayText(index.data(Qt::DisplayRole), option.locale);
}

void HeroDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (m_flash != nullptr) {
        m_flash->tint(*option, index);
    }
    if (index.data(HeroTableModel::PendingRole).toBool()) {
        option->palette = dimmed(option->palette);
        option->font.setItalic(true);
        option->fontMetrics = QFontMetrics(option->font);
    }
    const bool isOdd = showOdd(*option, index);
    if (!isNumberColumn(index.column())) {
        return;
    }
    option->displayAlignment = Qt::AlignRight | Qt::AlignVCenter;
    if (index.column() == HeroTableModel::AgeColumn && index.data(Qt::DisplayRole).isNull()) {
        option->features |= QStyleOptionViewItem::HasDisplay;
        option->text = QStringLiteral("-");
        option->palette = dimmed(option->palette);
    }
    option->text += QChar(QChar::Nbsp); // away from the text of the next column, which starts where this one ends
    if (isOdd) {
        makeExponentFit(*option, index.data(Qt::DisplayRole));
    }
}

bool HeroDelegate::showOdd(QStyleOptionViewItem& option, const QModelIndex& index)
{
    const QVariant odd = index.data(HeroTableModel::OddRole);
    if (odd.isNull()) {
        return false;
    }
    option.features |= QStyleOptionViewItem::HasDisplay;
    option.text = odd.toString();
    option.font.setItalic(true);
    option.fontMetrics = QFontMetrics(option.font);
    return true;
}

const QPalette& HeroDelegate::dimmed(const QPalette& palette) const
{
    if (m_paletteKey != palette.cacheKey()) {
        m_paletteKey = palette.cacheKey();
        m_dimmedPalette = palette;
        for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
            m_dimmedPalette.setColor(group, QPalette::Text, palette.color(group, QPalette::PlaceholderText));
        }
    }
    return m_dimmedPalette;
}

} // namespace heroadmin
