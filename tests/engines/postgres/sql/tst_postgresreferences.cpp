#include "engines/postgres/sql/openheroes.h"
#include "engines/postgres/sql/postgresreferences.h"

#include <QTest>

using namespace heroadmin;
using namespace heroadmin::testing;

/// What is told of the foreign keys of other tables.
class PostgresReferencesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void actionsAreTold_data();
    void actionsAreTold();
    void onlySomeColumnsLetGo();
    void generationsFollowEachOther();
    void keyToAnotherColumnIsOne();
    void whatCantBeBroughtBackIsToldOf_data();
    void whatCantBeBroughtBackIsToldOf();
    void rowsBehindLostOnesAreLost();
    void triggersOnTheWayAreTold();

private:
    [[nodiscard]] PostgresReferences references() const;

    std::unique_ptr<TestDatabase> m_heroes;
    std::unique_ptr<PostgresConnection> m_connection;
};

void PostgresReferencesTest::init()
{
    m_heroes = TestDatabase::make();
    QVERIFY(m_heroes);
    Result<std::unique_ptr<PostgresConnection>> connection = openHeroes(*m_heroes);
    QVERIFY2(connection, qPrintable(connection ? QString() : connection.error().message));
    m_connection = std::move(*connection);
}

void PostgresReferencesTest::cleanup()
{
    m_connection.reset();
    m_heroes.reset();
}

PostgresReferences PostgresReferencesTest::references() const
{
    return PostgresReferences::read(m_connection->sql()).value();
}

void PostgresReferencesTest::actionsAreTold_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<OnDelete>("onDelete");
    QTest::addColumn<QString>("emptied");
    const QString null = QStringLiteral("NULL");
    QTest::newRow("by itself") << QStringLiteral("INTEGER REFERENCES hero") << OnDelete::Forbids << null;
    QTest::newRow("restrict") << QStringLiteral("INTEGER REFERENCES hero ON DELETE RESTRICT") << OnDelete::Forbids
                              << null;
    QTest::newRow("cascade") << QStringLiteral("INTEGER REFERENCES hero ON DELETE CASCADE") << OnDelete::Goes << null;
    QTest::newRow("null") << QStringLiteral("INTEGER REFERENCES hero ON DELETE SET NULL") << OnDelete::LetsGo << null;
    QTest::newRow("default") << QStringLiteral("INTEGER DEFAULT 7 REFERENCES hero ON DELETE SET DEFAULT")
                             << OnDelete::GetsDefault << QStringLiteral("(7)");
    QTest::newRow("no default") << QStringLiteral("INTEGER REFERENCES hero ON DELETE SET DEFAULT") << OnDelete::LetsGo
                                << null;
}

void PostgresReferencesTest::actionsAreTold()
{
    QFETCH(QString, column);
    QFETCH(OnDelete, onDelete);
    QFETCH(QString, emptied);
    QVERIFY(m_heroes->run(QStringLiteral("CREATE TABLE post (id SERIAL PRIMARY KEY, note TEXT, twice INTEGER GENERATED "
                                         "ALWAYS AS (2) STORED, author ") +
                          column + u')'));
    const PostgresReferences read = references();
    QVERIFY(!read.reachFurther);
    QCOMPARE(read.references.size(), 1);
    HeroReference expected{.table = QStringLiteral("post"),
                           .parent = QStringLiteral("hero"),
                           .columns = {{.name = QStringLiteral("author"),
                                        .ofParent = QStringLiteral("id"),
                                        .emptied = emptied,
                                        .isHeroId = true}},
                           .onDelete = onDelete,
                           .isEnforced = true,
                           .rowKey = {QStringLiteral("id")},
                           .writableColumns = {QStringLiteral("id"), QStringLiteral("note"), QStringLiteral("author")}};
    QCOMPARE(read.references.constFirst(), expected);
    QVERIFY(m_heroes->run(QStringLiteral("CREATE INDEX ON post (author)")));
    expected.isIndexed = true;
    QCOMPARE(references().references.constFirst(), expected);
}

void PostgresReferencesTest::onlySomeColumnsLetGo()
{
    QVERIFY(m_heroes->run({QStringLiteral("ALTER TABLE hero ADD team INTEGER, ADD UNIQUE (id, team)"),
                           QStringLiteral("CREATE TABLE post (id SERIAL PRIMARY KEY, author INTEGER, team INTEGER, "
                                          "FOREIGN KEY (author, team) REFERENCES hero (id, team) ON DELETE SET NULL "
                                          "(author))")}));
    const QList<HeroReference::Column> columns = references().references.value(0).columns;
    QCOMPARE(columns.size(), 2);
    QCOMPARE(columns.at(0).emptied, QStringLiteral("NULL"));
    QCOMPARE(columns.at(1).emptied, QStringLiteral("part.\"team\""));
    QVERIFY(columns.at(0).isHeroId && !columns.at(1).isHeroId);
}

void PostgresReferencesTest::generationsFollowEachOther()
{
    QVERIFY(m_heroes->run(
        {QStringLiteral("CREATE TABLE post (hero INTEGER PRIMARY KEY REFERENCES hero ON DELETE CASCADE)"),
         QStringLiteral("CREATE TABLE answer (id SERIAL PRIMARY KEY, post INTEGER REFERENCES post ON DELETE CASCADE)"),
         QStringLiteral("ALTER TABLE post ADD best INTEGER REFERENCES answer ON DELETE SET NULL")}));
    const QList<HeroReference> read = references().references;
    QCOMPARE(read.size(), 3);
    QCOMPARE(read.at(0).name(), QStringLiteral("post.hero"));
    QCOMPARE(read.at(1).name(), QStringLiteral("answer"));
    QVERIFY(read.at(1).columns.constFirst().isHeroId); // By way of the post.
    QCOMPARE(read.at(2).name(), QStringLiteral("post.best"));
    QCOMPARE(read.at(2).parent, QStringLiteral("answer"));
    QCOMPARE(read.at(2).referTo(), ReferTo::Rows);
}

void PostgresReferencesTest::keyToAnotherColumnIsOne()
{
    QVERIFY(m_heroes->run({QStringLiteral("ALTER TABLE hero ADD UNIQUE (name)"),
                           QStringLiteral("CREATE TABLE post (id SERIAL PRIMARY KEY, author VARCHAR REFERENCES hero "
                                          "(name) ON UPDATE CASCADE)")}));
    QCOMPARE(references().references.value(0).referTo(), ReferTo::Value);
    QVERIFY(!references().reachFurther);
    // What a new name does then can't be taken back by giving the old one.
    QVERIFY(
        m_heroes->run(QStringLiteral("ALTER TABLE post ADD other VARCHAR REFERENCES hero (name) ON UPDATE SET NULL")));
    QVERIFY(references().reachFurther);
}

void PostgresReferencesTest::whatCantBeBroughtBackIsToldOf_data()
{
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<bool>("isSeen"); ///< Else nothing is known of its rows.
    const QString post = QStringLiteral("CREATE TABLE post (id SERIAL PRIMARY KEY, author INTEGER REFERENCES hero ON "
                                        "DELETE CASCADE)");
    QTest::newRow("no row is told from another")
        << QStringList{QStringLiteral("CREATE TABLE post (author INTEGER REFERENCES hero ON DELETE SET NULL)")} << true;
    QTest::newRow("a right is missing") << QStringList{post, QStringLiteral("REVOKE INSERT ON post FROM CURRENT_USER")}
                                        << true;
    QTest::newRow("a rule is in the way")
        << QStringList{post, QStringLiteral("CREATE RULE keep AS ON INSERT TO post DO INSTEAD NOTHING")} << true;
    QTest::newRow("a key is looked at late")
        << QStringList{post, QStringLiteral("ALTER TABLE post ADD place INTEGER UNIQUE DEFERRABLE INITIALLY DEFERRED")}
        << true;
    QTest::newRow("heroes") << QStringList{QStringLiteral(
                                   "ALTER TABLE hero ADD mentor INTEGER REFERENCES hero ON DELETE CASCADE")}
                            << true;
    QTest::newRow("its name means another one")
        << QStringList{QStringLiteral("CREATE SCHEMA other"),
                       QString(post).replace(QStringLiteral("TABLE post"), QStringLiteral("TABLE other.post"))}
        << false;
    QTest::newRow("almost the name of the heroes")
        << QStringList{QString(post).replace(QStringLiteral("TABLE post"), QStringLiteral("TABLE \"Hero\""))} << false;
    QTest::newRow("not every row is shown")
        << QStringList{post, QStringLiteral("ALTER TABLE post ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY")}
        << false;
    QTest::newRow("no row may be read") << QStringList{post, QStringLiteral("REVOKE SELECT ON post FROM CURRENT_USER")}
                                        << false;
}

void PostgresReferencesTest::whatCantBeBroughtBackIsToldOf()
{
    QFETCH(QStringList, statements);
    QFETCH(bool, isSeen);
    QVERIFY(m_heroes->run(statements));
    const PostgresReferences read = references();
    QCOMPARE(read.references.size(), int{isSeen});
    QCOMPARE(read.reachFurther, !isSeen);
    if (isSeen) {
        QVERIFY(read.references.constFirst().isLost);
        QVERIFY(read.references.constFirst().isEnforced);
        QCOMPARE(read.changeHeroes, read.references.constFirst().isOfHeroes);
    }
}

void PostgresReferencesTest::rowsBehindLostOnesAreLost()
{
    QVERIFY(
        m_heroes->run({QStringLiteral("CREATE TABLE post (id INTEGER UNIQUE, author INTEGER REFERENCES hero ON DELETE "
                                      "CASCADE)"),
                       QStringLiteral("CREATE TABLE answer (id SERIAL PRIMARY KEY, post INTEGER REFERENCES post "
                                      "(id) ON DELETE CASCADE)")}));
    const QList<HeroReference> read = references().references;
    QCOMPARE(read.size(), 2);
    QVERIFY(read.at(0).isLost && read.at(1).isLost);
}

void PostgresReferencesTest::triggersOnTheWayAreTold()
{
    QVERIFY(m_heroes->run(
        {QStringLiteral("CREATE TABLE post (id SERIAL PRIMARY KEY, author INTEGER REFERENCES hero ON DELETE CASCADE)"),
         QStringLiteral("CREATE FUNCTION deed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO log VALUES "
                        "(1); UPDATE hero SET age = 1; RETURN OLD; END $$"),
         QStringLiteral("CREATE TRIGGER deed BEFORE DELETE ON post FOR EACH ROW EXECUTE FUNCTION deed()")}));
    const PostgresReferences read = references();
    const HeroReference& reference = read.references.constFirst();
    QVERIFY(reference.hasTriggers && reference.triggersWriteElsewhere && !reference.isLost);
    QVERIFY(read.changeHeroes);
}

QTEST_GUILESS_MAIN(PostgresReferencesTest)
#include "tst_postgresreferences.moc"
