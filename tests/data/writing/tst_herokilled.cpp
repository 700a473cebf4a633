#include "data/repository/herorepository.h"
#include "data/session/databasesession.h"
#include "data/writing/herowriting.h"
#include "support/awaited.h"
#include "support/herofile.h"
#include "support/sqliteengines.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QUndoStack>
#include <cstdio>

using namespace heroadmin;
using namespace heroadmin::testing;

namespace {

constexpr int kills = 40;
constexpr int groups = 40;
constexpr int groupSize = 500;
constexpr qint64 mostHeroes = 2LL * groups * groupSize;

/// What the process that is killed does. Heroes of one age are a group, spread over the whole table; every transaction
/// writes one name to whole groups, or takes or brings whole groups.
class GroupWriter
{
public:
    GroupWriter(const QString& path, quint32 seed)
        : m_path(path)
        , m_random(seed)
        , m_seed(seed)
        , m_writing(m_session)
    {}

    /// Until it is killed. An exit code where something fails.
    int run();

private:
    [[nodiscard]] int random(int below) { return static_cast<int>(m_random.bounded(below)); }

    [[nodiscard]] QString newName() { return QStringLiteral("%1/%2").arg(m_seed).arg(++m_batch); }

    [[nodiscard]] QList<HeroSnapshot> group(int age);
    [[nodiscard]] HeroWriting::Answer writeSomething();
    [[nodiscard]] HeroWriting::Answer edit(int age);
    [[nodiscard]] HeroWriting::Answer create(int age);
    [[nodiscard]] HeroWriting::Answer updateAll();

    const QString m_path;
    QRandomGenerator m_random;
    const quint32 m_seed;
    int m_batch = 0;
    DatabaseSession m_session{sqliteEngines()};
    HeroWriting m_writing;
};

HeroFilter aged(int from, int to)
{
    HeroFilter filter;
    filter.ageFrom = from;
    filter.ageTo = to;
    return filter;
}

int GroupWriter::run()
{
    if (!opened(m_session, m_path)) {
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
    const QList<qint64> ids = readIds(m_path, QStringLiteral("SELECT id FROM hero WHERE age = %1").arg(age));
    return awaited(m_session.worker().run([ids](Database& database) { return HeroRepository(database).readAll(ids); }))
        .value_or(QList<HeroSnapshot>());
}

HeroWriting::Answer GroupWriter::writeSomething()
{
    const int age = random(groups);
    const bool isFull = heroCount(m_path) >= mostHeroes;
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
        return m_writing.duplicate(readIds(m_path, QStringLiteral("SELECT id FROM hero WHERE age = %1").arg(age)));
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
    const QString name = readValue(m_path, QStringLiteral("SELECT name FROM hero WHERE age = %1").arg(age)).toString();
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

/// Some of the file was written before the end: whoever opens it next takes that back.
bool hasHotJournal(const QString& path)
{
    QFile journal(path + QStringLiteral("-journal"));
    char first = 0;
    return journal.open(QIODevice::ReadOnly) && journal.getChar(&first) && first != 0;
}

} // namespace

/// A process that writes is killed at any moment.
class HeroKilledTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWholeTransactionsAreThere_data();
    void onlyWholeTransactionsAreThere();
};

void HeroKilledTest::onlyWholeTransactionsAreThere_data()
{
    QTest::addColumn<QString>("journalMode");
    QTest::newRow("rollback journal") << QStringLiteral("delete");
    QTest::newRow("write-ahead log") << QStringLiteral("wal");
}

void HeroKilledTest::onlyWholeTransactionsAreThere()
{
    QFETCH(const QString, journalMode);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("database.db"));
    QVERIFY(createHeroFile(path, qint64{groups} * groupSize));
    QVERIFY(execute(path, QStringLiteral("UPDATE hero SET age = id % %1, name = 'start'").arg(groups)));
    QCOMPARE(readValue(path, QStringLiteral("PRAGMA journal_mode = ") + journalMode).toString(), journalMode);
    QRandomGenerator random(7);
    qsizetype written = 0;
    int inTheMiddle = 0;
    int isHot = 0;
    for (int kill = 0; kill < kills; ++kill) {
        QProcess writer;
        writer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        writer.start(QCoreApplication::applicationFilePath(),
                     {QStringLiteral("--write-until-killed"), path, QString::number(kill)});
        QVERIFY(writer.waitForReadyRead(60'000));
        QThread::msleep(random.bounded(150U));
        writer.kill();
        QVERIFY(writer.waitForFinished(60'000));
        QCOMPARE(writer.exitStatus(), QProcess::CrashExit);
        written += writer.readAll().count('\n');
        isHot += hasHotJournal(path) ? 1 : 0;
        inTheMiddle += QFileInfo(path + QStringLiteral("-journal")).size() > 0 ? 1 : 0;
        QCOMPARE(readValue(path, QStringLiteral("PRAGMA integrity_check")).toString(), QStringLiteral("ok"));
        const QString halves =
            readValue(path, QStringLiteral("SELECT group_concat(age || ': ' || n || ' ' || names) FROM "
                                           "(SELECT age, count(*) AS n, count(DISTINCT name) AS "
                                           "names FROM hero GROUP BY age) WHERE n % %1 OR names > 1")
                                .arg(groupSize))
                .toString();
        QCOMPARE(halves, QString());
        QVERIFY(!hasHotJournal(path));
    }
    qInfo("%lld transactions were written, %d killed in the middle, %d of those in their commit",
          static_cast<long long>(written), inTheMiddle, isHot);
    // How many meet the commit itself is chance.
    QVERIFY(written > 0);
    QVERIFY(journalMode == u"wal" || inTheMiddle > 0);
}

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--write-until-killed") {
        return GroupWriter(arguments.value(2), arguments.value(3).toUInt()).run();
    }
    HeroKilledTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_herokilled.moc"
