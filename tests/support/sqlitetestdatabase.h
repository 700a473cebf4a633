#pragma once

#include "support/testdatabase.h"

#include <QTemporaryDir>

namespace heroadmin::testing {

/// A file, in a folder of its own.
class SqliteTestDatabase : public TestDatabase
{
public:
    [[nodiscard]] static std::unique_ptr<TestDatabase> make(const QString& name); ///< A null pointer where it can't.
    [[nodiscard]] static std::unique_ptr<TestDatabase> at(const QString& path);

    [[nodiscard]] DatabaseAddress address() const override;

    [[nodiscard]] bool run(const QString& sql) override;
    [[nodiscard]] bool run(const QStringList& statements) override;
    [[nodiscard]] std::optional<QList<QVariantList>> rows(const QString& sql) const override;
    [[nodiscard]] bool addHeroes(qint64 heroes) override;
    [[nodiscard]] bool addOddHeroes() override;
    [[nodiscard]] std::unique_ptr<TestDatabase> copy(const QString& name) const override;

    [[nodiscard]] bool holdsOddValues() const override { return true; }

    [[nodiscard]] AgeRange ageRange() const override { return {}; }

    [[nodiscard]] bool ordersNamesByBytes() const override { return true; }

    [[nodiscard]] bool locksTheWholeDatabase() const override { return true; }

    [[nodiscard]] bool leavesItsPlace() const override;

    [[nodiscard]] bool keepsForeignKeys() const override { return false; }

    [[nodiscard]] bool givesIdsAgain() const override { return true; }

    [[nodiscard]] bool hasConflictClauses() const override { return true; }

    [[nodiscard]] bool tellsOwnWritesApart() const override { return true; }

    [[nodiscard]] bool noticesOtherHeroes() const override { return true; }

    [[nodiscard]] bool tellsProgress() const override { return true; }

    [[nodiscard]] qsizetype longestName() const override { return 1'000'000'000; }

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

    [[nodiscard]] bool moveAway() override;
    [[nodiscard]] bool moveBack() override;
    [[nodiscard]] bool remove() override;
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
    explicit SqliteTestDatabase(const QString& path);

    QTemporaryDir m_folder; ///< Not used by one that another process has made.
    QString m_place;
    QString m_path; ///< Where it is now.
};

} // namespace heroadmin::testing
