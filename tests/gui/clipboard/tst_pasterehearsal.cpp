#include "gui/support/dialogdriver.h"
#include "gui/support/focusedwidget.h"

#include "gui/clipboard/pasterehearsal.h"
#include "gui/clipboard/pastetable.h"

#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <memory>

using namespace heroadmin;
using namespace heroadmin::testing;

namespace {

PastePlan newHeroes(int count, const QString& secretName = QStringLiteral("Wilson"))
{
    PastePlan plan;
    plan.createsHeroes = true;
    plan.fields = {HeroField::Name, HeroField::Age};
    for (int row = 0; row < count; ++row) {
        PasteRow pasted;
        pasted.typed.name = QStringLiteral("Hero %1").arg(row + 1);
        pasted.typed.age = QString::number(20 + row);
        if (!secretName.isEmpty()) {
            pasted.typed.secretName = SecretName(secretName);
        }
        plan.rows.push_back(std::move(pasted));
    }
    return plan;
}

PastePlan withProblems()
{
    PastePlan plan = newHeroes(3);
    plan.rows.at(1).typed.age = QStringLiteral("abc");
    plan.rows.at(2).typed.name = QString();
    return plan;
}

} // namespace

class PasteRehearsalTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<PasteRehearsal> m_dialog;
    std::unique_ptr<QSignalSpy> m_requested;

    void open(PastePlan plan)
    {
        m_dialog = std::make_unique<PasteRehearsal>(std::move(plan), AgeRange());
        m_requested = std::make_unique<QSignalSpy>(m_dialog.get(), &PasteRehearsal::pasteRequested);
        m_dialog->open();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }

    [[nodiscard]] PasteTable* table() const { return m_dialog->findChild<PasteTable*>(); }

    [[nodiscard]] QPushButton* button(const char* name) const
    {
        return part<QPushButton>(*m_dialog, QString::fromLatin1(name));
    }

    [[nodiscard]] bool says(const QString& text) const { return part<QLabel>(*m_dialog, text) != nullptr; }

    [[nodiscard]] QMessageBox* question() const
    {
        const QList<QMessageBox*> boxes = m_dialog->findChildren<QMessageBox*>();
        for (QMessageBox* const box : boxes) {
            if (box->isVisible() && QApplication::activeWindow() == box) {
                return box;
            }
        }
        return nullptr;
    }

    void typeInto(const QString& text) const
    {
        auto* const editor = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(editor != nullptr);
        typeOver(editor, text);
    }

private Q_SLOTS:

    void startsAtTheFirstProblem()
    {
        open(withProblems());
        QVERIFY(table()->hasFocus());
        QCOMPARE(table()->currentIndex().row(), 1);
        QCOMPARE(table()->currentIndex().column(), int(PasteModel::AgeColumn));
        QVERIFY(says(QStringLiteral("1 heroes will be added, 2 rows with problems.")));
        QVERIFY(!button("Paste")->isEnabled());
        press(*m_dialog, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_requested->count(), 0);
    }

    void mendsProblemsByKeys()
    {
        open(withProblems());
        press(*m_dialog, Qt::Key_F2);
        typeInto(QStringLiteral("33"));
        press(*m_dialog, Qt::Key_Return);
        QTRY_VERIFY(table()->hasFocus());
        QCOMPARE(table()->currentIndex().row(), 2); // Return goes down
        press(*m_dialog, Qt::Key_F8);
        QCOMPARE(table()->currentIndex().column(), int(PasteModel::NameColumn));
        QTest::keyClicks(table(), QStringLiteral("B")); // typing begins editing
        QVERIFY(qobject_cast<QLineEdit*>(QApplication::focusWidget()) != nullptr);
        QTest::keyClicks(focusedWidget(), QStringLiteral("ob"));
        press(*m_dialog, Qt::Key_Tab); // goes on with the age
        QTRY_COMPARE(table()->currentIndex().column(), int(PasteModel::AgeColumn));
        QVERIFY(qobject_cast<QLineEdit*>(QApplication::focusWidget()) != nullptr);
        typeInto(QString());
        press(*m_dialog, Qt::Key_Return);
        QTRY_VERIFY(table()->hasFocus());
        QVERIFY(button("Paste")->isEnabled());
        QVERIFY(!button("Next Problem")->isEnabled());
        press(*m_dialog, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_requested->count(), 1);
        const std::vector<HeroCreate> heroes = m_dialog->heroes();
        QCOMPARE(heroes.size(), 3U);
        QCOMPARE(heroes.at(1).age, std::optional<qint64>(33));
        QCOMPARE(heroes.at(2).name, QStringLiteral("Bob"));
        QCOMPARE(heroes.at(2).age, std::nullopt);
    }

    void takesTheCellThatIsBeingEdited()
    {
        open(newHeroes(1));
        press(*m_dialog, Qt::Key_F2);
        typeInto(QStringLiteral("Typed"));
        press(*m_dialog, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_requested->count(), 1);
        QCOMPARE(m_dialog->heroes().at(0).name, QStringLiteral("Typed"));
    }

    void doesNotPasteAProblemThatIsBeingTyped()
    {
        open(newHeroes(1));
        press(*m_dialog, Qt::Key_F2);
        typeInto(QString());
        press(*m_dialog, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_requested->count(), 0);
        QTRY_VERIFY(says(QStringLiteral("A hero needs a name.")));
    }

    void escapeLeavesACellAlone()
    {
        open(newHeroes(1));
        press(*m_dialog, Qt::Key_F2);
        typeInto(QStringLiteral("x"));
        press(*m_dialog, Qt::Key_Escape);
        QTRY_VERIFY(table()->hasFocus());
        QVERIFY(m_dialog->isVisible());
        QCOMPARE(m_dialog->heroes().at(0).name, QStringLiteral("Hero 1"));
    }

    void returnEditsAndNeverPastes()
    {
        open(newHeroes(1));
        press(*m_dialog, Qt::Key_Return);
        QVERIFY(qobject_cast<QLineEdit*>(QApplication::focusWidget()) != nullptr);
        press(*m_dialog, Qt::Key_Return);
        QTRY_VERIFY(table()->hasFocus());
        press(*m_dialog, Qt::Key_Return);
        QCOMPARE(m_requested->count(), 0);
        QVERIFY(m_dialog->isVisible());
    }

    void shiftBeginsWhereTheProgramWent()
    {
        open(newHeroes(6));
        press(*m_dialog, Qt::Key_Down, Qt::ShiftModifier);
        press(*m_dialog, Qt::Key_Return);
        press(*m_dialog, Qt::Key_Return); // Down to the third one.
        QTRY_VERIFY(table()->hasFocus());
        press(*m_dialog, Qt::Key_Down, Qt::ShiftModifier);
        press(*m_dialog, Qt::Key_Delete);
        QVERIFY(says(QStringLiteral("4 heroes will be added, 2 left out.")));
    }

    void shiftBeginsAtAProblemThatWasCurrent()
    {
        PastePlan plan = newHeroes(3);
        plan.rows.at(1).typed.age = QStringLiteral("abc");
        open(std::move(plan));
        press(*m_dialog, Qt::Key_Up);
        press(*m_dialog, Qt::Key_Down, Qt::ShiftModifier);
        press(*m_dialog, Qt::Key_F8);
        press(*m_dialog, Qt::Key_Down, Qt::ShiftModifier);
        press(*m_dialog, Qt::Key_Delete);
        QVERIFY(says(QStringLiteral("1 heroes will be added, 2 left out.")));
    }

    void leavesRowsOutByKeys()
    {
        open(withProblems());
        press(*m_dialog, Qt::Key_Delete);
        QVERIFY(says(QStringLiteral("1 heroes will be added, 1 left out, 1 rows with problems.")));
        press(*m_dialog, Qt::Key_Delete);
        QVERIFY(says(QStringLiteral("1 heroes will be added, 2 rows with problems.")));
        press(*m_dialog, Qt::Key_Down, Qt::ShiftModifier);
        press(*m_dialog, Qt::Key_Delete);
        QVERIFY(says(QStringLiteral("1 heroes will be added, 2 left out.")));
        QVERIFY(button("Paste")->isEnabled());
        press(*m_dialog, Qt::Key_Home);
        press(*m_dialog, Qt::Key_Space); // the check box
        QVERIFY(says(QStringLiteral("1 heroes will be added, 1 left out, 1 rows with problems.")));
    }

    void asksForMissingSecretNames()
    {
        open(newHeroes(2, QString()));
        QVERIFY(!button("Paste")->isEnabled());
        QLineEdit* const secretName = field(*m_dialog, "Secret name for all without one");
        QVERIFY(secretName != nullptr);
        QCOMPARE(secretName->echoMode(), QLineEdit::Password);
        QTest::keyClick(m_dialog.get(), Qt::Key_N, Qt::AltModifier);
        QVERIFY(secretName->hasFocus());
        typeOver(secretName, QStringLiteral("Tommy"));
        QVERIFY(button("Paste")->isEnabled());
        QCOMPARE(m_dialog->heroes().at(1).secretName.reveal(), QStringLiteral("Tommy"));
    }

    void masksASecretNameThatIsTyped()
    {
        open(newHeroes(1));
        QVERIFY(field(*m_dialog, "Secret name for all without one") == nullptr);
        table()->goTo(table()->model()->index(0, PasteModel::SecretNameColumn));
        press(*m_dialog, Qt::Key_F2);
        const auto* const editor = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(editor != nullptr);
        QCOMPARE(editor->echoMode(), QLineEdit::Password);
        QVERIFY(editor->text().isEmpty());
    }

    void keepsEverythingWhereItFails()
    {
        open(newHeroes(1));
        press(*m_dialog, Qt::Key_F2);
        typeInto(QStringLiteral("Émile"));
        press(*m_dialog, Qt::Key_Return);
        QTRY_VERIFY(table()->hasFocus());
        button("Paste")->click();
        QVERIFY(!table()->isEnabled());
        QVERIFY(!button("Paste")->isEnabled());
        m_dialog->pasteFailed(Error::of(ErrorKind::Busy, QStringLiteral("Somebody else writes.")));
        QVERIFY(says(QStringLiteral("Somebody else writes.")));
        QVERIFY(table()->hasFocus());
        QCOMPARE(m_dialog->heroes().at(0).name, QStringLiteral("Émile"));
        button("Paste")->click();
        QCOMPARE(m_requested->count(), 2);
        m_dialog->pasteSucceeded();
        QVERIFY(!m_dialog->isVisible());
        QCOMPARE(m_dialog->result(), int(QDialog::Accepted));
    }

    void closesAtOnceWhereNothingIsLost()
    {
        open(newHeroes(1));
        press(*m_dialog, Qt::Key_Escape);
        QVERIFY(!m_dialog->isVisible());
    }

    void asksBeforeDroppingEdits()
    {
        open(newHeroes(2));
        press(*m_dialog, Qt::Key_Delete);
        press(*m_dialog, Qt::Key_Escape);
        QVERIFY(m_dialog->isVisible());
        QTRY_VERIFY(question());
        press(*question(), Qt::Key_Escape);
        QTRY_VERIFY(!question());
        QVERIFY(m_dialog->isVisible());
        press(*m_dialog, Qt::Key_Escape);
        QTRY_VERIFY(question());
        press(*question(), Qt::Key_D, Qt::AltModifier);
        QTRY_VERIFY(!m_dialog->isVisible());
        QCOMPARE(m_dialog->result(), int(QDialog::Rejected));
    }

    void saysWhatIsNotPasted()
    {
        PastePlan plan = newHeroes(1);
        plan.notices = {QStringLiteral("The ids are ignored.")};
        open(std::move(plan));
        QVERIFY(says(QStringLiteral("The ids are ignored.")));
    }

    void tabLeavesTheTable()
    {
        open(newHeroes(3));
        press(*m_dialog, Qt::Key_Tab);
        QVERIFY(!table()->hasFocus());
    }
};

QTEST_MAIN(PasteRehearsalTest)
#include "tst_pasterehearsal.moc"
