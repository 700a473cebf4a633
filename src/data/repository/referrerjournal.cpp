#include "data/repository/referrerjournal.h"

#include "data/engine/database.h"
#include "data/repository/referencestatements.h"
#include "data/sql/herolock.h"

#include <algorithm>
#include <optional>

namespace heroadmin {

namespace {

/// Whether an image is of a hero that was there before the step, and isn't any more.
QString goneOf(const ChangeJournal::Step& step)
{
    return QStringLiteral("%1 AND image.kind <> %2 AND NOT EXISTS (SELECT 1 FROM hero AS other WHERE other.id = %3)")
        .arg(ChangeJournal::isOf(step), QString::number(static_cast<int>(ChangeJournal::Kind::Insert)),
             ChangeJournal::idOfImage());
}

/// A condition on `hero`: it is one of those images.
SqlStatement heroesOf(const SqlStatement& images)
{
    SqlStatement heroes{
        QStringLiteral("hero.id IN (SELECT %1 FROM %2 WHERE ").arg(ChangeJournal::idOfImage(), ChangeJournal::images()),
        {}};
    heroes += images;
    heroes += {QStringLiteral(")"), {}};
    return heroes;
}

/// How many rows refer to what a hero of the step held before it, and to nobody now. None where it didn't write to
/// that.
std::optional<SqlStatement> countOrphaned(const HeroReference& reference, const ChangeJournal::Step& step)
{
    QStringList conditions;
    bool isWritten = false;
    for (const HeroReference::Column& column : reference.columns) {
        const auto imaged =
            std::find_if(step.columns.cbegin(), step.columns.cend(), [&column](const ChangeJournal::Column& written) {
                return written.name.compare(column.ofParent, Qt::CaseInsensitive) == 0;
            });
        isWritten |= imaged != step.columns.cend();
        const QString held = column.isHeroId                 ? ChangeJournal::idOfImage()
                             : imaged != step.columns.cend() ? ChangeJournal::before(*imaged)
                                                             : QStringLiteral("hero.") + quotedName(column.ofParent);
        conditions.append(QStringLiteral("part.%1 = %2").arg(quotedName(column.name), held));
    }
    if (!reference.isToHero() || !isWritten) {
        return {};
    }
    return SqlStatement{
        QStringLiteral("SELECT count(*) FROM %1 JOIN %2 AS part ON %3 WHERE %4 AND NOT EXISTS (SELECT 1 FROM hero AS "
                       "parent WHERE %5)")
            .arg(ChangeJournal::imagesWithHeroes(), quotedName(reference.table),
                 conditions.join(QStringLiteral(" AND ")), ChangeJournal::isOf(step, ChangeJournal::Kind::Update),
                 refersTo(reference, QStringLiteral("parent"))),
        {}};
}

} // namespace

ReferrerJournal::ReferrerJournal(const Database& database, ChangeJournal& journal)
    : m_database(database)
    , m_journal(journal)
{}

Result<int> ReferrerJournal::heroesAtOnce(int usual) const
{
    for (const HeroReference& reference : m_database.info().rules.references) {
        const bool isReadWhole = isChange(reference.onDelete) && !reference.isIndexed;
        const Result<bool> readsMuch = isReadWhole ? isLarge(m_database.sql(), reference) : Result<bool>(false);
        if (!readsMuch || *readsMuch) {
            return readsMuch.map([usual](bool) { return 10 * usual; });
        }
    }
    return usual;
}

void ReferrerJournal::leave(const ChangeJournal::Step& step)
{
    m_leaving.insert(step.number);
}

QList<HeroReference> ReferrerJournal::acting(const ChangeJournal::Step& step) const
{
    QList<HeroReference> acting = m_database.info().rules.references;
    acting.removeIf([this, &step](const HeroReference& reference) {
        const bool isLeft = m_leaving.contains(step.number) && !reference.isEnforced;
        return !isChange(reference.onDelete) || reference.isOfHeroes || isLeft;
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
        const ReferrerImages others = imagesOf(other);
        if (other != reference && other.table == reference.table && other.onDelete == OnDelete::Goes &&
            m_journal.hasCompanion(others.table()) && dropped) {
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
    return {reference, m_known.indexOf(reference), m_database.sql().dialect()};
}

Result<qint64> ReferrerJournal::count(const SqlStatement& statement) const
{
    return m_database.sql().readValue(statement).map([](const QVariant& number) { return number.toLongLong(); });
}

Result<void> ReferrerJournal::record(const ChangeJournal::Step& step, const SqlStatement& heroes)
{
    const SqlConnection sql = m_database.sql();
    const QList<HeroReference> references = acting(step);
    // Or somebody would have a row refer to one of them behind our looking.
    if (Result<void> locked = references.isEmpty() ? Result<void>() : lockHeroes(sql, heroes); !locked) {
        return locked;
    }
    for (const HeroReference& reference : references) {
        const ReferrerImages images = imagesOf(reference);
        Result<void> done = m_journal.makeCompanion(images.table(), images.definition());
        // One that is done again takes what is there by now.
        done = done ? sql.execute(images.forget(step, heroes)) : done;
        done = done && reference.isToHero() ? sql.execute(images.record(step, heroes)) : done;
        if (!done) {
            return done;
        }
    }
    return recordBelow(step);
}

Result<void> ReferrerJournal::recordBelow(const ChangeJournal::Step& step)
{
    const QList<HeroReference> all = acting(step);
    qint64 recorded = 0;
    // One generation after the other, since tables may refer to each other in a circle.
    do {
        recorded = 0;
        for (const HeroReference& reference : all) {
            for (const HeroReference& parent : all) {
                if (reference.isToHero() || parent.onDelete != OnDelete::Goes || parent.table != reference.parent) {
                    continue;
                }
                const Result<qint64> rows =
                    m_database.sql().write(imagesOf(reference).recordBelow(step, imagesOf(parent)));
                if (!rows) {
                    return failure(rows.error());
                }
                recorded += *rows;
            }
        }
    } while (recorded > 0);
    return {};
}

Result<ReferrerEffects> ReferrerJournal::take(const ChangeJournal::Step& step)
{
    QList<HeroReference> all = acting(step);
    all.removeIf(
        [this](const HeroReference& reference) { return !m_journal.hasCompanion(imagesOf(reference).table()); });
    ReferrerEffects effects;
    qint64 taken = 0;
    // What goes makes others go.
    do {
        taken = 0;
        for (const HeroReference& reference : std::as_const(all)) {
            const Result<qint64> rows = take(reference, step);
            if (!rows) {
                return failure(rows.error());
            }
            ReferrerEffects::add(effects.changed, reference.rows(*rows));
            taken += reference.onDelete == OnDelete::Goes ? *rows : 0;
        }
    } while (taken > 0);
    for (const HeroReference& reference : std::as_const(all)) {
        const ReferrerImages images = imagesOf(reference);
        const Result<qint64> kept = count(images.countKept(step));
        const Result<void> dropped = kept ? m_database.sql().execute(images.dropKept(step)) : failure(kept.error());
        if (!dropped) {
            return failure(dropped.error());
        }
        ReferrerEffects::add(effects.kept, reference.rows(*kept));
    }
    return effects;
}

Result<qint64> ReferrerJournal::take(const HeroReference& reference, const ChangeJournal::Step& step)
{
    const ReferrerImages images = imagesOf(reference);
    Result<void> done = m_database.sql().execute(images.take(step));
    done = done ? dropTaken(reference, step) : done;
    return done ? m_database.sql().write(images.markTaken(step)) : failure(done.error());
}

Result<void> ReferrerJournal::takeHeroes(const ChangeJournal::Step& step)
{
    QList<HeroReference> references = m_database.info().rules.references;
    references.removeIf([this, &step](const HeroReference& reference) {
        return !reference.isOfHeroes || reference.isEnforced || m_leaving.contains(step.number);
    });
    for (const OnDelete action : {OnDelete::Goes, OnDelete::LetsGo, OnDelete::GetsDefault}) {
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
    if (reference.onDelete != OnDelete::Goes) {
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
        const ReferrerImages images = imagesOf(reference);
        Result<void> done = m_journal.makeCompanion(images.table(), images.definition());
        // What else such a hero held isn't known any more.
        const bool isKnown = reference.isToId() && reference.columns.size() == 1;
        done = done && isKnown ? m_database.sql().execute(images.recordGone(step, gone)) : done;
        if (!done) {
            return done;
        }
    }
    return recordBelow(step);
}

Result<QList<ReferringRows>> ReferrerJournal::taken(const ChangeJournal::Step& step) const
{
    QList<ReferringRows> taken;
    for (qsizetype number = 0; number < m_known.size(); ++number) {
        const ReferrerImages images(m_known.at(number), number, m_database.sql().dialect());
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
    // Rows that stayed refer to their hero again, as before.
    QList<HeroReference> taking = defined;
    taking.removeIf([this, &step](const HeroReference& reference) {
        return !isChange(reference.onDelete) || m_leaving.contains(step.number);
    });
    Result<ReferrerEffects> found = findInherited(images, {ChangeJournal::isOf(step), {}}, taking);
    // By number, and so each behind what it refers to.
    for (qsizetype number = 0; found && number < m_known.size(); ++number) {
        const HeroReference& reference = m_known.at(number);
        const ReferrerImages referrers(reference, number, m_database.sql().dialect());
        const Result<qint64> taken =
            m_journal.hasCompanion(referrers.table()) ? count(referrers.countTaken(step, images)) : Result<qint64>(0);
        // Where they fit in no more, rows stay away, and the heroes come back all the same.
        const bool fits = std::any_of(defined.cbegin(), defined.cend(),
                                      [&reference](const HeroReference& now) { return reference.fitsInto(now); });
        const bool isRestored = taken && *taken > 0 && fits;
        const Result<qint64> restored = isRestored ? m_database.sql().write(referrers.restore(step, images))
                                                   : taken.map([](qint64) { return qint64{0}; });
        const Result<qint64> exactly =
            restored && isRestored && reference.hasTriggers ? count(referrers.countRestored(step, images)) : restored;
        if (!exactly) {
            return failure(exactly.error());
        }
        ReferrerEffects::add(found->broughtBack, reference.rows(std::min(*exactly, *restored)));
        ReferrerEffects::add(found->changedByRules, reference.rows(std::max(*restored - *exactly, qint64{0})));
        ReferrerEffects::add(found->notBroughtBack, reference.rows(*taken - *restored));
    }
    return found;
}

Result<ReferrerEffects> ReferrerJournal::findInherited(const SqlStatement& images) const
{
    return findInherited(images, images, m_database.info().rules.references);
}

Result<ReferrerEffects> ReferrerJournal::findInherited(const SqlStatement& images, const SqlStatement& own,
                                                       const QList<HeroReference>& references) const
{
    ReferrerEffects effects;
    SqlStatement isAnyThere{QStringLiteral("SELECT EXISTS (SELECT 1 FROM %1 WHERE ").arg(ChangeJournal::images()), {}};
    isAnyThere += images;
    isAnyThere += {QStringLiteral(")"), {}};
    const Result<qint64> isAny = references.isEmpty() ? Result<qint64>(0) : count(isAnyThere);
    if (!isAny || *isAny == 0) {
        return isAny.map([&effects](qint64) { return effects; });
    }
    for (const HeroReference& reference : references) {
        const Result<ReferrerCount> found =
            reference.isToHero()
                ? countReferrers(m_database.sql(), reference,
                                 {.heroes = heroesOf(images), .areFewHeroes = true, .but = heroesOf(own)})
                : ReferrerCount();
        if (!found) {
            return failure(found.error());
        }
        // Of a table that is too large to be looked through, what was found: each new hero would come with a warning.
        if (found->rows.rows > 0) {
            ReferrerEffects some;
            some.heir = found->hero;
            ReferrerEffects::add(some.inherited, found->rows);
            effects.add(some);
        }
    }
    return effects;
}

Result<QList<ReferringRows>> ReferrerJournal::findOrphaned(const ChangeJournal::Step& step) const
{
    QList<ReferringRows> orphaned;
    for (const HeroReference& reference : m_database.info().rules.references) {
        const std::optional<SqlStatement> statement = countOrphaned(reference, step);
        const Result<qint64> rows = statement ? count(*statement) : Result<qint64>(0);
        if (!rows) {
            return failure(rows.error());
        }
        ReferrerEffects::add(orphaned, reference.rows(*rows));
    }
    return orphaned;
}

} // namespace heroadmin
