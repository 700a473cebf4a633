#include "data/repository/stepreversal.h"

#include "data/engine/database.h"
#include "data/repository/stepeffects.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace heroadmin {

namespace {

constexpr int heroesBetweenLooks = 5'000; ///< At whether it is still wanted.

/// Who goes makes room for who gets another's value, and both for who comes.
std::vector<StepImages> partsOf(const ChangeJournal::Step& step, StepDirection direction, const SqlDialect& dialect)
{
    using Kind = ChangeJournal::Kind;
    std::vector<StepImages> parts;
    const QList<Kind> kinds =
        step.isWatched ? QList<Kind>{Kind::Update, Kind::Insert, Kind::Delete} : QList<Kind>{step.kind};
    for (const auto effect : {StepImages::Effect::Delete, StepImages::Effect::Swap, StepImages::Effect::Insert}) {
        for (const Kind kind : kinds) {
            const StepImages images(step, kind, direction, dialect);
            if (images.effect() == effect) {
                parts.push_back(images);
            }
        }
    }
    return parts;
}

} // namespace

StepReversal::StepReversal(const Database& database, ChangeJournal& journal, const ChangeJournal::Step& step,
                           StepDirection direction, WriteControl& control)
    : m_database(database)
    , m_connection(database.sql())
    , m_journal(journal)
    , m_step(step)
    , m_direction(direction)
    , m_parts(partsOf(step, direction, m_connection.dialect()))
    , m_control(control)
{}

Result<WriteOutcome> StepReversal::run()
{
    WriteOutcome found;
    for (const StepImages& images : m_parts) {
        if (const Result<void> looked = images.findConflicts(m_connection, found); !looked) {
            return failure(looked.error());
        }
    }
    return found.conflictCount > 0 ? found : apply();
}

Result<WriteOutcome> StepReversal::run(const QList<ConflictChoice>& choices)
{
    for (const StepImages& images : m_parts) {
        if (const Result<void> settled = settle(images, choices); !settled) {
            return failure(settled.error());
        }
    }
    return apply();
}

Result<void> StepReversal::settle(const StepImages& images, const QList<ConflictChoice>& choices)
{
    WriteOutcome found;
    Result<void> done = images.findConflicts(m_connection, found);
    for (const HeroConflict& conflict : std::as_const(found.conflicts)) {
        const auto choice = std::find_if(choices.cbegin(), choices.cend(),
                                         [&conflict](const ConflictChoice& made) { return made.id == conflict.id; });
        // What changed once more since the person looked stays as it is.
        if (!done || conflict.isGone || choice == choices.cend() || choice->theirs != conflict.theirs) {
            continue;
        }
        if (images.effect() == StepImages::Effect::Swap) {
            done = settleSwap(images, conflict, *choice);
        } else if (choice->writesAnyway) {
            // The image of what is really deleted, so that this comes back.
            QList<qsizetype> columns(images.columnCount());
            std::iota(columns.begin(), columns.end(), 0);
            done = m_connection.execute(images.adopt(conflict.id, columns));
        }
    }
    return done ? leaveOut(images, images.conflictCondition()) : done;
}

Result<void> StepReversal::settleSwap(const StepImages& images, const HeroConflict& conflict,
                                      const ConflictChoice& choice)
{
    // A field that is kept as theirs is none of this step any more; one that is written over theirs is, as it was.
    QList<qsizetype> mine;
    QList<qsizetype> kept;
    for (qsizetype column = 0; column < images.columnCount(); ++column) {
        const std::optional<HeroField> field = images.fieldAt(column);
        const bool clashes = std::any_of(conflict.fields.cbegin(), conflict.fields.cend(),
                                         [&field](const FieldConflict& clash) { return clash.field == field; });
        if (clashes) {
            (choice.mine.contains(*field) ? mine : kept).append(column);
        }
    }
    const Result<void> adopted =
        mine.isEmpty() ? Result<void>() : m_connection.execute(images.adopt(conflict.id, mine));
    return adopted && !kept.isEmpty() ? m_connection.execute(images.letGo(conflict.id, kept)) : adopted;
}

Result<void> StepReversal::leaveOut(const StepImages& images, const QString& condition)
{
    if (images.effect() == StepImages::Effect::Insert) {
        return {};
    }
    return m_connection.execute(
        {QStringLiteral("DELETE FROM %1 WHERE %2 AND image.key IN (SELECT image.key FROM %3 WHERE %2 AND %4)")
             .arg(ChangeJournal::images(), images.areThey(), images.withHeroes(), condition),
         {}});
}

Result<WriteOutcome> StepReversal::apply()
{
    if (m_step.isWatched || !m_database.info().rules.isPlain()) {
        return applyWatched();
    }
    const Result<void> applied = applyAll(m_parts);
    return applied ? outcome() : failure(applied.error());
}

Result<WriteOutcome> StepReversal::applyWatched()
{
    const Result<ChangeJournal::Step> watched = m_journal.watch(m_step);
    if (!watched) {
        return failure(watched.error());
    }
    StepEffects effects(m_database, *watched);
    Result<void> done = effects.begin();
    done = done ? applyAll(m_parts) : done;
    for (const StepImages& images : m_parts) {
        done = done && images.effect() != StepImages::Effect::Delete ? images.touchUp(m_connection) : done;
    }
    // What the rules did to others meanwhile is taken back as well.
    done = done ? m_journal.dropCommon(*watched, m_step) : done;
    done = done ? effects.settle().map([](const WriteEffects&) {}) : done;
    done = done ? applyAll(partsOf(*watched, StepDirection::Undo, m_connection.dialect())) : done;
    done = done ? m_journal.drop(*watched) : done;
    qint64 instead = 0;
    qint64 unconcerned = 0;
    for (const StepImages& images : m_parts) {
        if (done && images.effect() == StepImages::Effect::Delete) {
            const Result<qint64> there = images.countThere(m_connection);
            instead += there.value_or(0);
            done = there.map([](qint64) {});
        }
        if (done && images.effect() == StepImages::Effect::Swap) {
            const Result<qint64> counted = images.countUnconcerned(m_connection);
            unconcerned += counted.value_or(0);
            done = counted.map([](qint64) {});
        }
        const Result<qint64> untouched = done ? images.countUntouched(m_connection) : failure(done.error());
        if (!untouched || *untouched > 0) {
            return failure(untouched ? Error::leftOut() : untouched.error());
        }
    }
    done = done ? m_journal.takeReality(m_step, m_direction) : done;
    if (!done) {
        return failure(done.error());
    }
    return outcome().map([instead, unconcerned](WriteOutcome reversed) {
        reversed.change.heroes -= unconcerned;
        reversed.change.touched -= unconcerned;
        reversed.change.effects.instead.count = instead;
        return reversed;
    });
}

Result<WriteOutcome> StepReversal::outcome() const
{
    return m_journal.toChange(m_step).map([this](HeroChange change) {
        // What it added when it was done, it takes away now.
        change.added = m_direction == StepDirection::Undo ? -change.added : change.added;
        change.moved = m_moved;
        return WriteOutcome{.change = change};
    });
}

Result<void> StepReversal::applyAll(const std::vector<StepImages>& parts)
{
    for (const StepImages& images : parts) {
        if (Result<void> applied = apply(images); !applied) {
            return applied;
        }
    }
    return {};
}

Result<void> StepReversal::apply(const StepImages& images)
{
    using Effect = StepImages::Effect;
    QList<qint64> taken;
    Result<void> done;
    if (images.effect() == Effect::Delete) {
        done = leaveOut(images, QStringLiteral("hero.id IS NULL"));
    } else if (images.effect() == Effect::Insert) {
        const Result<QList<qint64>> found = takenKeys(images);
        taken = found.value_or(QList<qint64>());
        done = found.map([](const QList<qint64>&) {});
    }
    if (done) {
        done = forEachWindow(images, [this, &images](const SqlStatement& window) {
            return images.effect() == Effect::Swap     ? swap(images, window)
                   : images.effect() == Effect::Delete ? remove(window)
                                                       : insert(images, window);
        });
    }
    if (done && images.effect() != Effect::Swap) {
        done = m_journal.markThere(images.step(), images.kind(), images.effect() == Effect::Insert);
    }
    return done ? insertMoved(images, taken) : done;
}

Result<void> StepReversal::forEachWindow(const StepImages& images,
                                         const std::function<Result<void>(const SqlStatement& window)>& work)
{
    const Result<QVariant> total = m_connection.readValue(
        {QStringLiteral("SELECT count(*) FROM %1 WHERE %2").arg(ChangeJournal::images(), images.areThey()), {}});
    if (!total) {
        return failure(total.error());
    }
    // Where a rule adds heroes by itself, one of those may have the next id.
    const bool isOneByOne = images.effect() == StepImages::Effect::Insert && m_database.info().rules.hasTriggers;
    const int size = isOneByOne ? 1 : heroesBetweenLooks;
    qint64 done = 0;
    QVariant last;
    while (true) {
        if (m_control.isCancelled()) {
            return failure(Error::cancelled());
        }
        m_control.setProgress(done, total->toLongLong());
        SqlStatement window{images.areThey(), {}};
        if (last.isValid()) {
            window += {QStringLiteral(" AND image.key > ?"), {last}};
        }
        const Result<QVariant> end =
            m_connection.readValue({QStringLiteral("SELECT max(part.key) FROM (SELECT image.key FROM %1 WHERE %2 "
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
        Result<void> worked = work(window);
        if (!worked) {
            return worked;
        }
        last = *end;
        done += size;
    }
}

Result<void> StepReversal::swapWatched(const StepImages& images, const SqlStatement& window) const
{
    // Triggers are about columns that a statement names, whether their values change or not.
    QStringList patterns;
    Result<void> done =
        m_connection.forEachRow({QStringLiteral("SELECT DISTINCT %1 FROM %2 WHERE %3")
                                     .arg(images.pattern(), ChangeJournal::images(), window.sql),
                                 window.values},
                                [&patterns](const QSqlQuery& row) { patterns.append(row.value(0).toString()); });
    for (const QString& pattern : std::as_const(patterns)) {
        QStringList assignments;
        for (qsizetype column = 0; column < images.columnCount(); ++column) {
            if (pattern.at(column) == StepImages::tracked) {
                assignments.append(images.column(column) + QStringLiteral(" = ") + images.to(column));
            }
        }
        if (done && !assignments.isEmpty()) {
            done =
                m_connection.execute({QStringLiteral("UPDATE hero SET %1 FROM %2 WHERE hero.id = %3 AND %4 AND %5 = ?")
                                          .arg(assignments.join(QStringLiteral(", ")), ChangeJournal::images(),
                                               ChangeJournal::idOfImage(), window.sql, images.pattern()),
                                      window.values + QVariantList{pattern}});
        }
    }
    return done;
}

Result<void> StepReversal::swap(const StepImages& images, const SqlStatement& window) const
{
    if (images.step().isWatched) {
        return swapWatched(images, window);
    }
    QStringList assignments;
    for (qsizetype column = 0; column < images.columnCount(); ++column) {
        assignments.append(
            QStringLiteral("%1 = CASE WHEN %2 THEN %3 ELSE %4 END")
                .arg(images.column(column), images.isTracked(column), images.to(column), images.heroColumn(column)));
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

Result<void> StepReversal::insert(const StepImages& images, const SqlStatement& window) const
{
    QStringList columns{QStringLiteral("id")};
    QStringList values{ChangeJournal::idOfImage()};
    for (qsizetype column = 0; column < images.columnCount(); ++column) {
        columns.append(images.column(column));
        values.append(images.from(column));
    }
    return m_connection.execute(
        {QStringLiteral("INSERT INTO hero (%1) SELECT %2 FROM %3 WHERE %4 AND NOT EXISTS (SELECT 1 "
                        "FROM hero WHERE hero.id = %5)")
             .arg(columns.join(QStringLiteral(", ")), values.join(QStringLiteral(", ")), ChangeJournal::images(),
                  window.sql, ChangeJournal::idOfImage()),
         window.values});
}

Result<QList<qint64>> StepReversal::takenKeys(const StepImages& images) const
{
    QList<qint64> keys;
    const Result<void> read =
        m_connection.forEachRow({QStringLiteral("SELECT image.key FROM %1 WHERE %2 AND hero.id IS NOT NULL")
                                     .arg(images.withHeroes(), images.areThey()),
                                 {}},
                                [&keys](const QSqlQuery& row) { keys.append(row.value(0).toLongLong()); });
    if (!read) {
        return failure(read.error());
    }
    return keys;
}

Result<void> StepReversal::insertMoved(const StepImages& images, const QList<qint64>& keys)
{
    QStringList columns;
    QStringList values;
    for (qsizetype column = 0; column < images.columnCount(); ++column) {
        columns.append(images.column(column));
        values.append(images.from(column));
    }
    for (const qint64 key : keys) {
        const QString image =
            QStringLiteral("%1 WHERE %2 AND image.key = ?").arg(ChangeJournal::images(), images.areThey());
        const Result<QVariant> oldId =
            m_connection.readValue({QStringLiteral("SELECT %1 FROM %2").arg(ChangeJournal::idOfImage(), image), {key}});
        const Result<QVariant> newId = m_connection.readValue(
            {QStringLiteral("INSERT INTO hero (%1) SELECT %2 FROM %3 RETURNING id")
                 .arg(columns.join(QStringLiteral(", ")), values.join(QStringLiteral(", ")), image),
             {key}});
        if (!oldId || !newId) {
            return failure(oldId ? newId.error() : oldId.error());
        }
        Result<void> moved = m_journal.moveTo(key, newId->toLongLong(), images.step(), m_direction);
        if (!moved) {
            return moved;
        }
        m_moved.append({oldId->toLongLong(), newId->toLongLong()});
    }
    return {};
}

} // namespace heroadmin
