#include "gui/browse/pageends.h"

#include <QAction>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace heroadmin;

class PageEndsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void takesTheKeyOfADisabledAction();
    void leavesTheKeyOfAnEnabledAction();
    void followsAKeyThatIsChanged();
    void tellsOnceWhileTheKeyIsHeld();

private:
    void press(bool isRepeated = false)
    {
        QTest::simulateEvent(m_edit, true, Qt::Key_PageDown, Qt::ControlModifier, {}, isRepeated);
    }

    std::unique_ptr<QWidget> m_window;
    QLineEdit* m_edit = nullptr;
    QAction* m_next = nullptr;
    std::unique_ptr<QSignalSpy> m_reached;
};

void PageEndsTest::init()
{
    m_window = std::make_unique<QWidget>();
    m_edit = new QLineEdit;
    auto* const layout = new QVBoxLayout(m_window.get());
    layout->addWidget(m_edit);
    m_next = new QAction(m_window.get());
    m_next->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_PageDown));
    m_window->addAction(m_next);
    auto* const ends = new PageEnds(*m_window);
    ends->watch(*m_next, PageEnds::End::Last);
    m_reached = std::make_unique<QSignalSpy>(ends, &PageEnds::reached);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_edit->setFocus();
}

void PageEndsTest::takesTheKeyOfADisabledAction()
{
    m_next->setEnabled(false);
    press();
    QCOMPARE(m_reached->count(), 1);
    QCOMPARE(m_reached->first().first().value<PageEnds::End>(), PageEnds::End::Last);
}

void PageEndsTest::leavesTheKeyOfAnEnabledAction()
{
    const QSignalSpy triggered(m_next, &QAction::triggered);
    m_next->setEnabled(false);
    m_next->setEnabled(true);
    press();
    QCOMPARE(m_reached->count(), 0);
    QCOMPARE(triggered.count(), 1);
}

void PageEndsTest::followsAKeyThatIsChanged()
{
    m_next->setEnabled(false);
    m_next->setShortcut(QKeySequence(Qt::ALT | Qt::Key_N));
    press();
    QCOMPARE(m_reached->count(), 0);
    QTest::keyClick(m_edit, Qt::Key_N, Qt::AltModifier);
    QCOMPARE(m_reached->count(), 1);
}

void PageEndsTest::tellsOnceWhileTheKeyIsHeld()
{
    m_next->setEnabled(false);
    press();
    press(true);
    press(true);
    QCOMPARE(m_reached->count(), 1);
    press();
    QCOMPARE(m_reached->count(), 2);
}

QTEST_MAIN(PageEndsTest)
#include "tst_pageends.moc"
