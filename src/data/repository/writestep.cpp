#include "data/repository/writestep.h"

#include "data/engine/database.h"

#include <utility>

namespace heroadmin {

WriteStep::WriteStep(const Database& database, ChangeJournal& journal, ReferrerJournal& referrers,
                     ChangeJournal::Step step, WriteControl& control)
    : m_journal(journal)
    , m_referrers(referrers)
    , m_step(std::move(step))
    , m_sql(database.sql())
    , m_effects(m_step.isWatched ? std::optional<StepEffects>(std::in_place, database, m_step) : std::nullopt)
    , m_control(control)
{}

Result<WriteStep> WriteStep::begin(const Database& database, ChangeJournal& journal, ReferrerJournal& referrers,
                                   ChangeJournal::Kind kind, const QStringList& columns, WriteControl& control)
{
    const bool isWatched = !database.info().rules.isPlain();
    const bool isWhole = isWatched || kind != ChangeJournal::Kind::Update;
    const Result<QStringList> imaged = isWhole ? database.writableColumns() : columns;
    const Result<ChangeJournal::Step> step = imaged ? journal.begin(kind, *imaged, isWatched) : failure(imaged.error());
    if (!step) {
        return failure(step.error());
    }
    WriteStep begun(database, journal, referrers, *step, control);
    const Result<void> watched = begun.m_effects ? begun.m_effects->begin() : Result<void>();
    return watched ? Result<WriteStep>(std::move(begun)) : failure(watched.error());
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
    const Result<qint64> recorded = m_journal.record(
        m_step, which, assignments.isEmpty() ? QList<std::optional<QVariant>>() : imagesOf(assignments, columns()));
    m_asked += recorded.value_or(0);
    if (recorded && *recorded > 0 && m_effects) {
        const Result<void> noted = m_effects->noteReplaced(which, assignments);
        return noted ? recorded : failure(noted.error());
    }
    return recorded;
}

SqlStatement WriteStep::recorded(const SqlStatement& which) const
{
    if (m_sql.dialect().keepsOthersOut()) {
        return which;
    }
    SqlStatement recorded = which;
    recorded += {QStringLiteral(" AND ") + ChangeJournal::hasImage(m_step), {}};
    return recorded;
}

Result<void> WriteStep::write(const SqlStatement& statement, qint64 heroes) const
{
    const Result<qint64> rows = m_sql.write(statement);
    return rows && *rows < heroes && !m_effects ? failure(Error::leftOut()) : rows.map([](qint64) {});
}

Result<void> WriteStep::addNew(const SqlStatement& statement, const QList<Assignment>& values)
{
    const Result<void> noted = m_effects ? m_effects->noteReplacedByNew(values) : Result<void>();
    return noted ? add(statement) : noted;
}

Result<void> WriteStep::addCopy(const SqlStatement& statement, qint64 original)
{
    const Result<void> noted = m_effects ? m_effects->noteReplacedByCopy(original) : Result<void>();
    return noted ? add(statement) : noted;
}

Result<void> WriteStep::add(const SqlStatement& statement)
{
    const Result<QVariant> id = m_sql.readValue(statement);
    if (!id) {
        return failure(id.error());
    }
    ++m_asked;
    if (!id->isValid()) {
        ++m_notAdded;
        return {};
    }
    const bool isNoted = m_step.isWatched && m_sql.dialect().canWatch();
    return isNoted ? m_journal.markAsked(m_step, id->toLongLong())
                   : m_journal.record(m_step, isHero(id->toLongLong())).map([](qint64) {});
}

Result<void> WriteStep::takeReferrers()
{
    Result<void> heroes = m_step.isWatched ? m_referrers.takeHeroes(m_step) : Result<void>();
    heroes = heroes && m_step.isWatched ? m_referrers.recordDeletedByRules(m_step) : heroes;
    const Result<ReferrerEffects> taken = heroes ? m_referrers.take(m_step) : failure(heroes.error());
    return taken.map([this](const ReferrerEffects& effects) { m_referrerEffects.add(effects); });
}

Result<void> WriteStep::finishReferrers()
{
    // What a transaction that was rolled back has taken is there again.
    const Result<QList<ReferringRows>> taken = m_referrers.taken(m_step);
    const Result<ReferrerEffects> inherited =
        taken ? m_referrers.findInherited({ChangeJournal::isOf(m_step, ChangeJournal::Kind::Insert), {}})
              : failure(taken.error());
    if (!inherited) {
        return failure(inherited.error());
    }
    const Result<QList<ReferringRows>> orphaned = m_referrers.findOrphaned(m_step);
    if (!orphaned) {
        return failure(orphaned.error());
    }
    m_referrerEffects.changed = *taken;
    m_referrerEffects.orphaned = *orphaned;
    m_referrerEffects.inherited = inherited->inherited;
    m_referrerEffects.heir = inherited->heir;
    return {};
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
    // A rule may have deleted heroes, whatever was asked for.
    const Result<void> taken = m_effects ? takeReferrers() : Result<void>();
    Result<WriteEffects> effects = !taken      ? failure(taken.error())
                                   : m_effects ? m_effects->settle()
                                               : Result<WriteEffects>(WriteEffects());
    if (!effects) {
        return failure(effects.error());
    }
    effects->leftOut.count += m_notAdded;
    if (const Result<void> finished = finishReferrers(); !finished) {
        return failure(finished.error());
    }
    effects->referrers = m_referrerEffects;
    const bool mayDelete = m_step.isWatched || m_step.kind == ChangeJournal::Kind::Delete;
    const Result<void> marked =
        mayDelete ? m_journal.markThere({ChangeJournal::isOf(m_step, ChangeJournal::Kind::Delete), {}}, false)
                  : Result<void>();
    const Result<HeroChange> change = marked ? m_journal.toChange(m_step) : failure(marked.error());
    if (!change) {
        return failure(change.error());
    }
    // Also where a rule made something else of it, and no hero that was asked for is there.
    if (change->heroes == 0 && (effects->leftOut.count > 0 || (m_effects && m_asked > 0))) {
        return failure(Error::leftOut());
    }
    WriteOutcome outcome{.change = *change};
    outcome.change.name = m_name;
    outcome.change.effects = *effects;
    return outcome;
}

} // namespace heroadmin
