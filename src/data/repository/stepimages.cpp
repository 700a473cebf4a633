#include "data/repository/stepimages.h"

#include "data/sql/herolock.h"
#include "data/sql/selectedcolumns.h"

namespace heroadmin {

StepImages::StepImages(const ChangeJournal::Step& step, ChangeJournal::Kind kind, StepDirection direction,
                       const SqlDialect& dialect)
    : m_dialect(dialect)
    , m_step(step)
    , m_kind(kind)
    , m_direction(direction)
    , m_effect(kind == ChangeJournal::Kind::Update                                           ? Effect::Swap
               : (kind == ChangeJournal::Kind::Delete) == (direction == StepDirection::Undo) ? Effect::Insert
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

QString StepImages::from(qsizetype column) const
{
    // A step of heroes that came or went has one image of each, whichever way it is taken.
    switch (m_kind) {
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
    return m_effect == Effect::Swap ? u'(' + m_dialect.areOther(from(column), to(column)) + u')'
                                    : QStringLiteral("TRUE");
}

QString StepImages::isOtherwise(qsizetype column) const
{
    // Whatever the column's collation: 'a' in place of 'A' is a change.
    return QStringLiteral("(%1 AND %2)").arg(isTracked(column), m_dialect.areOther(heroColumn(column), from(column)));
}

Result<void> StepImages::lockHeroes(const SqlConnection& connection, const SqlStatement& which) const
{
    if (m_effect == Effect::Insert) {
        return {};
    }
    return heroadmin::lockHeroes(connection, {QStringLiteral("hero.id IN (SELECT %1 FROM %2 WHERE %3)")
                                                  .arg(ChangeJournal::idOfImage(), ChangeJournal::images(), which.sql),
                                              which.values});
}

QString StepImages::conflictCondition() const
{
    QStringList differences;
    for (qsizetype column = 0; column < m_step.columns.size(); ++column) {
        differences.append(isOtherwise(column));
    }
    // One that is gone needn't be deleted, but can't be changed.
    return m_effect == Effect::Swap ? QStringLiteral("(hero.id IS NULL OR ") + anyOf(differences) + u')'
                                    : QStringLiteral("(hero.id IS NOT NULL AND ") + anyOf(differences) + u')';
}

QString StepImages::areThey() const
{
    const QString areOfStep = ChangeJournal::isOf(m_step, m_kind);
    return m_step.isWatched ? areOfStep : areOfStep + QStringLiteral(" AND ") + ChangeJournal::isToReverse(m_direction);
}

QString StepImages::name() const
{
    for (qsizetype column = 0; column < m_step.columns.size(); ++column) {
        if (fieldAt(column) == HeroField::Name) {
            return QStringLiteral("coalesce(hero.name, %1)").arg(from(column));
        }
    }
    return QStringLiteral("hero.name");
}

Result<qint64> StepImages::count(const SqlConnection& connection) const
{
    return connection
        .readValue({QStringLiteral("SELECT count(*) FROM %1 WHERE %2").arg(ChangeJournal::images(), areThey()), {}})
        .map([](const QVariant& number) { return number.toLongLong(); });
}

Result<void> StepImages::forEachWindow(const SqlConnection& connection, int size, const WindowWork& work) const
{
    QVariant last;
    for (qint64 done = 0;; done += size) {
        SqlStatement window{areThey(), {}};
        if (last.isValid()) {
            window += {QStringLiteral(" AND image.key > ?"), {last}};
        }
        const Result<QVariant> end =
            connection.readValue({QStringLiteral("SELECT max(part.key) FROM (SELECT image.key FROM %1 WHERE %2 "
                                                 "ORDER BY image.key LIMIT %3) AS part")
                                      .arg(ChangeJournal::images(), window.sql)
                                      .arg(size),
                                  window.values});
        if (!end) {
            return failure(end.error());
        }
        if (end->isNull()) {
            return {};
        }
        window += {QStringLiteral(" AND image.key <= ?"), {*end}};
        if (Result<void> worked = work(window, done); !worked) {
            return worked;
        }
        last = *end;
    }
}

struct StepImages::ConflictColumns
{
    struct Image
    {
        int isOtherwise = 0;
        int from = 0;
        int to = 0;
    };

    SelectedColumns selected;
    int id = 0;
    int isGone = 0;
    int name = 0;
    int age = 0;
    QList<Image> images{};
};

StepImages::ConflictColumns StepImages::conflictColumns() const
{
    ConflictColumns columns{.selected = SelectedColumns(m_dialect)};
    columns.id = columns.selected.add(ChangeJournal::idOfImage());
    columns.isGone = columns.selected.add(QStringLiteral("hero.id IS NULL"));
    columns.name = columns.selected.addStoredValue(QStringLiteral("hero.name"));
    columns.age = columns.selected.addStoredValue(QStringLiteral("hero.age"));
    for (qsizetype column = 0; column < m_step.columns.size(); ++column) {
        // Nothing but name and age leaves the database; a secret name is compared inside it.
        const std::optional<HeroField> field = fieldAt(column);
        const bool isTold = field && *field != HeroField::SecretName;
        const bool isSwapTold = isTold && m_effect == Effect::Swap;
        columns.images.append(
            {.isOtherwise = columns.selected.add(isOtherwise(column)),
             .from = columns.selected.addStoredValue(isTold ? from(column) : QStringLiteral("NULL")),
             .to = columns.selected.addStoredValue(isSwapTold ? to(column) : QStringLiteral("NULL"))});
    }
    return columns;
}

Result<void> StepImages::findConflicts(const SqlConnection& connection, const SqlStatement& which,
                                       WriteOutcome& outcome) const
{
    if (m_effect == Effect::Insert) {
        return {};
    }
    const ConflictColumns columns = conflictColumns();
    const SqlStatement statement{
        QStringLiteral("SELECT %1 FROM %2 WHERE %3 AND %4 ORDER BY 1")
            .arg(columns.selected.list(), ChangeJournal::imagesWithHeroes(), which.sql, conflictCondition()),
        which.values};
    return connection.forEachRow(statement, [this, &columns, &outcome](const QSqlQuery& row) {
        if (outcome.conflictCount++ < WriteOutcome::mostListed) {
            outcome.conflicts.append(toConflict(row, columns));
        }
    });
}

HeroConflict StepImages::toConflict(const QSqlQuery& row, const ConflictColumns& columns) const
{
    const auto storedValue = [&row, &columns](int place) { return columns.selected.storedValue(row, place); };
    HeroConflict conflict;
    conflict.isDeletion = m_effect == Effect::Delete;
    conflict.id = row.value(columns.id).toLongLong();
    conflict.isGone = row.value(columns.isGone).toBool();
    if (!conflict.isGone) {
        conflict.theirs = {conflict.id, storedValue(columns.name), storedValue(columns.age)};
        conflict.name = conflict.theirs.name.toDisplayText();
    }
    for (qsizetype column = 0; column < m_step.columns.size(); ++column) {
        const ConflictColumns::Image& image = columns.images.at(column);
        const std::optional<HeroField> field = fieldAt(column);
        const StoredValue was = storedValue(image.from);
        if (field == HeroField::Name && !was.isNull()) {
            conflict.name = was.toDisplayText();
        }
        if (conflict.isGone || !row.value(image.isOtherwise).toBool()) {
            continue;
        }
        if (!field) {
            conflict.isOtherwise = true;
        } else if (*field == HeroField::SecretName) {
            conflict.fields.append({.field = *field});
        } else {
            conflict.fields.append({*field, was, storedValue(image.to),
                                    *field == HeroField::Name ? conflict.theirs.name : conflict.theirs.age});
        }
    }
    return conflict;
}

QString StepImages::pattern() const
{
    QStringList letters;
    for (qsizetype column = 0; column < m_step.columns.size(); ++column) {
        letters.append(QStringLiteral("CASE WHEN %1 THEN '%2' ELSE '0' END").arg(isTracked(column), QChar(tracked)));
    }
    return concatenated(letters);
}

Result<void> StepImages::touchUp(const SqlConnection& connection) const
{
    for (qsizetype column = 0; column < m_step.columns.size(); ++column) {
        const QString wanted = m_effect == Effect::Swap ? to(column) : from(column);
        const Result<void> done = connection.execute(
            {QStringLiteral("UPDATE hero SET %1 = %2 FROM %3 WHERE %4 AND hero.id = %5 AND %6 AND %7")
                 .arg(this->column(column), wanted, ChangeJournal::images(), areThey(), ChangeJournal::idOfImage(),
                      isTracked(column), m_dialect.areOther(heroColumn(column), wanted)),
             {}});
        if (!done) {
            return done;
        }
    }
    return {};
}

Result<qint64> StepImages::countUntouched(const SqlConnection& connection) const
{
    QStringList changes;
    QStringList differences;
    for (qsizetype column = 0; column < m_step.columns.size(); ++column) {
        changes.append(isTracked(column));
        differences.append(isOtherwise(column));
    }
    return countWhere(
        connection,
        m_effect == Effect::Insert
            ? QStringLiteral("hero.id IS NULL")
            : QStringLiteral("hero.id IS NOT NULL AND %1 AND NOT %2").arg(anyOf(changes), anyOf(differences)));
}

Result<qint64> StepImages::countUnconcerned(const SqlConnection& connection) const
{
    QStringList changes;
    for (qsizetype column = 0; column < m_step.columns.size(); ++column) {
        changes.append(isTracked(column));
    }
    return countWhere(connection, QStringLiteral("image.is_asked AND NOT ") + anyOf(changes));
}

Result<qint64> StepImages::countThere(const SqlConnection& connection) const
{
    return countWhere(connection, QStringLiteral("hero.id IS NOT NULL"));
}

Result<qint64> StepImages::countWhere(const SqlConnection& connection, const QString& condition) const
{
    return connection
        .readValue({QStringLiteral("SELECT count(*) FROM %1 WHERE %2 AND %3")
                        .arg(ChangeJournal::imagesWithHeroes(), areThey(), condition),
                    {}})
        .map([](const QVariant& number) { return number.toLongLong(); });
}

SqlStatement StepImages::adopt(qint64 heroId, const QList<qsizetype>& columns) const
{
    QStringList assignments;
    for (const qsizetype column : columns) {
        assignments.append(ChangeJournal::columnOf(from(column)) + QStringLiteral(" = ") + heroColumn(column));
    }
    return assign(heroId, assignments);
}

SqlStatement StepImages::letGo(qint64 heroId, const QList<qsizetype>& columns) const
{
    QStringList assignments;
    for (const qsizetype column : columns) {
        for (const QString& image : {from(column), to(column)}) {
            assignments.append(ChangeJournal::columnOf(image) + QStringLiteral(" = ") + heroColumn(column));
        }
    }
    return assign(heroId, assignments);
}

SqlStatement StepImages::assign(qint64 heroId, const QStringList& assignments) const
{
    return {QStringLiteral("UPDATE %1 SET %2 FROM hero WHERE %3 AND hero.id = ? AND %4 = hero.id")
                .arg(ChangeJournal::images(), assignments.join(QStringLiteral(", ")), areThey(),
                     ChangeJournal::idOfImage()),
            {heroId}};
}

} // namespace heroadmin
