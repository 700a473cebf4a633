#include "gui/clipboard/pasterehearsal.h"
#include "gui/edit/newherodialog.h"
#include "gui/support/tablewindow.h"

#include <QClipboard>
#include <QLineEdit>
#include <QMessageBox>
#include <QUndoStack>

using namespace heroadmin;
using namespace heroadmin::testing;

/// Another program holds the database: what the person typed waits visibly, can be called back, and is never lost.
class LockedStoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void cleanup() { m_heroes.reset(); }

    void cellWaitsUntilItIsWritten();
    void cellIsCalledBack();
    void cellIsEditedAgainWhileItWaits();
    void bothEditsOfACellAreCalledBack();
    void dialogWaitsUntilItIsWritten();
    void dialogIsCalledBack();
    void rehearsalIsCalledBack();
    void undoIsCalledBack();
    void whatWaitsBehindItSaysSo_data();
    void whatWaitsBehindItSaysSo();
    void openingWaitsVisibly();

private:
    void typeName(const char* name);
    void typeAgain(const char* name);

    [[nodiscard]] QString storedName() const { return m_heroes->stored("name", 7).toString(); }

    std::optional<TableWindow> m_heroes;
};

namespace {

constexpr int heroes = 50;

QString countdown()
{
    return QStringLiteral("Another program is writing to the database. Waiting ");
}

} // namespace

void LockedStoryTest::init()
{
    m_heroes.emplace();
    QVERIFY(m_heroes->open(heroes));
}

/// Leaves the editor open.
void LockedStoryTest::typeName(const char* name)
{
    QVERIFY(m_heroes->goToHero(7));
    HeroWindow::press(Qt::Key_F2);
    QTRY_VERIFY(m_heroes->editor());
    HeroWindow::typeOver(QString::fromLatin1(name));
}

/// Into the cell that Enter has just left, and leaves it again.
void LockedStoryTest::typeAgain(const char* name)
{
    HeroWindow::press(Qt::Key_Up);
    QCOMPARE(m_heroes->currentHero(), 7);
    HeroWindow::press(Qt::Key_F2);
    QTRY_VERIFY(m_heroes->editor());
    HeroWindow::typeOver(QString::fromLatin1(name));
    HeroWindow::press(Qt::Key_Return);
}

void LockedStoryTest::cellWaitsUntilItIsWritten()
{
    const QString was = storedName();
    {
        const auto lock = m_heroes->database->hold();
        QVERIFY(lock->isHeld());
        typeName("Mine");
        HeroWindow::press(Qt::Key_Return);
        QTRY_VERIFY(m_heroes->isSaid(countdown()));
        QCOMPARE(m_heroes->cellOf(7, HeroTableModel::NameColumn), QStringLiteral("Mine"));
        QCOMPARE(storedName(), was);
        // The person goes on meanwhile.
        HeroWindow::press(Qt::Key_Down);
        QCOMPARE(m_heroes->currentHero(), 9);
    }
    QTRY_COMPARE(storedName(), QStringLiteral("Mine"));
    QVERIFY(m_heroes->isQuietSoon());
    QTRY_VERIFY(!m_heroes->isSaid(countdown()));
    QCOMPARE(m_heroes->currentHero(), 9);
}

void LockedStoryTest::cellIsCalledBack()
{
    const QString was = storedName();
    {
        const auto lock = m_heroes->database->hold();
        QVERIFY(lock->isHeld());
        typeName("Mine");
        HeroWindow::press(Qt::Key_Return);
        QTRY_VERIFY(m_heroes->isSaid(countdown()));
        HeroWindow::press(Qt::Key_C, Qt::AltModifier);
        QTRY_VERIFY(!m_heroes->writing().isBusy());
        // In its cell again, as it was typed.
        QTRY_VERIFY(m_heroes->editor());
        QCOMPARE(m_heroes->editor()->text(), QStringLiteral("Mine"));
        QTRY_VERIFY(m_heroes->editor()->hasFocus());
        QCOMPARE(m_heroes->currentHero(), 7);
        QTRY_VERIFY(!m_heroes->isSaid(countdown()));
    }
    QCOMPARE(storedName(), was);
    HeroWindow::press(Qt::Key_Return);
    QTRY_COMPARE(storedName(), QStringLiteral("Mine"));
    QVERIFY(m_heroes->isQuietSoon());
    QCOMPARE(m_heroes->writing().history().count(), 1);
}

void LockedStoryTest::cellIsEditedAgainWhileItWaits()
{
    const QString was = storedName();
    {
        const auto lock = m_heroes->database->hold();
        QVERIFY(lock->isHeld());
        typeName("One");
        HeroWindow::press(Qt::Key_Return);
        QTRY_VERIFY(m_heroes->isSaid(countdown()));
        typeAgain("Two");
        QCOMPARE(m_heroes->cellOf(7, HeroTableModel::NameColumn), QStringLiteral("Two"));
    }
    QTRY_COMPARE(storedName(), QStringLiteral("Two"));
    QVERIFY(m_heroes->isQuietSoon());
    HeroWindow::press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(storedName(), QStringLiteral("One"));
    QVERIFY(m_heroes->isQuietSoon());
    HeroWindow::press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(storedName(), was);
    QVERIFY(m_heroes->isQuietSoon());
    QTRY_COMPARE(m_heroes->cellOf(7, HeroTableModel::NameColumn), was);
}

void LockedStoryTest::bothEditsOfACellAreCalledBack()
{
    const QString was = storedName();
    const auto lock = m_heroes->database->hold();
    QVERIFY(lock->isHeld());
    typeName("One");
    HeroWindow::press(Qt::Key_Return);
    QTRY_VERIFY(m_heroes->isSaid(countdown()));
    typeAgain("Two");
    HeroWindow::press(Qt::Key_C, Qt::AltModifier);
    QTRY_VERIFY(m_heroes->editor());
    QCOMPARE(m_heroes->editor()->text(), QStringLiteral("One"));
    QTRY_VERIFY(m_heroes->isSaid(QStringLiteral("Two")));
    QCOMPARE(storedName(), was);
}

void LockedStoryTest::dialogWaitsUntilItIsWritten()
{
    {
        const auto lock = m_heroes->database->hold();
        QVERIFY(lock->isHeld());
        HeroWindow::press(Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(HeroWindow::shown<NewHeroDialog>());
        HeroWindow::type(QStringLiteral("Mine"));
        HeroWindow::press(Qt::Key_Tab);
        HeroWindow::press(Qt::Key_Tab);
        HeroWindow::type(QStringLiteral("Told nobody"));
        HeroWindow::press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(HeroWindow::isSaidIn(*HeroWindow::shown<NewHeroDialog>(), countdown()));
        QCOMPARE(m_heroes->database->heroCount(), heroes);
    }
    QTRY_COMPARE(m_heroes->database->heroCount(), heroes + 1);
    QVERIFY(m_heroes->isQuietSoon());
    QTRY_VERIFY(m_heroes->table().hasFocus());
}

void LockedStoryTest::dialogIsCalledBack()
{
    const auto lock = m_heroes->database->hold();
    QVERIFY(lock->isHeld());
    HeroWindow::press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(HeroWindow::shown<NewHeroDialog>());
    const auto* const dialog = HeroWindow::shown<NewHeroDialog>();
    HeroWindow::type(QStringLiteral("Mine"));
    HeroWindow::press(Qt::Key_Tab);
    HeroWindow::press(Qt::Key_Tab);
    HeroWindow::type(QStringLiteral("Told nobody"));
    HeroWindow::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(HeroWindow::isSaidIn(*dialog, countdown()));
    QTest::keyClick(QApplication::activeWindow(), Qt::Key_Escape);
    QTRY_VERIFY(HeroWindow::shown<QMessageBox>());
    HeroWindow::press(Qt::Key_S, Qt::AltModifier);
    QTRY_VERIFY(!m_heroes->writing().isBusy());
    QTRY_COMPARE(HeroWindow::shown<NewHeroDialog>(), dialog);
    QTRY_VERIFY(qobject_cast<QLineEdit*>(QApplication::focusWidget()));
    QCOMPARE(qobject_cast<QLineEdit*>(QApplication::focusWidget())->text(), QStringLiteral("Told nobody"));
    QCOMPARE(m_heroes->database->heroCount(), heroes);
}

void LockedStoryTest::rehearsalIsCalledBack()
{
    const auto lock = m_heroes->database->hold();
    QVERIFY(lock->isHeld());
    QGuiApplication::clipboard()->setText(QStringLiteral("Name\tSecret name\nMine\tTold nobody"));
    HeroWindow::press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(HeroWindow::shown<PasteRehearsal>());
    const auto* const dialog = HeroWindow::shown<PasteRehearsal>();
    HeroWindow::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(HeroWindow::isSaidIn(*dialog, countdown()));
    QTest::keyClick(QApplication::activeWindow(), Qt::Key_Escape);
    QTRY_VERIFY(HeroWindow::shown<QMessageBox>());
    HeroWindow::press(Qt::Key_S, Qt::AltModifier);
    QTRY_VERIFY(!m_heroes->writing().isBusy());
    QTRY_COMPARE(HeroWindow::shown<PasteRehearsal>(), dialog);
    QVERIFY(!HeroWindow::isSaidIn(*dialog, countdown()));
    QVERIFY(HeroWindow::button(*dialog, QStringLiteral("Paste"))->isEnabled());
    QCOMPARE(m_heroes->database->heroCount(), heroes);
}

void LockedStoryTest::undoIsCalledBack()
{
    typeName("Mine");
    HeroWindow::press(Qt::Key_Return);
    QTRY_COMPARE(storedName(), QStringLiteral("Mine"));
    QVERIFY(m_heroes->isQuietSoon());
    const auto lock = m_heroes->database->hold();
    QVERIFY(lock->isHeld());
    HeroWindow::press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(m_heroes->isSaid(countdown()));
    HeroWindow::press(Qt::Key_C, Qt::AltModifier);
    QVERIFY(m_heroes->isQuietSoon());
    QCOMPARE(storedName(), QStringLiteral("Mine"));
    QCOMPARE(m_heroes->writing().history().index(), 1);
    QTRY_VERIFY(m_heroes->table().hasFocus());
}

void LockedStoryTest::whatWaitsBehindItSaysSo_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    const Qt::KeyboardModifiers none;
    QTest::newRow("a cell") << static_cast<int>(Qt::Key_F2) << none;
    QTest::newRow("a cell that is typed into") << static_cast<int>(Qt::Key_X) << none;
    QTest::newRow("a dialog") << static_cast<int>(Qt::Key_Return) << none;
    QTest::newRow("a question") << static_cast<int>(Qt::Key_Delete) << Qt::KeyboardModifiers(Qt::ControlModifier);
}

void LockedStoryTest::whatWaitsBehindItSaysSo()
{
    QFETCH(const int, key);
    QFETCH(const Qt::KeyboardModifiers, modifiers);
    typeName("Mine");
    HeroWindow::press(Qt::Key_Return);
    QTRY_COMPARE(storedName(), QStringLiteral("Mine"));
    QVERIFY(m_heroes->isQuietSoon());
    if (key == Qt::Key_Delete) {
        HeroWindow::press(Qt::Key_A, Qt::ControlModifier); // A few are deleted without one.
    }
    const qint64 hero = m_heroes->currentHero();
    const QString name = m_heroes->stored("name", hero).toString();
    {
        const auto lock = m_heroes->database->hold();
        QVERIFY(lock->isHeld());
        HeroWindow::press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m_heroes->writing().isBusy());
        QCOMPARE(m_heroes->hint(), QString());
        HeroWindow::press(key, modifiers);
        QCOMPARE(m_heroes->hint(), QStringLiteral("This waits until what you changed before is written.")); // At once.
        QVERIFY(!m_heroes->editor());
        QVERIFY(m_heroes->isActive());
        if (key == Qt::Key_X) {
            HeroWindow::press(Qt::Key_Y);
        }
    }
    if (key == Qt::Key_Return || key == Qt::Key_Delete) {
        QTRY_VERIFY(QApplication::activeModalWidget());
    } else { // In the cell that it was meant for, whoever is shown what was undone.
        QTRY_VERIFY(m_heroes->editor());
        QCOMPARE(m_heroes->currentHero(), hero);
        QCOMPARE(m_heroes->editor()->text(), key == Qt::Key_F2 ? name : QStringLiteral("xy"));
    }
    QTRY_COMPARE_WITH_TIMEOUT(m_heroes->hint(), QString(), 30'000);
    HeroWindow::press(Qt::Key_Escape);
    QVERIFY(m_heroes->isQuietSoon());
}

void LockedStoryTest::openingWaitsVisibly()
{
    const QString empty = QStringLiteral("A database is being opened.");
    const auto lock = m_heroes->database->hold(HeldLock::Kind::Exclusive);
    QVERIFY(lock->isHeld());
    m_heroes->window.reset();
    DatabaseSession session{TestDatabase::engines()};
    MainWindow window(session, m_heroes->settings, m_heroes->theme, m_heroes->language,
                      m_heroes->filePath(QStringLiteral("own.db")));
    window.opening().openGiven(m_heroes->database->location());
    window.show();
    QTRY_VERIFY(HeroWindow::isSaidIn(
        window, QStringLiteral("“%1” is being opened. If another program").arg(m_heroes->database->displayName())));
    QCOMPARE(window.findChild<HeroTableView*>()->accessibleDescription(), empty);
    lock->letGo();
    QTRY_VERIFY(session.isOpen());
    QTRY_VERIFY(!HeroWindow::isSaidIn(window, QStringLiteral("is being opened")));
}

QTEST_MAIN(LockedStoryTest)
#include "tst_lockedstory.moc"
