#include "data/repository/herorepository.h"
#include "data/session/databasesession.h"
#include "data/writing/herowriting.h"
#include "support/awaited.h"
#include "support/testdatabase.h"
#include "support/told.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>
#include <QThread>
#include <QUndoStack>
#include <chrono>
#include <cstdio>

using namespace heroadmin;
using namespace heroadmin::testing;
using namespace std::chrono_literals;

namespace {

constexpr int kills = 40;
constexpr int groups = 40;
constexpr int groupSize = 500;
constexpr qint64 mostHeroes = 2LL * groups * groupSize;
constexpr qint64 slicedHeroes = 50'000;

/// What the process that is killed does. Heroes of one age are a group, spread over the whole table; every transaction
/// writes one name to whole groups, or takes or brings whole groups.
class GroupWriter
{
public:
    GroupWriter(const QString& location, quint32 seed)
        : m_heroes(TestDatabase::at(location))
        , m_random(seed)
        , m_seed(seed)
        , m_writing(m_session)
    {}

    // Until it is killed. An exit code where something fails.
    int run();
    int runInSlices(); ///< Every hero gets one name, in many transactions, again and again.

private:
    [[nodiscard]] bool open(std::chrono::milliseconds slice);

    [[nodiscard]] int random(int below) { return static_cast<int>(m_random.bounded(below)); }

    [[nodiscard]] QString newName() { return QStringLiteral("%1/%2").arg(m_seed).arg(++m_batch); }

    [[nodiscard]] QList<HeroSnapshot> group(int age);
    [[nodiscard]] HeroWriting::Answer writeSomething();
    [[nodiscard]] HeroWriting::Answer edit(int age);
    [[nodiscard]] HeroWriting::Answer create(int age);
    [[nodiscard]] HeroWriting::Answer updateAll();

    const std::unique_ptr<TestDatabase> m_heroes;
    QRandomGenerator m_random;
    const quint32 m_seed;
    int m_batch = 0;
    DatabaseSession m_session{TestDatabase::engines()};
    HeroWriting m_writing;
};

HeroFilter aged(int from, int to)
{
    HeroFilter filter;
    filter.ageFrom = from;
    filter.ageTo = to;
    return filter;
}

bool GroupWriter::open(std::chrono::milliseconds slice)
{
    return opened(m_session, m_heroes->address()) &&
           awaited(m_session.writer().write([slice](HeroWriter& writer) -> Result<void> {
               writer.setSlice(slice);
               return {};
           }));
}

int GroupWriter::runInSlices()
{
    if (!open(0ms)) {
        return 2;
    }
    while (true) {
        HeroUpdate update;
        update.name = newName();
        if (!awaited(m_writing.updateAll({}, std::move(update)))) {
            return 3;
        }
        std::fputs("done\n", stdout);
        std::fflush(stdout);
    }
}

int GroupWriter::run()
{
    if (!open(1h)) { // Each write is one transaction.
        return 2;
    }
    bool hasFailed = false;
    const auto fail = [&hasFailed] { hasFailed = true; };
    QObject::connect(&m_writing, &HeroWriting::failed, &m_writing, fail);
    QObject::connect(&m_writing, &HeroWriting::conflicted, &m_writing, fail);
    while (!hasFailed) {
        if (random(3) == 0) {
            m_writing.goTo(random(m_writing.history().count() + 1));
            awaitRest(m_writing);
        } else if (const Result<WriteOutcome> outcome = awaited(writeSomething());
                   outcome ? outcome->conflictCount > 0 : outcome.error().kind != ErrorKind::NotFound) {
            return 3;
        }
        std::fputs("done\n", stdout);
        std::fflush(stdout);
    }
    return 4;
}

QList<HeroSnapshot> GroupWriter::group(int age)
{
    const QList<qint64> ids = m_heroes->ids(QStringLiteral("SELECT id FROM hero WHERE age = %1").arg(age));
    return awaited(m_session.worker().run([ids](Database& database) { return HeroRepository(database).readAll(ids); }))
        .value_or(QList<HeroSnapshot>());
}

HeroWriting::Answer GroupWriter::writeSomething()
{
    const int age = random(groups);
    const bool isFull = m_heroes->heroCount() >= mostHeroes;
    switch (random(isFull ? 5 : 7)) {
    case 0:
        return edit(age);
    case 1:
        return m_writing.remove(group(age));
    case 2:
        return m_writing.removeAll(aged(age, age + random(isFull ? groups : 3)));
    case 3:
    case 4:
        return updateAll();
    case 5:
        return create(age);
    default:
        return m_writing.duplicate(m_heroes->ids(QStringLiteral("SELECT id FROM hero WHERE age = %1").arg(age)));
    }
}

HeroWriting::Answer GroupWriter::edit(int age)
{
    const QString name = newName();
    std::vector<HeroEdit> edits;
    const QList<HeroSnapshot> heroes = group(age);
    for (const HeroSnapshot& hero : heroes) {
        HeroUpdate update;
        update.name = name;
        edits.push_back({hero, std::move(update)});
    }
    return m_writing.update(std::move(edits));
}

HeroWriting::Answer GroupWriter::create(int age)
{
    // A group of its own, unless that age is there: then it gets the name of this one.
    std::vector<HeroCreate> heroes(groupSize);
    const QString name = m_heroes->value(QStringLiteral("SELECT name FROM hero WHERE age = %1").arg(age)).toString();
    for (HeroCreate& hero : heroes) {
        hero.name = name.isEmpty() ? QStringLiteral("created") : name;
        hero.age = age;
        hero.secretName = SecretName(u"Secret");
    }
    return m_writing.create(std::move(heroes));
}

HeroWriting::Answer GroupWriter::updateAll()
{
    const int from = random(groups);
    HeroUpdate update;
    update.name = newName();
    return m_writing.updateAll(aged(from, from + random(groups)), std::move(update));
}

} // namespace

/// A process that writes is killed at any moment.
class HeroKilledTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWholeTransactionsAreThere_data();
    void onlyWholeTransactionsAreThere();
    void whatIsWrittenInPartsIsWholeParts();
};

void HeroKilledTest::onlyWholeTransactionsAreThere_data()
{
    QTest::addColumn<QString>("journal");
    const QStringList journals = TestDatabase::make()->journals();
    for (const QString& journal : journals) {
        QTest::newRow(qPrintable(journal)) << journal;
    }
}

void HeroKilledTest::onlyWholeTransactionsAreThere()
{
    QFETCH(const QString, journal);
    const auto database = TestDatabase::make(qint64{groups} * groupSize);
    QVERIFY(database->run(QStringLiteral("UPDATE hero SET age = id % %1, name = 'start'").arg(groups)));
    QVERIFY(database->setJournal(journal));
    QRandomGenerator random(7);
    qsizetype written = 0;
    int inTheMiddle = 0;
    int inTheCommit = 0;
    bool isToldWhatIsLeft = true;
    for (int kill = 0; kill < kills; ++kill) {
        QProcess writer;
        writer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        writer.start(QCoreApplication::applicationFilePath(),
                     {QStringLiteral("--write-until-killed"), database->location(), QString::number(kill)});
        QVERIFY(writer.waitForReadyRead(60'000));
        QThread::msleep(random.bounded(150U));
        writer.kill();
        QVERIFY(writer.waitForFinished(60'000));
        QCOMPARE(writer.exitStatus(), QProcess::CrashExit);
        written += writer.readAll().count('\n');
        const std::optional<TestDatabase::Leftover> leftover = database->leftover();
        isToldWhatIsLeft = isToldWhatIsLeft && leftover;
        inTheMiddle += leftover.value_or(TestDatabase::Leftover::Nothing) != TestDatabase::Leftover::Nothing ? 1 : 0;
        inTheCommit += leftover == TestDatabase::Leftover::BegunCommit ? 1 : 0;
        QVERIFY(database->isSound());
        const QStringList halves = database->texts(
            QStringLiteral(
                "SELECT age || ': ' || n || ' ' || names FROM (SELECT age, count(*) AS n, count(DISTINCT name) "
                "AS names FROM hero GROUP BY age) AS part WHERE n % %1 <> 0 OR names > 1")
                .arg(groupSize));
        QCOMPARE(halves, QStringList());
        QVERIFY(database->leftover() != TestDatabase::Leftover::BegunCommit);
    }
    tell(QStringLiteral("%1 transactions were written, %2 killed in the middle, %3 of those in their commit")
             .arg(written)
             .arg(inTheMiddle)
             .arg(inTheCommit));
    // How many meet the commit itself is chance.
    QVERIFY(written > 0);
    QVERIFY(!isToldWhatIsLeft || inTheMiddle > 0);
}

void HeroKilledTest::whatIsWrittenInPartsIsWholeParts()
{
    const auto database = TestDatabase::make(slicedHeroes);
    QVERIFY(database->run(QStringLiteral("UPDATE hero SET name = 'start'")));
    QRandomGenerator random(8);
    int inTheMiddle = 0;
    for (int kill = 0; kill < kills / 2; ++kill) {
        QProcess writer;
        writer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        writer.start(QCoreApplication::applicationFilePath(),
                     {QStringLiteral("--write-slices-until-killed"), database->location(), QString::number(kill)});
        QVERIFY(writer.waitForReadyRead(60'000));
        QThread::msleep(random.bounded(300U));
        writer.kill();
        QVERIFY(writer.waitForFinished(60'000));
        QCOMPARE(writer.exitStatus(), QProcess::CrashExit);
        QVERIFY(database->isSound());
        const qint64 mixedParts =
            database
                ->value(QStringLiteral("SELECT count(*) FROM (SELECT 1 FROM hero GROUP BY (id - 1) / 5000 HAVING "
                                       "count(DISTINCT name) > 1) AS part"))
                .toLongLong();
        QCOMPARE(mixedParts, 0);
        // Those in front are of the latest write, and those behind of the one before.
        const int names = database->value(QStringLiteral("SELECT count(DISTINCT name) FROM hero")).toInt();
        QVERIFY(names == 1 || names == 2);
        inTheMiddle += names == 2 ? 1 : 0;
        QVERIFY(database->run(QStringLiteral("UPDATE hero SET name = 'start'")));
    }
    QVERIFY(inTheMiddle > 0);
}

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--write-until-killed") {
        return GroupWriter(arguments.value(2), arguments.value(3).toUInt()).run();
    }
    if (arguments.value(1) == u"--write-slices-until-killed") {
        return GroupWriter(arguments.value(2), arguments.value(3).toUInt()).runInSlices();
    }
    HeroKilledTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_herokilled.moc"
