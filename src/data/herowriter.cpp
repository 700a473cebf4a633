#include "data/herowriter.h"

#include "data/database.h"
#include "data/databaseschema.h"
#include "data/heroconflict.h"
#include "data/heroorder.h"
#include "data/herorepository.h"
#include "data/herostatements.h"

#include <QScopeGuard>
#include <algorithm>
#include <utility>

namespace heroadmin {

namespace {

constexpr qint64 windowSize = 5'000;  ///< Rows between two looks at whether it is still wanted.
constexpr qint64 manyHeroes = 10'000; ///< Whose pages are worth giving back.

} // namespace

HeroWriter::HeroWriter(const Database& database, qint64 firstStep)
    : m_database(database)
    , m_journal(database, firstStep)
{}

Result<HeroChange> HeroWriter::create(const std::vector<HeroCreate>& heroes, WriteControl& control)
{
    const HeroValidator validator(m_database.info().ageRange);
    for (const HeroCreate& hero : heroes) {
        if (const Result<void> valid = validator.check(hero); !valid) {
            return failure(valid.error());
        }
    }
    return inTransaction(control,
                         [this, &heroes, &control]() -> Result<WriteOutcome> {
                             const Result<ChangeJournal::Step> step = beginWholeStep(ChangeJournal::Kind::Insert);
                             if (!step) {
                                 return failure(step.error());
                             }
                             qint64 done = 0;
                             for (const HeroCreate& hero : heroes) {
                                 if (control.isCancelled()) {
                                     return failure(Error::cancelled());
                                 }
                                 control.setProgress(done++, static_cast<qint64>(heroes.size()));
                                 if (const Result<void> inserted = insert(hero, *step); !inserted) {
                                     return failure(inserted.error());
                                 }
                             }
                             return finish(*step, heroes.empty() ? QString() : heroes.front().name);
                         })
        .map([](const WriteOutcome& outcome) { return outcome.change; });
}

Result<void> HeroWriter::insert(const HeroCreate& hero, const ChangeJournal::Step& step)
{
    const SqlStatement statement{
        QStringLiteral("INSERT INTO hero (name, age, secret_name) VALUES (?, ?, ?) RETURNING id"),
        {hero.name, toVariant(hero.age), hero.secretName.reveal()}};
    const Result<QVariant> id = readValue(m_database.connection(), statement);
    if (!id) {
        return failure(id.error());
    }
    return m_journal.record(step, isHero(id->toLongLong())).map([](qint64) {});
}

Result<WriteOutcome> HeroWriter::update(const std::vector<HeroEdit>& edits, WriteControl& control)
{
    const HeroValidator validator(m_database.info().ageRange);
    QStringList columns;
    for (const HeroEdit& edit : edits) {
        if (const Result<void> valid = validator.check(edit.update); !valid) {
            return failure(valid.error());
        }
        for (const Assignment& assignment : assignmentsOf(edit.update)) {
            if (!columns.contains(assignment.column)) {
                columns.append(assignment.column);
            }
        }
    }
    return inTransaction(control, [this, &edits, &columns, &control]() -> Result<WriteOutcome> {
        const Result<ChangeJournal::Step> step = m_journal.begin(ChangeJournal::Kind::Update, columns);
        if (!step) {
            return failure(step.error());
        }
        WriteOutcome conflicted;
        qint64 done = 0;
        for (const HeroEdit& edit : edits) {
            if (control.isCancelled()) {
                return failure(Error::cancelled());
            }
            control.setProgress(done++, static_cast<qint64>(edits.size()));
            const Result<bool> written = write(edit, *step);
            if (!written) {
                return failure(written.error());
            }
            if (!*written && conflicted.conflictCount++ < WriteOutcome::mostListed) {
                const Result<HeroConflict> conflict = conflictOf(HeroRepository(m_database), edit.loaded, edit.update);
                if (!conflict) {
                    return failure(conflict.error());
                }
                conflicted.conflicts.append(*conflict);
            }
        }
        return conflicted.conflictCount > 0 || edits.empty() ? conflicted
                                                             : finish(*step, edits.front().loaded.name.toDisplayText());
    });
}

Result<bool> HeroWriter::write(const HeroEdit& edit, const ChangeJournal::Step& step)
{
    const HeroUpdate& update = edit.update;
    const QList<Assignment> assignments = assignmentsOf(update);
    // What the secret name was is not known here, so name and age stand in for it.
    const bool byName = update.name.isSet() || update.secretName.isSet();
    const bool byAge = update.age.isSet() || update.secretName.isSet();
    const Result<qint64> recorded =
        m_journal.record(step, guardOf(edit.loaded, byName, byAge), imagesOf(assignments, step.columns));
    if (!recorded) {
        return failure(recorded.error());
    }
    if (*recorded == 0) {
        return false;
    }
    if (assignments.isEmpty()) {
        return true;
    }
    return execute(m_database.connection(), updateStatement(assignments, isHero(edit.loaded.id))).map([] {
        return true;
    });
}

Result<HeroChange> HeroWriter::updateAll(const HeroFilter& filter, const HeroUpdate& update, WriteControl& control)
{
    if (const Result<void> valid = HeroValidator(m_database.info().ageRange).check(update); !valid) {
        return failure(valid.error());
    }
    const QList<Assignment> assignments = assignmentsOf(update);
    return inTransaction(
               control,
               [this, &filter, &assignments, &control]() -> Result<WriteOutcome> {
                   QStringList columns;
                   for (const Assignment& assignment : assignments) {
                       columns.append(assignment.column);
                   }
                   const Result<ChangeJournal::Step> step = m_journal.begin(ChangeJournal::Kind::Update, columns);
                   if (!step) {
                       return failure(step.error());
                   }
                   const Result<void> done = forEachWindow(filter, control, [&](SqlStatement which) -> Result<void> {
                       which += {QStringLiteral(" AND "), {}};
                       which += isOtherwise(assignments);
                       const Result<qint64> recorded = m_journal.record(*step, which, imagesOf(assignments, columns));
                       if (!recorded) {
                           return failure(recorded.error());
                       }
                       return *recorded > 0 ? execute(m_database.connection(), updateStatement(assignments, which))
                                            : Result<void>();
                   });
                   return done ? finish(*step) : failure(done.error());
               })
        .map([](const WriteOutcome& outcome) { return outcome.change; });
}

Result<WriteOutcome> HeroWriter::remove(const QList<HeroSnapshot>& heroes, WriteControl& control)
{
    return inTransaction(control, [this, &heroes, &control]() -> Result<WriteOutcome> {
        const Result<ChangeJournal::Step> step = beginWholeStep(ChangeJournal::Kind::Delete);
        if (!step) {
            return failure(step.error());
        }
        WriteOutcome conflicted;
        qsizetype gone = 0;
        for (const HeroSnapshot& hero : heroes) {
            if (control.isCancelled()) {
                return failure(Error::cancelled());
            }
            const Result<qint64> recorded = m_journal.record(*step, guardOf(hero, true, true));
            Result<void> removed = recorded.map([](qint64) {});
            if (recorded && *recorded > 0) {
                removed =
                    execute(m_database.connection(), {QStringLiteral("DELETE FROM hero WHERE id = ?"), {hero.id}});
            } else if (recorded) {
                const Result<HeroConflict> conflict = conflictOfDeleting(HeroRepository(m_database), hero);
                removed = conflict.map([](const HeroConflict&) {});
                if (conflict && conflict->isGone) {
                    ++gone;
                } else if (conflict && conflicted.conflictCount++ < WriteOutcome::mostListed) {
                    conflicted.conflicts.append(*conflict);
                }
            }
            if (!removed) {
                return failure(removed.error());
            }
        }
        if (gone == heroes.size()) {
            return failure(Error::heroNotFound());
        }
        const Result<void> marked = m_journal.markThere(*step, false);
        if (!marked) {
            return failure(marked.error());
        }
        return conflicted.conflictCount > 0 ? conflicted : finish(*step, heroes.first().name.toDisplayText());
    });
}

Result<HeroChange> HeroWriter::removeAll(const HeroFilter& filter, WriteControl& control)
{
    return inTransaction(control,
                         [this, &filter, &control]() -> Result<WriteOutcome> {
                             const Result<ChangeJournal::Step> step = beginWholeStep(ChangeJournal::Kind::Delete);
                             if (!step) {
                                 return failure(step.error());
                             }
                             Result<void> done =
                                 forEachWindow(filter, control, [&](const SqlStatement& which) -> Result<void> {
                                     const Result<qint64> recorded = m_journal.record(*step, which);
                                     if (!recorded) {
                                         return failure(recorded.error());
                                     }
                                     SqlStatement statement{QStringLiteral("DELETE FROM hero WHERE "), {}};
                                     statement += which;
                                     return execute(m_database.connection(), statement);
                                 });
                             done = done ? m_journal.markThere(*step, false) : done;
                             return done ? finish(*step) : failure(done.error());
                         })
        .map([](const WriteOutcome& outcome) { return outcome.change; });
}

Result<HeroChange> HeroWriter::duplicate(const QList<qint64>& ids, WriteControl& control)
{
    return inTransaction(
               control,
               [this, &ids, &control]() -> Result<WriteOutcome> {
                   const Result<ChangeJournal::Step> step = beginWholeStep(ChangeJournal::Kind::Insert);
                   if (!step) {
                       return failure(step.error());
                   }
                   QStringList columns;
                   for (const QString& column : step->columns) {
                       columns.append(quotedName(column));
                   }
                   const QString list = columns.join(QStringLiteral(", "));
                   for (const qint64 id : ids) {
                       if (control.isCancelled()) {
                           return failure(Error::cancelled());
                       }
                       const Result<QVariant> created = readValue(
                           m_database.connection(),
                           {QStringLiteral("INSERT INTO hero (%1) SELECT %1 FROM hero WHERE id = ? RETURNING id")
                                .arg(list),
                            {id}});
                       if (!created) {
                           return failure(created.error());
                       }
                       if (!created->isValid()) {
                           return failure(Error::heroNotFound());
                       }
                       const Result<qint64> recorded = m_journal.record(*step, isHero(created->toLongLong()));
                       if (!recorded) {
                           return failure(recorded.error());
                       }
                   }
                   const Result<HeroSnapshot> original = HeroRepository(m_database).read(ids.value(0));
                   return finish(*step, original ? original->name.toDisplayText() : QString());
               })
        .map([](const WriteOutcome& outcome) { return outcome.change; });
}

Result<WriteOutcome> HeroWriter::reverse(qint64 number, StepImages::Direction direction,
                                         const std::optional<QList<ConflictChoice>>& choices, WriteControl& control)
{
    const std::optional<ChangeJournal::Step> step = m_journal.find(number);
    if (!step) {
        return failure(Error::of(ErrorKind::Other, tr("That can't be taken back any more.")));
    }
    return inTransaction(control, [&]() -> Result<WriteOutcome> {
        StepReversal reversal(m_database, m_journal, *step, direction, control);
        return choices ? reversal.run(*choices) : reversal.run();
    });
}

Result<void> HeroWriter::forget(qint64 step)
{
    return m_journal.forget(step);
}

Result<WriteOutcome> HeroWriter::inTransaction(WriteControl& control, const std::function<Result<WriteOutcome>()>& work)
{
    if (const Result<void> ready = makeReady(); !ready) {
        return failure(ready.error());
    }
    // A step that isn't kept is gone, however this is left; its table goes with the transaction.
    const auto abandonStep = qScopeGuard([this] { m_journal.abandon(); });
    Result<Transaction> transaction = m_turns.begin(m_database.connection(), control);
    if (!transaction) {
        return failure(transaction.error());
    }
    if (m_database.fileState() != FileState::InPlace) {
        const QString message = tr("The file was moved, replaced or removed while it was open. Nothing was written.");
        return failure(Error::of(ErrorKind::ReadOnly, message));
    }
    Result<WriteOutcome> outcome = work();
    if (!outcome || outcome->conflictCount > 0) {
        return outcome;
    }
    if (m_journal.hasBegun() && outcome->change.heroes == 0) {
        return WriteOutcome();
    }
    const Result<void> committed = m_turns.commit(*transaction, control);
    if (!committed) {
        return failure(committed.error());
    }
    m_journal.keep();
    if (outcome->change.heroes > manyHeroes) {
        // It is written: not being able to give memory back is nobody's concern.
        [[maybe_unused]] const Result<void> shrunk =
            execute(m_database.connection(), {QStringLiteral("PRAGMA shrink_memory"), {}});
    }
    return outcome;
}

Result<void> HeroWriter::makeReady()
{
    if (m_isReady) {
        return {};
    }
    // Images may hold secret names: never in a file. Those that are forgotten give their memory back. Changed pages of
    // a large write stay in memory, up to 512 MiB, or other programs couldn't even read until its end. Waiting is
    // WriteTurns' part, which can be stopped.
    for (const char* const setting :
         {"PRAGMA temp_store = MEMORY", "PRAGMA temp.auto_vacuum = FULL", "PRAGMA cache_size = -65536",
          "PRAGMA cache_spill = -524288", "PRAGMA busy_timeout = 100"}) {
        Result<void> set = execute(m_database.connection(), {QString::fromLatin1(setting), {}});
        if (!set) {
            return set;
        }
    }
    m_isReady = true;
    return {};
}

Result<ChangeJournal::Step> HeroWriter::beginWholeStep(ChangeJournal::Kind kind)
{
    // Read each time: somebody may have added a column since.
    const Result<DatabaseSchema> schema = DatabaseSchema::read(m_database.connection());
    if (!schema) {
        return failure(schema.error());
    }
    return m_journal.begin(kind, schema->writableColumns());
}

Result<WriteOutcome> HeroWriter::finish(const ChangeJournal::Step& step, const QString& name) const
{
    return m_journal.toChange(step).map([&name](HeroChange change) {
        change.name = name;
        return WriteOutcome{change, {}, 0};
    });
}

Result<void> HeroWriter::forEachWindow(const HeroFilter& filter, WriteControl& control,
                                       const std::function<Result<void>(const SqlStatement& which)>& work)
{
    const QSqlDatabase connection = m_database.connection();
    const Result<QVariant> total = readValue(connection, {QStringLiteral("SELECT count(*) FROM hero"), {}});
    if (!total) {
        return failure(total.error());
    }
    qint64 done = 0;
    SqlStatement beyond{QStringLiteral("TRUE"), {}};
    while (true) {
        if (control.isCancelled()) {
            return failure(Error::cancelled());
        }
        control.setProgress(std::min(done, total->toLongLong()), total->toLongLong());
        const Result<QVariant> last = readValue(connection, lastIdOf(beyond, windowSize));
        if (!last) {
            return failure(last.error());
        }
        if (last->isNull()) {
            return {};
        }
        SqlStatement which = beyond;
        // The window is found by its ids: an index of a filtered column would be read as a whole for each window.
        which += {QStringLiteral(" AND hero.id <= ? AND ("), {*last}};
        which += whereOf(filter);
        which += {QStringLiteral(") IS TRUE"), {}};
        Result<void> worked = work(which);
        if (!worked) {
            return worked;
        }
        beyond = {QStringLiteral("hero.id > ?"), {*last}};
        done += windowSize;
    }
}

} // namespace heroadmin
