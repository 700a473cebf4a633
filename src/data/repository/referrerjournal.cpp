#include "data/repository/referrerjournal.h"

#include "data/engine/database.h"
#include "data/repository/referencestatements.h"

#include <algorithm>

namespace heroadmin {

namespace {

/// Whether an image is of a hero that was there before the step, and isn't any more.
QString goneOf(const ChangeJournal::Step& step)
{
    return QStringLiteral("%1 AND image.kind <> %2 AND NOT EXISTS (SELECT 1 FROM hero AS other WHERE other.id = %3)")
        .arg(ChangeJournal::isOf(step), QString::number(static_cast<int>(ChangeJournal::Kind::Insert)),
             ChangeJournal::idOfImage());
}

} // namespace

ReferrerJournal::ReferrerJournal(const Database& database, ChangeJournal& journal)
    : m_database(database)
    , m_journal(journal)
{}

void ReferrerJournal::leave(const ChangeJournal::Step& step)
{
    m_leaving.insert(step.number);
}

QList<HeroReference> ReferrerJournal::acting(const ChangeJournal::Step& step) const
{
    QList<HeroReference> acting = m_database.info().rules.references;
    acting.removeIf([this, &step](const HeroReference& reference) {
        return reference.onDelete == OnDelete::Stays || reference.isOfHeroes || m_leaving.contains(step.number);
    });
    std::stable_sort(acting.begin(), acting.end(), [](const HeroReference& one, const HeroReference& other) {
        return one.onDelete == OnDelete::Goes && other.onDelete != OnDelete::Goes;
    });
    return acting;
}

Result<void> ReferrerJournal::dropTaken(const HeroReference& reference, const ChangeJournal::Step& step)
{
    Result<void> dropped;
    for (const HeroReference& other : acting(step)) {
        if (other == reference) {
            break;
        }
        const ReferrerImages others = imagesOf(other);
        if (other.table == reference.table && other.onDelete == OnDelete::Goes && dropped) {
            dropped = m_database.sql().execute(imagesOf(reference).dropTakenBy(others, step));
        }
    }
    return dropped;
}

ReferrerImages ReferrerJournal::imagesOf(const HeroReference& reference)
{
    if (!m_known.contains(reference)) {
        m_known.append(reference);
    }
    return {reference, m_known.indexOf(reference)};
}

Result<qint64> ReferrerJournal::count(const SqlStatement& statement) const
{
    return m_database.sql().readValue(statement).map([](const QVariant& number) { return number.toLongLong(); });
}

Result<void> ReferrerJournal::record(const ChangeJournal::Step& step, const SqlStatement& heroes)
{
    const SqlConnection sql = m_database.sql();
    for (const HeroReference& reference : acting(step)) {
        const ReferrerImages images = imagesOf(reference);
        Result<void> done = m_journal.makeCompanion(images.table(), images.definition());
        // One that is done again takes what is there by now.
        done = done ? sql.execute(images.forget(step, heroes)) : done;
        done = done ? sql.execute(images.record(step, heroes)) : done;
        if (!done) {
            return done;
        }
    }
    return {};
}

Result<ReferrerEffects> ReferrerJournal::take(const ChangeJournal::Step& step)
{
    const SqlConnection sql = m_database.sql();
    ReferrerEffects effects;
    for (const HeroReference& reference : acting(step)) {
        const ReferrerImages images = imagesOf(reference);
        if (!m_journal.hasCompanion(images.table())) {
            continue;
        }
        Result<void> done = sql.execute(images.take(step));
        done = done ? dropTaken(reference, step) : done;
        const Result<qint64> taken = done ? sql.write(images.markTaken(step)) : failure(done.error());
        const Result<qint64> kept = taken ? count(images.countKept(step)) : taken;
        done = kept ? sql.execute(images.dropKept(step)) : failure(kept.error());
        if (!done) {
            return failure(done.error());
        }
        ReferrerEffects::add(effects.changed, reference.rows(*taken));
        ReferrerEffects::add(effects.kept, reference.rows(*kept));
    }
    return effects;
}

Result<void> ReferrerJournal::takeHeroes(const ChangeJournal::Step& step)
{
    QList<HeroReference> references = m_database.info().rules.references;
    references.removeIf([this, &step](const HeroReference& reference) {
        return !reference.isOfHeroes || m_leaving.contains(step.number);
    });
    for (const OnDelete action : {OnDelete::Goes, OnDelete::LetsGo}) {
        for (const HeroReference& reference : std::as_const(references)) {
            if (reference.onDelete != action) {
                continue;
            }
            if (Result<void> done = takeHeroes(step, reference); !done) {
                return done;
            }
        }
    }
    return {};
}

Result<void> ReferrerJournal::takeHeroes(const ChangeJournal::Step& step, const HeroReference& reference)
{
    const HeroReference::Column& column = reference.columns.constFirst();
    const QString gone = QStringLiteral("SELECT %1 FROM %2 WHERE %3")
                             .arg(ChangeJournal::idOfImage(), ChangeJournal::images(), goneOf(step));
    const SqlStatement which{QStringLiteral("hero.%1 IN (%2)").arg(quotedName(column.name), gone), {}};
    if (reference.onDelete == OnDelete::LetsGo) {
        return m_database.sql().execute(
            {QStringLiteral("UPDATE hero SET %1 = %2 WHERE %3").arg(quotedName(column.name), column.emptied, which.sql),
             {}});
    }
    // One generation after the other.
    while (true) {
        const Result<void> recorded = record(step, which);
        const Result<qint64> deleted =
            recorded ? m_database.sql().write({QStringLiteral("DELETE FROM hero WHERE ") + which.sql, {}})
                     : failure(recorded.error());
        if (!deleted || *deleted == 0) {
            return deleted.map([](qint64) {});
        }
    }
}

Result<void> ReferrerJournal::recordDeletedByRules(const ChangeJournal::Step& step)
{
    QString gone = goneOf(step);
    if (step.kind == ChangeJournal::Kind::Delete) {
        gone += QStringLiteral(" AND NOT image.is_asked"); // The others were there, to be recorded in time.
    }
    const QList<HeroReference> references = acting(step);
    const Result<qint64> isAny =
        references.isEmpty()
            ? Result<qint64>(0)
            : count(
                  {QStringLiteral("SELECT EXISTS (SELECT 1 FROM %1 WHERE %2)").arg(ChangeJournal::images(), gone), {}});
    if (!isAny || *isAny == 0) {
        return isAny.map([](qint64) {});
    }
    for (const HeroReference& reference : references) {
        if (reference.columns.size() > 1) {
            continue;
        }
        const ReferrerImages images = imagesOf(reference);
        Result<void> done = m_journal.makeCompanion(images.table(), images.definition());
        done = done ? m_database.sql().execute(images.recordGone(step, gone)) : done;
        if (!done) {
            return done;
        }
    }
    return {};
}

Result<QList<ReferringRows>> ReferrerJournal::taken(const ChangeJournal::Step& step) const
{
    QList<ReferringRows> taken;
    for (qsizetype number = 0; number < m_known.size(); ++number) {
        const ReferrerImages images(m_known.at(number), number);
        if (!m_journal.hasCompanion(images.table())) {
            continue;
        }
        const Result<qint64> rows = count(images.countTaken(step, {ChangeJournal::isOf(step), {}}));
        if (!rows) {
            return failure(rows.error());
        }
        ReferrerEffects::add(taken, m_known.at(number).rows(*rows));
    }
    return taken;
}

Result<ReferrerEffects> ReferrerJournal::restore(const ChangeJournal::Step& step, const SqlStatement& images)
{
    const QList<HeroReference>& defined = m_database.info().rules.references;
    Result<ReferrerEffects> found = findInherited(images);
    if (!found) {
        return found;
    }
    ReferrerEffects& effects = *found;
    for (qsizetype number = 0; number < m_known.size(); ++number) {
        const HeroReference& reference = m_known.at(number);
        const ReferrerImages referrers(reference, number);
        const Result<qint64> taken =
            m_journal.hasCompanion(referrers.table()) ? count(referrers.countTaken(step, images)) : Result<qint64>(0);
        // Where they fit in no more, rows stay away, and the heroes come back all the same.
        const bool fits = std::any_of(defined.cbegin(), defined.cend(),
                                      [&reference](const HeroReference& now) { return reference.fitsInto(now); });
        const Result<qint64> restored = taken && *taken > 0 && fits
                                            ? m_database.sql().write(referrers.restore(step, images))
                                            : taken.map([](qint64) { return qint64{0}; });
        if (!restored) {
            return failure(restored.error());
        }
        ReferrerEffects::add(effects.broughtBack, reference.rows(*restored));
        ReferrerEffects::add(effects.notBroughtBack, reference.rows(*taken - *restored));
    }
    return found;
}

Result<ReferrerEffects> ReferrerJournal::findInherited(const SqlStatement& images) const
{
    const QList<HeroReference>& references = m_database.info().rules.references;
    ReferrerEffects effects;
    SqlStatement isAnyThere{QStringLiteral("SELECT EXISTS (SELECT 1 FROM %1 WHERE ").arg(ChangeJournal::images()), {}};
    isAnyThere += images;
    isAnyThere += {QStringLiteral(")"), {}};
    const Result<qint64> isAny = references.isEmpty() ? Result<qint64>(0) : count(isAnyThere);
    if (!isAny || *isAny == 0) {
        return isAny.map([&effects](qint64) { return effects; });
    }
    for (const HeroReference& reference : references) {
        SqlStatement heroes{QStringLiteral("hero.id IN (SELECT %1 FROM %2 WHERE ")
                                .arg(ChangeJournal::idOfImage(), ChangeJournal::images()),
                            {}};
        heroes += images;
        heroes += {QStringLiteral(")"), {}};
        const Result<ReferrerCount> found =
            countReferrers(m_database.sql(), reference, {.heroes = heroes, .areFewHeroes = true});
        if (!found) {
            return failure(found.error());
        }
        ReferrerEffects some;
        some.heir = found->hero;
        ReferrerEffects::add(some.inherited, found->rows);
        effects.add(some);
    }
    return effects;
}

} // namespace heroadmin
