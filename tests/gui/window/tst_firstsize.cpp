#include "gui/window/firstsize.h"

#include <QScreen>
#include <QTest>
#include <QWidget>

using namespace heroadmin;

class FirstSizeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void whatFitsIsGiven()
    {
        QWidget window;
        giveFirstSize(window, {640, 480});
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QCOMPARE(window.size(), QSize(640, 480));
        QVERIFY(!window.isMaximized());
    }

    void whatDoesNotFitIsInSightWithItsFrame_data()
    {
        QTest::addColumn<QSize>("more");
        QTest::newRow("as high as the screen: no room for the title bar") << QSize(-100, 0);
        QTest::newRow("as wide and high") << QSize(0, 0);
        QTest::newRow("wider") << QSize(1, -100);
        QTest::newRow("higher and wider") << QSize(500, 500);
    }

    void whatDoesNotFitIsInSightWithItsFrame()
    {
        QFETCH(const QSize, more);
        QWidget window;
        const QRect room = window.screen()->availableGeometry();
        giveFirstSize(window, room.size() + more);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QTRY_VERIFY2(room.contains(window.frameGeometry()) && window.frameGeometry() != window.geometry(),
                     "the frame isn't known, or out of sight");
        QVERIFY(window.isMaximized());
    }
};

QTEST_MAIN(FirstSizeTest)
#include "tst_firstsize.moc"
