#include "data/repository/writestep.h"

#include <utility>

namespace heroadmin {

WriteStep::WriteStep(ChangeJournal& journal, ChangeJournal::Step step, WriteControl& control)
    : m_journal(journal)
    , m_step(std::move(step))
    , m_control(control)
{}

Result<WriteStep> WriteStep::begin(ChangeJournal& journal, ChangeJournal::Kind kind, const QStringList& columns,
                                   WriteControl& control)
{
    return journal.begin(kind, columns).map([&journal, &control](const ChangeJournal::Step& step) {
        return WriteStep(journal, step, control);
    });
}

Result<void> WriteStep::goOn(qint64 done, qint64 total)
{
    if (m_control.isCancelled()) {
        return failure(Error::cancelled());
    }
    m_control.setProgress(done, total);
    return {};
}

Result<qint64> WriteStep::record(const SqlStatement& which, const QList<Assignment>& assignments)
{
    return m_journal.record(
        m_step, which, assignments.isEmpty() ? QList<std::optional<QVariant>>() : imagesOf(assignments, columns()));
}

void WriteStep::addConflict(const HeroConflict& conflict)
{
    if (m_conflicted.conflictCount++ < WriteOutcome::mostListed) {
        m_conflicted.conflicts.append(conflict);
    }
}

QStringList WriteStep::columns() const
{
    QStringList names;
    for (const ChangeJournal::Column& column : m_step.columns) {
        names.append(column.name);
    }
    return names;
}

Result<WriteOutcome> WriteStep::finish()
{
    if (m_conflicted.conflictCount > 0) {
        return m_conflicted;
    }
    if (m_step.kind == ChangeJournal::Kind::Delete) {
        if (const Result<void> marked = m_journal.markThere(m_step, false); !marked) {
            return failure(marked.error());
        }
    }
    return m_journal.toChange(m_step).map([this](HeroChange change) {
        change.name = m_name;
        return WriteOutcome{change, {}, 0};
    });
}

} // namespace heroadmin
