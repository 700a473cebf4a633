#include "engines/sqlite/sql/fieldcasedatabase.h"

using namespace heroadmin;
using namespace heroadmin::testing;

/// What is said where the database refuses what was written, with the names of its definition and no value of a row.
class SqliteRefusalsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void saysWhichRule_data();
    void saysWhichRule();
    void saysWhichOfSeveral();
    void aFullDiskIsNoEndOfTheIds();
};

void SqliteRefusalsTest::saysWhichRule_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("deed");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char* name, const char* deed, const char* sentence) {
        QTest::addRow("%s: %s", name, deed)
            << QString::fromUtf8(name) << QString::fromUtf8(deed) << QString::fromUtf8(sentence);
    };
    row("raise_abort", "Name", "The database refused it, and says: “Heroes must be of age”");
    row("named_check", "Wrong age", "The database refused it: its rule “age_is_sensible” does not allow it.");
    row("unique_name", "Duplicate", "Another hero has that name already: names are unique here.");
    row("unique_lower", "Duplicate",
        "The database refused it: another row has the same in its index “uq_hero_lower”, which must be unique.");
    row("unique_extra", "Duplicate", "Another hero has the same “uuid” already, which must be unique here.");
    row("notnull_extra", "New",
        "No hero can be added to this database: its table demands a value in created_at, which the service doesn't "
        "know.");
    row("django", "New",
        "No hero can be added to this database: its table demands a value in created, which the service doesn't know.");
    row("max_id_auto", "New",
        "No hero can be added any more: the ids are used up. The highest that there can be, "
        "9,223,372,036,854,775,807, was given already.");
    row("max_id_auto", "Duplicate",
        "No hero can be added any more: the ids are used up. The highest that there can be, "
        "9,223,372,036,854,775,807, was given already.");
    row("max_id_audit", "Age",
        "No row can be added to the table “audit” any more: its ids are used up. The highest that there can be, "
        "9,223,372,036,854,775,807, was given already.");
}

void SqliteRefusalsTest::saysWhichRule()
{
    QFETCH(QString, name);
    QFETCH(QString, deed);
    QFETCH(QString, sentence);
    const FieldCaseDatabase heroes(name);
    QVERIFY(!heroes.path.isEmpty());
    QVERIFY2(heroes.opened, qPrintable(heroes.limits()));
    QCOMPARE(heroes.said(deed), sentence);
}

void SqliteRefusalsTest::saysWhichOfSeveral()
{
    const FieldCaseDatabase heroes(QStringLiteral("unique_name"));
    QVERIFY2(heroes.opened, qPrintable(heroes.limits()));
    std::vector<HeroCreate> made(3);
    const QStringList names{QStringLiteral("One"), QStringLiteral("Two"), QStringLiteral("Deadpond")};
    for (std::size_t place = 0; place < made.size(); ++place) {
        made[place].name = names.at(static_cast<qsizetype>(place));
        made[place].secretName = SecretName(u"Secret");
    }
    WriteControl control(std::chrono::milliseconds(0));
    const Error error = heroes.writer->create(made, control).error();
    QCOMPARE(error.kind, ErrorKind::NotUnique);
    QCOMPARE(error.place, std::optional<qsizetype>(2));
    QCOMPARE(heroCount(heroes.path), 7);
}

void SqliteRefusalsTest::aFullDiskIsNoEndOfTheIds()
{
    const FieldCaseDatabase heroes(QStringLiteral("max_id_auto"));
    QVERIFY2(heroes.opened, qPrintable(heroes.limits()));
    const Result<std::unique_ptr<SqliteDatabase>> full = SqliteDatabase::open(SqliteEngine::addressOfFile(heroes.path));
    QVERIFY(full && (*full)->sql().execute({QStringLiteral("PRAGMA max_page_count = 1"), {}}));
    HeroWriter writer(**full, 1);
    HeroUpdate update;
    update.name = QString(100'000, u'a');
    QCOMPARE(FieldCaseDatabase::messageOf(updateOne(writer, heroes.hero(2), std::move(update))),
             QStringLiteral("There is no room left on the disk. Nothing was written."));
}

QTEST_GUILESS_MAIN(SqliteRefusalsTest)
#include "tst_sqliterefusals.moc"
