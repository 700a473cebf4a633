#include "data/repository/changejournal.h"

#include "data/engine/database.h"
#include "data/sql/herolock.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace heroadmin {

namespace {

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

QString ChangeJournal::before(const Column& column)
{
    return QStringLiteral("image.") + beforeName(column);
}

QString ChangeJournal::after(const Column& column)
{
    return QStringLiteral("image.") + afterName(column);
}

QString ChangeJournal::columnOf(const QString& image)
{
    return image.section(u'.', 1);
}

Result<void> ChangeJournal::makeTables()
{
    for (const QString& statement :
         {QStringLiteral("CREATE TEMP TABLE heroadmin_image (step BIGINT NOT NULL, key BIGINT NOT NULL, "
                         "kind SMALLINT NOT NULL, is_asked BOOLEAN NOT NULL DEFAULT TRUE, is_undone BOOLEAN NOT NULL "
                         "DEFAULT FALSE, PRIMARY KEY (step, key))") +
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
    m_made = {QStringLiteral("step"), QStringLiteral("key"), QStringLiteral("kind")};
    return {};
}

Result<void> ChangeJournal::makeColumns(const Step& step)
{
    Result<void> made = m_made.isEmpty() ? makeTables() : Result<void>();
    for (const Column& column : step.columns) {
        if (made && (step.isWatched || step.kind != Kind::Insert)) {
            made = makeColumn(beforeName(column), column);
        }
        if (made && (step.isWatched || step.kind != Kind::Delete)) {
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
    const Result<QString> definition = sql().dialect().imageColumn(name, column.name, sql());
    return definition ? sql().execute({QStringLiteral("ALTER TABLE heroadmin_image ADD COLUMN ") + *definition, {}})
                      : failure(definition.error());
}

Result<void> ChangeJournal::makeCompanion(const QString& table, const QStringList& statements)
{
    Result<void> made = m_made.isEmpty() ? makeTables() : Result<void>();
    if (!m_made.contains(table)) {
        m_made.insert(table);
        for (const QString& statement : statements) {
            made = made ? sql().execute({statement, {}}) : made;
        }
    }
    return made;
}

Result<void> ChangeJournal::inCompanions(const QString& statement, const QVariantList& values)
{
    Result<void> done;
    for (const QString& made : std::as_const(m_made)) {
        if (made.startsWith(u"heroadmin_")) {
            done = done ? sql().execute({statement.arg(made), values}) : done;
        }
    }
    return done;
}

qsizetype ChangeJournal::numberOf(const QString& column)
{
    if (!m_columns.contains(column)) {
        m_columns.append(column);
    }
    return m_columns.indexOf(column);
}

Result<ChangeJournal::Step> ChangeJournal::begin(Kind kind, const QStringList& columns, bool isWatched)
{
    Step step{m_nextNumber++, kind, {}, isWatched};
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
    QStringList columns{QStringLiteral("step"), QStringLiteral("key"), QStringLiteral("kind")};
    QStringList values{QString::number(step.number), keyOfHero(QStringLiteral("hero")),
                       QString::number(static_cast<int>(step.kind))};
    QStringList known{QStringLiteral("is_asked = TRUE")};
    QVariantList bound;
    for (qsizetype at = 0; at < step.columns.size(); ++at) {
        const Column& column = step.columns.at(at);
        const QString held = QStringLiteral("hero.") + quotedName(column.name);
        if (step.kind != Kind::Insert) {
            columns.append(beforeName(column));
            values.append(held);
        }
        if (step.kind != Kind::Delete) {
            const std::optional<QVariant> written = after.value(at);
            columns.append(afterName(column));
            values.append(written ? QStringLiteral("?") : held);
            known.append(QStringLiteral("%1 = excluded.%1").arg(afterName(column)));
            bound += written ? QVariantList{*written} : QVariantList();
        }
    }
    SqlStatement statement{QStringLiteral("INSERT INTO heroadmin_image (%1) SELECT %2 FROM hero WHERE ")
                               .arg(columns.join(QStringLiteral(", ")), values.join(QStringLiteral(", "))),
                           bound};
    statement += which;
    statement += {lockOfHeroes(sql().dialect()), {}};
    if (step.isWatched) {
        // A rule may have come to a hero before it was its turn.
        statement += {QStringLiteral(" ON CONFLICT (step, key) DO UPDATE SET ") + known.join(QStringLiteral(", ")), {}};
    }
    return sql().write(statement);
}

Result<void> ChangeJournal::markAsked(const Step& step, qint64 id)
{
    return sql().execute(
        {QStringLiteral("UPDATE %1 SET is_asked = TRUE WHERE %2 AND %3 = ?").arg(images(), isOf(step), idOfImage()),
         {id}});
}

Result<ChangeJournal::Step> ChangeJournal::watch(const Step& step)
{
    const Result<QStringList> columns = m_database.writableColumns();
    if (!columns) {
        return failure(columns.error());
    }
    Step watched{m_nextNumber++, step.kind, {}, true};
    for (const QString& column : *columns) {
        watched.columns.append({column, numberOf(column)});
    }
    return makeColumns(watched).map([&watched] { return watched; });
}

Result<void> ChangeJournal::drop(const Step& step)
{
    return sql().execute({QStringLiteral("DELETE FROM %1 WHERE %2").arg(images(), isOf(step)), {}});
}

Result<void> ChangeJournal::dropCommon(const Step& step, const Step& other)
{
    // By their ids: a hero that came back under another one has got its new key after it was noted.
    return sql().execute(
        {QStringLiteral("DELETE FROM %1 WHERE %2 AND %3 IN (SELECT %4 FROM heroadmin_image AS common "
                        "WHERE common.step = %5)")
             .arg(images(), isOf(step), idOfImage(), idOf(QStringLiteral("common")), QString::number(other.number)),
         {}});
}

Result<void> ChangeJournal::takeReality(const Step& step, StepDirection direction)
{
    const bool isUndo = direction == StepDirection::Undo;
    const QString kindThere = QString::number(static_cast<int>(Kind::Update));
    // On the other side of the step, one that was added is nobody after an undo, and one that was deleted after a redo.
    const QString isOnOtherSide =
        QStringLiteral("image.kind <> %1").arg(static_cast<int>(isUndo ? Kind::Delete : Kind::Insert));
    const QString isThere = QStringLiteral("EXISTS (SELECT 1 FROM hero WHERE hero.id = %1)").arg(idOfImage());
    Result<void> taken = sql().execute({QStringLiteral("DELETE FROM %1 WHERE %2 AND NOT (%3) AND NOT %4")
                                            .arg(images(), isOf(step), isOnOtherSide, isThere),
                                        {}});
    taken = taken ? sql().execute(
                        {QStringLiteral("UPDATE %1 SET kind = CASE WHEN NOT (%3) THEN %5 WHEN %4 THEN %6 "
                                        "ELSE %7 END WHERE %2")
                             .arg(images(), isOf(step), isOnOtherSide, isThere,
                                  QString::number(static_cast<int>(isUndo ? Kind::Delete : Kind::Insert)), kindThere,
                                  QString::number(static_cast<int>(isUndo ? Kind::Insert : Kind::Delete))),
                         {}})
                  : taken;
    QStringList assignments;
    for (const Column& column : step.columns) {
        // What the step is not about may be somebody else's by now.
        const QString image = isUndo ? before(column) : after(column);
        assignments.append(QStringLiteral("%1 = CASE WHEN %2 THEN hero.%3 ELSE %4 END")
                               .arg(columnOf(image), sql().dialect().areOther(before(column), after(column)),
                                    quotedName(column.name), image));
    }
    return taken ? sql().execute({QStringLiteral("UPDATE %1 SET %2 FROM hero WHERE %3 AND hero.id = %4")
                                      .arg(images(), assignments.join(QStringLiteral(", ")), isOf(step), idOfImage()),
                                  {}})
                 : taken;
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
    Result<void> forgotten = sql().execute({QStringLiteral("DELETE FROM %1 WHERE %2").arg(images(), isOfStep), {}});
    return forgotten ? inCompanions(QStringLiteral("DELETE FROM %1 WHERE step = ?"), {number}) : forgotten;
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
    const SqlStatement numbers{
        QStringLiteral("SELECT count(*), count(CASE WHEN image.is_asked THEN 1 END), "
                       "count(CASE WHEN image.kind = %1 THEN 1 END) - count(CASE WHEN image.kind = %2 THEN 1 END) "
                       "FROM %3 WHERE %4")
            .arg(static_cast<int>(Kind::Insert))
            .arg(static_cast<int>(Kind::Delete))
            .arg(images(), isOf(step)),
        {}};
    Result<void> read = sql().forEachRow(numbers, [&change](const QSqlQuery& row) {
        change.touched = row.value(0).toLongLong();
        change.heroes = row.value(1).toLongLong();
        change.added = row.value(2).toLongLong();
    });
    const QString askedFirst = step.isWatched ? QStringLiteral("image.is_asked DESC, ") : QString();
    const SqlStatement ids{QStringLiteral("SELECT %1 FROM %2 WHERE %3 ORDER BY %4%1 LIMIT %5")
                               .arg(idOfImage(), images(), isOf(step), askedFirst)
                               .arg(HeroChange::mostNamed),
                           {}};
    read =
        read ? sql().forEachRow(ids, [&change](const QSqlQuery& row) { change.ids.append(row.value(0).toLongLong()); })
             : read;
    return read.map([&change] { return change; });
}

Result<void> ChangeJournal::markThere(const SqlStatement& which, bool isThere)
{
    return sql().execute(
        {QStringLiteral("UPDATE heroadmin_moved SET is_there = ? WHERE key IN (SELECT image.key FROM %1 WHERE %2)")
             .arg(images(), which.sql),
         QVariantList{isThere} + which.values});
}

Result<qint64> ChangeJournal::markReversed(const SqlStatement& which, StepDirection direction)
{
    return sql().write({QStringLiteral("UPDATE %1 SET is_undone = ? WHERE %2").arg(images(), which.sql),
                        QVariantList{direction == StepDirection::Undo} + which.values});
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
        const Result<std::optional<Kind>> changed = changeKey(m_steps.at(index), key, fresh);
        moved = changed.map([](const std::optional<Kind>&) {});
        if (changed && *changed == end) {
            break;
        }
        index += isUndo ? -1 : 1;
    }
    return moved;
}

Result<std::optional<ChangeJournal::Kind>> ChangeJournal::changeKey(const Step& step, qint64 from, qint64 to)
{
    const Result<QVariant> kind = sql().readValue(
        {QStringLiteral("UPDATE %1 SET key = ? WHERE %2 AND image.key = ? RETURNING kind").arg(images(), isOf(step)),
         {to, from}});
    const Result<void> changed =
        kind ? inCompanions(QStringLiteral("UPDATE %1 SET key = ? WHERE step = ? AND key = ?"), {to, step.number, from})
             : failure(kind.error());
    if (!changed) {
        return failure(changed.error());
    }
    return kind.map([](const QVariant& value) {
        return value.isValid() ? std::optional(static_cast<Kind>(value.toInt())) : std::nullopt;
    });
}

} // namespace heroadmin
