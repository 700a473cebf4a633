#include "engines/sqlite/sql/failedstatement.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QSqlDriver>
#include <QStorageInfo>
#include <algorithm>

namespace heroadmin {

namespace {

constexpr qint64 roomForARow = qint64{1} * 1024 * 1024; // bytes, and more than a row of a person's needs

bool insertsHero(const QString& statement)
{
    static const QRegularExpression start(QStringLiteral("\\AINSERT INTO \"?hero\"?\\b"),
                                          QRegularExpression::CaseInsensitiveOption);
    return start.match(statement).hasMatch();
}

} // namespace

bool raises(const QString& definition, const QString& words)
{
    // A lone literal: where more stands there, it is an expression, and its result may be a row's.
    static const QRegularExpression raise(
        QStringLiteral("\\bRAISE\\s*\\(\\s*(?:ABORT|FAIL|ROLLBACK)\\s*,\\s*(?:'((?:[^']|'')*)'|\"((?:[^\"]|\"\")*)\")"
                       "\\s*\\)"),
        QRegularExpression::CaseInsensitiveOption);
    QRegularExpressionMatchIterator matches = raise.globalMatch(definition);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        QString single = match.captured(1);
        QString quoted = match.captured(2);
        if (!words.isEmpty() && (single.replace(QStringLiteral("''"), QStringLiteral("'")) == words ||
                                 quoted.replace(QStringLiteral("\"\""), QStringLiteral("\"")) == words)) {
            return true;
        }
    }
    return false;
}

FailedStatement::FailedStatement(const QSqlQuery& query)
    : m_query(query)
{}

bool FailedStatement::isNamed(const QString& name) const
{
    const QString last = name.section(u'.', -1);
    const QStringList definitions = read(QStringLiteral("SELECT sql FROM sqlite_master"));
    return std::any_of(definitions.begin(), definitions.end(),
                       [&last](const QString& definition) { return definition.contains(last, Qt::CaseInsensitive); });
}

bool FailedStatement::isDefined(const QString& wordsOfTrigger) const
{
    const QStringList definitions = read(QStringLiteral("SELECT sql FROM sqlite_master WHERE type = 'trigger'"));
    return std::any_of(definitions.begin(), definitions.end(),
                       [&](const QString& definition) { return raises(definition, wordsOfTrigger); });
}

QString FailedStatement::tableWithoutIds() const
{
    // Only a table with AUTOINCREMENT can be at its end: else SQLite looks for ids that are free. Its last id is kept
    // in sqlite_sequence, or is that of a row.
    QStringList tables = read(QStringLiteral("SELECT name FROM sqlite_sequence WHERE seq = 9223372036854775807"));
    tables +=
        read(QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'hero' COLLATE NOCASE "
                            "AND sql LIKE '%AUTOINCREMENT%' AND EXISTS (SELECT 1 FROM hero WHERE id = "
                            "9223372036854775807)"));
    // Of another one, a trigger may have added a row.
    const bool addsHero = insertsHero(m_query.lastQuery());
    const auto found = std::find_if(tables.cbegin(), tables.cend(), [addsHero](const QString& table) {
        return addsHero || table.compare(u"hero", Qt::CaseInsensitive) != 0;
    });
    return found != tables.cend() && hasRoomOnDisk() ? *found : QString();
}

QStringList FailedStatement::read(const QString& sql) const
{
    QStringList values;
    QSqlQuery reading(m_query.driver()->createResult());
    reading.setForwardOnly(true);
    if (reading.exec(sql)) {
        while (reading.next()) {
            values.append(reading.value(0).toString());
        }
    }
    return values;
}

bool FailedStatement::hasRoomOnDisk() const
{
    const QString file = read(QStringLiteral("SELECT file FROM pragma_database_list WHERE name = 'main'")).value(0);
    const QStorageInfo disk(QFileInfo(file).absolutePath());
    return !disk.isValid() || disk.bytesAvailable() > roomForARow; // Nobody knows of one in a root of its own.
}

} // namespace heroadmin
