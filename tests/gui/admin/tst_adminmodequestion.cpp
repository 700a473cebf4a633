#include "gui/admin/adminmodequestion.h"

#include "gui/support/focusedwidget.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <memory>

using namespace heroadmin;
using namespace heroadmin::testing;
using namespace std::chrono_literals;

class AdminModeQuestionTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<AdminModeQuestion> m_question;

    QString everyText() const
    {
        QString text;
        const QList<QLabel*> labels = m_question->findChildren<QLabel*>();
        for (const QLabel* const label : labels) {
            text += label->text() + u'\n';
        }
        return text;
    }

private Q_SLOTS:

    void init()
    {
        m_question = std::make_unique<AdminModeQuestion>(QStringLiteral("<b>R&D</b>.db"), 7min, 12s);
        m_question->open();
        QVERIFY(QTest::qWaitForWindowActive(m_question.get()));
    }

    void saysWhatItCannotDo()
    {
        const QString text = everyText();
        for (const char* part :
             {"curtain", "not a wall", "whoever can read the database", "<b>R&D</b>.db", "12 ", "7 "}) {
            QVERIFY2(text.contains(QLatin1String(part)), qPrintable(text));
        }
        QVERIFY(QAccessible::queryAccessibleInterface(m_question.get())
                    ->text(QAccessible::Description)
                    .contains(QStringLiteral("curtain")));
    }

    void enterAloneDoesNotEnter()
    {
        const QSignalSpy accepted(m_question.get(), &QDialog::accepted);
        const QSignalSpy rejected(m_question.get(), &QDialog::rejected);
        QTest::keyClick(focusedWidget(), Qt::Key_Return);
        QCOMPARE(accepted.count(), 0);
        QCOMPARE(rejected.count(), 1);
    }

    void escapeCancels()
    {
        const QSignalSpy rejected(m_question.get(), &QDialog::rejected);
        QTest::keyClick(focusedWidget(), Qt::Key_Escape);
        QCOMPARE(rejected.count(), 1);
    }

    void theMnemonicEnters()
    {
        const QSignalSpy accepted(m_question.get(), &QDialog::accepted);
        QTest::keyClick(focusedWidget(), Qt::Key_E, Qt::AltModifier);
        QTRY_COMPARE(accepted.count(), 1);
    }

    void tabAndSpaceEnter()
    {
        const QSignalSpy accepted(m_question.get(), &QDialog::accepted);
        QTest::keyClick(focusedWidget(), Qt::Key_Tab);
        const auto* const button = qobject_cast<QPushButton*>(QApplication::focusWidget());
        QVERIFY(button != nullptr);
        QCOMPARE(button->text().remove(u'&'), QStringLiteral("Enter Admin Mode"));
        QTest::keyClick(focusedWidget(), Qt::Key_Space);
        QCOMPARE(accepted.count(), 1);
    }

    void aNewLanguageKeepsTheButton()
    {
        QEvent event(QEvent::LanguageChange);
        QCoreApplication::sendEvent(m_question.get(), &event);
        const QList<QPushButton*> buttons = m_question->findChildren<QPushButton*>();
        QStringList texts;
        for (const QPushButton* const button : buttons) {
            texts.append(button->text().remove(u'&'));
        }
        QVERIFY2(texts.contains(QStringLiteral("Enter Admin Mode")), qPrintable(texts.join(u',')));
        QVERIFY(everyText().contains(QStringLiteral("<b>R&D</b>.db")));
    }
};

QTEST_MAIN(AdminModeQuestionTest)
#include "tst_adminmodequestion.moc"
