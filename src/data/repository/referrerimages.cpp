#include "data/repository/referrerimages.h"

#include "data/repository/referencestatements.h"

#include <algorithm>

namespace heroadmin {

namespace {

QString joined(const QStringList& parts)
{
    return parts.join(QStringLiteral(", "));
}

/// What a row that stays holds when all is done, beside what it held before.
QString afterOf(qsizetype column)
{
    return QStringLiteral("after%1").arg(column);
}

} // namespace

ReferrerImages::ReferrerImages(const HeroReference& reference, qsizetype number, const SqlDialect& dialect)
    : m_dialect(dialect)
    , m_reference(reference)
    , m_number(number)
    , m_columns(reference.writableColumns)
{
    if (reference.isRowKeyHidden) {
        m_columns = reference.rowKey + m_columns;
    }
}

QString ReferrerImages::table() const
{
    return QStringLiteral("heroadmin_referrer%1").arg(m_number);
}

QString ReferrerImages::value(const QString& column) const
{
    for (qsizetype at = 0; at < m_columns.size(); ++at) {
        if (m_columns.at(at).compare(column, Qt::CaseInsensitive) == 0) {
            return QStringLiteral("referrer.value%1").arg(at);
        }
    }
    return QStringLiteral("NULL");
}

QStringList ReferrerImages::definition() const
{
    QStringList columns{QStringLiteral("CAST(0 AS BIGINT) AS step"), QStringLiteral("CAST(0 AS BIGINT) AS key"),
                        QStringLiteral("FALSE AS is_taken")};
    for (qsizetype at = 0; at < m_columns.size(); ++at) {
        const QString column = QStringLiteral("part.") + quotedName(m_columns.at(at));
        columns.append(QStringLiteral("%1 AS value%2").arg(column, QString::number(at)));
        if (!goes()) {
            columns.append(QStringLiteral("%1 AS %2").arg(column, afterOf(at)));
        }
    }
    QStringList key{QStringLiteral("step")};
    for (const QString& column : m_reference.rowKey) {
        key.append(ChangeJournal::columnOf(value(column)));
    }
    return {QStringLiteral("CREATE TEMP TABLE %1 AS SELECT %2 FROM %3 AS part WHERE FALSE")
                .arg(table(), joined(columns), quotedName(m_reference.table)),
            QStringLiteral("CREATE INDEX %1_hero ON %1 (step, key)").arg(table()),
            QStringLiteral("CREATE INDEX %1_row ON %1 (%2)").arg(table(), joined(key)),
            QStringLiteral("CREATE INDEX %1_waiting ON %1 (is_taken, step)").arg(table())};
}

SqlStatement ReferrerImages::forget(const ChangeJournal::Step& step, const SqlStatement& heroes) const
{
    SqlStatement statement{
        QStringLiteral("DELETE FROM %1 WHERE step = %2 AND key IN (SELECT %3 FROM hero WHERE ")
            .arg(table(), QString::number(step.number), ChangeJournal::keyOfHero(QStringLiteral("hero"))),
        {}};
    statement += heroes;
    statement += {QStringLiteral(")"), {}};
    return statement;
}

QString ReferrerImages::recordFrom(const ChangeJournal::Step& step, const QString& key, const QString& parents,
                                   const QString& joinedTo) const
{
    QStringList names;
    QStringList values;
    for (qsizetype at = 0; at < m_columns.size(); ++at) {
        names.append(QStringLiteral("value%1").arg(at));
        values.append(QStringLiteral("part.") + quotedName(m_columns.at(at)));
    }
    return QStringLiteral(
               "INSERT INTO %1 (step, key, is_taken, %2) SELECT %3, %4, FALSE, %5 FROM %6 AS part JOIN %7 ON "
               "%8%9 WHERE ")
        .arg(table(), joined(names), QString::number(step.number), key, joined(values), quotedName(m_reference.table),
             parents, refersTo(m_reference, QStringLiteral("parent")), joinedTo);
}

SqlStatement ReferrerImages::record(const ChangeJournal::Step& step, const SqlStatement& heroes) const
{
    // Names without a table in that condition are those of a hero, whatever columns the other table has.
    SqlStatement statement{
        recordFrom(step, ChangeJournal::keyOfHero(QStringLiteral("parent")), QStringLiteral("hero AS parent")) +
            QStringLiteral("parent.id IN (SELECT hero.id FROM hero WHERE "),
        {}};
    statement += heroes;
    statement += {QStringLiteral(")") + lock(), {}};
    return statement;
}

SqlStatement ReferrerImages::recordGone(const ChangeJournal::Step& step, const QString& gone) const
{
    const QString heroes = QStringLiteral("(SELECT image.key AS key, %1 AS id FROM %2 WHERE %3) AS parent")
                               .arg(ChangeJournal::idOfImage(), ChangeJournal::images(), gone);
    return {recordFrom(step, QStringLiteral("parent.key"), heroes) +
                QStringLiteral("NOT EXISTS (SELECT 1 FROM %1 AS referrer WHERE referrer.step = %2 AND referrer.key = "
                               "parent.key)")
                    .arg(table(), QString::number(step.number)) +
                lock(),
            {}};
}

SqlStatement ReferrerImages::recordBelow(const ChangeJournal::Step& step, const ReferrerImages& parents) const
{
    const QString images =
        QStringLiteral(" JOIN %1 AS above ON %2")
            .arg(parents.table(), parents.isSameRow(QStringLiteral("above"), QStringLiteral("parent")));
    const QString known = QStringLiteral("EXISTS (SELECT 1 FROM %1 AS known WHERE %2 AND %3)")
                              .arg(table(), isWaiting(step, QStringLiteral("known")),
                                   isSameRow(QStringLiteral("known"), QStringLiteral("part")));
    return {recordFrom(step, QStringLiteral("above.key"), quotedName(m_reference.parent) + QStringLiteral(" AS parent"),
                       images) +
                isWaiting(step, QStringLiteral("above")) + QStringLiteral(" AND NOT ") + known + lock(),
            {}};
}

QString ReferrerImages::lock() const
{
    return m_dialect.lock(QStringLiteral("part"));
}

QString ReferrerImages::isSameRow(const QString& image, const QString& row) const
{
    QStringList conditions;
    for (const QString& column : m_reference.rowKey) {
        conditions.append(QStringLiteral("%1.%2 = %3.%4")
                              .arg(row, quotedName(column), image, ChangeJournal::columnOf(value(column))));
    }
    return conditions.join(QStringLiteral(" AND "));
}

QString ReferrerImages::hasLetGo() const
{
    QStringList conditions;
    for (const HeroReference::Column& column : m_reference.columns) {
        conditions.append(
            QStringLiteral("part.%1 IS NOT DISTINCT FROM %2").arg(quotedName(column.name), column.emptied));
    }
    return conditions.join(QStringLiteral(" AND "));
}

QString ReferrerImages::isAsItWasLeft() const
{
    QStringList conditions;
    for (qsizetype at = 0; at < m_columns.size(); ++at) {
        conditions.append(isSame(m_columns.at(at), QStringLiteral("referrer.") + afterOf(at)));
    }
    return conditions.join(QStringLiteral(" AND "));
}

QString ReferrerImages::isSame(const QString& column, const QString& image) const
{
    return QStringLiteral("NOT (%1)").arg(m_dialect.areOther(QStringLiteral("part.") + quotedName(column), image));
}

QString ReferrerImages::isParentGone() const
{
    QStringList conditions;
    for (const HeroReference::Column& column : m_reference.columns) {
        const QString before = value(column.name);
        conditions.append(QStringLiteral("parent.%1 = %2").arg(quotedName(column.ofParent), before));
    }
    // The id is enough, and always has its index.
    const QString condition = m_reference.isToId()
                                  ? QStringLiteral("parent.id = ") + ChangeJournal::idOf(QStringLiteral("referrer"))
                                  : conditions.join(QStringLiteral(" AND "));
    return QStringLiteral("NOT EXISTS (SELECT 1 FROM %1 AS parent WHERE %2)")
        .arg(quotedName(m_reference.parent), condition);
}

QString ReferrerImages::isWaiting(const ChangeJournal::Step& step, const QString& image)
{
    // As an index is asked.
    return QStringLiteral("%1.is_taken = FALSE AND %1.step = %2").arg(image, QString::number(step.number));
}

SqlStatement ReferrerImages::take(const ChangeJournal::Step& step) const
{
    QStringList key;
    for (const QString& column : m_reference.rowKey) {
        key.append(value(column));
    }
    const QString which =
        QStringLiteral("%1 IN (SELECT %2 FROM %3 AS referrer WHERE %4 AND %5)")
            .arg(rowKeyOf(m_reference, QStringLiteral("part")), joined(key), table(), isWaiting(step), isParentGone());
    if (goes()) {
        return {QStringLiteral("DELETE FROM %1 AS part WHERE %2").arg(quotedName(m_reference.table), which), {}};
    }
    QStringList assignments;
    for (const HeroReference::Column& column : m_reference.columns) {
        assignments.append(quotedName(column.name) + QStringLiteral(" = ") + column.emptied);
    }
    return {QStringLiteral("UPDATE %1 AS part SET %2 WHERE %3")
                .arg(quotedName(m_reference.table), joined(assignments), which),
            {}};
}

SqlStatement ReferrerImages::dropTakenBy(const ReferrerImages& others, const ChangeJournal::Step& step) const
{
    QStringList conditions;
    for (const QString& column : m_reference.rowKey) {
        const QString image = value(column);
        conditions.append(QStringLiteral("other.%1 = %2").arg(ChangeJournal::columnOf(image), image));
    }
    return {QStringLiteral("DELETE FROM %1 AS referrer WHERE %2 AND EXISTS (SELECT 1 FROM %3 AS other WHERE "
                           "other.is_taken AND other.step = referrer.step AND %4)")
                .arg(table(), isWaiting(step), others.table(), conditions.join(QStringLiteral(" AND "))),
            {}};
}

SqlStatement ReferrerImages::markTaken(const ChangeJournal::Step& step) const
{
    const QString isToMark = isWaiting(step) + QStringLiteral(" AND ") + isParentGone() + QStringLiteral(" AND ");
    if (goes()) {
        return {
            QStringLiteral("UPDATE %1 AS referrer SET is_taken = TRUE WHERE %2 NOT EXISTS (SELECT 1 FROM %3 AS part "
                           "WHERE %4)")
                .arg(table(), isToMark, quotedName(m_reference.table), isSameRow()),
            {}};
    }
    QStringList assignments{QStringLiteral("is_taken = TRUE")};
    for (qsizetype at = 0; at < m_columns.size(); ++at) {
        assignments.append(QStringLiteral("%1 = part.%2").arg(afterOf(at), quotedName(m_columns.at(at))));
    }
    return {QStringLiteral("UPDATE %1 AS referrer SET %2 FROM %3 AS part WHERE %4 %5 AND %6")
                .arg(table(), joined(assignments), quotedName(m_reference.table), isToMark, isSameRow(), hasLetGo()),
            {}};
}

SqlStatement ReferrerImages::countKept(const ChangeJournal::Step& step) const
{
    return {QStringLiteral("SELECT count(*) FROM %1 AS referrer WHERE %2 AND %3")
                .arg(table(), isWaiting(step), isParentGone()),
            {}};
}

SqlStatement ReferrerImages::dropKept(const ChangeJournal::Step& step) const
{
    return {QStringLiteral("DELETE FROM %1 AS referrer WHERE %2").arg(table(), isWaiting(step)), {}};
}

SqlStatement ReferrerImages::areTaken(const ChangeJournal::Step& step, const SqlStatement& images) const
{
    SqlStatement taken{QStringLiteral("referrer.is_taken AND referrer.step = %1 AND referrer.key IN (SELECT image.key "
                                      "FROM %2 WHERE ")
                           .arg(QString::number(step.number), ChangeJournal::images()),
                       {}};
    taken += images;
    taken += {QStringLiteral(")"), {}};
    return taken;
}

SqlStatement ReferrerImages::countTaken(const ChangeJournal::Step& step, const SqlStatement& images) const
{
    SqlStatement statement{QStringLiteral("SELECT count(*) FROM %1 AS referrer WHERE ").arg(table()), {}};
    statement += areTaken(step, images);
    return statement;
}

bool ReferrerImages::isHeroId(const QString& column) const
{
    return std::any_of(m_reference.columns.cbegin(), m_reference.columns.cend(),
                       [&column](const HeroReference::Column& reference) {
                           return reference.isHeroId && reference.name.compare(column, Qt::CaseInsensitive) == 0;
                       });
}

QString ReferrerImages::valueNow(const QString& column) const
{
    const QString before = value(column);
    return isHeroId(column)
               ? QStringLiteral("coalesce((SELECT moved.id FROM heroadmin_moved AS moved WHERE moved.key = "
                                "referrer.key), %1)")
                     .arg(before)
               : before;
}

QString ReferrerImages::insertedValue(const QString& column) const
{
    if (m_reference.isRowKeyHidden && m_reference.rowKey.contains(column)) {
        // Nobody refers to that number: where it is somebody else's by now, the row gets another one.
        return QStringLiteral("CASE WHEN EXISTS (SELECT 1 FROM %1 AS part WHERE %2) THEN NULL ELSE %3 END")
            .arg(quotedName(m_reference.table), isSameRow(), value(column));
    }
    return valueNow(column);
}

SqlStatement ReferrerImages::restore(const ChangeJournal::Step& step, const SqlStatement& images) const
{
    const SqlStatement taken = areTaken(step, images);
    return goes() ? insertAgain(taken) : referAgain(taken);
}

SqlStatement ReferrerImages::insertAgain(const SqlStatement& taken) const
{
    QStringList names;
    QStringList values;
    for (const QString& column : m_columns) {
        names.append(quotedName(column));
        values.append(insertedValue(column));
    }
    SqlStatement statement{
        QStringLiteral("INSERT INTO %1 (%2)%3 SELECT %4 FROM %5 AS referrer WHERE ")
            .arg(quotedName(m_reference.table), joined(names), m_dialect.withOwnKey(), joined(values), table()),
        {}};
    statement += taken;
    // Those without a number of their own get free ones, which must not be that of another that comes back.
    statement += {QStringLiteral(" ORDER BY %1 NULLS LAST ON CONFLICT DO NOTHING").arg(values.constFirst()), {}};
    return statement;
}

SqlStatement ReferrerImages::referAgain(const SqlStatement& taken) const
{
    QStringList assignments;
    for (const QString& column : m_reference.hasTriggers ? m_reference.writableColumns : referringColumns()) {
        assignments.append(quotedName(column) + QStringLiteral(" = ") + valueNow(column));
    }
    SqlStatement statement{
        QStringLiteral("UPDATE %1 AS part SET %2 FROM %3 AS referrer WHERE %4 AND %5 AND ")
            .arg(quotedName(m_reference.table), joined(assignments), table(), isSameRow(), isAsItWasLeft()),
        {}};
    statement += taken;
    return statement;
}

QStringList ReferrerImages::referringColumns() const
{
    QStringList names;
    for (const HeroReference::Column& column : m_reference.columns) {
        names.append(column.name);
    }
    return names;
}

SqlStatement ReferrerImages::countRestored(const ChangeJournal::Step& step, const SqlStatement& images) const
{
    QStringList conditions;
    for (const QString& column : m_columns) {
        conditions.append(isSame(column, valueNow(column)));
    }
    SqlStatement statement{
        QStringLiteral("SELECT count(*) FROM %1 AS referrer JOIN %2 AS part ON %3 AND %4 WHERE ")
            .arg(table(), quotedName(m_reference.table), isSameRow(), conditions.join(QStringLiteral(" AND "))),
        {}};
    statement += areTaken(step, images);
    return statement;
}

} // namespace heroadmin
