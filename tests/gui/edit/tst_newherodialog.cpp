#include "gui/support/dialogdriver.h"

#include "gui/edit/newherodialog.h"

#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <memory>

using namespace heroadmin;
using namespace heroadmin::testing;

class NewHeroDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void hasItsNamesAndNoId();
    void savesByKeyboardAlone_data();
    void savesByKeyboardAlone();
    void theAgeMayBeLeftEmpty();
    void showsAllProblemsAtOnce();
    void hintsDoNotBlock();
    void waitsForTheAnswer();
    void makesRoomForTheNextHero();
    void keepsTypedTextOnFailure();
    void showsProblemsOfTheDatabaseBesideTheirFields();
    void closesAtOnceWithoutTypedText();
    void asksBeforeTypedTextIsLost();
    void discardsOnPurpose();
    void canBeClosedWhileSaving();
    void startsWithWhatIsThere();

private:
    void fillIn();

    [[nodiscard]] QMessageBox* question() const { return m_dialog->findChild<QMessageBox*>(); }

    [[nodiscard]] QPushButton* button(const char* name) const
    {
        return part<QPushButton>(*m_dialog, QString::fromLatin1(name));
    }

    std::unique_ptr<NewHeroDialog> m_dialog;
};

void NewHeroDialogTest::init()
{
    m_dialog = std::make_unique<NewHeroDialog>(AgeRange());
    m_dialog->open();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void NewHeroDialogTest::cleanup()
{
    m_dialog.reset();
}

void NewHeroDialogTest::fillIn()
{
    QTest::keyClicks(field(*m_dialog, "Name"), QStringLiteral("Deadpond"));
    QTest::keyClicks(field(*m_dialog, "Age"), QStringLiteral("30"));
    QTest::keyClicks(field(*m_dialog, "Secret name"), QStringLiteral("Dive Wilson"));
}

void NewHeroDialogTest::hasItsNamesAndNoId()
{
    QCOMPARE(m_dialog->windowTitle(), QStringLiteral("New Hero"));
    QCOMPARE(accessibleText(m_dialog.get(), QAccessible::Name), QStringLiteral("New Hero"));
    for (const char* const name : {"Save", "Save and Add Another", "Cancel"}) {
        QVERIFY2(button(name), name);
    }
    QVERIFY(button("Save")->isDefault());
    QVERIFY(field(*m_dialog, "Name")->hasFocus());
    QCOMPARE(m_dialog->findChildren<QLineEdit*>().size(), 3);
    const QList<QLabel*> labels = m_dialog->findChildren<QLabel*>();
    for (const QLabel* const label : labels) {
        QVERIFY(!label->text().contains(u'#'));
    }
}

void NewHeroDialogTest::savesByKeyboardAlone_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("modifiers");
    QTest::addColumn<bool>("staysOpen");
    QTest::newRow("Enter") << int(Qt::Key_Return) << int(Qt::NoModifier) << false;
    QTest::newRow("Ctrl+Enter") << int(Qt::Key_Return) << int(Qt::ControlModifier) << false;
    QTest::newRow("Ctrl+Enter of the keypad") << int(Qt::Key_Enter) << int(Qt::ControlModifier) << false;
    QTest::newRow("Alt+S") << int(Qt::Key_S) << int(Qt::AltModifier) << false;
    QTest::newRow("Ctrl+Shift+Enter") << int(Qt::Key_Return) << int(Qt::ControlModifier | Qt::ShiftModifier) << true;
    QTest::newRow("Alt+O") << int(Qt::Key_O) << int(Qt::AltModifier) << true;
}

void NewHeroDialogTest::savesByKeyboardAlone()
{
    QFETCH(int, key);
    QFETCH(int, modifiers);
    QFETCH(bool, staysOpen);
    QSignalSpy saveRequested(m_dialog.get(), &NewHeroDialog::saveRequested);
    QTest::keyClicks(m_dialog->focusWidget(), QStringLiteral("Deadpond"));
    press(*m_dialog, Qt::Key_Tab);
    QTest::keyClicks(m_dialog->focusWidget(), QStringLiteral("30"));
    press(*m_dialog, Qt::Key_Tab);
    QTest::keyClicks(m_dialog->focusWidget(), QStringLiteral("Dive Wilson"));
    press(*m_dialog, static_cast<Qt::Key>(key), Qt::KeyboardModifiers(modifiers));
    QTRY_COMPARE(saveRequested.count(), 1);
    const HeroCreate hero = m_dialog->hero();
    QCOMPARE(hero.name, QStringLiteral("Deadpond"));
    QCOMPARE(hero.age, std::optional<qint64>(30));
    QCOMPARE(hero.secretName.reveal(), QStringLiteral("Dive Wilson"));
    m_dialog->saveSucceeded(12);
    QCOMPARE(m_dialog->isVisible(), staysOpen);
}

void NewHeroDialogTest::theAgeMayBeLeftEmpty()
{
    fillIn();
    typeOver(field(*m_dialog, "Age"), QString());
    QSignalSpy saveRequested(m_dialog.get(), &NewHeroDialog::saveRequested);
    press(*m_dialog, Qt::Key_Return);
    QCOMPARE(saveRequested.count(), 1);
    QVERIFY(!m_dialog->hero().age.has_value());
}

void NewHeroDialogTest::showsAllProblemsAtOnce()
{
    QSignalSpy saveRequested(m_dialog.get(), &NewHeroDialog::saveRequested);
    QTest::keyClicks(field(*m_dialog, "Name"), QStringLiteral(" "));
    QTest::keyClicks(field(*m_dialog, "Age"), QStringLiteral("old"));
    field(*m_dialog, "Age")->setFocus();
    press(*m_dialog, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(saveRequested.count(), 0);
    QCOMPARE(descriptionOf(*m_dialog, "Name"), QStringLiteral("A hero needs a name."));
    QVERIFY(descriptionOf(*m_dialog, "Age").contains(QStringLiteral("whole number")));
    QCOMPARE(descriptionOf(*m_dialog, "Secret name"), QStringLiteral("A hero needs a secret name."));
    QVERIFY(field(*m_dialog, "Name")->hasFocus());
    QCOMPARE(field(*m_dialog, "Name")->text(), QStringLiteral(" "));
    QCOMPARE(field(*m_dialog, "Age")->text(), QStringLiteral("old"));
}

void NewHeroDialogTest::hintsDoNotBlock()
{
    fillIn();
    typeOver(field(*m_dialog, "Age"), QStringLiteral("151"));
    QCOMPARE(descriptionOf(*m_dialog, "Age"), QStringLiteral("The age is above 150."));
    QSignalSpy saveRequested(m_dialog.get(), &NewHeroDialog::saveRequested);
    press(*m_dialog, Qt::Key_Return);
    QCOMPARE(saveRequested.count(), 1);
}

void NewHeroDialogTest::waitsForTheAnswer()
{
    fillIn();
    QSignalSpy saveRequested(m_dialog.get(), &NewHeroDialog::saveRequested);
    press(*m_dialog, Qt::Key_Return);
    QVERIFY(part<QLabel>(*m_dialog, QStringLiteral("Saving\u2026")));
    QVERIFY(!button("Save")->isEnabled());
    QVERIFY(!button("Save and Add Another")->isEnabled());
    QVERIFY(button("Cancel")->isEnabled());
    press(*m_dialog, Qt::Key_Return, Qt::ControlModifier);
    press(*m_dialog, Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(saveRequested.count(), 1);
}

void NewHeroDialogTest::makesRoomForTheNextHero()
{
    fillIn();
    press(*m_dialog, Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    m_dialog->saveSucceeded(12);
    QVERIFY(m_dialog->isVisible());
    QVERIFY(part<QLabel>(*m_dialog, QStringLiteral("#12 Deadpond was added.")));
    QVERIFY(field(*m_dialog, "Name")->hasFocus());
    for (const char* const name : {"Name", "Age", "Secret name"}) {
        QCOMPARE(field(*m_dialog, name)->text(), QString());
        QCOMPARE(descriptionOf(*m_dialog, name), field(*m_dialog, name)->placeholderText());
    }
    QVERIFY(m_dialog->hero().secretName.isBlank());

    fillIn();
    press(*m_dialog, Qt::Key_Return);
    QVERIFY(!part<QLabel>(*m_dialog, QStringLiteral("#12 Deadpond was added.")));
    m_dialog->saveSucceeded(13);
    QVERIFY(!m_dialog->isVisible());
}

void NewHeroDialogTest::keepsTypedTextOnFailure()
{
    fillIn();
    press(*m_dialog, Qt::Key_Return);
    m_dialog->saveFailed(Error::of(ErrorKind::Busy, QStringLiteral("Another program holds the database.")));
    QVERIFY(part<QLabel>(*m_dialog, QStringLiteral("Another program holds the database.")));
    QVERIFY(!part<QLabel>(*m_dialog, QStringLiteral("Saving\u2026")));
    QCOMPARE(field(*m_dialog, "Name")->text(), QStringLiteral("Deadpond"));
    QCOMPARE(field(*m_dialog, "Age")->text(), QStringLiteral("30"));
    QCOMPARE(field(*m_dialog, "Secret name")->text(), QStringLiteral("Dive Wilson"));
    QVERIFY(field(*m_dialog, "Name")->isEnabled());
    QSignalSpy saveRequested(m_dialog.get(), &NewHeroDialog::saveRequested);
    press(*m_dialog, Qt::Key_Return);
    QCOMPARE(saveRequested.count(), 1);
    QVERIFY(!part<QLabel>(*m_dialog, QStringLiteral("Another program holds the database.")));
}

void NewHeroDialogTest::showsProblemsOfTheDatabaseBesideTheirFields()
{
    fillIn();
    press(*m_dialog, Qt::Key_Return);
    m_dialog->saveFailed(Error::validation({{HeroField::Age, QStringLiteral("Too old for this database.")}}));
    QCOMPARE(descriptionOf(*m_dialog, "Age"), QStringLiteral("Too old for this database."));
    QVERIFY(field(*m_dialog, "Age")->hasFocus());
}

void NewHeroDialogTest::closesAtOnceWithoutTypedText()
{
    press(*m_dialog, Qt::Key_Escape);
    QVERIFY(!question());
    QVERIFY(!m_dialog->isVisible());
}

void NewHeroDialogTest::asksBeforeTypedTextIsLost()
{
    fillIn();
    press(*m_dialog, Qt::Key_Escape);
    QVERIFY(question());
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(question()->text(), QStringLiteral("Discard what was typed?"));
    QVERIFY(question()->informativeText().contains(QStringLiteral("Deadpond")));
    QVERIFY(!question()->informativeText().contains(QStringLiteral("Wilson")));
    QTRY_COMPARE(QApplication::activeWindow(), question());
    m_dialog->close();
    QCOMPARE(m_dialog->findChildren<QMessageBox*>().size(), 1);
    QTest::keyClick(question(), Qt::Key_Escape);
    QTRY_VERIFY(!question());
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(field(*m_dialog, "Name")->text(), QStringLiteral("Deadpond"));
}

void NewHeroDialogTest::discardsOnPurpose()
{
    fillIn();
    m_dialog->close();
    QVERIFY(m_dialog->isVisible());
    QTRY_COMPARE(QApplication::activeWindow(), question());
    press(*question(), Qt::Key_D, Qt::AltModifier);
    QCOMPARE(m_dialog->result(), int(QDialog::Rejected));
}

void NewHeroDialogTest::canBeClosedWhileSaving()
{
    fillIn();
    press(*m_dialog, Qt::Key_Return);
    press(*m_dialog, Qt::Key_Escape);
    QVERIFY(question());
    QVERIFY(question()->informativeText().contains(QStringLiteral("still being saved")));
    m_dialog->saveSucceeded(12);
    QVERIFY(!m_dialog->isVisible());
    QTRY_VERIFY(!question());
}

void NewHeroDialogTest::startsWithWhatIsThere()
{
    TypedHero typed;
    typed.name = QStringLiteral("Deadpond");
    typed.age = QStringLiteral("abc");
    m_dialog->prefill(typed);
    QCOMPARE(field(*m_dialog, "Name")->text(), QStringLiteral("Deadpond"));
    press(*m_dialog, Qt::Key_Return);
    QCOMPARE(descriptionOf(*m_dialog, "Name"), QString());
    QVERIFY(descriptionOf(*m_dialog, "Age").contains(QStringLiteral("whole number")));
    QCOMPARE(descriptionOf(*m_dialog, "Secret name"), QStringLiteral("A hero needs a secret name."));
    m_dialog->close();
    QVERIFY(question());
}

QTEST_MAIN(NewHeroDialogTest)
#include "tst_newherodialog.moc"
