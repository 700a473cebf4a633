#include "gui/clipboard/secretclipboard.h"

#include "data/session/answer.h"
#include "data/session/databasesession.h"
#include "support/counted.h"
#include "support/testdatabase.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <memory>

using namespace heroadmin;
using namespace std::chrono_literals;

/// With real databases; hero N of them has the secret name "Secret N".
class SecretClipboardTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<testing::TestDatabase> m_heroes;
    std::unique_ptr<DatabaseSession> m_session;
    std::unique_ptr<SecretClipboard> m_secrets;

    void open()
    {
        m_heroes = testing::TestDatabase::make(5);
        const QSignalSpy opened(m_session.get(), &DatabaseSession::opened);
        m_session->open(m_heroes->address());
        QTRY_COMPARE(opened.count(), 1);
    }

    void waitForAnswers() const
    {
        bool isDone = false;
        const auto count = [](Database& database) { return testing::counted(database); };
        whenAnswered(m_session.get(), m_session->worker().run(count),
                     [&isDone](const Result<qint64>&) { isDone = true; });
        QTRY_VERIFY(isDone);
    }

    static QString clipboardText() { return QGuiApplication::clipboard()->text(); }

private Q_SLOTS:

    void init()
    {
        m_session = std::make_unique<DatabaseSession>(testing::TestDatabase::engines());
        open();
        m_secrets = std::make_unique<SecretClipboard>(*m_session, 1h);
        QGuiApplication::clipboard()->setText(QStringLiteral("before"));
    }

    void cleanup()
    {
        m_secrets.reset();
        m_session.reset();
    }

    void copiesMarkedAsASecret()
    {
        const QSignalSpy copied(m_secrets.get(), &SecretClipboard::copied);
        m_secrets->copy(3);
        QTRY_COMPARE(copied.count(), 1);
        QCOMPARE(clipboardText(), QStringLiteral("Secret 3"));
        const QMimeData* const content = QGuiApplication::clipboard()->mimeData();
        QCOMPARE(content->data(QStringLiteral("x-kde-passwordManagerHint")), QByteArray("secret"));
        const QString windows = QStringLiteral("application/x-qt-windows-mime;value=\"%1\"");
        QVERIFY(content->hasFormat(windows.arg(QStringLiteral("ExcludeClipboardContentFromMonitorProcessing"))));
        QCOMPARE(content->data(windows.arg(QStringLiteral("CanIncludeInClipboardHistory"))), QByteArray(4, '\0'));
        QVERIFY(!content->hasHtml());
    }

    void saysForHowLong()
    {
        m_secrets->setKeptFor(10s);
        QCOMPARE(m_secrets->copiedMessage(), QStringLiteral("The secret name is on the clipboard for 10 s."));
    }

    void takesItBackWhenItsTimeIsUp()
    {
        m_secrets->setKeptFor(0ms);
        const QSignalSpy copied(m_secrets.get(), &SecretClipboard::copied);
        m_secrets->copy(3);
        QTRY_COMPARE(copied.count(), 1);
        QTRY_COMPARE(clipboardText(), QString());
    }

    void takesItBackAtTheEndOfAdminMode()
    {
        m_secrets->copy(3);
        QTRY_COMPARE(clipboardText(), QStringLiteral("Secret 3"));
        m_secrets->takeBack();
        QCOMPARE(clipboardText(), QString());
    }

    void takesItBackAtItsEnd()
    {
        m_secrets->copy(3);
        QTRY_COMPARE(clipboardText(), QStringLiteral("Secret 3"));
        m_secrets.reset();
        QCOMPARE(clipboardText(), QString());
    }

    void takesItBackWhenAnotherDatabaseOpens()
    {
        m_secrets->copy(3);
        QTRY_COMPARE(clipboardText(), QStringLiteral("Secret 3"));
        open();
        QCOMPARE(clipboardText(), QString());
    }

    void leavesWhatSomethingElseCopied()
    {
        m_secrets->copy(3);
        QTRY_COMPARE(clipboardText(), QStringLiteral("Secret 3"));
        QGuiApplication::clipboard()->setText(QStringLiteral("something else"));
        m_secrets->takeBack();
        QCOMPARE(clipboardText(), QStringLiteral("something else"));
    }

    void dropsAnAnswerThatComesTooLate()
    {
        m_secrets->copy(3);
        m_secrets->takeBack();
        waitForAnswers();
        QCOMPARE(clipboardText(), QStringLiteral("before"));
    }

    void theLastOneCounts()
    {
        m_secrets->copy(3);
        m_secrets->copy(4);
        waitForAnswers();
        QCOMPARE(clipboardText(), QStringLiteral("Secret 4"));
    }

    void saysWhereAHeroIsGone()
    {
        const QSignalSpy failed(m_secrets.get(), &SecretClipboard::failed);
        m_secrets->copy(77);
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(failed.first().first().value<Error>().kind, ErrorKind::NotFound);
        QCOMPARE(clipboardText(), QStringLiteral("before"));
    }
};

QTEST_MAIN(SecretClipboardTest)
#include "tst_secretclipboard.moc"
