#include "gui/browse/selectedages.h"

#include "data/table/herotablemodel.h"
#include "gui/browse/herotableview.h"

#include <algorithm>
#include <cmath>

namespace heroadmin {

SelectedAges::SelectedAges(const HeroTableView& table)
{
    const QList<int> rows = table.selectedRows();
    for (const int row : rows) {
        add(table.model()->index(row, HeroTableModel::AgeColumn).data());
    }
}

double SelectedAges::mean() const
{
    constexpr double tenths = 10;
    return std::round(m_sum / m_count * tenths) / tenths;
}

void SelectedAges::add(const QVariant& age)
{
    if (age.isNull()) {
        ++m_without;
    } else if (age.typeId() == QMetaType::LongLong || age.typeId() == QMetaType::Int) {
        const qint64 number = age.toLongLong();
        m_youngest = m_count == 0 ? number : std::min(m_youngest, number);
        m_oldest = m_count == 0 ? number : std::max(m_oldest, number);
        m_sum += static_cast<double>(number);
        ++m_count;
    }
}

} // namespace heroadmin
