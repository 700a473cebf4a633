#include "data/database.h"
#include "data/herorepository.h"
#include "support/herofile.h"
#include "support/statementtrace.h"

#include <QTemporaryDir>
#include <QTest>
#include <optional>

using namespace heroadmin;
using namespace heroadmin::testing;

namespace {

HeroCreate newHero(const QString& name, std::optional<qint64> age, const QString& secretName)
{
    HeroCreate hero;
    hero.name = name;
    hero.age = age;
    hero.secretName = SecretName(secretName);
    return hero;
}

HeroUpdate ageUpdate(std::optional<qint64> age)
{
    HeroUpdate update;
    update.age = FieldUpdate<qint64>::of(age);
    return update;
}

HeroUpdate nameUpdate(const QString& name)
{
    HeroUpdate update;
    update.name = name;
    return update;
}

} // namespace

class TstHeroRepository : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void createGivesTheIdOfTheDatabase();
    void createRefusesWhatTheRulesRefuse();
    void createAllIsAllOrNothing();
    void listGoesByIdInPages();
    void listRefusesBadLimits();
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
    void revealGivesOneSecret();
    void unknownColumnsAreLeftAlone();

private:
    [[nodiscard]] HeroRepository& repository() { return *m_repository; }

    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("database.db")); }

    std::optional<StatementTrace> m_trace;
    std::optional<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
    std::optional<HeroRepository> m_repository;
};

void TstHeroRepository::init()
{
    m_folder.emplace();
    m_trace.emplace();
    Result<std::unique_ptr<Database>> database = Database::create(DatabaseAddress::ofFile(path()));
    QVERIFY2(database, qPrintable(database ? QString() : database.error().message));
    m_database = std::move(*database);
    m_repository.emplace(*m_database);
}

void TstHeroRepository::cleanup()
{
    m_repository.reset();
    m_database.reset();
    m_trace.reset();
    m_folder.reset();
}

void TstHeroRepository::createGivesTheIdOfTheDatabase()
{
    QCOMPARE(repository().create(newHero(QStringLiteral("Deadpond"), 30, QStringLiteral("Dive Wilson"))).value(), 1);
    QCOMPARE(repository().create(newHero(QStringLiteral("Spider-Boy"), {}, QStringLiteral("Pedro"))).value(), 2);

    const HeroPublic second = repository().read(2).value().toPublic();
    QCOMPARE(second.name, QStringLiteral("Spider-Boy"));
    QVERIFY(!second.age.has_value());
    QCOMPARE(readValue(path(), QStringLiteral("SELECT typeof(age) FROM hero WHERE id = 2")).toString(),
             QStringLiteral("null"));
    QCOMPARE(readValue(path(), QStringLiteral("SELECT secret_name FROM hero WHERE id = 1")).toString(),
             QStringLiteral("Dive Wilson"));
}

void TstHeroRepository::createRefusesWhatTheRulesRefuse()
{
    const Result<qint64> id = repository().create(newHero(QStringLiteral("  "), {}, {}));
    QCOMPARE(id.error().kind, ErrorKind::Validation);
    QCOMPARE(id.error().problems.size(), 2);
    QCOMPARE(heroCount(path()), 0);
}

void TstHeroRepository::createAllIsAllOrNothing()
{
    std::vector<HeroCreate> heroes;
    heroes.push_back(newHero(QStringLiteral("Good"), 1, QStringLiteral("a")));
    heroes.push_back(newHero(QString(), 1, QStringLiteral("b")));
    QCOMPARE(repository().createAll(heroes).error().kind, ErrorKind::Validation);
    QCOMPARE(heroCount(path()), 0);

    // A trigger stands for a fault that only the database sees, when the first hero is already inserted.
    QVERIFY(execute(path(), QStringLiteral("CREATE TRIGGER no_bad BEFORE INSERT ON hero WHEN NEW.name = 'Bad' "
                                           "BEGIN SELECT RAISE(ABORT, 'no'); END")));
    heroes[1].name = QStringLiteral("Bad");
    QVERIFY(!repository().createAll(heroes));
    QCOMPARE(heroCount(path()), 0);

    heroes[1].name = QStringLiteral("Better");
    QCOMPARE(repository().createAll(heroes).value(), (QList<qint64>{1, 2}));
}

void TstHeroRepository::listGoesByIdInPages()
{
    for (int i = 1; i <= 7; ++i) {
        QVERIFY(repository().create(newHero(QString::number(100 - i), i, QStringLiteral("s"))));
    }
    const QList<HeroPublic> page = repository().list(2, 3).value();
    QCOMPARE(page.size(), 3);
    QCOMPARE(page.first().id, 3);
    QCOMPARE(page.first().name, QStringLiteral("97"));
    QCOMPARE(page.last().id, 5);
}

void TstHeroRepository::listRefusesBadLimits()
{
    QVERIFY(!repository().list(0, 101));
    QVERIFY(!repository().list(0, -1));
    QVERIFY(!repository().list(-1, 10));
    QVERIFY(repository().list(0, 100));
}

void TstHeroRepository::updateWritesOnlyWhatWasSet()
{
    QVERIFY(repository().create(newHero(QStringLiteral("Deadpond"), 30, QStringLiteral("Dive Wilson"))));
    const HeroSnapshot loaded = repository().read(1).value();
    m_trace->clear();
    QVERIFY(repository().update(loaded, ageUpdate(31)));
    QCOMPARE(m_trace->statementsWith(QStringLiteral("UPDATE")),
             QStringList{
                 QStringLiteral("UPDATE hero SET age = ? WHERE id = ? AND age IS NOT DISTINCT FROM ? RETURNING id")});
    QCOMPARE(repository().read(1).value().toPublic(), (HeroPublic{{QStringLiteral("Deadpond"), 31}, 1}));
    QCOMPARE(repository().reveal(1).value().reveal(), QStringLiteral("Dive Wilson"));

    m_trace->clear();
    QVERIFY(repository().update(repository().read(1).value(), HeroUpdate()));
    QVERIFY(m_trace->statementsWith(QStringLiteral("UPDATE")).isEmpty());
}

void TstHeroRepository::updateClearsTheAge()
{
    QVERIFY(repository().create(newHero(QStringLiteral("Deadpond"), 30, QStringLiteral("Dive Wilson"))));
    QVERIFY(repository().update(repository().read(1).value(), ageUpdate(std::nullopt)));
    QCOMPARE(readValue(path(), QStringLiteral("SELECT typeof(age) FROM hero")).toString(), QStringLiteral("null"));
    QVERIFY(repository().update(repository().read(1).value(), ageUpdate(7)));
    QCOMPARE(repository().read(1).value().toPublic().age, std::optional<qint64>(7));
}

void TstHeroRepository::updateRefusesToClearTheName()
{
    QVERIFY(repository().create(newHero(QStringLiteral("Deadpond"), 30, QStringLiteral("Dive Wilson"))));
    HeroUpdate update;
    update.name = FieldUpdate<QString>::none();
    const Result<void> updated = repository().update(repository().read(1).value(), update);
    QCOMPARE(updated.error().kind, ErrorKind::Validation);
    QCOMPARE(updated.error().problems.constFirst().field, HeroField::Name);
    QCOMPARE(repository().read(1).value().toPublic().name, QStringLiteral("Deadpond"));
}

void TstHeroRepository::updateOfAChangedFieldIsAConflict()
{
    QVERIFY(repository().create(newHero(QStringLiteral("Deadpond"), 30, QStringLiteral("Dive Wilson"))));
    const HeroSnapshot loaded = repository().read(1).value();
    QVERIFY(execute(path(), QStringLiteral("UPDATE hero SET age = 77")));
    QCOMPARE(repository().update(loaded, ageUpdate(31)).error().kind, ErrorKind::Conflict);
    QCOMPARE(repository().read(1).value().toPublic().age, std::optional<qint64>(77));
}

void TstHeroRepository::updateOfAnotherFieldMerges()
{
    QVERIFY(repository().create(newHero(QStringLiteral("Deadpond"), 30, QStringLiteral("Dive Wilson"))));
    const HeroSnapshot loaded = repository().read(1).value();
    QVERIFY(execute(path(), QStringLiteral("UPDATE hero SET age = 77")));
    QVERIFY(repository().update(loaded, nameUpdate(QStringLiteral("Deadpool"))));
    QCOMPARE(repository().read(1).value().toPublic(), (HeroPublic{{QStringLiteral("Deadpool"), 77}, 1}));
}

void TstHeroRepository::updateOfTheSecretIsGuardedByNameAndAge()
{
    QVERIFY(repository().create(newHero(QStringLiteral("Deadpond"), 30, QStringLiteral("Dive Wilson"))));
    const HeroSnapshot loaded = repository().read(1).value();
    HeroUpdate update;
    update.secretName = SecretName(u"Another");
    QVERIFY(execute(path(), QStringLiteral("UPDATE hero SET name = 'Somebody else'")));
    QCOMPARE(repository().update(loaded, update).error().kind, ErrorKind::Conflict);
    QVERIFY(repository().update(repository().read(1).value(), update));
    QCOMPARE(repository().reveal(1).value().reveal(), QStringLiteral("Another"));
}

void TstHeroRepository::goneIsHeroNotFound()
{
    QVERIFY(repository().create(newHero(QStringLiteral("Deadpond"), 30, QStringLiteral("Dive Wilson"))));
    const HeroSnapshot loaded = repository().read(1).value();
    QVERIFY(execute(path(), QStringLiteral("DELETE FROM hero")));
    QCOMPARE(repository().read(1).error().message, QStringLiteral("Hero not found"));
    const Error notUpdated = repository().update(loaded, ageUpdate(1)).error();
    QCOMPARE(notUpdated.kind, ErrorKind::NotFound);
    QVERIFY(notUpdated.message.startsWith(QStringLiteral("Hero not found")));
    QCOMPARE(repository().update(loaded, HeroUpdate()).error().kind, ErrorKind::NotFound);
    QCOMPARE(repository().remove({loaded}).error().kind, ErrorKind::NotFound);
    QVERIFY(repository().remove({loaded}).error().message.startsWith(QStringLiteral("Hero not found")));
    QCOMPARE(repository().reveal(1).error().kind, ErrorKind::NotFound);
}

void TstHeroRepository::removeIsAllOrNothing()
{
    for (int i = 1; i <= 3; ++i) {
        QVERIFY(repository().create(newHero(QString::number(i), i, QStringLiteral("s"))));
    }
    const QList<HeroSnapshot> loaded = repository().readAll({1, 2, 3}).value();
    QCOMPARE(loaded.size(), 3);
    QVERIFY(execute(path(), QStringLiteral("UPDATE hero SET age = 99 WHERE id = 3")));
    const Result<void> removed = repository().remove(loaded);
    QCOMPARE(removed.error().kind, ErrorKind::Conflict);
    QVERIFY(removed.error().message.contains(u'3'));
    QCOMPARE(heroCount(path()), 3);
    QVERIFY(repository().remove(repository().readAll({1, 2, 3}).value()));
    QCOMPARE(heroCount(path()), 0);
}

void TstHeroRepository::removeLeavesAReusedIdAlone()
{
    QVERIFY(repository().create(newHero(QStringLiteral("First"), 1, QStringLiteral("s"))));
    const HeroSnapshot loaded = repository().read(1).value();
    // SQLite hands the deleted top id out again.
    QVERIFY(execute(path(), QStringLiteral("DELETE FROM hero")));
    QCOMPARE(repository().create(newHero(QStringLiteral("Second"), 1, QStringLiteral("s"))).value(), 1);
    QCOMPARE(repository().remove({loaded}).error().kind, ErrorKind::Conflict);
    QCOMPARE(heroCount(path()), 1);
}

void TstHeroRepository::oddRowsKeepWhatIsNotEdited_data()
{
    QTest::addColumn<QString>("name"); // As SQL literals.
    QTest::addColumn<QString>("age");

    QTest::newRow("blank name") << "'  '"
                                << "1";
    QTest::newRow("empty name") << "''"
                                << "1";
    QTest::newRow("negative age") << "'a'"
                                  << "-5";
    QTest::newRow("lowest age") << "'a'"
                                << "-9223372036854775807 - 1";
    QTest::newRow("highest age") << "'a'"
                                 << "9223372036854775807";
    QTest::newRow("age past 64 bits") << "'a'"
                                      << "9223372036854775808";
    QTest::newRow("fraction") << "'a'"
                              << "1.5";
    QTest::newRow("text age") << "'a'"
                              << "'abc'";
    QTest::newRow("blob age") << "'a'"
                              << "x'00ff'";
    QTest::newRow("U+0000 in the name") << "CAST(x'610062' AS TEXT)"
                                        << "1";
    QTest::newRow("no UTF-8 in the name") << "CAST(x'61ff62' AS TEXT)"
                                          << "1";
    QTest::newRow("blob name") << "x'61ff0062'"
                               << "1";
    QTest::newRow("outer spaces") << "'  a '"
                                  << "1";
    QTest::newRow("quotes") << "'a''b\"c'"
                            << "1";
}

void TstHeroRepository::oddRowsKeepWhatIsNotEdited()
{
    QFETCH(const QString, name);
    QFETCH(const QString, age);
    QVERIFY(execute(
        path(), QStringLiteral("INSERT INTO hero (name, age, secret_name) VALUES (%1, %2, 'secret')").arg(name, age)));
    const auto stored = [this](const QString& column) {
        return readValue(path(), QStringLiteral("SELECT typeof(%1) || quote(CAST(%1 AS BLOB)) FROM hero").arg(column))
            .toString();
    };
    const QString nameBefore = stored(QStringLiteral("name"));
    const QString ageBefore = stored(QStringLiteral("age"));

    // Each of the other fields can be edited, and the odd one stays as it was, byte for byte.
    QVERIFY(repository().update(repository().read(1).value(), ageUpdate(44)));
    QCOMPARE(stored(QStringLiteral("name")), nameBefore);
    QVERIFY(execute(path(), QStringLiteral("UPDATE hero SET age = %1").arg(age)));
    HeroUpdate secret;
    secret.secretName = SecretName(u"new");
    QVERIFY(repository().update(repository().read(1).value(), secret));
    QCOMPARE(stored(QStringLiteral("name")), nameBefore);
    QCOMPARE(stored(QStringLiteral("age")), ageBefore);

    // The odd one itself can be replaced, and deleted.
    QVERIFY(repository().update(repository().read(1).value(), nameUpdate(QStringLiteral("plain"))));
    QCOMPARE(stored(QStringLiteral("age")), ageBefore);
    QVERIFY(execute(path(), QStringLiteral("UPDATE hero SET name = %1").arg(name)));
    QVERIFY(repository().remove({repository().read(1).value()}));
    QCOMPARE(heroCount(path()), 0);
}

void TstHeroRepository::oddNamesCanBeReplaced()
{
    QVERIFY(execute(path(), QStringLiteral("INSERT INTO hero (name, age, secret_name) "
                                           "VALUES (CAST(x'61ff62' AS TEXT), 'abc', 's')")));
    HeroUpdate update = nameUpdate(QStringLiteral("plain"));
    update.age = 5;
    QVERIFY(repository().update(repository().read(1).value(), update));
    QCOMPARE(repository().read(1).value().toPublic(), (HeroPublic{{QStringLiteral("plain"), 5}, 1}));
}

void TstHeroRepository::revealGivesOneSecret()
{
    QVERIFY(repository().create(newHero(QStringLiteral("Deadpond"), 30, QStringLiteral("Dive Wilson"))));
    QVERIFY(repository().create(newHero(QStringLiteral("Rusty-Man"), 48, QStringLiteral("Tommy Sharp"))));
    m_trace->clear();
    QCOMPARE(repository().reveal(2).value().reveal(), QStringLiteral("Tommy Sharp"));
    QCOMPARE(m_trace->statements(), QStringList{QStringLiteral("SELECT secret_name FROM hero WHERE id = ?")});
}

void TstHeroRepository::unknownColumnsAreLeftAlone()
{
    QVERIFY(execute(path(), QStringLiteral("ALTER TABLE hero ADD COLUMN team TEXT DEFAULT 'none yet'")));
    QVERIFY(repository().create(newHero(QStringLiteral("Deadpond"), 30, QStringLiteral("Dive Wilson"))));
    QVERIFY(execute(path(), QStringLiteral("UPDATE hero SET team = 'Preventers'")));
    QVERIFY(repository().update(repository().read(1).value(), ageUpdate(31)));
    QCOMPARE(readValue(path(), QStringLiteral("SELECT team FROM hero")).toString(), QStringLiteral("Preventers"));
}

QTEST_GUILESS_MAIN(TstHeroRepository)
#include "tst_herorepository.moc"
