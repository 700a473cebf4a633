#include "engines/sqlite/damagecheck.h"

#include "support/testdatabase.h"

#include <QtTest>

using namespace heroadmin;
using namespace heroadmin::testing;

/// What is read through at opening, and what isn't.
class DamageCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksNoRuleOfTheDatabase();
    void rulesHoldForWrites();
};

void DamageCheckTest::asksNoRuleOfTheDatabase()
{
    const auto heroes = TestDatabase::make(5);
    const auto trace = heroes->trace();
    const Result<std::unique_ptr<Database>> database = heroes->open();
    QVERIFY(database.has_value());
    const QStringList statements = trace->statements();
    const qsizetype ignored = statements.indexOf(QStringLiteral("PRAGMA ignore_check_constraints = ON"));
    const qsizetype checked = statements.indexOf(QStringLiteral("PRAGMA quick_check('hero')"));
    const qsizetype minded = statements.indexOf(QStringLiteral("PRAGMA ignore_check_constraints = OFF"));
    QVERIFY(ignored >= 0);
    QVERIFY(ignored < checked);
    QVERIFY(checked < minded);
}

void DamageCheckTest::rulesHoldForWrites()
{
    const auto heroes = TestDatabase::make();
    QVERIFY(heroes->run({QStringLiteral("DROP TABLE hero"),
                         QStringLiteral("CREATE TABLE hero (name VARCHAR NOT NULL, age INTEGER CHECK (age < 100), "
                                        "id INTEGER NOT NULL, secret_name VARCHAR NOT NULL, PRIMARY KEY (id))")}));
    const Result<std::unique_ptr<Database>> database = heroes->open();
    QVERIFY(database.has_value());
    const SqlConnection sql = (*database)->sql();
    const Result<void> refused =
        sql.execute({QStringLiteral("INSERT INTO hero (name, age, secret_name) VALUES ('a', 100, 's')"), {}});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Constraint);
    // A row that breaks it already is no damage.
    QVERIFY(sql.execute({QStringLiteral("PRAGMA ignore_check_constraints = ON"), {}}));
    QVERIFY(sql.execute({QStringLiteral("INSERT INTO hero (name, age, secret_name) VALUES ('a', 100, 's')"), {}}));
    QVERIFY(heroes->open().has_value());
}

QTEST_GUILESS_MAIN(DamageCheckTest)
#include "tst_damagecheck.moc"
