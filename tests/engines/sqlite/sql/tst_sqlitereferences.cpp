#include "engines/sqlite/sql/referencedefinitions.h"

#include "data/repository/herorepository.h"
#include "data/repository/herowriter.h"
#include "engines/sqlite/sqlitedatabase.h"
#include "engines/sqlite/sqliteengine.h"
#include "support/herofile.h"

#include <QTemporaryDir>
#include <QTest>
#include <memory>

using namespace heroadmin;
using namespace heroadmin::testing;

/// Rows of other tables that refer to heroes, as SQLite's definitions have them: they do what the definition says, and
/// undo gives the start.
class SqliteReferencesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void rowsDoWhatTheDefinitionSays_data() { addDefinitions(); }

    void rowsDoWhatTheDefinitionSays();

    void rowsStayWhereThatIsWanted_data() { addDefinitions(); }

    void rowsStayWhereThatIsWanted();

    void wholeTableGoesAndComesBack_data() { addDefinitions(); }

    void wholeTableGoesAndComesBack();
    void whoIsntReallyDeletedKeepsItsRows();
    void whoIsReplacedTakesItsRowsAlong();
    void engineDoesNothingByItself();
    void definitionIsReadAgain();
    void otherTablesAreNoReference();

private:
    static void addDefinitions();
    void make(const QStringList& statements);
    [[nodiscard]] QString content(const QString& table) const;
    [[nodiscard]] QStringList contents(const QStringList& tables) const;
    [[nodiscard]] bool reverse(StepDirection direction);
    void deletes(Referrers referrers);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<SqliteDatabase> m_database;
    std::unique_ptr<HeroWriter> m_writer;
    WriteControl m_control{std::chrono::milliseconds(0)};
    HeroChange m_change;
};

void SqliteReferencesTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("references.db"));
}

void SqliteReferencesTest::cleanup()
{
    m_writer.reset();
    m_database.reset();
}

void SqliteReferencesTest::addDefinitions()
{
    QTest::addColumn<int>("definition");
    for (size_t definition = 0; definition < referenceDefinitions().size(); ++definition) {
        QTest::addRow("%s", referenceDefinitions().at(definition).name) << static_cast<int>(definition);
    }
}

void SqliteReferencesTest::make(const QStringList& statements)
{
    QStringList all{QStringLiteral("CREATE TABLE hero (name VARCHAR NOT NULL, age INTEGER, id INTEGER NOT NULL, "
                                   "secret_name VARCHAR NOT NULL, PRIMARY KEY (id))")};
    for (int id = 1; id <= 7; ++id) {
        all.append(QStringLiteral("INSERT INTO hero (name, age, id, secret_name) VALUES ('Hero %1', %2, %1, 's%1')")
                       .arg(id)
                       .arg(id * 10));
    }
    QVERIFY(execute(m_path, all + statements));
    Result<std::unique_ptr<SqliteDatabase>> database =
        SqliteDatabase::open(SqliteEngine::addressOfFile(m_path), {.role = OpenOptions::Role::Writing});
    QVERIFY2(database, qPrintable(database ? QString() : database.error().message + database.error().detail));
    m_database = std::move(*database);
    m_writer = std::make_unique<HeroWriter>(*m_database, 1);
}

QString SqliteReferencesTest::content(const QString& table) const
{
    QStringList columns;
    bool hasRowNumber = true;
    const SqlConnection sql = m_database->sql();
    static_cast<void>(
        sql.forEachRow({QStringLiteral("SELECT name FROM pragma_table_info(?)"), {table}}, [&](const QSqlQuery& row) {
            columns.append(QStringLiteral("quote(%1)").arg(quotedName(row.value(0).toString())));
            hasRowNumber &= row.value(0).toString() != u"rowid";
        }));
    hasRowNumber &=
        sql.prepared(QStringLiteral("SELECT part.rowid FROM %1 AS part").arg(quotedName(table))).has_value();
    const QString all = columns.join(QStringLiteral(" || ',' || "));
    const QString number = hasRowNumber ? QStringLiteral("part.rowid || ':' || ") : QString();
    return sql
        .readValue({QStringLiteral("SELECT coalesce(group_concat(text, ' '), '') FROM (SELECT ") + number + all +
                        QStringLiteral(" AS text FROM ") + quotedName(table) + QStringLiteral(" AS part ORDER BY 1)"),
                    {}})
        .value_or(QVariant())
        .toString();
}

QStringList SqliteReferencesTest::contents(const QStringList& tables) const
{
    QStringList all{content(QStringLiteral("hero"))};
    for (const QString& table : tables) {
        all.append(content(table));
    }
    return all;
}

bool SqliteReferencesTest::reverse(StepDirection direction)
{
    const Result<WriteOutcome> outcome = m_writer->reverse(m_change.step, direction, {}, m_control);
    if (!outcome || outcome->conflictCount > 0) {
        qWarning() << (outcome ? QStringLiteral("conflicts") : outcome.error().message + outcome.error().detail);
        return false;
    }
    m_change.effects = outcome->change.effects;
    return true;
}

void SqliteReferencesTest::deletes(Referrers referrers)
{
    const Result<WriteOutcome> outcome =
        m_writer->remove({HeroRepository(*m_database).read(7).value()}, m_control, referrers);
    QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().message + outcome.error().detail));
    QCOMPARE(outcome->conflictCount, 0);
    m_change = outcome->change;
}

void SqliteReferencesTest::rowsDoWhatTheDefinitionSays()
{
    QFETCH(int, definition);
    const ReferenceDefinition& defined = referenceDefinitions().at(static_cast<size_t>(definition));
    make(defined.statements);
    const QStringList start = contents(defined.tables);
    const Result<QList<ReferringRows>> counted = HeroRepository(*m_database).referrersOf(QList<qint64>{7});
    QVERIFY2(counted, qPrintable(counted ? QString() : counted.error().detail));
    QVERIFY(!counted->isEmpty());
    deletes(Referrers::AsDefined);
    const QStringList end = contents(defined.tables);
    QCOMPARE(end.mid(1), defined.afterwards);
    for (int round = 0; round < 2; ++round) {
        QVERIFY(reverse(StepDirection::Undo));
        QCOMPARE(contents(defined.tables), start);
        QVERIFY(m_change.effects.referrers.notBroughtBack.isEmpty());
        QVERIFY(reverse(StepDirection::Redo));
        QCOMPARE(contents(defined.tables), end);
    }
}

void SqliteReferencesTest::rowsStayWhereThatIsWanted()
{
    QFETCH(int, definition);
    const ReferenceDefinition& defined = referenceDefinitions().at(static_cast<size_t>(definition));
    if (QByteArray(defined.name) == "a trigger that does it already") {
        return; // Nobody can keep that from it.
    }
    make(defined.statements);
    const QStringList start = contents(defined.tables);
    deletes(Referrers::Stay);
    const QStringList end = contents(defined.tables);
    if (!defined.tables.contains(QStringLiteral("hero"))) {
        QCOMPARE(end.mid(1), start.mid(1));
    }
    QCOMPARE(m_database->sql().readValue({QStringLiteral("SELECT count(*) FROM hero"), {}}).value().toInt(),
             start.constFirst().count(u':') - 1);
    QVERIFY(reverse(StepDirection::Undo));
    QCOMPARE(contents(defined.tables), start);
    QVERIFY(reverse(StepDirection::Redo));
    QCOMPARE(contents(defined.tables), end);
}

void SqliteReferencesTest::wholeTableGoesAndComesBack()
{
    QFETCH(int, definition);
    const ReferenceDefinition& defined = referenceDefinitions().at(static_cast<size_t>(definition));
    make(defined.statements);
    const QStringList start = contents(defined.tables);
    m_writer->setSlice(std::chrono::milliseconds(0));
    const Result<QList<ReferringRows>> counted = HeroRepository(*m_database).referrersOf(HeroFilter());
    QVERIFY2(counted, qPrintable(counted ? QString() : counted.error().detail));
    const Result<HeroChange> change = m_writer->removeAll({}, m_control);
    QVERIFY2(change, qPrintable(change ? QString() : change.error().message + change.error().detail));
    m_change = *change;
    const QStringList end = contents(defined.tables);
    QCOMPARE(end.constFirst(), QString());
    QVERIFY(reverse(StepDirection::Undo));
    QCOMPARE(contents(defined.tables), start);
    QVERIFY(reverse(StepDirection::Redo));
    QCOMPARE(contents(defined.tables), end);
}

void SqliteReferencesTest::whoIsntReallyDeletedKeepsItsRows()
{
    make({QStringLiteral("ALTER TABLE hero ADD COLUMN deleted INTEGER NOT NULL DEFAULT 0"),
          QStringLiteral(
              "CREATE TRIGGER soft BEFORE DELETE ON hero BEGIN UPDATE hero SET deleted = 1 WHERE id = OLD.id; "
              "SELECT RAISE(IGNORE); END"),
          QStringLiteral("CREATE TABLE link (hero_id INTEGER REFERENCES hero(id) ON DELETE CASCADE)"),
          QStringLiteral("INSERT INTO link VALUES (7), (1)")});
    const QStringList start = contents({QStringLiteral("link")});
    deletes(Referrers::AsDefined);
    QCOMPARE(content(QStringLiteral("link")), start.constLast());
    QVERIFY(!m_change.effects.referrers.isAny());
    QVERIFY(reverse(StepDirection::Undo));
    QCOMPARE(contents({QStringLiteral("link")}), start);
}

void SqliteReferencesTest::whoIsReplacedTakesItsRowsAlong()
{
    make({QStringLiteral("DROP TABLE hero"),
          QStringLiteral("CREATE TABLE hero (id INTEGER PRIMARY KEY, name VARCHAR NOT NULL UNIQUE ON CONFLICT REPLACE, "
                         "age INTEGER, secret_name VARCHAR NOT NULL)"),
          QStringLiteral("INSERT INTO hero VALUES (1, 'A', 1, 's'), (7, 'B', 2, 's')"),
          QStringLiteral("CREATE TABLE link (hero_id INTEGER REFERENCES hero(id) ON DELETE CASCADE)"),
          QStringLiteral("INSERT INTO link VALUES (7), (1)")});
    const QStringList start = contents({QStringLiteral("link")});
    std::vector<HeroEdit> edits(1);
    edits.front().loaded = HeroRepository(*m_database).read(1).value();
    edits.front().update.name = QStringLiteral("B");
    const Result<WriteOutcome> outcome = m_writer->update(edits, m_control);
    QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().message + outcome.error().detail));
    m_change = outcome->change;
    QCOMPARE(m_change.effects.othersDeleted.count, 1);
    QCOMPARE(m_change.effects.referrers.changed.value(0).rows, 1);
    QCOMPARE(content(QStringLiteral("link")), QStringLiteral("2:1"));
    QVERIFY(reverse(StepDirection::Undo));
    QCOMPARE(contents({QStringLiteral("link")}), start);
    QVERIFY(reverse(StepDirection::Redo));
    QCOMPARE(content(QStringLiteral("link")), QStringLiteral("2:1"));
}

void SqliteReferencesTest::engineDoesNothingByItself()
{
    make({});
    QCOMPARE(m_database->sql().readValue({QStringLiteral("PRAGMA foreign_keys"), {}}).value().toInt(), 0);
}

void SqliteReferencesTest::definitionIsReadAgain()
{
    make({});
    QVERIFY(m_database->info().rules.references.isEmpty());
    QVERIFY(execute(m_path, QStringLiteral("CREATE TABLE link (n INTEGER PRIMARY KEY, hero_id INTEGER REFERENCES HERO "
                                           "(ID) ON DELETE CASCADE)")));
    QVERIFY(m_database->renewInfo());
    QCOMPARE(m_database->info().rules.references.size(), 1);
    const HeroReference& reference = m_database->info().rules.references.constFirst();
    QCOMPARE(reference.name(), QStringLiteral("link"));
    QCOMPARE(reference.onDelete, OnDelete::Goes);
    QVERIFY(!reference.isIndexed);
    QVERIFY(m_database->info().rules.isPlain());
    QVERIFY(execute(m_path, QStringLiteral("CREATE INDEX by_hero ON link (hero_id)")));
    QVERIFY(m_database->renewInfo());
    QVERIFY(m_database->info().rules.references.constFirst().isIndexed);
}

void SqliteReferencesTest::otherTablesAreNoReference()
{
    make({QStringLiteral("CREATE UNIQUE INDEX hero_name ON hero (name)"),
          QStringLiteral("CREATE TABLE villain (id INTEGER PRIMARY KEY)"),
          QStringLiteral("CREATE TABLE a (x REFERENCES villain)"),
          QStringLiteral("CREATE TABLE b (x REFERENCES hero(nobody))"),
          QStringLiteral("CREATE TABLE c (x, y, FOREIGN KEY (x, y) REFERENCES hero)")});
    QVERIFY(m_database->info().rules.references.isEmpty());
}

QTEST_GUILESS_MAIN(SqliteReferencesTest)
#include "tst_sqlitereferences.moc"
