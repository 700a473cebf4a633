#include "data/repository/herorepository.h"

#include "data/repository/heropagereader.h"
#include "data/sql/herocolumns.h"
#include "data/sql/sqlstatement.h"
#include "data/sql/transaction.h"

#include <algorithm>

namespace heroadmin {

namespace {

/// The columns of readAll(), and their reading.
QString snapshotColumns()
{
    return QStringLiteral("id, %1, %2")
        .arg(HeroColumns::ofStoredValue(QStringLiteral("name")), HeroColumns::ofStoredValue(QStringLiteral("age")));
}

HeroSnapshot toSnapshot(const QSqlQuery& row)
{
    return {row.value(0).toLongLong(), HeroColumns::toStoredValue(row, 1), HeroColumns::toStoredValue(row, 3)};
}

} // namespace

HeroRepository::HeroRepository(const Database& database, ScanThreads* scanThreads)
    : m_database(database)
    , m_scanThreads(scanThreads)
{}

Result<QList<HeroPublic>> HeroRepository::list(qint64 offset, int limit) const
{
    if (offset < 0 || limit < 0 || limit > PageRequest::largestPage) {
        return failure(
            Error::of(ErrorKind::Other,
                      tr("A list starts at 0 or later and has at most %1 heroes.").arg(PageRequest::largestPage)));
    }
    QList<HeroPublic> heroes;
    const SqlStatement statement{
        QStringLiteral("SELECT %1 FROM hero ORDER BY id LIMIT ? OFFSET ?").arg(snapshotColumns()), {limit, offset}};
    const Result<void> read = forEachRow(m_database.connection(), statement, [&heroes](const QSqlQuery& row) {
        heroes.append(toSnapshot(row).toPublic());
    });
    if (!read) {
        return failure(read.error());
    }
    return heroes;
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
        const SqlStatement statement{QStringLiteral("SELECT %1 FROM hero WHERE id = ?").arg(snapshotColumns()), {id}};
        const Result<void> read = forEachRow(m_database.connection(), statement,
                                             [&heroes](const QSqlQuery& row) { heroes.append(toSnapshot(row)); });
        if (!read) {
            return failure(read.error());
        }
    }
    return heroes;
}

Result<SecretName> HeroRepository::reveal(qint64 id) const
{
    const Result<QVariant> secretName =
        readValue(m_database.connection(), {QStringLiteral("SELECT secret_name FROM hero WHERE id = ?"), {id}});
    if (!secretName) {
        return failure(secretName.error());
    }
    if (!secretName->isValid()) {
        return failure(Error::heroNotFound());
    }
    return SecretName(secretName->toString());
}

Result<HeroPage> HeroRepository::page(const PageRequest& request) const
{
    PageRequest bounded = request;
    bounded.limit = std::clamp(request.limit, 1, PageRequest::largestPage);
    // One transaction, so that rows and keys are of one moment. Leaving it without a commit ends it as well.
    const Result<Transaction> transaction = Transaction::begin(m_database.connection(), Transaction::Kind::Read);
    if (!transaction) {
        return failure(transaction.error());
    }
    HeroPageReader reader(bounded);
    return reader.advance({m_database.connection()}, QDeadlineTimer(QDeadlineTimer::Forever)).map([&reader] {
        return reader.page();
    });
}

} // namespace heroadmin
