#include "data/stepreversal.h"

#include "data/database.h"
#include "data/herocolumns.h"

#include <algorithm>

namespace heroadmin {

namespace {

constexpr int windowSize = 5'000; ///< Heroes between two looks at whether it is still wanted.

/// What conflicts are read from: every image with the hero as it is now, if it is there.
QString imagesWithHeroes(const QString& images)
{
    return QStringLiteral("%1 AS image LEFT JOIN hero ON hero.id = %2").arg(images, ChangeJournal::idOfImage());
}

std::optional<HeroField> fieldOf(const QString& column)
{
    const auto is = [&column](QLatin1String name) { return column.compare(name, Qt::CaseInsensitive) == 0; };
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

} // namespace

StepReversal::StepReversal(const Database& database, ChangeJournal& journal, const ChangeJournal::Step& step,
                           Direction direction, WriteControl& control)
    : m_connection(database.connection())
    , m_journal(journal)
    , m_step(step)
    , m_direction(direction)
    , m_effect(step.kind == ChangeJournal::Kind::Update                                       ? Effect::Swap
               : (step.kind == ChangeJournal::Kind::Delete) == (direction == Direction::Undo) ? Effect::Insert
                                                                                              : Effect::Delete)
    , m_images(ChangeJournal::table(step))
    , m_control(control)
{}

Result<WriteOutcome> StepReversal::run()
{
    WriteOutcome outcome;
    const Result<void> looked = findConflicts(outcome);
    if (!looked) {
        return failure(looked.error());
    }
    if (outcome.conflictCount > 0) {
        return outcome;
    }
    return apply();
}

Result<WriteOutcome> StepReversal::run(const QList<ConflictChoice>& choices)
{
    const Result<void> settled = settle(choices);
    if (!settled) {
        return failure(settled.error());
    }
    return apply();
}

QString StepReversal::from(qsizetype column) const
{
    // A step of heroes that came or went has one image of each, whichever way it is taken.
    switch (m_step.kind) {
    case ChangeJournal::Kind::Insert:
        return ChangeJournal::after(column);
    case ChangeJournal::Kind::Delete:
        return ChangeJournal::before(column);
    case ChangeJournal::Kind::Update:
        break;
    }
    return m_direction == Direction::Undo ? ChangeJournal::after(column) : ChangeJournal::before(column);
}

QString StepReversal::to(qsizetype column) const
{
    return m_direction == Direction::Undo ? ChangeJournal::before(column) : ChangeJournal::after(column);
}

QString StepReversal::heroColumn(qsizetype column) const
{
    return QStringLiteral("hero.") + quotedName(m_step.columns.at(column));
}

QString StepReversal::isTracked(qsizetype column) const
{
    return m_effect == Effect::Swap ? QStringLiteral("image.fields & %1").arg(qint64{1} << column)
                                    : QStringLiteral("TRUE");
}

QString StepReversal::isOtherwise(qsizetype column) const
{
    // Whatever the column's collation: 'a' in place of 'A' is a change.
    return QStringLiteral("(%1 AND %2 COLLATE BINARY IS NOT %3)")
        .arg(isTracked(column), heroColumn(column), from(column));
}

QString StepReversal::conflictCondition() const
{
    // One that is gone needn't be deleted, but can't be changed.
    QStringList conditions{m_effect == Effect::Swap ? QStringLiteral("hero.id IS NULL") : QStringLiteral("FALSE")};
    for (qsizetype column = 0; column < m_step.columns.size(); ++column) {
        conditions.append(isOtherwise(column));
    }
    const QString condition = u'(' + conditions.join(QStringLiteral(" OR ")) + u')';
    return m_effect == Effect::Swap ? condition : QStringLiteral("(hero.id IS NOT NULL AND %1)").arg(condition);
}

Result<void> StepReversal::findConflicts(WriteOutcome& outcome) const
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
        const std::optional<HeroField> field = fieldOf(m_step.columns.at(column));
        const bool isTold = field && *field != HeroField::SecretName;
        columns.append(HeroColumns::ofStoredValue(isTold ? from(column) : QStringLiteral("NULL")));
        columns.append(
            HeroColumns::ofStoredValue(isTold && m_effect == Effect::Swap ? to(column) : QStringLiteral("NULL")));
    }
    const SqlStatement statement{
        QStringLiteral("SELECT %1 FROM %2 WHERE %3 ORDER BY 2")
            .arg(columns.join(QStringLiteral(", ")), imagesWithHeroes(m_images), conflictCondition()),
        {}};
    return forEachRow(m_connection, statement, [this, &outcome](const QSqlQuery& row) {
        if (outcome.conflictCount++ < WriteOutcome::mostListed) {
            outcome.conflicts.append(toConflict(row));
        }
    });
}

HeroConflict StepReversal::toConflict(const QSqlQuery& row) const
{
    constexpr int firstOfColumns = 7;
    constexpr int perColumn = 5;
    HeroConflict conflict;
    conflict.id = row.value(1).toLongLong();
    conflict.isGone = row.value(2).toBool();
    if (!conflict.isGone) {
        conflict.theirs = {conflict.id, HeroColumns::toStoredValue(row, 3), HeroColumns::toStoredValue(row, 5)};
        conflict.name = conflict.theirs.name.toDisplayText();
    }
    for (int column = 0; column < m_step.columns.size(); ++column) {
        const int first = firstOfColumns + column * perColumn;
        const std::optional<HeroField> field = fieldOf(m_step.columns.at(column));
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

Result<void> StepReversal::settle(const QList<ConflictChoice>& choices)
{
    WriteOutcome found;
    Result<void> done = findConflicts(found);
    for (const HeroConflict& conflict : std::as_const(found.conflicts)) {
        const auto choice = std::find_if(choices.cbegin(), choices.cend(),
                                         [&conflict](const ConflictChoice& made) { return made.id == conflict.id; });
        // What changed once more since the person looked stays as it is.
        if (!done || conflict.isGone || choice == choices.cend() || choice->theirs != conflict.theirs) {
            continue;
        }
        if (m_effect == Effect::Swap) {
            done = settleSwap(conflict, *choice);
        } else if (choice->writesAnyway) {
            // The image of what is really deleted, so that this comes back.
            QStringList assignments;
            for (qsizetype column = 0; column < m_step.columns.size(); ++column) {
                assignments.append(QString(from(column)).remove(QStringLiteral("image.")) + QStringLiteral(" = ") +
                                   heroColumn(column));
            }
            done = execute(m_connection,
                           {QStringLiteral("UPDATE %1 AS image SET %2 FROM hero WHERE hero.id = ? AND %3 = hero.id")
                                .arg(m_images, assignments.join(QStringLiteral(", ")), ChangeJournal::idOfImage()),
                            {conflict.id}});
        }
    }
    return done ? leaveOut(conflictCondition()) : done;
}

Result<void> StepReversal::settleSwap(const HeroConflict& conflict, const ConflictChoice& choice)
{
    // A field that is kept as theirs is none of this step any more; one that is written over theirs is, as it was.
    QStringList assignments;
    qint64 kept = 0;
    for (qsizetype column = 0; column < m_step.columns.size(); ++column) {
        const std::optional<HeroField> field = fieldOf(m_step.columns.at(column));
        const bool clashes = std::any_of(conflict.fields.cbegin(), conflict.fields.cend(),
                                         [&field](const FieldConflict& clash) { return clash.field == field; });
        if (!clashes) {
            continue;
        }
        if (choice.mine.contains(*field)) {
            assignments.append(QString(from(column)).remove(QStringLiteral("image.")) + QStringLiteral(" = ") +
                               heroColumn(column));
        } else {
            kept |= qint64{1} << column;
        }
    }
    assignments.append(QStringLiteral("fields = fields & ~%1").arg(kept));
    return execute(m_connection,
                   {QStringLiteral("UPDATE %1 AS image SET %2 FROM hero WHERE hero.id = ? AND %3 = hero.id")
                        .arg(m_images, assignments.join(QStringLiteral(", ")), ChangeJournal::idOfImage()),
                    {conflict.id}});
}

Result<void> StepReversal::leaveOut(const QString& condition)
{
    if (m_effect == Effect::Insert) {
        return {};
    }
    return execute(m_connection, {QStringLiteral("DELETE FROM %1 WHERE key IN (SELECT image.key FROM %2 WHERE %3)")
                                      .arg(m_images, imagesWithHeroes(m_images), condition),
                                  {}});
}

Result<WriteOutcome> StepReversal::apply()
{
    QList<HeroChange::Moved> moved;
    QList<qint64> taken;
    Result<void> done;
    if (m_effect == Effect::Delete) {
        done = leaveOut(QStringLiteral("hero.id IS NULL"));
    } else if (m_effect == Effect::Insert) {
        const Result<QList<qint64>> found = takenKeys();
        taken = found.value_or(QList<qint64>());
        done = found.map([](const QList<qint64>&) {});
    }
    if (done) {
        done = forEachWindow([this](const SqlStatement& window) {
            return m_effect == Effect::Swap     ? swap(window)
                   : m_effect == Effect::Delete ? remove(window)
                                                : insert(window);
        });
    }
    if (done && m_effect == Effect::Delete) {
        done = m_journal.markThere(m_step, false);
    } else if (done && m_effect == Effect::Insert) {
        done = m_journal.markThere(m_step, true);
        done = done ? insertMoved(taken, moved) : done;
    }
    if (!done) {
        return failure(done.error());
    }
    return m_journal.toChange(m_step).map([&moved](HeroChange change) {
        change.moved = moved;
        return WriteOutcome{change, {}, 0};
    });
}

Result<void> StepReversal::forEachWindow(const std::function<Result<void>(const SqlStatement& window)>& work)
{
    const Result<QVariant> total =
        readValue(m_connection, {QStringLiteral("SELECT count(*) FROM %1").arg(m_images), {}});
    if (!total) {
        return failure(total.error());
    }
    qint64 done = 0;
    QVariant last;
    while (true) {
        if (m_control.isCancelled()) {
            return failure(Error::cancelled());
        }
        m_control.setProgress(done, total->toLongLong());
        SqlStatement beyond{QStringLiteral("TRUE"), {}};
        if (last.isValid()) {
            beyond = {QStringLiteral("key > ?"), {last}};
        }
        const Result<QVariant> end = readValue(
            m_connection, {QStringLiteral("SELECT max(key) FROM (SELECT key FROM %1 WHERE %2 ORDER BY key LIMIT %3)")
                               .arg(m_images, beyond.sql)
                               .arg(windowSize),
                           beyond.values});
        if (!end) {
            return failure(end.error());
        }
        if (end->isNull()) {
            return {};
        }
        SqlStatement window{QStringLiteral("image.%1 AND image.key <= ?")
                                .arg(last.isValid() ? QStringLiteral("key > ?") : QStringLiteral("key IS NOT NULL")),
                            beyond.values};
        window.values.append(*end);
        Result<void> worked = work(window);
        if (!worked) {
            return worked;
        }
        last = *end;
        done += windowSize;
    }
}

Result<void> StepReversal::swap(const SqlStatement& window) const
{
    QStringList assignments;
    for (qsizetype column = 0; column < m_step.columns.size(); ++column) {
        assignments.append(
            QStringLiteral("%1 = CASE WHEN %2 THEN %3 ELSE %4 END")
                .arg(quotedName(m_step.columns.at(column)), isTracked(column), to(column), heroColumn(column)));
    }
    return execute(m_connection,
                   {QStringLiteral("UPDATE hero SET %1 FROM %2 AS image WHERE hero.id = %3 AND %4")
                        .arg(assignments.join(QStringLiteral(", ")), m_images, ChangeJournal::idOfImage(), window.sql),
                    window.values});
}

Result<void> StepReversal::remove(const SqlStatement& window) const
{
    return execute(m_connection, {QStringLiteral("DELETE FROM hero WHERE id IN (SELECT %1 FROM %2 AS image WHERE %3)")
                                      .arg(ChangeJournal::idOfImage(), m_images, window.sql),
                                  window.values});
}

Result<void> StepReversal::insert(const SqlStatement& window) const
{
    QStringList columns{QStringLiteral("id")};
    QStringList values{ChangeJournal::idOfImage()};
    for (qsizetype column = 0; column < m_step.columns.size(); ++column) {
        columns.append(quotedName(m_step.columns.at(column)));
        values.append(from(column));
    }
    return execute(m_connection,
                   {QStringLiteral("INSERT INTO hero (%1) SELECT %2 FROM %3 AS image WHERE %4 AND NOT EXISTS (SELECT 1 "
                                   "FROM hero WHERE hero.id = %5)")
                        .arg(columns.join(QStringLiteral(", ")), values.join(QStringLiteral(", ")), m_images,
                             window.sql, ChangeJournal::idOfImage()),
                    window.values});
}

Result<QList<qint64>> StepReversal::takenKeys() const
{
    QList<qint64> keys;
    const Result<void> read = forEachRow(
        m_connection,
        {QStringLiteral("SELECT image.key FROM %1 WHERE hero.id IS NOT NULL").arg(imagesWithHeroes(m_images)), {}},
        [&keys](const QSqlQuery& row) { keys.append(row.value(0).toLongLong()); });
    if (!read) {
        return failure(read.error());
    }
    return keys;
}

Result<void> StepReversal::insertMoved(const QList<qint64>& keys, QList<HeroChange::Moved>& moves)
{
    QStringList columns;
    QStringList values;
    for (qsizetype column = 0; column < m_step.columns.size(); ++column) {
        columns.append(quotedName(m_step.columns.at(column)));
        values.append(from(column));
    }
    for (const qint64 key : keys) {
        const Result<QVariant> oldId = readValue(
            m_connection,
            {QStringLiteral("SELECT %1 FROM %2 AS image WHERE image.key = ?").arg(ChangeJournal::idOfImage(), m_images),
             {key}});
        const Result<QVariant> newId = readValue(
            m_connection,
            {QStringLiteral("INSERT INTO hero (%1) SELECT %2 FROM %3 AS image WHERE image.key = ? RETURNING id")
                 .arg(columns.join(QStringLiteral(", ")), values.join(QStringLiteral(", ")), m_images),
             {key}});
        if (!oldId || !newId) {
            return failure(oldId ? newId.error() : oldId.error());
        }
        Result<void> moved = m_journal.moveTo(key, newId->toLongLong(), m_step, m_direction == Direction::Undo);
        if (!moved) {
            return moved;
        }
        moves.append({oldId->toLongLong(), newId->toLongLong()});
    }
    return {};
}

} // namespace heroadmin
