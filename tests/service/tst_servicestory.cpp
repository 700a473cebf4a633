#include "data/repository/herorepository.h"
#include "data/repository/herowriter.h"
#include "engines/sqlite/sqlitedatabase.h"
#include "service/service.h"
#include "support/herofile.h"
#include "support/readpage.h"
#include "support/singlewrites.h"
#include "support/sqliteengines.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

using namespace heroadmin;

/// The story of the service's tutorial, step by step, told by the service and by Hero Admin on one database.
class ServiceStoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void idOfAClientIsNotUsed();
    void secretNameIsNotShown();
    void updateWritesOnlyWhatWasSet_data();
    void updateWritesOnlyWhatWasSet();
    void ageIsClearedAndNameIsNot();
    void goneIsNotFoundOnBothSides();
    void changeOfTheServiceIsAConflict();
    void whatTheServiceAcceptsCanBeShownAndEdited();

private:
    /// The id of a hero that the service created from `body`; -1 where it didn't.
    qint64 createByService(const QJsonObject& body);
    HeroSnapshot load(qint64 id);
    QVariant stored(const char* column, qint64 id);

    QTemporaryDir m_folder;
    QString m_path = m_folder.filePath(QStringLiteral("database.db"));
    testing::Service m_service{m_path};
    std::unique_ptr<Database> m_database;
    std::unique_ptr<HeroRepository> m_heroes;
    std::unique_ptr<HeroWriter> m_writer;
};

namespace {

const QString heroesPath = QStringLiteral("/heroes/");
const QString idKey = QStringLiteral("id");
const QString nameKey = QStringLiteral("name");
const QString ageKey = QStringLiteral("age");
const QString secretNameKey = QStringLiteral("secret_name");

QString pathOf(qint64 id)
{
    return heroesPath + QString::number(id);
}

} // namespace

void ServiceStoryTest::initTestCase()
{
    QVERIFY2(m_service.start(), qPrintable(m_service.problem()));
    Result<std::unique_ptr<SqliteDatabase>> database = SqliteDatabase::open(SqliteEngine::addressOfFile(m_path));
    QVERIFY(database.has_value());
    m_database = std::move(*database);
    m_heroes = std::make_unique<HeroRepository>(*m_database);
    m_writer = std::make_unique<HeroWriter>(*m_database, 1);
}

void ServiceStoryTest::init()
{
    QVERIFY(testing::execute(m_path, QStringLiteral("DELETE FROM hero")));
}

qint64 ServiceStoryTest::createByService(const QJsonObject& body)
{
    const testing::Service::Answer answer = m_service.post(heroesPath, body);
    return answer.status == 200 ? answer.body.object().value(idKey).toInteger(-1) : -1;
}

HeroSnapshot ServiceStoryTest::load(qint64 id)
{
    return m_heroes->read(id).value_or(HeroSnapshot());
}

QVariant ServiceStoryTest::stored(const char* column, qint64 id)
{
    return testing::readValue(
        m_path, QStringLiteral("SELECT %1 FROM hero WHERE id = %2").arg(QString::fromLatin1(column)).arg(id));
}

void ServiceStoryTest::idOfAClientIsNotUsed()
{
    QCOMPARE(
        createByService({{idKey, 999}, {nameKey, QStringLiteral("Deadpond")}, {secretNameKey, QStringLiteral("Dive")}}),
        1);
    // HeroCreate has no id to send.
    HeroCreate hero;
    hero.name = QStringLiteral("Spider-Boy");
    hero.secretName = SecretName(u"Pedro Parqueador");
    const Result<qint64> id = testing::createOne(*m_writer, hero);
    QVERIFY(id.has_value());
    QCOMPARE(*id, 2);
    QCOMPARE(m_service.get(pathOf(2)).body.object(),
             (QJsonObject{{idKey, 2}, {nameKey, QStringLiteral("Spider-Boy")}, {ageKey, QJsonValue()}}));
    QCOMPARE(stored("secret_name", 2).toString(), QStringLiteral("Pedro Parqueador"));
}

void ServiceStoryTest::secretNameIsNotShown()
{
    const testing::Service::Answer answer = m_service.post(
        heroesPath,
        {{nameKey, QStringLiteral("Deadpond")}, {ageKey, 48}, {secretNameKey, QStringLiteral("Dive Wilson")}});
    QVERIFY(!answer.body.toJson().contains("Dive"));
    const Result<QList<HeroPublic>> listed = m_heroes->list(0, 100);
    QVERIFY(listed.has_value());
    HeroPublic expected;
    expected.id = 1;
    expected.name = QStringLiteral("Deadpond");
    expected.age = 48;
    QVERIFY(*listed == QList<HeroPublic>{expected});
}

void ServiceStoryTest::updateWritesOnlyWhatWasSet_data()
{
    QTest::addColumn<bool>("setsName");
    QTest::addColumn<bool>("setsAge");
    QTest::addColumn<bool>("setsSecretName");
    QTest::addColumn<QString>("written");
    QTest::newRow("nothing") << false << false << false << QString();
    QTest::newRow("name") << true << false << false << QStringLiteral("name");
    QTest::newRow("age") << false << true << false << QStringLiteral("age");
    QTest::newRow("secret name") << false << false << true << QStringLiteral("secret_name");
    QTest::newRow("all") << true << true << true << QStringLiteral("age,name,secret_name");
}

void ServiceStoryTest::updateWritesOnlyWhatWasSet()
{
    QFETCH(bool, setsName);
    QFETCH(bool, setsAge);
    QFETCH(bool, setsSecretName);
    QFETCH(QString, written);
    const qint64 id = createByService(
        {{nameKey, QStringLiteral("Deadpond")}, {ageKey, 48}, {secretNameKey, QStringLiteral("Dive Wilson")}});
    // SQLite fires these for each column that an UPDATE names, even where the value stays the same.
    QStringList triggers = {QStringLiteral("DROP TABLE IF EXISTS written"),
                            QStringLiteral("CREATE TABLE written (field TEXT)")};
    for (const QString& field : {nameKey, ageKey, secretNameKey}) {
        triggers.append(QStringLiteral("CREATE TRIGGER on_%1 AFTER UPDATE OF %1 ON hero "
                                       "BEGIN INSERT INTO written VALUES ('%1'); END")
                            .arg(field));
    }
    QVERIFY(testing::execute(m_path, triggers));

    HeroUpdate update;
    if (setsName) {
        update.name = QStringLiteral("Deadpond");
    }
    if (setsAge) {
        update.age = 48;
    }
    if (setsSecretName) {
        update.secretName = SecretName(u"Dive Wilson");
    }
    QVERIFY(testing::updateOne(*m_writer, load(id), std::move(update)).has_value());
    QCOMPARE(testing::readValue(m_path, QStringLiteral("SELECT group_concat(field) FROM (SELECT field FROM written "
                                                       "ORDER BY field)"))
                 .toString(),
             written);
    for (const QString& field : {nameKey, ageKey, secretNameKey}) {
        QVERIFY(testing::execute(m_path, QStringLiteral("DROP TRIGGER on_") + field));
    }
}

void ServiceStoryTest::ageIsClearedAndNameIsNot()
{
    const qint64 id = createByService(
        {{nameKey, QStringLiteral("Deadpond")}, {ageKey, 48}, {secretNameKey, QStringLiteral("Dive Wilson")}});
    HeroUpdate clearedAge;
    clearedAge.age = FieldUpdate<qint64>::none();
    QVERIFY(testing::updateOne(*m_writer, load(id), std::move(clearedAge)).has_value());
    QVERIFY(m_service.get(pathOf(id)).body.object().value(ageKey).isNull());

    HeroUpdate clearedName;
    clearedName.name = FieldUpdate<QString>::none();
    clearedName.age = 49;
    const Result<void> refused = testing::updateOne(*m_writer, load(id), std::move(clearedName));
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().kind, ErrorKind::Validation);
    QCOMPARE(refused.error().problems.size(), 1);
    QCOMPARE(refused.error().problems.first().field, HeroField::Name);
    HeroUpdate clearedSecretName;
    clearedSecretName.secretName = FieldUpdate<SecretName>::none();
    QVERIFY(!testing::updateOne(*m_writer, load(id), std::move(clearedSecretName)).has_value());
    QCOMPARE(m_service.get(pathOf(id)).body.object(),
             (QJsonObject{{idKey, id}, {nameKey, QStringLiteral("Deadpond")}, {ageKey, QJsonValue()}}));
    QCOMPARE(stored("secret_name", id).toString(), QStringLiteral("Dive Wilson"));
}

void ServiceStoryTest::goneIsNotFoundOnBothSides()
{
    const qint64 id =
        createByService({{nameKey, QStringLiteral("Deadpond")}, {secretNameKey, QStringLiteral("Dive Wilson")}});
    const HeroSnapshot loaded = load(id);
    QCOMPARE(m_service.remove(pathOf(id)).status, 200);

    const testing::Service::Answer answer = m_service.get(pathOf(id));
    QCOMPARE(answer.status, 404);
    const QString message = answer.body.object().value(QStringLiteral("detail")).toString();
    QCOMPARE(message, QStringLiteral("Hero not found"));

    HeroUpdate update;
    update.name = QStringLiteral("Typed text");
    const auto verify = [&message](const auto& result) {
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().kind, ErrorKind::NotFound);
        QVERIFY(result.error().message.startsWith(message));
    };
    verify(m_heroes->read(id));
    verify(testing::updateOne(*m_writer, loaded, std::move(update)));
    verify(testing::updateOne(*m_writer, loaded, HeroUpdate()));
    verify(testing::removeOne(*m_writer, loaded));
    verify(m_heroes->reveal(id));
    QCOMPARE(testing::heroCount(m_path), 0);
}

void ServiceStoryTest::changeOfTheServiceIsAConflict()
{
    const qint64 id = createByService(
        {{nameKey, QStringLiteral("Deadpond")}, {ageKey, 48}, {secretNameKey, QStringLiteral("Dive Wilson")}});
    const HeroSnapshot loaded = load(id);
    QCOMPARE(m_service.patch(pathOf(id), {{nameKey, QStringLiteral("Theirs")}}).status, 200);

    HeroUpdate update;
    update.name = QStringLiteral("Ours");
    const Result<void> updated = testing::updateOne(*m_writer, loaded, std::move(update));
    QVERIFY(!updated.has_value());
    QCOMPARE(updated.error().kind, ErrorKind::Conflict);
    const Result<void> removed = testing::removeOne(*m_writer, loaded);
    QVERIFY(!removed.has_value());
    QCOMPARE(removed.error().kind, ErrorKind::Conflict);
    QCOMPARE(stored("name", id).toString(), QStringLiteral("Theirs"));

    // A field that they did not touch is no conflict.
    HeroUpdate otherField;
    otherField.age = 49;
    QVERIFY(testing::updateOne(*m_writer, loaded, std::move(otherField)).has_value());
    QCOMPARE(stored("age", id).toInt(), 49);
}

void ServiceStoryTest::whatTheServiceAcceptsCanBeShownAndEdited()
{
    const QString secret = QStringLiteral("Secret");
    QList<qint64> ids = {
        createByService({{nameKey, QString()}, {ageKey, 1}, {secretNameKey, secret}}),
        createByService({{nameKey, QStringLiteral(" Padded ")}, {secretNameKey, secret}}),
        createByService({{nameKey, QStringLiteral("Negative")}, {ageKey, -7}, {secretNameKey, secret}}),
        createByService({{nameKey, QStringLiteral("Large")}, {ageKey, qint64(1) << 62}, {secretNameKey, secret}}),
        createByService({{nameKey, QStringLiteral("Nul\0Name")}, {ageKey, 4}, {secretNameKey, secret}}),
    };
    QVERIFY(!ids.contains(-1));
    QVERIFY(testing::addOddHeroes(m_path));
    for (qint64 id = testing::FirstOddHero; id < testing::EndOfOddHeroes; ++id) {
        ids.append(id);
    }
    for (const HeroSort::Column column : {HeroSort::Column::Id, HeroSort::Column::Name, HeroSort::Column::Age}) {
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            QList<qint64> walked;
            PageRequest request;
            request.sort = {column, order};
            request.limit = 3;
            Result<HeroPage> page = testing::readPage(*m_database, request);
            while (page.has_value() && walked.size() <= ids.size()) {
                for (const HeroRow& row : std::as_const(page->rows)) {
                    walked.append(row.id);
                }
                if (!page->hasNext) {
                    break;
                }
                request.position = PageAfter{page->last};
                page = testing::readPage(*m_database, request);
            }
            QVERIFY(page.has_value());
            std::sort(walked.begin(), walked.end());
            QCOMPARE(walked, ids);
        }
    }
    // Each can be edited in a field that is as it should be, and the others stay what they are, byte for byte.
    const QString others =
        QStringLiteral("SELECT hex(name) || typeof(name) || hex(secret_name) FROM hero WHERE id = %1");
    const QString otherAge = QStringLiteral("SELECT quote(age) || hex(secret_name) FROM hero WHERE id = %1");
    for (const qint64 id : std::as_const(ids)) {
        const QVariant ageBefore = testing::readValue(m_path, otherAge.arg(id));
        const QVariant before = testing::readValue(m_path, others.arg(id));
        HeroUpdate age;
        age.age = 42;
        HeroUpdate name;
        name.name = QStringLiteral("Mended");
        if (id % 2 == 0) {
            const Result<void> done = testing::updateOne(*m_writer, load(id), std::move(age));
            QVERIFY2(done.has_value(), qPrintable(QStringLiteral("%1").arg(id)));
            QCOMPARE(testing::readValue(m_path, others.arg(id)), before);
            QCOMPARE(stored("age", id).toInt(), 42);
            QVERIFY(testing::updateOne(*m_writer, load(id), std::move(name)).has_value());
        } else {
            const Result<void> done = testing::updateOne(*m_writer, load(id), std::move(name));
            QVERIFY2(done.has_value(), qPrintable(QStringLiteral("%1").arg(id)));
            QCOMPARE(testing::readValue(m_path, otherAge.arg(id)), ageBefore);
            QCOMPARE(stored("name", id).toString(), QStringLiteral("Mended"));
            QVERIFY(testing::updateOne(*m_writer, load(id), std::move(age)).has_value());
        }
    }
    // Mended rows are ones that the service can list again.
    QCOMPARE(m_service.get(heroesPath).status, 200);
}

QTEST_GUILESS_MAIN(ServiceStoryTest)
#include "tst_servicestory.moc"
