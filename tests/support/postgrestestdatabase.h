#pragma once

#include "support/postgresplace.h"
#include "support/testdatabase.h"

namespace heroadmin::testing {

/// A database of the PostgresServer.
class PostgresTestDatabase : public TestDatabase
{
public:
    [[nodiscard]] static std::unique_ptr<TestDatabase> make(const QString& name); ///< A null pointer where it can't.
    [[nodiscard]] static std::unique_ptr<TestDatabase> at(const QString& location);

    [[nodiscard]] DatabaseAddress address() const override;

    [[nodiscard]] bool run(const QString& sql) override;
    [[nodiscard]] bool run(const QStringList& statements) override;
    [[nodiscard]] std::optional<QList<QVariantList>> rows(const QString& sql) const override;
    [[nodiscard]] bool addHeroes(qint64 heroes) override;
    [[nodiscard]] bool addOddHeroes() override;
    [[nodiscard]] std::unique_ptr<TestDatabase> copy(const QString& name) const override;

    [[nodiscard]] bool holdsOddValues() const override { return false; }

    [[nodiscard]] AgeRange ageRange() const override;

    [[nodiscard]] bool ordersNamesByBytes() const override { return true; } ///< By the server's own collation.

    [[nodiscard]] bool locksTheWholeDatabase() const override { return false; }

    [[nodiscard]] bool leavesItsPlace() const override { return false; }

    [[nodiscard]] bool keepsForeignKeys() const override { return true; }

    [[nodiscard]] bool givesIdsAgain() const override { return false; }

    [[nodiscard]] bool hasConflictClauses() const override { return false; }

    [[nodiscard]] bool tellsOwnWritesApart() const override { return false; }

    [[nodiscard]] bool noticesOtherHeroes() const override { return false; }

    [[nodiscard]] bool tellsProgress() const override { return false; }

    [[nodiscard]] qsizetype longestName() const override { return 200'000; } ///< It has to fit into the index.

    [[nodiscard]] QStringList journals() const override;

    [[nodiscard]] QString literal(const StoredValue& value) const override;
    [[nodiscard]] QString exact(const QString& expression) const override;
    [[nodiscard]] QString changeQuestion() const override;
    [[nodiscard]] QString filledKey() const override;
    [[nodiscard]] QStringList definitionOf(const Trigger& trigger) const override;

    [[nodiscard]] std::unique_ptr<HeldLock> hold(HeldLock::Kind kind, const QString& write) const override;
    [[nodiscard]] bool refuse(Verb verb, const QString& condition) override;
    [[nodiscard]] bool addNotesAndTags() override;
    [[nodiscard]] bool setJournal(const QString& name) override;

    [[nodiscard]] bool moveAway() override { return false; }

    [[nodiscard]] bool moveBack() override { return false; }

    [[nodiscard]] bool remove() override { return false; }

    [[nodiscard]] bool replaceBy(std::unique_ptr<TestDatabase> other) override;

    [[nodiscard]] bool overwriteBy(const TestDatabase& other, Traces traces) override;
    [[nodiscard]] bool cutTo(qint64 bytes) override;

    [[nodiscard]] bool isSound() const override;
    [[nodiscard]] bool isOpened() const override;
    [[nodiscard]] std::optional<Leftover> leftover() const override;
    [[nodiscard]] qint64 imagePages(Database& database) const override;
    void hurry(Database& database) const override;
    [[nodiscard]] std::unique_ptr<StatementTrace> trace() const override;

private:
    explicit PostgresTestDatabase(std::unique_ptr<PostgresPlace> place);
    explicit PostgresTestDatabase(QString database);

    const std::unique_ptr<PostgresPlace> m_place; ///< None of one that another process has made.
    const QString m_database;
};

} // namespace heroadmin::testing
