#pragma once

#include "data/heroes/herochange.h"
#include "data/repository/changejournal.h"
#include "data/repository/writecontrol.h"
#include "data/sql/herostatements.h"

#include <iterator>

namespace heroadmin {

/// One deed of a HeroWriter inside its transaction, which becomes one step of the journal: it takes the images of what
/// is written, tells how far it is, stops where it isn't wanted any more, and collects what can't be written.
class WriteStep
{
public:
    /// `columns`: as ChangeJournal::begin() takes them.
    [[nodiscard]] static Result<WriteStep> begin(ChangeJournal& journal, ChangeJournal::Kind kind,
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

    /// Takes the images of the heroes that `which` is true for, and says how many those are. `assignments`: what will
    /// be written to them.
    [[nodiscard]] Result<qint64> record(const SqlStatement& which, const QList<Assignment>& assignments = {});

    void addConflict(const HeroConflict& conflict); ///< Nothing is to be committed any more.

    [[nodiscard]] QStringList columns() const; ///< Whose images it takes.

    /// What came of it: conflicts, or a change.
    [[nodiscard]] Result<WriteOutcome> finish();

private:
    WriteStep(ChangeJournal& journal, ChangeJournal::Step step, WriteControl& control);

    ChangeJournal& m_journal;
    const ChangeJournal::Step m_step;
    WriteControl& m_control;
    QString m_name;
    WriteOutcome m_conflicted;
};

} // namespace heroadmin
