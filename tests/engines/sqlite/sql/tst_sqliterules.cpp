#include "engines/sqlite/sql/ruledeeds.h"
#include "engines/sqlite/sql/ruledefinitions.h"

#include "engines/sqlite/sqlitedatabase.h"
#include "engines/sqlite/sqliteengine.h"
#include "support/herofile.h"

#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <memory>

using namespace heroadmin;
using namespace heroadmin::testing;

/// What a table whose definition has rules makes of each verb is told, taken back and done again.
class SqliteRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatIsToldIsWhatTheTableHolds_data();
    void whatIsToldIsWhatTheTableHolds();

    void undoGivesTheStart_data() { whatIsToldIsWhatTheTableHolds_data(); }

    void undoGivesTheStart();
    void whatARuleMakesOfAnUndoIsNobodysConflict();
    void undoThatARuleGoesOnWithIsRefused();
    void heroWhoseIdWasTakenComesBack_data();
    void heroWhoseIdWasTakenComesBack();
    void noStepTakesThePlaceOfAStranger();

private:
    void make(const Definition& definition);
    [[nodiscard]] QMap<qint64, QString> table() const; ///< All columns of each hero, by id.
    [[nodiscard]] Result<WriteOutcome> done(const Deed& deed);
    [[nodiscard]] Result<WriteOutcome> reversed(qint64 step, StepDirection direction);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<SqliteDatabase> m_database;
    std::unique_ptr<HeroWriter> m_writer;
    WriteControl m_control{std::chrono::milliseconds(0)};
};

void SqliteRulesTest::init()
{
    m_writer.reset();
    m_database.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("rules.db"));
}

void SqliteRulesTest::make(const Definition& definition)
{
    QStringList statements{
        QStringLiteral(
            "CREATE TABLE hero (name VARCHAR NOT NULL, age INTEGER, id INTEGER NOT NULL, secret_name VARCHAR NOT "
            "NULL, ") +
        QString::fromUtf8(definition.columns) + QStringLiteral("PRIMARY KEY (id)") +
        QString::fromUtf8(definition.constraint) + u')'};
    for (int id = 1; id <= 7; ++id) {
        statements.append(
            QStringLiteral("INSERT INTO hero (name, age, id, secret_name) VALUES ('Hero %1', %2, %1, 's%1')")
                .arg(id)
                .arg(id * 10));
    }
    statements += definition.statements;
    QVERIFY(execute(m_path, statements));
    Result<std::unique_ptr<SqliteDatabase>> database =
        SqliteDatabase::open(SqliteEngine::addressOfFile(m_path), {.role = OpenOptions::Role::Writing});
    QVERIFY(database);
    m_database = std::move(*database);
    QVERIFY(m_database->sql().execute({QStringLiteral("PRAGMA synchronous = OFF"), {}})); // No power is lost here.
    m_writer = std::make_unique<HeroWriter>(*m_database, 1);
}

QMap<qint64, QString> SqliteRulesTest::table() const
{
    QStringList columns;
    QMap<qint64, QString> heroes;
    const SqlConnection sql = m_database->sql();
    const auto addColumn = [&columns](const QSqlQuery& row) {
        columns.append(QStringLiteral("quote(%1)").arg(quotedName(row.value(0).toString())));
    };
    if (sql.forEachRow({QStringLiteral("SELECT name FROM pragma_table_info('hero')"), {}}, addColumn)) {
        const QString all = columns.join(QStringLiteral(" || ' ' || "));
        static_cast<void>(sql.forEachRow(
            {QStringLiteral("SELECT id, ") + all + QStringLiteral(" FROM hero"), {}},
            [&heroes](const QSqlQuery& row) { heroes.insert(row.value(0).toLongLong(), row.value(1).toString()); }));
    }
    return heroes;
}

Result<WriteOutcome> SqliteRulesTest::done(const Deed& deed)
{
    return deed.work(*m_writer, HeroRepository(*m_database), m_control);
}

Result<WriteOutcome> SqliteRulesTest::reversed(qint64 step, StepDirection direction)
{
    return m_writer->reverse(step, direction, {}, m_control);
}

void SqliteRulesTest::whatIsToldIsWhatTheTableHolds_data()
{
    QTest::addColumn<int>("definition");
    QTest::addColumn<int>("deed");
    for (size_t definition = 0; definition < definitions().size(); ++definition) {
        for (size_t deed = 0; deed < deeds().size(); ++deed) {
            QTest::addRow("%s: %s", definitions().at(definition).name, deeds().at(deed).name)
                << static_cast<int>(definition) << static_cast<int>(deed);
        }
    }
}

void SqliteRulesTest::whatIsToldIsWhatTheTableHolds()
{
    QFETCH(int, definition);
    QFETCH(int, deed);
    make(definitions().at(static_cast<size_t>(definition)));
    const QMap<qint64, QString> before = table();
    const Result<WriteOutcome> outcome = done(deeds().at(static_cast<size_t>(deed)));
    const QMap<qint64, QString> after = table();
    if (!outcome) {
        QCOMPARE(after, before);
        QVERIFY2(outcome.error().kind == ErrorKind::LeftOut,
                 qPrintable(outcome.error().message + u' ' + outcome.error().detail));
        return;
    }
    QSet<qint64> touched;
    qint64 added = 0;
    for (const qint64 id : before.keys() + after.keys()) {
        if (before.value(id) != after.value(id)) {
            touched.insert(id);
        }
    }
    added = after.size() - before.size();
    const HeroChange& change = outcome->change;
    const WriteEffects& effects = change.effects;
    QCOMPARE(QSet<qint64>(change.ids.cbegin(), change.ids.cend()), touched);
    QCOMPARE(change.touched, touched.size());
    QCOMPARE(change.added, added);
    QCOMPARE(change.heroes + effects.othersAdded.count + effects.othersChanged.count + effects.othersDeleted.count,
             change.touched);
    for (const HeroSnapshot& hero : change.written) {
        QCOMPARE(HeroRepository(*m_database).read(hero.id).value(), hero);
    }
}

void SqliteRulesTest::undoGivesTheStart()
{
    QFETCH(int, definition);
    QFETCH(int, deed);
    make(definitions().at(static_cast<size_t>(definition)));
    const QMap<qint64, QString> start = table();
    const Result<WriteOutcome> outcome = done(deeds().at(static_cast<size_t>(deed)));
    if (!outcome || outcome->change.step == 0) {
        return;
    }
    const QMap<qint64, QString> end = table();
    QMap<qint64, QString> expected = start;
    for (int round = 0; round < 2; ++round) {
        const Result<WriteOutcome> undone = reversed(outcome->change.step, StepDirection::Undo);
        QVERIFY2(undone, qPrintable(undone ? QString() : undone.error().message + undone.error().detail));
        QCOMPARE(undone->conflictCount, 0);
        if (undone->change.effects.instead.count > 0) {
            // What can't be deleted there is as good as gone: that is told, and can be taken back, too.
            expected = table();
            QCOMPARE(expected.size(), end.size());
            QVERIFY(expected != end);
        }
        QCOMPARE(table(), expected);
        QCOMPARE(undone->change.added, table().size() - end.size());
        const Result<WriteOutcome> again = reversed(outcome->change.step, StepDirection::Redo);
        QVERIFY2(again, qPrintable(again ? QString() : again.error().message + again.error().detail));
        QCOMPARE(again->conflictCount, 0);
        QCOMPARE(table(), end);
    }
}

void SqliteRulesTest::whatARuleMakesOfAnUndoIsNobodysConflict()
{
    make({"stamps each change",
          "stamp TEXT,",
          "",
          {QStringLiteral("CREATE TRIGGER t AFTER UPDATE ON hero BEGIN UPDATE hero SET stamp = hex(randomblob(9)) "
                          "WHERE id = NEW.id; END")}});
    const auto names = [this] {
        return readIds(m_path, QStringLiteral("SELECT count(*) FROM hero WHERE name LIKE 'Hero%' AND age <> 77"));
    };
    const QList<qint64> start = names();
    const HeroRepository heroes(*m_database);
    QList<qint64> steps{createNamed(*m_writer, m_control, {QStringLiteral("Newcomer")})->change.step};
    for (const QString& name : {QStringLiteral("One"), QStringLiteral("Two")}) {
        steps.append(edit(*m_writer, heroes, m_control, 3, nameUpdate(name))->change.step);
        steps.append(edit(*m_writer, heroes, m_control, 3, ageUpdate(77))->change.step);
    }
    steps.append(m_writer->remove({heroes.read(3).value()}, m_control)->change.step);
    const QList<qint64> end = names();
    for (int round = 0; round < 2; ++round) {
        for (auto step = steps.crbegin(); step != steps.crend(); ++step) {
            const Result<WriteOutcome> undone = reversed(*step, StepDirection::Undo);
            QVERIFY(undone);
            QCOMPARE(undone->conflictCount, 0);
        }
        QCOMPARE(names(), start);
        for (const qint64 step : std::as_const(steps)) {
            const Result<WriteOutcome> again = reversed(step, StepDirection::Redo);
            QVERIFY(again);
            QCOMPARE(again->conflictCount, 0);
        }
        QCOMPARE(names(), end);
    }
}

void SqliteRulesTest::undoThatARuleGoesOnWithIsRefused()
{
    make({"leaves a stone for each stone",
          "",
          "",
          {QStringLiteral("CREATE TRIGGER t AFTER DELETE ON hero BEGIN INSERT INTO hero (id, name, secret_name) VALUES "
                          "(OLD.id + 1000, 'RIP ' "
                          "|| OLD.name, ''); END")}});
    const Result<WriteOutcome> outcome = m_writer->remove({HeroRepository(*m_database).read(3).value()}, m_control);
    QVERIFY(outcome);
    const QMap<qint64, QString> end = table();
    QCOMPARE(outcome->change.effects.othersAdded.count, 1);
    const Result<WriteOutcome> undone = reversed(outcome->change.step, StepDirection::Undo);
    QVERIFY(!undone);
    QCOMPARE(undone.error().kind, ErrorKind::LeftOut);
    QCOMPARE(table(), end);
}

void SqliteRulesTest::heroWhoseIdWasTakenComesBack_data()
{
    QTest::addColumn<int>("definition");
    for (size_t definition = 0; definition < definitions().size(); ++definition) {
        QTest::addRow("%s", definitions().at(definition).name) << static_cast<int>(definition);
    }
}

void SqliteRulesTest::heroWhoseIdWasTakenComesBack()
{
    QFETCH(int, definition);
    make(definitions().at(static_cast<size_t>(definition)));
    const QMap<qint64, QString> start = table();
    const Result<HeroChange> added = m_writer->create(newHeroes({QStringLiteral("Own")}), m_control);
    if (!added) {
        QCOMPARE(added.error().kind, ErrorKind::LeftOut);
        return; // Nobody is ever added there.
    }
    const qsizetype addedInAll = table().size() - start.size();
    const qint64 id = added->ids.constFirst();
    const qint64 step = added->step;
    const Result<WriteOutcome> undone = reversed(step, StepDirection::Undo);
    QVERIFY(undone);
    if (table().contains(id)) {
        return; // Nothing is ever deleted there.
    }
    QVERIFY(execute(
        m_path,
        {QStringLiteral("INSERT INTO hero (id, name, age, secret_name) VALUES (%1, 'Theirs', 1, 's')").arg(id)}));
    const QMap<qint64, QString> withTheirs = table();
    for (int round = 0; round < 2; ++round) {
        const Result<WriteOutcome> again = reversed(step, StepDirection::Redo);
        QVERIFY2(again, qPrintable(again ? QString() : again.error().message + again.error().detail));
        const qint64 newId = again->change.ids.constFirst();
        QVERIFY(newId != id);
        QMap<qint64, QString> others = table();
        others.removeIf([&withTheirs](const auto& hero) { return !withTheirs.contains(hero.key()); });
        QCOMPARE(others, withTheirs);
        QCOMPARE(table().size() - others.size(), addedInAll);
        QVERIFY(table().value(newId).contains(QStringLiteral("'Own'")));
        const Result<WriteOutcome> undoneAgain = reversed(step, StepDirection::Undo);
        QVERIFY(undoneAgain);
        QCOMPARE(undoneAgain->conflictCount, 0);
        QCOMPARE(table(), withTheirs);
    }
}

/// Whom somebody else has given what a hero held meanwhile, that comes back.
void SqliteRulesTest::noStepTakesThePlaceOfAStranger()
{
    const auto replaces = [](const Definition& definition) { return qstrcmp(definition.name, "replaces a name") == 0; };
    make(*std::find_if(definitions().begin(), definitions().end(), replaces));
    const HeroRepository heroes(*m_database);
    const Result<WriteOutcome> edited = edit(*m_writer, heroes, m_control, 3, nameUpdate(QStringLiteral("Edited")));
    const Result<WriteOutcome> removed = m_writer->remove({heroes.read(5).value()}, m_control);
    QVERIFY(edited && removed);
    const QString theirs = QStringLiteral("INSERT INTO hero (name, age, secret_name) VALUES ('%1', 1, 's')");
    QVERIFY(execute(m_path, {theirs.arg(QStringLiteral("Hero 3")), theirs.arg(QStringLiteral("Hero 5"))}));
    const QMap<qint64, QString> withTheirs = table();
    for (const qint64 step : {edited->change.step, removed->change.step}) {
        const Result<WriteOutcome> undone = reversed(step, StepDirection::Undo);
        QVERIFY(!undone);
        QCOMPARE(undone.error().kind, ErrorKind::Constraint);
        QCOMPARE(table(), withTheirs);
    }
    QVERIFY(execute(m_path, {QStringLiteral("UPDATE hero SET name = name || ' too' WHERE secret_name = 's'")}));
    for (const qint64 step : {removed->change.step, edited->change.step}) {
        QVERIFY(reversed(step, StepDirection::Undo));
    }
}

QTEST_GUILESS_MAIN(SqliteRulesTest)
#include "tst_sqliterules.moc"
