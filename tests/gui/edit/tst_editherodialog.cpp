#include "gui/support/dialogdriver.h"

#include "gui/edit/editherodialog.h"

#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QShortcut>
#include <QSignalSpy>
#include <QToolButton>
#include <memory>

using namespace heroadmin;
using namespace heroadmin::testing;

namespace {

HeroSnapshot hero(const QString& name, const StoredValue& age)
{
    return {12, StoredValue::text(name), age};
}

HeroSnapshot deadpond()
{
    return hero(QStringLiteral("Deadpond"), StoredValue::integer(30));
}

StoredValue textAge()
{
    return StoredValue::text(QStringLiteral("abc"));
}

} // namespace

class EditHeroDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void hasItsNamesAndTheIdAsText();
    void startsUntouched();
    void writesOnlyWhatWasTouched();
    void typingBackIsUntouched();
    void clearsTheAge();
    void refusesToClearTheName();
    void refusesABlankSecretName();
    void writesTheSecretNameOnlyIfTyped();
    void takesOneFieldBack();
    void closesWhereNothingIsToBeWritten();
    void keepsAnAgeThatIsNoNumber();
    void keepsANameThatIsNoText();
    void keepsSeveralLines();
    void keepsAnEmptyTextAsAge();
    void editsOtherFieldsOfARowThatBreaksARule();
    void opensALongNameWithoutTouchingIt();
    void showsYoursTheirsAndWas();
    void mergesWhatDoesNotClash();
    void agreesWithTheSameChange();
    void offersToCreateAnew();
    void asksBeforeTypedTextIsLost();

private:
    void open(const HeroSnapshot& loaded);
    [[nodiscard]] bool savesWith(Qt::Key key = Qt::Key_Return);
    [[nodiscard]] QString summary() const;

    [[nodiscard]] bool shows(const QString& sentence) const { return part<QLabel>(*m_dialog, sentence) != nullptr; }

    std::unique_ptr<EditHeroDialog> m_dialog;
};

void EditHeroDialogTest::cleanup()
{
    m_dialog.reset();
}

void EditHeroDialogTest::open(const HeroSnapshot& loaded)
{
    m_dialog = std::make_unique<EditHeroDialog>(loaded, AgeRange());
    m_dialog->open();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

bool EditHeroDialogTest::savesWith(Qt::Key key)
{
    QSignalSpy saveRequested(m_dialog.get(), &EditHeroDialog::saveRequested);
    press(*m_dialog, key, Qt::ControlModifier);
    return saveRequested.count() == 1;
}

QString EditHeroDialogTest::summary() const
{
    return m_dialog->findChild<QLabel*>(QStringLiteral("summary"))->text();
}

void EditHeroDialogTest::hasItsNamesAndTheIdAsText()
{
    open(deadpond());
    QCOMPARE(m_dialog->windowTitle(), QStringLiteral("Edit Hero"));
    QCOMPARE(accessibleText(m_dialog.get(), QAccessible::Name), QStringLiteral("Edit Hero"));
    QVERIFY(shows(QStringLiteral("Hero #12")));
    QCOMPARE(m_dialog->findChildren<QLineEdit*>().size(), 3);
    for (const char* const name : {"Save", "Cancel"}) {
        QVERIFY2(part<QPushButton>(*m_dialog, QString::fromLatin1(name)), name);
    }
    QVERIFY(!part<QPushButton>(*m_dialog, QStringLiteral("Create Anew")));
}

void EditHeroDialogTest::startsUntouched()
{
    open(deadpond());
    QCOMPARE(field(*m_dialog, "Name")->text(), QStringLiteral("Deadpond"));
    QCOMPARE(field(*m_dialog, "Age")->text(), QStringLiteral("30"));
    QCOMPARE(field(*m_dialog, "Secret name")->text(), QString());
    QCOMPARE(field(*m_dialog, "Secret name")->placeholderText(), QStringLiteral("unchanged"));
    for (const char* const name : {"Name", "Age", "Secret name"}) {
        QCOMPARE(descriptionOf(*m_dialog, name), QStringLiteral("unchanged"));
    }
    QCOMPARE(summary(), QStringLiteral("Nothing will be written."));
    QVERIFY(m_dialog->heroUpdate().isEmpty());
}

void EditHeroDialogTest::writesOnlyWhatWasTouched()
{
    open(deadpond());
    press(*m_dialog, Qt::Key_Tab);
    QVERIFY(field(*m_dialog, "Age")->hasFocus());
    QTest::keyClicks(m_dialog->focusWidget(), QStringLiteral("31"));
    QCOMPARE(descriptionOf(*m_dialog, "Name"), QStringLiteral("unchanged"));
    QCOMPARE(descriptionOf(*m_dialog, "Age"), QStringLiteral("will be set"));
    QCOMPARE(summary(), QStringLiteral("Will write: age 31"));
    QVERIFY(savesWith(Qt::Key_Enter));
    const HeroUpdate update = m_dialog->heroUpdate();
    QVERIFY(!update.name.isSet());
    QVERIFY(!update.secretName.isSet());
    QCOMPARE(update.age.value(), 31);
    m_dialog->saveSucceeded();
    QVERIFY(!m_dialog->isVisible());
}

void EditHeroDialogTest::typingBackIsUntouched()
{
    open(deadpond());
    typeOver(field(*m_dialog, "Name"), QStringLiteral("Spider-Boy"));
    typeOver(field(*m_dialog, "Age"), QStringLiteral("31"));
    QCOMPARE(descriptionOf(*m_dialog, "Name"), QStringLiteral("will be set"));
    typeOver(field(*m_dialog, "Name"), QStringLiteral("Deadpond"));
    typeOver(field(*m_dialog, "Age"), QStringLiteral(" 030 "));
    QCOMPARE(descriptionOf(*m_dialog, "Name"), QStringLiteral("unchanged"));
    QCOMPARE(descriptionOf(*m_dialog, "Age"), QStringLiteral("unchanged"));
    QVERIFY(m_dialog->heroUpdate().isEmpty());
}

void EditHeroDialogTest::clearsTheAge()
{
    open(deadpond());
    typeOver(field(*m_dialog, "Age"), QString());
    QCOMPARE(descriptionOf(*m_dialog, "Age"), QStringLiteral("will be cleared"));
    QCOMPARE(summary(), QStringLiteral("Will write: age none"));
    QVERIFY(savesWith());
    QVERIFY(m_dialog->heroUpdate().age.isNone());
}

void EditHeroDialogTest::refusesToClearTheName()
{
    open(deadpond());
    typeOver(field(*m_dialog, "Name"), QString());
    field(*m_dialog, "Age")->setFocus();
    QVERIFY(!savesWith());
    QCOMPARE(descriptionOf(*m_dialog, "Name"), QStringLiteral("will be cleared. A hero needs a name."));
    QVERIFY(field(*m_dialog, "Name")->hasFocus());
    QVERIFY(m_dialog->isVisible());
}

void EditHeroDialogTest::refusesABlankSecretName()
{
    open(deadpond());
    QTest::keyClicks(field(*m_dialog, "Secret name"), QStringLiteral("  "));
    QVERIFY(!savesWith());
    QCOMPARE(descriptionOf(*m_dialog, "Secret name"), QStringLiteral("will be set. A hero needs a secret name."));
}

void EditHeroDialogTest::writesTheSecretNameOnlyIfTyped()
{
    open(deadpond());
    QTest::keyClicks(field(*m_dialog, "Secret name"), QStringLiteral("Wade"));
    QCOMPARE(summary(), QStringLiteral("Will write: secret name ••••"));
    QTest::keyClicks(field(*m_dialog, "Secret name"), QStringLiteral(" Wilson"));
    QCOMPARE(summary(), QStringLiteral("Will write: secret name ••••"));
    QVERIFY(savesWith());
    const HeroUpdate update = m_dialog->heroUpdate();
    QVERIFY(!update.name.isSet() && !update.age.isSet());
    QCOMPARE(update.secretName.value().reveal(), QStringLiteral("Wade Wilson"));
}

void EditHeroDialogTest::takesOneFieldBack()
{
    open(deadpond());
    typeOver(field(*m_dialog, "Name"), QStringLiteral("X"));
    typeOver(field(*m_dialog, "Age"), QString());
    QTest::keyClicks(field(*m_dialog, "Secret name"), QStringLiteral("Wade"));
    QCOMPARE(summary(), QStringLiteral("Will write: name \"X\", age none, secret name ••••"));
    for (const char* const name :
         {"Take back the change of the name", "Take back the change of the age", "Take back the new secret name"}) {
        auto* const takeBack = part<QToolButton>(*m_dialog, QString::fromLatin1(name));
        QVERIFY2(takeBack, name);
        takeBack->setFocus();
        QTest::keyClick(takeBack, Qt::Key_Space);
    }
    QCOMPARE(field(*m_dialog, "Name")->text(), QStringLiteral("Deadpond"));
    QCOMPARE(field(*m_dialog, "Age")->text(), QStringLiteral("30"));
    QCOMPARE(field(*m_dialog, "Secret name")->text(), QString());
    QVERIFY(m_dialog->heroUpdate().isEmpty());
}

void EditHeroDialogTest::closesWhereNothingIsToBeWritten()
{
    open(deadpond());
    QVERIFY(!savesWith());
    QVERIFY(!m_dialog->isVisible());
}

void EditHeroDialogTest::keepsAnAgeThatIsNoNumber()
{
    open(hero(QStringLiteral("Deadpond"), textAge()));
    QCOMPARE(field(*m_dialog, "Age")->text(), QStringLiteral("abc"));
    QVERIFY(descriptionOf(*m_dialog, "Age").startsWith(QStringLiteral("unchanged. ")));
    typeOver(field(*m_dialog, "Name"), QStringLiteral("X"));
    QVERIFY(savesWith());
    QVERIFY(!m_dialog->heroUpdate().age.isSet());

    m_dialog->saveFailed(Error::of(ErrorKind::Busy, QStringLiteral("Busy.")));
    typeOver(field(*m_dialog, "Age"), QStringLiteral("abcd"));
    QVERIFY(!savesWith());
    typeOver(field(*m_dialog, "Age"), QStringLiteral("7"));
    QCOMPARE(descriptionOf(*m_dialog, "Age"), QStringLiteral("will be set"));
    QVERIFY(savesWith());
    QCOMPARE(m_dialog->heroUpdate().age.value(), 7);
}

void EditHeroDialogTest::keepsANameThatIsNoText()
{
    open({12, {StoredValue::Storage::Text, QByteArray("f\xFFo")}, StoredValue::integer(30)});
    QCOMPARE(field(*m_dialog, "Name")->text(), QStringLiteral("f\uFFFDo"));
    QVERIFY(descriptionOf(*m_dialog, "Name").startsWith(QStringLiteral("unchanged. ")));
    typeOver(field(*m_dialog, "Age"), QStringLiteral("31"));
    QVERIFY(savesWith());
    QVERIFY(!m_dialog->heroUpdate().name.isSet());
    QCOMPARE(m_dialog->loaded().name.value.toByteArray(), QByteArray("f\xFFo"));
}

void EditHeroDialogTest::keepsSeveralLines()
{
    open(hero(QStringLiteral("Two\nlines\r\n\there"), StoredValue::integer(30)));
    field(*m_dialog, "Name")->setFocus();
    press(*m_dialog, Qt::Key_End);
    QVERIFY(m_dialog->heroUpdate().isEmpty());
    QTest::keyClick(field(*m_dialog, "Name"), Qt::Key_X);
    QCOMPARE(m_dialog->heroUpdate().name.value(), QStringLiteral("Two\nlines\r\n\therex"));
    QTest::keyClick(field(*m_dialog, "Name"), Qt::Key_Backspace);
    QVERIFY(m_dialog->heroUpdate().isEmpty());
}

void EditHeroDialogTest::keepsAnEmptyTextAsAge()
{
    open(hero(QStringLiteral("Deadpond"), StoredValue::text(QString())));
    QVERIFY(m_dialog->heroUpdate().isEmpty());
    typeOver(field(*m_dialog, "Age"), QStringLiteral("0"));
    QCOMPARE(m_dialog->heroUpdate().age.value(), 0);
}

void EditHeroDialogTest::editsOtherFieldsOfARowThatBreaksARule()
{
    open(hero(QStringLiteral("  "), StoredValue::integer(-7)));
    typeOver(field(*m_dialog, "Age"), QStringLiteral("8"));
    QVERIFY(savesWith());
    QVERIFY(!m_dialog->heroUpdate().name.isSet());
    QCOMPARE(m_dialog->heroUpdate().age.value(), 8);
}

void EditHeroDialogTest::opensALongNameWithoutTouchingIt()
{
    const QString longName(5'000'000, u'L');
    open(hero(longName, StoredValue::integer(30)));
    QVERIFY(m_dialog->heroUpdate().isEmpty());
    QVERIFY(m_dialog->typed().name.value() == longName);
    QTest::keyClicks(field(*m_dialog, "Name"), QStringLiteral("Short"));
    QCOMPARE(m_dialog->heroUpdate().name.value(), QStringLiteral("Short"));
    typeOver(field(*m_dialog, "Name"), QString());
    QVERIFY(m_dialog->heroUpdate().isEmpty());
}

void EditHeroDialogTest::showsYoursTheirsAndWas()
{
    open(deadpond());
    typeOver(field(*m_dialog, "Age"), QStringLiteral("32"));
    QVERIFY(savesWith());
    const HeroSnapshot theirs = hero(QStringLiteral("Deadpond"), StoredValue::integer(31));
    m_dialog->showChangedMeanwhile(theirs);
    QVERIFY(shows(QStringLiteral("It was 30 and is now 31 in the database. Yours is 32.")));
    QVERIFY(shows(QStringLiteral("Somebody else changed this hero meanwhile. Nothing is saved yet: saving again writes "
                                 "yours over theirs.")));
    QVERIFY(field(*m_dialog, "Age")->hasFocus());
    QCOMPARE(field(*m_dialog, "Age")->text(), QStringLiteral("32"));
    QCOMPARE(m_dialog->loaded(), theirs);
    // Neither a second Enter nor a key held down writes over theirs, only a save on purpose.
    const QSignalSpy saves(m_dialog.get(), &HeroDialog::saveRequested);
    QTest::keyClick(field(*m_dialog, "Age"), Qt::Key_Return);
    QCOMPARE(saves.size(), 0);
    for (const QShortcut* const shortcut : m_dialog->findChildren<QShortcut*>()) {
        QVERIFY(!shortcut->autoRepeat());
    }
    QVERIFY(savesWith());
    QCOMPARE(m_dialog->heroUpdate().age.value(), 32);
}

void EditHeroDialogTest::mergesWhatDoesNotClash()
{
    open(deadpond());
    QTest::keyClicks(field(*m_dialog, "Secret name"), QStringLiteral("Wade"));
    QVERIFY(savesWith());
    m_dialog->showChangedMeanwhile(hero(QStringLiteral("Other"), StoredValue::null()));
    QCOMPARE(field(*m_dialog, "Name")->text(), QStringLiteral("Other"));
    QCOMPARE(field(*m_dialog, "Age")->text(), QString());
    QVERIFY(shows(QStringLiteral("It was \"Deadpond\" and is now \"Other\" in the database. That is taken over.")));
    QVERIFY(shows(QStringLiteral("It was 30 and is now none in the database. That is taken over.")));
    QCOMPARE(field(*m_dialog, "Secret name")->text(), QStringLiteral("Wade"));
    QVERIFY(savesWith());
    const HeroUpdate update = m_dialog->heroUpdate();
    QVERIFY(!update.name.isSet() && !update.age.isSet());
    QVERIFY(update.secretName.isSet());
}

void EditHeroDialogTest::agreesWithTheSameChange()
{
    open(deadpond());
    typeOver(field(*m_dialog, "Age"), QStringLiteral("31"));
    QVERIFY(savesWith());
    m_dialog->showChangedMeanwhile(hero(QStringLiteral("Deadpond"), StoredValue::integer(31)));
    QVERIFY(m_dialog->heroUpdate().isEmpty());
    QVERIFY(!savesWith());
    QVERIFY(!m_dialog->isVisible());
}

void EditHeroDialogTest::offersToCreateAnew()
{
    open(deadpond());
    typeOver(field(*m_dialog, "Age"), QStringLiteral("31"));
    QVERIFY(savesWith());
    Error gone = Error::heroNotFound();
    gone.message += QStringLiteral(": somebody deleted it. Nothing was written.");
    m_dialog->saveFailed(gone);
    QVERIFY(shows(QStringLiteral("Hero not found. It was deleted meanwhile. What you typed is still here.")));
    QCOMPARE(field(*m_dialog, "Age")->text(), QStringLiteral("31"));
    QVERIFY(!part<QPushButton>(*m_dialog, QStringLiteral("Save"))->isEnabled());
    QSignalSpy createAnew(m_dialog.get(), &EditHeroDialog::createAnewRequested);
    field(*m_dialog, "Name")->setFocus();
    press(*m_dialog, Qt::Key_Return);
    QCOMPARE(createAnew.count(), 1);
    const TypedHero typed = m_dialog->typed();
    QCOMPARE(typed.name.value(), QStringLiteral("Deadpond"));
    QCOMPARE(typed.age.value(), QStringLiteral("31"));
    QVERIFY(!typed.secretName.isSet());
}

void EditHeroDialogTest::asksBeforeTypedTextIsLost()
{
    open(deadpond());
    typeOver(field(*m_dialog, "Age"), QString());
    QTest::keyClicks(field(*m_dialog, "Secret name"), QStringLiteral("Wade"));
    press(*m_dialog, Qt::Key_Escape);
    auto* const question = m_dialog->findChild<QMessageBox*>();
    QVERIFY(question);
    QVERIFY(question->informativeText().contains(QStringLiteral("the cleared age")));
    QVERIFY(!question->informativeText().contains(QStringLiteral("Wade")));
    QVERIFY(m_dialog->isVisible());
    QTest::keyClick(question, Qt::Key_Escape);
    typeOver(field(*m_dialog, "Age"), QStringLiteral("30"));
    typeOver(field(*m_dialog, "Secret name"), QString());
    press(*m_dialog, Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
}

QTEST_MAIN(EditHeroDialogTest)
#include "tst_editherodialog.moc"
