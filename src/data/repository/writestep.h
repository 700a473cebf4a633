#pragma once

#include "data/heroes/herochange.h"
#include "data/repository/changejournal.h"
#include "data/repository/referrerjournal.h"
#include "data/repository/stepeffects.h"
#include "data/repository/writecontrol.h"
#include "data/sql/herostatements.h"

#include <iterator>
#include <optional>

namespace heroadmin {

/// One deed of a HeroWriter inside its transaction, which becomes one step of the journal: it takes the images of what
/// is written, sees what the database makes of it, tells how far it is, stops where it isn't wanted any more, and
/// collects what can't be written.
class WriteStep
{
public:
    /// `columns`: as ChangeJournal::begin() takes them, where the definition has no rules; all of them where it has.
    [[nodiscard]] static Result<WriteStep> begin(const Database& database, ChangeJournal& journal,
                                                 ReferrerJournal& referrers, ChangeJournal::Kind kind,
                                                 const QStringList& columns, WriteControl& control);

    /// What the history calls it, where it is about one hero.
    void setName(const QString& name) { m_name = name; }

    /// Gives each hero to `work`. Errors: Cancelled, and the first one of `work`, with its place.
    template<typename Heroes, typename Work>
    [[nodiscard]] Result<void> each(const Heroes& heroes, const Work& work)
    {
        qint64 done = 0;
        for (const auto& hero : heroes) {
            if (Result<void> wanted = goOn(done, static_cast<qint64>(std::size(heroes))); !wanted) {
                return wanted;
            }
            if (const Result<void> worked = work(hero); !worked) {
                return failure(worked.error().at(done));
            }
            ++done;
        }
        return {};
    }

    /// Between two parts of the work, when `done` of `total` heroes are through. Errors: Cancelled.
    [[nodiscard]] Result<void> goOn(qint64 done, qint64 total);

    /// In front of a statement that writes to the heroes that `which` is true for: takes their images, and says how
    /// many those are. `assignments`: what will be written.
    [[nodiscard]] Result<qint64> record(const SqlStatement& which, const QList<Assignment>& assignments = {});

    /// Behind record() of these: those whose images it took, whoever else is like that by now.
    [[nodiscard]] SqlStatement recorded(const SqlStatement& which) const;

    /// Behind record(), which gave `heroes`: runs the statement. Error: LeftOut, where fewer rows were written, and the
    /// definition has no rule that would say so.
    [[nodiscard]] Result<void> write(const SqlStatement& statement, qint64 heroes) const;

    /// Runs a statement that adds one hero and gives its id, and takes its image.
    [[nodiscard]] Result<void> addNew(const SqlStatement& statement, const QList<Assignment>& values);
    [[nodiscard]] Result<void> addCopy(const SqlStatement& statement, qint64 original); ///< Likewise.

    // Around what deletes heroes.

    /// See ReferrerJournal.
    [[nodiscard]] Result<int> heroesAtOnce(int usual) const
    {
        return m_step.kind == ChangeJournal::Kind::Delete ? m_referrers.heroesAtOnce(usual) : Result<int>(usual);
    }

    void leaveReferrers() { m_referrers.leave(m_step); } ///< Rows that refer to them stay.

    /// In front of it, the heroes that `which` is true for.
    [[nodiscard]] Result<void> recordReferrers(const SqlStatement& which) { return m_referrers.record(m_step, which); }

    [[nodiscard]] Result<void> takeReferrers(); ///< Behind it.

    /// One more conflict would be told, and not only counted.
    [[nodiscard]] bool listsConflicts() const { return m_conflicted.conflictCount < WriteOutcome::mostListed; }

    void addConflict(const HeroConflict& conflict); ///< Nothing is to be committed any more.

    [[nodiscard]] QStringList columns() const; ///< Whose images it takes.

    [[nodiscard]] bool isWatched() const { return m_effects.has_value(); } ///< The definition has rules.

    /// What came of it: conflicts, or a change. Error: LeftOut, where a rule of the database let nothing of it happen.
    [[nodiscard]] Result<WriteOutcome> finish();

private:
    WriteStep(const Database& database, ChangeJournal& journal, ReferrerJournal& referrers, ChangeJournal::Step step,
              WriteControl& control);
    [[nodiscard]] Result<void> add(const SqlStatement& statement);
    [[nodiscard]] Result<void> finishReferrers();

    ChangeJournal& m_journal;
    ReferrerJournal& m_referrers;
    const ChangeJournal::Step m_step;
    const SqlConnection m_sql;
    std::optional<StepEffects> m_effects; ///< Where the definition has rules.
    WriteControl& m_control;
    QString m_name;
    WriteOutcome m_conflicted;
    ReferrerEffects m_referrerEffects;
    qint64 m_asked = 0; ///< Heroes that something was to come of.
    qint64 m_notAdded = 0;
};

} // namespace heroadmin
