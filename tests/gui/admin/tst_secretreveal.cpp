#include "gui/admin/secretreveal.h"

#include "data/session/answer.h"
#include "data/session/databasesession.h"
#include "data/table/revealedsecrets.h"
#include "support/counted.h"
#include "support/testdatabase.h"

#include <QSignalSpy>
#include <QTest>
#include <memory>

using namespace heroadmin;
using namespace std::chrono_literals;

/// With real databases; hero N of them has the secret name "Secret N".
class SecretRevealTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<testing::TestDatabase> m_heroes;
    std::unique_ptr<DatabaseSession> m_session;
    std::unique_ptr<RevealedSecrets> m_revealed;
    std::unique_ptr<SecretReveal> m_reveal;

    void open()
    {
        m_heroes = testing::TestDatabase::make(5);
        const QSignalSpy opened(m_session.get(), &DatabaseSession::opened);
        m_session->open(m_heroes->address());
        QTRY_COMPARE(opened.count(), 1);
    }

    /// Every answer that was asked for before has come when this returns.
    void waitForAnswers() const
    {
        bool isDone = false;
        const auto count = [](Database& database) { return testing::counted(database); };
        whenAnswered(m_session.get(), m_session->worker().run(count),
                     [&isDone](const Result<qint64>&) { isDone = true; });
        QTRY_VERIFY(isDone);
    }

    void peekWithTapTime(std::chrono::milliseconds tapTime)
    {
        m_reveal = std::make_unique<SecretReveal>(*m_session, *m_revealed, tapTime);
    }

    void tap(qint64 heroId) const
    {
        m_reveal->beginPeek(heroId);
        m_reveal->endPeek();
    }

private Q_SLOTS:

    void init()
    {
        m_session = std::make_unique<DatabaseSession>(testing::TestDatabase::engines());
        m_revealed = std::make_unique<RevealedSecrets>(1h);
        peekWithTapTime(1h);
        open();
    }

    void cleanup()
    {
        m_reveal.reset();
        m_revealed.reset();
        m_session.reset();
    }

    void revealsOne()
    {
        m_reveal->reveal(3);
        QTRY_VERIFY(m_revealed->isRevealed(3));
        QCOMPARE(m_revealed->textOf(3), QStringLiteral("Secret 3"));
        QVERIFY(!m_revealed->isRevealed(2));
        m_reveal->hide(3);
        QVERIFY(m_revealed->isEmpty());
    }

    void aHeroThatIsGoneFails()
    {
        const QSignalSpy failed(m_reveal.get(), &SecretReveal::failed);
        m_reveal->reveal(77);
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(failed.first().first().value<Error>().kind, ErrorKind::NotFound);
        QVERIFY(m_revealed->isEmpty());
    }

    void aLateAnswerIsDropped()
    {
        m_reveal->reveal(1);
        m_reveal->reveal(2);
        m_reveal->hide(1);
        waitForAnswers();
        QVERIFY(!m_revealed->isRevealed(1));
        QVERIFY(m_revealed->isRevealed(2));
    }

    void noAnswerComesAfterAdminMode()
    {
        const QSignalSpy failed(m_reveal.get(), &SecretReveal::failed);
        m_reveal->reveal(1);
        waitForAnswers();
        m_reveal->reveal(2);
        m_reveal->reveal(77);
        m_reveal->hideAll();
        QVERIFY(m_revealed->isEmpty());
        waitForAnswers();
        QVERIFY(m_revealed->isEmpty());
        QCOMPARE(failed.count(), 0);
    }

    void theLastRequestCounts()
    {
        m_reveal->reveal(1);
        m_reveal->hide(1);
        m_reveal->reveal(1);
        waitForAnswers();
        QVERIFY(m_revealed->isRevealed(1));
    }

    void anotherDatabaseHidesEverything()
    {
        m_reveal->reveal(1);
        waitForAnswers();
        m_reveal->reveal(2); // answered before the other database is open, shown after
        open();
        QVERIFY(m_revealed->isEmpty());
        waitForAnswers();
        QVERIFY(m_revealed->isEmpty());
    }

    void aTapRevealsAndHides()
    {
        tap(1);
        waitForAnswers();
        QVERIFY(m_revealed->isRevealed(1));
        tap(1);
        waitForAnswers();
        QVERIFY(m_revealed->isEmpty());
        m_reveal->endPeek();
        QVERIFY(m_revealed->isEmpty());
    }

    void aHeldKeyRevealsUntilItsRelease()
    {
        peekWithTapTime(0ms); // everything counts as held
        m_reveal->beginPeek(1);
        waitForAnswers();
        QVERIFY(m_revealed->isRevealed(1));
        m_reveal->endPeek();
        QVERIFY(m_revealed->isEmpty());
    }

    void aHeldKeyThatIsFasterThanTheAnswerRevealsNothing()
    {
        peekWithTapTime(0ms);
        tap(1);
        waitForAnswers();
        QVERIFY(m_revealed->isEmpty());
    }

    void aRepeatedKeyIsOnePress()
    {
        m_reveal->beginPeek(1);
        waitForAnswers();
        m_reveal->beginPeek(1);
        m_reveal->beginPeek(1);
        m_reveal->endPeek();
        waitForAnswers();
        QVERIFY(m_revealed->isRevealed(1));
    }

    void aPeekAtAnotherEndsTheFirst()
    {
        peekWithTapTime(0ms);
        m_reveal->beginPeek(1);
        waitForAnswers();
        m_reveal->beginPeek(2);
        waitForAnswers();
        QVERIFY(!m_revealed->isRevealed(1));
        QVERIFY(m_revealed->isRevealed(2));
        m_reveal->endPeek();
        QVERIFY(m_revealed->isEmpty());
    }
};

QTEST_MAIN(SecretRevealTest)
#include "tst_secretreveal.moc"
