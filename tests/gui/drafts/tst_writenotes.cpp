#include "data/session/databasesession.h"
#include "data/writing/herowriting.h"
#include "gui/drafts/writenotes.h"
#include "support/awaited.h"
#include "support/testdatabase.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace heroadmin;
using namespace heroadmin::testing;

namespace {

constexpr qint64 heroes = 100'000;
constexpr int mostKills = 40;

/// The part of a program that writes and notes it.
struct Desk
{
    explicit Desk(const QString& folder)
        : writing(session)
        , notes(session, writing, folder)
    {}

    [[nodiscard]] bool open(const DatabaseAddress& address)
    {
        return opened(session, address) && awaited(session.writer().write([](HeroWriter& writer) -> Result<void> {
                   writer.setSlice(std::chrono::milliseconds(0));
                   return {};
               }));
    }

    [[nodiscard]] Result<WriteOutcome> update(qint64 age)
    {
        HeroUpdate changed;
        changed.age = age;
        return awaited(writing.updateAll({}, std::move(changed)));
    }

    DatabaseSession session{TestDatabase::engines()};
    HeroWriting writing;
    WriteNotes notes;
};

/// What the process that is killed does.
int writeUntilKilled(const QString& folder, const QString& location)
{
    const std::unique_ptr<TestDatabase> database = TestDatabase::at(location);
    Desk desk(folder);
    if (!desk.open(database->address())) {
        return 2;
    }
    for (qint64 age = 1; desk.update(age); ++age) {
    }
    return 3;
}

QFileInfoList notesIn(const QString& folder)
{
    return QDir(folder).entryInfoList({u'*' + WriteNoteFile::suffix()}, QDir::Files);
}

} // namespace

/// A write that goes in several transactions leaves a note where the program ends in the middle of it.
class WriteNotesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoeverIsKilledLeavesANote();
    void whatEndsLeavesNone();

private:
    const std::unique_ptr<TestDatabase> m_heroes = TestDatabase::make(heroes);
    const QTemporaryDir m_folder;
};

void WriteNotesTest::whoeverIsKilledLeavesANote()
{
    const QString folder = m_folder.filePath(QStringLiteral("own/drafts"));
    // The note of one write may go just then, before that of the next one is there.
    for (int kill = 0; kill < mostKills && notesIn(folder).isEmpty(); ++kill) {
        QProcess writer;
        writer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        writer.start(QCoreApplication::applicationFilePath(),
                     {QStringLiteral("--write-until-killed"), folder, m_heroes->location()});
        QTRY_VERIFY_WITH_TIMEOUT(!notesIn(folder).isEmpty(), 60'000);
        QCOMPARE(writer.state(), QProcess::Running);
        writer.kill();
        QVERIFY(writer.waitForFinished(60'000));
    }
    QCOMPARE(notesIn(folder).size(), 1);
    QCOMPARE(notesIn(folder).constFirst().permissions() & ~(QFile::ReadUser | QFile::WriteUser),
             QFile::ReadOwner | QFile::WriteOwner);
    QVERIFY(m_heroes->isSound());

    Desk desk(folder);
    const QSignalSpy told(&desk.notes, &WriteNotes::message);
    desk.notes.tellOf(QStringLiteral("/another/database"));
    QCOMPARE(told.count(), 0);
    desk.notes.tellOf(m_heroes->location());
    QCOMPARE(told.count(), 1);
    const QString text = told.constFirst().constFirst().value<BarMessage>().text;
    // How many of them are written nobody can tell: the database may be ahead of the note, or behind what was done.
    QCOMPARE(text,
             QStringLiteral("Hero Admin ended in the middle of this: Edit of many heroes. It was going through %1 "
                            "heroes: what it had written by then is kept, and can\u2019t be undone.")
                 .arg(QLocale().toString(heroes)));
    QVERIFY(notesIn(folder).isEmpty());
    desk.notes.tellOf(m_heroes->location());
    QCOMPARE(told.count(), 1);
}

void WriteNotesTest::whatEndsLeavesNone()
{
    const QString folder = m_folder.filePath(QStringLiteral("other/drafts"));
    Desk desk(folder);
    QVERIFY(desk.open(m_heroes->address()));
    const QSignalSpy told(&desk.notes, &WriteNotes::message);
    bool isNoted = false;
    QTimer looking;
    connect(&looking, &QTimer::timeout, this, [this, &desk, &isNoted, &folder] {
        isNoted = isNoted || !notesIn(folder).isEmpty();
        desk.notes.tellOf(m_heroes->location()); // Not by who is still there.
    });
    looking.start(5);
    for (qint64 age = 1; age < mostKills && !isNoted; ++age) {
        QVERIFY(desk.update(age));
    }
    QVERIFY(isNoted);
    QTRY_VERIFY(notesIn(folder).isEmpty());
    QCOMPARE(told.count(), 0);
}

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--write-until-killed") {
        return writeUntilKilled(arguments.value(2), arguments.value(3));
    }
    WriteNotesTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_writenotes.moc"
