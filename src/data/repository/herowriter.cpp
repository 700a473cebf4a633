#include "data/repository/herowriter.h"

#include "core/herovalidator.h"
#include "data/engine/database.h"
#include "data/repository/heroconflict.h"
#include "data/repository/herorepository.h"
#include "data/sql/herostatements.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace heroadmin {

namespace {

constexpr int heroesOfWindow = 5'000; ///< Rows between two looks at whether it is still wanted.
constexpr qint64 manyHeroes = 10'000; ///< Whose pages are worth giving back.
constexpr qint64 mostReadBack = 100;  ///< More aren't in sight at once.

HeroChange toChange(const WriteOutcome& outcome)
{
    return outcome.change;
}

/// `begin`: empty, or ends with AND.
SqlStatement upTo(const SqlStatement& begin, const QVariant& lastId)
{
    SqlStatement window = begin;
    window += {QStringLiteral("hero.id <= ?"), {lastId}};
    return window;
}

/// In front of what deletes those heroes.
Result<void> beginRemoval(WriteStep& step, Referrers referrers, const SqlStatement& heroes)
{
    if (referrers == Referrers::Stay) {
        step.leaveReferrers();
    }
    return step.recordReferrers(heroes);
}

} // namespace

HeroWriter::HeroWriter(Database& database, qint64 firstStep)
    : m_database(database)
    , m_journal(database, firstStep)
    , m_referrers(database, m_journal)
{}

Result<HeroChange> HeroWriter::create(const std::vector<HeroCreate>& heroes, WriteControl& control)
{
    const HeroValidator validator(m_database.info().ageRange);
    for (const HeroCreate& hero : heroes) {
        if (const Result<void> valid = validator.check(hero); !valid) {
            return failure(valid.error());
        }
    }
    return inStep(ChangeJournal::Kind::Insert, {}, control,
                  [this, &heroes](WriteStep& step) -> Result<void> {
                      if (const HeroRules& rules = m_database.info().rules; !rules.letsAdd()) {
                          return failure(Error::of(ErrorKind::Constraint, rules.whyNoneIsAdded()));
                      }
                      step.setName(heroes.empty() ? QString() : heroes.front().name);
                      return step.each(heroes, [this, &step](const HeroCreate& hero) { return insert(hero, step); });
                  })
        .map(toChange);
}

Result<void> HeroWriter::insert(const HeroCreate& hero, WriteStep& step)
{
    const QList<Assignment> values{{QStringLiteral("name"), hero.name},
                                   {QStringLiteral("age"), toVariant(hero.age)},
                                   {QStringLiteral("secret_name"), hero.secretName.reveal()}};
    return step.addNew({QStringLiteral("INSERT INTO hero (name, age, secret_name) VALUES (?, ?, ?) RETURNING id"),
                        {values.at(0).value, values.at(1).value, values.at(2).value}},
                       values);
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
    return inStep(ChangeJournal::Kind::Update, columns, control, [this, &edits](WriteStep& step) {
        step.setName(edits.empty() ? QString() : edits.front().loaded.name.toDisplayText());
        return step.each(edits, [this, &step](const HeroEdit& edit) { return write(edit, step); });
    });
}

Result<void> HeroWriter::write(const HeroEdit& edit, WriteStep& step)
{
    const HeroUpdate& update = edit.update;
    const QList<Assignment> assignments = assignmentsOf(update);
    // What the secret name was is not known here, so name and age stand in for it.
    const bool byName = update.name.isSet() || update.secretName.isSet();
    const bool byAge = update.age.isSet() || update.secretName.isSet();
    const Result<qint64> recorded =
        step.record(guardOf(edit.loaded, byName, byAge, m_database.sql().dialect()), assignments);
    if (!recorded) {
        return failure(recorded.error());
    }
    if (*recorded == 0 && !step.listsConflicts()) {
        step.addConflict({});
        return {};
    }
    if (*recorded == 0) {
        return conflictOf(HeroRepository(m_database), edit.loaded, update).map([&step](const HeroConflict& conflict) {
            step.addConflict(conflict);
        });
    }
    return assignments.isEmpty() ? Result<void>()
                                 : step.write(updateStatement(assignments, isHero(edit.loaded.id)), *recorded);
}

Result<HeroChange> HeroWriter::updateAll(const HeroFilter& filter, const HeroUpdate& update, WriteControl& control)
{
    if (const Result<void> valid = HeroValidator(m_database.info().ageRange).check(update); !valid) {
        return failure(valid.error());
    }
    const QList<Assignment> assignments = assignmentsOf(update);
    QStringList columns;
    for (const Assignment& assignment : assignments) {
        columns.append(assignment.column);
    }
    return inWindows(ChangeJournal::Kind::Update, columns, control, filter,
                     [this, &assignments](WriteStep& step, SqlStatement which) -> Result<void> {
                         which += {QStringLiteral(" AND "), {}};
                         which += isOtherwise(assignments, m_database.sql().dialect());
                         const Result<qint64> recorded = step.record(which, assignments);
                         if (!recorded) {
                             return failure(recorded.error());
                         }
                         return *recorded > 0
                                    ? step.write(updateStatement(assignments, step.recorded(which)), *recorded)
                                    : Result<void>();
                     })
        .map(toChange);
}

Result<WriteOutcome> HeroWriter::remove(const QList<HeroSnapshot>& heroes, WriteControl& control, Referrers referrers)
{
    return inStep(
        ChangeJournal::Kind::Delete, {}, control, [this, &heroes, referrers](WriteStep& step) -> Result<void> {
            step.setName(heroes.value(0).name.toDisplayText());
            QList<qint64> ids;
            std::transform(heroes.cbegin(), heroes.cend(), std::back_inserter(ids),
                           [](const HeroSnapshot& hero) { return hero.id; });
            qsizetype gone = 0;
            Result<void> removed = beginRemoval(step, referrers, areHeroes(ids));
            removed =
                removed ? step.each(heroes,
                                    [this, &step, &gone](const HeroSnapshot& hero) -> Result<void> {
                                        return remove(hero, step).map([&gone](bool isGone) { gone += isGone ? 1 : 0; });
                                    })
                        : removed;
            if (removed && gone == heroes.size()) {
                return failure(Error::heroNotFound());
            }
            return removed ? step.takeReferrers() : removed;
        });
}

Result<bool> HeroWriter::remove(const HeroSnapshot& hero, WriteStep& step)
{
    const Result<qint64> recorded = step.record(guardOf(hero, true, true, m_database.sql().dialect()));
    if (!recorded) {
        return failure(recorded.error());
    }
    if (*recorded > 0) {
        return step.write({QStringLiteral("DELETE FROM hero WHERE id = ?"), {hero.id}}, *recorded).map([] {
            return false;
        });
    }
    return conflictOfDeleting(HeroRepository(m_database), hero).map([&step](const HeroConflict& conflict) {
        if (!conflict.isGone) {
            step.addConflict(conflict);
        }
        return conflict.isGone;
    });
}

Result<HeroChange> HeroWriter::removeAll(const HeroFilter& filter, WriteControl& control, Referrers referrers)
{
    return inWindows(ChangeJournal::Kind::Delete, {}, control, filter,
                     [referrers](WriteStep& step, const SqlStatement& which) -> Result<void> {
                         const Result<void> begun = beginRemoval(step, referrers, which);
                         const Result<qint64> recorded = begun ? step.record(which) : failure(begun.error());
                         if (!recorded) {
                             return failure(recorded.error());
                         }
                         SqlStatement statement{QStringLiteral("DELETE FROM hero WHERE "), {}};
                         statement += step.recorded(which);
                         Result<void> removed = step.write(statement, *recorded);
                         // Of one that is watched, at its end: what rules did to others is looked for each time.
                         return removed && !step.isWatched() ? step.takeReferrers() : removed;
                     })
        .map(toChange);
}

Result<HeroChange> HeroWriter::duplicate(const QList<qint64>& ids, WriteControl& control)
{
    return inStep(ChangeJournal::Kind::Insert, {}, control,
                  [this, &ids](WriteStep& step) -> Result<void> {
                      const Result<HeroSnapshot> original = HeroRepository(m_database).read(ids.value(0));
                      if (!original) {
                          return failure(original.error());
                      }
                      step.setName(original->name.toDisplayText());
                      QStringList columns = step.columns();
                      std::transform(columns.begin(), columns.end(), columns.begin(), quotedName);
                      const QString copy =
                          QStringLiteral("INSERT INTO hero (%1) SELECT %1 FROM hero WHERE id = ? RETURNING id")
                              .arg(columns.join(QStringLiteral(", ")));
                      return step.each(ids, [&step, &copy](qint64 id) { return step.addCopy({copy, {id}}, id); });
                  })
        .map(toChange);
}

Result<WriteOutcome> HeroWriter::reverse(qint64 number, StepDirection direction,
                                         const std::optional<QList<ConflictChoice>>& choices, WriteControl& control)
{
    return inReversal(number, direction, control,
                      [&choices](StepReversal& reversal) { return choices ? reversal.run(*choices) : reversal.run(); });
}

Result<WriteOutcome> HeroWriter::takeBack(qint64 number, StepDirection direction, WriteControl& control)
{
    return inReversal(number, direction, control,
                      [](StepReversal& reversal) { return reversal.runWithoutConflicts(); });
}

Result<WriteOutcome> HeroWriter::inReversal(qint64 number, StepDirection direction, WriteControl& control,
                                            const std::function<Result<WriteOutcome>(StepReversal& reversal)>& work)
{
    const std::optional<ChangeJournal::Step> step = m_journal.find(number);
    if (!step) {
        return failure(Error::of(ErrorKind::Other, tr("That can't be taken back any more.")));
    }
    return inTransactions(control, [&](WriteTransactions& transactions) {
        StepReversal reversal(m_database, m_journal, m_referrers, *step, direction, transactions, control);
        return work(reversal);
    });
}

Result<void> HeroWriter::forget(qint64 step)
{
    return m_journal.forget(step);
}

Result<WriteOutcome> HeroWriter::inTransactions(WriteControl& control, const Work& work)
{
    WriteTransactions transactions(m_database, m_journal, m_turns, control);
    bool hasBegun = false;
    // Where others are not kept out, a statement may have to wait for them, and all before it is to be said again.
    Result<WriteOutcome> outcome = control.patiently(
        [&]() -> Result<WriteOutcome> {
            if (std::exchange(hasBegun, true)) {
                transactions.rollBack();
            }
            const Result<void> begun = transactions.begin();
            return begun ? work(transactions) : failure(begun.error());
        },
        [&] { return !m_database.sql().dialect().keepsOthersOut() && !transactions.isPartKept(); });
    if (!outcome || outcome->conflictCount > 0) {
        return outcome;
    }
    if (m_journal.hasBegun() && outcome->change.heroes == 0) {
        return WriteOutcome();
    }
    if (const Result<void> committed = transactions.commit(); !committed) {
        return failure(committed.error());
    }
    if (outcome->change.heroes > manyHeroes) {
        m_database.releaseMemory();
    }
    return outcome;
}

Result<WriteOutcome> HeroWriter::inStep(ChangeJournal::Kind kind, const QStringList& written, WriteControl& control,
                                        const StepWork& work)
{
    return inTransactions(control, [&](WriteTransactions& /*transactions*/) -> Result<WriteOutcome> {
        Result<WriteStep> step = WriteStep::begin(m_database, m_journal, m_referrers, kind, written, control);
        const Result<void> worked = step ? work(*step) : failure(step.error());
        return worked ? finish(*step, kind) : failure(worked.error());
    });
}

Result<WriteOutcome> HeroWriter::inWindows(ChangeJournal::Kind kind, const QStringList& written, WriteControl& control,
                                           const HeroFilter& filter, const WindowWork& work)
{
    return inTransactions(control, [&](WriteTransactions& transactions) -> Result<WriteOutcome> {
        Result<WriteStep> step = WriteStep::begin(m_database, m_journal, m_referrers, kind, written, control);
        if (step && !step->isWatched()) {
            control.setDivided();
        }
        const Result<void> worked = step ? eachWindow(filter, *step, transactions, work) : failure(step.error());
        if (transactions.isPartKept()) {
            return finishParts(*step, transactions, worked);
        }
        return worked ? finish(*step, kind) : failure(worked.error());
    });
}

Result<WriteOutcome> HeroWriter::finish(WriteStep& step, ChangeJournal::Kind kind) const
{
    Result<WriteOutcome> outcome = step.finish();
    if (outcome && kind == ChangeJournal::Kind::Update && outcome->change.touched <= mostReadBack) {
        const Result<QList<HeroSnapshot>> now = HeroRepository(m_database).readAll(outcome->change.ids);
        outcome->change.written = now.value_or(QList<HeroSnapshot>());
    }
    return outcome;
}

Result<WriteOutcome> HeroWriter::finishParts(WriteStep& step, WriteTransactions& transactions,
                                             const Result<void>& worked)
{
    const Result<void> ended = worked ? transactions.commit() : worked;
    transactions.rollBack();
    // The rest is about images alone: that takes its time, too, and nobody has to wait for it.
    Result<WriteOutcome> outcome = step.finish();
    if (outcome && outcome->change.heroes == 0) {
        const Result<void> forgotten = m_journal.forget(outcome->change.step);
        return ended && forgotten ? Result<WriteOutcome>(WriteOutcome())
                                  : failure(ended ? forgotten.error() : ended.error());
    }
    if (outcome && !ended) {
        outcome->change.stopped = ended.error();
    }
    return outcome;
}

Result<void> HeroWriter::eachWindow(const HeroFilter& filter, WriteStep& step, WriteTransactions& transactions,
                                    const WindowWork& work)
{
    const SqlConnection connection = m_database.sql();
    qint64 total = 0;
    QVariant end; // Whoever is added between two transactions was never asked for.
    const Result<void> counted =
        connection.forEachRow({QStringLiteral("SELECT count(*), max(id) FROM hero"), {}}, [&](const QSqlQuery& row) {
            total = row.value(0).toLongLong();
            end = row.value(1);
        });
    const Result<int> window = counted ? step.heroesAtOnce(heroesOfWindow) : failure(counted.error());
    if (!window) {
        return failure(window.error());
    }
    qint64 done = 0;
    SqlStatement begin; // Of what is left.
    while (true) {
        if (Result<void> wanted = step.goOn(std::min(done, total), total); !wanted) {
            return wanted;
        }
        // What rules do to others is told, and taken back, by images of one transaction.
        if (Result<void> breathed = step.isWatched() || done == 0 ? Result<void>() : transactions.breathe();
            !breathed) {
            return breathed;
        }
        const Result<QVariant> last = connection.readValue(lastIdOf(upTo(begin, end), *window));
        if (!last) {
            return failure(last.error());
        }
        if (last->isNull()) {
            return {};
        }
        // The window is found by its ids: an index of a filtered column would be read as a whole for each window, and
        // so would all heroes behind it, if there were two ends.
        SqlStatement which = upTo(begin, *last);
        which += {QStringLiteral(" AND ("), {}};
        which += m_database.sql().dialect().where(filter);
        which += {QStringLiteral(") IS TRUE"), {}};
        if (Result<void> worked = work(step, which); !worked) {
            return worked;
        }
        begin = {QStringLiteral("hero.id > ? AND "), {*last}};
        done += *window;
    }
}

} // namespace heroadmin
