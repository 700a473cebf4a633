#include "gui/application/storage.h"

#include "support/unprivileged.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace heroadmin;

class StorageTest : public QObject
{
    Q_OBJECT

    static void makePortable(const QTemporaryDir& program)
    {
        QFile marker(program.filePath(QStringLiteral("portable.txt")));
        QVERIFY(marker.open(QIODevice::WriteOnly));
    }

private Q_SLOTS:

    void theSystemsPlacesAreUsedByDefault()
    {
        const QTemporaryDir program;
        const Storage storage = Storage::ofProgramIn(program.path());
        QVERIFY(storage.settingsFile.isEmpty());
        QCOMPARE(storage.ownDatabase, Storage::defaultOwnDatabase());
        QVERIFY(QDir(program.path()).isEmpty());
    }

    void aPortableProgramKeepsAllBesideItself()
    {
        const QTemporaryDir program;
        makePortable(program);
        const Storage storage = Storage::ofProgramIn(program.path());
        QCOMPARE(storage.settingsFile, program.filePath(QStringLiteral("data/heroadmin.ini")));
        QCOMPARE(storage.ownDatabase, program.filePath(QStringLiteral("data/heroes.db")));
        QVERIFY(QFileInfo(program.filePath(QStringLiteral("data"))).isDir());
    }

    void aFolderThatCannotBeWrittenIsNotPortable()
    {
#ifdef Q_OS_WIN
        QSKIP("Windows' rights to a folder are not those of QFile::setPermissions");
#endif
        const QTemporaryDir program;
        makePortable(program);
        QVERIFY(testing::giveToUnprivileged(QFile::encodeName(program.path()).constData()));
        const testing::Unprivileged somebody;
        QVERIFY(QFile::setPermissions(program.path(), QFile::ReadOwner | QFile::ExeOwner));
        const Storage storage = Storage::ofProgramIn(program.path());
        QVERIFY(QFile::setPermissions(program.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QVERIFY(storage.settingsFile.isEmpty());
        QCOMPARE(storage.ownDatabase, Storage::defaultOwnDatabase());
    }
};

QTEST_GUILESS_MAIN(StorageTest)
#include "tst_storage.moc"
