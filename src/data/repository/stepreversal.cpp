#include "data/repository/stepreversal.h"

#include "data/engine/database.h"
#include "data/repository/adjoiningimages.h"
#include "data/repository/dividedreversal.h"
#include "data/repository/reversalstatements.h"
#include "data/repository/stepeffects.h"
#include "data/repository/writetransactions.h"

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

StepReversal::StepReversal(const Database& database, ChangeJournal& journal, ReferrerJournal& referrers,
                           const ChangeJournal::Step& step, StepDirection direction, WriteTransactions& transactions,
                           WriteControl& control)
    : m_database(database)
    , m_connection(database.sql())
    , m_journal(journal)
    , m_referrers(referrers)
    , m_step(step)
    , m_direction(direction)
    , m_parts(partsOf(step, direction, m_connection.dialect()))
    , m_control(control)
    , m_divided(
          step.isWatched || !database.info().rules.isPlain()
              ? nullptr
              : std::make_unique<DividedReversal>(database, journal, referrers, m_parts.front(), transactions, control))
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
        if (const Result<void> settled = settle(images, choices); !settled) {
            return failure(settled.error());
        }
    }
    return m_divided ? m_divided->run() : applyWatched();
}

Result<WriteOutcome> StepReversal::runWithoutConflicts()
{
    return m_divided ? m_divided->run(true) : run({});
}

Result<void> StepReversal::settle(const StepImages& images, const QList<ConflictChoice>& choices)
{
    WriteOutcome found;
    const SqlStatement all{images.areThey(), {}};
    Result<void> done = images.lockHeroes(m_connection, all);
    done = done ? images.findConflicts(m_connection, all, found) : done;
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
    return m_connection.execute(leaveOutStatement({images.areThey(), {}}, condition));
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
    done = done ? passRealityOn(m_database, m_step, m_direction) : done;
    done = done ? m_journal.takeReality(m_step, m_direction) : done;
    if (done && !m_step.isWatched) {
        done = m_journal.markReversed({ChangeJournal::isOf(m_step), {}}, m_direction).map([](qint64) {});
    }
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
    return m_journal.toChange(m_step).map([this](HeroChange change) {
        // What it added when it was done, it takes away now.
        change.added = m_direction == StepDirection::Undo ? -change.added : change.added;
        change.moved = m_moved;
        change.effects.referrers = m_referrerEffects;
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
        done = leaveOut(images, QStringLiteral("hero.id IS NULL"));
    } else if (images.effect() == Effect::Insert) {
        const Result<QList<qint64>> found = takenKeys(images);
        taken = found.value_or(QList<qint64>());
        done = found.map([](const QList<qint64>&) {});
    }
    if (done) {
        done = forEachWindow(images, [this, &images](const SqlStatement& window) {
            return images.effect() == Effect::Swap ? swap(images, window)
                   : images.effect() == Effect::Delete
                       ? m_connection.execute(deleteStatement(window))
                       : m_connection.execute(insertStatement(images, window, m_connection.dialect()));
        });
    }
    if (done && images.effect() != Effect::Swap) {
        done = m_journal.markThere({images.areThey(), {}}, images.effect() == Effect::Insert);
    }
    return done ? insertMoved(images, taken) : done;
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
    for (const qint64 key : keys) {
        const SqlStatement image{images.areThey() + QStringLiteral(" AND image.key = ?"), {key}};
        const Result<HeroChange::Moved> moved = heroadmin::insertMoved(m_connection, images, image);
        const Result<void> noted =
            moved ? m_journal.moveTo(key, moved->newId, images.step(), m_direction) : failure(moved.error());
        if (!noted) {
            return noted;
        }
        m_moved.append(*moved);
    }
    return {};
}

} // namespace heroadmin
