#include "gui/opening/openingsetting.h"
#include "gui/opening/passwordquestion.h"
#include "gui/opening/serverdialog.h"
#include "gui/support/dialogdriver.h"
#include "support/memory/serverengine.h"

#include <QFile>
#include <QPointer>

using namespace heroadmin;
using namespace heroadmin::testing;

/// Addresses of servers: passwords, and a connection that is lost.
class ServerOpeningTest : public OpeningSetting
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void anAddressOpensAndIsRemembered();
    void aPasswordIsAskedFor();
    void aWrongPasswordIsAskedForAgain();
    void nobodyIsAskedWhoIsNotThere();
    void aPasswordInTheAddressIsWarnedOf();
    void aPasswordIsKeptNowhere();
    void whoIsNotReachedCanBeTriedAgain();
    void saysWhatServerIsAwaited();
    void theDialogBeginsWithTheLastServer();
    void theDialogOpens();
    void aDialogForFilesTakesAnAddress();
    void connectingAgainGoesOnWithTheSameOpening();
    void connectingAgainAsksNobodyWhatIsTyped();
    void onlyServersCanBeChosenWhereThereAreSome();

private:
    [[nodiscard]] PasswordQuestion* question() const { return m_window->findChild<PasswordQuestion*>(); }

    void answer(const QString& password);

    std::shared_ptr<FakeServer> m_server;
};

namespace {

const QString plainAddress = QStringLiteral("server://clerk@db.example.org/heroes");

} // namespace

void ServerOpeningTest::init()
{
    m_server = std::make_shared<FakeServer>();
    start(ServerEngine::enginesWith(m_server));
}

void ServerOpeningTest::cleanup()
{
    m_server->setSilent(false);
    end();
}

/// Of the question that is asked, or is about to be.
void ServerOpeningTest::answer(const QString& password)
{
    QTRY_VERIFY(question() != nullptr && question()->isVisible());
    const QPointer<PasswordQuestion> asked = question();
    QVERIFY(QTest::qWaitForWindowActive(asked));
    QTest::keyClicks(field(*asked, "Password"), password);
    press(*asked, Qt::Key_Return);
    QTRY_VERIFY(asked.isNull());
}

void ServerOpeningTest::anAddressOpensAndIsRemembered()
{
    m_opening->openGiven(plainAddress);
    QVERIFY(hasOpened());
    QCOMPARE(takeOpened().address.location, plainAddress);
    QTRY_COMPARE(m_settings->lastDatabase(), plainAddress);
    QCOMPARE(m_settings->recentDatabases(), QStringList{plainAddress});
    m_opened->clear();
    m_opening->openDefault();
    QVERIFY(hasOpened());
    QCOMPARE(takeOpened().address.location, plainAddress);
}

void ServerOpeningTest::aPasswordIsAskedFor()
{
    m_server->setPassword(QStringLiteral("right"));
    m_opening->openGiven(plainAddress);
    answer(QStringLiteral("right"));
    QVERIFY(hasOpened());
    QCOMPARE(m_messages->count(), 0);
    // The other connections, and another opening, get it as well.
    m_opened->clear();
    m_opening->openGiven(plainAddress);
    QVERIFY(hasOpened());
    QVERIFY(question() == nullptr);
}

void ServerOpeningTest::aWrongPasswordIsAskedForAgain()
{
    m_server->setPassword(QStringLiteral("right"));
    m_opening->openGiven(plainAddress);
    answer(QStringLiteral("guess"));
    QTRY_VERIFY(question() != nullptr && question()->isVisible());
    QVERIFY(QTest::qWaitForWindowActive(question()));
    press(*question(), Qt::Key_Escape);
    QVERIFY(hasMessage());
    const BarMessage message = takeMessage();
    QCOMPARE(message.severity, BarMessage::Severity::Error);
    QCOMPARE(message.text, QStringLiteral("That password is wrong."));
    QVERIFY(!m_session->isOpen());
    QTRY_VERIFY(question() == nullptr);
    offerOf(message, "Try Again")->run();
    answer(QStringLiteral("right"));
    QVERIFY(hasOpened());
    // What was refused is not given again.
    QCOMPARE(m_server->passwords().mid(0, 4),
             (QStringList{QString(), QStringLiteral("guess"), QString(), QStringLiteral("right")}));
}

void ServerOpeningTest::nobodyIsAskedWhoIsNotThere()
{
    m_server->setPassword(QStringLiteral("right"));
    m_opening->setAsksForPasswords(false);
    m_opening->openGiven(plainAddress);
    QVERIFY(hasMessage());
    QCOMPARE(takeMessage().text, QStringLiteral("No password was given."));
    QVERIFY(question() == nullptr);
}

void ServerOpeningTest::aPasswordInTheAddressIsWarnedOf()
{
    m_server->setPassword(QStringLiteral("right"));
    m_opening->openGiven(QStringLiteral("server://clerk:right@db.example.org/heroes"));
    QVERIFY(hasOpened());
    QCOMPARE(takeOpened().address.location, plainAddress);
    QVERIFY(hasMessage());
    const BarMessage message = takeMessage();
    QCOMPARE(message.severity, BarMessage::Severity::Warning);
    QVERIFY2(message.text.startsWith(QStringLiteral("The address held a password.")), qPrintable(message.text));
    QVERIFY(!message.text.contains(QStringLiteral("right")));
}

void ServerOpeningTest::aPasswordIsKeptNowhere()
{
    const QString secret = QStringLiteral("s3cret-of-the-clerk");
    m_server->setPassword(secret);
    m_opening->openGiven(QStringLiteral("server://clerk:%1@db.example.org/heroes").arg(secret));
    QVERIFY(hasOpened());
    const DatabaseAddress address = takeOpened().address;
    for (const QString& text : {address.location, address.displayName, address.displayText, address.place}) {
        QVERIFY(!text.contains(secret));
    }
    QTRY_COMPARE(m_settings->recentDatabases().size(), 1);
    m_store->sync();
    QFile settings(m_store->fileName());
    QVERIFY(settings.open(QIODevice::ReadOnly));
    const QByteArray kept = settings.readAll();
    QVERIFY(kept.contains("db.example.org"));
    QVERIFY(!kept.contains(secret.toLatin1()));
}

void ServerOpeningTest::whoIsNotReachedCanBeTriedAgain()
{
    m_server->setThere(false);
    m_opening->openGiven(plainAddress);
    QVERIFY(hasMessage());
    const BarMessage message = takeMessage();
    QCOMPARE(message.text, QStringLiteral("Nobody answers there."));
    m_server->setThere(true);
    offerOf(message, "Try Again")->run();
    QVERIFY(hasOpened());
}

void ServerOpeningTest::saysWhatServerIsAwaited()
{
    m_server->setSilent(true);
    m_opening->openGiven(plainAddress);
    QVERIFY(hasMessage());
    QCOMPARE(takeMessage().text, QStringLiteral("“heroes” is being opened. Hero Admin waits for the server, "
                                                "clerk@db.example.org."));
    m_server->setSilent(false);
    QVERIFY(hasOpened());
}

void ServerOpeningTest::theDialogBeginsWithTheLastServer()
{
    m_opening->openGiven(plainAddress);
    QVERIFY(hasOpened());
    QTRY_COMPARE(m_settings->recentDatabases().size(), 1);
    m_opening->chooseServer();
    auto* const dialog = m_window->findChild<ServerDialog*>();
    QVERIFY(dialog != nullptr);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QCOMPARE(field(*dialog, "Server")->text(), QStringLiteral("db.example.org"));
    QCOMPARE(field(*dialog, "User")->text(), QStringLiteral("clerk"));
    QCOMPARE(field(*dialog, "Password")->text(), QString());
}

void ServerOpeningTest::theDialogOpens()
{
    m_opening->chooseServer();
    auto* const dialog = m_window->findChild<ServerDialog*>();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    typeOver(field(*dialog, "Server"), QStringLiteral("db.example.org"));
    typeOver(field(*dialog, "Database"), QStringLiteral("heroes"));
    typeOver(field(*dialog, "Name of your own"), QStringLiteral("Production"));
    press(*dialog, Qt::Key_Return);
    QVERIFY(hasOpened());
    const DatabaseAddress address = takeOpened().address;
    QCOMPARE(address.location, QStringLiteral("server://db.example.org/heroes"));
    QCOMPARE(m_settings->databaseMark(address.location).name, QStringLiteral("Production"));
    QTRY_VERIFY(m_window->findChild<ServerDialog*>() == nullptr);
}

void ServerOpeningTest::aDialogForFilesTakesAnAddress()
{
    m_opening->chooseAndOpen();
    typeIntoDialog(plainAddress);
    QVERIFY(hasOpened());
    QCOMPARE(takeOpened().address.location, plainAddress);
}

void ServerOpeningTest::connectingAgainGoesOnWithTheSameOpening()
{
    m_opening->openGiven(plainAddress, true);
    QVERIFY(hasOpened());
    const quint64 opening = takeOpened().opening;
    m_server->cut();
    m_opening->connectAgain();
    QVERIFY(hasOpened());
    QCOMPARE(takeOpened().opening, opening);
    m_opening->openGiven(plainAddress);
    QVERIFY(hasOpened());
    QCOMPARE(takeOpened().opening, opening + 1);
}

void ServerOpeningTest::connectingAgainAsksNobodyWhatIsTyped()
{
    m_opening->openGiven(plainAddress);
    QVERIFY(hasOpened());
    m_opened->clear();
    int asked = 0;
    m_opening->setGate([&asked](const std::function<void()>&) {
        ++asked;
        return false;
    });
    m_opening->connectAgain();
    QVERIFY(hasOpened());
    QCOMPARE(asked, 0);
    m_opening->openGiven(plainAddress);
    QCOMPARE(asked, 1);
}

void ServerOpeningTest::onlyServersCanBeChosenWhereThereAreSome()
{
    QVERIFY(m_opening->canChooseServer());
    end();
    start();
    QVERIFY(!m_opening->canChooseServer());
}

QTEST_MAIN(ServerOpeningTest)
#include "tst_serveropening.moc"
