#include "data/sql/herostatements.h"

#include <algorithm>
#include <iterator>

namespace heroadmin {

namespace {

/// ` AND column IS NOT DISTINCT FROM <what was loaded>`, to the letter.
SqlStatement guard(const QString& column, const StoredValue& loaded, const SqlDialect& dialect)
{
    const SqlStatement operand = dialect.operand(loaded);
    return {QStringLiteral(" AND %1 IS NOT DISTINCT FROM %2")
                .arg(dialect.exactly(QStringLiteral("hero.") + column), dialect.exactly(operand.sql)),
            operand.values};
}

} // namespace

QVariant toVariant(const std::optional<qint64>& age)
{
    return age ? QVariant(*age) : QVariant(QMetaType(QMetaType::LongLong));
}

QList<Assignment> assignmentsOf(const HeroUpdate& update)
{
    QList<Assignment> assignments;
    if (update.name.hasValue()) {
        assignments.append({QStringLiteral("name"), update.name.value()});
    }
    if (update.age.isSet()) {
        assignments.append({QStringLiteral("age"), toVariant(update.age.content())});
    }
    if (update.secretName.hasValue()) {
        assignments.append({QStringLiteral("secret_name"), update.secretName.value().reveal()});
    }
    return assignments;
}

QList<std::optional<QVariant>> imagesOf(const QList<Assignment>& assignments, const QStringList& columns)
{
    QList<std::optional<QVariant>> images(columns.size());
    for (const Assignment& assignment : assignments) {
        const auto column = std::find_if(columns.cbegin(), columns.cend(), [&assignment](const QString& name) {
            return name.compare(assignment.column, Qt::CaseInsensitive) == 0;
        });
        images[std::distance(columns.cbegin(), column)] = assignment.value;
    }
    return images;
}

SqlStatement updateStatement(const QList<Assignment>& assignments, const SqlStatement& which)
{
    QStringList columns;
    QVariantList values;
    for (const Assignment& assignment : assignments) {
        columns.append(assignment.column + QStringLiteral(" = ?"));
        values.append(assignment.value);
    }
    SqlStatement statement{QStringLiteral("UPDATE hero SET %1 WHERE ").arg(columns.join(QStringLiteral(", "))), values};
    statement += which;
    return statement;
}

SqlStatement lastIdOf(const SqlStatement& which, qint64 heroes)
{
    SqlStatement statement{QStringLiteral("SELECT max(part.id) FROM (SELECT id FROM hero WHERE "), {}};
    statement += which;
    statement += {QStringLiteral(" ORDER BY id LIMIT %1) AS part").arg(heroes), {}};
    return statement;
}

SqlStatement isHero(qint64 id)
{
    return {QStringLiteral("hero.id = ?"), {id}};
}

SqlStatement areHeroes(const QList<qint64>& ids)
{
    // Engines have a limit for bound values.
    QStringList numbers;
    for (const qint64 id : ids) {
        numbers.append(QString::number(id));
    }
    return {QStringLiteral("hero.id IN (%1)").arg(numbers.join(u',')), {}};
}

SqlStatement guardOf(const HeroSnapshot& loaded, bool byName, bool byAge, const SqlDialect& dialect)
{
    SqlStatement which = isHero(loaded.id);
    if (byName) {
        which += guard(QStringLiteral("name"), loaded.name, dialect);
    }
    if (byAge) {
        which += guard(QStringLiteral("age"), loaded.age, dialect);
    }
    return which;
}

SqlStatement isOtherwise(const QList<Assignment>& assignments, const SqlDialect& dialect)
{
    SqlStatement condition{QStringLiteral("(FALSE"), {}};
    for (const Assignment& assignment : assignments) {
        condition += {QStringLiteral(" OR ") +
                          dialect.areOther(QStringLiteral("hero.") + assignment.column, QStringLiteral("?")),
                      {assignment.value}};
    }
    condition += {QStringLiteral(")"), {}};
    return condition;
}

} // namespace heroadmin
