#include "data/repository/adjoiningimages.h"

#include "data/sql/sqlstatement.h"

namespace heroadmin {

namespace {

/// Another image of the same column.
QString of(const QString& table, const QString& image)
{
    return table + u'.' + ChangeJournal::columnOf(image);
}

QString isAboutColumn(const QString& table, const ChangeJournal::Column& column, const SqlDialect& dialect)
{
    return QStringLiteral("(%1.kind <> %2 OR %3)")
        .arg(table, QString::number(static_cast<int>(ChangeJournal::Kind::Update)),
             dialect.areOther(of(table, ChangeJournal::before(column)), of(table, ChangeJournal::after(column))));
}

} // namespace

Result<void> passRealityOn(const Database& database, const ChangeJournal::Step& step, StepDirection direction)
{
    const SqlConnection sql = database.sql();
    const SqlDialect& dialect = sql.dialect();
    const bool isUndo = direction == StepDirection::Undo;
    const QString image = QStringLiteral("image");
    const QString number = QString::number(step.number);
    const auto nextStep = [&](const ChangeJournal::Column& column) {
        return QStringLiteral("(SELECT %1(other.step) FROM heroadmin_image AS other WHERE other.key = image.key AND "
                              "other.step %2 %3 AND %4)")
            .arg(isUndo ? QStringLiteral("max") : QStringLiteral("min"),
                 isUndo ? QStringLiteral("<") : QStringLiteral(">"), number,
                 isAboutColumn(QStringLiteral("other"), column, dialect));
    };
    for (const ChangeJournal::Column& column : step.columns) {
        const QString wanted = isUndo ? ChangeJournal::before(column) : ChangeJournal::after(column);
        const QString found = isUndo ? ChangeJournal::after(column) : ChangeJournal::before(column);
        const QString held = QStringLiteral("hero.") + quotedName(column.name);
        const QString adjoining = of(QStringLiteral("adjoining"), found);
        const Result<void> passed = sql.execute(
            {QStringLiteral("UPDATE heroadmin_image AS adjoining SET %1 = %2 FROM %3 WHERE image.step = %4 AND %5 AND "
                            "adjoining.key = image.key AND adjoining.step = %6 AND NOT (%7) AND %8")
                 .arg(ChangeJournal::columnOf(found), held,
                      ChangeJournal::images() + QStringLiteral(" JOIN hero ON hero.id = ") + ChangeJournal::idOfImage(),
                      number, isAboutColumn(image, column, dialect), nextStep(column),
                      dialect.areOther(adjoining, wanted), dialect.areOther(held, wanted)),
             {}});
        if (!passed) {
            return passed;
        }
    }
    return {};
}

} // namespace heroadmin
