#include "gui/support/dialogdriver.h"
#include "gui/support/heroeditingsetting.h"

#include "gui/edit/deletequestion.h"

#include <memory>

using namespace heroadmin;
using namespace heroadmin::testing;

class HeroRemovalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void deletesAfterAQuestion();
    void namesAtMostFive();
    void keepsHeroesByDefault();
    void deletesAFewWithoutAQuestion();
    void asksWhereThereAreMoreThanAFew();
    void asksForAFewWhereItIsTold();
    void saysWhereAHeroIsGone();
    void saysWhatChangedMeanwhile();
    void saysWhatIsBeingDeleted();
    void doesNotDeleteInAnotherDatabase();
    void doesNotDeleteInAnotherOneInItsPlace_data();
    void doesNotDeleteInAnotherOneInItsPlace();
    void deletesNothingInAReadOnlyDatabase();

private:
    std::unique_ptr<HeroEditingSetting> m_setting;
};

void HeroRemovalTest::init()
{
    m_setting = std::make_unique<HeroEditingSetting>();
    QVERIFY(m_setting->isReady);
    m_setting->removal->setMostUnasked(0);
}

void HeroRemovalTest::cleanup()
{
    m_setting.reset();
}

void HeroRemovalTest::deletesAfterAQuestion()
{
    m_setting->removal->removeByIds({3, 4});
    QTRY_VERIFY(m_setting->shown<DeleteQuestion>());
    auto* const question = m_setting->shown<DeleteQuestion>();
    QCOMPARE(accessibleText(question, QAccessible::Name), QStringLiteral("Delete"));
    QVERIFY(question->informativeText().contains(m_setting->stored("name", 3).toString()));
    QVERIFY(question->informativeText().contains(m_setting->stored("name", 4).toString()));
    QCOMPARE(m_setting->database->heroCount(), 20);
    press(*question, Qt::Key_D, Qt::AltModifier);
    QTRY_COMPARE(m_setting->removed->count(), 1);
    QCOMPARE(m_setting->removed->first().first().value<QList<qint64>>(), (QList<qint64>{3, 4}));
    QCOMPARE(m_setting->database->heroCount(), 18);
}

void HeroRemovalTest::namesAtMostFive()
{
    m_setting->removal->removeByIds({1, 2, 3, 4, 5, 6, 7, 99});
    QTRY_VERIFY(m_setting->shown<DeleteQuestion>());
    const QString named = m_setting->shown<DeleteQuestion>()->informativeText();
    QCOMPARE(named.count(u'#'), 5);
    QVERIFY(named.contains(QStringLiteral("and 2 more")));
    QCOMPARE(m_setting->shown<DeleteQuestion>()->text(), QStringLiteral("Delete 7 heroes?"));
}

void HeroRemovalTest::keepsHeroesByDefault()
{
    m_setting->removal->removeByIds({3});
    QTRY_VERIFY(m_setting->shown<DeleteQuestion>());
    QVERIFY(m_setting->shown<DeleteQuestion>()->text().contains(m_setting->stored("name", 3).toString()));
    press(*m_setting->shown<DeleteQuestion>(), Qt::Key_Return);
    QTRY_VERIFY(m_setting->window->findChildren<DeleteQuestion*>().isEmpty());
    m_setting->removal->removeByIds({3});
    QTRY_VERIFY(m_setting->shown<DeleteQuestion>());
    press(*m_setting->shown<DeleteQuestion>(), Qt::Key_Escape);
    QTRY_VERIFY(m_setting->window->findChildren<DeleteQuestion*>().isEmpty());
    QCOMPARE(m_setting->removed->count(), 0);
    QCOMPARE(m_setting->database->heroCount(), 20);
}

void HeroRemovalTest::deletesAFewWithoutAQuestion()
{
    m_setting->removal->setMostUnasked(20);
    m_setting->removal->removeByIds({3, 4});
    QTRY_COMPARE(m_setting->removed->count(), 1);
    QCOMPARE(m_setting->removed->first().first().value<QList<qint64>>(), (QList<qint64>{3, 4}));
    QVERIFY(m_setting->window->findChildren<QDialog*>().isEmpty());
    QCOMPARE(m_setting->database->heroCount(), 18);
    QCOMPARE(m_setting->notRemoved->count(), 0);
}

void HeroRemovalTest::asksWhereThereAreMoreThanAFew()
{
    m_setting->removal->setMostUnasked(2);
    m_setting->removal->removeByIds({3, 4, 5});
    QTRY_VERIFY(m_setting->shown<DeleteQuestion>());
    m_setting->removal->removeByIds({6}); // The question stands in front of it.
    press(*m_setting->shown<DeleteQuestion>(), Qt::Key_Escape);
    QTRY_VERIFY(m_setting->window->findChildren<DeleteQuestion*>().isEmpty());
    m_setting->removal->removeByIds({3, 4});
    QTRY_COMPARE(m_setting->removed->count(), 1);
    QCOMPARE(m_setting->database->heroCount(), 18);
}

void HeroRemovalTest::asksForAFewWhereItIsTold()
{
    m_setting->removal->setMostUnasked(20);
    m_setting->removal->removeByIds({3}, HeroRemoval::Asks::Always);
    QTRY_VERIFY(m_setting->shown<DeleteQuestion>());
    QVERIFY(m_setting->shown<DeleteQuestion>()->text().contains(QStringLiteral("#3 ")));
    QCOMPARE(m_setting->database->heroCount(), 20);
    press(*m_setting->shown<DeleteQuestion>(), Qt::Key_D, Qt::AltModifier);
    QTRY_COMPARE(m_setting->removed->count(), 1);
    QCOMPARE(m_setting->database->heroCount(), 19);
}

void HeroRemovalTest::saysWhereAHeroIsGone()
{
    m_setting->removal->removeByIds({99});
    QTRY_COMPARE(m_setting->notRemoved->count(), 1);
    QCOMPARE(HeroEditingSetting::lastError(*m_setting->notRemoved).kind, ErrorKind::NotFound);
    m_setting->removal->removeByIds({});
    QCOMPARE(m_setting->database->heroCount(), 20);
}

void HeroRemovalTest::saysWhatChangedMeanwhile()
{
    QSignalSpy conflicted(m_setting->removal, &HeroRemoval::conflicted);
    m_setting->removal->removeByIds({3, 4});
    QTRY_VERIFY(m_setting->shown<DeleteQuestion>());
    QVERIFY(m_setting->database->run(QStringLiteral("UPDATE hero SET name = 'Theirs' WHERE id = 4")));
    press(*m_setting->shown<DeleteQuestion>(), Qt::Key_D, Qt::AltModifier);
    QTRY_COMPARE(conflicted.count(), 1);
    const auto outcome = conflicted.first().at(0).value<WriteOutcome>();
    QCOMPARE(outcome.conflicts.size(), 1);
    QCOMPARE(outcome.conflicts.first().id, 4);
    const auto asked = conflicted.first().at(1).value<QList<HeroSnapshot>>();
    QCOMPARE(asked.size(), 2);
    QCOMPARE(m_setting->removed->count(), 0);
    QCOMPARE(m_setting->notRemoved->count(), 0);
    QCOMPARE(m_setting->database->heroCount(), 20);
    // As the person saw it then, it is deleted.
    m_setting->removal->remove({asked.first(), outcome.conflicts.first().theirs}, Referrers::AsDefined,
                               outcome.opening);
    QTRY_COMPARE(m_setting->removed->count(), 1);
    QCOMPARE(m_setting->database->heroCount(), 18);
}

void HeroRemovalTest::saysWhatIsBeingDeleted()
{
    m_setting->writing->setPatience(std::chrono::minutes(1));
    m_setting->removal->setMostUnasked(20);
    {
        const auto lock = m_setting->database->hold();
        QVERIFY(lock->isHeld());
        m_setting->removal->removeByIds({3, 4});
        QTRY_VERIFY(!m_setting->removal->running().isEmpty());
        QVERIFY2(m_setting->removal->running().first().startsWith(QStringLiteral("2 ")),
                 qPrintable(m_setting->removal->running().first()));
    }
    QTRY_COMPARE(m_setting->removed->count(), 1);
    QCOMPARE(m_setting->removal->running(), QStringList());
}

void HeroRemovalTest::doesNotDeleteInAnotherDatabase()
{
    m_setting->removal->removeByIds({3});
    QTRY_VERIFY(m_setting->shown<DeleteQuestion>());
    const auto other = TestDatabase::make(5);
    QVERIFY(m_setting->open(*other));
    press(*m_setting->shown<DeleteQuestion>(), Qt::Key_D, Qt::AltModifier);
    QTRY_COMPARE(m_setting->notRemoved->count(), 1);
    QCOMPARE(other->heroCount(), 5);
    QCOMPARE(m_setting->database->heroCount(), 20);
}

void HeroRemovalTest::doesNotDeleteInAnotherOneInItsPlace_data()
{
    QTest::addColumn<bool>("isAll");
    QTest::newRow("some") << false;
    QTest::newRow("all that match") << true;
}

void HeroRemovalTest::doesNotDeleteInAnotherOneInItsPlace()
{
    if (!m_setting->database->leavesItsPlace()) {
        QSKIP("It stays where it is while it is open.");
    }
    QFETCH(const bool, isAll);
    if (isAll) {
        m_setting->removal->removeAll({}, 20, {});
    } else {
        m_setting->removal->removeByIds({3});
    }
    QTRY_VERIFY(m_setting->shown<DeleteQuestion>());
    QVERIFY(m_setting->openReplaced());
    press(*m_setting->shown<DeleteQuestion>(), Qt::Key_D, Qt::AltModifier);
    QTRY_COMPARE(m_setting->notRemoved->count(), 1);
    QCOMPARE(HeroEditingSetting::lastError(*m_setting->notRemoved).kind, ErrorKind::NotNow);
    QVERIFY(!m_setting->writing->isBusy());
    QCOMPARE(m_setting->database->heroCount(), 20);
    // What is asked for now is for the one of now.
    m_setting->removal->removeByIds({3});
    QTRY_VERIFY(m_setting->shown<DeleteQuestion>());
    press(*m_setting->shown<DeleteQuestion>(), Qt::Key_D, Qt::AltModifier);
    QTRY_COMPARE(m_setting->removed->count(), 1);
    QCOMPARE(m_setting->database->heroCount(), 19);
}

void HeroRemovalTest::deletesNothingInAReadOnlyDatabase()
{
    OpenOptions options;
    options.readOnly = true;
    QVERIFY(m_setting->open(*m_setting->database, options));
    m_setting->removal->removeByIds({3});
    m_setting->removal->removeAll({}, 20, {});
    QCOMPARE(m_setting->notRemoved->count(), 2);
    QCOMPARE(HeroEditingSetting::lastError(*m_setting->notRemoved).kind, ErrorKind::ReadOnly);
    QVERIFY(m_setting->window->findChildren<QDialog*>().isEmpty());
}

QTEST_MAIN(HeroRemovalTest)
#include "tst_heroremoval.moc"
