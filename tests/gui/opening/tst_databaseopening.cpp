#include "data/session/answer.h"
#include "gui/opening/openingsetting.h"
#include "gui/support/focusedwidget.h"
#include "support/counted.h"
#include "support/sqliteheldlock.h"

#include <QApplication>

using namespace heroadmin;
using namespace heroadmin::testing;

/// With real SQLite files, real dialogs and real keys.
class DatabaseOpeningTest : public testing::OpeningSetting
{
    Q_OBJECT

private Q_SLOTS:

    void init() { start(); }

    void cleanup() { end(); }

    void theFirstStartMakesADatabaseAndOffersSamples()
    {
        m_opening->openDefault();
        QVERIFY(hasOpened());
        QCOMPARE(takeOpened().address.location, ownFile());
        QCOMPARE(testing::heroCount(ownFile()), 0);
        QTRY_COMPARE(m_settings->lastDatabase(), ownFile());

        QCOMPARE(m_messages->count(), 1);
        const BarMessage message = takeMessage();
        QCOMPARE(message.severity, BarMessage::Severity::Information);
        const BarMessage::Action* const offer = offerOf(message, "Add Sample Heroes");
        QVERIFY(offer != nullptr);
        QSignalSpy added(m_opening, &DatabaseOpening::heroesAdded);
        offer->run();
        offer->run();
        QTRY_COMPARE(added.count(), 1);
        QCOMPARE(added.first().first().value<QList<qint64>>().size(), 7);
        QCOMPARE(testing::heroCount(ownFile()), 7);
        QCOMPARE(testing::readValue(ownFile(), QStringLiteral("SELECT secret_name FROM hero WHERE name = 'Deadpond'")),
                 QStringLiteral("Dive Wilson"));
    }

    void theSecondStartOffersNothing()
    {
        m_opening->openDefault();
        QVERIFY(hasOpened());
        m_messages->clear();
        m_opened->clear();
        m_opening->openDefault();
        QVERIFY(hasOpened());
        QCOMPARE(m_messages->count(), 0);
    }

    void samplesGoIntoNoOtherDatabase()
    {
        m_opening->openDefault();
        QVERIFY(hasOpened());
        const BarMessage message = takeMessage();
        m_opened->clear();
        m_opening->openGiven(made(QStringLiteral("other.db")));
        QVERIFY(hasOpened());
        offerOf(message, "Add Sample Heroes")->run();
        bool isDone = false;
        const auto count = [](Database& database) { return testing::counted(database); };
        whenAnswered(this, m_session->worker().run(count), [&isDone](const Result<qint64>&) { isDone = true; });
        QTRY_VERIFY(isDone);
        QCOMPARE(testing::heroCount(path(QStringLiteral("other.db"))), 3);
    }

    void theFirstStartCanBeForReadingOnly()
    {
        m_opening->openDefault(true);
        QVERIFY(hasOpened());
        QVERIFY(takeOpened().readOnly);
        QCOMPARE(m_opened->count(), 0);
        QCOMPARE(m_messages->count(), 0);
    }

    void theDatabaseOfLastTimeComesBack()
    {
        m_settings->setLastDatabase(made(QStringLiteral("last.db")));
        m_opening->openDefault();
        QVERIFY(hasOpened());
        QCOMPARE(takeOpened().address.location, path(QStringLiteral("last.db")));
        QVERIFY(!QFile::exists(ownFile()));
        QCOMPARE(m_messages->count(), 0);
    }

    void aMissingDatabaseOfLastTimeIsSaid()
    {
        m_settings->setLastDatabase(path(QStringLiteral("gone.db")));
        m_opening->openDefault();
        QVERIFY(hasOpened());
        QCOMPARE(takeOpened().address.location, ownFile());
        const BarMessage message = takeMessage();
        QCOMPARE(message.severity, BarMessage::Severity::Warning);
        QVERIFY2(message.text.contains(QStringLiteral("gone.db")), qPrintable(message.text));
        QVERIFY(!QFile::exists(path(QStringLiteral("gone.db"))));
    }

    void aGivenFileOrUrlOpens()
    {
        const QString file = made(QStringLiteral("given.db"));
        m_opening->openGiven(QStringLiteral("sqlite:///") + file, true);
        QVERIFY(hasOpened());
        const DatabaseInfo info = takeOpened();
        QCOMPARE(info.address.location, file);
        QVERIFY(info.readOnly);
        QTRY_COMPARE(m_settings->recentDatabases(), QStringList{file});
    }

    void rowsDontWaitForWhatIsRemembered()
    {
        QString remembered;
        connect(m_opening, &DatabaseOpening::opened, this,
                [this, &remembered] { remembered = m_settings->lastDatabase(); });
        const QString file = made(QStringLiteral("remembered.db"));
        m_opening->openGiven(file);
        QVERIFY(hasOpened());
        QVERIFY(remembered.isEmpty());
        QTRY_COMPARE(m_settings->lastDatabase(), file);
    }

    void aUrlOfAnotherKindIsRefused()
    {
        m_opening->openGiven(QStringLiteral("mysql://server/database"));
        QVERIFY(hasMessage());
        QCOMPARE(takeMessage().severity, BarMessage::Severity::Error);
        QVERIFY(m_settings->recentDatabases().isEmpty());
    }

    void aMistypedNameCreatesNothing()
    {
        m_opening->openGiven(path(QStringLiteral("mistyped.db")));
        QVERIFY(hasMessage());
        const BarMessage message = takeMessage();
        QCOMPARE(message.severity, BarMessage::Severity::Error);
        QVERIFY(offerOf(message, "Remove from List") == nullptr);
        QVERIFY(!QFile::exists(path(QStringLiteral("mistyped.db"))));
        QVERIFY(m_settings->lastDatabase().isEmpty());

        const BarMessage::Action* const offer = offerOf(message, "Open Default Database");
        QVERIFY(offer != nullptr);
        offer->run();
        QVERIFY(hasOpened());
        QCOMPARE(takeOpened().address.location, ownFile());
    }

    void aMissingRecentDatabaseCanBeRemoved()
    {
        m_recent->add(SqliteEngine::addressOfFile(path(QStringLiteral("gone.db"))));
        Q_EMIT m_recent->chosen(SqliteEngine::addressOfFile(path(QStringLiteral("gone.db"))));
        QVERIFY(hasMessage());
        const BarMessage message = takeMessage();
        const BarMessage::Action* const offer = offerOf(message, "Remove from List");
        QVERIFY(offer != nullptr);
        offer->run();
        QVERIFY(m_settings->recentDatabases().isEmpty());
    }

    void aMissingTableCanBeCreated()
    {
        const QString file = path(QStringLiteral("other.db"));
        QVERIFY(testing::execute(file, QStringLiteral("CREATE TABLE villain (id INTEGER PRIMARY KEY)")));
        m_opening->openGiven(file);
        QVERIFY(hasMessage());
        QCOMPARE(m_opened->count(), 0);
        const BarMessage message = takeMessage();
        const BarMessage::Action* const offer = offerOf(message, "Create Table");
        QVERIFY(offer != nullptr);
        offer->run();
        QVERIFY(hasOpened());
        QCOMPARE(testing::heroCount(file), 0);
        QCOMPARE(m_messages->count(), 0);
    }

    void noTableIsOfferedForReadingOnly()
    {
        const QString file = path(QStringLiteral("other.db"));
        QVERIFY(testing::execute(file, QStringLiteral("CREATE TABLE villain (id INTEGER PRIMARY KEY)")));
        m_opening->openGiven(file, true);
        QVERIFY(hasMessage());
        QVERIFY(offerOf(takeMessage(), "Create Table") == nullptr);
    }

    void missingIndexesCanBeAdded()
    {
        const QString file = made(QStringLiteral("slow.db"));
        QVERIFY(testing::execute(file, QStringLiteral("DROP INDEX ix_hero_age")));
        m_opening->openGiven(file);
        QVERIFY(hasOpened());
        const BarMessage message = takeMessage();
        QVERIFY(message.text.contains(QStringLiteral("ix_hero_age")));
        QVERIFY(!message.text.contains(QStringLiteral("ix_hero_name")));
        const BarMessage::Action* const offer = offerOf(message, "Add Indexes");
        QVERIFY(offer != nullptr);
        m_opening->openGiven(path(QStringLiteral("gone.db")));
        offer->run();
        const BarMessage notNow = takeMessage();
        QCOMPARE(notNow.severity, BarMessage::Severity::Error);
        QVERIFY(offerOf(notNow, "Try Again") != nullptr);
        QVERIFY(hasMessage());
        takeMessage(); // There is no such file.
        QCOMPARE(m_session->info().missingIndexes.size(), 1);
        offerOf(notNow, "Try Again")->run();
        QVERIFY(hasMessage());
        QCOMPARE(takeMessage().severity, BarMessage::Severity::Information);
        QVERIFY(m_session->info().missingIndexes.isEmpty());
    }

    void missingIndexesAreNoMatterForReadingOnly()
    {
        const QString file = made(QStringLiteral("slow.db"));
        QVERIFY(testing::execute(file, QStringLiteral("DROP INDEX ix_hero_age")));
        m_opening->openGiven(file, true);
        QVERIFY(hasOpened());
        QCOMPARE(m_messages->count(), 0);
    }

    void aLockedDatabaseCanBeTriedAgain()
    {
        const QString file = made(QStringLiteral("locked.db"));
        {
            const testing::SqliteHeldLock lock(file, testing::HeldLock::Kind::Exclusive);
            QVERIFY(lock.isHeld());
            m_opening->openGiven(file);
            QVERIFY(hasMessage());
            const BarMessage waiting = takeMessage();
            QCOMPARE(waiting.severity, BarMessage::Severity::Information);
            QVERIFY2(waiting.text.contains(QStringLiteral("“locked.db” is being opened.")), qPrintable(waiting.text));
            QVERIFY(m_session->isOpening());
            QVERIFY(hasMessage());
        }
        QCOMPARE(m_opened->count(), 0);
        const BarMessage message = takeMessage();
        QCOMPARE(message.severity, BarMessage::Severity::Error);
        const BarMessage::Action* const offer = offerOf(message, "Try Again");
        QVERIFY(offer != nullptr);
        offer->run();
        QVERIFY(hasOpened());
    }

    void aFailureLeavesTheOpenOneOpen()
    {
        const QString file = made(QStringLiteral("good.db"));
        m_opening->openGiven(file);
        QVERIFY(hasOpened());
        m_opening->openGiven(path(QStringLiteral("gone.db")));
        QVERIFY(hasMessage());
        QVERIFY(offerOf(takeMessage(), "Open Default Database") == nullptr);
        QCOMPARE(m_session->info().address.location, file);
        QTRY_COMPARE(m_settings->lastDatabase(), file);
    }

    void severalAtOnceKeepTheirOffersApart()
    {
        const QString other = path(QStringLiteral("other.db"));
        QVERIFY(testing::execute(other, QStringLiteral("CREATE TABLE villain (id INTEGER PRIMARY KEY)")));
        m_opening->openGiven(path(QStringLiteral("gone.db")));
        m_opening->openGiven(other);
        m_opening->openGiven(made(QStringLiteral("good.db")));
        QVERIFY(hasOpened());
        QCOMPARE(m_messages->count(), 2);
        QVERIFY(offerOf(takeMessage(), "Create Table") == nullptr);
        QVERIFY(offerOf(takeMessage(), "Create Table") != nullptr);
    }

    void anOfferOutlivesItsWindowWithoutHarm()
    {
        m_opening->openGiven(path(QStringLiteral("gone.db")));
        QVERIFY(hasMessage());
        const BarMessage message = takeMessage();
        m_window.reset();
        for (const BarMessage::Action& offer : message.actions) {
            offer.run();
        }
        QVERIFY(!QFile::exists(ownFile()));
    }

    void keysChooseAFile()
    {
        const QString file = made(QStringLiteral("chosen.db"));
        m_opening->chooseAndOpen();
        typeIntoDialog(file);
        QCOMPARE(m_opened->count(), 1);
        QCOMPARE(takeOpened().address.location, file);
    }

    void keysNameANewFile()
    {
        m_opening->chooseAndCreate();
        typeIntoDialog(path(QStringLiteral("fresh")));
        QCOMPARE(m_opened->count(), 1);
        QCOMPARE(takeOpened().address.location, path(QStringLiteral("fresh.db")));
        QCOMPARE(testing::heroCount(path(QStringLiteral("fresh.db"))), 0);
        QCOMPARE(m_messages->count(), 0);
    }

    void anExistingFileIsNeverOverwritten()
    {
        const QString file = made(QStringLiteral("old.db"));
        m_opening->chooseAndCreate();
        typeIntoDialog(file);
        QCOMPARE(m_opened->count(), 0);
        QCOMPARE(takeMessage().severity, BarMessage::Severity::Error);
        QCOMPARE(testing::heroCount(file), 3);
    }

    void escapeOpensNothing()
    {
        m_opening->chooseAndOpen();
        auto* const dialog = m_window->findChild<QFileDialog*>();
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QTest::keyClick(focusedWidget(), Qt::Key_Escape);
        QTRY_VERIFY(m_window->findChild<QFileDialog*>() == nullptr);
        QVERIFY(!m_session->isOpening());
    }
};

QTEST_MAIN(DatabaseOpeningTest)
#include "tst_databaseopening.moc"
