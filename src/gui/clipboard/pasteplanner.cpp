#include "gui/clipboard/pasteplanner.h"

#include "core/foreigntext.h"
#include "core/pastedage.h"
#include "core/text.h"
#include "data/table/herotablemodel.h"
#include "gui/clipboard/heroheading.h"

#include <QLocale>
#include <algorithm>
#include <utility>

namespace heroadmin {

namespace {

constexpr int noColumn = -1;

qsizetype widthOf(const PastedTable& table)
{
    qsizetype width = table.headings.size();
    for (const QList<PastedCell>& row : table.rows) {
        width = std::max(width, row.size());
    }
    return width;
}

bool isBlank(const QList<PastedCell>& row)
{
    return std::all_of(row.cbegin(), row.cend(),
                       [](const PastedCell& cell) { return cell.value_or(QString()).isEmpty(); });
}

/// How many cells of a column are ages, and how many are other texts.
std::pair<int, int> numbersAndTexts(const PastedTable& table, qsizetype column)
{
    std::pair<int, int> counts;
    for (const QList<PastedCell>& row : table.rows) {
        const QString cell = row.value(column).value_or(QString());
        if (const PastedAge age = PastedAge::read(cell); age.kind != PastedAge::Kind::None) {
            ++(age.isNumber() ? counts.first : counts.second);
        }
    }
    return counts;
}

bool isOfNumbers(const PastedTable& table, qsizetype column)
{
    const auto [numbers, texts] = numbersAndTexts(table, column);
    return numbers > 0 && texts == 0;
}

tl::unexpected<Error> failed(const QString& sentence)
{
    return failure(Error::of(ErrorKind::Other, sentence));
}

void give(TypedHero& typed, HeroField field, const QString& text)
{
    switch (field) {
    case HeroField::Name:
        typed.name = text;
        break;
    case HeroField::Age:
        typed.age = PastedAge::read(text).typed(text);
        break;
    case HeroField::SecretName:
        if (text != HeroTableModel::mask()) { // a secret name that was hidden when it was copied
            typed.secretName = SecretName(text);
        }
        break;
    }
}

TypedHero typedOf(const QList<PastedCell>& row, const QList<int>& mapping)
{
    TypedHero typed;
    for (qsizetype place = 0; place < row.size() && place < mapping.size(); ++place) {
        const std::optional<HeroField> field = HeroTableModel::fieldOf(mapping.at(place));
        if (field && row.at(place)) {
            give(typed, *field, *row.at(place));
        }
    }
    return typed;
}

} // namespace

PastePlanner::PastePlanner(QList<int> shownColumns)
    : m_shownColumns(std::move(shownColumns))
{}

Result<PastePlan> PastePlanner::newHeroes(const PastedTable& table) const
{
    PastePlan plan;
    plan.createsHeroes = true;
    const Mapping mapping = mappingForNewHeroes(table);
    plan.fields = fieldsOf(mapping);
    if (plan.fields.isEmpty()) {
        return failed(tr("Nothing on the clipboard says what a hero is called."));
    }
    for (const QList<PastedCell>& row : table.rows) {
        if (!isBlank(row)) {
            plan.rows.push_back({std::nullopt, typedOf(row, mapping)});
        }
    }
    if (plan.rows.empty()) {
        return failed(tr("There are only blank rows on the clipboard."));
    }
    addNotices(table, mapping, plan);
    return plan;
}

Result<PastePlan> PastePlanner::over(const PastedTable& table, const QList<PasteTarget>& targets, int firstColumn) const
{
    PastePlan plan;
    const bool hasHeadings = !table.headings.isEmpty();
    const bool isSingleCell = !hasHeadings && table.rows.size() == 1 && widthOf(table) == 1;
    const bool isSingleRow = table.rows.size() == 1;
    Mapping mapping;
    if (hasHeadings) {
        for (const QString& heading : table.headings) {
            mapping.append(columnOfHeading(heading).value_or(noColumn));
        }
    } else if (!isSingleCell) {
        mapping = mappingFrom(firstColumn, widthOf(table));
    }
    plan.fields = fieldsOf(mapping);
    const auto selected =
        std::count_if(targets.cbegin(), targets.cend(), [](const PasteTarget& target) { return target.isSelected; });
    qsizetype pasted = 0;
    for (const PasteTarget& target : targets) {
        if (!target.isSelected && (isSingleRow || selected > 1)) {
            continue;
        }
        if (!isSingleRow && pasted == table.rows.size()) {
            break;
        }
        const QList<PastedCell>& row = table.rows.at(isSingleRow ? 0 : pasted);
        ++pasted;
        PasteRow pasteRow{target.hero, typedOf(row, mapping)};
        if (isSingleCell) {
            for (const HeroField field : target.selectedFields) {
                give(pasteRow.typed, field, row.constFirst().value_or(QString()));
                if (!plan.fields.contains(field)) {
                    plan.fields.append(field);
                }
            }
        }
        plan.rows.push_back(std::move(pasteRow));
    }
    if (plan.fields.isEmpty()) {
        return failed(tr("There is nothing to paste over here: ids are decided by the database."));
    }
    addNotices(table, mapping, plan);
    if (const int beyond = pluralCount(table.rows.size() - pasted); beyond > 0 && !isSingleRow) {
        plan.notices.append(selected > 1
                                ? tr("%Ln rows of the clipboard are beyond the selected rows.", nullptr, beyond)
                                : tr("%Ln rows of the clipboard are beyond the end of the page.", nullptr, beyond));
    }
    return plan;
}

PastePlanner::Mapping PastePlanner::mappingForNewHeroes(const PastedTable& table) const
{
    Mapping named;
    for (const QString& heading : table.headings) {
        named.append(columnOfHeading(heading).value_or(noColumn));
    }
    if (!fieldsOf(named).isEmpty()) {
        return named;
    }
    const qsizetype width = widthOf(table);
    Mapping columns = m_shownColumns;
    for (const int column : {HeroTableModel::NameColumn, HeroTableModel::AgeColumn, HeroTableModel::SecretNameColumn}) {
        if (!columns.contains(column)) {
            columns.append(column);
        }
    }
    // Ids are there only where whole rows were copied; a name and a number are a name and an age.
    const qsizetype idPlace = columns.indexOf(HeroTableModel::IdColumn);
    const bool hasIds = idPlace >= 0 && width >= 2 && isOfNumbers(table, idPlace) &&
                        (width > 2 || !isOfNumbers(table, 1 - std::min<qsizetype>(idPlace, 1)));
    if (!hasIds) {
        columns.removeAll(HeroTableModel::IdColumn);
    }
    const qsizetype agePlace = columns.indexOf(HeroTableModel::AgeColumn);
    if (width == 2 && !hasIds && agePlace == 1 && numbersAndTexts(table, agePlace).first == 0 &&
        numbersAndTexts(table, agePlace).second > 0) {
        columns[agePlace] = HeroTableModel::SecretNameColumn;
    }
    while (columns.size() < width) {
        columns.append(noColumn);
    }
    return columns.first(width);
}

PastePlanner::Mapping PastePlanner::mappingFrom(int firstColumn, qsizetype width) const
{
    const qsizetype first = std::max<qsizetype>(m_shownColumns.indexOf(firstColumn), 0);
    Mapping mapping = m_shownColumns.mid(first, width);
    while (mapping.size() < width) {
        mapping.append(noColumn);
    }
    return mapping;
}

QList<HeroField> PastePlanner::fieldsOf(const Mapping& mapping)
{
    QList<HeroField> fields;
    for (const int column : mapping) {
        const std::optional<HeroField> field = HeroTableModel::fieldOf(column);
        if (field && !fields.contains(*field)) {
            fields.append(*field);
        }
    }
    return fields;
}

void PastePlanner::addNotices(const PastedTable& table, const Mapping& mapping, PastePlan& plan)
{
    if (mapping.contains(HeroTableModel::IdColumn)) {
        plan.notices.append(tr("The ids on the clipboard are ignored: the database decides them."));
    }
    QStringList ignored;
    for (qsizetype place = 0; place < mapping.size(); ++place) {
        if (mapping.at(place) == noColumn) {
            ignored.append(shortForeignText(table.headings.value(place, QString::number(place + 1))));
        }
    }
    if (!ignored.isEmpty()) {
        plan.notices.append(
            tr("These columns of the clipboard are ignored: %1.").arg(QLocale().createSeparatedList(ignored)));
    }
    const qsizetype secretPlace = mapping.indexOf(HeroTableModel::SecretNameColumn);
    const auto hasMask = [secretPlace](const QList<PastedCell>& row) {
        return row.value(secretPlace).value_or(QString()) == HeroTableModel::mask();
    };
    if (secretPlace >= 0 && std::any_of(table.rows.cbegin(), table.rows.cend(), hasMask)) {
        plan.notices.append(tr("Secret names were hidden when they were copied, so they aren't pasted."));
    }
}

} // namespace heroadmin
