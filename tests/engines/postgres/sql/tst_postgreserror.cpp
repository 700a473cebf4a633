#include "engines/postgres/sql/postgreserror.h"

#include "data/engine/database.h"
#include "data/sql/transaction.h"
#include "engines/postgres/sql/knownrules.h"
#include "support/testdatabase.h"

#include <QLocale>
#include <QSqlError>
#include <QTest>

using namespace heroadmin;
using namespace heroadmin::testing;

/// Real failures of a real server, where one can be had without breaking it.
class PostgresErrorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void init();
    void cleanup();
    void kindOfACode_data();
    void kindOfACode();
    void saysWhichRule_data();
    void saysWhichRule();
    void namesNothingThatIsNotKnown();
    void knowsNamesInAnyLanguage_data();
    void knowsNamesInAnyLanguage();
    void aFailedTransactionIsNotCommitted();
    void aLostConnectionIsTold();

private:
    [[nodiscard]] Error errorOf(const QString& sql) const;

    std::unique_ptr<TestDatabase> m_heroes;
    std::unique_ptr<Database> m_database;
};

namespace {

QSqlError failedWith(const QString& code, const QString& words = {})
{
    return {QString(), words, QSqlError::StatementError, code};
}

} // namespace

void PostgresErrorTest::init()
{
    m_heroes = TestDatabase::make(3);
    QVERIFY(m_heroes->run(
        {QStringLiteral("ALTER TABLE hero ADD CONSTRAINT \"no child\" CHECK (age >= 0)"),
         QStringLiteral("CREATE UNIQUE INDEX uq_secret ON hero (secret_name)"),
         QStringLiteral("CREATE UNIQUE INDEX uq_both ON hero (age, name)"),
         QStringLiteral("CREATE UNIQUE INDEX uq_lower ON hero (lower(name), id)"),
         QStringLiteral("CREATE UNIQUE INDEX uq_start ON hero (left(name, 3)) WHERE name LIKE 'twin%'"),
         QStringLiteral("CREATE TABLE mission (hero_id INTEGER NOT NULL REFERENCES hero (id))"),
         QStringLiteral("INSERT INTO mission VALUES (1)"),
         QStringLiteral("CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
                        "IF NEW.name = 'closed' THEN RAISE EXCEPTION 'It''s 100%% closed' USING HINT = NEW.name; "
                        "ELSIF NEW.name = 'coded' THEN RAISE EXCEPTION 'Not on Sundays' USING ERRCODE = '45000'; "
                        "ELSIF NEW.name = 'message' THEN RAISE EXCEPTION USING MESSAGE = 'Only by letter'; "
                        "ELSIF NEW.name = 'leak' THEN RAISE EXCEPTION 'No: %', OLD.secret_name; "
                        "END IF; RETURN NEW; END $$"),
         QStringLiteral("CREATE TRIGGER refuse BEFORE UPDATE ON hero FOR EACH ROW EXECUTE FUNCTION refuse()")}));
    Result<std::unique_ptr<Database>> database = m_heroes->open();
    QVERIFY(database);
    m_database = std::move(*database);
}

void PostgresErrorTest::cleanup()
{
    m_database.reset();
    m_heroes.reset();
}

Error PostgresErrorTest::errorOf(const QString& sql) const
{
    const Result<void> done = m_database->sql().execute({sql, {}});
    return done ? Error() : done.error();
}

void PostgresErrorTest::kindOfACode_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<ErrorKind>("kind");

    const auto row = [](const char* code, ErrorKind kind) { QTest::newRow(code) << QString::fromLatin1(code) << kind; };
    row("08006", ErrorKind::ConnectionLost);
    row("57P01", ErrorKind::ConnectionLost);
    row("57P05", ErrorKind::ConnectionLost);
    row("25P03", ErrorKind::ConnectionLost);
    row("55P03", ErrorKind::Busy);
    row("40P01", ErrorKind::Busy);
    row("40001", ErrorKind::Busy);
    row("57014", ErrorKind::Cancelled);
    row("25006", ErrorKind::ReadOnly);
    row("42501", ErrorKind::PermissionDenied);
    row("23505", ErrorKind::NotUnique);
    row("23P01", ErrorKind::NotUnique);
    row("23514", ErrorKind::Constraint);
    row("P0001", ErrorKind::Constraint);
    row("22001", ErrorKind::Constraint);
    row("XX001", ErrorKind::Damaged);
    row("26000", ErrorKind::Other);
    row("25P02", ErrorKind::Other);
    row("42P01", ErrorKind::Other);
}

void PostgresErrorTest::kindOfACode()
{
    QFETCH(const QString, code);
    QFETCH(const ErrorKind, kind);
    const Error error = PostgresError::of(failedWith(code, QStringLiteral("ERROR:  Secret 1\n")), true);
    QCOMPARE(error.kind, kind);
    QVERIFY(!error.message.isEmpty());
    QCOMPARE(error.detail, QStringLiteral("PostgreSQL ") + code);
}

void PostgresErrorTest::saysWhichRule_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("message");

    const auto row = [](const char* name, const char* sql, const char* message) {
        QTest::newRow(name) << QString::fromUtf8(sql) << QString::fromUtf8(message);
    };
    row("key", "INSERT INTO hero (id, name, secret_name) VALUES (1, 'new', 'new')",
        "Another hero has the same “id” already, which must be unique here.");
    row("unique", "INSERT INTO hero (name, secret_name) VALUES ('new', 'Secret 1')",
        "Another hero has the same “secret_name” already, which must be unique here.");
    row("unique together", "INSERT INTO hero (name, age, secret_name) VALUES ('a', 1, 'a'), ('a', 1, 'b')",
        "Another hero has the same “age” and “name” already, which must be unique together here.");
    row("unique by an expression", "INSERT INTO hero (name, secret_name) VALUES ('twin1', 'a'), ('twin2', 'b')",
        "The database refused it: another row has the same in its index “uq_start”, which must be unique.");
    row("no value", "UPDATE hero SET name = NULL WHERE id = 1",
        "The database refused it: the column “name” must have a value.");
    row("no value elsewhere", "INSERT INTO mission VALUES (NULL)",
        "The database refused it: the column “hero_id” of the table “mission” must have a value.");
    row("check", "UPDATE hero SET age = -1 WHERE id = 1",
        "The database refused it: its rule “no child” does not allow it.");
    row("referred to", "DELETE FROM hero WHERE id = 1",
        "The database refused it: rows of the table “mission” refer to it.");
    row("a trigger's words", "UPDATE hero SET name = 'closed' WHERE id = 1",
        "The database refused it, and says: “It's 100% closed”");
    row("a trigger's code", "UPDATE hero SET name = 'coded' WHERE id = 1",
        "The database refused it, and says: “Not on Sundays”");
    row("a trigger's message", "UPDATE hero SET name = 'message' WHERE id = 1",
        "The database refused it, and says: “Only by letter”");
    row("words of a row", "UPDATE hero SET name = 'leak' WHERE id = 1",
        "The database refused it: a rule of its own does not allow it.");
    row("number", "UPDATE hero SET age = 9999999999 WHERE id = 1", "The number is too large for its column.");
}

void PostgresErrorTest::saysWhichRule()
{
    QFETCH(const QString, sql);
    QFETCH(const QString, message);
    const Error error = errorOf(sql);
    QCOMPARE(error.message, message);
    QVERIFY2(!error.detail.contains(QStringLiteral("Secret")), qPrintable(error.detail));
}

void PostgresErrorTest::namesNothingThatIsNotKnown()
{
    const QString words = QStringLiteral("ERROR:  duplicate key value violates unique constraint \"Secret 1\"\n");
    QCOMPARE(PostgresError::of(failedWith(QStringLiteral("23505"), words), true).message,
             QStringLiteral("The database refused it: another row has the same value, which must be unique."));
}

void PostgresErrorTest::knowsNamesInAnyLanguage_data()
{
    QTest::addColumn<QString>("words");
    QTest::newRow("English") << QStringLiteral(
        "ERROR:  new row for relation \"hero\" violates check constraint \"no child\"\nDETAIL:  (…)\n");
    QTest::newRow("German") << QStringLiteral(
        "FEHLER:  neue Zeile für Relation »hero« verletzt Check-Constraint »no child«\nDETAIL:  (…)\n");
    QTest::newRow("French") << QStringLiteral("ERREUR:  la nouvelle ligne de la relation « hero » viole la contrainte "
                                              "de vérification « no child »\nDÉTAIL:  (…)\n");
    QTest::newRow("Japanese") << QStringLiteral(
        "ERROR:  リレーション\"hero\"の新しい行は検査制約\"no child\"に違反しています\n");
}

void PostgresErrorTest::knowsNamesInAnyLanguage()
{
    QFETCH(const QString, words);
    const Result<KnownRules> rules = KnownRules::read(m_database->sql());
    QVERIFY(rules);
    QCOMPARE(PostgresError::of(failedWith(QStringLiteral("23514"), words), true, *rules).message,
             QStringLiteral("The database refused it: its rule “no child” does not allow it."));
}

void PostgresErrorTest::aFailedTransactionIsNotCommitted()
{
    Result<Transaction> transaction = Transaction::begin(m_database->sql(), Transaction::Kind::Write);
    QVERIFY(transaction);
    QVERIFY(m_database->sql().execute({QStringLiteral("UPDATE hero SET age = 77 WHERE id = 1"), {}}));
    QVERIFY(!m_database->sql().execute({QStringLiteral("SELECT 1 / 0"), {}}));
    QVERIFY(!transaction->commit());
    QVERIFY(!transaction->isOpen());
    QVERIFY(m_heroes->stored("age", 1).toInt() != 77);
    QVERIFY(m_database->sql().execute({QStringLiteral("SELECT 1"), {}})); // The connection is as good as before.
}

void PostgresErrorTest::aLostConnectionIsTold()
{
    const Result<QVariant> backend = m_database->sql().readValue({QStringLiteral("SELECT pg_backend_pid()"), {}});
    QVERIFY(backend);
    QVERIFY(
        m_heroes->value(QStringLiteral("SELECT pg_terminate_backend(%1, 30000)").arg(backend->toLongLong())).toBool());
    QCOMPARE(errorOf(QStringLiteral("SELECT 1")).kind, ErrorKind::ConnectionLost);
    QCOMPARE(errorOf(QStringLiteral("SELECT 1")).kind, ErrorKind::ConnectionLost);
}

QTEST_GUILESS_MAIN(PostgresErrorTest)
#include "tst_postgreserror.moc"
