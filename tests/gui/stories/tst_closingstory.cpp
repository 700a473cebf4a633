#include "gui/support/herowindow.h"

#include <QMessageBox>

using namespace heroadmin;
using namespace heroadmin::testing;

/// Leaving with something typed: asked once, and named.
class ClosingStoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void cleanup() { m_heroes.reset(); }

    void changedCellIsNamedAndKept();
    void changedCellIsGivenUp();
    void unchangedCellIsNoQuestion();
    void writtenCellIsNoQuestion();
    void undoWaitsForTheEditor();

private:
    void openEditor();
    [[nodiscard]] static qsizetype questions();

    std::optional<HeroWindow> m_heroes;
};

void ClosingStoryTest::init()
{
    m_heroes.emplace();
    QVERIFY(m_heroes->open(50));
}

void ClosingStoryTest::openEditor()
{
    QVERIFY(m_heroes->goToHero(7));
    HeroWindow::press(Qt::Key_F2);
    QTRY_VERIFY(m_heroes->editor());
}

qsizetype ClosingStoryTest::questions()
{
    const QWidgetList windows = QApplication::topLevelWidgets();
    return std::count_if(windows.begin(), windows.end(), [](const QWidget* window) {
        return window->isVisible() && qobject_cast<const QMessageBox*>(window) != nullptr;
    });
}

void ClosingStoryTest::changedCellIsNamedAndKept()
{
    openEditor();
    HeroWindow::typeOver(QStringLiteral("Mine"));
    HeroWindow::press(Qt::Key_Q, Qt::ControlModifier);
    QTRY_VERIFY(HeroWindow::shown<QMessageBox>());
    QCOMPARE(questions(), 1);
    QVERIFY(HeroWindow::shown<QMessageBox>()->informativeText().contains(QStringLiteral("the name “Mine”")));
    HeroWindow::press(Qt::Key_Escape);
    QTRY_VERIFY(m_heroes->isActive());
    QCOMPARE(questions(), 0);
    QVERIFY(m_heroes->editor());
    QTRY_VERIFY(m_heroes->editor()->hasFocus());
    QCOMPARE(m_heroes->editor()->text(), QStringLiteral("Mine"));
    HeroWindow::press(Qt::Key_Return);
    QTRY_COMPARE(m_heroes->stored("name", 7).toString(), QStringLiteral("Mine"));
}

void ClosingStoryTest::changedCellIsGivenUp()
{
    const QVariant was = m_heroes->stored("name", 7);
    openEditor();
    HeroWindow::typeOver(QStringLiteral("Mine"));
    HeroWindow::press(Qt::Key_Q, Qt::ControlModifier);
    QTRY_VERIFY(HeroWindow::shown<QMessageBox>());
    HeroWindow::press(Qt::Key_D, Qt::AltModifier);
    QTRY_VERIFY(!m_heroes->window->isVisible());
    QCOMPARE(questions(), 0);
    m_heroes->window.reset();
    QCOMPARE(m_heroes->stored("name", 7), was);
}

void ClosingStoryTest::unchangedCellIsNoQuestion()
{
    openEditor();
    HeroWindow::press(Qt::Key_Q, Qt::ControlModifier);
    QTRY_VERIFY(!m_heroes->window->isVisible());
    QCOMPARE(questions(), 0);
}

void ClosingStoryTest::writtenCellIsNoQuestion()
{
    openEditor();
    HeroWindow::typeOver(QStringLiteral("Mine"));
    HeroWindow::press(Qt::Key_Return);
    QTRY_COMPARE(m_heroes->stored("name", 7).toString(), QStringLiteral("Mine"));
    QVERIFY(m_heroes->isQuietSoon());
    HeroWindow::press(Qt::Key_Q, Qt::ControlModifier);
    QTRY_VERIFY(!m_heroes->window->isVisible());
    QCOMPARE(questions(), 0);
}

void ClosingStoryTest::undoWaitsForTheEditor()
{
    const QVariant was = m_heroes->stored("name", 7);
    openEditor();
    HeroWindow::typeOver(QStringLiteral("Mine"));
    HeroWindow::press(Qt::Key_Return);
    QTRY_COMPARE(m_heroes->stored("name", 7).toString(), QStringLiteral("Mine"));
    QVERIFY(m_heroes->isQuietSoon());

    // In the editor it takes back what is typed, and not what is written.
    openEditor();
    HeroWindow::typeOver(QStringLiteral("Other"));
    HeroWindow::press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(m_heroes->editor());
    QVERIFY(m_heroes->editor()->text() != QStringLiteral("Other"));
    QCOMPARE(m_heroes->stored("name", 7).toString(), QStringLiteral("Mine"));
    HeroWindow::press(Qt::Key_Escape);
    QTRY_VERIFY(m_heroes->table().hasFocus());
    HeroWindow::press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_heroes->stored("name", 7), was);
    QVERIFY(m_heroes->isQuietSoon());
}

QTEST_MAIN(ClosingStoryTest)
#include "tst_closingstory.moc"
