#include "engines/sqlite/sql/sqliteerror.h"

#include <QCoreApplication>
#include <QSqlError>

namespace heroadmin {

namespace {

// The primary codes of sqlite3.h, which the product does not include: no native SQLite beside the driver's.
enum PrimaryCode {
    SqlitePerm = 3,
    SqliteBusy = 5,
    SqliteLocked = 6,
    SqliteNoMemory = 7,
    SqliteReadOnly = 8,
    SqliteInterrupt = 9,
    SqliteIoError = 10,
    SqliteCorrupt = 11,
    SqliteFull = 13,
    SqliteCantOpen = 14,
    SqliteProtocol = 15,
    SqliteTooBig = 18,
    SqliteConstraint = 19,
    SqliteMismatch = 20,
    SqliteAuthorization = 23,
    SqliteNotADatabase = 26,
};

enum ExtendedCode {
    ConstraintCheck = 275,
    ConstraintForeignKey = 787,
    ReadOnlyDatabaseMoved = 1032,
    ConstraintNotNull = 1299,
    ReadOnlyDirectory = 1544,
    ConstraintPrimaryKey = 1555,
    ConstraintTrigger = 1811,
    ConstraintUnique = 2067,
};

class SqlErrorText
{
    Q_DECLARE_TR_FUNCTIONS(heroadmin::SqlErrorText)

public:
    static Error meaningOf(int code);

private:
    static QString readOnlyMessage(int code);
    static QString constraintMessage(int code);
};

Error SqlErrorText::meaningOf(int code)
{
    switch (code & 0xff) {
    case SqliteBusy:
    case SqliteLocked:
    case SqliteProtocol:
        return Error::of(
            ErrorKind::Busy,
            tr("Another program is using the database, and did not let go of it in time. Please try again."));
    case SqliteInterrupt:
        return Error::of(ErrorKind::Cancelled, tr("It was cancelled."));
    case SqliteReadOnly:
        return Error::of(ErrorKind::ReadOnly, readOnlyMessage(code));
    case SqlitePerm:
    case SqliteAuthorization:
        return Error::of(ErrorKind::PermissionDenied, tr("You have no right to do that in this database."));
    case SqliteCantOpen:
        return Error::of(
            ErrorKind::PermissionDenied,
            tr("The database, or the journal beside it, can't be opened. The right to do so may be missing."));
    case SqliteCorrupt:
        return Error::of(ErrorKind::Damaged, tr("The database is damaged: a part of it can't be read."));
    case SqliteNotADatabase:
        return Error::of(ErrorKind::NotAHeroDatabase, tr("The file is not a SQLite database."));
    case SqliteConstraint:
    case SqliteMismatch:
        return Error::of(ErrorKind::Constraint, constraintMessage(code));
    case SqliteFull:
        return Error::of(ErrorKind::Other, tr("There is no room left on the disk. Nothing was written."));
    case SqliteIoError:
        return Error::of(ErrorKind::Other, tr("The disk reported an error while the database was read or written."));
    case SqliteNoMemory:
        return Error::of(ErrorKind::Other, tr("There is not enough memory."));
    case SqliteTooBig:
        return Error::of(ErrorKind::Other, tr("The text is too long for the database."));
    default:
        return Error::of(ErrorKind::Other, tr("The database could not do that."));
    }
}

QString SqlErrorText::readOnlyMessage(int code)
{
    switch (code) {
    case ReadOnlyDatabaseMoved:
        return tr("The file was moved or replaced while it was open. Please open it again.");
    case ReadOnlyDirectory:
        return tr("The folder of the database can't be written to, and SQLite keeps its journal there.");
    default:
        return tr("The database can only be read, not changed.");
    }
}

QString SqlErrorText::constraintMessage(int code)
{
    switch (code) {
    case ConstraintNotNull:
        return tr("The database refused it: a column that must have a value was left empty.");
    case ConstraintPrimaryKey:
    case ConstraintUnique:
        return tr("The database refused it: another row has the same value, which must be unique.");
    case ConstraintForeignKey:
        return tr("The database refused it: another table refers to this row.");
    case ConstraintCheck:
    case ConstraintTrigger:
    default:
        return tr("The database refused it: a rule of its own does not allow it.");
    }
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
    Error meaning = SqlErrorText::meaningOf(code);
    meaning.detail = QStringLiteral("SQLite %1").arg(code);
    // A trigger words its own refusal, and newer versions of SQLite let it put the row's values in.
    if (code != ConstraintTrigger && !error.databaseText().isEmpty()) {
        meaning.detail += QStringLiteral(": ") + error.databaseText();
    }
    return meaning;
}

} // namespace heroadmin
