#include "engines/sqlite/sql/fieldcasedatabase.h"

using namespace heroadmin;
using namespace heroadmin::testing;

/// Tables `hero` that can be shown and not written, and those that can't be shown.
class SqliteShapesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensForReadingOnly_data();
    void opensForReadingOnly();
    void refusesIdsThatTellNoHeroes_data();
    void refusesIdsThatTellNoHeroes();
};

void SqliteShapesTest::opensForReadingOnly_data()
{
    QTest::addColumn<QString>("reason");
    const QString noKey =
        QStringLiteral("The column “id” of the table “hero” is not its INTEGER PRIMARY KEY, which decides the ids.");
    QTest::newRow("view") << QStringLiteral("“hero” is a view there, not a table.");
    QTest::newRow("without_rowid") << noKey;
    QTest::newRow("bigint_id") << noKey;
    QTest::newRow("int_desc") << noKey;
    QTest::newRow("float_age") << QStringLiteral(
        "The column “age” of the table “hero” is of the type “FLOAT”, not for whole numbers.");
    QTest::newRow("numeric_age") << QStringLiteral(
        "The column “age” of the table “hero” is of the type “NUMERIC”, not for whole numbers.");
    QTest::newRow("sqlmodel_str") << QStringLiteral(
        "The column “name” of the table “hero” is of the type “STRING”, not for text. The column “secret_name” of the "
        "table “hero” is of the type “STRING”, not for text.");
}

void SqliteShapesTest::opensForReadingOnly()
{
    QFETCH(QString, reason);
    const FieldCaseDatabase heroes(QString::fromUtf8(QTest::currentDataTag()));
    QVERIFY(!heroes.path.isEmpty());
    const QString sentence = QStringLiteral("This database can only be read. ") + reason;
    QCOMPARE(heroes.limits(), sentence);
    QVERIFY(heroes.opened);
    const DatabaseInfo& info = heroes.database().info();
    QVERIFY(info.readOnly);
    QCOMPARE(info.readOnlyReason, sentence);
    heroes.readAll();
    for (const char* const deed : {"New", "Duplicate", "Name", "Age", "Secret name", "Delete"}) {
        QCOMPARE(heroes.said(QString::fromUtf8(deed)), sentence);
    }
    QCOMPARE(heroes.database().addMissingIndexes().error().message, sentence);
    QCOMPARE(heroCount(heroes.path), 7);
}

void SqliteShapesTest::refusesIdsThatTellNoHeroes_data()
{
    QTest::addColumn<QString>("problem");
    QTest::newRow("uuid_id") << QStringLiteral(
        "The column “id” of the table “hero” is of the type “CHAR(32)”, not for whole numbers.");
    QTest::newRow("text_in_bigint_id") << QStringLiteral("It has heroes whose id is no whole number.");
    QTest::newRow("view_with_teams") << QStringLiteral("Several of its heroes have the same id.");
}

void SqliteShapesTest::refusesIdsThatTellNoHeroes()
{
    QFETCH(QString, problem);
    const FieldCaseDatabase heroes(QString::fromUtf8(QTest::currentDataTag()));
    QVERIFY(!heroes.path.isEmpty());
    QVERIFY(!heroes.opened);
    QCOMPARE(heroes.opened.error().kind, ErrorKind::NotAHeroDatabase);
    QCOMPARE(heroes.opened.error().message, QStringLiteral("“%1.db” is no database of the hero service. %2")
                                                .arg(QString::fromUtf8(QTest::currentDataTag()), problem));
}

QTEST_GUILESS_MAIN(SqliteShapesTest)
#include "tst_sqliteshapes.moc"
