#include "gui/opening/recentdatabases.h"

#include "gui/application/settings.h"
#include "support/sqliteengines.h"

#include <QFile>
#include <QMenu>
#include <QScopeGuard>
#include <QSemaphore>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <memory>

using namespace heroadmin;

class RecentDatabasesTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<RecentDatabases> m_recent;

    DatabaseAddress address(const QString& name) const { return SqliteEngine::addressOfFile(m_folder->filePath(name)); }

    DatabaseAddress existing(const QString& name) const
    {
        QFile file(m_folder->filePath(name));
        [[maybe_unused]] const bool isOpen = file.open(QIODevice::WriteOnly);
        return address(name);
    }

private Q_SLOTS:

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
        m_settings = std::make_unique<Settings>(*m_store);
        m_recent = std::make_unique<RecentDatabases>(*m_settings, testing::sqliteEngines());
    }

    void newestFirstAndNoneTwice()
    {
        m_recent->add(address(QStringLiteral("a.db")));
        m_recent->add(address(QStringLiteral("b.db")));
        m_recent->add(address(QStringLiteral("a.db")));
        QCOMPARE(m_settings->recentDatabases(),
                 (QStringList{address(QStringLiteral("a.db")).location, address(QStringLiteral("b.db")).location}));
        QVERIFY(m_recent->contains(address(QStringLiteral("b.db"))));
        m_recent->remove(address(QStringLiteral("b.db")));
        QVERIFY(!m_recent->contains(address(QStringLiteral("b.db"))));
        m_recent->clear();
        QVERIFY(m_settings->recentDatabases().isEmpty());
    }

    void theOldestGoes()
    {
        for (int i = 0; i <= Settings::mostRecentDatabases; ++i) {
            m_recent->add(address(QStringLiteral("%1.db").arg(i)));
        }
        QCOMPARE(m_settings->recentDatabases().size(), Settings::mostRecentDatabases);
        QVERIFY(!m_recent->contains(address(QStringLiteral("0.db"))));
        QVERIFY(m_recent->contains(address(QStringLiteral("1.db"))));
    }

    void anEmptyListSaysSo()
    {
        QMenu menu;
        m_recent->showIn(menu);
        QCOMPARE(menu.actions().size(), 1);
        QVERIFY(!menu.actions().first()->isEnabled());
        QCOMPARE(menu.actions().first()->text(), QStringLiteral("No Recent Databases"));
    }

    void aKeyChooses()
    {
        for (int i = 10; i >= 1; --i) {
            m_recent->add(existing(QStringLiteral("%1.db").arg(i)));
        }
        QMenu menu;
        m_recent->showIn(menu);
        QSignalSpy chosen(m_recent.get(), &RecentDatabases::chosen);
        for (const auto& [key, name] : {std::pair(Qt::Key_2, "2.db"), {Qt::Key_9, "9.db"}, {Qt::Key_0, "10.db"}}) {
            menu.popup(QPoint(0, 0));
            QTest::keyClick(&menu, key);
            QCOMPARE(chosen.count(), 1);
            QCOMPARE(chosen.takeFirst().first().value<DatabaseAddress>(), address(QString::fromLatin1(name)));
        }
    }

    void aKeyClears()
    {
        m_recent->add(existing(QStringLiteral("a.db")));
        QMenu menu;
        m_recent->showIn(menu);
        menu.popup(QPoint(0, 0));
        QTest::keyClick(&menu, Qt::Key_C);
        QVERIFY(m_settings->recentDatabases().isEmpty());
        QVERIFY(!menu.actions().first()->isEnabled());
    }

    void aMissingFileStaysAndSaysSo()
    {
        m_recent->add(existing(QStringLiteral("here.db")));
        m_recent->add(existing(QStringLiteral("soon gone.db")));
        QMenu menu;
        m_recent->showIn(menu);
        QVERIFY(QFile::remove(address(QStringLiteral("soon gone.db")).location));
        menu.popup(QPoint(0, 0));
        QTRY_VERIFY(menu.actions().first()->text().contains(QStringLiteral("not found")));
        QVERIFY(menu.actions().first()->text().contains(QStringLiteral("soon gone.db")));
        QVERIFY(menu.actions().first()->isEnabled());
        QVERIFY(!menu.actions().at(1)->text().contains(QStringLiteral("not found")));
        menu.close();

        existing(QStringLiteral("soon gone.db"));
        menu.popup(QPoint(0, 0));
        QTRY_VERIFY(!menu.actions().first()->text().contains(QStringLiteral("not found")));
    }

    void looksForFilesWhateverElseIsDone()
    {
        QSemaphore isFree;
        QThreadPool* const pool = QThreadPool::globalInstance();
        pool->setMaxThreadCount(1);
        pool->start([&isFree] { isFree.acquire(); });
        const auto release = qScopeGuard([&isFree, pool] {
            isFree.release();
            pool->waitForDone();
        });
        m_recent->add(address(QStringLiteral("missing.db")));
        QMenu menu;
        m_recent->showIn(menu);
        menu.popup(QPoint(0, 0));
        QTRY_VERIFY(menu.actions().first()->text().contains(QStringLiteral("not found")));
    }

    void namesAreShownAsTheyAre()
    {
        m_recent->add(existing(QStringLiteral("R&D %1 %2.db")));
        QMenu menu;
        m_recent->showIn(menu);
        QVERIFY2(menu.actions().first()->text().startsWith(QStringLiteral("&1 R&&D %1 %2.db (in ")),
                 qPrintable(menu.actions().first()->text()));
    }

    void theMenuFollowsTheList()
    {
        QMenu menu;
        m_recent->showIn(menu);
        m_recent->add(existing(QStringLiteral("a.db")));
        QCOMPARE(menu.actions().size(), 3); // the file, a separator, Clear List
        QCOMPARE(menu.actions().first()->statusTip(),
                 QDir::toNativeSeparators(address(QStringLiteral("a.db")).location));
    }
};

QTEST_MAIN(RecentDatabasesTest)
#include "tst_recentdatabases.moc"
