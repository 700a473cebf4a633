#include "engines/sqlite/sqlitedatabase.h"
#include "engines/sqlite/sqliteengine.h"
#include "support/herofile.h"

#include <QTemporaryDir>
#include <QTest>

using namespace heroadmin;
using namespace heroadmin::testing;

/// What rules do that nobody can tell, or take back, is said when the database is opened.
class RuleLimitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isSaidBefore_data();
    void isSaidBefore();
};

void RuleLimitsTest::isSaidBefore_data()
{
    QTest::addColumn<QString>("columns");
    QTest::addColumn<QString>("trigger");
    QTest::addColumn<QStringList>("limits");
    const QString replaces = QStringLiteral("lets one hero take the place of another");
    const QString elsewhere = QStringLiteral("write to other tables as well");
    const QString refuses = QStringLiteral("may refuse heroes");
    const QString unique = QStringLiteral(", UNIQUE (name) ON CONFLICT REPLACE");
    const QString renames = QStringLiteral(
        "CREATE TRIGGER t AFTER UPDATE OF age ON hero BEGIN UPDATE hero SET name = 'x' WHERE id = 1; END");
    const auto row = [](const char* name, const QString& columns, const QString& trigger, const QStringList& limits) {
        QTest::addRow("%s", name) << columns << trigger << limits;
    };
    row("plain", {}, {}, {});
    row("a key of plain columns", unique, {}, {});
    row("a key of a stored column", QStringLiteral(", slug TEXT AS (lower(name)) STORED UNIQUE ON CONFLICT REPLACE"),
        {}, {replaces});
    row("a key of a computed column", QStringLiteral(", slug TEXT AS (lower(name)), UNIQUE (slug) ON CONFLICT REPLACE"),
        {}, {replaces});
    row("a default in the place of nothing",
        QStringLiteral(", rank INTEGER NOT NULL ON CONFLICT REPLACE DEFAULT 1 UNIQUE ON CONFLICT REPLACE"), {},
        {replaces});
    row("a trigger that writes to a key", unique, renames, {replaces});
    row("a trigger that writes to no key", {}, renames, {});
    row("a trigger that replaces heroes", {},
        QStringLiteral("CREATE TRIGGER t AFTER UPDATE ON hero BEGIN INSERT OR REPLACE INTO \"hero\" (id, name, "
                       "secret_name) VALUES (3, 'a', 'b'); END"),
        {replaces});
    row("a trigger that changes and replaces", {},
        QStringLiteral("CREATE TRIGGER t AFTER UPDATE OF age ON hero BEGIN update or replace [hero] SET name = 'x' "
                       "WHERE id = 4; END"),
        {replaces});
    row("a trigger that replaces a word", {},
        QStringLiteral(
            "CREATE TRIGGER t AFTER UPDATE OF age ON hero BEGIN UPDATE hero SET name = replace(name, 'a', 'b') "
            "WHERE id = 1; END"),
        {});
    row("a journal", {},
        QStringLiteral("CREATE TRIGGER t BEFORE DELETE ON hero BEGIN INSERT INTO hero_old SELECT * FROM hero; END"),
        {elsewhere});
    row("a journal whose name begins like that of heroes", {},
        QStringLiteral("CREATE TRIGGER t BEFORE DELETE ON hero BEGIN DELETE FROM \"hero old\"; END"), {elsewhere});
    row("a journal of rows that go", {},
        QStringLiteral(
            "CREATE TRIGGER t AFTER DELETE ON link BEGIN INSERT INTO hero_old (id) VALUES (OLD.hero_id); END"),
        {elsewhere});
    row("a journal of rows that come back", {},
        QStringLiteral("CREATE TRIGGER t AFTER INSERT ON link BEGIN UPDATE team SET lead = NULL; END"), {elsewhere});
    row("a journal of rows that go in turn", {},
        QStringLiteral("CREATE TRIGGER t AFTER DELETE ON badge BEGIN INSERT INTO hero_old (id) VALUES (1); END"),
        {elsewhere});
    row("a journal of rows that let go", {},
        QStringLiteral(
            "CREATE TRIGGER t AFTER UPDATE OF lead ON team BEGIN INSERT INTO hero_old (id) VALUES (OLD.lead); END"),
        {elsewhere});
    row("a journal of changes to rows that go", {},
        QStringLiteral("CREATE TRIGGER t AFTER UPDATE ON link BEGIN INSERT INTO hero_old (id) VALUES (1); END"), {});
    row("a journal of rows that stay", {},
        QStringLiteral("CREATE TRIGGER t AFTER DELETE ON log BEGIN INSERT INTO hero_old (id) VALUES (1); END"), {});
    row("rows that go and change heroes", {},
        QStringLiteral("CREATE TRIGGER t AFTER DELETE ON link BEGIN UPDATE hero SET age = 1 WHERE id = 1; END"), {});
    row("rows that go and replace heroes", {},
        QStringLiteral(
            "CREATE TRIGGER t AFTER DELETE ON link BEGIN REPLACE INTO hero (id, name, secret_name) VALUES (3, "
            "'a', 'b'); END"),
        {replaces});
    const auto byValue = [&row](const char* name, const char* reference, const QStringList& limits) {
        row(name, {}, QStringLiteral("CREATE TABLE fan (hero TEXT REFERENCES hero%1)").arg(QLatin1String(reference)),
            limits);
    };
    byValue("rows that should follow a name", " (name) ON UPDATE CASCADE",
            {QStringLiteral("Rows of “fan” refer to heroes by “name”. By the definition of the database they follow")});
    byValue("rows that should let go of an age", " (AGE) ON UPDATE SET NULL",
            {QStringLiteral("Rows of “fan” refer to heroes by “AGE”. By the definition of the database they let go")});
    byValue("rows that forbid another name", " (name) ON UPDATE RESTRICT",
            {QStringLiteral("The definition of the database forbids to change that")});
    byValue("rows that stay behind", " (name)", {});
    byValue("rows that should follow an id", " ON UPDATE CASCADE", {});
    row("a trigger that refuses", {},
        QStringLiteral(
            "CREATE TRIGGER t BEFORE INSERT ON hero WHEN NEW.age > 90 BEGIN SELECT RAISE(ABORT, 'old'); END"),
        {refuses});
    row("a trigger that refuses changes", {},
        QStringLiteral(
            "CREATE TRIGGER t BEFORE UPDATE ON hero WHEN NEW.age > 90 BEGIN SELECT RAISE(ABORT, 'old'); END"),
        {});
}

void RuleLimitsTest::isSaidBefore()
{
    QFETCH(QString, columns);
    QFETCH(QString, trigger);
    QFETCH(QStringList, limits);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("limits.db"));
    QStringList statements{QStringLiteral("CREATE TABLE hero (id INTEGER PRIMARY KEY, name TEXT NOT NULL, age INTEGER, "
                                          "secret_name TEXT NOT NULL%1)")
                               .arg(columns),
                           QStringLiteral("CREATE TABLE hero_old (id, name, age, secret_name)"),
                           QStringLiteral("CREATE TABLE \"hero old\" (id)"),
                           QStringLiteral("CREATE TABLE link (id INTEGER PRIMARY KEY, hero_id INTEGER REFERENCES hero "
                                          "ON DELETE CASCADE)"),
                           QStringLiteral("CREATE TABLE badge (link INTEGER REFERENCES link ON DELETE CASCADE)"),
                           QStringLiteral("CREATE TABLE team (lead INTEGER REFERENCES hero ON DELETE SET NULL)"),
                           QStringLiteral("CREATE TABLE log (hero_id INTEGER REFERENCES hero)")};
    if (!trigger.isEmpty()) {
        statements.append(trigger);
    }
    QVERIFY(execute(path, statements));
    const Result<std::unique_ptr<SqliteDatabase>> database = SqliteDatabase::open(SqliteEngine::addressOfFile(path));
    QVERIFY(database.has_value());
    const QStringList said = (*database)->info().limits;
    QVERIFY2(said.size() == limits.size(), qPrintable(said.join(u'\n')));
    for (const QString& limit : limits) {
        QVERIFY2(said.join(u' ').contains(limit), qPrintable(said.join(u'\n')));
    }
}

QTEST_GUILESS_MAIN(RuleLimitsTest)
#include "tst_rulelimits.moc"
