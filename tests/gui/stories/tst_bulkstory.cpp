#include "gui/edit/deletequestion.h"
#include "gui/edit/editherodialog.h"
#include "gui/support/herowindow.h"
#include "support/heldworker.h"

#include <QUndoStack>

using namespace heroadmin;
using namespace heroadmin::testing;

/// Everything that matches at once, over the pages of the real window.
class BulkStoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void cleanup() { m_heroes.reset(); }

    void staysSelectedWhenPagesAreTurned();
    void agesAreSetOnEveryPage();
    void agesAreClearedOnEveryPage();
    void allThatMatchAreDeletedAfterAQuestion();
    void whatTakesOnePageIsOff();
    void anotherSelectionEndsIt();
    void anotherFilterEndsIt();
    void selectedRowsOfAPageAreEditedTogether();
    void oneQuestionComesAtATime();
    void whatIsStoppedIsKeptOrTakenBack_data();
    void whatIsStoppedIsKeptOrTakenBack();
    void anUndoThatIsStoppedGoesOnOrIsTakenBack();

private:
    void openMany();
    void selectAllOfTheSquad();
    [[nodiscard]] qint64 count(const char* condition) const;

    [[nodiscard]] bool isAllSaid() const { return m_heroes->isSaid(QStringLiteral("heroes that match are selected")); }

    std::optional<HeroWindow> m_heroes;
};

namespace {

constexpr int heroes = 600;
constexpr int squad = 250;
constexpr qint64 many = 100'000;

} // namespace

void BulkStoryTest::init()
{
    m_heroes.emplace();
    QVERIFY(m_heroes->open(
        heroes,
        {QStringLiteral(
            "UPDATE hero SET name = 'Squad ' || substr(CAST(10000 + id AS TEXT), 2), age = 20 WHERE id BETWEEN 101 "
            "AND 350")}));
}

void BulkStoryTest::selectAllOfTheSquad()
{
    HeroWindow::press(Qt::Key_F, Qt::ControlModifier);
    HeroWindow::type(QStringLiteral("squad"));
    QTRY_COMPARE(m_heroes->window->browser().total(), squad);
    HeroWindow::press(Qt::Key_Down);
    QTRY_VERIFY(m_heroes->table().hasFocus());
    HeroWindow::press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(m_heroes->isSaid(QStringLiteral("All 250 heroes that match are selected, on every page.")));
}

qint64 BulkStoryTest::count(const char* condition) const
{
    return m_heroes->database->value(QStringLiteral("SELECT count(*) FROM hero WHERE ") + QLatin1String(condition))
        .toLongLong();
}

void BulkStoryTest::staysSelectedWhenPagesAreTurned()
{
    selectAllOfTheSquad();
    QCOMPARE(m_heroes->table().selectedRows().size(), 100);
    HeroWindow::press(Qt::Key_PageDown, Qt::ControlModifier);
    QTRY_COMPARE(m_heroes->cell(0, HeroTableModel::NameColumn), QStringLiteral("Squad 0201"));
    QTRY_COMPARE(m_heroes->table().selectedRows().size(), 100);
    HeroWindow::press(Qt::Key_PageDown, Qt::ControlModifier | Qt::AltModifier);
    QTRY_COMPARE(m_heroes->cell(0, HeroTableModel::NameColumn), QStringLiteral("Squad 0301"));
    QTRY_COMPARE(m_heroes->table().selectedRows().size(), 50);
    QVERIFY(isAllSaid());
    HeroWindow::press(Qt::Key_F5);
    QVERIFY(m_heroes->isQuietSoon());
    QVERIFY(isAllSaid());
    QCOMPARE(m_heroes->table().selectedRows().size(), 50);
}

void BulkStoryTest::agesAreSetOnEveryPage()
{
    selectAllOfTheSquad();
    HeroWindow::press(Qt::Key_PageDown, Qt::ControlModifier);
    QTRY_COMPARE(m_heroes->cell(0, HeroTableModel::NameColumn), QStringLiteral("Squad 0201"));
    HeroWindow::press(Qt::Key_Return);
    QTRY_VERIFY(HeroWindow::shown<EditHeroDialog>());
    QVERIFY(HeroWindow::isSaidIn(*HeroWindow::shown<EditHeroDialog>(), QStringLiteral("250")));
    HeroWindow::press(Qt::Key_Tab);
    HeroWindow::type(QStringLiteral("77"));
    HeroWindow::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(count("age = 77 AND name LIKE 'Squad%'"), squad);
    QCOMPARE(count("age = 77"), squad);
    QVERIFY(m_heroes->isQuietSoon());
    QTRY_COMPARE(m_heroes->cell(99, HeroTableModel::AgeColumn), QStringLiteral("77"));
    QTRY_VERIFY(m_heroes->table().hasFocus());

    QCOMPARE(m_heroes->writing().history().count(), 1);
    HeroWindow::press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(count("age = 77"), 0);
    QCOMPARE(count("age = 20 AND name LIKE 'Squad%'"), squad);
}

void BulkStoryTest::agesAreClearedOnEveryPage()
{
    selectAllOfTheSquad();
    HeroWindow::press(Qt::Key_Delete, Qt::AltModifier);
    QTRY_COMPARE(count("age IS NULL AND name LIKE 'Squad%'"), squad);
    QVERIFY(m_heroes->isQuietSoon());
    HeroWindow::press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(count("age = 20 AND name LIKE 'Squad%'"), squad);
}

void BulkStoryTest::allThatMatchAreDeletedAfterAQuestion()
{
    selectAllOfTheSquad();
    HeroWindow::press(Qt::Key_Delete);
    QTRY_VERIFY(HeroWindow::shown<DeleteQuestion>());
    QCOMPARE(HeroWindow::shown<DeleteQuestion>()->text(), QStringLiteral("Delete 250 heroes?"));
    HeroWindow::press(Qt::Key_Escape);
    QVERIFY(m_heroes->isQuietSoon());
    QCOMPARE(m_heroes->database->heroCount(), heroes);

    QTRY_VERIFY(m_heroes->table().hasFocus());
    QVERIFY(isAllSaid());
    HeroWindow::press(Qt::Key_Delete);
    QTRY_VERIFY(HeroWindow::shown<DeleteQuestion>());
    HeroWindow::press(Qt::Key_D, Qt::AltModifier);
    QTRY_COMPARE(m_heroes->database->heroCount(), heroes - squad);
    QCOMPARE(count("name LIKE 'Squad%'"), 0);
    QVERIFY(m_heroes->isQuietSoon());
    QTRY_VERIFY(!isAllSaid());
    QTRY_VERIFY(m_heroes->table().hasFocus());
    HeroWindow::press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(count("name LIKE 'Squad%' AND secret_name = 'Secret ' || id"), squad);
    QTRY_COMPARE(m_heroes->window->browser().total(), squad);
}

void BulkStoryTest::whatTakesOnePageIsOff()
{
    selectAllOfTheSquad();
    HeroWindow::press(Qt::Key_D, Qt::ControlModifier);
    QVERIFY(m_heroes->isQuietSoon());
    QCOMPARE(m_heroes->database->heroCount(), heroes);
    QVERIFY(!m_heroes->action("duplicateAction").isEnabled());
    QVERIFY(!m_heroes->action("pasteAction").isEnabled());
    HeroWindow::press(Qt::Key_Down);
    QTRY_VERIFY(m_heroes->action("duplicateAction").isEnabled());
    HeroWindow::press(Qt::Key_D, Qt::ControlModifier);
    QTRY_COMPARE(m_heroes->database->heroCount(), heroes + 1);
    QVERIFY(m_heroes->isQuietSoon());
}

void BulkStoryTest::anotherSelectionEndsIt()
{
    selectAllOfTheSquad();
    HeroWindow::press(Qt::Key_Down);
    QTRY_VERIFY(!isAllSaid());
    HeroWindow::press(Qt::Key_Delete, Qt::ControlModifier);
    QTRY_COMPARE(m_heroes->database->heroCount(), heroes - 1);
    QVERIFY(m_heroes->isQuietSoon());
    QCOMPARE(m_heroes->database->heroCount(), heroes - 1);
}

void BulkStoryTest::anotherFilterEndsIt()
{
    selectAllOfTheSquad();
    HeroWindow::press(Qt::Key_Escape);
    QTRY_COMPARE(m_heroes->window->browser().total(), heroes);
    QVERIFY(m_heroes->isQuietSoon());
    QVERIFY(!isAllSaid());
    QVERIFY(m_heroes->table().selectedRows().size() <= 100);
}

void BulkStoryTest::selectedRowsOfAPageAreEditedTogether()
{
    QVERIFY(m_heroes->goToHero(101));
    for (int i = 0; i < 4; ++i) {
        HeroWindow::press(Qt::Key_Down, Qt::ShiftModifier);
    }
    HeroWindow::press(Qt::Key_Return);
    QTRY_VERIFY(HeroWindow::shown<EditHeroDialog>());
    HeroWindow::press(Qt::Key_Tab);
    HeroWindow::typeOver(QStringLiteral("66"));
    HeroWindow::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(count("age = 66 AND id BETWEEN 101 AND 105"), 5);
    QVERIFY(m_heroes->isQuietSoon());
    QCOMPARE(m_heroes->table().selectedRows().size(), 1);
    QCOMPARE(m_heroes->writing().history().count(), 1);
}

void BulkStoryTest::oneQuestionComesAtATime()
{
    HeroWindow::press(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_heroes->table().selectedRows().size(), 100);
    {
        const HeldWorker held(m_heroes->session.worker());
        HeroWindow::press(Qt::Key_Return);
        HeroWindow::press(Qt::Key_Delete);
    }
    QTRY_VERIFY(HeroWindow::shown<EditHeroDialog>());
    QVERIFY(!m_heroes->window->findChild<DeleteQuestion*>());
    HeroWindow::press(Qt::Key_Escape);
    QVERIFY(m_heroes->isQuietSoon());
    QTRY_VERIFY(m_heroes->table().hasFocus());
    {
        const HeldWorker held(m_heroes->session.worker());
        HeroWindow::press(Qt::Key_Delete);
        HeroWindow::press(Qt::Key_Return);
        HeroWindow::press(Qt::Key_D, Qt::ControlModifier);
        HeroWindow::press(Qt::Key_N, Qt::ControlModifier);
    }
    QTRY_VERIFY(HeroWindow::shown<DeleteQuestion>());
    QVERIFY(!m_heroes->window->findChild<HeroDialog*>());
    HeroWindow::press(Qt::Key_Escape);
    QVERIFY(m_heroes->isQuietSoon());
    QCOMPARE(m_heroes->database->heroCount(), heroes);
}

void BulkStoryTest::openMany()
{
    m_heroes.emplace();
    QVERIFY(m_heroes->open(many, {QStringLiteral("UPDATE hero SET age = 20")}));
    m_heroes->session.writer().write([](HeroWriter& writer) -> Result<void> {
        writer.setSlice(std::chrono::milliseconds(0));
        return {};
    });
    HeroWindow::press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(m_heroes->isSaid(QStringLiteral("heroes that match are selected")));
}

void BulkStoryTest::whatIsStoppedIsKeptOrTakenBack_data()
{
    QTest::addColumn<bool>("isDeletion");
    QTest::newRow("ages cleared") << false;
    QTest::newRow("deleted") << true;
}

void BulkStoryTest::whatIsStoppedIsKeptOrTakenBack()
{
    QFETCH(const bool, isDeletion);
    openMany();
    if (isDeletion) {
        HeroWindow::press(Qt::Key_Delete);
        QTRY_VERIFY(HeroWindow::shown<DeleteQuestion>());
        HeroWindow::press(Qt::Key_D, Qt::AltModifier);
    } else {
        HeroWindow::press(Qt::Key_Delete, Qt::AltModifier);
    }
    QTRY_VERIFY_WITH_TIMEOUT(m_heroes->writing().state().done > 10'000, 60'000);
    m_heroes->writing().cancel();
    QTRY_VERIFY_WITH_TIMEOUT(m_heroes->isSaid(QStringLiteral("Stopped: ")), 60'000);
    QVERIFY(m_heroes->isQuietSoon());
    const qint64 left = count("age = 20");
    QVERIFY(left > 0 && left < many);
    QVERIFY(m_heroes->isSaid((isDeletion ? QStringLiteral("Stopped: %1 heroes were deleted before that.")
                                         : QStringLiteral("Stopped: %1 heroes were changed before that."))
                                 .arg(QLocale(QLocale::English).toString(many - left))));
    QCOMPARE(m_heroes->writing().history().count(), 1);
    m_heroes->offer(QStringLiteral("Take Back"))->click();
    QTRY_COMPARE_WITH_TIMEOUT(count("age = 20"), many, 60'000);
    QVERIFY(m_heroes->isQuietSoon());
    QVERIFY(!m_heroes->isSaid(QStringLiteral("Stopped: ")));
}

void BulkStoryTest::anUndoThatIsStoppedGoesOnOrIsTakenBack()
{
    openMany();
    HeroWindow::press(Qt::Key_Delete, Qt::AltModifier);
    QTRY_COMPARE_WITH_TIMEOUT(count("age = 20"), 0, 60'000);
    const auto stopUndo = [this] {
        QVERIFY(m_heroes->isQuietSoon());
        HeroWindow::press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(m_heroes->writing().state().done > 10'000, 60'000);
        m_heroes->writing().cancel();
        QTRY_VERIFY_WITH_TIMEOUT(m_heroes->isSaid(QStringLiteral("Stopped. Undone in part: Edit of 100,000 heroes.")),
                                 60'000);
        QVERIFY(m_heroes->isQuietSoon());
        const qint64 undone = count("age = 20");
        QVERIFY(undone > 0 && undone < many);
        QVERIFY(m_heroes->writing().history().canUndo());
    };
    stopUndo();
    m_heroes->offer(QStringLiteral("Take Back"))->click();
    QTRY_COMPARE_WITH_TIMEOUT(count("age = 20"), 0, 60'000);
    stopUndo();
    m_heroes->offer(QStringLiteral("Go On"))->click();
    QTRY_COMPARE_WITH_TIMEOUT(count("age = 20"), many, 60'000);
    QVERIFY(m_heroes->isQuietSoon());
    QVERIFY(m_heroes->isSaid(QStringLiteral("Undone: Edit of 100,000 heroes.")));
    QVERIFY(!m_heroes->writing().history().canUndo());
}

QTEST_MAIN(BulkStoryTest)
#include "tst_bulkstory.moc"
