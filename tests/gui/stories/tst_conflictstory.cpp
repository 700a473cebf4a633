#include "gui/conflicts/conflictmodel.h"
#include "gui/conflicts/conflictsheet.h"
#include "gui/conflicts/conflicttable.h"
#include "gui/edit/newherodialog.h"
#include "gui/support/herowindow.h"
#include "support/awaited.h"

#include <QUndoStack>

using namespace heroadmin;
using namespace heroadmin::testing;

/// Somebody else changes what the person is changing: from the key that writes to what is in the database.
class ConflictStoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void cleanup() { m_heroes.reset(); }

    void cellIsNotWrittenOverTheirs();
    void cellIsWrittenWhereThePersonSaysSo();
    void givingUpLeavesAWayBackToWhatWasTyped();
    void whatIsDecidedIsForTheDatabaseThatWasOpen();
    void cellAndAnotherFieldOfTheirsMerge();
    void cellOfAHeroThatIsGoneIsCreatedAnew();
    void undoOverwritesNothing();
    void undoneDuplicateThatTheyChanged();
    void redoOverwritesNothing();

private:
    void typeName(qint64 id, const QString& name);
    [[nodiscard]] bool theyWrite(const QString& assignment, qint64 id) const;

    [[nodiscard]] static ConflictSheet* sheet() { return HeroWindow::shown<ConflictSheet>(); }

    [[nodiscard]] static QStringList decision();

    std::optional<HeroWindow> m_heroes;
};

void ConflictStoryTest::init()
{
    m_heroes.emplace();
    QVERIFY(m_heroes->open(150));
}

/// Leaves the editor open.
void ConflictStoryTest::typeName(qint64 id, const QString& name)
{
    QVERIFY(m_heroes->goToHero(id));
    HeroWindow::press(Qt::Key_F2);
    QTRY_VERIFY(m_heroes->editor());
    HeroWindow::typeOver(name);
}

bool ConflictStoryTest::theyWrite(const QString& assignment, qint64 id) const
{
    return m_heroes->database->run(QStringLiteral("UPDATE hero SET %1 WHERE id = %2").arg(assignment).arg(id));
}

/// The first one that the sheet asks for.
QStringList ConflictStoryTest::decision()
{
    const QAbstractItemModel& model = *sheet()->findChild<ConflictTable*>()->model();
    QStringList texts;
    for (int column = ConflictModel::FieldColumn; column < ConflictModel::ColumnCount; ++column) {
        texts.append(model.index(0, column).data().toString());
    }
    return texts;
}

void ConflictStoryTest::cellIsNotWrittenOverTheirs()
{
    const QString was = m_heroes->stored("name", 7).toString();
    typeName(7, QStringLiteral("Mine"));
    QVERIFY(theyWrite(QStringLiteral("name = 'Theirs'"), 7));
    HeroWindow::press(Qt::Key_Return);
    QTRY_VERIFY(sheet());
    QCOMPARE(decision(), (QStringList{QStringLiteral("Name"), was, QStringLiteral("Mine"), QStringLiteral("Theirs"),
                                      QStringLiteral("Keep theirs")}));
    QCOMPARE(m_heroes->stored("name", 7).toString(), QStringLiteral("Theirs"));
    HeroWindow::press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_heroes->isQuietSoon());
    QTRY_VERIFY(m_heroes->table().hasFocus());
    QCOMPARE(m_heroes->stored("name", 7).toString(), QStringLiteral("Theirs"));
    QTRY_COMPARE(m_heroes->cellOf(7, HeroTableModel::NameColumn), QStringLiteral("Theirs"));
    QVERIFY(!m_heroes->writing().history().canUndo());
}

void ConflictStoryTest::givingUpLeavesAWayBackToWhatWasTyped()
{
    typeName(7, QStringLiteral("Mine"));
    QVERIFY(theyWrite(QStringLiteral("name = 'Theirs'"), 7));
    HeroWindow::press(Qt::Key_Return);
    QTRY_VERIFY(sheet());
    HeroWindow::press(Qt::Key_Escape);
    QVERIFY(m_heroes->isQuietSoon());
    HeroWindow::press(Qt::Key_N, Qt::AltModifier); // Decide Now...
    QTRY_VERIFY(sheet());
    QCOMPARE(decision().at(2), QStringLiteral("Mine"));
    QCOMPARE(m_heroes->stored("name", 7).toString(), QStringLiteral("Theirs"));
}

void ConflictStoryTest::cellIsWrittenWhereThePersonSaysSo()
{
    typeName(7, QStringLiteral("Mine"));
    QVERIFY(theyWrite(QStringLiteral("name = 'Theirs'"), 7));
    HeroWindow::press(Qt::Key_Return);
    QTRY_VERIFY(sheet());
    HeroWindow::press(Qt::Key_Space);
    QCOMPARE(decision().constLast(), QStringLiteral("Write mine"));
    HeroWindow::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_heroes->stored("name", 7).toString(), QStringLiteral("Mine"));
    QVERIFY(m_heroes->isQuietSoon());
    QTRY_COMPARE(m_heroes->cellOf(7, HeroTableModel::NameColumn), QStringLiteral("Mine"));
    QTRY_VERIFY(m_heroes->table().hasFocus());
    HeroWindow::press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_heroes->stored("name", 7).toString(), QStringLiteral("Theirs"));
}

void ConflictStoryTest::whatIsDecidedIsForTheDatabaseThatWasOpen()
{
    if (!m_heroes->database->leavesItsPlace()) {
        QSKIP("It stays where it is while it is open.");
    }
    typeName(7, QStringLiteral("Mine"));
    QVERIFY(theyWrite(QStringLiteral("name = 'Theirs'"), 7));
    HeroWindow::press(Qt::Key_Return);
    QTRY_VERIFY(sheet());
    HeroWindow::press(Qt::Key_Space);
    QVERIFY(m_heroes->database->replaceBy(m_heroes->database->copy()));
    QVERIFY(opened(m_heroes->session, m_heroes->database->address()));
    HeroWindow::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_heroes->isSaid(QStringLiteral("Another database was opened meanwhile. Nothing was written.")));
    QVERIFY(m_heroes->isQuietSoon());
    QCOMPARE(m_heroes->stored("name", 7).toString(), QStringLiteral("Theirs"));
    QVERIFY(!m_heroes->writing().history().canUndo());
}

void ConflictStoryTest::cellAndAnotherFieldOfTheirsMerge()
{
    typeName(7, QStringLiteral("Mine"));
    QVERIFY(theyWrite(QStringLiteral("age = 555"), 7));
    HeroWindow::press(Qt::Key_Return);
    QTRY_COMPARE(m_heroes->stored("name", 7).toString(), QStringLiteral("Mine"));
    QCOMPARE(m_heroes->stored("age", 7).toInt(), 555);
    QVERIFY(m_heroes->isQuietSoon());
    QTRY_COMPARE(m_heroes->cellOf(7, HeroTableModel::AgeColumn), QStringLiteral("555"));
}

void ConflictStoryTest::cellOfAHeroThatIsGoneIsCreatedAnew()
{
    typeName(7, QStringLiteral("Mine"));
    QVERIFY(m_heroes->database->run(QStringLiteral("DELETE FROM hero WHERE id = 7")));
    HeroWindow::press(Qt::Key_Return);
    QTRY_VERIFY(sheet());
    QCOMPARE(decision().constLast(), QStringLiteral("Leave it"));
    HeroWindow::press(Qt::Key_Space);
    HeroWindow::press(Qt::Key_Return, Qt::ControlModifier);
    // Nobody but the database knew its secret name.
    QTRY_VERIFY(HeroWindow::shown<NewHeroDialog>());
    HeroWindow::press(Qt::Key_Tab);
    HeroWindow::press(Qt::Key_Tab);
    HeroWindow::type(QStringLiteral("Another secret"));
    HeroWindow::press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_heroes->isQuietSoon());
    QTRY_COMPARE(m_heroes->stored("name", 151).toString(), QStringLiteral("Mine"));
    QCOMPARE(m_heroes->stored("secret_name", 151).toString(), QStringLiteral("Another secret"));
    QCOMPARE(m_heroes->database->heroCount(), 150);
}

void ConflictStoryTest::undoOverwritesNothing()
{
    const QString was = m_heroes->stored("name", 7).toString();
    typeName(7, QStringLiteral("Mine"));
    HeroWindow::press(Qt::Key_Return);
    QVERIFY(m_heroes->isQuietSoon());
    QVERIFY(theyWrite(QStringLiteral("name = 'Theirs'"), 7));
    HeroWindow::press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(sheet());
    QCOMPARE(decision(), (QStringList{QStringLiteral("Name"), QStringLiteral("Mine"), was, QStringLiteral("Theirs"),
                                      QStringLiteral("Keep theirs")}));
    HeroWindow::press(Qt::Key_Escape);
    QVERIFY(m_heroes->isQuietSoon());
    QCOMPARE(m_heroes->stored("name", 7).toString(), QStringLiteral("Theirs"));
    QCOMPARE(m_heroes->writing().history().index(), 1);

    QTRY_VERIFY(m_heroes->table().hasFocus());
    HeroWindow::press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(sheet());
    HeroWindow::press(Qt::Key_Space);
    HeroWindow::press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_heroes->isQuietSoon());
    QTRY_COMPARE(m_heroes->stored("name", 7).toString(), was);
    QTRY_COMPARE(m_heroes->writing().history().index(), 0);
}

void ConflictStoryTest::undoneDuplicateThatTheyChanged()
{
    QVERIFY(m_heroes->goToHero(9));
    HeroWindow::press(Qt::Key_D, Qt::ControlModifier);
    QTRY_COMPARE(m_heroes->database->heroCount(), 151);
    QVERIFY(m_heroes->isQuietSoon());
    QVERIFY(theyWrite(QStringLiteral("age = 555"), 151));
    HeroWindow::press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(sheet());
    QCOMPARE(decision().constLast(), QStringLiteral("Keep it"));
    QCOMPARE(m_heroes->database->heroCount(), 151);
    HeroWindow::press(Qt::Key_Space);
    QCOMPARE(decision().constLast(), QStringLiteral("Delete anyway"));
    HeroWindow::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_heroes->database->heroCount(), 150);
    QVERIFY(m_heroes->isQuietSoon());

    // As they left it.
    QTRY_VERIFY(m_heroes->table().hasFocus());
    HeroWindow::press(Qt::Key_Y, Qt::ControlModifier);
    QTRY_COMPARE(m_heroes->database->heroCount(), 151);
    QCOMPARE(m_heroes->stored("age", 151).toInt(), 555);
}

void ConflictStoryTest::redoOverwritesNothing()
{
    typeName(7, QStringLiteral("Mine"));
    HeroWindow::press(Qt::Key_Return);
    QVERIFY(m_heroes->isQuietSoon());
    HeroWindow::press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_heroes->writing().history().index(), 0);
    QVERIFY(m_heroes->isQuietSoon());
    QVERIFY(theyWrite(QStringLiteral("name = 'Theirs'"), 7));
    HeroWindow::press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(sheet());
    HeroWindow::press(Qt::Key_Escape);
    QVERIFY(m_heroes->isQuietSoon());
    QCOMPARE(m_heroes->stored("name", 7).toString(), QStringLiteral("Theirs"));
}

QTEST_MAIN(ConflictStoryTest)
#include "tst_conflictstory.moc"
