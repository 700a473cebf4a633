#include "data/repository/stepimages.h"

#include "data/sql/herocolumns.h"

namespace heroadmin {

StepImages::StepImages(const ChangeJournal::Step& step, StepDirection direction)
    : m_step(step)
    , m_direction(direction)
    , m_effect(step.kind == ChangeJournal::Kind::Update                                           ? Effect::Swap
               : (step.kind == ChangeJournal::Kind::Delete) == (direction == StepDirection::Undo) ? Effect::Insert
                                                                                                  : Effect::Delete)
{}

std::optional<HeroField> StepImages::fieldAt(qsizetype column) const
{
    const auto is = [&name = m_step.columns.at(column).name](QLatin1String field) {
        return name.compare(field, Qt::CaseInsensitive) == 0;
    };
    if (is(QLatin1String("name"))) {
        return HeroField::Name;
    }
    if (is(QLatin1String("age"))) {
        return HeroField::Age;
    }
    if (is(QLatin1String("secret_name"))) {
        return HeroField::SecretName;
    }
    return {};
}

QString StepImages::withHeroes() const
{
    return QStringLiteral("%1 LEFT JOIN hero ON hero.id = %2").arg(ChangeJournal::images(), ChangeJournal::idOfImage());
}

QString StepImages::from(qsizetype column) const
{
    // A step of heroes that came or went has one image of each, whichever way it is taken.
    switch (m_step.kind) {
    case ChangeJournal::Kind::Insert:
        return ChangeJournal::after(m_step.columns.at(column));
    case ChangeJournal::Kind::Delete:
        return ChangeJournal::before(m_step.columns.at(column));
    case ChangeJournal::Kind::Update:
        break;
    }
    return imageOn(m_direction == StepDirection::Undo, column);
}

QString StepImages::to(qsizetype column) const
{
    return imageOn(m_direction == StepDirection::Redo, column);
}

QString StepImages::imageOn(bool isAfter, qsizetype column) const
{
    const ChangeJournal::Column& images = m_step.columns.at(column);
    return isAfter ? ChangeJournal::after(images) : ChangeJournal::before(images);
}

QString StepImages::heroColumn(qsizetype column) const
{
    return QStringLiteral("hero.") + quotedName(m_step.columns.at(column).name);
}

QString StepImages::isTracked(qsizetype column) const
{
    return m_effect == Effect::Swap ? QStringLiteral("(image.fields & %1) <> 0").arg(qint64{1} << column)
                                    : QStringLiteral("TRUE");
}

QString StepImages::isOtherwise(qsizetype column) const
{
    // Whatever the column's collation: 'a' in place of 'A' is a change.
    return QStringLiteral("(%1 AND %2 COLLATE BINARY IS DISTINCT FROM %3)")
        .arg(isTracked(column), heroColumn(column), from(column));
}

QString StepImages::conflictCondition() const
{
    // One that is gone needn't be deleted, but can't be changed.
    QStringList conditions{m_effect == Effect::Swap ? QStringLiteral("hero.id IS NULL") : QStringLiteral("FALSE")};
    for (qsizetype column = 0; column < m_step.columns.size(); ++column) {
        conditions.append(isOtherwise(column));
    }
    const QString condition = u'(' + conditions.join(QStringLiteral(" OR ")) + u')';
    return m_effect == Effect::Swap ? condition : QStringLiteral("(hero.id IS NOT NULL AND %1)").arg(condition);
}

Result<void> StepImages::findConflicts(const QSqlDatabase& connection, WriteOutcome& outcome) const
{
    if (m_effect == Effect::Insert) {
        return {};
    }
    QStringList columns{QStringLiteral("image.key"), ChangeJournal::idOfImage(), QStringLiteral("hero.id IS NULL"),
                        HeroColumns::ofStoredValue(QStringLiteral("hero.name")),
                        HeroColumns::ofStoredValue(QStringLiteral("hero.age"))};
    for (qsizetype column = 0; column < m_step.columns.size(); ++column) {
        columns.append(isOtherwise(column));
        // Nothing but name and age leaves the database; a secret name is compared inside it.
        const std::optional<HeroField> field = fieldAt(column);
        const bool isTold = field && *field != HeroField::SecretName;
        columns.append(HeroColumns::ofStoredValue(isTold ? from(column) : QStringLiteral("NULL")));
        columns.append(
            HeroColumns::ofStoredValue(isTold && m_effect == Effect::Swap ? to(column) : QStringLiteral("NULL")));
    }
    const SqlStatement statement{
        QStringLiteral("SELECT %1 FROM %2 WHERE %3 AND %4 ORDER BY 2")
            .arg(columns.join(QStringLiteral(", ")), withHeroes(), ChangeJournal::isOf(m_step), conflictCondition()),
        {}};
    return forEachRow(connection, statement, [this, &outcome](const QSqlQuery& row) {
        if (outcome.conflictCount++ < WriteOutcome::mostListed) {
            outcome.conflicts.append(toConflict(row));
        }
    });
}

HeroConflict StepImages::toConflict(const QSqlQuery& row) const
{
    constexpr int firstOfColumns = 7;
    constexpr int perColumn = 5;
    HeroConflict conflict;
    conflict.isDeletion = m_effect == Effect::Delete;
    conflict.id = row.value(1).toLongLong();
    conflict.isGone = row.value(2).toBool();
    if (!conflict.isGone) {
        conflict.theirs = {conflict.id, HeroColumns::toStoredValue(row, 3), HeroColumns::toStoredValue(row, 5)};
        conflict.name = conflict.theirs.name.toDisplayText();
    }
    for (int column = 0; column < m_step.columns.size(); ++column) {
        const int first = firstOfColumns + column * perColumn;
        const std::optional<HeroField> field = fieldAt(column);
        const StoredValue was = HeroColumns::toStoredValue(row, first + 1);
        if (field == HeroField::Name && !was.isNull()) {
            conflict.name = was.toDisplayText();
        }
        if (conflict.isGone || !row.value(first).toBool()) {
            continue;
        }
        if (!field) {
            conflict.isOtherwise = true;
        } else if (*field == HeroField::SecretName) {
            conflict.fields.append({*field, {}, {}, {}});
        } else {
            conflict.fields.append({*field, was, HeroColumns::toStoredValue(row, first + 3),
                                    *field == HeroField::Name ? conflict.theirs.name : conflict.theirs.age});
        }
    }
    return conflict;
}

SqlStatement StepImages::adopt(qint64 heroId, const QList<qsizetype>& columns) const
{
    QStringList assignments;
    for (const qsizetype column : columns) {
        // The column that is assigned to is named without its table.
        assignments.append(from(column).section(u'.', 1) + QStringLiteral(" = ") + heroColumn(column));
    }
    return {QStringLiteral("UPDATE %1 SET %2 FROM hero WHERE %3 AND hero.id = ? AND %4 = hero.id")
                .arg(ChangeJournal::images(), assignments.join(QStringLiteral(", ")), ChangeJournal::isOf(m_step),
                     ChangeJournal::idOfImage()),
            {heroId}};
}

} // namespace heroadmin
