#include "gui/admin/adminmode.h"

#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QWheelEvent>

using namespace heroadmin;
using namespace std::chrono_literals;
using Reason = AdminMode::Reason;

class AdminModeTest : public QObject
{
    Q_OBJECT

    static QTimer* idleTimer(const AdminMode& mode) { return mode.findChild<QTimer*>(QStringLiteral("idleTimer")); }

private Q_SLOTS:

    void isOffAtFirst()
    {
        AdminMode mode(*qApp, 1h);
        QVERIFY(!mode.isOn());
        const QSignalSpy left(&mode, &AdminMode::left);
        mode.leave();
        QCOMPARE(left.count(), 0);
    }

    void goesOnAndOff()
    {
        AdminMode mode(*qApp, 1h);
        const QSignalSpy entered(&mode, &AdminMode::entered);
        QSignalSpy left(&mode, &AdminMode::left);
        mode.enter();
        mode.enter();
        QVERIFY(mode.isOn());
        QCOMPARE(entered.count(), 1);
        mode.leave();
        QVERIFY(!mode.isOn());
        QCOMPARE(left.count(), 1);
        QCOMPARE(left.takeFirst().first().value<Reason>(), Reason::ByPerson);
        mode.enter();
        mode.leave(Reason::Closed);
        QCOMPARE(left.takeFirst().first().value<Reason>(), Reason::Closed);
    }

    void endsWhenIdle()
    {
        AdminMode mode(*qApp, 1ms);
        QSignalSpy left(&mode, &AdminMode::left);
        mode.enter();
        QVERIFY(left.wait());
        QVERIFY(!mode.isOn());
        QCOMPARE(left.takeFirst().first().value<Reason>(), Reason::Idle);
    }

    void aLeftModeDoesNotEndAgain()
    {
        AdminMode mode(*qApp, 1h);
        mode.enter();
        QVERIFY(idleTimer(mode)->isActive());
        mode.leave();
        QVERIFY(!idleTimer(mode)->isActive());
    }

    void aNewTimeCountsAtOnce()
    {
        AdminMode mode(*qApp, 1h);
        QSignalSpy left(&mode, &AdminMode::left);
        mode.enter();
        mode.setIdleTime(1ms);
        QVERIFY(left.wait());
    }

    void inputBeginsTheTimeAnew_data()
    {
        QTest::addColumn<std::function<void(QWidget&)>>("give");
        using Input = std::function<void(QWidget&)>;
        QTest::newRow("key") << Input([](QWidget& widget) { QTest::keyClick(&widget, Qt::Key_A); });
        QTest::newRow("mouse button") << Input([](QWidget& widget) { QTest::mouseClick(&widget, Qt::LeftButton); });
        QTest::newRow("mouse move") << Input([](QWidget& widget) {
            QTest::mouseMove(&widget, QPoint(1, 1));
            QTest::mouseMove(&widget, QPoint(9, 9));
        });
        QTest::newRow("wheel") << Input([](QWidget& widget) {
            QWheelEvent event(QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, 120), Qt::NoButton, Qt::NoModifier,
                              Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(&widget, &event);
        });
        QTest::newRow("composed text") << Input([](QWidget& widget) {
            QInputMethodEvent event;
            event.setCommitString(QStringLiteral("é"));
            QCoreApplication::sendEvent(&widget, &event);
        });
        QTest::newRow("nothing") << Input([](QWidget&) {});
    }

    void inputBeginsTheTimeAnew()
    {
        QFETCH(std::function<void(QWidget&)>, give);
        QLineEdit edit;
        edit.show();
        QVERIFY(QTest::qWaitForWindowActive(&edit));
        AdminMode mode(*qApp, 1h);
        mode.enter();
        QTimer* const timer = idleTimer(mode);
        timer->stop(); // input starts it again
        give(edit);
        QCoreApplication::processEvents();
        QCOMPARE(timer->isActive(), QByteArray(QTest::currentDataTag()) != "nothing");
    }

    void inputWhileOffIsNobodysBusiness()
    {
        QLineEdit edit;
        edit.show();
        AdminMode mode(*qApp, 1h);
        mode.enter();
        mode.leave();
        QTest::keyClicks(&edit, QStringLiteral("abc"));
        QVERIFY(!idleTimer(mode)->isActive());
        QCOMPARE(edit.text(), QStringLiteral("abc"));
    }
};

QTEST_MAIN(AdminModeTest)
#include "tst_adminmode.moc"
