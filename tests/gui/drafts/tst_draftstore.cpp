#include "gui/drafts/crasheddrafts.h"
#include "gui/drafts/draftfile.h"
#include "gui/drafts/draftjson.h"
#include "gui/drafts/draftstore.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <cstdio>
#include <limits>
#include <memory>

using namespace heroadmin;
using Place = DraftStore::Place;
using Storage = StoredValue::Storage;

namespace {

const QLatin1String database("/somewhere/database.db");

KeptDraft newDraft(const QString& name)
{
    KeptDraft draft;
    draft.database = database;
    draft.name = name;
    return draft;
}

KeptDraft ageDraft(const QString& age)
{
    KeptDraft draft;
    draft.kind = KeptDraft::Kind::Cell;
    draft.database = database;
    draft.loaded = {7, StoredValue::text(QStringLiteral("Deadpond")), StoredValue::integer(30)};
    draft.age = age;
    return draft;
}

/// What a process does that is to be killed: it keeps two drafts, says so, and goes on.
int keepAndStay(QCoreApplication& application, const QString& folder)
{
    DraftStore store(folder);
    store.keep(Place::Dialog, newDraft(QStringLiteral("Killed")));
    store.keep(Place::Cell, ageDraft(QStringLiteral("31")));
    store.flush();
    std::puts("kept");
    std::fflush(stdout);
    return QCoreApplication::exec() + (application.arguments().isEmpty() ? 1 : 0);
}

} // namespace

class DraftStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsADraftOnTheDisk();
    void writesWhileThereIsNoPauseInTyping();
    void onlyTheOwnerMayReadIt();
    void takesTheFileAwayWhenTheTextIsSaved();
    void takesTheFileAwayAtTheEnd();
    void leavesTheFileForNextTime();
    void offersNothingOfAProcessThatRuns();
    void offersWhatAKilledProcessLeft();
    void removesOneOfTwo();
    void isOfferedByOneProcessAtATime();
    void isOfferedForItsOwnDatabaseOnly();
    void removesWhatAKilledProcessLeftHalfWritten();
    void keepsExactValues_data();
    void keepsExactValues();
    void ignoresWhatIsNoDraft_data();
    void ignoresWhatIsNoDraft();
    void saysOnceThatItCannotWrite();

private:
    [[nodiscard]] QStringList files(const QString& pattern = QStringLiteral("*")) const
    {
        return QDir(m_drafts).entryList({pattern}, QDir::Files);
    }

    [[nodiscard]] QList<KeptDraft> onDisk() const
    {
        const QStringList found = files(QStringLiteral("*.json"));
        return found.size() == 1 ? DraftFile(QDir(m_drafts).filePath(found.first())).read() : QList<KeptDraft>();
    }

    [[nodiscard]] QList<KeptDraft> offered() const { return CrashedDrafts(m_drafts).claim(database); }

    void killOneThatKeeps() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_drafts;
};

void DraftStoreTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_drafts = m_folder->filePath(QStringLiteral("data/drafts"));
}

void DraftStoreTest::killOneThatKeeps() const
{
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--keep"), m_drafts});
    QVERIFY(process.waitForReadyRead());
    QCOMPARE(process.readAllStandardOutput().trimmed(), QByteArray("kept"));
    QVERIFY(offered().isEmpty()); // It still runs.
    process.kill();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::CrashExit);
}

void DraftStoreTest::keepsADraftOnTheDisk()
{
    DraftStore store(m_drafts);
    store.keep(Place::Dialog, newDraft(QStringLiteral("Dea")));
    QTRY_COMPARE(onDisk().size(), 1);
    store.keep(Place::Dialog, newDraft(QStringLiteral("Deadpond")));
    QTRY_COMPARE(onDisk().value(0).name.content(), QStringLiteral("Deadpond"));
    store.keep(Place::Cell, ageDraft(QStringLiteral("31")));
    store.flush();
    QCOMPARE(onDisk().size(), 2);
    QVERIFY(onDisk().at(0).id != onDisk().at(1).id);
    QVERIFY(onDisk().at(0).time.secsTo(QDateTime::currentDateTimeUtc()) < 3600);
}

void DraftStoreTest::writesWhileThereIsNoPauseInTyping()
{
    DraftStore store(m_drafts);
    QString text;
    const auto typeOn = [this, &store, &text] {
        store.keep(Place::Dialog, newDraft(text += u'a'));
        return !onDisk().isEmpty();
    };
    QTRY_VERIFY(typeOn());
}

void DraftStoreTest::onlyTheOwnerMayReadIt()
{
#ifdef Q_OS_UNIX
    DraftStore store(m_drafts);
    store.keep(Place::Dialog, newDraft(QStringLiteral("Deadpond")));
    store.flush();
    store.keep(Place::Dialog, newDraft(QStringLiteral("Deadpond, once more")));
    store.flush();
    const QFile::Permissions others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QCOMPARE(QFileInfo(m_drafts).permissions() & others, QFile::Permissions());
    const QStringList found = files(QStringLiteral("*.json"));
    QCOMPARE(found.size(), 1);
    QCOMPARE(QFileInfo(QDir(m_drafts).filePath(found.first())).permissions() & others, QFile::Permissions());
#endif
}

void DraftStoreTest::takesTheFileAwayWhenTheTextIsSaved()
{
    DraftStore store(m_drafts);
    store.keep(Place::Dialog, newDraft(QStringLiteral("Deadpond")));
    store.flush();
    QCOMPARE(onDisk().size(), 1);
    store.forget(Place::Dialog);
    store.flush();
    QCOMPARE(files(QStringLiteral("*.json")), QStringList());
    store.keep(Place::Dialog, newDraft(QStringLiteral("Never written")));
    store.forget(Place::Dialog);
    store.flush();
    QCOMPARE(files(QStringLiteral("*.json")), QStringList());
}

void DraftStoreTest::takesTheFileAwayAtTheEnd()
{
    {
        DraftStore store(m_drafts);
        store.keep(Place::Dialog, newDraft(QStringLiteral("Deadpond")));
        store.flush();
        QVERIFY(!files().isEmpty());
    }
    QCOMPARE(files(), QStringList());
}

void DraftStoreTest::leavesTheFileForNextTime()
{
    {
        DraftStore store(m_drafts);
        store.keep(Place::Dialog, newDraft(QStringLiteral("Deadpond")));
        store.leaveForNextTime();
        store.forget(Place::Dialog); // The dialog is closed because the application ends.
    }
    QCOMPARE(offered().size(), 1);
}

void DraftStoreTest::offersNothingOfAProcessThatRuns()
{
    DraftStore store(m_drafts);
    store.keep(Place::Dialog, newDraft(QStringLiteral("Deadpond")));
    store.flush();
    QVERIFY(offered().isEmpty());
    QCOMPARE(onDisk().size(), 1);
}

void DraftStoreTest::offersWhatAKilledProcessLeft()
{
    killOneThatKeeps();
    CrashedDrafts crashed(m_drafts);
    const QList<KeptDraft> drafts = crashed.claim(database);
    QCOMPARE(drafts.size(), 2);
    QCOMPARE(drafts.at(0).kind, KeptDraft::Kind::New);
    QCOMPARE(drafts.at(0).name.content(), QStringLiteral("Killed"));
    QVERIFY(!drafts.at(0).age.isSet());
    QCOMPARE(drafts.at(1).kind, KeptDraft::Kind::Cell);
    QCOMPARE(drafts.at(1).loaded, ageDraft({}).loaded);
    QCOMPARE(drafts.at(1).age.content(), QStringLiteral("31"));
}

void DraftStoreTest::removesOneOfTwo()
{
    killOneThatKeeps();
    {
        CrashedDrafts crashed(m_drafts);
        crashed.remove(crashed.claim(database).at(0).id);
    }
    const QList<KeptDraft> left = offered();
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.first().kind, KeptDraft::Kind::Cell);
    {
        CrashedDrafts crashed(m_drafts);
        crashed.remove(crashed.claim(database).at(0).id);
    }
    QVERIFY(offered().isEmpty());
    QCOMPARE(files(), QStringList());
}

void DraftStoreTest::isOfferedByOneProcessAtATime()
{
    killOneThatKeeps();
    CrashedDrafts first(m_drafts);
    QCOMPARE(first.claim(database).size(), 2);
    CrashedDrafts second(m_drafts);
    QCOMPARE(second.claim(database).size(), 0);
    QCOMPARE(first.claim(QStringLiteral("/another/database.db")).size(), 0);
    QCOMPARE(second.claim(database).size(), 2);
}

void DraftStoreTest::isOfferedForItsOwnDatabaseOnly()
{
    killOneThatKeeps();
    CrashedDrafts crashed(m_drafts);
    QVERIFY(crashed.claim(QStringLiteral("/another/database.db")).isEmpty());
    QCOMPARE(crashed.claim(database).size(), 2);
}

void DraftStoreTest::removesWhatAKilledProcessLeftHalfWritten()
{
    QVERIFY(QDir().mkpath(m_drafts));
    const QStringList left = {QStringLiteral("gone.json.lock"), QStringLiteral("gone.json.AbCdEf")};
    for (const QString& name : left) {
        QFile file(QDir(m_drafts).filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        if (name == left.first()) {
            // As QLockFile writes it: a process that there isn't.
            file.write("2147483000\ntst_draftstore\n" + QSysInfo::machineHostName().toUtf8() + "\n");
        }
    }
    QVERIFY(offered().isEmpty());
    QCOMPARE(files(), QStringList());
}

void DraftStoreTest::keepsExactValues_data()
{
    QTest::addColumn<StoredValue>("value");
    QTest::newRow("null") << StoredValue::null();
    QTest::newRow("smallest") << StoredValue::integer(std::numeric_limits<qint64>::min());
    QTest::newRow("largest") << StoredValue::integer(std::numeric_limits<qint64>::max());
    QTest::newRow("real") << StoredValue{Storage::Real, 0.1};
    QTest::newRow("infinity") << StoredValue{Storage::Real, std::numeric_limits<double>::infinity()};
    QTest::newRow("text") << StoredValue::text(QStringLiteral("Émile 🦸"));
    QTest::newRow("text of other bytes") << StoredValue{Storage::Text, QByteArray("f\xFFo\0o", 5)};
    QTest::newRow("empty text") << StoredValue::text(QStringLiteral(""));
    QTest::newRow("blob") << StoredValue{Storage::Blob, QByteArray("\0\xFF\x10", 3)};
}

void DraftStoreTest::keepsExactValues()
{
    QFETCH(StoredValue, value);
    KeptDraft draft = ageDraft(QStringLiteral("3"));
    draft.id = QStringLiteral("one");
    draft.loaded.name = value;
    draft.loaded.age = value;
    draft.loaded.id = std::numeric_limits<qint64>::max();
    draft.hadSecretName = true;
    const QString odd = QStringLiteral("half") + QChar(0xD800) + QChar(u'\0') + QStringLiteral("\u2028");
    draft.name = odd;
    const QList<KeptDraft> read = draftsFromJson(draftsToJson({draft}));
    QCOMPARE(read.size(), 1);
    QVERIFY(read.first().loaded == draft.loaded);
    QCOMPARE(read.first().name.content(), odd);
    QCOMPARE(read.first().kind, KeptDraft::Kind::Cell);
    QVERIFY(read.first().hadSecretName);
}

void DraftStoreTest::ignoresWhatIsNoDraft_data()
{
    QTest::addColumn<QByteArray>("content");
    KeptDraft draft = ageDraft(QStringLiteral("31"));
    draft.id = QStringLiteral("one");
    const QByteArray good = draftsToJson({draft});
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("bytes") << QByteArray("\0\xFF\xD8", 3);
    QTest::newRow("half of it") << good.first(good.size() / 2);
    QTest::newRow("another version") << QByteArray(good).replace("\"version\":1", "\"version\":2");
    QTest::newRow("another kind") << QByteArray(good).replace("\"cell\"", "\"planet\"");
    QTest::newRow("no hero") << QByteArray(good).replace("\"7\"", "\"seven\"");
    QTest::newRow("another storage") << QByteArray(good).replace("\"integer\"", "\"stone\"");
    QTest::newRow("value that is no base64")
        << QByteArray(good).replace("\"text\",\"value\":\"", "\"text\",\"value\":\"%");
    QTest::newRow("drafts that are none") << QByteArray("{\"version\":1,\"drafts\":[1,null,\"x\",{},[]]}");
    QTest::newRow("a list") << QByteArray("[]");
}

void DraftStoreTest::ignoresWhatIsNoDraft()
{
    QFETCH(QByteArray, content);
    QVERIFY(QDir().mkpath(m_drafts));
    QFile file(QDir(m_drafts).filePath(QStringLiteral("damaged.json")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    file.close();
    KeptDraft good = newDraft(QStringLiteral("Good"));
    good.id = QStringLiteral("good");
    QVERIFY(DraftFile(QDir(m_drafts).filePath(QStringLiteral("good.json"))).write({good}));
    const QList<KeptDraft> drafts = offered();
    QCOMPARE(drafts.size(), 1);
    QCOMPARE(drafts.first().id, QStringLiteral("good"));
    QVERIFY(file.exists()); // It may be a newer version's.
}

void DraftStoreTest::saysOnceThatItCannotWrite()
{
    QFile inTheWay(m_folder->filePath(QStringLiteral("data")));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    DraftStore store(m_drafts);
    QSignalSpy failed(&store, &DraftStore::failed);
    store.keep(Place::Dialog, newDraft(QStringLiteral("Dea")));
    QVERIFY(failed.wait());
    QVERIFY(failed.first().first().value<Error>().message.startsWith(QStringLiteral("What you type is not kept")));
    store.keep(Place::Dialog, newDraft(QStringLiteral("Deadpond")));
    store.flush();
    QCoreApplication::processEvents();
    QCOMPARE(failed.count(), 1);
}

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QStringLiteral("--keep")) {
        return keepAndStay(application, arguments.value(2));
    }
    DraftStoreTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_draftstore.moc"
