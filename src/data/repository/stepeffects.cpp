#include "data/repository/stepeffects.h"

#include "data/engine/database.h"

#include <algorithm>
#include <vector>

namespace heroadmin {

namespace {

using Kind = ChangeJournal::Kind;

constexpr const char* triggerNames[] = {"heroadmin_added", "heroadmin_changed", "heroadmin_deleted"};

QString triggerName(SqlDialect::Event event)
{
    return QLatin1String(triggerNames[static_cast<int>(event)]);
}

const Assignment* assignmentTo(const QString& column, const QList<Assignment>& assignments)
{
    const auto found = std::find_if(assignments.cbegin(), assignments.cend(), [&column](const Assignment& assignment) {
        return assignment.column.compare(column, Qt::CaseInsensitive) == 0;
    });
    return found == assignments.cend() ? nullptr : &*found;
}

QString otherColumn(const ReplacingKey::Column& column)
{
    return QStringLiteral("other.") + column.compared;
}

} // namespace

StepEffects::StepEffects(const Database& database, const ChangeJournal::Step& step)
    : m_sql(database.sql())
    , m_rules(database.info().rules)
    , m_step(step)
{}

Result<void> StepEffects::begin()
{
    if (!m_sql.dialect().canWatch()) {
        return {};
    }
    Result<void> watched = watch(SqlDialect::Event::Added, Kind::Insert, QStringLiteral("NEW"));
    watched = watched ? watch(SqlDialect::Event::Changed, Kind::Update, QStringLiteral("OLD")) : watched;
    return watched ? watch(SqlDialect::Event::Deleted, Kind::Delete, QStringLiteral("OLD")) : watched;
}

Result<void> StepEffects::watch(SqlDialect::Event event, Kind kind, const QString& row)
{
    QStringList columns;
    QStringList values;
    if (kind != Kind::Insert) {
        for (const ChangeJournal::Column& column : m_step.columns) {
            columns.append(u',' + ChangeJournal::columnOf(ChangeJournal::before(column)));
            values.append(u',' + row + u'.' + quotedName(column.name));
        }
    }
    const QString key = ChangeJournal::keyOfHero(row);
    const QString note =
        QStringLiteral("INSERT INTO heroadmin_image (step, key, kind, is_asked%1) "
                       "SELECT %2, %3, %4, FALSE%5 WHERE NOT EXISTS (SELECT 1 FROM %6 WHERE %7 AND "
                       "image.key = %3)")
            .arg(columns.join(QString()), QString::number(m_step.number), key, QString::number(static_cast<int>(kind)),
                 values.join(QString()), ChangeJournal::images(), ChangeJournal::isOf(m_step));
    return m_sql.execute(
        {m_sql.dialect().createTrigger(triggerName(event), event, kind == Kind::Update ? note + noteOfMoved() : note),
         {}});
}

QString StepEffects::noteOfMoved() const
{
    // A hero that a rule gives another id is gone under its own, and there under that one.
    const QString key = ChangeJournal::keyOfHero(QStringLiteral("NEW"));
    return QStringLiteral("; INSERT INTO heroadmin_image (step, key, kind, is_asked) SELECT %1, %2, %3, FALSE "
                          "WHERE NEW.id <> OLD.id AND NOT EXISTS (SELECT 1 FROM %4 WHERE %5 AND image.key = %2)")
        .arg(QString::number(m_step.number), key, QString::number(static_cast<int>(Kind::Insert)),
             ChangeJournal::images(), ChangeJournal::isOf(m_step));
}

Result<void> StepEffects::noteReplaced(const SqlStatement& which, const QList<Assignment>& assignments)
{
    for (const ReplacingKey& key : m_rules.replacingKeys) {
        SqlStatement replaced{QStringLiteral("EXISTS (SELECT 1 FROM hero WHERE "), {}};
        replaced += which;
        replaced += {QStringLiteral(" AND hero.id <> other.id"), {}};
        bool isWritten = false;
        for (const ReplacingKey::Column& column : key.columns) {
            if (const Assignment* const assignment = assignmentTo(column.name, assignments)) {
                replaced += {QStringLiteral(" AND %1 = ?").arg(otherColumn(column)), {assignment->value}};
                isWritten = true;
            } else {
                replaced += {QStringLiteral(" AND %1 = hero.%2").arg(otherColumn(column), quotedName(column.name)), {}};
            }
        }
        replaced += {QStringLiteral(")"), {}};
        if (Result<void> noted = isWritten ? note(replaced) : Result<void>(); !noted) {
            return noted;
        }
    }
    return {};
}

Result<void> StepEffects::noteReplacedByNew(const QList<Assignment>& values)
{
    for (const ReplacingKey& key : m_rules.replacingKeys) {
        SqlStatement replaced{QStringLiteral("TRUE"), {}};
        bool isWhole = true; // A part that is left empty is like no other.
        for (const ReplacingKey::Column& column : key.columns) {
            const Assignment* const value = assignmentTo(column.name, values);
            isWhole = isWhole && value != nullptr;
            if (value != nullptr) {
                replaced += {QStringLiteral(" AND %1 = ?").arg(otherColumn(column)), {value->value}};
            }
        }
        if (Result<void> noted = isWhole ? note(replaced) : Result<void>(); !noted) {
            return noted;
        }
    }
    return {};
}

Result<void> StepEffects::noteReplacedByCopy(qint64 id)
{
    for (const ReplacingKey& key : m_rules.replacingKeys) {
        SqlStatement replaced{QStringLiteral("EXISTS (SELECT 1 FROM hero WHERE hero.id = ?"), {id}};
        for (const ReplacingKey::Column& column : key.columns) {
            replaced += {QStringLiteral(" AND %1 = hero.%2").arg(otherColumn(column), quotedName(column.name)), {}};
        }
        replaced += {QStringLiteral(")"), {}};
        if (Result<void> noted = note(replaced); !noted) {
            return noted;
        }
    }
    return {};
}

Result<void> StepEffects::note(const SqlStatement& replaced)
{
    QStringList columns;
    QStringList values;
    for (const ChangeJournal::Column& column : m_step.columns) {
        columns.append(u',' + ChangeJournal::columnOf(ChangeJournal::before(column)));
        values.append(QStringLiteral(",other.") + quotedName(column.name));
    }
    const QString key = ChangeJournal::keyOfHero(QStringLiteral("other"));
    SqlStatement statement{QStringLiteral("INSERT INTO heroadmin_image (step, key, kind, is_asked%1) "
                                          "SELECT %2, %3, %4, FALSE%5 FROM hero AS other WHERE NOT EXISTS (SELECT 1 "
                                          "FROM %6 WHERE %7 AND image.key = %3) AND ")
                               .arg(columns.join(QString()), QString::number(m_step.number), key,
                                    QString::number(static_cast<int>(Kind::Delete)), values.join(QString()),
                                    ChangeJournal::images(), ChangeJournal::isOf(m_step)),
                           {}};
    statement += replaced;
    return m_sql.execute(statement);
}

Result<WriteEffects> StepEffects::settle()
{
    Result<WriteEffects> effects = readEffects();
    if (!effects) {
        return effects;
    }
    Result<void> settled = dropUntouched();
    settled = settled ? takeImagesAfter() : settled;
    for (const SqlDialect::Event event :
         {SqlDialect::Event::Added, SqlDialect::Event::Changed, SqlDialect::Event::Deleted}) {
        settled = settled && m_sql.dialect().canWatch()
                      ? m_sql.execute({m_sql.dialect().dropTrigger(triggerName(event)), {}})
                      : settled;
    }
    return settled ? effects : failure(settled.error());
}

QString StepEffects::isUnchanged() const
{
    QStringList differences;
    for (const ChangeJournal::Column& column : m_step.columns) {
        differences.append(areOther(held(column), ChangeJournal::before(column)));
    }
    return QStringLiteral("(hero.id IS NOT NULL AND NOT ") + anyOf(differences) + u')';
}

QString StepEffects::isAskedForMore() const
{
    QStringList differences;
    for (const ChangeJournal::Column& column : m_step.columns) {
        differences.append(areOther(ChangeJournal::after(column), ChangeJournal::before(column)));
    }
    return anyOf(differences);
}

QString StepEffects::isOtherThanAsked() const
{
    QStringList differences;
    for (const ChangeJournal::Column& column : m_step.columns) {
        const QString asked = ChangeJournal::after(column);
        differences.append(u'(' + areOther(asked, ChangeJournal::before(column)) + QStringLiteral(" AND ") +
                           areOther(held(column), asked) + u')');
    }
    return anyOf(differences);
}

QString StepEffects::held(const ChangeJournal::Column& column)
{
    return QStringLiteral("hero.") + quotedName(column.name);
}

QString StepEffects::areOther(const QString& one, const QString& other) const
{
    return m_sql.dialect().areOther(one, other);
}

Result<WriteEffects> StepEffects::readEffects() const
{
    const QString isThere = QStringLiteral("hero.id IS NOT NULL AND ");
    const QString isAdded = QStringLiteral("image.kind = %1").arg(static_cast<int>(Kind::Insert));
    const QString isChanged = isThere + QStringLiteral("NOT ") + isUnchanged();
    WriteEffects effects;

    struct Question
    {
        HeroNames* names = nullptr;
        QString condition;
    };

    std::vector<Question> questions{
        {&effects.othersChanged, QStringLiteral("NOT image.is_asked AND NOT %1 AND %2").arg(isAdded, isChanged)},
        {&effects.othersAdded, isThere + QStringLiteral("NOT image.is_asked AND ") + isAdded},
    };
    const QString isGone = QStringLiteral("hero.id IS NULL AND NOT ") + isAdded;
    if (m_step.kind == Kind::Delete) {
        questions.push_back({&effects.leftOut, QStringLiteral("image.is_asked AND ") + isUnchanged()});
        questions.push_back({&effects.instead, QStringLiteral("image.is_asked AND ") + isChanged});
        questions.push_back({&effects.othersDeleted, QStringLiteral("NOT image.is_asked AND ") + isGone});
    } else {
        questions.push_back({&effects.othersDeleted, isGone});
    }
    if (m_step.kind == Kind::Update) {
        questions.push_back(
            {&effects.leftOut, QStringLiteral("image.is_asked AND %1 AND %2").arg(isAskedForMore(), isUnchanged())});
        questions.push_back(
            {&effects.otherwise, QStringLiteral("image.is_asked AND %1 AND %2").arg(isChanged, isOtherThanAsked())});
    }
    for (const Question& question : questions) {
        const Result<HeroNames> names = namesWhere(question.condition);
        if (!names) {
            return failure(names.error());
        }
        *question.names = *names;
    }
    return effects;
}

Result<HeroNames> StepEffects::namesWhere(const QString& condition) const
{
    const auto name =
        std::find_if(m_step.columns.cbegin(), m_step.columns.cend(), [](const ChangeJournal::Column& column) {
            return column.name.compare(u"name", Qt::CaseInsensitive) == 0;
        });
    const QString before = name == m_step.columns.cend() ? QStringLiteral("NULL") : ChangeJournal::before(*name);
    HeroNames names;
    const Result<void> read = m_sql.forEachRow(
        {QStringLiteral("SELECT coalesce(hero.name, %1), count(*) OVER () FROM %2 WHERE %3 AND %4 ORDER BY %5 LIMIT %6")
             .arg(before, ChangeJournal::imagesWithHeroes(), ChangeJournal::isOf(m_step), condition,
                  ChangeJournal::idOfImage(), QString::number(HeroNames::mostNamed)),
         {}},
        [&names](const QSqlQuery& row) {
            names.first.append(row.value(0).toString());
            names.count = row.value(1).toLongLong();
        });
    return read.map([&names] { return names; });
}

Result<void> StepEffects::dropUntouched()
{
    // One that was to be written as it was is written all the same.
    const QString isUnwanted = m_step.kind == Kind::Update
                                   ? QStringLiteral("NOT (image.is_asked AND NOT %1)").arg(isAskedForMore())
                                   : QStringLiteral("TRUE");
    // A hero that came and went isn't there, either.
    return m_sql.execute(
        {QStringLiteral("DELETE FROM %1 WHERE %2 AND image.key IN (SELECT image.key FROM %3 WHERE %2 "
                        "AND CASE WHEN image.kind = %4 THEN hero.id IS NULL ELSE %5 AND %6 END)")
             .arg(ChangeJournal::images(), ChangeJournal::isOf(m_step), ChangeJournal::imagesWithHeroes(),
                  QString::number(static_cast<int>(Kind::Insert)), isUnchanged(), isUnwanted),
         {}});
}

Result<void> StepEffects::takeImagesAfter()
{
    const QString hero =
        QStringLiteral("EXISTS (SELECT 1 FROM hero WHERE hero.id = %1)").arg(ChangeJournal::idOfImage());
    Result<void> taken = m_sql.execute(
        {QStringLiteral("UPDATE %1 SET kind = CASE WHEN %2 THEN %3 ELSE %4 END WHERE %5 AND image.kind <> %6")
             .arg(ChangeJournal::images(), hero, QString::number(static_cast<int>(Kind::Update)),
                  QString::number(static_cast<int>(Kind::Delete)), ChangeJournal::isOf(m_step),
                  QString::number(static_cast<int>(Kind::Insert))),
         {}});
    if (taken && m_step.kind == Kind::Update) {
        // To be changed and gone now: that wasn't asked.
        taken = m_sql.execute({QStringLiteral("UPDATE %1 SET is_asked = FALSE WHERE %2")
                                   .arg(ChangeJournal::images(), ChangeJournal::isOf(m_step, Kind::Delete)),
                               {}});
    }
    QStringList assignments;
    for (const ChangeJournal::Column& column : m_step.columns) {
        assignments.append(QStringLiteral("%1 = hero.%2")
                               .arg(ChangeJournal::columnOf(ChangeJournal::after(column)), quotedName(column.name)));
    }
    return taken ? m_sql.execute({QStringLiteral("UPDATE %1 SET %2 FROM hero WHERE %3 AND hero.id = %4")
                                      .arg(ChangeJournal::images(), assignments.join(QStringLiteral(", ")),
                                           ChangeJournal::isOf(m_step), ChangeJournal::idOfImage()),
                                  {}})
                 : taken;
}

} // namespace heroadmin
