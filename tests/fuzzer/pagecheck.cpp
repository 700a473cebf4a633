#include "fuzzer/pagecheck.h"

#include "data/browsing/herobrowsing.h"
#include "data/heroes/namequery.h"
#include "data/table/herotablemodel.h"
#include "fuzzer/otherprogram.h"

#include <algorithm>

namespace heroadmin::testing {

namespace {

QString whereOf(const HeroFilter& filter)
{
    QStringList conditions{QStringLiteral("TRUE")};
    const QString name = QString(filter.name).replace(u'\'', QStringLiteral("''"));
    if (const std::optional<qint64> id = NameQuery(filter).heroId()) {
        conditions.append(QStringLiteral("id = %1").arg(*id));
    } else if (!name.isEmpty()) {
        conditions.append(QStringLiteral("instr(lower(name), lower('%1')) %2")
                              .arg(name, filter.nameMatch == HeroFilter::NameMatch::StartsWith
                                             ? QStringLiteral("= 1")
                                             : QStringLiteral("> 0")));
    }
    if (filter.hasAge()) {
        QStringList ages;
        if (filter.withoutAge) {
            ages.append(QStringLiteral("age IS NULL"));
        }
        if (filter.ageFrom || filter.ageTo) {
            ages.append(QStringLiteral("(typeof(age) IN ('integer', 'real') AND age >= %1 AND age <= %2)")
                            .arg(filter.ageFrom.value_or(std::numeric_limits<qint64>::min() + 1))
                            .arg(filter.ageTo.value_or(std::numeric_limits<qint64>::max())));
        }
        conditions.append(u'(' + ages.join(QStringLiteral(" OR ")) + u')');
    }
    return QStringLiteral("WHERE ") + conditions.join(QStringLiteral(" AND "));
}

QString orderOf(HeroSort sort)
{
    const QString direction = sort.order == Qt::AscendingOrder ? QStringLiteral("ASC") : QStringLiteral("DESC");
    switch (sort.column) {
    case HeroSort::Column::Id:
        return QStringLiteral(" ORDER BY id %1").arg(direction);
    case HeroSort::Column::Name:
        return QStringLiteral(" ORDER BY name IS NULL, name COLLATE BINARY %1, id %1").arg(direction);
    case HeroSort::Column::Age:
        return QStringLiteral(" ORDER BY age IS NULL, age %1, id %1").arg(direction);
    }
    return {};
}

QString textOf(const HeroTableModel& model, int row, HeroTableModel::Column column)
{
    return model.index(row, column).data(Qt::EditRole).toString();
}

QString wrongInRow(const HeroTableModel& model, int row, const OtherProgram::Row& stored)
{
    const qint64 id = model.idAt(row);
    const QString name = textOf(model, row, HeroTableModel::NameColumn);
    const QString age = textOf(model, row, HeroTableModel::AgeColumn);
    const bool isNameWhole = stored.name && stored.name->size() <= HeroRow::longestShownName;
    if (id == stored.id && (!isNameWhole || name == *stored.name) && (!stored.age || age == *stored.age)) {
        return {};
    }
    return QStringLiteral("page: row %1 shows #%2 %3 %4 for #%5 %6 %7")
        .arg(QString::number(row + 1), QString::number(id), name, age, QString::number(stored.id),
             stored.name.value_or(QStringLiteral("(no text)")), stored.age.value_or(QStringLiteral("(no number)")));
}

} // namespace

QString wrongOnPage(const HeroBrowsing& browser, const HeroTableModel& model, const OtherProgram& file)
{
    const QString where = whereOf(browser.filter());
    const qint64 total = file.number(QStringLiteral("SELECT count(*) FROM hero ") + where);
    if (browser.total() != total) {
        return QStringLiteral("page: %1 heroes counted, and there are %2").arg(browser.total().value_or(-1)).arg(total);
    }
    const qint64 offset = browser.offset().value_or(-1);
    if (offset < 0) {
        return QStringLiteral("page: nobody knows where it is");
    }
    const QList<OtherProgram::Row> rows = file.rows(
        where + orderOf(browser.sort()) + QStringLiteral(" LIMIT %1 OFFSET %2").arg(browser.pageSize()).arg(offset));
    if (model.rowCount() != rows.size() && total > 0) {
        return QStringLiteral("page: %1 rows from %2 on, and there are %3")
            .arg(model.rowCount())
            .arg(offset)
            .arg(rows.size());
    }
    QString wrong;
    for (int row = 0; row < model.rowCount() && wrong.isEmpty(); ++row) {
        wrong = wrongInRow(model, row, rows.at(row));
    }
    return wrong;
}

} // namespace heroadmin::testing
