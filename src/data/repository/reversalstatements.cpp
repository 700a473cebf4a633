#include "data/repository/reversalstatements.h"

namespace heroadmin {

namespace {

QString separator()
{
    return QStringLiteral(", ");
}

QStringList columnsOf(const StepImages& images)
{
    QStringList columns;
    for (qsizetype column = 0; column < images.columnCount(); ++column) {
        columns.append(images.column(column));
    }
    return columns;
}

QStringList valuesOf(const StepImages& images)
{
    QStringList values;
    for (qsizetype column = 0; column < images.columnCount(); ++column) {
        values.append(images.from(column));
    }
    return values;
}

/// What a column of its hero is to hold.
QString wanted(const StepImages& images, const ReplacingKey::Column& name)
{
    for (qsizetype column = 0; column < images.columnCount(); ++column) {
        if (images.step().columns.at(column).name.compare(name.name, Qt::CaseInsensitive) == 0) {
            return images.effect() == StepImages::Effect::Swap
                       ? QStringLiteral("CASE WHEN %1 THEN %2 ELSE %3 END")
                             .arg(images.isTracked(column), images.to(column), images.heroColumn(column))
                       : images.from(column);
        }
    }
    return QStringLiteral("hero.") + quotedName(name.name);
}

} // namespace

SqlStatement swapStatement(const StepImages& images, const SqlStatement& window)
{
    QStringList assignments;
    for (qsizetype column = 0; column < images.columnCount(); ++column) {
        assignments.append(
            QStringLiteral("%1 = CASE WHEN %2 THEN %3 ELSE %4 END")
                .arg(images.column(column), images.isTracked(column), images.to(column), images.heroColumn(column)));
    }
    return {QStringLiteral("UPDATE hero SET %1 FROM %2 WHERE hero.id = %3 AND %4")
                .arg(assignments.join(separator()), ChangeJournal::images(), ChangeJournal::idOfImage(), window.sql),
            window.values};
}

SqlStatement deleteStatement(const SqlStatement& window)
{
    return {QStringLiteral("DELETE FROM hero WHERE id IN (SELECT %1 FROM %2 WHERE %3)")
                .arg(ChangeJournal::idOfImage(), ChangeJournal::images(), window.sql),
            window.values};
}

SqlStatement insertStatement(const StepImages& images, const SqlStatement& window, const SqlDialect& dialect)
{
    const QStringList columns = QStringList{QStringLiteral("id")} + columnsOf(images);
    const QStringList values = QStringList{ChangeJournal::idOfImage()} + valuesOf(images);
    return {QStringLiteral("INSERT INTO hero (%1)%2 SELECT %3 FROM %4 WHERE %5 AND NOT EXISTS (SELECT 1 FROM hero "
                           "WHERE hero.id = %6)")
                .arg(columns.join(separator()), dialect.withOwnKey(), values.join(separator()), ChangeJournal::images(),
                     window.sql, ChangeJournal::idOfImage()),
            window.values};
}

Result<HeroChange::Moved> insertMoved(const SqlConnection& connection, const StepImages& images,
                                      const SqlStatement& window)
{
    const Result<QVariant> oldId =
        connection.readValue({QStringLiteral("SELECT %1 FROM %2 WHERE %3")
                                  .arg(ChangeJournal::idOfImage(), ChangeJournal::images(), window.sql),
                              window.values});
    const Result<QVariant> newId =
        oldId ? connection.readValue({QStringLiteral("INSERT INTO hero (%1) SELECT %2 FROM %3 WHERE %4 RETURNING id")
                                          .arg(columnsOf(images).join(separator()), valuesOf(images).join(separator()),
                                               ChangeJournal::images(), window.sql),
                                      window.values})
              : failure(oldId.error());
    return newId.map([&oldId](const QVariant& id) { return HeroChange::Moved{oldId->toLongLong(), id.toLongLong()}; });
}

SqlStatement takenKeysStatement(const SqlStatement& window)
{
    return {QStringLiteral("SELECT image.key FROM %1 WHERE %2 AND hero.id IS NOT NULL")
                .arg(ChangeJournal::imagesWithHeroes(), window.sql),
            window.values};
}

SqlStatement replacedStatement(const StepImages& images, const ReplacingKey& key)
{
    QStringList conditions{
        images.areThey(),
        QStringLiteral("NOT EXISTS (SELECT 1 FROM heroadmin_image AS mine WHERE mine.step = %1 AND "
                       "mine.key = %2)")
            .arg(QString::number(images.step().number), ChangeJournal::keyOfHero(QStringLiteral("other")))};
    for (const ReplacingKey::Column& column : key.columns) {
        conditions.append(QStringLiteral("other.%1 = %2").arg(column.compared, wanted(images, column)));
    }
    return {QStringLiteral("SELECT other.id FROM %1 CROSS JOIN hero AS other WHERE %2 LIMIT 1")
                .arg(ChangeJournal::imagesWithHeroes(), conditions.join(QStringLiteral(" AND "))),
            {}};
}

SqlStatement leaveOutStatement(const SqlStatement& window, const QString& condition)
{
    return {QStringLiteral("DELETE FROM %1 WHERE %2 AND image.key IN (SELECT image.key FROM %3 WHERE %2 AND %4)")
                .arg(ChangeJournal::images(), window.sql, ChangeJournal::imagesWithHeroes(), condition),
            window.values + window.values};
}

} // namespace heroadmin
