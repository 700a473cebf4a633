#include "data/table/revealedsecrets.h"

#include <QSignalSpy>
#include <QTest>

using namespace heroadmin;
using namespace std::chrono_literals;

class RevealedSecretsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hidesByItselfWhenTheTimeIsUp();
    void revealingAgainStartsTheTimeAgain();
    void hideAllHidesAll();
    void hidingWhatIsHiddenSaysNothing();
};

void RevealedSecretsTest::hidesByItselfWhenTheTimeIsUp()
{
    RevealedSecrets secrets(20ms);
    QSignalSpy changes(&secrets, &RevealedSecrets::changed);
    secrets.reveal(5, SecretName(u"Dive"));
    QCOMPARE(changes.size(), 1);
    QCOMPARE(secrets.textOf(5), QStringLiteral("Dive"));
    QVERIFY(secrets.textOf(6).isEmpty());
    QVERIFY(changes.wait());
    QCOMPARE(changes.constLast().constFirst().toLongLong(), 5);
    QVERIFY(secrets.isEmpty());
    QVERIFY(secrets.textOf(5).isEmpty());
}

void RevealedSecretsTest::revealingAgainStartsTheTimeAgain()
{
    RevealedSecrets secrets(10ms);
    secrets.reveal(5, SecretName(u"first"));
    secrets.setVisibleFor(1h);
    secrets.reveal(5, SecretName(u"second"));
    // When a later and longer time is up, the first one of the other secret is as well.
    secrets.setVisibleFor(30ms);
    secrets.reveal(6, SecretName(u"third"));
    QTRY_VERIFY(!secrets.isRevealed(6));
    QCOMPARE(secrets.textOf(5), QStringLiteral("second"));
}

void RevealedSecretsTest::hideAllHidesAll()
{
    RevealedSecrets secrets;
    secrets.reveal(1, SecretName(u"a"));
    secrets.reveal(2, SecretName(u"b"));
    const QSignalSpy changes(&secrets, &RevealedSecrets::changed);
    secrets.hideAll();
    QCOMPARE(changes.size(), 2);
    QVERIFY(secrets.isEmpty());
}

void RevealedSecretsTest::hidingWhatIsHiddenSaysNothing()
{
    RevealedSecrets secrets;
    const QSignalSpy changes(&secrets, &RevealedSecrets::changed);
    secrets.hide(1);
    secrets.hideAll();
    QCOMPARE(changes.size(), 0);
}

QTEST_GUILESS_MAIN(RevealedSecretsTest)
#include "tst_revealedsecrets.moc"
