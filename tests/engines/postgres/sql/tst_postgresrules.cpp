#include "engines/postgres/sql/openheroes.h"
#include "engines/postgres/sql/postgresrules.h"

#include <QTest>

using namespace heroadmin;
using namespace heroadmin::testing;

/// What is told of what a definition may make of a write.
class PostgresRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void triggersAreTold_data();
    void triggersAreTold();
    void triggersThatAreOffDoNothing();
    void triggersOfPartsCount();
    void rulesOfTheServerAreTold();
    void rowSecurityLeavesHeroesOut();
    void columnsThatNobodyFillsAreTold();

private:
    [[nodiscard]] HeroRules rules() const;

    std::unique_ptr<TestDatabase> m_heroes;
    std::unique_ptr<PostgresConnection> m_connection;
};

namespace {

QStringList trigger(const QString& when, const QString& body)
{
    return {QStringLiteral("CREATE FUNCTION deed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN %1 END $$").arg(body),
            QStringLiteral("CREATE TRIGGER deed %1 ON hero FOR EACH ROW EXECUTE FUNCTION deed()").arg(when)};
}

} // namespace

void PostgresRulesTest::init()
{
    m_heroes = TestDatabase::make();
    QVERIFY(m_heroes);
    Result<std::unique_ptr<PostgresConnection>> connection = openHeroes(*m_heroes);
    QVERIFY2(connection, qPrintable(connection ? QString() : connection.error().message));
    m_connection = std::move(*connection);
    QVERIFY(rules().isPlain());
    QVERIFY(rules().limits().isEmpty());
}

void PostgresRulesTest::cleanup()
{
    m_connection.reset();
    m_heroes.reset();
}

HeroRules PostgresRulesTest::rules() const
{
    return PostgresRules::read(m_connection->sql()).value();
}

void PostgresRulesTest::triggersAreTold_data()
{
    QTest::addColumn<QString>("when");
    QTest::addColumn<QString>("body");
    QTest::addColumn<bool>("elsewhere");
    QTest::addColumn<bool>("others");
    QTest::addColumn<bool>("refuses");

    const auto add = [](const char* name, const char* when, const char* body, bool elsewhere, bool others,
                        bool refuses) {
        QTest::newRow(name) << QString::fromLatin1(when) << QString::fromLatin1(body) << elsewhere << others << refuses;
    };
    add("its own row", "BEFORE UPDATE", "NEW.name := upper(NEW.name); RETURN NEW;", false, false, false);
    add("a signal", "AFTER INSERT OR UPDATE", "PERFORM pg_notify('hero', ''); RETURN NULL;", false, false, false);
    add("a note", "AFTER UPDATE", "INSERT INTO log VALUES (1); RETURN NULL;", true, false, false);
    add("another function", "AFTER UPDATE", "PERFORM note_it(); RETURN NULL;", true, false, false);
    add("a statement made there", "AFTER UPDATE", "EXECUTE 'DELETE' || ' FROM log'; RETURN NULL;", true, false, false);
    add("other heroes", "AFTER DELETE", "UPDATE public.\"hero\" SET age = 1; RETURN NULL;", false, true, false);
    add("locks", "BEFORE UPDATE", "PERFORM pg_notify('x', ''); FOR r IN SELECT 1 FROM hero FOR UPDATE LOOP END LOOP;",
        false, false, false);
    add("a word that means no write", "BEFORE INSERT OR UPDATE", "IF TG_OP = 'UPDATE' THEN NULL; END IF; RETURN NEW;",
        false, false, false);
    add("refused", "BEFORE INSERT", "RAISE EXCEPTION 'No.';", false, false, true);
    add("told", "BEFORE INSERT", "RAISE NOTICE 'Well.'; RETURN NEW;", false, false, false);
    add("left out", "BEFORE INSERT", "RETURN NULL;", false, false, true);
    add("refused to change", "BEFORE UPDATE", "RAISE EXCEPTION 'No.';", false, false, false);
}

void PostgresRulesTest::triggersAreTold()
{
    QFETCH(QString, when);
    QFETCH(QString, body);
    QFETCH(bool, elsewhere);
    QFETCH(bool, others);
    QFETCH(bool, refuses);
    // Whether it could run doesn't matter here.
    QVERIFY(m_heroes->run(QStringList{QStringLiteral("SET check_function_bodies = off")} + trigger(when, body)));
    const HeroRules read = rules();
    QVERIFY(read.hasTriggers);
    QCOMPARE(read.writesElsewhere, elsewhere);
    QCOMPARE(read.changesOtherHeroes, others);
    QCOMPARE(read.refusesHeroes, refuses);
    QCOMPARE(read.limits().size(), int{elsewhere} + int{others} + int{refuses});
}

void PostgresRulesTest::triggersThatAreOffDoNothing()
{
    QVERIFY(m_heroes->run(trigger(QStringLiteral("AFTER UPDATE"), QStringLiteral("RETURN NULL;"))));
    QVERIFY(!rules().isPlain());
    QVERIFY(m_heroes->run(QStringLiteral("ALTER TABLE hero DISABLE TRIGGER deed")));
    QVERIFY(rules().isPlain());
}

void PostgresRulesTest::triggersOfPartsCount()
{
    QVERIFY(m_heroes->run(QStringList{
        QStringLiteral("DROP TABLE hero"),
        QStringLiteral("CREATE TABLE hero (name TEXT, age INTEGER, id SERIAL PRIMARY KEY, secret_name "
                       "TEXT) PARTITION BY RANGE (id)"),
        QStringLiteral("CREATE TABLE first PARTITION OF hero FOR VALUES FROM (0) TO (100)"),
        QStringLiteral("CREATE FUNCTION deed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END "
                       "$$"),
        QStringLiteral("CREATE TRIGGER deed AFTER UPDATE ON first FOR EACH ROW EXECUTE FUNCTION deed()")}));
    QVERIFY(rules().hasTriggers);
}

void PostgresRulesTest::rulesOfTheServerAreTold()
{
    QVERIFY(
        m_heroes->run({QStringLiteral("CREATE TABLE log (id INTEGER)"),
                       QStringLiteral("CREATE RULE note AS ON UPDATE TO hero DO ALSO INSERT INTO log VALUES (1)")}));
    QVERIFY(rules().hasTriggers && !rules().hasConflictClauses && rules().writesElsewhere);
    QVERIFY(m_heroes->run({QStringLiteral("DROP RULE note ON hero"),
                           QStringLiteral("CREATE RULE keep AS ON DELETE TO hero DO INSTEAD NOTHING")}));
    QVERIFY(rules().hasConflictClauses && !rules().writesElsewhere);
}

void PostgresRulesTest::rowSecurityLeavesHeroesOut()
{
    QVERIFY(m_heroes->run({QStringLiteral("ALTER TABLE hero ENABLE ROW LEVEL SECURITY"),
                           QStringLiteral("CREATE POLICY older ON hero USING (age > 3)")}));
    QVERIFY(rules().isPlain()); // For the owner it isn't meant by itself.
    QVERIFY(m_heroes->run(QStringLiteral("ALTER TABLE hero FORCE ROW LEVEL SECURITY")));
    QVERIFY(rules().hasConflictClauses && !rules().hasTriggers);
}

void PostgresRulesTest::columnsThatNobodyFillsAreTold()
{
    QVERIFY(
        m_heroes->run({QStringLiteral("CREATE DOMAIN filled AS TEXT DEFAULT 'x' NOT NULL"),
                       QStringLiteral("ALTER TABLE hero ADD power TEXT NOT NULL, ADD team INTEGER NOT NULL DEFAULT 1, "
                                      "ADD number INTEGER GENERATED ALWAYS AS IDENTITY, ADD mood filled")}));
    QCOMPARE(rules().unfilledColumns, QStringList{QStringLiteral("power")});
    QVERIFY(m_heroes->run(QStringLiteral("ALTER TABLE hero ALTER id DROP DEFAULT")));
    QCOMPARE(rules().unfilledColumns, (QStringList{QStringLiteral("id"), QStringLiteral("power")}));
    // A trigger may fill them.
    QVERIFY(m_heroes->run(trigger(QStringLiteral("BEFORE INSERT"), QStringLiteral("NEW.power := 'x'; RETURN NEW;"))));
    QVERIFY(rules().letsAdd());
}

QTEST_GUILESS_MAIN(PostgresRulesTest)
#include "tst_postgresrules.moc"
