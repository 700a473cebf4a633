#include "data/repository/herorepository.h"
#include "data/repository/herowriter.h"
#include "support/heroupdates.h"
#include "support/testdatabase.h"

#include <QTest>
#include <optional>

using namespace heroadmin;
using namespace heroadmin::testing;

Q_DECLARE_METATYPE(heroadmin::StoredValue)

namespace {

HeroCreate newHero(const QString& name, std::optional<qint64> age, const QString& secretName)
{
    HeroCreate hero;
    hero.name = name;
    hero.age = age;
    hero.secretName = SecretName(secretName);
    return hero;
}

HeroUpdate secretUpdate(QStringView secretName)
{
    HeroUpdate update;
    update.secretName = SecretName(secretName);
    return update;
}

} // namespace

class HeroWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void createGivesTheIdOfTheDatabase();
    void createRefusesWhatTheRulesRefuse();
    void createAllIsAllOrNothing();
    void updateWritesOnlyWhatWasSet();
    void updateClearsTheAge();
    void updateRefusesToClearTheName();
    void updateOfAChangedFieldIsAConflict();
    void updateOfAnotherFieldMerges();
    void updateOfTheSecretIsGuardedByNameAndAge();
    void goneIsHeroNotFound();
    void removeIsAllOrNothing();
    void removeLeavesAReusedIdAlone();
    void oddRowsKeepWhatIsNotEdited_data();
    void oddRowsKeepWhatIsNotEdited();
    void oddNamesCanBeReplaced();
    void unknownColumnsAreLeftAlone();
    void nothingIsWrittenWhereItCanOnlyBeRead();

private:
    [[nodiscard]] HeroRepository repository() const { return HeroRepository(*m_database); }

    [[nodiscard]] Result<qint64> create(HeroCreate hero)
    {
        std::vector<HeroCreate> heroes;
        heroes.push_back(std::move(hero));
        return m_writer->create(heroes, m_control).map([](const HeroChange& change) { return change.ids.first(); });
    }

    [[nodiscard]] Result<WriteOutcome> write(const HeroSnapshot& loaded, HeroUpdate update)
    {
        std::vector<HeroEdit> edits;
        edits.push_back({loaded, std::move(update)});
        return m_writer->update(edits, m_control);
    }

    [[nodiscard]] Result<WriteOutcome> remove(const QList<HeroSnapshot>& loaded)
    {
        return m_writer->remove(loaded, m_control);
    }

    std::unique_ptr<TestDatabase> m_heroes;
    std::unique_ptr<StatementTrace> m_trace;
    std::unique_ptr<Database> m_database;
    std::optional<HeroWriter> m_writer;
    WriteControl m_control{std::chrono::milliseconds(0)};
};

void HeroWriterTest::init()
{
    m_heroes = TestDatabase::make();
    m_trace = m_heroes->trace();
    Result<std::unique_ptr<Database>> database = m_heroes->open();
    QVERIFY2(database, qPrintable(database ? QString() : database.error().message));
    m_database = std::move(*database);
    m_writer.emplace(*m_database, 1);
}

void HeroWriterTest::cleanup()
{
    m_writer.reset();
    m_database.reset();
    m_trace.reset();
    m_heroes.reset();
}

void HeroWriterTest::createGivesTheIdOfTheDatabase()
{
    QCOMPARE(create(newHero(QStringLiteral("Deadpond"), 30, QStringLiteral("Dive Wilson"))).value(), 1);
    QCOMPARE(create(newHero(QStringLiteral("Spider-Boy"), {}, QStringLiteral("Pedro"))).value(), 2);

    const HeroPublic second = repository().read(2).value().toPublic();
    QCOMPARE(second.name, QStringLiteral("Spider-Boy"));
    QVERIFY(!second.age.has_value());
    QVERIFY(m_heroes->stored("age IS NULL", 2).toBool());
    QCOMPARE(m_heroes->stored("secret_name", 1).toString(), QStringLiteral("Dive Wilson"));
}

void HeroWriterTest::createRefusesWhatTheRulesRefuse()
{
    const Result<qint64> id = create(newHero(QStringLiteral("  "), {}, {}));
    QCOMPARE(id.error().kind, ErrorKind::Validation);
    QCOMPARE(id.error().problems.size(), 2);
    QCOMPARE(m_heroes->heroCount(), 0);
}

void HeroWriterTest::createAllIsAllOrNothing()
{
    std::vector<HeroCreate> heroes;
    heroes.push_back(newHero(QStringLiteral("Good"), 1, QStringLiteral("a")));
    heroes.push_back(newHero(QString(), 1, QStringLiteral("b")));
    QCOMPARE(m_writer->create(heroes, m_control).error().kind, ErrorKind::Validation);
    QCOMPARE(m_heroes->heroCount(), 0);

    // As a fault that only the database sees, when the first hero is already inserted.
    QVERIFY(m_heroes->refuse(TestDatabase::Verb::Insert, QStringLiteral("new.name = 'Bad'")));
    heroes[1].name = QStringLiteral("Bad");
    QVERIFY(!m_writer->create(heroes, m_control));
    QCOMPARE(m_heroes->heroCount(), 0);

    heroes[1].name = QStringLiteral("Better");
    const QList<qint64> ids = m_writer->create(heroes, m_control).value().ids;
    QCOMPARE(ids.size(), 2);
    QCOMPARE(ids, m_heroes->ids(QStringLiteral("SELECT id FROM hero ORDER BY id")));
}

void HeroWriterTest::updateWritesOnlyWhatWasSet()
{
    QVERIFY(create(newHero(QStringLiteral("Deadpond"), 30, QStringLiteral("Dive Wilson"))));
    const HeroSnapshot loaded = repository().read(1).value();
    m_trace->clear();
    QVERIFY(write(loaded, ageUpdate(31)));
    QCOMPARE(m_trace->statementsWith(QStringLiteral("UPDATE hero")),
             QStringList{QStringLiteral("UPDATE hero SET age = ? WHERE hero.id = ?")});
    QCOMPARE(repository().read(1).value().toPublic(), (HeroPublic{{QStringLiteral("Deadpond"), 31}, 1}));
    QCOMPARE(repository().reveal(1).value().reveal(), QStringLiteral("Dive Wilson"));

    m_trace->clear();
    QVERIFY(write(repository().read(1).value(), HeroUpdate()));
    QVERIFY(m_trace->statementsWith(QStringLiteral("UPDATE hero")).isEmpty());
}

void HeroWriterTest::updateClearsTheAge()
{
    QVERIFY(create(newHero(QStringLiteral("Deadpond"), 30, QStringLiteral("Dive Wilson"))));
    QVERIFY(write(repository().read(1).value(), ageUpdate(std::nullopt)));
    QVERIFY(m_heroes->stored("age IS NULL", 1).toBool());
    QVERIFY(write(repository().read(1).value(), ageUpdate(7)));
    QCOMPARE(repository().read(1).value().toPublic().age, std::optional<qint64>(7));
}

void HeroWriterTest::updateRefusesToClearTheName()
{
    QVERIFY(create(newHero(QStringLiteral("Deadpond"), 30, QStringLiteral("Dive Wilson"))));
    HeroUpdate update;
    update.name = FieldUpdate<QString>::none();
    const Result<WriteOutcome> updated = write(repository().read(1).value(), std::move(update));
    QCOMPARE(updated.error().kind, ErrorKind::Validation);
    QCOMPARE(updated.error().problems.constFirst().field, HeroField::Name);
    QCOMPARE(repository().read(1).value().toPublic().name, QStringLiteral("Deadpond"));
}

void HeroWriterTest::updateOfAChangedFieldIsAConflict()
{
    QVERIFY(create(newHero(QStringLiteral("Deadpond"), 30, QStringLiteral("Dive Wilson"))));
    const HeroSnapshot loaded = repository().read(1).value();
    QVERIFY(m_heroes->run(QStringLiteral("UPDATE hero SET age = 77")));
    const WriteOutcome outcome = write(loaded, ageUpdate(31)).value();
    QCOMPARE(outcome.conflictCount, 1);
    const HeroConflict conflict = outcome.conflicts.constFirst();
    QVERIFY(!conflict.isGone && !conflict.isDeletion);
    QCOMPARE(conflict.fields.size(), 1);
    QCOMPARE(conflict.fields.constFirst().was, StoredValue::integer(30));
    QCOMPARE(conflict.fields.constFirst().yours, StoredValue::integer(31));
    QCOMPARE(conflict.fields.constFirst().theirs, StoredValue::integer(77));
    QCOMPARE(repository().read(1).value().toPublic().age, std::optional<qint64>(77));
}

void HeroWriterTest::updateOfAnotherFieldMerges()
{
    QVERIFY(create(newHero(QStringLiteral("Deadpond"), 30, QStringLiteral("Dive Wilson"))));
    const HeroSnapshot loaded = repository().read(1).value();
    QVERIFY(m_heroes->run(QStringLiteral("UPDATE hero SET age = 77")));
    QVERIFY(write(loaded, nameUpdate(QStringLiteral("Deadpool"))));
    QCOMPARE(repository().read(1).value().toPublic(), (HeroPublic{{QStringLiteral("Deadpool"), 77}, 1}));
}

void HeroWriterTest::updateOfTheSecretIsGuardedByNameAndAge()
{
    QVERIFY(create(newHero(QStringLiteral("Deadpond"), 30, QStringLiteral("Dive Wilson"))));
    const HeroSnapshot loaded = repository().read(1).value();
    QVERIFY(m_heroes->run(QStringLiteral("UPDATE hero SET name = 'Somebody else'")));
    QCOMPARE(write(loaded, secretUpdate(u"Another")).value().conflictCount, 1);
    QVERIFY(write(repository().read(1).value(), secretUpdate(u"Another")));
    QCOMPARE(repository().reveal(1).value().reveal(), QStringLiteral("Another"));
}

void HeroWriterTest::goneIsHeroNotFound()
{
    QVERIFY(create(newHero(QStringLiteral("Deadpond"), 30, QStringLiteral("Dive Wilson"))));
    const HeroSnapshot loaded = repository().read(1).value();
    QVERIFY(m_heroes->run(QStringLiteral("DELETE FROM hero")));
    QCOMPARE(repository().read(1).error().message, QStringLiteral("Hero not found"));
    QVERIFY(write(loaded, ageUpdate(1)).value().conflicts.constFirst().isGone);
    QVERIFY(write(loaded, HeroUpdate()).value().conflicts.constFirst().isGone);
    QCOMPARE(remove({loaded}).error().kind, ErrorKind::NotFound);
    QVERIFY(remove({loaded}).error().message.startsWith(QStringLiteral("Hero not found")));
    QCOMPARE(repository().reveal(1).error().kind, ErrorKind::NotFound);
}

void HeroWriterTest::removeIsAllOrNothing()
{
    for (int i = 1; i <= 3; ++i) {
        QVERIFY(create(newHero(QString::number(i), i, QStringLiteral("s"))));
    }
    const QList<HeroSnapshot> loaded = repository().readAll({1, 2, 3}).value();
    QCOMPARE(loaded.size(), 3);
    QVERIFY(m_heroes->run(QStringLiteral("UPDATE hero SET age = 99 WHERE id = 3")));
    const WriteOutcome removed = remove(loaded).value();
    QCOMPARE(removed.conflictCount, 1);
    QCOMPARE(removed.conflicts.constFirst().id, 3);
    QCOMPARE(m_heroes->heroCount(), 3);
    QVERIFY(remove(repository().readAll({1, 2, 3}).value()));
    QCOMPARE(m_heroes->heroCount(), 0);
}

void HeroWriterTest::removeLeavesAReusedIdAlone()
{
    QVERIFY(create(newHero(QStringLiteral("First"), 1, QStringLiteral("s"))));
    const HeroSnapshot loaded = repository().read(1).value();
    // An engine may hand the deleted top id out again; anywhere, another program may.
    QVERIFY(m_heroes->run(
        {QStringLiteral("DELETE FROM hero"), QStringLiteral("INSERT INTO hero (id, name, age, secret_name) "
                                                            "VALUES (1, 'Second', 1, 's')")}));
    const WriteOutcome outcome = remove({loaded}).value();
    QCOMPARE(outcome.conflictCount, 1);
    QVERIFY(outcome.conflicts.constFirst().isDeletion);
    QCOMPARE(m_heroes->heroCount(), 1);
}

void HeroWriterTest::oddRowsKeepWhatIsNotEdited_data()
{
    QTest::addColumn<StoredValue>("name");
    QTest::addColumn<StoredValue>("age");
    const StoredValue plainName = StoredValue::text(QStringLiteral("a"));
    const StoredValue plainAge = StoredValue::integer(1);
    const AgeRange range = TestDatabase::make()->ageRange();
    QTest::newRow("blank name") << StoredValue::text(QStringLiteral("  ")) << plainAge;
    QTest::newRow("empty name") << StoredValue::text(QStringLiteral("")) << plainAge;
    QTest::newRow("outer spaces") << StoredValue::text(QStringLiteral("  a ")) << plainAge;
    QTest::newRow("quotes") << StoredValue::text(QStringLiteral("a'b\"c")) << plainAge;
    QTest::newRow("negative age") << plainName << StoredValue::integer(-5);
    QTest::newRow("lowest age") << plainName << StoredValue::integer(range.lowest);
    QTest::newRow("highest age") << plainName << StoredValue::integer(range.highest);
    if (!TestDatabase::make()->holdsOddValues()) {
        return;
    }
    using Storage = StoredValue::Storage;
    QTest::newRow("age past 64 bits") << plainName << StoredValue{Storage::Real, 9223372036854775808.0};
    QTest::newRow("fraction") << plainName << StoredValue{Storage::Real, 1.5};
    QTest::newRow("text age") << plainName << StoredValue::text(QStringLiteral("abc"));
    QTest::newRow("blob age") << plainName << StoredValue{Storage::Blob, QByteArray("\x00\xff", 2)};
    QTest::newRow("U+0000 in the name") << StoredValue{Storage::Text, QByteArray("a\0b", 3)} << plainAge;
    QTest::newRow("no UTF-8 in the name") << StoredValue{Storage::Text, QByteArray("a\xff"
                                                                                   "b")}
                                          << plainAge;
    QTest::newRow("blob name") << StoredValue{Storage::Blob, QByteArray("a\xff\0b", 4)} << plainAge;
}

void HeroWriterTest::oddRowsKeepWhatIsNotEdited()
{
    QFETCH(const StoredValue, name);
    QFETCH(const StoredValue, age);
    QVERIFY(m_heroes->run(QStringLiteral("INSERT INTO hero (id, name, age, secret_name) VALUES (1, %1, %2, 'secret')")
                              .arg(m_heroes->literal(name), m_heroes->literal(age))));
    const auto stored = [this](const char* column) {
        return m_heroes->stored(m_heroes->exact(QLatin1String(column)).toLatin1().constData(), 1).toString();
    };
    const QString nameBefore = stored("name");
    const QString ageBefore = stored("age");
    // Each of the other fields can be edited, and the odd one stays as it was, byte for byte.
    QVERIFY(write(repository().read(1).value(), ageUpdate(44)));
    QCOMPARE(stored("name"), nameBefore);
    QVERIFY(m_heroes->run(QStringLiteral("UPDATE hero SET age = %1").arg(m_heroes->literal(age))));
    QVERIFY(write(repository().read(1).value(), secretUpdate(u"new")));
    QCOMPARE(stored("name"), nameBefore);
    QCOMPARE(stored("age"), ageBefore);
    // The odd one itself can be replaced, and deleted.
    QVERIFY(write(repository().read(1).value(), nameUpdate(QStringLiteral("plain"))));
    QCOMPARE(stored("age"), ageBefore);
    QVERIFY(m_heroes->run(QStringLiteral("UPDATE hero SET name = %1").arg(m_heroes->literal(name))));
    QVERIFY(remove({repository().read(1).value()}));
    QCOMPARE(m_heroes->heroCount(), 0);
}

void HeroWriterTest::oddNamesCanBeReplaced()
{
    if (!m_heroes->holdsOddValues()) {
        QSKIP("Names are UTF-8 there, and ages numbers.");
    }
    const StoredValue odd{StoredValue::Storage::Text, QByteArray("a\xff"
                                                                 "b")};
    QVERIFY(m_heroes->run(QStringLiteral("INSERT INTO hero (id, name, age, secret_name) VALUES (1, %1, 'abc', 's')")
                              .arg(m_heroes->literal(odd))));
    HeroUpdate update = nameUpdate(QStringLiteral("plain"));
    update.age = 5;
    QVERIFY(write(repository().read(1).value(), std::move(update)));
    QCOMPARE(repository().read(1).value().toPublic(), (HeroPublic{{QStringLiteral("plain"), 5}, 1}));
}

void HeroWriterTest::unknownColumnsAreLeftAlone()
{
    QVERIFY(m_heroes->run(QStringLiteral("ALTER TABLE hero ADD COLUMN team TEXT DEFAULT 'none yet'")));
    QVERIFY(create(newHero(QStringLiteral("Deadpond"), 30, QStringLiteral("Dive Wilson"))));
    QVERIFY(m_heroes->run(QStringLiteral("UPDATE hero SET team = 'Preventers'")));
    QVERIFY(write(repository().read(1).value(), ageUpdate(31)));
    QCOMPARE(m_heroes->value(QStringLiteral("SELECT team FROM hero")).toString(), QStringLiteral("Preventers"));
}

void HeroWriterTest::nothingIsWrittenWhereItCanOnlyBeRead()
{
    OpenOptions options;
    options.readOnly = true;
    const Result<std::unique_ptr<Database>> database = m_heroes->open(options);
    QVERIFY(database);
    HeroWriter writer(**database, 1);
    m_trace->clear();
    const Error refusal = writer.removeAll({}, m_control).error();
    QCOMPARE(refusal.kind, ErrorKind::ReadOnly);
    QCOMPARE(refusal.message, (*database)->info().readOnlyReason);
    QCOMPARE(m_trace->statements(), QStringList());
}

QTEST_GUILESS_MAIN(HeroWriterTest)
#include "tst_herowriter.moc"
