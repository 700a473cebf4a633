#include "data/repository/herorepository.h"

#include "data/repository/heropagereader.h"
#include "data/repository/referrercounter.h"

#include <QCoreApplication>
#include <algorithm>

namespace heroadmin {

HeroRepository::HeroRepository(Database& database)
    : m_database(database)
{}

Result<QList<HeroRow>> HeroRepository::find(const HeroSearchRequest& request) const
{
    const std::unique_ptr<Slices<FoundHeroes>> search = m_database.heroes()->find(request);
    return search->advance(QDeadlineTimer(QDeadlineTimer::Forever)).map([&search] { return search->answer().rows; });
}

Result<QList<HeroPublic>> HeroRepository::list(qint64 offset, int limit) const
{
    if (offset < 0 || limit < 0 || limit > PageRequest::largestPage) {
        return failure(
            Error::of(ErrorKind::Other,
                      tr("A list starts at 0 or later and has at most %1 heroes.").arg(PageRequest::largestPage)));
    }
    return find({.skipped = offset, .wanted = limit, .isWhole = true}).map([](const QList<HeroRow>& rows) {
        QList<HeroPublic> heroes;
        for (const HeroRow& row : rows) {
            heroes.append(row.loaded.value_or(HeroSnapshot()).toPublic());
        }
        return heroes;
    });
}

Result<HeroSnapshot> HeroRepository::read(qint64 id) const
{
    const Result<QList<HeroSnapshot>> heroes = readAll({id});
    if (!heroes) {
        return failure(heroes.error());
    }
    if (heroes->isEmpty()) {
        return failure(Error::heroNotFound());
    }
    return heroes->constFirst();
}

Result<QList<HeroSnapshot>> HeroRepository::readAll(const QList<qint64>& ids) const
{
    QList<HeroSnapshot> heroes;
    for (const qint64 id : ids) {
        const Result<QList<HeroRow>> found = find({.heroId = id, .isWhole = true});
        if (!found) {
            return failure(found.error());
        }
        for (const HeroRow& row : *found) {
            heroes.append(row.loaded.value_or(HeroSnapshot()));
        }
    }
    return heroes;
}

Result<QList<ReferringRows>> HeroRepository::referrersOf(const QList<qint64>& ids) const
{
    return ReferrerCounter(m_database).count(ids);
}

Result<QList<ReferringRows>> HeroRepository::referrersOf(const HeroFilter& filter) const
{
    return ReferrerCounter(m_database).count(filter);
}

Result<SecretName> HeroRepository::reveal(qint64 id) const
{
    if (!m_database.hasSql()) {
        return failure(Error::of(ErrorKind::Other, QCoreApplication::translate("heroadmin::HeroRepository",
                                                                               "This database has no secret names.")));
    }
    const Result<QVariant> secretName =
        m_database.sql().readValue({QStringLiteral("SELECT secret_name FROM hero WHERE id = ?"), {id}});
    if (!secretName) {
        return failure(secretName.error());
    }
    if (!secretName->isValid()) {
        return failure(Error::heroNotFound());
    }
    return SecretName(secretName->toString());
}

Result<std::optional<HeroPage>> HeroRepository::page(const PageRequest& request) const
{
    PageRequest bounded = request;
    bounded.limit = std::clamp(request.limit, 1, PageRequest::largestPage);
    const Result<std::unique_ptr<ReadMoment>> moment = m_database.moment();
    if (!moment) {
        return failure(moment.error());
    }
    if (const Result<void> renewed = m_database.renewInfo(); !renewed) {
        return failure(renewed.error());
    }
    if (!m_database.info().indexes.answer(bounded)) {
        return std::nullopt;
    }
    HeroPageReader reader(m_database.heroes(), bounded);
    return reader.advance(QDeadlineTimer(QDeadlineTimer::Forever)).map([&reader] {
        return std::optional(reader.answer());
    });
}

} // namespace heroadmin
