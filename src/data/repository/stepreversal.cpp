#include "data/repository/stepreversal.h"

#include "data/engine/database.h"
#include "data/repository/adjoiningimages.h"
#include "data/repository/conflictsettlement.h"
#include "data/repository/dividedreversal.h"
#include "data/repository/reversalstatements.h"
#include "data/repository/stepeffects.h"
#include "data/repository/writetransactions.h"

#include <utility>

namespace heroadmin {

namespace {

constexpr int heroesBetweenLooks = 5'000; ///< At whether it is still wanted.

/// Who goes makes room for who gets another's value, and both for who comes.
std::vector<StepImages> partsOf(const ChangeJournal::Step& step, StepDirection direction, const SqlDialect& dialect)
{
    using enum ChangeJournal::Kind;
    std::vector<StepImages> parts;
    const QList kinds = step.isWatched ? QList{Update, Insert, Delete} : QList{step.kind};
    for (const auto effect : {StepImages::Effect::Delete, StepImages::Effect::Swap, StepImages::Effect::Insert}) {
        for (const ChangeJournal::Kind kind : kinds) {
            const StepImages images(step, kind, direction, dialect);
            if (images.effect() == effect) {
                parts.push_back(images);
            }
        }
    }
    return parts;
}

} // namespace

StepReversal::StepReversal(const Database& database, ChangeJournal& journal, ReferrerJournal& referrers,
                           const ChangeJournal::Step& step, StepDirection direction, RefusedHeroes::Care care,
                           WriteTransactions& transactions, WriteControl& control)
    : m_database(database)
    , m_connection(database.sql())
    , m_journal(journal)
    , m_referrers(referrers)
    , m_step(step)
    , m_direction(direction)
    , m_parts(partsOf(step, direction, m_connection.dialect()))
    , m_control(control)
    , m_refused(m_connection, care)
    , m_divided(step.isWatched || !database.info().rules.isPlain()
                    ? nullptr
                    : std::make_unique<DividedReversal>(database, journal, referrers, m_parts.front(), m_refused,
                                                        transactions, control))
{}

StepReversal::~StepReversal() = default;

Result<WriteOutcome> StepReversal::run()
{
    if (m_divided) {
        const Result<WriteOutcome> found = m_divided->findConflicts();
        return found && found->conflictCount == 0 ? m_divided->run() : found;
    }
    WriteOutcome found;
    for (const StepImages& images : m_parts) {
        const SqlStatement all{images.areThey(), {}};
        const Result<void> locked = images.lockHeroes(m_connection, all);
        const Result<void> looked = locked ? images.findConflicts(m_connection, all, found) : locked;
        if (!looked) {
            return failure(looked.error());
        }
    }
    return found.conflictCount > 0 ? found : applyWatched();
}

Result<WriteOutcome> StepReversal::run(const QList<ConflictChoice>& choices)
{
    for (const StepImages& images : m_parts) {
        if (const Result<void> settled = settleConflicts(m_connection, images, choices); !settled) {
            return failure(settled.error());
        }
    }
    return m_divided ? m_divided->run() : applyWatched();
}

Result<WriteOutcome> StepReversal::runWithoutConflicts()
{
    return m_divided ? m_divided->run(true) : run({});
}

Result<WriteOutcome> StepReversal::applyWatched()
{
    const Result<ChangeJournal::Step> watched = m_journal.watch(m_step);
    if (!watched) {
        return failure(watched.error());
    }
    StepEffects effects(m_database, *watched);
    m_watched = watched->number;
    Result<void> done = effects.begin();
    done = done ? applyWithReferrers() : done;
    m_watched.reset();
    for (const StepImages& images : m_parts) {
        done = done && images.effect() != StepImages::Effect::Delete ? images.touchUp(m_connection) : done;
    }
    // What the rules did to others meanwhile is taken back as well.
    done = done ? m_journal.dropCommon(*watched, m_step) : done;
    done = done ? effects.settle().map([](const WriteEffects&) {}) : done;
    done = done ? takeRulesBack(*watched) : done;
    done = done ? m_journal.drop(*watched) : done;
    qint64 instead = 0;
    qint64 unconcerned = 0;
    for (const StepImages& images : m_parts) {
        done = done ? passOver(images, images.isUntouched()) : done;
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
    }
    done = done ? passRealityOn(m_database, m_step, m_direction) : done;
    done = done ? m_journal.takeReality(m_step, m_direction) : done;
    Result<WriteOutcome> reversed = done ? outcome() : failure(done.error());
    if (reversed && reversed->change.heroes == unconcerned && m_refused.names().count > 0) {
        return failure(Error::leftOut());
    }
    done = reversed ? markReversed() : done;
    if (!done) {
        return failure(done.error());
    }
    reversed->change.heroes -= unconcerned;
    reversed->change.touched -= unconcerned;
    reversed->change.effects.instead.count = instead;
    return reversed;
}

Result<void> StepReversal::passOver(const StepImages& images, const QString& condition)
{
    const Result<QList<qint64>> keys =
        m_refused.note(images, {images.areThey() + QStringLiteral(" AND ") + condition, {}});
    return keys ? passOver(images, *keys) : failure(keys.error());
}

Result<void> StepReversal::passOver(const StepImages& images, const QList<qint64>& keys)
{
    Result<void> done;
    for (const qint64 key : keys) {
        const SqlStatement image{ChangeJournal::isOf(m_step) + QStringLiteral(" AND image.key = ?"), {key}};
        // Until the others are through, it passes for one of them.
        done = done ? m_journal.markReversed(image, m_direction).map([](qint64) {}) : done;
        done = done ? m_journal.markThere(image, images.effect() != StepImages::Effect::Insert) : done;
        m_passedOver.append(image);
    }
    return done;
}

Result<void> StepReversal::markReversed()
{
    Result<void> done = m_journal.markReversed({ChangeJournal::isOf(m_step), {}}, m_direction).map([](qint64) {});
    const StepDirection other = m_direction == StepDirection::Undo ? StepDirection::Redo : StepDirection::Undo;
    for (const SqlStatement& image : std::as_const(m_passedOver)) {
        done = done ? m_journal.markReversed(image, other).map([](qint64) {}) : done;
    }
    return done;
}

Result<void> StepReversal::takeRulesBack(const ChangeJournal::Step& watched)
{
    const Result<ChangeJournal::Step> again = m_journal.watch(watched);
    if (!again) {
        return failure(again.error());
    }
    StepEffects effects(m_database, *again);
    Result<void> done = effects.begin();
    done = done ? applyAll(partsOf(watched, StepDirection::Undo, m_connection.dialect())) : done;
    done = done ? effects.settle().map([](const WriteEffects&) {}) : done;
    done = done ? m_journal.dropCommon(*again, m_step) : done;
    done = done ? m_journal.dropCommon(*again, watched) : done;
    // Rules that answer to that with something else again would do so for ever.
    const Result<qint64> more = done ? m_connection
                                           .readValue({QStringLiteral("SELECT count(*) FROM %1 WHERE %2")
                                                           .arg(ChangeJournal::images(), ChangeJournal::isOf(*again)),
                                                       {}})
                                           .map([](const QVariant& images) { return images.toLongLong(); })
                                     : failure(done.error());
    if (!more || *more > 0) {
        return failure(more ? Error::leftOut() : more.error());
    }
    return {};
}

Result<WriteOutcome> StepReversal::outcome() const
{
    return m_journal.toChange(m_step, m_direction).map([this](HeroChange change) {
        // What it added when it was done, it takes away now.
        change.added = m_direction == StepDirection::Undo ? -change.added : change.added;
        change.moved = m_moved;
        change.effects.referrers = m_referrerEffects;
        change.effects.leftOut = m_refused.names();
        return WriteOutcome{.change = change};
    });
}

Result<void> StepReversal::applyWithReferrers()
{
    using Effect = StepImages::Effect;
    const auto heroesOf = [](const StepImages& images) {
        return SqlStatement{QStringLiteral("hero.id IN (SELECT %1 FROM %2 WHERE %3)")
                                .arg(ChangeJournal::idOfImage(), ChangeJournal::images(), images.areThey()),
                            {}};
    };
    Result<void> done;
    for (const StepImages& images : m_parts) {
        done = done && images.effect() == Effect::Delete ? m_referrers.record(m_step, heroesOf(images)) : done;
    }
    done = done ? applyAll(m_parts) : done;
    for (const StepImages& images : m_parts) {
        // What refers to these doesn't come back, either.
        done = done && images.effect() == Effect::Insert ? passOver(images, images.isUntouched()) : done;
    }
    const auto add = [this](const ReferrerEffects& effects) { m_referrerEffects.add(effects); };
    done = done ? m_referrers.take(m_step).map(add) : done;
    for (const StepImages& images : m_parts) {
        if (done && images.effect() == Effect::Insert) {
            done = m_referrers.restore(m_step, {images.areThey(), {}}).map(add);
        }
    }
    return done;
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
    Result<void> done = refuseReplacing(images);
    if (!done) {
        return done;
    }
    if (images.effect() == Effect::Delete) {
        done = m_connection.execute(leaveOutStatement({images.areThey(), {}}, QStringLiteral("hero.id IS NULL")));
    } else if (images.effect() == Effect::Insert) {
        const Result<QList<qint64>> found = takenKeys(images);
        taken = found.value_or(QList<qint64>());
        done = found.map([](const QList<qint64>&) {});
    }
    if (done) {
        done = forEachWindow(images, [this, &images](const SqlStatement& window) {
            return withoutRefused(images, window, [this, &images](const SqlStatement& part) {
                return images.effect() == Effect::Swap ? swap(images, part)
                       : images.effect() == Effect::Delete
                           ? m_connection.execute(deleteStatement(part))
                           : m_connection.execute(insertStatement(images, part, m_connection.dialect()));
            });
        });
    }
    if (done && images.effect() != Effect::Swap) {
        done = m_journal.markThere({images.areThey(), {}}, images.effect() == Effect::Insert);
    }
    return done ? insertMoved(images, taken) : done;
}

Result<void> StepReversal::withoutRefused(const StepImages& images, const SqlStatement& window,
                                          const RefusedHeroes::Work& work)
{
    if (images.step().number != m_step.number) {
        return work(window); // What rules did is taken back as a whole.
    }
    const Result<QList<qint64>> refused = m_refused.each(images, window, work);
    return refused ? passOver(images, *refused) : failure(refused.error());
}

Result<void> StepReversal::refuseReplacing(const StepImages& images) const
{
    if (images.effect() == StepImages::Effect::Delete) {
        return {};
    }
    for (const ReplacingKey& key : m_database.info().rules.replacingKeys) {
        const Result<QVariant> replaced = m_connection.readValue(replacedStatement(images, key));
        if (!replaced || !replaced->isNull()) {
            return failure(replaced ? Error::wouldReplace(replaced->toLongLong()) : replaced.error());
        }
    }
    return {};
}

Result<void> StepReversal::forEachWindow(const StepImages& images,
                                         const std::function<Result<void>(const SqlStatement& window)>& work)
{
    const Result<qint64> total = images.count(m_connection);
    if (!total) {
        return failure(total.error());
    }
    // Where a rule adds heroes by itself, one of those may have the next id.
    const bool isOneByOne = images.effect() == StepImages::Effect::Insert && m_database.info().rules.hasTriggers;
    return images.forEachWindow(m_connection, isOneByOne ? 1 : heroesBetweenLooks,
                                [&](const SqlStatement& window, qint64 done) -> Result<void> {
                                    if (m_control.isCancelled()) {
                                        return failure(Error::cancelled());
                                    }
                                    m_control.setProgress(done, *total);
                                    return work(window);
                                });
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
    return m_connection.execute(swapStatement(images, window));
}

Result<QList<qint64>> StepReversal::takenKeys(const StepImages& images) const
{
    QList<qint64> keys;
    SqlStatement taken = takenKeysStatement({images.areThey(), {}});
    if (m_watched) {
        // What a rule has just done once more is there already.
        taken += {QStringLiteral(" AND NOT EXISTS (SELECT 1 FROM heroadmin_image AS done WHERE done.step = %1 AND "
                                 "done.kind = %2 AND %3 = hero.id)")
                      .arg(QString::number(*m_watched), QString::number(static_cast<int>(ChangeJournal::Kind::Insert)),
                           ChangeJournal::idOf(QStringLiteral("done"))),
                  {}};
    }
    const Result<void> read =
        m_connection.forEachRow(taken, [&keys](const QSqlQuery& row) { keys.append(row.value(0).toLongLong()); });
    if (!read) {
        return failure(read.error());
    }
    return keys;
}

Result<void> StepReversal::insertMoved(const StepImages& images, const QList<qint64>& keys)
{
    Result<void> done;
    for (const qint64 key : keys) {
        std::optional<HeroChange::Moved> moved;
        const SqlStatement image{images.areThey() + QStringLiteral(" AND image.key = ?"), {key}};
        const auto insert = [this, &images, &moved](const SqlStatement& one) -> Result<void> {
            const auto inserted = heroadmin::insertMoved(m_connection, images, one);
            moved = inserted.value_or(std::nullopt);
            return inserted.map([](const std::optional<HeroChange::Moved>&) {});
        };
        done = done ? withoutRefused(images, image, insert) : done;
        if (done && moved) {
            done = m_journal.moveTo(key, moved->newId, images.step(), m_direction);
            m_moved.append(*moved);
        } else if (done) {
            // In silence. Somebody else has its id, so it would pass for that one from now on.
            done = images.step().number == m_step.number ? passOver(images, QStringLiteral("image.key = %1").arg(key))
                                                         : failure(Error::leftOut());
        }
    }
    return done;
}

} // namespace heroadmin
