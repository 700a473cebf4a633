#include "engines/sqlite/sql/brokenrule.h"

#include "data/sql/definedname.h"
#include "engines/sqlite/sql/sqlitecodes.h"

#include <QLocale>
#include <QRegularExpression>
#include <utility>

namespace heroadmin {

namespace {

bool isSame(const QString& one, QLatin1String other)
{
    return one.compare(other, Qt::CaseInsensitive) == 0;
}

QString tableOf(const QString& column)
{
    return column.section(u'.', 0, 0);
}

QString nameOf(const QString& column)
{
    return column.section(u'.', 1);
}

QString quotedNames(const QStringList& columns)
{
    QStringList names;
    for (const QString& column : columns) {
        names.append(QLocale().quoteString(definedName(nameOf(column))));
    }
    return QLocale().createSeparatedList(names);
}

} // namespace

BrokenRule::BrokenRule(int code, QString words)
    : m_code(code)
    , m_words(std::move(words))
{}

bool BrokenRule::isOfUniqueness() const
{
    return m_code == sqlite::ConstraintUnique || m_code == sqlite::ConstraintPrimaryKey ||
           m_code == sqlite::ConstraintRowId;
}

QString BrokenRule::named() const
{
    static const QRegularExpression failed(QStringLiteral("constraint failed: (.+)\\z"),
                                           QRegularExpression::DotMatchesEverythingOption);
    return failed.match(m_words).captured(1);
}

QString BrokenRule::sentence() const
{
    if (isOfUniqueness()) {
        return uniqueSentence();
    }
    switch (m_code) {
    case sqlite::ConstraintNotNull:
        return notNullSentence();
    case sqlite::ConstraintForeignKey:
        return tr("The database refused it: another table refers to this row.");
    case sqlite::ConstraintDatatype: {
        static const QRegularExpression column(QStringLiteral(" column (.+)\\z"));
        return tr("The database refused it: the column “%1” doesn't take a value of that type.")
            .arg(definedName(nameOf(column.match(m_words).captured(1))));
    }
    case sqlite::ConstraintCheck:
        if (!named().isEmpty()) {
            return tr("The database refused it: its rule “%1” does not allow it.").arg(definedName(named()));
        }
        break;
    default:
        break;
    }
    return tr("The database refused it: a rule of its own does not allow it.");
}

QString BrokenRule::sentenceOfTrigger(const QString& words)
{
    return tr("The database refused it, and says: “%1”").arg(definedName(words));
}

QString BrokenRule::uniqueSentence() const
{
    const QString rule = named();
    if (rule.isEmpty()) {
        return tr("The database refused it: another row has the same value, which must be unique.");
    }
    static const QRegularExpression index(QStringLiteral("\\Aindex '(.+)'\\z"));
    if (const QRegularExpressionMatch match = index.match(rule); match.hasMatch()) {
        return tr("The database refused it: another row has the same in its index “%1”, which must be unique.")
            .arg(definedName(match.captured(1)));
    }
    const QStringList columns = rule.split(QStringLiteral(", "));
    const QString table = tableOf(columns.constFirst());
    if (!isSame(table, QLatin1String("hero"))) {
        return tr("The database refused it: another row of the table “%1” has the same %2, which must be unique.")
            .arg(definedName(table), quotedNames(columns));
    }
    if (columns.size() == 1 && isSame(nameOf(rule), QLatin1String("name"))) {
        return tr("Another hero has that name already: names are unique here.");
    }
    return columns.size() == 1
               ? tr("Another hero has the same %1 already, which must be unique here.").arg(quotedNames(columns))
               : tr("Another hero has the same %1 already, which must be unique together here.")
                     .arg(quotedNames(columns));
}

QString BrokenRule::notNullSentence() const
{
    const QString column = named();
    if (column.isEmpty()) {
        return tr("The database refused it: a column that must have a value was left empty.");
    }
    if (isSame(tableOf(column), QLatin1String("hero"))) {
        return tr("The database refused it: the column “%1” must have a value.").arg(definedName(nameOf(column)));
    }
    return tr("The database refused it: the column “%1” of the table “%2” must have a value.")
        .arg(definedName(nameOf(column)), definedName(tableOf(column)));
}

} // namespace heroadmin
