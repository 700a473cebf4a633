#include "gui/opening/passwordquestion.h"

#include "gui/support/dialogdriver.h"

#include <QLabel>
#include <QSignalSpy>
#include <memory>

using namespace heroadmin;
using namespace heroadmin::testing;

class PasswordQuestionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheServer();
    void showsNothingOfWhatIsTyped();
    void saysWhyItAsksAgain();
    void escapeAnswersNothing();

private:
    void ask(const QString& refusal = {});
    [[nodiscard]] QString said() const;

    std::unique_ptr<PasswordQuestion> m_question;
};

void PasswordQuestionTest::ask(const QString& refusal)
{
    DatabaseAddress address;
    address.displayName = QStringLiteral("<b>heroes</b>");
    address.place = QStringLiteral("clerk@db.example.org");
    m_question = std::make_unique<PasswordQuestion>(address, refusal);
    m_question->open();
    QVERIFY(QTest::qWaitForWindowActive(m_question.get()));
}

QString PasswordQuestionTest::said() const
{
    QStringList texts;
    const QList<QLabel*> labels = m_question->findChildren<QLabel*>();
    for (const QLabel* const label : labels) {
        if (label->isVisible() && !label->text().isEmpty()) {
            texts.append(label->text());
        }
    }
    return texts.join(u'|');
}

void PasswordQuestionTest::namesTheServer()
{
    ask();
    QVERIFY2(said().contains(QStringLiteral("“<b>heroes</b>” (clerk@db.example.org) asks for a password.")),
             qPrintable(said()));
    QVERIFY(m_question->accessibleDescription().contains(QStringLiteral("db.example.org")));
    QVERIFY(!said().contains(QStringLiteral("wrong")));
}

void PasswordQuestionTest::showsNothingOfWhatIsTyped()
{
    ask();
    QLineEdit* const password = field(*m_question, "Password");
    QVERIFY(password != nullptr);
    QCOMPARE(QApplication::focusWidget(), password);
    QTest::keyClicks(password, QStringLiteral("s3cret"));
    QVERIFY(!password->displayText().contains(QStringLiteral("s3cret")));
    QVERIFY(password->inputMethodHints().testFlag(Qt::ImhSensitiveData));
    const QSignalSpy accepted(m_question.get(), &QDialog::accepted);
    press(*m_question, Qt::Key_Return);
    QCOMPARE(accepted.count(), 1);
    QCOMPARE(m_question->password(), QStringLiteral("s3cret"));
}

void PasswordQuestionTest::saysWhyItAsksAgain()
{
    ask(QStringLiteral("That password is wrong."));
    QVERIFY2(said().contains(QStringLiteral("That password is wrong.")), qPrintable(said()));
}

void PasswordQuestionTest::escapeAnswersNothing()
{
    ask();
    const QSignalSpy rejected(m_question.get(), &QDialog::rejected);
    press(*m_question, Qt::Key_Escape);
    QCOMPARE(rejected.count(), 1);
}

QTEST_MAIN(PasswordQuestionTest)
#include "tst_passwordquestion.moc"
