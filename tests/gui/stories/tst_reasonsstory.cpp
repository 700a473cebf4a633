#include "gui/clipboard/pasterehearsal.h"
#include "gui/edit/editherodialog.h"
#include "gui/edit/newherodialog.h"
#include "gui/support/herowindow.h"
#include "support/fieldcase.h"

#include <QClipboard>
#include <QTemporaryDir>
#include <QUndoStack>

using namespace heroadmin;
using namespace heroadmin::testing;

/// Databases that refuse something: the window says what, by name, and whose fault it is.
class ReasonsStoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { m_heroes.emplace(); }

    void cleanup() { m_heroes.reset(); }

    void whatIsMissingIsSaidAtOpeningAndWhenItIsNeeded();
    void whatAMigrationTakesAwayIsSaidWhileTheDatabaseIsOpen();
    void aTriggerSaysWhyItself();
    void aCopyThatCannotBeIsExplained();
    void thePastedRowWithATakenNameIsShown();
    void theHeroThatStopsABulkEditIsNamed();
    void aViewIsShownAndSaysWhyItCannotBeWritten();

private:
    [[nodiscard]] bool open(const QString& name)
    {
        const QString path = fieldCase(m_folder.path(), name);
        m_heroes->database = TestDatabase::at(path);
        return !path.isEmpty() && m_heroes->start();
    }

    /// Types an age over the one of hero 2.
    [[nodiscard]] bool editAge(const QString& text) const
    {
        if (!m_heroes->goToHero(2)) {
            return false;
        }
        HeroWindow::press(Qt::Key_Right);
        HeroWindow::press(Qt::Key_F2);
        HeroWindow::typeOver(text);
        HeroWindow::press(Qt::Key_Return);
        return true;
    }

    [[nodiscard]] bool isSaidAnywhere(const QString& part) const
    {
        return HeroWindow::isSaidIn(*m_heroes->window, part);
    }

    QTemporaryDir m_folder;
    std::optional<HeroWindow> m_heroes;
};

void ReasonsStoryTest::whatIsMissingIsSaidAtOpeningAndWhenItIsNeeded()
{
    QVERIFY(open(QStringLiteral("func_trigger")));
    QVERIFY(m_heroes->isSaid(QStringLiteral("The definition of this database needs the function “get_user”, which Hero "
                                            "Admin doesn't have. So it is impossible here to change names, change "
                                            "ages, and change secret names.")));
    QCOMPARE(m_heroes->cellOf(2, HeroTableModel::NameColumn), QStringLiteral("Spider-Boy"));
    QVERIFY(editAge(QStringLiteral("52")));
    QTRY_VERIFY(isSaidAnywhere(QStringLiteral(
        "The database could not do that: its definition needs the function “get_user”, which Hero Admin doesn't "
        "have.")));
    QCOMPARE(m_heroes->stored("age", 2).toInt(), 16);
    QCOMPARE(m_heroes->writing().history().count(), 0);
}

void ReasonsStoryTest::whatAMigrationTakesAwayIsSaidWhileTheDatabaseIsOpen()
{
    QVERIFY(open(QStringLiteral("raise_abort")));
    const QString reason = QStringLiteral("The definition of this database needs the function “get_user”, which Hero "
                                          "Admin doesn't have. So it is impossible here to delete heroes.");
    QVERIFY(!isSaidAnywhere(reason));
    QVERIFY(m_heroes->database->run(
        QStringLiteral("CREATE TRIGGER migrated BEFORE DELETE ON hero BEGIN SELECT get_user(); END")));
    QTRY_VERIFY(m_heroes->isSaid(reason));
    QVERIFY(m_heroes->database->run(QStringLiteral("DROP TRIGGER migrated")));
    QTRY_VERIFY(!isSaidAnywhere(reason));
}

void ReasonsStoryTest::aTriggerSaysWhyItself()
{
    QVERIFY(open(QStringLiteral("raise_abort")));
    QVERIFY(editAge(QStringLiteral("17")));
    QTRY_VERIFY(isSaidAnywhere(QStringLiteral("The database refused it, and says: “Heroes must be of age”")));
    QCOMPARE(m_heroes->stored("age", 2).toInt(), 16);
}

void ReasonsStoryTest::aCopyThatCannotBeIsExplained()
{
    QVERIFY(open(QStringLiteral("unique_extra")));
    QVERIFY(m_heroes->goToHero(2));
    HeroWindow::press(Qt::Key_D, Qt::ControlModifier);
    QTRY_VERIFY(m_heroes->isSaid(QStringLiteral("A copy has all that its original has, so it can't be added. Another "
                                                "hero has the same “uuid” already, which must be unique here.")));
    QCOMPARE(m_heroes->database->heroCount(), 7);
}

void ReasonsStoryTest::thePastedRowWithATakenNameIsShown()
{
    QVERIFY(open(QStringLiteral("unique_name")));
    QGuiApplication::clipboard()->setText(QStringLiteral("Name\tSecret name\nNew one\ta\nDeadpond\tb\nNew two\tc\n"));
    HeroWindow::press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(HeroWindow::shown<PasteRehearsal>());
    const PasteRehearsal& rehearsal = *HeroWindow::shown<PasteRehearsal>();
    HeroWindow::press(Qt::Key_Return, Qt::ControlModifier);
    const QString reason = QStringLiteral("Another hero has that name already: names are unique here.");
    QTRY_VERIFY(
        HeroWindow::isSaidIn(rehearsal, QStringLiteral("Nothing was pasted, because of row 2. %1").arg(reason)));
    auto* const table = rehearsal.findChild<QAbstractItemView*>();
    QCOMPARE(table->currentIndex(), table->model()->index(1, PasteModel::NameColumn));
    QCOMPARE(table->currentIndex().data(PasteModel::ProblemRole).toString(), reason);
    QCOMPARE(m_heroes->database->heroCount(), 7);

    HeroWindow::press(Qt::Key_F2);
    HeroWindow::typeOver(QStringLiteral("Livepond"));
    HeroWindow::press(Qt::Key_Return);
    HeroWindow::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_heroes->database->heroCount(), 10);
    QVERIFY(m_heroes->isQuietSoon());
}

void ReasonsStoryTest::theHeroThatStopsABulkEditIsNamed()
{
    QVERIFY(open(QStringLiteral("unique_name")));
    QVERIFY(m_heroes->goToHero(3));
    HeroWindow::press(Qt::Key_Down, Qt::ShiftModifier);
    HeroWindow::press(Qt::Key_Return);
    QTRY_VERIFY(HeroWindow::shown<EditHeroDialog>());
    HeroWindow::typeOver(QStringLiteral("Twins"));
    HeroWindow::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(HeroWindow::isSaidIn(*m_heroes->window->findChild<EditHeroDialog*>(),
                                     QStringLiteral("Nothing was written, because of hero #4, “Tarantula”. Another "
                                                    "hero has that name already: names are unique here.")));
    QCOMPARE(m_heroes->stored("name", 3).toString(), QStringLiteral("Rusty-Man"));
}

void ReasonsStoryTest::aViewIsShownAndSaysWhyItCannotBeWritten()
{
    QVERIFY(open(QStringLiteral("view")));
    const QString reason = QStringLiteral("This database can only be read. “hero” is a view there, not a table.");
    QVERIFY(m_heroes->isSaid(reason));
    QCOMPARE(m_heroes->cellOf(7, HeroTableModel::AgeColumn), QStringLiteral("93"));
    HeroWindow::press(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(!HeroWindow::shown<NewHeroDialog>());
    QVERIFY(m_heroes->isSaid(reason));
}

QTEST_MAIN(ReasonsStoryTest)
#include "tst_reasonsstory.moc"
