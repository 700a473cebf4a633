#include "gui/opening/fileopenrequests.h"

#include "data/session/databasesession.h"
#include "data/writing/herowriting.h"
#include "gui/application/settings.h"
#include "gui/opening/databaseopening.h"
#include "gui/opening/recentdatabases.h"
#include "support/herofile.h"
#include "support/sqliteengines.h"

#include <QApplication>
#include <QFile>
#include <QFileOpenEvent>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>
#include <QWidget>
#include <functional>
#include <memory>

using namespace heroadmin;

/// With real SQLite files, and the event that macOS sends.
class FileOpenRequestsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<RecentDatabases> m_recent;
    std::unique_ptr<DatabaseSession> m_session;
    std::unique_ptr<QWidget> m_window;
    DatabaseOpening* m_opening = nullptr;
    std::unique_ptr<QSignalSpy> m_messages;

    QString made(const QString& name) const
    {
        const QString file = m_folder->filePath(name);
        return testing::createHeroFile(file, 3) ? file : QString();
    }

    static void ask(const QString& file) { QCoreApplication::postEvent(qApp, new QFileOpenEvent(file)); }

    QString openFile() const { return m_session->isOpen() ? m_session->info().address.location : QString(); }

private Q_SLOTS:

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
        m_settings = std::make_unique<Settings>(*m_store);
        m_recent = std::make_unique<RecentDatabases>(*m_settings, testing::sqliteEngines());
        m_session = std::make_unique<DatabaseSession>(testing::sqliteEngines());
        m_window = std::make_unique<QWidget>();
        m_opening = new DatabaseOpening(*m_session, *new HeroWriting(*m_session, m_window.get()), *m_settings,
                                        *m_recent, m_window.get(), m_folder->filePath(QStringLiteral("own.db")));
        m_messages = std::make_unique<QSignalSpy>(m_opening, &DatabaseOpening::message);
        new FileOpenRequests(*m_opening);
    }

    void cleanup()
    {
        m_window.reset();
        m_session.reset();
    }

    void anAskedForFileOpensAsByTheMenu()
    {
        const QString file = made(QStringLiteral("a b%20#ü.db"));
        ask(file);
        QTRY_COMPARE(openFile(), file);
        QTRY_COMPARE(m_settings->lastDatabase(), file);
        QVERIFY(m_recent->contains(SqliteEngine::addressOfFile(file)));
    }

    void itComesAfterWhatTheStartOpens()
    {
        const QString file = made(QStringLiteral("asked.db"));
        m_settings->setLastDatabase(made(QStringLiteral("last.db")));
        m_opening->openDefault();
        ask(file);
        QTRY_COMPARE(openFile(), file);
        QTRY_VERIFY(!m_session->isOpening());
        QCOMPARE(openFile(), file);
    }

    void theGateIsAsked()
    {
        const QString first = made(QStringLiteral("first.db"));
        ask(first);
        QTRY_COMPARE(openFile(), first);
        std::function<void()> goOn;
        m_opening->setGate([&goOn](const std::function<void()>& then) {
            goOn = then;
            return false;
        });
        const QString second = made(QStringLiteral("second.db"));
        ask(second);
        QTRY_VERIFY(goOn != nullptr);
        QVERIFY(!m_session->isOpening());
        QCOMPARE(openFile(), first);
        goOn();
        QTRY_COMPARE(openFile(), second);
    }

    void aFileThatIsNoDatabaseIsSaid()
    {
        const QString file = m_folder->filePath(QStringLiteral("text.db"));
        QFile text(file);
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write("This is no database, and long enough to be one.\n");
        text.close();
        ask(file);
        QTRY_VERIFY(!m_messages->isEmpty());
        QCOMPARE(m_messages->first().first().value<BarMessage>().severity, BarMessage::Severity::Error);
    }

    void onlyFilesAndOnlyOfTheApplication()
    {
        QFileOpenEvent address(QUrl(QStringLiteral("https://example.org/heroes.db")));
        QCoreApplication::sendEvent(qApp, &address);
        QFileOpenEvent elsewhere(made(QStringLiteral("other.db")));
        QCoreApplication::sendEvent(m_window.get(), &elsewhere);
        QVERIFY(!m_session->isOpening());
        QVERIFY(!m_session->isOpen());
        QVERIFY(m_messages->isEmpty());
    }

    void nothingListensWhenTheWindowIsGone()
    {
        const QString file = made(QStringLiteral("late.db"));
        m_window.reset();
        ask(file);
        QCoreApplication::processEvents();
        QVERIFY(!m_session->isOpening());
        QVERIFY(!m_session->isOpen());
    }
};

QTEST_MAIN(FileOpenRequestsTest)
#include "tst_fileopenrequests.moc"
