#include "gui/cells/cellediting.h"
#include "gui/edit/editherodialog.h"
#include "gui/support/dialogdriver.h"
#include "gui/support/tablewindow.h"
#include "gui/widgets/keysahead.h"

#include <QSignalSpy>
#include <QUndoStack>
#include <QWindow>

using namespace heroadmin;
using namespace heroadmin::testing;

/// What is typed at a cell lands in that field of that hero, whatever has to be read or opened first, and however
/// quickly the keys come: none of them waits for anything here.
class FieldStoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void cleanup() { m_window.reset(); }

    void anAgeBesideALongNameNeedsNoDialog_data();
    void anAgeBesideALongNameNeedsNoDialog();
    void keysBehindItGoOn();
    void whatComesBehindOnesOwnWriteIsNoConflict();
    void escapeWritesNothing();
    void theDialogBeginsInTheFieldOfTheCell_data();
    void theDialogBeginsInTheFieldOfTheCell();
    void theDialogWaitsForAPause();
    void theDialogIsAboutTheCellAlone();
    void enterBeginsInTheFieldOfTheCell();
    void theHeroIsGone();
    void aClickElsewhereWritesWhatWasTyped();
    void aClickElsewhereBehindNoTextOpensNothing();
    void commandsOfTheWindowGoOn();

private:
    // Nothing else happens between keys, but with those from the window system.

    static void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        HeroWindow::press(key, modifiers);
    }

    static void keys(const char* text) { HeroWindow::type(QString::fromLatin1(text)); }

    [[nodiscard]] QString stored(const char* column, qint64 id) const
    {
        return m_window->stored(column, id).toString();
    }

    std::optional<TableWindow> m_window;
};

namespace {

constexpr int name = HeroTableModel::NameColumn;
constexpr int age = HeroTableModel::AgeColumn;
constexpr int longRow = 2;
constexpr qint64 longId = 3;
constexpr qint64 linesId = 5;
constexpr qint64 bytesId = 7;

QString longName()
{
    return QString(2'000, u'x');
}

} // namespace

void FieldStoryTest::init()
{
    m_window.emplace();
    const std::unique_ptr<TestDatabase> words = TestDatabase::make();
    QStringList changes{QStringLiteral("UPDATE hero SET age = 30"),
                        QStringLiteral("UPDATE hero SET name = '%1' WHERE id = %2").arg(longName()).arg(longId),
                        QStringLiteral("UPDATE hero SET name = 'Two\nlines' WHERE id = %1").arg(linesId)};
    if (words->holdsOddValues()) {
        const StoredValue bytes{StoredValue::Storage::Blob, QByteArray("\x00\x01", 2)};
        changes.append(
            QStringLiteral("UPDATE hero SET age = %1 WHERE id = %2").arg(words->literal(bytes)).arg(bytesId));
    }
    QVERIFY(m_window->open(20, changes));
}

void FieldStoryTest::anAgeBesideALongNameNeedsNoDialog_data()
{
    QTest::addColumn<bool>("withF2");
    QTest::addColumn<bool>("isOfTheSystem");
    QTest::newRow("F2") << true << false;
    QTest::newRow("typed") << false << false;
    QTest::newRow("F2, from the window system") << true << true;
    QTest::newRow("typed, from the window system") << false << true;
}

void FieldStoryTest::anAgeBesideALongNameNeedsNoDialog()
{
    QFETCH(bool, withF2);
    QFETCH(bool, isOfTheSystem);
    m_window->goTo(longRow, age);
    for (const Qt::Key typed : {Qt::Key_F2, Qt::Key_5, Qt::Key_1, Qt::Key_Return}) {
        if (typed == Qt::Key_F2 && !withF2) {
            continue;
        }
        if (isOfTheSystem) {
            QTest::keyClick(m_window->window->windowHandle(), typed);
        } else {
            key(typed);
        }
    }
    QTRY_COMPARE(stored("age", longId), QStringLiteral("51"));
    QVERIFY(m_window->isQuietSoon());
    QCOMPARE(stored("name", longId), longName());
    QCOMPARE(m_window->count("age = 51"), 1);
    QCOMPARE(m_window->cellOf(longId, age), QStringLiteral("51"));
    QCOMPARE(m_window->table().currentIndex().row(), longRow + 1);
    QCOMPARE(m_window->table().currentIndex().column(), age);
    QVERIFY(!m_window->editor());
    QCOMPARE(m_window->writing().history().count(), 1);
}

void FieldStoryTest::keysBehindItGoOn()
{
    m_window->goTo(longRow - 1, age);
    keys("41");
    key(Qt::Key_Return);
    keys("42");
    key(Qt::Key_Return);
    keys("43");
    key(Qt::Key_Return);
    QTRY_COMPARE(stored("age", longId + 1), QStringLiteral("43"));
    QVERIFY(m_window->isQuietSoon());
    QCOMPARE(stored("age", longId), QStringLiteral("42"));
    QCOMPARE(stored("age", longId - 1), QStringLiteral("41"));
    QCOMPARE(stored("name", longId), longName());
    QCOMPARE(m_window->table().currentIndex().row(), longRow + 2);
}

void FieldStoryTest::whatComesBehindOnesOwnWriteIsNoConflict()
{
    m_window->goTo(longRow, age);
    keys("41");
    key(Qt::Key_Return, Qt::ShiftModifier);
    key(Qt::Key_Down);
    keys("42");
    key(Qt::Key_Return);
    QTRY_COMPARE(stored("age", longId), QStringLiteral("42"));
    QVERIFY(m_window->isQuietSoon());
    QCOMPARE(m_window->writing().history().count(), 2);
    QCOMPARE(stored("age", longId - 1), QStringLiteral("30"));
}

void FieldStoryTest::escapeWritesNothing()
{
    m_window->goTo(longRow, age);
    keys("51");
    key(Qt::Key_Escape);
    QTRY_VERIFY(!m_window->table().keysAhead().isKeeping());
    QVERIFY(m_window->isQuietSoon());
    QVERIFY(!m_window->editor());
    QVERIFY(m_window->table().hasFocus());
    QCOMPARE(stored("age", longId), QStringLiteral("30"));
    QCOMPARE(m_window->writing().history().count(), 0);
}

void FieldStoryTest::theDialogBeginsInTheFieldOfTheCell_data()
{
    QTest::addColumn<qint64>("id");
    QTest::addColumn<int>("column");
    QTest::addColumn<bool>("withF2");
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<QByteArray>("field");
    QTest::newRow("bytes as an age") << bytesId << age << false << QByteArray("51") << QByteArray("Age");
    QTest::newRow("bytes as an age, F2") << bytesId << age << true << QByteArray("51") << QByteArray("Age");
    QTest::newRow("long name") << longId << name << false << QByteArray("Zoe") << QByteArray("Name");
    QTest::newRow("long name, F2") << longId << name << true << QByteArray("Zoe") << QByteArray("Name");
    QTest::newRow("name of two lines") << linesId << name << false << QByteArray("Zoe") << QByteArray("Name");
}

void FieldStoryTest::theDialogBeginsInTheFieldOfTheCell()
{
    QFETCH(qint64, id);
    QFETCH(int, column);
    QFETCH(bool, withF2);
    QFETCH(QByteArray, typed);
    QFETCH(QByteArray, field);
    if (column == age && !m_window->database->holdsOddValues()) {
        QSKIP("Ages are numbers there.");
    }
    const char* const otherColumn = column == age ? "name" : "age";
    const QString other = stored(otherColumn, id);
    m_window->goTo(static_cast<int>(id - 1), column);
    if (withF2) {
        key(Qt::Key_F2);
    }
    keys(typed.constData());
    QTRY_VERIFY(HeroWindow::shown<EditHeroDialog>());
    const auto* const dialog = HeroWindow::shown<EditHeroDialog>();
    QVERIFY(testing::field(*dialog, field.constData())->hasFocus());
    QCOMPARE(testing::field(*dialog, field.constData())->text(), QString::fromLatin1(typed));
    HeroWindow::press(Qt::Key_Return);
    const char* const ownColumn = column == age ? "age" : "name";
    QTRY_COMPARE(stored(ownColumn, id), QString::fromLatin1(typed));
    QVERIFY(m_window->isQuietSoon());
    QCOMPARE(stored(otherColumn, id), other);
}

/// It would take the focus from the window that the window system gives the next key to.
void FieldStoryTest::theDialogWaitsForAPause()
{
    const QSignalSpy asked(m_window->window->findChild<CellEditing*>(), &CellEditing::dialogNeeded);
    m_window->goTo(static_cast<int>(linesId) - 1, name);
    const QString typed = QStringLiteral("Zoe Zed");
    for (const QChar letter : typed) {
        QTest::keyClick(m_window->window->windowHandle(), letter.toLatin1());
        QVERIFY(QTest::qWaitFor([&asked] { return asked.size() == 1; }));
    }
    QVERIFY(m_window->isActive());
    QTRY_VERIFY(HeroWindow::shown<EditHeroDialog>());
    QCOMPARE(field(*HeroWindow::shown<EditHeroDialog>(), "Name")->text(), typed);
    HeroWindow::press(Qt::Key_Return);
    QTRY_COMPARE(stored("name", linesId), typed);
    QVERIFY(m_window->isQuietSoon());
}

void FieldStoryTest::theDialogIsAboutTheCellAlone()
{
    m_window->goTo(static_cast<int>(linesId) - 2, name);
    m_window->select(2);
    QCOMPARE(m_window->currentHero(), linesId);
    keys("Zoe");
    QTRY_VERIFY(HeroWindow::shown<EditHeroDialog>());
    QVERIFY(!HeroWindow::shown<EditHeroDialog>()->isAboutSeveral());
    HeroWindow::press(Qt::Key_Return);
    QTRY_COMPARE(stored("name", linesId), QStringLiteral("Zoe"));
    QVERIFY(m_window->isQuietSoon());
    QCOMPARE(m_window->count("name = 'Zoe'"), 1);
}

void FieldStoryTest::enterBeginsInTheFieldOfTheCell()
{
    m_window->goTo(0, age);
    key(Qt::Key_Return);
    keys("51");
    QTRY_VERIFY(HeroWindow::shown<EditHeroDialog>());
    QVERIFY(field(*HeroWindow::shown<EditHeroDialog>(), "Age")->hasFocus());
    QCOMPARE(field(*HeroWindow::shown<EditHeroDialog>(), "Age")->text(), QStringLiteral("51"));
    HeroWindow::press(Qt::Key_Return);
    QTRY_COMPARE(stored("age", 1), QStringLiteral("51"));
    QVERIFY(m_window->isQuietSoon());
    m_window->goTo(0, HeroTableModel::IdColumn);
    key(Qt::Key_Return);
    QTRY_VERIFY(HeroWindow::shown<EditHeroDialog>());
    QVERIFY(field(*HeroWindow::shown<EditHeroDialog>(), "Name")->hasFocus());
    HeroWindow::press(Qt::Key_Escape);
    QVERIFY(m_window->isQuietSoon());
}

void FieldStoryTest::theHeroIsGone()
{
    m_window->goTo(longRow, age);
    QVERIFY(m_window->database->run({QStringLiteral("DELETE FROM hero WHERE id = %1").arg(longId)}));
    keys("51");
    key(Qt::Key_Return);
    QTRY_VERIFY(m_window->isSaid(QStringLiteral("Not written: “51”")));
    QVERIFY(m_window->isQuietSoon());
    QCOMPARE(m_window->count("age = 51"), 0);
    QVERIFY(!m_window->table().keysAhead().isKeeping());
}

void FieldStoryTest::aClickElsewhereWritesWhatWasTyped()
{
    m_window->goTo(longRow, age);
    key(Qt::Key_F2);
    keys("51");
    m_window->click(longRow + 5, name);
    QTRY_COMPARE(stored("age", longId), QStringLiteral("51"));
    QVERIFY(m_window->isQuietSoon());
    QCOMPARE(m_window->table().currentIndex().row(), longRow + 5);
    QVERIFY(!m_window->editor());
    QCOMPARE(m_window->count("age = 51"), 1);
}

void FieldStoryTest::aClickElsewhereBehindNoTextOpensNothing()
{
    m_window->goTo(longRow, age);
    key(Qt::Key_F2);
    m_window->click(longRow + 5, name);
    QTRY_VERIFY(!m_window->table().keysAhead().isKeeping());
    QVERIFY(m_window->isQuietSoon());
    QVERIFY(!m_window->editor());
    QCOMPARE(m_window->table().currentIndex().row(), longRow + 5);
}

void FieldStoryTest::commandsOfTheWindowGoOn()
{
    m_window->goTo(longRow, age);
    keys("5");
    key(Qt::Key_F, Qt::ControlModifier);
    QTRY_COMPARE(stored("age", longId), QStringLiteral("5"));
    QVERIFY(m_window->isQuietSoon());
    QCOMPARE(QApplication::focusWidget()->accessibleName(), QStringLiteral("Search names"));
}

QTEST_MAIN(FieldStoryTest)
#include "tst_fieldstory.moc"
