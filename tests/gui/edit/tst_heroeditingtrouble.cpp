#include "gui/support/dialogdriver.h"
#include "gui/support/heroeditingsetting.h"

#include "data/repository/herorepository.h"
#include "gui/edit/editherodialog.h"
#include "gui/edit/newherodialog.h"

#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <memory>

using namespace heroadmin;
using namespace heroadmin::testing;

class HeroEditingTroubleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void opensNothingOnAReadOnlyDatabase();
    void keepsTypedTextWhileTheFileIsLocked();
    void reportsAWriteWhoseDialogIsClosed();
    void saysWhatAClosedDialogCannot();
    void doesNotWriteIntoAnotherDatabase();
    void doesNotWriteIntoAnotherOneInItsPlace();
    void doesNotWriteWhileAnotherDatabaseIsBeingOpened();
    void writesWhereTheSameIsConnectedToAgain();
    void goesWhileAnAnswerIsOnItsWay();
    void keepsTypedTextWhenTheWriteIsCancelled();

private:
    std::unique_ptr<HeroEditingSetting> m_setting;
};

void HeroEditingTroubleTest::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); // Its quotation marks.
    m_setting = std::make_unique<HeroEditingSetting>();
    QVERIFY(m_setting->isReady);
}

void HeroEditingTroubleTest::cleanup()
{
    m_setting.reset();
}

void HeroEditingTroubleTest::opensNothingOnAReadOnlyDatabase()
{
    OpenOptions options;
    options.readOnly = true;
    QVERIFY(m_setting->open(*m_setting->database, options));
    m_setting->editing->newHero();
    m_setting->editing->editHero(3);
    QCOMPARE(m_setting->failed->count(), 2);
    const Error error = HeroEditingSetting::lastError(*m_setting->failed);
    QCOMPARE(error.kind, ErrorKind::ReadOnly);
    QVERIFY(!error.message.isEmpty());
    QVERIFY(m_setting->window->findChildren<QDialog*>().isEmpty());
}

void HeroEditingTroubleTest::keepsTypedTextWhileTheFileIsLocked()
{
    QVERIFY(m_setting->open(*m_setting->database));
    m_setting->writing->setPatience(std::chrono::milliseconds(50));
    m_setting->editing->newHero();
    QTRY_VERIFY(m_setting->shown<NewHeroDialog>());
    auto* const dialog = m_setting->shown<NewHeroDialog>();
    QTest::keyClicks(field(*dialog, "Name"), QStringLiteral("Patient"));
    QTest::keyClicks(field(*dialog, "Secret name"), QStringLiteral("Secret"));
    {
        const auto lock = m_setting->database->hold();
        QVERIFY(lock->isHeld());
        press(*dialog, Qt::Key_Return);
        QVERIFY(part<QLabel>(*dialog, QStringLiteral("Saving\u2026")));
        QTRY_VERIFY(!part<QLabel>(*dialog, QStringLiteral("Saving\u2026")));
    }
    QVERIFY(dialog->isVisible());
    QCOMPARE(field(*dialog, "Name")->text(), QStringLiteral("Patient"));
    QCOMPARE(m_setting->failed->count(), 0);
    press(*dialog, Qt::Key_Return);
    QTRY_COMPARE(m_setting->created->count(), 1);
}

void HeroEditingTroubleTest::reportsAWriteWhoseDialogIsClosed()
{
    QVERIFY(m_setting->open(*m_setting->database));
    m_setting->writing->setPatience(std::chrono::minutes(1));
    m_setting->editing->newHero();
    QTRY_VERIFY(m_setting->shown<NewHeroDialog>());
    auto* const dialog = m_setting->shown<NewHeroDialog>();
    QTest::keyClicks(field(*dialog, "Name"), QStringLiteral("Patient"));
    QTest::keyClicks(field(*dialog, "Secret name"), QStringLiteral("Secret"));
    {
        const auto lock = m_setting->database->hold();
        QVERIFY(lock->isHeld());
        press(*dialog, Qt::Key_Return);
        press(*dialog, Qt::Key_Escape);
        QTRY_VERIFY(m_setting->shown<QMessageBox>());
        press(*m_setting->shown<QMessageBox>(), Qt::Key_D, Qt::AltModifier);
        QTRY_VERIFY(m_setting->window->findChildren<NewHeroDialog*>().isEmpty());
        QCOMPARE(m_setting->created->count(), 0);
    }
    QTRY_COMPARE(m_setting->created->count(), 1);
    QCOMPARE(m_setting->stored("name", 21).toString(), QStringLiteral("Patient"));
}

void HeroEditingTroubleTest::saysWhatAClosedDialogCannot()
{
    m_setting->editing->newHero();
    QTRY_VERIFY(m_setting->shown<NewHeroDialog>());
    auto* const dialog = m_setting->shown<NewHeroDialog>();
    dialog->setAttribute(Qt::WA_DeleteOnClose, false); // closed, it stays until the answer is there
    QTest::keyClicks(field(*dialog, "Name"), QStringLiteral("Lost"));
    QTest::keyClicks(field(*dialog, "Secret name"), QStringLiteral("Secret"));
    QVERIFY(m_setting->database->run(QStringLiteral("DROP TABLE hero")));
    press(*dialog, Qt::Key_Return);
    dialog->done(QDialog::Rejected);
    QTRY_COMPARE(m_setting->failed->count(), 1);
}

void HeroEditingTroubleTest::doesNotWriteIntoAnotherDatabase()
{
    m_setting->editing->newHero();
    QTRY_VERIFY(m_setting->shown<NewHeroDialog>());
    auto* const dialog = m_setting->shown<NewHeroDialog>();
    QTest::keyClicks(field(*dialog, "Name"), QStringLiteral("Lost"));
    QTest::keyClicks(field(*dialog, "Secret name"), QStringLiteral("Secret"));
    const auto other = TestDatabase::make(1);
    QVERIFY(m_setting->open(*other));
    press(*dialog, Qt::Key_Return);
    QVERIFY(part<QLabel>(*dialog, QStringLiteral("Another database was opened meanwhile. Nothing was written.")));
    QCOMPARE(other->heroCount(), 1);
    QCOMPARE(m_setting->database->heroCount(), 20);
}

void HeroEditingTroubleTest::doesNotWriteIntoAnotherOneInItsPlace()
{
    if (!m_setting->database->leavesItsPlace()) {
        QSKIP("It stays where it is while it is open.");
    }
    m_setting->editing->editHero(3);
    QTRY_VERIFY(m_setting->shown<EditHeroDialog>());
    auto* const dialog = m_setting->shown<EditHeroDialog>();
    const QVariant name = m_setting->stored("name", 3);
    typeOver(field(*dialog, "Name"), QStringLiteral("Lost"));
    QVERIFY(m_setting->openReplaced());
    QCOMPARE(m_setting->stored("name", 3), name); // As loaded, so that no guard is in the way.
    press(*dialog, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(part<QLabel>(*dialog, QStringLiteral("Another database was opened meanwhile. Nothing was written.")));
    QVERIFY(!m_setting->writing->isBusy());
    QCOMPARE(m_setting->stored("name", 3), name);
}

void HeroEditingTroubleTest::doesNotWriteWhileAnotherDatabaseIsBeingOpened()
{
    m_setting->editing->newHero();
    QTRY_VERIFY(m_setting->shown<NewHeroDialog>());
    auto* const dialog = m_setting->shown<NewHeroDialog>();
    QTest::keyClicks(field(*dialog, "Name"), QStringLiteral("Lost"));
    QTest::keyClicks(field(*dialog, "Secret name"), QStringLiteral("Secret"));
    const auto other = TestDatabase::make(1);
    QSignalSpy opened(&m_setting->session, &DatabaseSession::opened);
    m_setting->session.open(other->address());
    press(*dialog, Qt::Key_Return);
    QVERIFY(part<QLabel>(*dialog, QStringLiteral("Another database was opened meanwhile. Nothing was written.")));
    QVERIFY(opened.wait());
    QVERIFY(
        m_setting->session.worker().run([](Database& database) { return HeroRepository(database).read(1); }).result());
    QCOMPARE(other->heroCount(), 1);
    QCOMPARE(m_setting->database->heroCount(), 20);
}

void HeroEditingTroubleTest::writesWhereTheSameIsConnectedToAgain()
{
    m_setting->editing->editHero(3);
    QTRY_VERIFY(m_setting->shown<EditHeroDialog>());
    auto* const dialog = m_setting->shown<EditHeroDialog>();
    typeOver(field(*dialog, "Name"), QStringLiteral("Typed before"));
    const QSignalSpy asked(m_setting->editing, &HeroEditing::connectAgainRequested);
    dialog->saveFailed(Error::of(ErrorKind::ConnectionLost, QStringLiteral("The server is gone.")));
    auto* const connectButton = part<QPushButton>(*dialog, QStringLiteral("Connect Again"));
    QVERIFY(connectButton != nullptr);
    connectButton->click();
    QCOMPARE(asked.count(), 1);
    QSignalSpy opened(&m_setting->session, &DatabaseSession::opened);
    m_setting->session.connectAgain();
    QVERIFY(opened.wait());
    QVERIFY(part<QPushButton>(*dialog, QStringLiteral("Connect Again")) == nullptr);
    QCOMPARE(field(*dialog, "Name")->text(), QStringLiteral("Typed before"));
    press(*dialog, Qt::Key_Return);
    QTRY_COMPARE(m_setting->updated->count(), 1);
    QCOMPARE(m_setting->stored("name", 3).toString(), QStringLiteral("Typed before"));
}

void HeroEditingTroubleTest::goesWhileAnAnswerIsOnItsWay()
{
    m_setting->editing->editHero(3);
    m_setting->window.reset();
    QVERIFY(
        m_setting->session.worker().run([](Database& database) { return HeroRepository(database).read(3); }).result());
    QCoreApplication::processEvents();
}

void HeroEditingTroubleTest::keepsTypedTextWhenTheWriteIsCancelled()
{
    m_setting->writing->setPatience(std::chrono::minutes(1));
    m_setting->editing->newHero();
    QTRY_VERIFY(m_setting->shown<NewHeroDialog>());
    auto* const dialog = m_setting->shown<NewHeroDialog>();
    QTest::keyClicks(field(*dialog, "Name"), QStringLiteral("Patient"));
    QTest::keyClicks(field(*dialog, "Secret name"), QStringLiteral("Secret"));
    const auto lock = m_setting->database->hold();
    QVERIFY(lock->isHeld());
    press(*dialog, Qt::Key_Return);
    QVERIFY(dialog->isSaving());
    QCOMPARE(m_setting->editing->unsaved(), QStringList());
    QCOMPARE(m_setting->editing->running().size(), 1);
    press(*dialog, Qt::Key_Escape);
    QTRY_VERIFY(m_setting->shown<QMessageBox>());
    press(*m_setting->shown<QMessageBox>(), Qt::Key_S, Qt::AltModifier);
    QTRY_VERIFY(!dialog->isSaving());
    QVERIFY(dialog->isVisible());
    QCOMPARE(field(*dialog, "Secret name")->text(), QStringLiteral("Secret"));
    QCOMPARE(m_setting->editing->unsaved(),
             QStringList(QStringLiteral("A new hero is not saved: the name “Patient” and a secret name.")));
    QCOMPARE(m_setting->editing->running(), QStringList());
    QCOMPARE(m_setting->database->heroCount(), 20);
}

QTEST_MAIN(HeroEditingTroubleTest)
#include "tst_heroeditingtrouble.moc"
