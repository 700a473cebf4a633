#include "engines/sqlite/sql/sqliteerror.h"

#include "data/sql/definedname.h"
#include "engines/sqlite/sql/brokenrule.h"
#include "engines/sqlite/sql/failedstatement.h"
#include "engines/sqlite/sql/missingpart.h"
#include "engines/sqlite/sql/sqlitecodes.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSqlError>
#include <limits>
#include <optional>

namespace heroadmin {

namespace {

class SqlErrorText
{
    Q_DECLARE_TR_FUNCTIONS(heroadmin::SqlErrorText)

public:
    /// `words`: SQLite's own.
    static Error meaningOf(int code, const QString& words = {});
    static QString idsUsedUpMessage(const QString& table);

private:
    static QString readOnlyMessage(int code);
};

Error SqlErrorText::meaningOf(int code, const QString& words)
{
    switch (sqlite::primaryCodeOf(code)) {
    case sqlite::Busy:
    case sqlite::Locked:
    case sqlite::Protocol:
        return Error::of(
            ErrorKind::Busy,
            tr("Another program is using the database, and did not let go of it in time. Please try again."));
    case sqlite::Interrupt:
        return Error::of(ErrorKind::Cancelled, tr("It was cancelled."));
    case sqlite::ReadOnly:
        return Error::of(ErrorKind::ReadOnly, readOnlyMessage(code));
    case sqlite::Perm:
    case sqlite::Authorization:
        return Error::of(ErrorKind::PermissionDenied, tr("You have no right to do that in this database."));
    case sqlite::CantOpen:
        return Error::of(
            ErrorKind::PermissionDenied,
            tr("The database, or the journal beside it, can't be opened. The right to do so may be missing."));
    case sqlite::Corrupt:
        return Error::of(ErrorKind::Damaged, tr("The database is damaged: a part of it can't be read."));
    case sqlite::NotADatabase:
        return Error::of(ErrorKind::NotAHeroDatabase, tr("The file is not a SQLite database."));
    case sqlite::Constraint:
    case sqlite::Mismatch: {
        const BrokenRule rule(code, words);
        return Error::of(rule.isOfUniqueness() ? ErrorKind::NotUnique : ErrorKind::Constraint, rule.sentence());
    }
    case sqlite::Full:
        return Error::of(ErrorKind::Other, tr("There is no room left on the disk. Nothing was written."));
    case sqlite::IoError:
        return Error::of(ErrorKind::Other, tr("The disk reported an error while the database was read or written."));
    case sqlite::NoMemory:
        return Error::of(ErrorKind::Other, tr("There is not enough memory."));
    case sqlite::TooBig:
        return Error::of(ErrorKind::Other, tr("The text is too long for the database."));
    case sqlite::Failed:
        if (const std::optional<MissingPart> missing = MissingPart::in(words)) {
            return Error::of(ErrorKind::Other, missing->sentence());
        }
        break;
    default:
        break;
    }
    return Error::of(ErrorKind::Other, tr("The database could not do that."));
}

QString SqlErrorText::idsUsedUpMessage(const QString& table)
{
    const QString highest = QLocale().toString(std::numeric_limits<qint64>::max());
    return table.compare(u"hero", Qt::CaseInsensitive) == 0
               ? tr("No hero can be added any more: the ids are used up. The highest that there can be, %1, was given "
                    "already.")
                     .arg(highest)
               : tr("No row can be added to the table “%1” any more: its ids are used up. The highest that there can "
                    "be, %2, was given already.")
                     .arg(definedName(table), highest);
}

QString SqlErrorText::readOnlyMessage(int code)
{
    switch (code) {
    case sqlite::ReadOnlyDatabaseMoved:
        return tr("The file was moved or replaced while it was open. Please open it again.");
    case sqlite::ReadOnlyDirectory:
        return tr("The folder of the database can't be written to, and SQLite keeps its journal there.");
    default:
        return tr("The database can only be read, not changed.");
    }
}

QString codeText(int code)
{
    return QStringLiteral("SQLite %1").arg(code);
}

} // namespace

int sqliteCodeOf(const QSqlError& error)
{
    bool isNumber = false;
    const int code = error.nativeErrorCode().toInt(&isNumber);
    return isNumber && code > 0 ? code : 0;
}

Error errorOf(const QSqlError& error)
{
    const int code = sqliteCodeOf(error);
    if (code == 0) {
        // Qt's own complaint, without a word of SQLite: the connection is closed, or the driver is missing.
        const bool isLost = error.type() == QSqlError::ConnectionError;
        return Error::of(
            isLost ? ErrorKind::ConnectionLost : ErrorKind::Other,
            isLost ? QCoreApplication::translate("heroadmin::SqlErrorText", "The database is not open any more.")
                   : SqlErrorText::meaningOf(0).message,
            error.driverText());
    }
    Error meaning = SqlErrorText::meaningOf(code, error.databaseText());
    meaning.detail = codeText(code);
    // A trigger words its own refusal, and so do functions: what a row holds may be in it.
    const bool isFree = code == sqlite::ConstraintTrigger || (sqlite::primaryCodeOf(code) == sqlite::Failed &&
                                                              !MissingPart::in(error.databaseText()).has_value());
    if (!isFree && !error.databaseText().isEmpty()) {
        meaning.detail += QStringLiteral(": ") + error.databaseText();
    }
    return meaning;
}

Error errorOf(const QSqlQuery& failed)
{
    const QSqlError error = failed.lastError();
    const int code = sqliteCodeOf(error);
    Error meaning = errorOf(error);
    const FailedStatement statement(failed);
    switch (sqlite::primaryCodeOf(code)) {
    case sqlite::Constraint:
        if (code == sqlite::ConstraintTrigger && statement.isDefined(error.databaseText())) {
            meaning.message = BrokenRule::sentenceOfTrigger(error.databaseText());
        }
        break;
    case sqlite::Full:
        if (const QString table = statement.tableWithoutIds(); !table.isEmpty()) {
            meaning.message = SqlErrorText::idsUsedUpMessage(table);
        }
        break;
    case sqlite::Failed:
        if (const std::optional<MissingPart> part = MissingPart::in(error.databaseText());
            part && !statement.isNamed(part->name())) {
            meaning.message = SqlErrorText::meaningOf(code).message;
            meaning.detail = codeText(code);
        }
        break;
    default:
        break;
    }
    return meaning;
}

} // namespace heroadmin
