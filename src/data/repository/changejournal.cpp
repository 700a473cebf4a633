#include "data/repository/changejournal.h"

#include "data/engine/database.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace heroadmin {

namespace {

/// The key of a hero that is there. Two heroes may have had the same id one after the other, so only the living count.
QString keyOfHero()
{
    return QStringLiteral("coalesce((SELECT moved.key FROM heroadmin_moved AS moved WHERE moved.id = hero.id AND "
                          "moved.is_there), hero.id)");
}

QString beforeName(const ChangeJournal::Column& column)
{
    return QStringLiteral("before%1").arg(column.number);
}

QString afterName(const ChangeJournal::Column& column)
{
    return QStringLiteral("after%1").arg(column.number);
}

} // namespace

ChangeJournal::ChangeJournal(const Database& database, qint64 firstStep)
    : m_database(database)
    , m_nextNumber(firstStep)
{}

QString ChangeJournal::images()
{
    return QStringLiteral("heroadmin_image AS image");
}

QString ChangeJournal::isOf(const Step& step)
{
    return QStringLiteral("image.step = %1").arg(step.number);
}

QString ChangeJournal::idOfImage()
{
    return QStringLiteral(
        "coalesce((SELECT moved.id FROM heroadmin_moved AS moved WHERE moved.key = image.key), image.key)");
}

QString ChangeJournal::before(const Column& column)
{
    return QStringLiteral("image.") + beforeName(column);
}

QString ChangeJournal::after(const Column& column)
{
    return QStringLiteral("image.") + afterName(column);
}

Result<void> ChangeJournal::makeTables()
{
    for (const QString& statement :
         {QStringLiteral("CREATE TEMP TABLE heroadmin_image (step BIGINT NOT NULL, key BIGINT NOT NULL, fields BIGINT, "
                         "PRIMARY KEY (step, key))") +
              sql().dialect().keyedTable(),
          QStringLiteral(
              "CREATE TEMP TABLE heroadmin_moved (key BIGINT PRIMARY KEY, id BIGINT NOT NULL, is_there BOOLEAN NOT "
              "NULL)"),
          QStringLiteral("CREATE INDEX heroadmin_moved_id ON heroadmin_moved (id)")}) {
        Result<void> made = sql().execute({statement, {}});
        if (!made) {
            return made;
        }
    }
    m_made = {QStringLiteral("step"), QStringLiteral("key"), QStringLiteral("fields")};
    return {};
}

Result<void> ChangeJournal::makeColumns(const Step& step)
{
    Result<void> made = m_made.isEmpty() ? makeTables() : Result<void>();
    for (const Column& column : step.columns) {
        if (made && step.kind != Kind::Insert) {
            made = makeColumn(beforeName(column), column);
        }
        if (made && step.kind != Kind::Delete) {
            made = makeColumn(afterName(column), column);
        }
    }
    return made;
}

Result<void> ChangeJournal::makeColumn(const QString& name, const Column& column)
{
    if (m_made.contains(name)) {
        return {};
    }
    m_made.insert(name);
    return sql().execute(
        {QStringLiteral("ALTER TABLE heroadmin_image ADD COLUMN ") + sql().dialect().imageColumn(name, column.name),
         {}});
}

qsizetype ChangeJournal::numberOf(const QString& column)
{
    if (!m_columns.contains(column)) {
        m_columns.append(column);
    }
    return m_columns.indexOf(column);
}

Result<ChangeJournal::Step> ChangeJournal::begin(Kind kind, const QStringList& columns)
{
    Step step{m_nextNumber++, kind, {}};
    for (const QString& column : columns) {
        step.columns.append({column, numberOf(column)});
    }
    const Result<void> made = makeColumns(step);
    if (!made) {
        return failure(made.error());
    }
    m_begun = step;
    return step;
}

Result<qint64> ChangeJournal::record(const Step& step, const SqlStatement& which,
                                     const QList<std::optional<QVariant>>& after)
{
    QStringList columns{QStringLiteral("step"), QStringLiteral("key")};
    QStringList values{QString::number(step.number), keyOfHero()};
    QVariantList bound;
    qint64 fields = 0;
    for (qsizetype at = 0; at < step.columns.size(); ++at) {
        const Column& column = step.columns.at(at);
        columns.append(step.kind == Kind::Insert ? afterName(column) : beforeName(column));
        values.append(QStringLiteral("hero.") + quotedName(column.name));
        if (const std::optional<QVariant> written = after.value(at)) {
            columns.append(afterName(column));
            values.append(QStringLiteral("?"));
            bound.append(*written);
            fields |= qint64{1} << at;
        }
    }
    if (step.kind == Kind::Update) {
        columns.append(QStringLiteral("fields"));
        values.append(QString::number(fields));
    }
    SqlStatement statement{QStringLiteral("INSERT INTO heroadmin_image (%1) SELECT %2 FROM hero WHERE ")
                               .arg(columns.join(QStringLiteral(", ")), values.join(QStringLiteral(", "))),
                           bound};
    statement += which;
    return sql().write(statement);
}

void ChangeJournal::keep()
{
    m_committedMade = m_made;
    if (m_begun) {
        m_steps.append(*std::exchange(m_begun, std::nullopt));
    }
}

void ChangeJournal::abandon()
{
    m_made = m_committedMade;
    m_begun.reset();
}

SqlConnection ChangeJournal::sql() const
{
    return m_database.sql();
}

Result<void> ChangeJournal::forget(qint64 number)
{
    const auto step =
        std::find_if(m_steps.begin(), m_steps.end(), [number](const Step& known) { return known.number == number; });
    if (step == m_steps.end()) {
        return {};
    }
    const QString isOfStep = isOf(*step);
    m_steps.erase(step);
    return sql().execute({QStringLiteral("DELETE FROM %1 WHERE %2").arg(images(), isOfStep), {}});
}

std::optional<ChangeJournal::Step> ChangeJournal::find(qint64 number) const
{
    for (const Step& step : m_steps) {
        if (step.number == number) {
            return step;
        }
    }
    return {};
}

Result<HeroChange> ChangeJournal::toChange(const Step& step) const
{
    HeroChange change;
    change.step = step.number;
    const SqlStatement statement{QStringLiteral("SELECT %1, count(*) OVER () FROM %2 WHERE %3 ORDER BY 1 LIMIT %4")
                                     .arg(idOfImage(), images(), isOf(step))
                                     .arg(HeroChange::mostNamed),
                                 {}};
    const Result<void> read = sql().forEachRow(statement, [&change](const QSqlQuery& row) {
        change.ids.append(row.value(0).toLongLong());
        change.heroes = row.value(1).toLongLong();
    });
    if (!read) {
        return failure(read.error());
    }
    change.added = step.kind == Kind::Insert ? change.heroes : (step.kind == Kind::Delete ? -change.heroes : 0);
    return change;
}

Result<void> ChangeJournal::markThere(const Step& step, bool isThere)
{
    return sql().execute(
        {QStringLiteral("UPDATE heroadmin_moved SET is_there = ? WHERE key IN (SELECT image.key FROM %1 "
                        "WHERE %2)")
             .arg(images(), isOf(step)),
         {isThere}});
}

Result<void> ChangeJournal::moveTo(qint64 key, qint64 id, const Step& step, StepDirection direction)
{
    const Result<QVariant> lowest = sql().readValue({QStringLiteral("SELECT min(key) FROM heroadmin_moved"), {}});
    if (!lowest) {
        return failure(lowest.error());
    }
    const Result<qint64> known =
        sql().write({QStringLiteral("UPDATE heroadmin_moved SET id = ?, is_there = TRUE WHERE key = ?"), {id, key}});
    if (!known || *known > 0) {
        return known.map([](qint64) {});
    }
    // No database counts its ids up to the highest number and down to the lowest at once.
    const qint64 fresh =
        lowest->isNull() ? std::numeric_limits<qint64>::min() + 1'000'000'000 : lowest->toLongLong() - 1;
    Result<void> moved = sql().execute(
        {QStringLiteral("INSERT INTO heroadmin_moved (key, id, is_there) VALUES (?, ?, TRUE)"), {fresh, id}});
    // The same key may stand for another hero in steps before this one's birth or after its end.
    const auto at = std::find_if(m_steps.cbegin(), m_steps.cend(),
                                 [&step](const Step& kept) { return kept.number == step.number; });
    auto index = std::distance(m_steps.cbegin(), at);
    const bool isUndo = direction == StepDirection::Undo;
    const Kind end = isUndo ? Kind::Insert : Kind::Delete;
    while (moved && index >= 0 && index < m_steps.size()) {
        const Result<bool> changed = changeKey(m_steps.at(index), key, fresh);
        moved = changed.map([](bool) {});
        if (changed && *changed && m_steps.at(index).kind == end) {
            break;
        }
        index += isUndo ? -1 : 1;
    }
    return moved;
}

Result<bool> ChangeJournal::changeKey(const Step& step, qint64 from, qint64 to)
{
    return sql()
        .write(
            {QStringLiteral("UPDATE %1 SET key = ? WHERE %2 AND image.key = ?").arg(images(), isOf(step)), {to, from}})
        .map([](qint64 rows) { return rows > 0; });
}

} // namespace heroadmin
