#include "data/repository/referrerimages.h"

#include "data/repository/referencestatements.h"

namespace heroadmin {

namespace {

QString joined(const QStringList& parts)
{
    return parts.join(QStringLiteral(", "));
}

QString isHeroGone()
{
    return QStringLiteral("NOT EXISTS (SELECT 1 FROM hero WHERE hero.id = %1)")
        .arg(ChangeJournal::idOf(QStringLiteral("referrer")));
}

} // namespace

ReferrerImages::ReferrerImages(const HeroReference& reference, qsizetype number)
    : m_reference(reference)
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
        columns.append(QStringLiteral("part.%1 AS value%2").arg(quotedName(m_columns.at(at)), QString::number(at)));
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

QString ReferrerImages::recordFrom(const ChangeJournal::Step& step, const QString& key, const QString& heroes) const
{
    QStringList names;
    QStringList values;
    for (qsizetype at = 0; at < m_columns.size(); ++at) {
        names.append(QStringLiteral("value%1").arg(at));
        values.append(QStringLiteral("part.") + quotedName(m_columns.at(at)));
    }
    return QStringLiteral(
               "INSERT INTO %1 (step, key, is_taken, %2) SELECT %3, %4, FALSE, %5 FROM %6 AS part JOIN %7 ON "
               "%8 WHERE ")
        .arg(table(), joined(names), QString::number(step.number), key, joined(values), quotedName(m_reference.table),
             heroes, refersToHero(m_reference));
}

SqlStatement ReferrerImages::record(const ChangeJournal::Step& step, const SqlStatement& heroes) const
{
    // Names without a table in that condition are those of a hero, whatever columns the other table has.
    SqlStatement statement{recordFrom(step, ChangeJournal::keyOfHero(QStringLiteral("hero")), QStringLiteral("hero")) +
                               QStringLiteral("hero.id IN (SELECT hero.id FROM hero WHERE "),
                           {}};
    statement += heroes;
    statement += {QStringLiteral(")"), {}};
    return statement;
}

SqlStatement ReferrerImages::recordGone(const ChangeJournal::Step& step, const QString& gone) const
{
    const QString heroes = QStringLiteral("(SELECT image.key AS key, %1 AS id FROM %2 WHERE %3) AS hero")
                               .arg(ChangeJournal::idOfImage(), ChangeJournal::images(), gone);
    return {recordFrom(step, QStringLiteral("hero.key"), heroes) +
                QStringLiteral("NOT EXISTS (SELECT 1 FROM %1 AS referrer WHERE referrer.step = %2 AND referrer.key = "
                               "hero.key)")
                    .arg(table(), QString::number(step.number)),
            {}};
}

QString ReferrerImages::isSameRow() const
{
    QStringList conditions;
    for (const QString& column : m_reference.rowKey) {
        conditions.append(QStringLiteral("part.%1 = %2").arg(quotedName(column), value(column)));
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

QString ReferrerImages::isWaiting(const ChangeJournal::Step& step) const
{
    // As an index is asked.
    return QStringLiteral("referrer.is_taken = FALSE AND referrer.step = %1").arg(step.number);
}

SqlStatement ReferrerImages::take(const ChangeJournal::Step& step) const
{
    QStringList key;
    for (const QString& column : m_reference.rowKey) {
        key.append(value(column));
    }
    const QString which =
        QStringLiteral("%1 IN (SELECT %2 FROM %3 AS referrer WHERE %4 AND %5)")
            .arg(rowKeyOf(m_reference, QStringLiteral("part")), joined(key), table(), isWaiting(step), isHeroGone());
    if (m_reference.onDelete == OnDelete::Goes) {
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

QString ReferrerImages::isDone() const
{
    const QString row =
        QStringLiteral("EXISTS (SELECT 1 FROM %1 AS part WHERE %2").arg(quotedName(m_reference.table), isSameRow());
    return m_reference.onDelete == OnDelete::Goes ? QStringLiteral("NOT ") + row + u')'
                                                  : row + QStringLiteral(" AND ") + hasLetGo() + u')';
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
    return {QStringLiteral("UPDATE %1 AS referrer SET is_taken = TRUE WHERE %2 AND %3 AND %4")
                .arg(table(), isWaiting(step), isHeroGone(), isDone()),
            {}};
}

SqlStatement ReferrerImages::countKept(const ChangeJournal::Step& step) const
{
    return {QStringLiteral("SELECT count(*) FROM %1 AS referrer WHERE %2 AND %3")
                .arg(table(), isWaiting(step), isHeroGone()),
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

QString ReferrerImages::restoredValue(const QString& column) const
{
    const QString before = value(column);
    for (const HeroReference::Column& reference : m_reference.columns) {
        const bool isId = reference.ofHero.compare(u"id", Qt::CaseInsensitive) == 0;
        if (isId && reference.name.compare(column, Qt::CaseInsensitive) == 0) {
            return QStringLiteral("coalesce((SELECT moved.id FROM heroadmin_moved AS moved WHERE moved.key = "
                                  "referrer.key), %1)")
                .arg(before);
        }
    }
    if (m_reference.isRowKeyHidden && m_reference.rowKey.contains(column)) {
        // Nobody refers to that number: where it is somebody else's by now, the row gets another one.
        return QStringLiteral("CASE WHEN EXISTS (SELECT 1 FROM %1 AS part WHERE %2) THEN NULL ELSE %3 END")
            .arg(quotedName(m_reference.table), isSameRow(), before);
    }
    return before;
}

SqlStatement ReferrerImages::restore(const ChangeJournal::Step& step, const SqlStatement& images) const
{
    const SqlStatement taken = areTaken(step, images);
    return m_reference.onDelete == OnDelete::Goes ? insertAgain(taken) : referAgain(taken);
}

SqlStatement ReferrerImages::insertAgain(const SqlStatement& taken) const
{
    QStringList names;
    QStringList values;
    for (const QString& column : m_columns) {
        names.append(quotedName(column));
        values.append(restoredValue(column));
    }
    SqlStatement statement{QStringLiteral("INSERT INTO %1 (%2) SELECT %3 FROM %4 AS referrer WHERE ")
                               .arg(quotedName(m_reference.table), joined(names), joined(values), table()),
                           {}};
    statement += taken;
    // Those without a number of their own get free ones, which must not be that of another that comes back.
    statement += {QStringLiteral(" ORDER BY %1 NULLS LAST ON CONFLICT DO NOTHING").arg(values.constFirst()), {}};
    return statement;
}

SqlStatement ReferrerImages::referAgain(const SqlStatement& taken) const
{
    QStringList assignments;
    for (const HeroReference::Column& column : m_reference.columns) {
        assignments.append(quotedName(column.name) + QStringLiteral(" = ") + restoredValue(column.name));
    }
    SqlStatement statement{
        QStringLiteral("UPDATE %1 AS part SET %2 FROM %3 AS referrer WHERE %4 AND %5 AND ")
            .arg(quotedName(m_reference.table), joined(assignments), table(), isSameRow(), hasLetGo()),
        {}};
    statement += taken;
    return statement;
}

} // namespace heroadmin
