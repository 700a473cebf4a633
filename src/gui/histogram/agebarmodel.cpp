#include "gui/histogram/agebarmodel.h"

#include "core/text.h"
#include "gui/widgets/plaintext.h"

#include <QLocale>
#include <algorithm>

namespace heroadmin {

namespace {

/// The bars that are to be seen.
QList<AgeBar> shownBars(const AgeHistogramState& state)
{
    const AgeDistribution ages = state.distribution.value_or(AgeDistribution());
    if (!state.distribution || (ages.total() == 0 && !state.filter.hasAge())) {
        return {};
    }
    QList<AgeBar> bars = ages.bars();
    if (bars.constLast().heroes == 0) {
        bars.removeLast(); // Few databases have such ages.
    }
    return bars;
}

} // namespace

void AgeBarModel::setState(const AgeHistogramState& state)
{
    const QList<AgeBar> bars = shownBars(state);
    m_filter = state.filter;
    m_largest = 0;
    for (const AgeBar& bar : bars) {
        m_largest = std::max(m_largest, bar.heroes);
    }
    // Rows come and go at the end only.
    const int before = rowCount();
    const auto after = static_cast<int>(bars.size());
    if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_bars = bars;
        endRemoveRows();
    } else if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_bars = bars;
        endInsertRows();
    }
    m_bars = bars;
    retranslate();
}

void AgeBarModel::setOutdated(bool isOutdated)
{
    if (isOutdated != m_isOutdated) {
        m_isOutdated = isOutdated;
        retranslate();
    }
}

void AgeBarModel::retranslate()
{
    if (!m_bars.isEmpty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int AgeBarModel::askedRow() const
{
    const auto found =
        std::find_if(m_bars.begin(), m_bars.end(), [this](const AgeBar& bar) { return bar.isAskedBy(m_filter); });
    return found == m_bars.end() ? -1 : static_cast<int>(found - m_bars.begin());
}

int AgeBarModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_bars.size());
}

int AgeBarModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AgeBarModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const AgeBar& bar = m_bars.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shownText(bar, index.column());
    case Qt::ToolTipRole:
        //: A bar of a histogram; %1: "20 to 29 years", %2: "1,234 heroes"
        return plainToolTip(tr("%1: %2").arg(spokenAge(bar), spokenHeroes(bar)));
    case Qt::AccessibleTextRole:
        // Who goes from bar to bar is in the second column, and hears the number first.
        //: %1: "1,234 heroes", %2: "20 to 29 years"
        return index.column() == AgeColumn ? spokenAge(bar) : tr("%1, %2").arg(spokenHeroes(bar), spokenAge(bar));
    case HeroesRole:
        return bar.heroes;
    case LargestRole:
        return m_largest;
    case KindRole:
        return static_cast<int>(bar.kind);
    case AskedRole:
        return bar.isAskedBy(m_filter);
    case OutdatedRole:
        return m_isOutdated;
    default:
        return {};
    }
}

QVariant AgeBarModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant(Qt::AlignVCenter | (section == AgeColumn ? Qt::AlignLeft : Qt::AlignRight));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    if (section == AgeColumn) {
        return tr("Age");
    }
    return m_isOutdated ? tr("Counting...") : tr("Heroes");
}

Qt::ItemFlags AgeBarModel::flags(const QModelIndex& index) const
{
    if (!index.isValid()) {
        return Qt::NoItemFlags;
    }
    const Qt::ItemFlags enabled = Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return m_bars.at(index.row()).canBeAskedFor() ? enabled | Qt::ItemIsSelectable : enabled;
}

QVariant AgeBarModel::shownText(const AgeBar& bar, int column) const
{
    return column == AgeColumn ? shortAge(bar) : QLocale().toString(bar.heroes);
}

QString AgeBarModel::shortAge(const AgeBar& bar)
{
    const QLocale locale;
    switch (bar.kind) {
    case AgeBar::Kind::BelowRange:
        //: Ages
        return tr("Below %1").arg(locale.toString(*bar.to + 1));
    case AgeBar::Kind::Range:
        //: Ages, from and to
        return tr("%1\u2013%2").arg(locale.toString(*bar.from), locale.toString(*bar.to));
    case AgeBar::Kind::AboveRange:
        //: Ages
        return tr("%1 and over").arg(locale.toString(*bar.from));
    case AgeBar::Kind::None:
        return tr("No age");
    case AgeBar::Kind::NotAWholeNumber:
        break;
    }
    //: Ages that are no whole numbers
    return tr("Other");
}

QString AgeBarModel::spokenAge(const AgeBar& bar)
{
    const QLocale locale;
    switch (bar.kind) {
    case AgeBar::Kind::BelowRange:
        return tr("below %1 years").arg(locale.toString(*bar.to + 1));
    case AgeBar::Kind::Range:
        return tr("%1 to %2 years").arg(locale.toString(*bar.from), locale.toString(*bar.to));
    case AgeBar::Kind::AboveRange:
        return tr("%1 years and over").arg(locale.toString(*bar.from));
    case AgeBar::Kind::None:
        return tr("no age");
    case AgeBar::Kind::NotAWholeNumber:
        break;
    }
    return tr("not a whole number, so no filter finds them");
}

QString AgeBarModel::spokenHeroes(const AgeBar& bar)
{
    return tr("%Ln hero(es)", nullptr, pluralCount(bar.heroes));
}

} // namespace heroadmin
