#include "data/repository/stepreversal.h"

#include "data/engine/database.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <utility>

namespace heroadmin {

namespace {

constexpr int heroesBetweenLooks = 5'000; ///< At whether it is still wanted.

} // namespace

StepReversal::StepReversal(const Database& database, ChangeJournal& journal, const ChangeJournal::Step& step,
                           StepDirection direction, WriteControl& control)
    : m_connection(database.sql())
    , m_journal(journal)
    , m_step(step)
    , m_direction(direction)
    , m_images(step, direction, m_connection.dialect())
    , m_control(control)
{}

Result<WriteOutcome> StepReversal::run()
{
    WriteOutcome outcome;
    const Result<void> looked = m_images.findConflicts(m_connection, outcome);
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

Result<void> StepReversal::settle(const QList<ConflictChoice>& choices)
{
    WriteOutcome found;
    Result<void> done = m_images.findConflicts(m_connection, found);
    for (const HeroConflict& conflict : std::as_const(found.conflicts)) {
        const auto choice = std::find_if(choices.cbegin(), choices.cend(),
                                         [&conflict](const ConflictChoice& made) { return made.id == conflict.id; });
        // What changed once more since the person looked stays as it is.
        if (!done || conflict.isGone || choice == choices.cend() || choice->theirs != conflict.theirs) {
            continue;
        }
        done = m_images.effect() == StepImages::Effect::Swap ? settleSwap(conflict, *choice)
               : choice->writesAnyway                        ? adoptWhole(conflict.id)
                                                             : Result<void>();
    }
    return done ? leaveOut(m_images.conflictCondition()) : done;
}

Result<void> StepReversal::adoptWhole(qint64 heroId)
{
    // The image of what is really deleted, so that this comes back.
    QList<qsizetype> columns(m_images.columnCount());
    std::iota(columns.begin(), columns.end(), 0);
    return m_connection.execute(m_images.adopt(heroId, columns));
}

Result<void> StepReversal::settleSwap(const HeroConflict& conflict, const ConflictChoice& choice)
{
    // A field that is kept as theirs is none of this step any more; one that is written over theirs is, as it was.
    QList<qsizetype> mine;
    qint64 kept = 0;
    for (qsizetype column = 0; column < m_images.columnCount(); ++column) {
        const std::optional<HeroField> field = m_images.fieldAt(column);
        const bool clashes = std::any_of(conflict.fields.cbegin(), conflict.fields.cend(),
                                         [&field](const FieldConflict& clash) { return clash.field == field; });
        if (clashes && choice.mine.contains(*field)) {
            mine.append(column);
        } else if (clashes) {
            kept |= qint64{1} << column;
        }
    }
    const Result<void> adopted =
        mine.isEmpty() ? Result<void>() : m_connection.execute(m_images.adopt(conflict.id, mine));
    if (!adopted) {
        return adopted;
    }
    return m_connection.execute({QStringLiteral("UPDATE %1 SET fields = fields & ~%2 WHERE %3 AND %4 = ?")
                                     .arg(ChangeJournal::images())
                                     .arg(kept)
                                     .arg(ChangeJournal::isOf(m_step), ChangeJournal::idOfImage()),
                                 {conflict.id}});
}

Result<void> StepReversal::leaveOut(const QString& condition)
{
    if (m_images.effect() == StepImages::Effect::Insert) {
        return {};
    }
    const QString isOfStep = ChangeJournal::isOf(m_step);
    return m_connection.execute(
        {QStringLiteral("DELETE FROM %1 WHERE %2 AND image.key IN (SELECT image.key FROM %3 WHERE %2 AND %4)")
             .arg(ChangeJournal::images(), isOfStep, m_images.withHeroes(), condition),
         {}});
}

Result<WriteOutcome> StepReversal::apply()
{
    QList<HeroChange::Moved> moved;
    QList<qint64> taken;
    Result<void> done;
    if (m_images.effect() == StepImages::Effect::Delete) {
        done = leaveOut(QStringLiteral("hero.id IS NULL"));
    } else if (m_images.effect() == StepImages::Effect::Insert) {
        const Result<QList<qint64>> found = takenKeys();
        taken = found.value_or(QList<qint64>());
        done = found.map([](const QList<qint64>&) {});
    }
    if (done) {
        done = forEachWindow([this](const SqlStatement& window) {
            return m_images.effect() == StepImages::Effect::Swap     ? swap(window)
                   : m_images.effect() == StepImages::Effect::Delete ? remove(window)
                                                                     : insert(window);
        });
    }
    if (done && m_images.effect() == StepImages::Effect::Delete) {
        done = m_journal.markThere(m_step, false);
    } else if (done && m_images.effect() == StepImages::Effect::Insert) {
        done = m_journal.markThere(m_step, true);
        done = done ? insertMoved(taken, moved) : done;
    }
    if (!done) {
        return failure(done.error());
    }
    return m_journal.toChange(m_step).map([this, &moved](HeroChange change) {
        // What it added when it was done, it may take away now.
        change.added =
            m_images.effect() == StepImages::Effect::Insert ? std::abs(change.added) : -std::abs(change.added);
        change.moved = moved;
        return WriteOutcome{change, {}, 0};
    });
}

Result<void> StepReversal::forEachWindow(const std::function<Result<void>(const SqlStatement& window)>& work)
{
    const Result<QVariant> total = m_connection.readValue(
        {QStringLiteral("SELECT count(*) FROM %1 WHERE %2").arg(ChangeJournal::images(), ChangeJournal::isOf(m_step)),
         {}});
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
        SqlStatement window{ChangeJournal::isOf(m_step), {}};
        if (last.isValid()) {
            window += {QStringLiteral(" AND image.key > ?"), {last}};
        }
        const Result<QVariant> end =
            m_connection.readValue({QStringLiteral("SELECT max(part.key) FROM (SELECT image.key FROM %1 WHERE %2 "
                                                   "ORDER BY image.key LIMIT %3) AS part")
                                        .arg(ChangeJournal::images(), window.sql)
                                        .arg(heroesBetweenLooks),
                                    window.values});
        if (!end) {
            return failure(end.error());
        }
        if (end->isNull()) {
            return {};
        }
        window += {QStringLiteral(" AND image.key <= ?"), {*end}};
        Result<void> worked = work(window);
        if (!worked) {
            return worked;
        }
        last = *end;
        done += heroesBetweenLooks;
    }
}

Result<void> StepReversal::swap(const SqlStatement& window) const
{
    QStringList assignments;
    for (qsizetype column = 0; column < m_images.columnCount(); ++column) {
        assignments.append(QStringLiteral("%1 = CASE WHEN %2 THEN %3 ELSE %4 END")
                               .arg(m_images.column(column), m_images.isTracked(column), m_images.to(column),
                                    m_images.heroColumn(column)));
    }
    return m_connection.execute({QStringLiteral("UPDATE hero SET %1 FROM %2 WHERE hero.id = %3 AND %4")
                                     .arg(assignments.join(QStringLiteral(", ")), ChangeJournal::images(),
                                          ChangeJournal::idOfImage(), window.sql),
                                 window.values});
}

Result<void> StepReversal::remove(const SqlStatement& window) const
{
    return m_connection.execute({QStringLiteral("DELETE FROM hero WHERE id IN (SELECT %1 FROM %2 WHERE %3)")
                                     .arg(ChangeJournal::idOfImage(), ChangeJournal::images(), window.sql),
                                 window.values});
}

Result<void> StepReversal::insert(const SqlStatement& window) const
{
    QStringList columns{QStringLiteral("id")};
    QStringList values{ChangeJournal::idOfImage()};
    for (qsizetype column = 0; column < m_images.columnCount(); ++column) {
        columns.append(m_images.column(column));
        values.append(m_images.from(column));
    }
    return m_connection.execute(
        {QStringLiteral("INSERT INTO hero (%1) SELECT %2 FROM %3 WHERE %4 AND NOT EXISTS (SELECT 1 "
                        "FROM hero WHERE hero.id = %5)")
             .arg(columns.join(QStringLiteral(", ")), values.join(QStringLiteral(", ")), ChangeJournal::images(),
                  window.sql, ChangeJournal::idOfImage()),
         window.values});
}

Result<QList<qint64>> StepReversal::takenKeys() const
{
    QList<qint64> keys;
    const Result<void> read =
        m_connection.forEachRow({QStringLiteral("SELECT image.key FROM %1 WHERE %2 AND hero.id IS NOT NULL")
                                     .arg(m_images.withHeroes(), ChangeJournal::isOf(m_step)),
                                 {}},
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
    for (qsizetype column = 0; column < m_images.columnCount(); ++column) {
        columns.append(m_images.column(column));
        values.append(m_images.from(column));
    }
    for (const qint64 key : keys) {
        const QString image =
            QStringLiteral("%1 WHERE %2 AND image.key = ?").arg(ChangeJournal::images(), ChangeJournal::isOf(m_step));
        const Result<QVariant> oldId =
            m_connection.readValue({QStringLiteral("SELECT %1 FROM %2").arg(ChangeJournal::idOfImage(), image), {key}});
        const Result<QVariant> newId = m_connection.readValue(
            {QStringLiteral("INSERT INTO hero (%1) SELECT %2 FROM %3 RETURNING id")
                 .arg(columns.join(QStringLiteral(", ")), values.join(QStringLiteral(", ")), image),
             {key}});
        if (!oldId || !newId) {
            return failure(oldId ? newId.error() : oldId.error());
        }
        Result<void> moved = m_journal.moveTo(key, newId->toLongLong(), m_step, m_direction);
        if (!moved) {
            return moved;
        }
        moves.append({oldId->toLongLong(), newId->toLongLong()});
    }
    return {};
}

} // namespace heroadmin
