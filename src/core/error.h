#pragma once

#include <QList>
#include <QString>
#include <optional>

namespace heroadmin {

/// The fields of a hero that a person fills in.
enum class HeroField { Name, Age, SecretName };

/// Something to say beside one field: a problem that must be mended, or a hint that doesn't block.
struct FieldProblem
{
    HeroField field = HeroField::Name;
    QString message; ///< For the person, translated, a whole sentence.

    friend bool operator==(const FieldProblem&, const FieldProblem&) = default;
};

enum class ErrorKind {
    Validation, ///< Error::problems says what, per field.
    NotFound,
    Conflict, ///< The row was changed meanwhile by somebody else.
    Busy,     ///< Another program holds the database; waiting for it took too long.
    NotNow,   ///< Another database is being opened, or was opened since it was asked for: nothing was done.
    ReadOnly,
    PermissionDenied,
    NotOpen,        ///< No database is open.
    ConnectionLost, ///< A database can't be reached, or not any more.
    PasswordWanted, ///< A server asks for a password, and none was told, or one that it doesn't take.
    NotTrusted,     ///< A server can't prove that it is the right one, or isn't spoken to in secret as it was to be.
    NotAHeroDatabase,
    NoHeroTable, ///< A database, but without a table `hero`, which can be created.
    Damaged,
    Constraint,
    LeftOut,   ///< A rule of the database let nothing happen, without an error of its own.
    NotUnique, ///< A constraint as well: another row has the same.
    Cancelled,
    Other,
};

/// Why something could not be done. Never holds a bound value, a secret or the driver's raw text of a row.
struct Error
{
    ErrorKind kind = ErrorKind::Other;
    QString message;              ///< For the person, translated, whole sentences.
    QString detail;               ///< Technical: the driver's code and text; may be empty.
    QList<FieldProblem> problems; ///< Every problem at once, in the order of the fields; only for Validation.
    std::optional<qsizetype> place = std::nullopt; ///< Of the hero that it is about, among those that were given.

    static Error of(ErrorKind kind, const QString& message, const QString& detail = {});
    /// The service's own words for a missing id.
    static Error heroNotFound();
    static Error validation(QList<FieldProblem> problems);
    /// It was stopped on purpose, and nothing of it was done.
    static Error cancelled();
    static Error notNow(); ///< Another database is being opened.
    static Error notOpen();
    static Error leftOut();
    static Error wouldReplace(qint64 heroId); ///< That hero would be deleted for another one.

    [[nodiscard]] Error at(qsizetype number) const;            ///< The same of one hero among several.
    [[nodiscard]] Error saying(const QString& sentence) const; ///< The same in other words.

    /// It is said of the whole database: whatever else it is asked for fails likewise.
    [[nodiscard]] bool isAboutTheDatabase() const
    {
        return kind == ErrorKind::NoHeroTable || kind == ErrorKind::NotAHeroDatabase;
    }
};

} // namespace heroadmin
