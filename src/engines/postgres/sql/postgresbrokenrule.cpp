#include "engines/postgres/sql/postgresbrokenrule.h"

#include "data/sql/definedname.h"

#include <QLocale>
#include <algorithm>
#include <utility>

namespace heroadmin {

namespace {

/// Behind the word for "error", in the server's language.
QString withoutSeverity(const QString& words)
{
    const QString colon = QStringLiteral(":  ");
    const qsizetype end = words.indexOf(colon);
    return end < 0 ? words : words.sliced(end + colon.size());
}

/// Whether the name stands there among quotation marks, of whatever language.
bool isQuoted(const QString& name, const QString& words)
{
    const auto isMarkAt = [&words](qsizetype place) {
        const QChar character = place >= 0 && place < words.size() ? words.at(place) : QChar();
        return character == u'"' || character == u'\'' || character == u'„' ||
               character.category() == QChar::Punctuation_InitialQuote ||
               character.category() == QChar::Punctuation_FinalQuote;
    };
    // Some languages leave a space within.
    const auto isMark = [&words, isMarkAt](qsizetype place, qsizetype step) {
        const bool isSpace = place >= 0 && place < words.size() && words.at(place).isSpace();
        return isMarkAt(isSpace ? place + step : place);
    };
    for (qsizetype at = words.indexOf(name); at > 0; at = words.indexOf(name, at + 1)) {
        if (isMark(at - 1, -1) && isMark(at + name.size(), 1)) {
            return true;
        }
    }
    return false;
}

bool isHeroTable(const QString& table)
{
    return table == u"hero";
}

QString quotedList(const QStringList& columns)
{
    QStringList names;
    for (const QString& column : columns) {
        names.append(QLocale().quoteString(definedName(column)));
    }
    return QLocale().createSeparatedList(names);
}

} // namespace

PostgresBrokenRule::PostgresBrokenRule(QString code, const QString& words, const KnownRules& rules)
    : m_code(std::move(code))
    , m_words(withoutSeverity(words))
    , m_rules(rules)
{}

bool PostgresBrokenRule::isOfUniqueness() const
{
    return m_code == u"23505" || m_code == u"23P01";
}

QString PostgresBrokenRule::sentence() const
{
    if (const QString words = raised(); !words.isEmpty()) {
        return tr("The database refused it, and says: “%1”").arg(definedName(words));
    }
    if (m_code == u"23505") {
        return uniqueSentence();
    }
    if (m_code == u"23502") {
        return notNullSentence();
    }
    const KnownRules::Rule* const rule = namedRule();
    if (m_code == u"23503") {
        return rule == nullptr || isHeroTable(rule->table)
                   ? tr("The database refused it: a row would refer to one that isn't there.")
                   : tr("The database refused it: rows of the table “%1” refer to it.").arg(definedName(rule->table));
    }
    return rule == nullptr
               ? tr("The database refused it: a rule of its own does not allow it.")
               : tr("The database refused it: its rule “%1” does not allow it.").arg(definedName(rule->name));
}

const KnownRules::Rule* PostgresBrokenRule::namedRule() const
{
    const QString sentence = m_words.section(u'\n', 0, 0);
    const KnownRules::Rule* found = nullptr;
    for (const KnownRules::Rule& rule : m_rules.rules) {
        if (rule.name.isEmpty() || !isQuoted(rule.name, sentence)) {
            continue;
        }
        // Two tables may have rules of the same name.
        if (found == nullptr || isQuoted(rule.table, sentence)) {
            found = &rule;
        }
    }
    return found;
}

const KnownRules::Rule* PostgresBrokenRule::namedColumn() const
{
    const QString sentence = m_words.section(u'\n', 0, 0);
    const auto found =
        std::find_if(m_rules.rules.cbegin(), m_rules.rules.cend(), [&sentence](const KnownRules::Rule& rule) {
            return rule.name.isEmpty() && isQuoted(rule.table, sentence) &&
                   isQuoted(rule.columns.constFirst(), sentence);
        });
    return found == m_rules.rules.cend() ? nullptr : &*found;
}

QString PostgresBrokenRule::raised() const
{
    for (const QString& words : m_rules.raised) {
        if (m_words.startsWith(words + u'\n')) {
            return words;
        }
    }
    return {};
}

QString PostgresBrokenRule::uniqueSentence() const
{
    const KnownRules::Rule* const rule = namedRule();
    if (rule == nullptr) {
        return tr("The database refused it: another row has the same value, which must be unique.");
    }
    const QStringList& columns = rule->columns;
    if (columns.isEmpty()) {
        return tr("The database refused it: another row has the same in its index “%1”, which must be unique.")
            .arg(definedName(rule->name));
    }
    if (!isHeroTable(rule->table)) {
        return tr("The database refused it: another row of the table “%1” has the same %2, which must be unique.")
            .arg(definedName(rule->table), quotedList(columns));
    }
    if (columns == QStringList{QStringLiteral("name")}) {
        return tr("Another hero has that name already: names are unique here.");
    }
    return columns.size() == 1
               ? tr("Another hero has the same %1 already, which must be unique here.").arg(quotedList(columns))
               : tr("Another hero has the same %1 already, which must be unique together here.")
                     .arg(quotedList(columns));
}

QString PostgresBrokenRule::notNullSentence() const
{
    const KnownRules::Rule* const rule = namedColumn();
    if (rule == nullptr) {
        return tr("The database refused it: a column that must have a value was left empty.");
    }
    const QString column = definedName(rule->columns.constFirst());
    return isHeroTable(rule->table)
               ? tr("The database refused it: the column “%1” must have a value.").arg(column)
               : tr("The database refused it: the column “%1” of the table “%2” must have a value.")
                     .arg(column, definedName(rule->table));
}

} // namespace heroadmin
