#include "gui/support/dialogdriver.h"
#include "gui/support/heroeditingsetting.h"

#include "gui/drafts/closingguard.h"
#include "gui/edit/newherodialog.h"

#include <QMessageBox>
#include <memory>

using namespace heroadmin;
using namespace heroadmin::testing;
using Leaving = ClosingGuard::Leaving;

class ClosingGuardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void allowsWhereNothingStandsAgainst();
    void asksOnceAboutUnsavedText();
    void discardsOnPurpose();
    void waitsForAWriteThatRuns();
    void discardsAndWaits();
    void staysWhereTheWriteFails();
    void cancelsTheWrite();
    void staysWhereACancelledWriteHasKeptAPart();
    void staysWhereACancelledWriteLeavesTypedText();
    void staysAfterAll();
    void goesOnWhereTheWriteEndsWhileItAsks();
    void asksNothingWhereTheSessionEnds();

private:
    [[nodiscard]] bool leave(Leaving leaving = Leaving::Close)
    {
        return m_guard->allows(leaving, [this] {
            ++m_wentOn;
            m_wasAllowedMeanwhile = m_guard->allows(Leaving::Close, [] {});
        });
    }

    [[nodiscard]] QMessageBox* question() const
    {
        for (QWidget* const widget : QApplication::topLevelWidgets()) {
            auto* const box = qobject_cast<QMessageBox*>(widget);
            if (box != nullptr && box->isVisible() && QApplication::activeWindow() == box) {
                return box;
            }
        }
        return nullptr;
    }

    NewHeroDialog* saveWhileLocked() const;

    std::unique_ptr<HeroEditingSetting> m_setting;
    ClosingGuard* m_guard = nullptr;
    QStringList m_unsaved;
    int m_wentOn = 0;
    bool m_wasAllowedMeanwhile = false;
};

void ClosingGuardTest::init()
{
    m_setting = std::make_unique<HeroEditingSetting>();
    QVERIFY(m_setting->isReady);
    m_setting->writing->setPatience(std::chrono::minutes(1));
    m_setting->removal->setMostUnasked(20);
    m_unsaved.clear();
    m_wentOn = 0;
    m_wasAllowedMeanwhile = false;
    m_guard = new ClosingGuard(*m_setting->writing, m_setting->window.get());
    m_guard->addUnsaved([this] { return m_unsaved + m_setting->editing->unsaved(); });
    m_guard->addRunning([this] { return m_setting->editing->running() + m_setting->removal->running(); });
    connect(m_setting->editing, &HeroEditing::failed, m_guard, &ClosingGuard::noteFailure);
    connect(m_setting->removal, &HeroRemoval::failed, m_guard, &ClosingGuard::noteFailure);
}

void ClosingGuardTest::cleanup()
{
    m_setting.reset();
}

NewHeroDialog* ClosingGuardTest::saveWhileLocked() const
{
    auto* const dialog = m_setting->shown<NewHeroDialog>();
    if (dialog != nullptr) {
        QTest::keyClicks(field(*dialog, "Name"), QStringLiteral("Patient"));
        QTest::keyClicks(field(*dialog, "Secret name"), QStringLiteral("Secret"));
        press(*dialog, Qt::Key_Return);
    }
    return dialog;
}

void ClosingGuardTest::allowsWhereNothingStandsAgainst()
{
    QVERIFY(leave());
    QVERIFY(!question());
    QCOMPARE(m_wentOn, 0); // Whoever asked goes on by himself.
}

void ClosingGuardTest::asksOnceAboutUnsavedText()
{
    m_unsaved = QStringList{QStringLiteral("“Deadpond” is not saved: the age “31”.")};
    QVERIFY(!leave());
    QTRY_VERIFY(question());
    QCOMPARE(question()->text(), QStringLiteral("Close without saving?"));
    QCOMPARE(question()->informativeText(), m_unsaved.first());
    QVERIFY(!leave());
    QCOMPARE(m_setting->window->findChildren<QMessageBox*>().size(), 1);
    press(*question(), Qt::Key_Escape);
    QTRY_VERIFY(!question());
    QVERIFY(!leave(Leaving::OpenAnother));
    QTRY_VERIFY(question());
    QCOMPARE(question()->text(), QStringLiteral("Open another database without saving?"));
    press(*question(), Qt::Key_Return); // The default keeps what is typed.
    QTRY_VERIFY(!question());
    QCOMPARE(m_wentOn, 0);
}

void ClosingGuardTest::discardsOnPurpose()
{
    m_unsaved = QStringList{QStringLiteral("Something is not saved.")};
    QSignalSpy discarded(m_guard, &ClosingGuard::discarded);
    QVERIFY(!leave());
    QTRY_VERIFY(question());
    press(*question(), Qt::Key_D, Qt::AltModifier);
    QTRY_COMPARE(m_wentOn, 1);
    QVERIFY(m_wasAllowedMeanwhile);
    QCOMPARE(discarded.count(), 1);
    QVERIFY(!leave()); // It was about that once.
}

void ClosingGuardTest::waitsForAWriteThatRuns()
{
    {
        const auto lock = m_setting->database->hold();
        QVERIFY(lock->isHeld());
        m_setting->removal->removeByIds({3, 4});
        QTRY_VERIFY(m_setting->writing->isBusy());
        QVERIFY(!leave());
        QTRY_VERIFY(question());
        QVERIFY(question()->informativeText().startsWith(QStringLiteral("2 ")));
        press(*question(), Qt::Key_W, Qt::AltModifier);
        QTRY_VERIFY(question() && question()->text().startsWith(QStringLiteral("Hero Admin closes as soon")));
        QCOMPARE(m_wentOn, 0);
    }
    QTRY_COMPARE(m_wentOn, 1);
    QVERIFY(!question());
    QCOMPARE(m_setting->database->heroCount(), 18);
}

void ClosingGuardTest::discardsAndWaits()
{
    m_unsaved = QStringList{QStringLiteral("Something is not saved.")};
    QSignalSpy discarded(m_guard, &ClosingGuard::discarded);
    {
        const auto lock = m_setting->database->hold();
        QVERIFY(lock->isHeld());
        m_setting->removal->removeByIds({3, 4});
        QTRY_VERIFY(m_setting->writing->isBusy());
        QVERIFY(!leave());
        QTRY_VERIFY(question());
        QVERIFY(question()->informativeText().startsWith(m_unsaved.first() + u'\n'));
        press(*question(), Qt::Key_D, Qt::AltModifier);
        QTRY_VERIFY(question() && question()->text().startsWith(QStringLiteral("Hero Admin closes as soon")));
        QCOMPARE(discarded.count(), 0);
    }
    QTRY_COMPARE(m_wentOn, 1);
    QCOMPARE(discarded.count(), 1);
}

void ClosingGuardTest::staysWhereTheWriteFails()
{
    m_setting->writing->setPatience(std::chrono::seconds(1));
    const auto lock = m_setting->database->hold();
    QVERIFY(lock->isHeld());
    m_setting->removal->removeByIds({3, 4});
    QTRY_VERIFY(m_setting->writing->isBusy());
    QVERIFY(!leave());
    QTRY_VERIFY(question());
    press(*question(), Qt::Key_W, Qt::AltModifier);
    QTRY_COMPARE(m_setting->notRemoved->count(), 1);
    QTRY_VERIFY(!question());
    QCOMPARE(m_wentOn, 0);
    QVERIFY(leave()); // Nothing runs any more.
}

void ClosingGuardTest::cancelsTheWrite()
{
    const auto lock = m_setting->database->hold();
    QVERIFY(lock->isHeld());
    m_setting->removal->removeByIds({3, 4});
    QTRY_VERIFY(m_setting->writing->isBusy());
    QVERIFY(!leave());
    QTRY_VERIFY(question());
    press(*question(), Qt::Key_R, Qt::AltModifier);
    QTRY_COMPARE(m_wentOn, 1);
    QCOMPARE(m_setting->database->heroCount(), 20);
}

void ClosingGuardTest::staysWhereACancelledWriteHasKeptAPart()
{
    HeroWriting& writing = *m_setting->writing;
    QVERIFY(m_setting->database->run(
        QStringLiteral("INSERT INTO hero (name, secret_name) WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT "
                       "n + 1 FROM number WHERE n < 200000) SELECT 'Many', 'Secret' FROM number")));
    QVERIFY(awaited(m_setting->session.writer().write([](HeroWriter& writer) -> Result<void> {
        writer.setSlice(std::chrono::milliseconds(0));
        return {};
    })));
    HeroUpdate update;
    update.age = qint64{777};
    const HeroWriting::Answer answer = writing.updateAll({}, std::move(update));
    QTRY_VERIFY(writing.state().done > 10'000);
    const auto lock = m_setting->database->hold();
    QVERIFY(lock->isHeld());
    QVERIFY(!answer.isFinished());
    QVERIFY(!leave());
    QTRY_VERIFY(question());
    press(*question(), Qt::Key_R, Qt::AltModifier);
    const Result<WriteOutcome> outcome = awaited(answer);
    QVERIFY(outcome && outcome->change.stopped);
    QTRY_VERIFY(!question());
    QCOMPARE(m_wentOn, 0); // Closing would end the history, and with it the way back.
    QVERIFY(leave());
}

void ClosingGuardTest::staysWhereACancelledWriteLeavesTypedText()
{
    const auto lock = m_setting->database->hold();
    QVERIFY(lock->isHeld());
    m_setting->editing->newHero();
    QTRY_VERIFY(m_setting->shown<NewHeroDialog>());
    NewHeroDialog* const dialog = saveWhileLocked();
    QVERIFY(dialog->isSaving());
    QVERIFY(!leave());
    QTRY_VERIFY(question());
    QCOMPARE(question()->informativeText(), QStringLiteral("The hero in the open dialog is being saved."));
    press(*question(), Qt::Key_R, Qt::AltModifier);
    QTRY_VERIFY(!dialog->isSaving());
    QTRY_COMPARE(m_setting->shown<NewHeroDialog>(), dialog);
    QCOMPARE(m_wentOn, 0);
    QCOMPARE(field(*dialog, "Name")->text(), QStringLiteral("Patient"));
}

void ClosingGuardTest::staysAfterAll()
{
    {
        const auto lock = m_setting->database->hold();
        QVERIFY(lock->isHeld());
        m_setting->removal->removeByIds({3, 4});
        QTRY_VERIFY(m_setting->writing->isBusy());
        QVERIFY(!leave());
        QTRY_VERIFY(question());
        press(*question(), Qt::Key_W, Qt::AltModifier);
        QTRY_VERIFY(question() && question()->text().startsWith(QStringLiteral("Hero Admin closes as soon")));
        press(*question(), Qt::Key_S, Qt::AltModifier);
        QTRY_VERIFY(!question());
    }
    QTRY_COMPARE(m_setting->removed->count(), 1);
    QTRY_VERIFY(!m_setting->writing->isBusy());
    QCoreApplication::processEvents();
    QCOMPARE(m_wentOn, 0);
}

void ClosingGuardTest::goesOnWhereTheWriteEndsWhileItAsks()
{
    {
        const auto lock = m_setting->database->hold();
        QVERIFY(lock->isHeld());
        m_setting->editing->newHero();
        QTRY_VERIFY(m_setting->shown<NewHeroDialog>());
        QVERIFY(saveWhileLocked()->isSaving());
        QVERIFY(!leave());
        QTRY_VERIFY(question());
    }
    QTRY_COMPARE(m_wentOn, 1);
    QCOMPARE(m_setting->created->count(), 1);
    QTRY_VERIFY(!question());
}

void ClosingGuardTest::asksNothingWhereTheSessionEnds()
{
    m_unsaved = QStringList{QStringLiteral("Something is not saved.")};
    QSignalSpy ending(m_guard, &ClosingGuard::sessionEnding);
    QSignalSpy leaving(m_guard, &ClosingGuard::leavingUnasked);
    QVERIFY(!leave());
    QTRY_VERIFY(question());
    m_guard->endSession();
    QCOMPARE(ending.count(), 1);
    QCOMPARE(leaving.count(), 0); // Another application may still stop it.
    QEvent quit(QEvent::Quit);
    QCoreApplication::sendEvent(qApp, &quit);
    QCOMPARE(leaving.count(), 1);
    QVERIFY(quit.isAccepted());
    QVERIFY(!question());
    QVERIFY(leave());
}

QTEST_MAIN(ClosingGuardTest)
#include "tst_closingguard.moc"
