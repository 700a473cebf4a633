#include "data/repository/dividedreversal.h"

#include "data/engine/database.h"
#include "data/repository/reversalstatements.h"
#include "data/repository/writetransactions.h"

#include <algorithm>
#include <utility>

namespace heroadmin {

namespace {

using Effect = StepImages::Effect;

constexpr int imagesOfWindow = 5'000; ///< Between two looks at whether it is still wanted, and whose turn it is.

} // namespace

DividedReversal::DividedReversal(const Database& database, ChangeJournal& journal, ReferrerJournal& referrers,
                                 const StepImages& images, WriteTransactions& transactions, WriteControl& control)
    : m_connection(database.sql())
    , m_journal(journal)
    , m_referrers(referrers)
    , m_images(images)
    , m_transactions(transactions)
    , m_control(control)
{
    control.setDivided();
}

Result<WriteOutcome> DividedReversal::findConflicts()
{
    WriteOutcome found;
    const auto look = [this, &found](const SqlStatement& window, qint64 /*done*/) {
        Result<void> done = goOn();
        done = done ? m_images.lockHeroes(m_connection, window) : done;
        return done ? m_images.findConflicts(m_connection, window, found) : done;
    };
    const Result<void> looked = m_images.effect() == Effect::Insert
                                    ? Result<void>()
                                    : m_images.forEachWindow(m_connection, imagesOfWindow, look);
    return looked ? Result<WriteOutcome>(found) : failure(looked.error());
}

Result<WriteOutcome> DividedReversal::run(bool leavesOut)
{
    m_leavesOut = m_leavesOut || leavesOut;
    const Result<void> reversed = reverseAll();
    if (m_kept.heroes == 0) {
        return reversed ? outcome() : failure(reversed.error());
    }
    const Result<void> ended = reversed ? m_transactions.commit() : reversed;
    if (!ended) {
        m_transactions.rollBack();
        m_done = m_kept;
    }
    Result<WriteOutcome> told = outcome();
    if (told && !ended) {
        told->change.stopped = ended.error();
    }
    return told;
}

Result<void> DividedReversal::goOn()
{
    if (m_control.isCancelled()) {
        return failure(Error::cancelled());
    }
    const int before = m_transactions.keptParts();
    Result<void> breathed = m_transactions.breathe();
    if (m_transactions.keptParts() > before) {
        m_kept = m_done;
        m_leavesOut = true;
    }
    return breathed;
}

Result<void> DividedReversal::reverseAll()
{
    const Result<qint64> total = m_images.count(m_connection);
    const Result<int> window =
        m_images.effect() == Effect::Delete ? m_referrers.heroesAtOnce(imagesOfWindow) : Result<int>(imagesOfWindow);
    if (!total || !window) {
        return failure(total ? window.error() : total.error());
    }
    m_control.setProgress(0, *total);
    Result<void> done = m_images.forEachWindow(m_connection, *window, [&](const SqlStatement& part, qint64 through) {
        m_control.setProgress(std::min(through, *total), *total);
        const Result<void> wanted = goOn();
        return wanted ? reverse(part) : wanted;
    });
    // Behind all others, whose ids these would get.
    for (const qint64 key : std::as_const(m_taken)) {
        done = done ? insertMoved(key) : done;
    }
    return done;
}

Result<void> DividedReversal::reverse(const SqlStatement& window)
{
    SqlStatement part = window;
    Result<void> done = m_images.lockHeroes(m_connection, window);
    done = done && m_leavesOut ? leaveOutChanged(window) : done;
    switch (m_images.effect()) {
    case Effect::Swap:
        done = done ? m_connection.execute(swapStatement(m_images, window)) : done;
        break;
    case Effect::Delete:
        done = done ? m_connection.execute(leaveOutStatement(window, QStringLiteral("hero.id IS NULL"))) : done;
        done = done ? deleteAgain(window) : done;
        break;
    case Effect::Insert:
        done = done ? insert(part) : done;
        done = done ? restoreReferrers(part) : done;
        break;
    }
    if (done && m_images.effect() != Effect::Swap) {
        done = m_journal.markThere(part, m_images.effect() == Effect::Insert);
    }
    return done ? mark(part) : done;
}

Result<void> DividedReversal::leaveOutChanged(const SqlStatement& window)
{
    if (m_images.effect() == Effect::Insert) {
        return {};
    }
    HeroNames& names = m_done.changedMeanwhile;
    const qint64 before = names.count;
    const Result<void> found =
        m_connection.forEachRow({QStringLiteral("SELECT %1, %2 FROM %3 WHERE %4 AND %5 ORDER BY 2")
                                     .arg(m_images.name(), ChangeJournal::idOfImage(),
                                          ChangeJournal::imagesWithHeroes(), window.sql, m_images.conflictCondition()),
                                 window.values},
                                [&names](const QSqlQuery& row) {
                                    if (names.count++ < HeroNames::mostNamed) {
                                        const QString name = row.value(0).toString();
                                        names.first.append(name.isEmpty() ? u'#' + row.value(1).toString() : name);
                                    }
                                });
    return found && names.count > before ? m_connection.execute(leaveOutStatement(window, m_images.conflictCondition()))
                                         : found;
}

Result<void> DividedReversal::deleteAgain(const SqlStatement& window)
{
    SqlStatement heroes{
        QStringLiteral("hero.id IN (SELECT %1 FROM %2 WHERE ").arg(ChangeJournal::idOfImage(), ChangeJournal::images()),
        {}};
    heroes += window;
    heroes += {QStringLiteral(")"), {}};
    Result<void> done = m_referrers.record(m_images.step(), heroes);
    done = done ? m_connection.execute(deleteStatement(window)) : done;
    return done ? m_referrers.take(m_images.step()).map([this](const ReferrerEffects& effects) {
        m_done.referrers.add(effects);
    })
                : done;
}

Result<void> DividedReversal::restoreReferrers(const SqlStatement& window)
{
    return m_referrers.restore(m_images.step(), window).map([this](const ReferrerEffects& effects) {
        m_done.referrers.add(effects);
    });
}

Result<void> DividedReversal::insert(SqlStatement& window)
{
    QStringList taken;
    const Result<void> found =
        m_connection.forEachRow(takenKeysStatement(window), [this, &taken](const QSqlQuery& row) {
            m_taken.append(row.value(0).toLongLong());
            taken.append(row.value(0).toString());
        });
    if (!found) {
        return found;
    }
    if (!taken.isEmpty()) {
        window += {QStringLiteral(" AND image.key NOT IN (%1)").arg(taken.join(u',')), {}};
    }
    return m_connection.execute(insertStatement(m_images, window, m_connection.dialect()));
}

Result<void> DividedReversal::insertMoved(qint64 key)
{
    if (const Result<void> wanted = goOn(); !wanted) {
        return wanted;
    }
    const SqlStatement image{QStringLiteral("%1 AND image.key = ?").arg(m_images.areThey()), {key}};
    const Result<HeroChange::Moved> moved = heroadmin::insertMoved(m_connection, m_images, image);
    if (!moved) {
        return failure(moved.error());
    }
    m_done.moved.append(*moved);
    Result<void> done = mark(image); // In front of what gives it another key.
    done = done ? m_journal.moveTo(key, moved->newId, m_images.step(), m_images.direction()) : done;
    return done ? restoreReferrers({QStringLiteral("%1 AND image.key = (SELECT moved.key FROM heroadmin_moved AS moved "
                                                   "WHERE moved.id = ? AND moved.is_there)")
                                        .arg(ChangeJournal::isOf(m_images.step())),
                                    {moved->newId}})
                : done;
}

Result<void> DividedReversal::mark(const SqlStatement& window)
{
    return m_journal.markReversed(window, m_images.direction()).map([this](qint64 heroes) { m_done.heroes += heroes; });
}

Result<WriteOutcome> DividedReversal::outcome() const
{
    return m_journal.toChange(m_images.step()).map([this](HeroChange change) {
        change.heroes = m_done.heroes;
        change.touched = m_done.heroes;
        change.added = m_images.effect() == Effect::Swap     ? 0
                       : m_images.effect() == Effect::Insert ? m_done.heroes
                                                             : -m_done.heroes;
        change.moved = m_done.moved;
        change.effects.changedMeanwhile = m_done.changedMeanwhile;
        change.effects.referrers = m_done.referrers;
        return WriteOutcome{.change = change};
    });
}

} // namespace heroadmin
