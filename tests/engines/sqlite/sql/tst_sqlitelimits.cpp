#include "engines/sqlite/sql/fieldcasedatabase.h"

using namespace heroadmin;
using namespace heroadmin::testing;

/// Definitions that need what only another program has: what is there can be read, and the rest is said with its name.
class SqliteLimitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void saysWhatIsImpossible_data();
    void saysWhatIsImpossible();
    void noFunctionIsToldThatTheDefinitionLacks();
};

namespace {

QString sentenceOf(const QString& need)
{
    return QStringLiteral("The database could not do that: its definition needs %1, which Hero Admin doesn't have.")
        .arg(need);
}

} // namespace

void SqliteLimitsTest::saysWhatIsImpossible_data()
{
    QTest::addColumn<QString>("limits");
    QTest::addColumn<QString>("refusal");
    QTest::addColumn<QStringList>("refused");

    const QString elsewhere = QStringLiteral("Rules of this database write to other tables as well: what they wrote "
                                             "there isn't undone.");
    QTest::newRow("plain") << QString() << QString() << QStringList();
    QTest::newRow("collate_column")
        << QStringLiteral("The definition of this database needs the collation “LOCALIZED”, which Hero Admin doesn't "
                          "have. So it is impossible here to add heroes, change names, and delete heroes. Nothing is "
                          "sorted or searched by the index “ix_hero_name”: its order is that of the collation "
                          "“LOCALIZED”, which Hero Admin doesn't have.")
        << sentenceOf(QStringLiteral("the collation “LOCALIZED”"))
        << QStringList{QStringLiteral("New"), QStringLiteral("Duplicate"), QStringLiteral("Name"),
                       QStringLiteral("Delete")};
    const QString indexLimits =
        QStringLiteral("The definition of this database needs the collation “de_DE”, which Hero Admin doesn't have. So "
                       "it is impossible here to add heroes, change names, and delete heroes. Nothing is sorted or "
                       "searched by the index “ix_hero_name_de”: its order is that of the collation “de_DE”, which "
                       "Hero Admin doesn't have.");
    for (const char* const name : {"collate_index", "collate_only_index"}) {
        QTest::newRow(name) << indexLimits << sentenceOf(QStringLiteral("the collation “de_DE”"))
                            << QStringList{QStringLiteral("New"), QStringLiteral("Duplicate"), QStringLiteral("Name"),
                                           QStringLiteral("Delete")};
    }
    QTest::newRow("collate_secret") << QString() << QString() << QStringList();
    QTest::newRow("func_trigger")
        << QStringLiteral("The definition of this database needs the function “get_user”, which Hero Admin doesn't "
                          "have. So it is impossible here to change names, change ages, and change secret names. ") +
               elsewhere
        << sentenceOf(QStringLiteral("the function “get_user”"))
        << QStringList{QStringLiteral("Name"), QStringLiteral("Age"), QStringLiteral("Secret name")};
    QTest::newRow("func_check")
        << QStringLiteral("The definition of this database needs the function “REGEXP”, which Hero Admin doesn't have. "
                          "So it is impossible here to add heroes and change names.")
        << sentenceOf(QStringLiteral("the function “REGEXP”"))
        << QStringList{QStringLiteral("New"), QStringLiteral("Duplicate"), QStringLiteral("Name")};
    QTest::newRow("func_index")
        << QStringLiteral("The definition of this database needs the function “slugify”, which Hero Admin doesn't "
                          "have. So it is impossible here to add heroes, change names, and delete heroes.")
        << sentenceOf(QStringLiteral("the function “slugify”"))
        << QStringList{QStringLiteral("New"), QStringLiteral("Duplicate"), QStringLiteral("Name"),
                       QStringLiteral("Delete")};
    // With any column of a row, SQLite computes all that are stored.
    QTest::newRow("func_generated")
        << QStringLiteral("The definition of this database needs the function “slugify”, which Hero Admin doesn't "
                          "have. So it is impossible here to add heroes, change names, change ages, and change secret "
                          "names.")
        << sentenceOf(QStringLiteral("the function “slugify”"))
        << QStringList{QStringLiteral("New"), QStringLiteral("Duplicate"), QStringLiteral("Name"),
                       QStringLiteral("Age"), QStringLiteral("Secret name")};
    QTest::newRow("lost_table")
        << QStringLiteral("The definition of this database needs the table “audit”, which isn't there. So it is "
                          "impossible here to delete heroes. ") +
               elsewhere
        << QStringLiteral("The database could not do that: its definition needs the table “audit”, which isn't there.")
        << QStringList{QStringLiteral("Delete")};
}

void SqliteLimitsTest::saysWhatIsImpossible()
{
    QFETCH(QString, limits);
    QFETCH(QString, refusal);
    QFETCH(QStringList, refused);
    for (const QString& deed : {QStringLiteral("New"), QStringLiteral("Duplicate"), QStringLiteral("Name"),
                                QStringLiteral("Age"), QStringLiteral("Secret name"), QStringLiteral("Delete")}) {
        const FieldCaseDatabase heroes(QString::fromUtf8(QTest::currentDataTag()));
        QVERIFY(!heroes.path.isEmpty());
        QCOMPARE(heroes.limits(), limits);
        QVERIFY(heroes.opened);
        QVERIFY(!heroes.database().info().readOnly);
        heroes.readAll();
        const QStringList before{
            readValue(heroes.path, QStringLiteral("SELECT count(id) FROM hero NOT INDEXED")).toString(),
            readValue(heroes.path, QStringLiteral("SELECT age FROM hero WHERE id = 2")).toString()};
        QCOMPARE(heroes.said(deed), refused.contains(deed) ? refusal : QString());
        const QStringList after{
            readValue(heroes.path, QStringLiteral("SELECT count(id) FROM hero NOT INDEXED")).toString(),
            readValue(heroes.path, QStringLiteral("SELECT age FROM hero WHERE id = 2")).toString()};
        QCOMPARE(before == after, refused.contains(deed) || deed.endsWith(u"ame"));
    }
}

void SqliteLimitsTest::noFunctionIsToldThatTheDefinitionLacks()
{
    // An expression that a function reads out of a row has a complaint in the words of SQLite.
    const FieldCaseDatabase heroes(QStringLiteral("plain"));
    QVERIFY(execute(heroes.path,
                    {QStringLiteral("UPDATE hero SET secret_name = 'Pedro' WHERE id = 2"),
                     QStringLiteral("CREATE VIRTUAL TABLE found USING fts5(name)"),
                     QStringLiteral("CREATE TABLE log (name)"),
                     QStringLiteral("CREATE TRIGGER hero_found BEFORE UPDATE ON hero BEGIN INSERT INTO log "
                                    "SELECT name FROM found WHERE found MATCH OLD.secret_name || ':x'; END")}));
    HeroUpdate update;
    update.age = 52;
    const Result<void> written = updateOne(*heroes.writer, heroes.hero(2), std::move(update));
    QVERIFY(!written);
    QCOMPARE(written.error().message, QStringLiteral("The database could not do that."));
    QVERIFY2(!written.error().detail.contains(u"Pedro"), qPrintable(written.error().detail));
}

QTEST_GUILESS_MAIN(SqliteLimitsTest)
#include "tst_sqlitelimits.moc"
