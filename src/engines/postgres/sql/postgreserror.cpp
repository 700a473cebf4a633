#include "engines/postgres/sql/postgreserror.h"

#include "engines/postgres/sql/postgresbrokenrule.h"

#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>

namespace heroadmin {

namespace {

/// SQLSTATEs, the first two letters of which are their class.
bool isOfConnection(const QString& code)
{
    // Ended by somebody, by the server's end, or for having done nothing for too long.
    return code.startsWith(u"08") || code == u"57P01" || code == u"57P02" || code == u"57P03" || code == u"57P05" ||
           code == u"25P03";
}

bool isOfRule(const QString& code)
{
    return code.startsWith(u"23") || code.startsWith(u"P0") || code.startsWith(u"44");
}

bool isOfLock(const QString& code)
{
    return code == u"55P03" || code == u"55006" || code.startsWith(u"40");
}

} // namespace

Error PostgresError::of(const QSqlQuery& failed, const KnownRules& rules)
{
    return of(failed.lastError(), failed.driver() != nullptr && failed.driver()->isOpen(), rules);
}

Error PostgresError::of(const QSqlError& error, bool isOpen, const KnownRules& rules)
{
    const QString code = error.nativeErrorCode();
    Error meaning = !isOpen || isOfConnection(code)
                        ? Error::of(ErrorKind::ConnectionLost, tr("The connection to the database is gone."))
                        : meaningOf(code, error.databaseText(), rules);
    if (!code.isEmpty()) {
        meaning.detail = QStringLiteral("PostgreSQL ") + code;
    }
    return meaning;
}

Error PostgresError::meaningOf(const QString& code, const QString& words, const KnownRules& rules)
{
    if (isOfLock(code)) {
        return Error::of(ErrorKind::Busy,
                         tr("Somebody else is writing the same, and did not finish in time. Please try again."));
    }
    if (isOfRule(code)) {
        const PostgresBrokenRule rule(code, words, rules);
        return Error::of(rule.isOfUniqueness() ? ErrorKind::NotUnique : ErrorKind::Constraint, rule.sentence());
    }
    if (code == u"57014") {
        return Error::of(ErrorKind::Cancelled, tr("It was cancelled."));
    }
    if (code == u"25006") {
        return Error::of(ErrorKind::ReadOnly, tr("The database can only be read, not changed."));
    }
    if (code == u"42501") {
        return Error::of(ErrorKind::PermissionDenied, tr("Your role has no right to do that in this database."));
    }
    if (code == u"26000") {
        return Error::of(ErrorKind::Other, tr("A pooler is in front of the server that gives each transaction another "
                                              "session. Please ask for one in session mode, or for the address of the "
                                              "server itself."));
    }
    if (code == u"XX001" || code == u"XX002") {
        return Error::of(ErrorKind::Damaged, tr("The database is damaged: a part of it can't be read."));
    }
    if (code == u"2200H") {
        return Error::of(ErrorKind::Other, tr("No hero can be added any more: the ids are used up."));
    }
    if (code == u"22003") {
        return Error::of(ErrorKind::Constraint, tr("The number is too large for its column."));
    }
    if (code == u"22001" || code == u"54000") {
        // Of an index as well: a text of some thousand letters can't be in one.
        return Error::of(ErrorKind::Constraint, tr("The text is too long for the database."));
    }
    if (code == u"22021" || code == u"22P05") {
        return Error::of(ErrorKind::Constraint, tr("The text has a character that the database can't hold."));
    }
    if (code == u"53100") {
        return Error::of(ErrorKind::Other, tr("There is no room left on the server's disk. Nothing was written."));
    }
    if (code == u"53200") {
        return Error::of(ErrorKind::Other, tr("The server has not enough memory."));
    }
    // A rule may choose its own code; its words tell.
    const PostgresBrokenRule rule(code, words, rules);
    if (rule.isRaised()) {
        return Error::of(ErrorKind::Constraint, rule.sentence());
    }
    return Error::of(ErrorKind::Other, tr("The database could not do that."));
}

} // namespace heroadmin
