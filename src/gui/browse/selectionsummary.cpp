#include "gui/browse/selectionsummary.h"

#include "core/text.h"
#include "gui/browse/herotableview.h"
#include "gui/browse/selectedages.h"

#include <QLocale>
#include <cmath>

namespace heroadmin {

SelectionSummary::SelectionSummary(const HeroTableView& table, std::optional<qint64> total, bool isAllMatching)
{
    const int selected = pluralCount(table.selectedRows().size());
    if (isAllMatching) {
        m_text = total ? tr("All %Ln selected", nullptr, pluralCount(*total)) : tr("All that match selected");
    } else if (selected > 1 && table.selection().isWholePage() && (!total || *total > selected)) {
        //: In front of "Select all 14,285 that match"
        m_text = tr("%Ln of this page.", nullptr, selected);
        m_offer = total ? tr("Select all %Ln that match", nullptr, pluralCount(*total)) : tr("Select all that match");
    } else if (selected > 1) {
        m_text = ofRows(table);
    }
}

QString SelectionSummary::ofRows(const HeroTableView& table)
{
    const SelectedAges ages(table);
    QString text = tr("%Ln selected", nullptr, static_cast<int>(table.selectedRows().size()));
    if (ages.count() > 0 && ages.youngest() == ages.oldest()) {
        //: %1: "14 selected"
        text = tr("%1, age %2").arg(text, QLocale().toString(ages.oldest()));
    } else if (ages.count() > 0) {
        const double mean = ages.mean();
        text = tr("%1, ages %2 to %3, mean %4")
                   .arg(text, QLocale().toString(ages.youngest()), QLocale().toString(ages.oldest()),
                        QLocale().toString(mean, 'f', mean == std::round(mean) ? 0 : 1));
    }
    if (ages.count() == 0) {
        //: %1: "14 selected"
        text = tr("%1, none with an age").arg(text);
    } else if (ages.without() > 0) {
        //: %1: "14 selected, ages 15 to 77, mean 40"; %n heroes have no age
        text = tr("%1, %Ln without", nullptr, ages.without()).arg(text);
    }
    return text;
}

} // namespace heroadmin
