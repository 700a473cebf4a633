#include "engines/postgres/sql/openheroes.h"
#include "engines/postgres/sql/postgresschema.h"

#include "data/sql/transaction.h"

#include <QTest>
#include <limits>

using namespace heroadmin;
using namespace heroadmin::testing;

/// What is told of a table `hero`, whatever it is like.
class PostgresSchemaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void servicesTableIsAsItShallBe();
    void whatIsCreatedIsTheServicesTable();
    void thereIsNoneOfThatName();
    void shapesAreTold_data();
    void shapesAreTold();
    void idsTellHeroesApart();
    void ageRangeIsThatOfTheColumn_data();
    void ageRangeIsThatOfTheColumn();
    void indexesOfAnotherOrderDontCount_data();
    void indexesOfAnotherOrderDontCount();
    void searchPathSaysWhichTable();

private:
    [[nodiscard]] PostgresSchema schema() const;
    [[nodiscard]] QString columns() const;

    std::unique_ptr<TestDatabase> m_heroes;
    std::unique_ptr<PostgresConnection> m_connection;
};

namespace {

QString definition(const char* key)
{
    return QStringLiteral("CREATE TABLE hero (name VARCHAR NOT NULL, age INTEGER, id %1, secret_name VARCHAR NOT NULL)")
        .arg(QLatin1String(key));
}

} // namespace

void PostgresSchemaTest::init()
{
    m_heroes = TestDatabase::make();
    QVERIFY(m_heroes);
    Result<std::unique_ptr<PostgresConnection>> connection = openHeroes(*m_heroes);
    QVERIFY2(connection, qPrintable(connection ? QString() : connection.error().message));
    m_connection = std::move(*connection);
}

void PostgresSchemaTest::cleanup()
{
    m_connection.reset();
    m_heroes.reset();
}

PostgresSchema PostgresSchemaTest::schema() const
{
    return PostgresSchema::read(m_connection->sql()).value();
}

/// And indexes, as the catalogs have them.
QString PostgresSchemaTest::columns() const
{
    return m_heroes
               ->texts(QStringLiteral("SELECT concat_ws(' ', column_name, data_type, is_nullable, column_default) FROM "
                                      "information_schema.columns WHERE table_name = 'hero' ORDER BY ordinal_position"))
               .join(u'\n') +
           u'\n' +
           m_heroes->texts(QStringLiteral("SELECT indexdef FROM pg_indexes WHERE tablename = 'hero' ORDER BY 1"))
               .join(u'\n');
}

void PostgresSchemaTest::servicesTableIsAsItShallBe()
{
    const PostgresSchema read = schema();
    QVERIFY(read.hasHeroTable());
    QCOMPARE(read.problem(), QString());
    QCOMPARE(read.readOnlyReason(), QString());
    QCOMPARE(read.readIdProblem(m_connection->sql()).value(), QString());
    QCOMPARE(read.writableColumns(),
             (QStringList{QStringLiteral("name"), QStringLiteral("age"), QStringLiteral("secret_name")}));
    QCOMPARE(read.indexes(), (HeroIndexes{true, true}));
    QVERIFY(read.missingIndexes().isEmpty());
    QVERIFY(!read.hidesHeroes());
}

void PostgresSchemaTest::whatIsCreatedIsTheServicesTable()
{
    const QString before = columns();
    QVERIFY(m_heroes->run(QStringLiteral("DROP TABLE hero")));
    Result<Transaction> transaction = Transaction::begin(m_connection->sql(), Transaction::Kind::Write);
    QVERIFY(transaction);
    QVERIFY(PostgresSchema::createHeroTable(m_connection->sql()));
    QVERIFY(transaction->commit());
    QCOMPARE(columns(), before);
}

void PostgresSchemaTest::thereIsNoneOfThatName()
{
    QVERIFY(m_heroes->run(QStringLiteral("DROP TABLE hero")));
    QVERIFY(!schema().hasHeroTable());
    QVERIFY(m_heroes->run(QStringLiteral("CREATE SEQUENCE hero")));
    QVERIFY(schema().hasHeroTable());
    QCOMPARE(schema().problem(), QStringLiteral("“hero” is no table there."));
}

void PostgresSchemaTest::shapesAreTold_data()
{
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<QString>("problem");
    QTest::addColumn<QString>("reason");

    const QString service = definition("SERIAL PRIMARY KEY");
    const auto add = [](const char* name, const QStringList& statements, const char* problem, const char* reason) {
        QTest::newRow(name) << statements << QString::fromUtf8(problem) << QString::fromUtf8(reason);
    };
    add("identity", {definition("BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY")}, "", "");
    add("unique, not the primary key", {definition("SMALLINT NOT NULL UNIQUE")}, "", "");
    add("domains",
        {QStringLiteral("CREATE DOMAIN number AS INTEGER"),
         QStringLiteral("CREATE TABLE hero (name TEXT, age number, id number PRIMARY KEY, secret_name TEXT)")},
        "", "");
    add("partitioned",
        {service + QStringLiteral(" PARTITION BY RANGE (id)"),
         QStringLiteral("CREATE TABLE hero1 PARTITION OF hero FOR VALUES FROM (0) TO (100)")},
        "", "");
    add("key of no whole numbers", {definition("UUID PRIMARY KEY")},
        "The column “id” of the table “hero” is of the type “uuid”, not for whole numbers.", "");
    add("age of no whole numbers",
        {QStringLiteral("CREATE TABLE hero (name TEXT, age TEXT, id INTEGER PRIMARY KEY, secret_name TEXT)")},
        "The column “age” of the table “hero” is of the type “text”, not for whole numbers.", "");
    add("without columns", {QStringLiteral("CREATE TABLE hero (name TEXT, age INTEGER, id INTEGER PRIMARY KEY)")},
        "The table “hero” has no column “secret_name”.", "");
    add("without a key", {definition("INTEGER")}, "",
        "The column “id” of the table “hero” is not its key by itself: heroes may have the same.");
    add("key of two columns",
        {service.chopped(1).remove(QStringLiteral(" PRIMARY KEY")) + QStringLiteral(", PRIMARY KEY (id, name))")}, "",
        "The column “id” of the table “hero” is not its key by itself: heroes may have the same.");
    add("key that is looked at late", {definition("INTEGER PRIMARY KEY DEFERRABLE")}, "",
        "The column “id” of the table “hero” is not its key by itself: heroes may have the same.");
    add("heirs", {service, QStringLiteral("CREATE TABLE super (power TEXT) INHERITS (hero)")}, "",
        "Other tables inherit from the table “hero”: their heroes may have the same ids.");
    add("view",
        {QString(service).replace(QStringLiteral("TABLE hero"), QStringLiteral("TABLE person")),
         QStringLiteral("CREATE VIEW hero AS SELECT * FROM person")},
        "", "“hero” is a view there, not a table.");
    add("computed",
        {QStringLiteral("CREATE TABLE hero (name TEXT, age INTEGER GENERATED ALWAYS AS (id + 1) STORED, id INTEGER "
                        "PRIMARY KEY, secret_name TEXT)")},
        "", "The column “age” of the table “hero” is computed, and can't be written.");
    add("names of a fixed length",
        {QStringLiteral("CREATE TABLE hero (name CHAR(20), age INTEGER, id INTEGER PRIMARY KEY, secret_name TEXT)")},
        "", "The column “name” of the table “hero” is of the type “character(20)”, not for any text.");
    add("columns that differ in letter case", {service, QStringLiteral("ALTER TABLE hero ADD \"Age\" INTEGER")}, "",
        "Two columns of the table “hero” are called “Age”, but for the case of letters.");
}

void PostgresSchemaTest::shapesAreTold()
{
    QFETCH(QStringList, statements);
    QFETCH(QString, problem);
    QFETCH(QString, reason);
    QVERIFY(m_heroes->run(QStringList{QStringLiteral("DROP TABLE hero")} + statements));
    QCOMPARE(schema().problem(), problem);
    if (problem.isEmpty()) {
        QCOMPARE(schema().readOnlyReason(), reason);
        QCOMPARE(schema().readIdProblem(m_connection->sql()).value(), QString());
    }
}

void PostgresSchemaTest::idsTellHeroesApart()
{
    QVERIFY(m_heroes->run({QStringLiteral("DROP TABLE hero"), definition("INTEGER"),
                           QStringLiteral("INSERT INTO hero VALUES ('One', 1, 1, 's'), ('Two', 2, 1, 's')")}));
    QCOMPARE(schema().readIdProblem(m_connection->sql()).value(),
             QStringLiteral("Several of its heroes have the same id."));
    QVERIFY(m_heroes->run(QStringLiteral("UPDATE hero SET id = NULL")));
    QCOMPARE(schema().readIdProblem(m_connection->sql()).value(), QStringLiteral("It has heroes without an id."));
}

void PostgresSchemaTest::ageRangeIsThatOfTheColumn_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<qint64>("highest");
    QTest::newRow("16 bits") << QStringLiteral("SMALLINT") << qint64{std::numeric_limits<qint16>::max()};
    QTest::newRow("32 bits") << QStringLiteral("INTEGER") << qint64{std::numeric_limits<qint32>::max()};
    QTest::newRow("64 bits") << QStringLiteral("BIGINT") << std::numeric_limits<qint64>::max();
}

void PostgresSchemaTest::ageRangeIsThatOfTheColumn()
{
    QFETCH(QString, type);
    QFETCH(qint64, highest);
    QVERIFY(m_heroes->run(QStringLiteral("ALTER TABLE hero ALTER age TYPE ") + type));
    QCOMPARE(schema().ageRange(), (AgeRange{-highest - 1, highest}));
}

void PostgresSchemaTest::indexesOfAnotherOrderDontCount_data()
{
    QTest::addColumn<QString>("index");
    QTest::addColumn<bool>("counts");
    QTest::newRow("that of the column") << QStringLiteral("(name)") << true;
    QTest::newRow("with another one behind it") << QStringLiteral("(name, id)") << true;
    QTest::newRow("read backwards") << QStringLiteral("(name DESC)") << true;
    QTest::newRow("another collation") << QStringLiteral("(name COLLATE \"C\")") << false;
    QTest::newRow("bytes, for patterns") << QStringLiteral("(name text_pattern_ops)") << false;
    QTest::newRow("of some heroes") << QStringLiteral("(name) WHERE age > 3") << false;
    QTest::newRow("of an expression") << QStringLiteral("(lower(name))") << false;
    QTest::newRow("those without a value first") << QStringLiteral("(name NULLS FIRST)") << false;
    QTest::newRow("behind another column") << QStringLiteral("(id, name)") << false;
    QTest::newRow("without an order") << QStringLiteral("USING hash (name)") << false;
}

void PostgresSchemaTest::indexesOfAnotherOrderDontCount()
{
    QFETCH(QString, index);
    QFETCH(bool, counts);
    QVERIFY(m_heroes->run(
        {QStringLiteral("DROP INDEX ix_hero_name"), QStringLiteral("CREATE INDEX other ON hero ") + index}));
    QCOMPARE(schema().indexes(), (HeroIndexes{counts, true}));
    const QStringList missing = schema().missingIndexes();
    QCOMPARE(missing, counts ? QStringList() : QStringList{QStringLiteral("ix_hero_name")});
    QVERIFY(PostgresSchema::createIndexes(m_connection->sql(), missing));
    QCOMPARE(schema().indexes(), (HeroIndexes{true, true}));
    // Where something else has its name, none is to be made.
    QVERIFY(m_heroes->run({QStringLiteral("DROP INDEX IF EXISTS other, ix_hero_name"),
                           QStringLiteral("CREATE INDEX ix_hero_name ON hero (id)")}));
    QVERIFY(!schema().indexes().hasName);
    QVERIFY(schema().missingIndexes().isEmpty());
}

void PostgresSchemaTest::searchPathSaysWhichTable()
{
    QVERIFY(m_heroes->run({QStringLiteral("CREATE SCHEMA app"),
                           QStringLiteral("CREATE TABLE app.hero (name TEXT, age SMALLINT, id INTEGER PRIMARY KEY, "
                                          "secret_name TEXT, power TEXT)")}));
    QVERIFY(!schema().writableColumns().contains(QStringLiteral("power")));
    QVERIFY(m_connection->sql().execute({QStringLiteral("SET search_path = app, public"), {}}));
    QVERIFY(schema().writableColumns().contains(QStringLiteral("power")));
    QCOMPARE(schema().missingIndexes().size(), 2);
}

QTEST_GUILESS_MAIN(PostgresSchemaTest)
#include "tst_postgresschema.moc"
