#pragma once

#include "core/result.h"
#include "formats/texttable.h"
#include "gui/clipboard/pasteplan.h"

#include <QCoreApplication>

namespace heroadmin {

/// Decides which cell of the clipboard goes into which field of which hero. Ids are never pasted.
class PastePlanner
{
    Q_DECLARE_TR_FUNCTIONS(heroadmin::PastePlanner)

public:
    /// `shownColumns`: of the table (HeroTableModel::Column), in their order. Cells without headings follow it.
    explicit PastePlanner(QList<int> shownColumns);

    /// A new hero for every row that isn't blank. Errors: Other.
    [[nodiscard]] Result<PastePlan> newHeroes(const PastedTable& table) const;

    /// A single cell fills every selected cell, a single row every selected row. A larger block starts in the first
    /// target and the column `firstColumn`; with one row selected, it goes on over the targets below it.
    /// `targets`: in the order of the page, the first one selected. Errors: Other.
    [[nodiscard]] Result<PastePlan> over(const PastedTable& table, const QList<PasteTarget>& targets,
                                         int firstColumn) const;

private:
    /// For each cell of a row: the column of the table it is for; -1 where it is for none.
    using Mapping = QList<int>;

    [[nodiscard]] Mapping mappingForNewHeroes(const PastedTable& table) const;
    [[nodiscard]] Mapping mappingFrom(int firstColumn, qsizetype width) const;
    [[nodiscard]] static QList<HeroField> fieldsOf(const Mapping& mapping);
    static void addNotices(const PastedTable& table, const Mapping& mapping, PastePlan& plan);

    QList<int> m_shownColumns;
};

} // namespace heroadmin
