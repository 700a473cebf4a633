#include "gui/support/dialogdriver.h"

#include "gui/edit/heroform.h"
#include "gui/edit/nameedit.h"

#include <QClipboard>
#include <QEvent>
#include <QLabel>
#include <QSignalSpy>
#include <QToolButton>
#include <QTranslator>
#include <memory>

using namespace heroadmin;
using namespace heroadmin::testing;

namespace {

const QString secretText = QStringLiteral("Dive Wilson");

class Shouting : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }

    QString translate(const char* /*context*/, const char* source, const char* /*comment*/, int /*n*/) const override
    {
        return QString::fromUtf8(source).toUpper();
    }
};

} // namespace

class HeroFormTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void hasNamesMnemonicsAndTabOrder();
    void givesWhatWasTyped();
    void setsOnlyTheFieldsThatAreSet();
    void tellsOfEditsByThePersonOnly();
    void showsAllProblemsAndGoesToTheFirst();
    void aProblemGoesWhenItsFieldIsEdited();
    void aProblemComesBeforeAHint();
    void masksTheSecretName();
    void masksAgainWhenCleared();
    void keepsAVeryLongNameAside();
    void saysWhenAFieldIsFull();
    void hasNoStatesUntilTheyAreShown();
    void showsStatesAndTakesBack();
    void speaksAnotherLanguageAtOnce();

private:
    std::unique_ptr<HeroForm> m_form;
};

void HeroFormTest::init()
{
    m_form = std::make_unique<HeroForm>();
    m_form->show();
    QVERIFY(QTest::qWaitForWindowActive(m_form.get()));
    m_form->setFocus();
}

void HeroFormTest::cleanup()
{
    m_form.reset();
}

void HeroFormTest::hasNamesMnemonicsAndTabOrder()
{
    for (const char* const name : {"Name", "Age", "Secret name"}) {
        QVERIFY2(field(*m_form, name), name);
    }
    QVERIFY(field(*m_form, "Name")->hasFocus());
    press(*m_form, Qt::Key_Tab);
    QVERIFY(field(*m_form, "Age")->hasFocus());
    press(*m_form, Qt::Key_Tab);
    QVERIFY(field(*m_form, "Secret name")->hasFocus());
    press(*m_form, Qt::Key_Tab);
    QCOMPARE(accessibleText(m_form->focusWidget(), QAccessible::Name),
             QStringLiteral("Show what is typed as secret name"));

    press(*m_form, Qt::Key_N, Qt::AltModifier);
    QVERIFY(field(*m_form, "Name")->hasFocus());
    press(*m_form, Qt::Key_E, Qt::AltModifier);
    QVERIFY(field(*m_form, "Secret name")->hasFocus());
    press(*m_form, Qt::Key_A, Qt::AltModifier);
    QVERIFY(field(*m_form, "Age")->hasFocus());
}

void HeroFormTest::givesWhatWasTyped()
{
    typeOver(field(*m_form, "Name"), QStringLiteral(" Émile 🦸"));
    QTest::keyClicks(field(*m_form, "Age"), QStringLiteral("4 8"));
    QTest::keyClicks(field(*m_form, "Secret name"), secretText);
    const TypedHero typed = m_form->typed();
    QCOMPARE(typed.name.value(), QStringLiteral(" Émile 🦸"));
    QCOMPARE(typed.age.value(), QStringLiteral("4 8"));
    QCOMPARE(typed.secretName.value().reveal(), secretText);
}

void HeroFormTest::setsOnlyTheFieldsThatAreSet()
{
    TypedHero name;
    name.name = QStringLiteral("Two\nlines");
    m_form->setTyped(name);
    TypedHero others;
    others.age = QStringLiteral("abc");
    others.secretName = SecretName(secretText);
    m_form->setTyped(others);
    QCOMPARE(m_form->typed().name.value(), QStringLiteral("Two\nlines"));
    QCOMPARE(m_form->typed().age.value(), QStringLiteral("abc"));
    QCOMPARE(m_form->typed().secretName.value().reveal(), secretText);
    m_form->clear();
    QCOMPARE(m_form->typed().name.value(), QString());
    QCOMPARE(m_form->typed().age.value(), QString());
    QVERIFY(m_form->typed().secretName.value() == SecretName());
}

void HeroFormTest::tellsOfEditsByThePersonOnly()
{
    QSignalSpy edited(m_form.get(), &HeroForm::edited);
    TypedHero typed;
    typed.age = QStringLiteral("30");
    m_form->setTyped(typed);
    QCOMPARE(edited.count(), 0);
    QTest::keyClick(field(*m_form, "Age"), Qt::Key_Backspace);
    QCOMPARE(edited.count(), 1);
    QCOMPARE(edited.first().first().value<HeroField>(), HeroField::Age);
}

void HeroFormTest::showsAllProblemsAndGoesToTheFirst()
{
    field(*m_form, "Name")->setFocus();
    m_form->showProblems(
        {{HeroField::Age, QStringLiteral("Wrong age.")}, {HeroField::SecretName, QStringLiteral("Wrong secret.")}});
    QVERIFY(field(*m_form, "Age")->hasFocus());
    QCOMPARE(descriptionOf(*m_form, "Name"), QString());
    QCOMPARE(descriptionOf(*m_form, "Age"), QStringLiteral("Wrong age."));
    QCOMPARE(descriptionOf(*m_form, "Secret name"), QStringLiteral("Wrong secret."));

    const auto* const sentence = part<QLabel>(*m_form, QStringLiteral("Wrong age."));
    QVERIFY(sentence);
    const QPoint place = sentence->mapTo(m_form.get(), QPoint());
    QVERIFY(place.y() > field(*m_form, "Age")->geometry().bottom());
    QVERIFY(place.y() < field(*m_form, "Secret name")->geometry().top());

    m_form->showProblems({});
    QCOMPARE(descriptionOf(*m_form, "Age"), QStringLiteral("none"));
    QVERIFY(!part<QLabel>(*m_form, QStringLiteral("Wrong age.")));
}

void HeroFormTest::aProblemGoesWhenItsFieldIsEdited()
{
    m_form->showProblems(
        {{HeroField::Name, QStringLiteral("Wrong name.")}, {HeroField::Age, QStringLiteral("Wrong age.")}});
    QTest::keyClick(field(*m_form, "Name"), Qt::Key_X);
    QCOMPARE(descriptionOf(*m_form, "Name"), QString());
    QCOMPARE(descriptionOf(*m_form, "Age"), QStringLiteral("Wrong age."));
}

void HeroFormTest::aProblemComesBeforeAHint()
{
    m_form->showHints({{HeroField::Age, QStringLiteral("Odd age.")}});
    QCOMPARE(descriptionOf(*m_form, "Age"), QStringLiteral("Odd age."));
    m_form->showProblems({{HeroField::Age, QStringLiteral("Wrong age.")}});
    QCOMPARE(descriptionOf(*m_form, "Age"), QStringLiteral("Wrong age."));
    m_form->showProblems({});
    m_form->showInformation({{HeroField::Age, QStringLiteral("It was 30.")}});
    QCOMPARE(descriptionOf(*m_form, "Age"), QStringLiteral("It was 30. Odd age."));
}

void HeroFormTest::masksTheSecretName()
{
    QLineEdit* const secretName = field(*m_form, "Secret name");
    QTest::keyClicks(secretName, secretText);
    QVERIFY(!secretName->displayText().contains(u'D'));
    QVERIFY(!accessibleText(secretName, QAccessible::Value).contains(u'D'));
    QApplication::clipboard()->setText(QStringLiteral("before"));
    QTest::keyClick(secretName, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(secretName, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("before"));

    press(*m_form, Qt::Key_W, Qt::AltModifier);
    QTRY_COMPARE(secretName->displayText(), secretText);
    QVERIFY(secretName->inputMethodHints().testFlag(Qt::ImhSensitiveData));
    press(*m_form, Qt::Key_H, Qt::AltModifier);
    QTRY_VERIFY(!secretName->displayText().contains(u'D'));
    QVERIFY(!accessibleText(secretName, QAccessible::Value).contains(u'D'));
}

void HeroFormTest::masksAgainWhenCleared()
{
    QTest::keyClicks(field(*m_form, "Secret name"), secretText);
    press(*m_form, Qt::Key_W, Qt::AltModifier);
    QTRY_COMPARE(field(*m_form, "Secret name")->displayText(), secretText);
    m_form->clear();
    QTest::keyClicks(field(*m_form, "Secret name"), QStringLiteral("abc"));
    QVERIFY(!field(*m_form, "Secret name")->displayText().contains(u'a'));
}

void HeroFormTest::keepsAVeryLongNameAside()
{
    const QString longName = QString(3'000'000, u'L');
    TypedHero typed;
    typed.name = longName;
    m_form->setTyped(typed);
    QLineEdit* const name = field(*m_form, "Name");
    QCOMPARE(name->text(), QString());
    QVERIFY(name->placeholderText().startsWith(u'L'));
    QVERIFY(descriptionOf(*m_form, "Name").contains(QStringLiteral("too long")));
    QVERIFY(m_form->typed().name.value() == longName);
    QTest::keyClick(name, Qt::Key_X);
    QCOMPARE(m_form->typed().name.value(), QStringLiteral("x"));
    QTest::keyClick(name, Qt::Key_Backspace);
    QVERIFY(m_form->typed().name.value() == longName);

    typed.name = QString(NameEdit::longestEditable, u'L');
    m_form->setTyped(typed);
    QCOMPARE(name->text().size(), NameEdit::longestEditable);
    QCOMPARE(descriptionOf(*m_form, "Name"), QString());
}

void HeroFormTest::saysWhenAFieldIsFull()
{
    QLineEdit* const name = field(*m_form, "Name");
    QApplication::clipboard()->setText(QString(name->maxLength() + 1, u'x'));
    QTest::keyClick(name, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(name->text().size(), name->maxLength());
    QVERIFY(descriptionOf(*m_form, "Name").contains(QStringLiteral("cut off")));
    QTest::keyClick(name, Qt::Key_Backspace);
    QCOMPARE(descriptionOf(*m_form, "Name"), QString());
}

void HeroFormTest::hasNoStatesUntilTheyAreShown()
{
    QVERIFY(!part<QLabel>(*m_form, QStringLiteral("unchanged")));
    QVERIFY(!part<QToolButton>(*m_form, QStringLiteral("Take back the change of the name")));
    QCOMPARE(field(*m_form, "Secret name")->placeholderText(), QString());
}

void HeroFormTest::showsStatesAndTakesBack()
{
    m_form->showStates({FieldState::WillSet, FieldState::WillClear, FieldState::Untouched});
    QCOMPARE(descriptionOf(*m_form, "Name"), QStringLiteral("will be set"));
    QCOMPARE(descriptionOf(*m_form, "Age"), QStringLiteral("will be cleared"));
    QCOMPARE(descriptionOf(*m_form, "Secret name"), QStringLiteral("unchanged"));
    QCOMPARE(field(*m_form, "Secret name")->placeholderText(), QStringLiteral("unchanged"));
    for (const char* const state : {"will be set", "will be cleared", "unchanged"}) {
        QVERIFY2(part<QLabel>(*m_form, QString::fromLatin1(state)), state);
    }
    QVERIFY(!part<QToolButton>(*m_form, QStringLiteral("Take back the new secret name")));

    QSignalSpy takeBack(m_form.get(), &HeroForm::takeBackRequested);
    field(*m_form, "Name")->setFocus();
    // All fields come before the buttons: whoever types and tabs on stays among the fields.
    for (const char* const next :
         {"Age", "Secret name", "Show what is typed as secret name", "Take back the change of the name"}) {
        press(*m_form, Qt::Key_Tab);
        QCOMPARE(accessibleText(m_form->focusWidget(), QAccessible::Name), QString::fromLatin1(next));
    }
    press(*m_form, Qt::Key_Space);
    QCOMPARE(takeBack.count(), 1);
    QCOMPARE(takeBack.first().first().value<HeroField>(), HeroField::Name);
    QVERIFY(field(*m_form, "Name")->hasFocus());
}

void HeroFormTest::speaksAnotherLanguageAtOnce()
{
    m_form->showStates({FieldState::WillSet, FieldState::Untouched, FieldState::Untouched});
    Shouting shouting;
    QVERIFY(QCoreApplication::installTranslator(&shouting));
    QTRY_VERIFY(field(*m_form, "NAME"));
    QCOMPARE(descriptionOf(*m_form, "NAME"), QStringLiteral("WILL BE SET"));
    QCOMPARE(field(*m_form, "SECRET NAME")->placeholderText(), QStringLiteral("UNCHANGED"));
}

QTEST_MAIN(HeroFormTest)
#include "tst_heroform.moc"
