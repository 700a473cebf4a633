#include "gui/application/ownfiles.h"

#include "gui/application/storage.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <memory>
#include <sys/stat.h>

using namespace heroadmin;

/// With real files that an earlier version has left for all to read. What the program creates itself is looked at from
/// outside, in tests/scripts/privacy.sh.
class OwnFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatIsThereIsClosed();
    void foldersOfOthersStay();
    void linksAreNotFollowed();
    void nothingIsCreated();

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder->filePath(name); }

    void make(const QString& name) const;
    [[nodiscard]] int rightsOf(const QString& name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    Storage m_storage;
};

void OwnFilesTest::init()
{
    QCoreApplication::setOrganizationName(QStringLiteral("heroadmin"));
    m_folder = std::make_unique<QTemporaryDir>();
    m_storage.ownDatabase = path(QStringLiteral("own/heroes.db"));
}

/// A file in its folder, with all rights for everybody.
void OwnFilesTest::make(const QString& name) const
{
    const QString folder = QFileInfo(path(name)).path();
    QVERIFY(QDir().mkpath(folder));
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(chmod(QFile::encodeName(folder).constData(), 0777), 0);
    QCOMPARE(chmod(QFile::encodeName(path(name)).constData(), 0666), 0);
}

int OwnFilesTest::rightsOf(const QString& name) const
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path(name)).constData(), &status) == 0 ? static_cast<int>(status.st_mode & 0777)
                                                                           : -1;
}

void OwnFilesTest::whatIsThereIsClosed()
{
    const QStringList files{QStringLiteral("own/heroes.db"), QStringLiteral("own/heroes.db-wal"),
                            QStringLiteral("own/heroes.db-journal"), QStringLiteral("heroadmin/heroadmin.conf")};
    for (const QString& file : files) {
        make(file);
    }
    make(QStringLiteral("own/drafts/x.json"));
    closeToOthers(m_storage, path(QStringLiteral("heroadmin/heroadmin.conf")));
    for (const QString& file : files) {
        QCOMPARE(rightsOf(file), 0600);
    }
    for (const char* const folder : {"own", "own/drafts", "heroadmin"}) {
        QCOMPARE(rightsOf(QLatin1String(folder)), 0700);
    }
}

void OwnFilesTest::foldersOfOthersStay()
{
    make(QStringLiteral("own/heroes.db"));
    make(QStringLiteral("Preferences/org.heroadmin.plist"));
    closeToOthers(m_storage, path(QStringLiteral("Preferences/org.heroadmin.plist")));
    QCOMPARE(rightsOf(QStringLiteral("Preferences")), 0777);
    QCOMPARE(rightsOf(QStringLiteral("Preferences/org.heroadmin.plist")), 0600);
}

void OwnFilesTest::linksAreNotFollowed()
{
    make(QStringLiteral("service/database.db"));
    QVERIFY(QDir().mkdir(path(QStringLiteral("own"))));
    QVERIFY(QFile::link(path(QStringLiteral("service/database.db")), m_storage.ownDatabase));
    closeToOthers(m_storage, path(QStringLiteral("none.ini")));
    QCOMPARE(rightsOf(QStringLiteral("service/database.db")), 0666);
}

void OwnFilesTest::nothingIsCreated()
{
    closeToOthers(m_storage, path(QStringLiteral("heroadmin/heroadmin.conf")));
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

QTEST_GUILESS_MAIN(OwnFilesTest)
#include "tst_ownfiles.moc"
