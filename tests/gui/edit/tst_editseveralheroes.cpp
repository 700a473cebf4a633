#include "gui/support/dialogdriver.h"

#include "gui/edit/editherodialog.h"

#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <memory>

using namespace heroadmin;
using namespace heroadmin::testing;

namespace {

HeroSnapshot hero(qint64 id, const QString& name, const StoredValue& age)
{
    return {id, StoredValue::text(name), age};
}

QList<HeroSnapshot> differentHeroes()
{
    return {hero(1, QStringLiteral("Deadpond"), StoredValue::integer(30)),
            hero(2, QStringLiteral("Rusty-Man"), StoredValue::null())};
}

} // namespace

/// EditHeroDialog where it is about several heroes at once.
class EditSeveralHeroesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void cleanup() { m_dialog.reset(); }

    void startsUntouched();
    void writesWhatIsTypedToAll();
    void emptiedAgainIsUntouched();
    void clearsTheAgeOnPurposeOnly();
    void typingTakesTheClearingBack();
    void takesTheClearingBack();
    void doesNotClearTheName();
    void showsWhatAllHave();
    void keepsApartWhatOnlyLooksTheSame();
    void editsAllThatMatch();
    void oneHeroIsJustOne();
    void goneIsOnlyAMessage();
    void asksBeforeTypedTextIsLost();

private:
    template<typename Heroes>
    void open(const Heroes& heroes)
    {
        m_dialog = std::make_unique<EditHeroDialog>(heroes, AgeRange());
        m_dialog->open();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }

    [[nodiscard]] bool saves()
    {
        const QSignalSpy saveRequested(m_dialog.get(), &EditHeroDialog::saveRequested);
        press(*m_dialog, Qt::Key_Return, Qt::ControlModifier);
        return saveRequested.count() == 1;
    }

    [[nodiscard]] QString textOf(const char* label) const
    {
        return m_dialog->findChild<QLabel*>(QString::fromLatin1(label))->text();
    }

    [[nodiscard]] QLineEdit* age() const { return field(*m_dialog, "Age"); }

    [[nodiscard]] QToolButton* clearButton() const
    {
        return part<QToolButton>(*m_dialog, QStringLiteral("Clear the age of all"));
    }

    std::unique_ptr<EditHeroDialog> m_dialog;
};

void EditSeveralHeroesTest::startsUntouched()
{
    open(differentHeroes());
    QCOMPARE(m_dialog->windowTitle(), QStringLiteral("Edit Hero"));
    QCOMPARE(textOf("heading"), QStringLiteral("2 heroes"));
    for (const char* const name : {"Name", "Age"}) {
        QCOMPARE(field(*m_dialog, name)->text(), QString());
        QCOMPARE(field(*m_dialog, name)->placeholderText(), QStringLiteral("(several values)"));
        QCOMPARE(descriptionOf(*m_dialog, name), QStringLiteral("unchanged"));
    }
    QCOMPARE(textOf("summary"), QStringLiteral("Nothing will be written."));
    QVERIFY(m_dialog->heroUpdate().isEmpty());
    QCOMPARE(m_dialog->heroes(), differentHeroes());
    QVERIFY(!saves());
    QVERIFY(!m_dialog->isVisible());
}

void EditSeveralHeroesTest::writesWhatIsTypedToAll()
{
    open(differentHeroes());
    press(*m_dialog, Qt::Key_Tab);
    QVERIFY(age()->hasFocus());
    QTest::keyClicks(age(), QStringLiteral("31"));
    QCOMPARE(descriptionOf(*m_dialog, "Age"), QStringLiteral("will be set"));
    QCOMPARE(textOf("summary"), QStringLiteral("Will write to 2 heroes: age 31"));
    QVERIFY(saves());
    QCOMPARE(m_dialog->heroUpdate().age.value(), 31);
    QVERIFY(!m_dialog->heroUpdate().name.isSet());
}

void EditSeveralHeroesTest::emptiedAgainIsUntouched()
{
    open(differentHeroes());
    for (const char* const name : {"Name", "Age"}) {
        typeOver(field(*m_dialog, name), QStringLiteral("7"));
        QCOMPARE(descriptionOf(*m_dialog, name), QStringLiteral("will be set"));
        typeOver(field(*m_dialog, name), QString());
        QCOMPARE(descriptionOf(*m_dialog, name), QStringLiteral("unchanged"));
    }
    QVERIFY(m_dialog->heroUpdate().isEmpty());
}

void EditSeveralHeroesTest::clearsTheAgeOnPurposeOnly()
{
    open(differentHeroes());
    press(*m_dialog, Qt::Key_L, Qt::AltModifier);
    QTRY_VERIFY(clearButton()->isChecked());
    QCOMPARE(age()->placeholderText(), QStringLiteral("none"));
    QCOMPARE(descriptionOf(*m_dialog, "Age"), QStringLiteral("will be cleared"));
    QCOMPARE(textOf("summary"), QStringLiteral("Will write to 2 heroes: age none"));
    QVERIFY(saves());
    QVERIFY(m_dialog->heroUpdate().age.isNone());
}

void EditSeveralHeroesTest::typingTakesTheClearingBack()
{
    open(differentHeroes());
    clearButton()->setFocus();
    QTest::keyClick(clearButton(), Qt::Key_Space);
    QVERIFY(m_dialog->heroUpdate().age.isNone());
    QTest::keyClick(age(), Qt::Key_9);
    QVERIFY(!clearButton()->isChecked());
    QCOMPARE(m_dialog->heroUpdate().age.value(), 9);
    QTest::keyClick(clearButton(), Qt::Key_Space);
    QCOMPARE(age()->text(), QString());
    QVERIFY(m_dialog->heroUpdate().age.isNone());
    QTest::keyClick(clearButton(), Qt::Key_Space);
    QVERIFY(m_dialog->heroUpdate().isEmpty());
    QCOMPARE(age()->placeholderText(), QStringLiteral("(several values)"));
}

void EditSeveralHeroesTest::takesTheClearingBack()
{
    open(differentHeroes());
    press(*m_dialog, Qt::Key_L, Qt::AltModifier);
    QTRY_VERIFY(clearButton()->isChecked());
    auto* const takeBack = part<QToolButton>(*m_dialog, QStringLiteral("Take back the change of the age"));
    QVERIFY(takeBack);
    QTest::keyClick(takeBack, Qt::Key_Space);
    QVERIFY(!clearButton()->isChecked());
    QCOMPARE(age()->placeholderText(), QStringLiteral("(several values)"));
    QVERIFY(m_dialog->heroUpdate().isEmpty());
}

void EditSeveralHeroesTest::doesNotClearTheName()
{
    open(QList<HeroSnapshot>{hero(1, QStringLiteral("Same"), StoredValue::integer(30)),
                             hero(2, QStringLiteral("Same"), StoredValue::integer(40))});
    typeOver(field(*m_dialog, "Name"), QString());
    QVERIFY(!saves());
    QCOMPARE(descriptionOf(*m_dialog, "Name"), QStringLiteral("will be cleared. A hero needs a name."));
    typeOver(field(*m_dialog, "Name"), QStringLiteral("  "));
    QVERIFY(!saves());
}

void EditSeveralHeroesTest::showsWhatAllHave()
{
    open(QList<HeroSnapshot>{hero(1, QStringLiteral("Same"), StoredValue::integer(30)),
                             hero(2, QStringLiteral("Same"), StoredValue::integer(30))});
    QCOMPARE(field(*m_dialog, "Name")->text(), QStringLiteral("Same"));
    QCOMPARE(age()->text(), QStringLiteral("30"));
    QVERIFY(!clearButton());
    QVERIFY(m_dialog->heroUpdate().isEmpty());
    typeOver(age(), QString());
    QVERIFY(m_dialog->heroUpdate().age.isNone());
}

void EditSeveralHeroesTest::keepsApartWhatOnlyLooksTheSame()
{
    open(QList<HeroSnapshot>{hero(1, QStringLiteral("A"), StoredValue::integer(30)),
                             hero(2, QStringLiteral("A"), StoredValue::text(QStringLiteral("30")))});
    QCOMPARE(age()->placeholderText(), QStringLiteral("(several values)"));
    typeOver(age(), QStringLiteral("30"));
    QCOMPARE(m_dialog->heroUpdate().age.value(), 30);
}

void EditSeveralHeroesTest::editsAllThatMatch()
{
    open(EditHeroDialog::AllMatching{208'000});
    QCOMPARE(textOf("heading"), QLocale().toString(208'000) + QStringLiteral(" heroes"));
    QCOMPARE(field(*m_dialog, "Name")->placeholderText(), QStringLiteral("(several values)"));
    QVERIFY(m_dialog->heroes().isEmpty());
    QVERIFY(m_dialog->isAboutSeveral());
    QTest::keyClicks(field(*m_dialog, "Secret name"), QStringLiteral("Wade"));
    QTest::keyClicks(age(), QStringLiteral("30"));
    QVERIFY(textOf("summary").endsWith(QStringLiteral(" heroes: age 30, secret name ••••")));
    QVERIFY(saves());
    QCOMPARE(m_dialog->heroUpdate().secretName.value().reveal(), QStringLiteral("Wade"));
}

void EditSeveralHeroesTest::oneHeroIsJustOne()
{
    open(differentHeroes().mid(0, 1));
    QCOMPARE(textOf("heading"), QStringLiteral("Hero #1"));
    QCOMPARE(age()->text(), QStringLiteral("30"));
    QVERIFY(!m_dialog->isAboutSeveral());
}

void EditSeveralHeroesTest::goneIsOnlyAMessage()
{
    open(differentHeroes());
    QTest::keyClicks(age(), QStringLiteral("31"));
    QVERIFY(saves());
    m_dialog->saveFailed(Error::heroNotFound());
    QVERIFY(part<QLabel>(*m_dialog, Error::heroNotFound().message));
    QVERIFY(part<QPushButton>(*m_dialog, QStringLiteral("Save"))->isEnabled());
    QCOMPARE(age()->text(), QStringLiteral("31"));
}

void EditSeveralHeroesTest::asksBeforeTypedTextIsLost()
{
    open(differentHeroes());
    press(*m_dialog, Qt::Key_L, Qt::AltModifier);
    QTRY_VERIFY(clearButton()->isChecked());
    press(*m_dialog, Qt::Key_Escape);
    const auto* const question = m_dialog->findChild<QMessageBox*>();
    QVERIFY(question);
    QVERIFY(question->informativeText().contains(QStringLiteral("the cleared age")));
    QVERIFY(m_dialog->isVisible());
}

QTEST_MAIN(EditSeveralHeroesTest)
#include "tst_editseveralheroes.moc"
