#include "gui/opening/passwordquestion.h"
#include "gui/support/dialogdriver.h"
#include "gui/support/herowindow.h"
#include "support/memory/serverengine.h"

using namespace heroadmin;
using namespace heroadmin::testing;

/// The window on a server that goes and comes back.
class LostConnectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void isSaidWithAWayBack();
    void placeAndFilterStay();
    void whatThePersonAsksForSaysItAtOnce();
    void aServerThatIsNotBackSaysSo();
    void aNewPasswordIsAskedFor();
    void ends();

private:
    [[nodiscard]] HeroBrowsing& browser() const { return m_hero->window->browser(); }

    [[nodiscard]] bool isLostSaid() const { return m_hero->isSaid(QStringLiteral("The server is gone.")); }

    std::shared_ptr<FakeServer> m_server;
    std::unique_ptr<HeroWindow> m_hero;
};

void LostConnectionTest::init()
{
    m_server = std::make_shared<FakeServer>();
    m_hero = std::make_unique<HeroWindow>(ServerEngine::enginesWith(m_server));
    QVERIFY(m_hero->start(QStringLiteral("server://clerk@db.example.org/heroes")));
}

void LostConnectionTest::cleanup()
{
    m_hero.reset();
}

void LostConnectionTest::isSaidWithAWayBack()
{
    m_server->cut();
    QTRY_VERIFY(isLostSaid());
    QVERIFY(m_hero->isSaid(QStringLiteral("What is shown was read before.")));
    QCOMPARE(m_hero->table().model()->rowCount(), 100);
    QVERIFY(m_hero->offer(QStringLiteral("Connect Again")) != nullptr);
    m_hero->offer(QStringLiteral("Connect Again"))->click();
    QTRY_VERIFY(!isLostSaid());
    QVERIFY(m_hero->isQuietSoon());
    QCOMPARE(m_hero->table().model()->rowCount(), 100);
}

void LostConnectionTest::placeAndFilterStay()
{
    HeroFilter filter;
    filter.name = QStringLiteral("hero");
    browser().setFilter(filter);
    QVERIFY(m_hero->isQuietSoon());
    browser().goToNext();
    QVERIFY(m_hero->isQuietSoon());
    const std::optional<qint64> offset = browser().offset();
    QCOMPARE(offset, 100);
    m_server->cut();
    QTRY_VERIFY(m_hero->offer(QStringLiteral("Connect Again")) != nullptr);
    m_hero->offer(QStringLiteral("Connect Again"))->click();
    QTRY_VERIFY(!isLostSaid());
    QVERIFY(m_hero->isQuietSoon());
    QCOMPARE(browser().filter(), filter);
    QCOMPARE(browser().offset(), offset);
}

void LostConnectionTest::whatThePersonAsksForSaysItAtOnce()
{
    m_server->cut();
    browser().refresh();
    QTRY_VERIFY(m_hero->offer(QStringLiteral("Connect Again")) != nullptr);
    QVERIFY(!m_hero->session.trouble().isEmpty());
}

void LostConnectionTest::aServerThatIsNotBackSaysSo()
{
    m_server->setThere(false);
    QTRY_VERIFY(m_hero->offer(QStringLiteral("Connect Again")) != nullptr);
    m_hero->offer(QStringLiteral("Connect Again"))->click();
    QTRY_VERIFY(m_hero->isSaid(QStringLiteral("Nobody answers there.")));
    QCOMPARE(m_hero->table().model()->rowCount(), 100);
    m_server->setThere(true);
    m_hero->offer(QStringLiteral("Try Again"))->click();
    QTRY_VERIFY(!m_hero->isSaid(QStringLiteral("Nobody answers there.")));
    QVERIFY(m_hero->isQuietSoon());
    QVERIFY(!isLostSaid());
}

void LostConnectionTest::aNewPasswordIsAskedFor()
{
    m_server->setPassword(QStringLiteral("new"));
    m_server->cut();
    QTRY_VERIFY(m_hero->offer(QStringLiteral("Connect Again")) != nullptr);
    m_hero->offer(QStringLiteral("Connect Again"))->click();
    QTRY_VERIFY(HeroWindow::shown<PasswordQuestion>() != nullptr);
    HeroWindow::type(QStringLiteral("new"));
    HeroWindow::press(Qt::Key_Return);
    QTRY_VERIFY(!isLostSaid());
    QVERIFY(m_hero->isQuietSoon());
}

void LostConnectionTest::ends()
{
    m_server->setThere(false);
    QTRY_VERIFY(isLostSaid());
    m_hero->window->close();
    QVERIFY(!m_hero->window->isVisible());
}

QTEST_MAIN(LostConnectionTest)
#include "tst_lostconnection.moc"
