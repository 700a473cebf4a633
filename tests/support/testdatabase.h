#pragma once

#include "core/agerange.h"
#include "data/engine/engines.h"
#include "support/heldlock.h"
#include "support/oddheroes.h"
#include "support/statementtrace.h"

#include <QStringList>
#include <QVariant>
#include <memory>
#include <optional>

namespace heroadmin::testing {

/// A database of heroes that a test has for itself, gone with this object; of the engine that HEROADMIN_TEST_ENGINE
/// names. Whatever is done to it here is done by another program: each time on a connection of its own, which is closed
/// behind it. What engines do differently has a name here: a test asks for that, and never which engine it is.
class TestDatabase
{
public:
    /// Those of a program that opens such databases.
    [[nodiscard]] static Engines engines();

    /// With the service's schema and so many heroes, the same ones each time: ids from 1, names in many orders and some
    /// of them twice, a quarter of the ages none and the others much repeated, secret names "Secret <id>".
    /// `name`: what a person calls it.
    [[nodiscard]] static std::unique_ptr<TestDatabase> make(qint64 heroes = 0,
                                                            const QString& name = QStringLiteral("database"));

    /// One that another process has made, by its location: to be used while that one lives.
    [[nodiscard]] static std::unique_ptr<TestDatabase> at(const QString& location);

    TestDatabase() = default;
    virtual ~TestDatabase() = default;
    Q_DISABLE_COPY_MOVE(TestDatabase)

    [[nodiscard]] virtual DatabaseAddress address() const = 0;

    [[nodiscard]] QString location() const { return address().location; }

    [[nodiscard]] QString displayName() const { return address().displayName; }

    /// As the product opens it.
    [[nodiscard]] Result<std::unique_ptr<Database>> open(const OpenOptions& options = {}) const;

    // Statements; false, or nothing, with a warning, where one fails.

    [[nodiscard]] virtual bool run(const QString& sql) = 0;
    [[nodiscard]] virtual bool run(const QStringList& statements) = 0; ///< In one transaction.

    /// The first column of the first row.
    [[nodiscard]] QVariant value(const QString& sql) const;
    /// The first column of all rows.
    [[nodiscard]] QStringList texts(const QString& sql) const;
    [[nodiscard]] QList<qint64> ids(const QString& sql) const;
    [[nodiscard]] virtual std::optional<QList<QVariantList>> rows(const QString& sql) const = 0;

    [[nodiscard]] qint64 heroCount() const; ///< -1 where it can't be read.

    /// What a hero holds; `column`: or another expression.
    [[nodiscard]] QVariant stored(const char* column, qint64 id) const;

    [[nodiscard]] virtual bool addHeroes(qint64 heroes) = 0; ///< To an empty one; see make().
    [[nodiscard]] virtual bool addOddHeroes() = 0;           ///< Every OddHero that its columns can hold.

    /// With the same content, at another place. Not while somebody writes to this one.
    [[nodiscard]] virtual std::unique_ptr<TestDatabase> copy(const QString& name = QStringLiteral("copy")) const = 0;

    // What engines do differently.

    /// A column holds what its type doesn't say: text and bytes in ages, bytes that are no UTF-8 in names.
    [[nodiscard]] virtual bool holdsOddValues() const = 0;
    [[nodiscard]] virtual AgeRange ageRange() const = 0; ///< Of the service's column.
    [[nodiscard]] virtual bool ordersNamesByBytes() const = 0;
    /// Whoever writes anything keeps all others from writing, and a HeldLock from reading any of it.
    [[nodiscard]] virtual bool locksTheWholeDatabase() const = 0;
    /// While it is open, somebody can move it away, remove it, or put another one in its place.
    [[nodiscard]] virtual bool leavesItsPlace() const = 0;
    /// Nobody can delete a hero and leave rows behind that refer to it, nor add such rows.
    [[nodiscard]] virtual bool keepsForeignKeys() const = 0;
    /// The id of the last hero goes to the next one that is added, when it is deleted, or was never committed.
    [[nodiscard]] virtual bool givesIdsAgain() const = 0;
    /// A row can be left out, or take the place of another one, by what is written in the definition of a table.
    [[nodiscard]] virtual bool hasConflictClauses() const = 0;
    /// Whoever asks whether others have written isn't told of what the same connection wrote.
    [[nodiscard]] virtual bool tellsOwnWritesApart() const = 0;
    /// What triggers do to other heroes than those that somebody asked for is noticed, whichever those are.
    [[nodiscard]] virtual bool noticesOtherHeroes() const = 0;
    [[nodiscard]] virtual bool tellsProgress() const = 0; ///< Of what reads all heroes.
    /// In bytes, of one letter over and over; longer ones are refused.
    [[nodiscard]] virtual qsizetype longestName() const = 0;
    /// The ways in which changes can be written down: at least one, by their names for setJournal().
    [[nodiscard]] virtual QStringList journals() const = 0;

    // Words of its engine.

    /// An expression for a value, exactly.
    [[nodiscard]] virtual QString literal(const StoredValue& value) const = 0;
    /// An expression for a text that tells the type of a value, and each of its bytes.
    [[nodiscard]] virtual QString exact(const QString& expression) const = 0;
    /// In every statement by which the product asks whether others have written, and in no other one.
    [[nodiscard]] virtual QString changeQuestion() const = 0;

    /// The definition of the column `id` in the service's table.
    [[nodiscard]] virtual QString filledKey() const = 0;

    struct Trigger
    {
        QString name;
        QString event;             ///< "AFTER UPDATE OF name ON hero"; for each row.
        QString condition{};       ///< On NEW and OLD; always where it is empty.
        QString deed{};            ///< Statements, each with a semicolon behind it.
        bool leavesRowOut = false; ///< Before the event: what is asked isn't done to that row, and there is no error.
    };

    /// The statements that make it.
    [[nodiscard]] virtual QStringList definitionOf(const Trigger& trigger) const = 0;

    // Deeds of somebody else.

    /// `write`: a statement that it has run by then.
    [[nodiscard]] virtual std::unique_ptr<HeldLock> hold(HeldLock::Kind kind = HeldLock::Kind::Write,
                                                         const QString& write = {}) const = 0;

    enum class Verb { Insert, Update };

    /// A fault that only the database sees: it refuses rows that would be as the condition on `new` says.
    [[nodiscard]] virtual bool refuse(Verb verb, const QString& condition) = 0;

    /// Two columns that the product doesn't know: `note`, compared without regard to letter case, and `tag`, which the
    /// database itself fills with something unique, also in the heroes that are there.
    [[nodiscard]] virtual bool addNotesAndTags() = 0;

    [[nodiscard]] virtual bool setJournal(const QString& name) = 0;

    // Where it leavesItsPlace(). Its address() stays that of its place, and statements go where it is.

    [[nodiscard]] virtual bool moveAway() = 0;
    [[nodiscard]] virtual bool moveBack() = 0;
    [[nodiscard]] virtual bool remove() = 0;
    /// Nobody finds the one of before any more, and this is the other one.
    [[nodiscard]] virtual bool replaceBy(std::unique_ptr<TestDatabase> other) = 0;

    /// By a program that isn't its engine's, which knows it as bytes in a place: those of the other one are laid over
    /// them. Without traces it has the same size afterwards, and the same times.
    enum class Traces { Left, Wiped };
    [[nodiscard]] virtual bool overwriteBy(const TestDatabase& other, Traces traces = Traces::Left) = 0;
    /// Likewise: only so many bytes of it are left.
    [[nodiscard]] virtual bool cutTo(qint64 bytes) = 0;

    // What can be seen of it.

    [[nodiscard]] virtual bool isSound() const = 0;  ///< No damage that the engine knows how to look for.
    [[nodiscard]] virtual bool isOpened() const = 0; ///< This process has a connection to it.

    enum class Leftover { Nothing, BegunWrite, BegunCommit };

    /// What a program that was killed has left for whoever opens it next; none where that can't be told.
    [[nodiscard]] virtual std::optional<Leftover> leftover() const = 0;

    /// Of a ChangeJournal's images, in the memory of that connection.
    [[nodiscard]] virtual qint64 imagePages(Database& database) const = 0;

    /// No power is lost in a test: that connection doesn't wait for the disk any more.
    virtual void hurry(Database& database) const = 0;

    /// Begins now, for connections that are opened from now on.
    [[nodiscard]] virtual std::unique_ptr<StatementTrace> trace() const = 0;
};

} // namespace heroadmin::testing
