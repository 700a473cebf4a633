#include "engines/postgres/sql/definitionmark.h"
#include "engines/postgres/sql/openheroes.h"

#include <QTest>

using namespace heroadmin;
using namespace heroadmin::testing;

class DefinitionMarkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesWithTheDefinition();
};

void DefinitionMarkTest::changesWithTheDefinition()
{
    const std::unique_ptr<TestDatabase> heroes = TestDatabase::make(10);
    QVERIFY(heroes);
    QVERIFY(heroes->run({QStringLiteral("CREATE FUNCTION deed() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; "
                                        "END'"),
                         QStringLiteral("CREATE TABLE beside (id SERIAL PRIMARY KEY)")}));
    const Result<std::unique_ptr<PostgresConnection>> connection = openHeroes(*heroes);
    QVERIFY(connection);
    const auto mark = [&connection] { return readDefinitionMark((*connection)->sql()).value(); };

    QByteArray last = mark();
    for (const char* const statement : {"UPDATE hero SET age = age + 1", "ANALYZE hero",
                                        "ALTER TABLE beside ADD note TEXT", "CREATE TABLE other ()"}) {
        QVERIFY(heroes->run(QString::fromLatin1(statement)));
        QVERIFY2(mark() == last, statement);
    }
    for (const char* const statement : {
             "CREATE INDEX ON hero (age, id)",
             "ALTER TABLE hero ADD power TEXT",
             "ALTER TABLE hero ALTER power SET DEFAULT 'x'",
             "CREATE TRIGGER deed BEFORE INSERT ON hero FOR EACH ROW EXECUTE FUNCTION deed()",
             "CREATE OR REPLACE FUNCTION deed() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'",
             "ALTER TABLE hero DISABLE TRIGGER deed",
             "CREATE RULE keep AS ON DELETE TO hero DO INSTEAD NOTHING",
             "GRANT SELECT (id) ON hero TO PUBLIC",
             "GRANT USAGE ON SEQUENCE hero_id_seq TO PUBLIC",
             "ALTER TABLE hero ENABLE ROW LEVEL SECURITY",
             "CREATE TABLE post (id SERIAL PRIMARY KEY, hero INTEGER REFERENCES hero ON DELETE CASCADE)",
             "CREATE TABLE answer (post INTEGER REFERENCES post ON DELETE CASCADE)",
             "ALTER TABLE answer ADD note TEXT",
             "CREATE TABLE heir () INHERITS (hero)",
             "DROP TABLE hero CASCADE",
         }) {
        QVERIFY(heroes->run(QString::fromLatin1(statement)));
        QVERIFY2(mark() != last, statement);
        last = mark();
    }
}

QTEST_GUILESS_MAIN(DefinitionMarkTest)
#include "tst_definitionmark.moc"
