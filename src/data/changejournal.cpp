#include "data/changejournal.h"

#include "data/database.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace heroadmin {

namespace {

/// The key of a hero that is there. Two heroes may have had the same id one after the other, so only the living count.
QString keyOfHero()
{
    return QStringLiteral(
        "coalesce((SELECT key FROM temp.moved WHERE moved.id = hero.id AND moved.is_there), hero.id)");
}

QStringList imageColumns(const ChangeJournal::Step& step)
{
    QStringList columns{QStringLiteral("key INTEGER PRIMARY KEY")};
    if (step.kind == ChangeJournal::Kind::Update) {
        columns.append(QStringLiteral("fields"));
    }
    // Without a type, so that every value is kept exactly as it is stored.
    for (qsizetype column = 0; column < step.columns.size(); ++column) {
        if (step.kind != ChangeJournal::Kind::Insert) {
            columns.append(QStringLiteral("before%1").arg(column));
        }
        if (step.kind != ChangeJournal::Kind::Delete) {
            columns.append(QStringLiteral("after%1").arg(column));
        }
    }
    return columns;
}

} // namespace

QString quotedName(QString name)
{
    return u'"' + name.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

Result<qint64> writtenRows(const QSqlDatabase& connection)
{
    return readValue(connection, {QStringLiteral("SELECT changes()"), {}}).map([](const QVariant& rows) {
        return rows.toLongLong();
    });
}

ChangeJournal::ChangeJournal(const Database& database, qint64 firstStep)
    : m_database(database)
    , m_nextNumber(firstStep)
{}

QString ChangeJournal::table(const Step& step)
{
    return QStringLiteral("temp.image_of_step_%1").arg(step.number);
}

QString ChangeJournal::idOfImage()
{
    return QStringLiteral("coalesce((SELECT moved.id FROM temp.moved WHERE moved.key = image.key), image.key)");
}

QString ChangeJournal::before(qsizetype column)
{
    return QStringLiteral("image.before%1").arg(column);
}

QString ChangeJournal::after(qsizetype column)
{
    return QStringLiteral("image.after%1").arg(column);
}

Result<void> ChangeJournal::makeReady()
{
    const Result<void> made = execute(
        connection(),
        {QStringLiteral(
             "CREATE TABLE IF NOT EXISTS temp.moved (key INTEGER PRIMARY KEY, id INTEGER NOT NULL, is_there NOT NULL)"),
         {}});
    if (!made) {
        return made;
    }
    return execute(connection(), {QStringLiteral("CREATE INDEX IF NOT EXISTS temp.moved_id ON moved (id)"), {}});
}

Result<ChangeJournal::Step> ChangeJournal::begin(Kind kind, const QStringList& columns)
{
    const Result<void> ready = makeReady();
    if (!ready) {
        return failure(ready.error());
    }
    const Step step{m_nextNumber++, kind, columns};
    const Result<void> created = execute(
        connection(),
        {QStringLiteral("CREATE TABLE %1 (%2)").arg(table(step), imageColumns(step).join(QStringLiteral(", "))), {}});
    if (!created) {
        return failure(created.error());
    }
    m_begun = step;
    return step;
}

Result<qint64> ChangeJournal::record(const Step& step, const SqlStatement& which,
                                     const QList<std::optional<QVariant>>& after)
{
    QStringList columns{QStringLiteral("key")};
    QStringList values{keyOfHero()};
    QVariantList bound;
    qint64 fields = 0;
    for (qsizetype column = 0; column < step.columns.size(); ++column) {
        const bool isBefore = step.kind != Kind::Insert;
        columns.append((isBefore ? QStringLiteral("before%1") : QStringLiteral("after%1")).arg(column));
        values.append(QStringLiteral("hero.") + quotedName(step.columns.at(column)));
        if (const std::optional<QVariant> written = after.value(column)) {
            columns.append(QStringLiteral("after%1").arg(column));
            values.append(QStringLiteral("?"));
            bound.append(*written);
            fields |= qint64{1} << column;
        }
    }
    if (step.kind == Kind::Update) {
        columns.append(QStringLiteral("fields"));
        values.append(QString::number(fields));
    }
    SqlStatement statement{QStringLiteral("INSERT INTO %1 (%2) SELECT %3 FROM hero WHERE ")
                               .arg(table(step), columns.join(QStringLiteral(", ")), values.join(QStringLiteral(", "))),
                           bound};
    statement += which;
    const Result<void> recorded = execute(connection(), statement);
    if (!recorded) {
        return failure(recorded.error());
    }
    return writtenRows(connection());
}

void ChangeJournal::keep()
{
    if (m_begun) {
        m_steps.append(*std::exchange(m_begun, std::nullopt));
    }
}

void ChangeJournal::abandon()
{
    m_begun.reset();
}

QSqlDatabase ChangeJournal::connection() const
{
    return m_database.connection();
}

Result<void> ChangeJournal::forget(qint64 number)
{
    const auto step =
        std::find_if(m_steps.begin(), m_steps.end(), [number](const Step& known) { return known.number == number; });
    if (step == m_steps.end()) {
        return {};
    }
    const QString images = table(*step);
    m_steps.erase(step);
    return execute(connection(), {QStringLiteral("DROP TABLE %1").arg(images), {}});
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
    const SqlStatement statement{QStringLiteral("SELECT %1, count(*) OVER () FROM %2 AS image ORDER BY 1 LIMIT %3")
                                     .arg(idOfImage(), table(step))
                                     .arg(HeroChange::mostNamed),
                                 {}};
    const Result<void> read = forEachRow(connection(), statement, [&change](const QSqlQuery& row) {
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
    return execute(
        connection(),
        {QStringLiteral("UPDATE temp.moved SET is_there = ? WHERE key IN (SELECT key FROM %1)").arg(table(step)),
         {isThere}});
}

Result<void> ChangeJournal::moveTo(qint64 key, qint64 id, const Step& step, bool isUndo)
{
    const Result<QVariant> lowest = readValue(connection(), {QStringLiteral("SELECT min(key) FROM temp.moved"), {}});
    if (!lowest) {
        return failure(lowest.error());
    }
    Result<void> moved = execute(
        connection(), {QStringLiteral("UPDATE temp.moved SET id = ?, is_there = TRUE WHERE key = ?"), {id, key}});
    if (!moved) {
        return moved;
    }
    const Result<qint64> known = writtenRows(connection());
    if (!known || *known > 0) {
        return known.map([](qint64) {});
    }
    // No database counts its ids up to the highest number and down to the lowest at once.
    const qint64 fresh =
        lowest->isNull() ? std::numeric_limits<qint64>::min() + 1'000'000'000 : lowest->toLongLong() - 1;
    moved = execute(connection(),
                    {QStringLiteral("INSERT INTO temp.moved (key, id, is_there) VALUES (?, ?, TRUE)"), {fresh, id}});
    // The same key may stand for another hero in steps before this one's birth or after its end.
    const auto at = std::find_if(m_steps.cbegin(), m_steps.cend(),
                                 [&step](const Step& kept) { return kept.number == step.number; });
    auto index = std::distance(m_steps.cbegin(), at);
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
    const Result<void> changed =
        execute(connection(), {QStringLiteral("UPDATE %1 SET key = ? WHERE key = ?").arg(table(step)), {to, from}});
    if (!changed) {
        return failure(changed.error());
    }
    return writtenRows(connection()).map([](qint64 rows) { return rows > 0; });
}

} // namespace heroadmin
