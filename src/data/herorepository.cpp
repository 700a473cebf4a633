#include "data/herorepository.h"

#include "core/text.h"
#include "data/database.h"
#include "data/herocolumns.h"
#include "data/heropagereader.h"
#include "data/sqlstatement.h"
#include "data/transaction.h"

#include <algorithm>

namespace heroadmin {

namespace {

/// ` AND column IS NOT DISTINCT FROM <what was loaded>`.
SqlStatement guard(const QString& column, const StoredValue& loaded)
{
    SqlStatement statement{QStringLiteral(" AND %1 IS NOT DISTINCT FROM ").arg(column), {}};
    statement += SqlStatement::operand(loaded);
    return statement;
}

QVariant toVariant(const std::optional<qint64>& age)
{
    return age ? QVariant(*age) : QVariant(QMetaType(QMetaType::LongLong));
}

Result<qint64> insert(const QSqlDatabase& connection, const HeroCreate& hero)
{
    const SqlStatement statement{
        QStringLiteral("INSERT INTO hero (name, age, secret_name) VALUES (?, ?, ?) RETURNING id"),
        {hero.name, toVariant(hero.age), hero.secretName.reveal()}};
    return readValue(connection, statement).map([](const QVariant& id) { return id.toLongLong(); });
}

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

SqlStatement updateStatement(const HeroSnapshot& loaded, const HeroUpdate& update)
{
    QStringList assignments;
    SqlStatement guards;
    QVariantList values;
    if (update.name.hasValue()) {
        assignments.append(QStringLiteral("name = ?"));
        values.append(update.name.value());
    }
    if (update.age.isSet()) {
        assignments.append(QStringLiteral("age = ?"));
        values.append(toVariant(update.age.content()));
    }
    if (update.secretName.hasValue()) {
        assignments.append(QStringLiteral("secret_name = ?"));
        values.append(update.secretName.value().reveal());
    }
    // What the secret name was is not known here, so name and age stand in for it.
    if (update.name.isSet() || update.secretName.isSet()) {
        guards += guard(QStringLiteral("name"), loaded.name);
    }
    if (update.age.isSet() || update.secretName.isSet()) {
        guards += guard(QStringLiteral("age"), loaded.age);
    }
    SqlStatement statement{
        QStringLiteral("UPDATE hero SET %1 WHERE id = ?").arg(assignments.join(QStringLiteral(", "))), values};
    statement.values.append(loaded.id);
    statement += guards;
    statement += {QStringLiteral(" RETURNING id"), {}};
    return statement;
}

} // namespace

HeroRepository::HeroRepository(const Database& database)
    : m_database(database)
{}

Result<qint64> HeroRepository::create(const HeroCreate& hero)
{
    return createEach({&hero}).map([](const QList<qint64>& ids) { return ids.constFirst(); });
}

Result<QList<qint64>> HeroRepository::createAll(const std::vector<HeroCreate>& heroes)
{
    QList<const HeroCreate*> pointers;
    for (const HeroCreate& hero : heroes) {
        pointers.append(&hero);
    }
    return createEach(pointers);
}

Result<QList<qint64>> HeroRepository::createEach(const QList<const HeroCreate*>& heroes)
{
    const HeroValidator validator(m_database.info().ageRange);
    for (const HeroCreate* hero : heroes) {
        if (const Result<void> valid = validator.check(*hero); !valid) {
            return failure(valid.error());
        }
    }
    Result<Transaction> transaction = m_turns.begin(m_database.connection());
    if (!transaction) {
        return failure(transaction.error());
    }
    QList<qint64> ids;
    for (const HeroCreate* hero : heroes) {
        const Result<qint64> id = insert(m_database.connection(), *hero);
        if (!id) {
            return failure(id.error());
        }
        ids.append(*id);
    }
    if (const Result<void> committed = m_turns.commit(*transaction); !committed) {
        return failure(committed.error());
    }
    return ids;
}

Result<QList<HeroPublic>> HeroRepository::list(qint64 offset, int limit) const
{
    if (offset < 0 || limit < 0 || limit > PageRequest::largestPage) {
        return failure({ErrorKind::Other,
                        tr("A list starts at 0 or later and has at most %1 heroes.").arg(PageRequest::largestPage),
                        {},
                        {}});
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

Result<void> HeroRepository::update(const HeroSnapshot& loaded, const HeroUpdate& update)
{
    if (const Result<void> valid = HeroValidator(m_database.info().ageRange).check(update); !valid) {
        return failure(valid.error());
    }
    if (update.isEmpty()) {
        return read(loaded.id).map([](const HeroSnapshot&) {});
    }
    Result<Transaction> transaction = m_turns.begin(m_database.connection());
    if (!transaction) {
        return failure(transaction.error());
    }
    const Result<QVariant> id = readValue(m_database.connection(), updateStatement(loaded, update));
    if (!id) {
        return failure(id.error());
    }
    if (!id->isValid()) {
        return failure(whyNotWritten(loaded));
    }
    return m_turns.commit(*transaction);
}

Result<void> HeroRepository::remove(const QList<HeroSnapshot>& loaded)
{
    Result<Transaction> transaction = m_turns.begin(m_database.connection());
    if (!transaction) {
        return failure(transaction.error());
    }
    for (const HeroSnapshot& hero : loaded) {
        SqlStatement statement{QStringLiteral("DELETE FROM hero WHERE id = ?"), {hero.id}};
        statement += guard(QStringLiteral("name"), hero.name);
        statement += guard(QStringLiteral("age"), hero.age);
        statement += {QStringLiteral(" RETURNING id"), {}};
        const Result<QVariant> id = readValue(m_database.connection(), statement);
        if (!id) {
            return failure(id.error());
        }
        if (!id->isValid()) {
            return failure(whyNotWritten(hero));
        }
    }
    return m_turns.commit(*transaction);
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
    return HeroPageReader(m_database.connection(), bounded).read();
}

Result<qint64> HeroRepository::count(const HeroFilter& filter) const
{
    SqlStatement statement{QStringLiteral("SELECT count(*) FROM hero WHERE "), {}};
    statement += whereOf(filter);
    return readValue(m_database.connection(), statement).map([](const QVariant& rows) { return rows.toLongLong(); });
}

Result<HeroCount> HeroRepository::count(const HeroFilter& filter, const HeroSort& sort,
                                        const std::optional<SortKey>& place) const
{
    const Result<Transaction> transaction = Transaction::begin(m_database.connection(), Transaction::Kind::Read);
    if (!transaction) {
        return failure(transaction.error());
    }
    const Result<qint64> total = count(filter);
    if (!total) {
        return failure(total.error());
    }
    if (!place) {
        return HeroCount{*total, {}};
    }
    const PageRequest request{filter, sort, FirstPage(), PageRequest::largestPage};
    return HeroPageReader(m_database.connection(), request).countBefore(*place).map([&total](qint64 offset) {
        return HeroCount{*total, offset};
    });
}

Error HeroRepository::whyNotWritten(const HeroSnapshot& loaded) const
{
    const Result<HeroSnapshot> now = read(loaded.id);
    constexpr qsizetype longestNamedName = 60; // A name may have a million characters; the sentence must not.
    const QString name = shortenedText(loaded.name.toDisplayText(), longestNamedName);
    if (!now) {
        Error error = now.error();
        if (error.kind == ErrorKind::NotFound) {
            error.message =
                tr("%1: “%2” was deleted by somebody else meanwhile. Nothing was written.").arg(error.message, name);
        }
        return error;
    }
    return {
        ErrorKind::Conflict, tr("“%1” was changed by somebody else meanwhile. Nothing was written.").arg(name), {}, {}};
}

} // namespace heroadmin
