#include "gui/widgets/keysahead.h"

#include <QAction>
#include <QApplication>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>

using namespace heroadmin;

class KeysAheadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_window = std::make_unique<QWidget>();
        auto* const layout = new QVBoxLayout(m_window.get());
        m_place = new QLineEdit;
        m_other = new QLineEdit;
        layout->addWidget(m_place);
        layout->addWidget(m_other);
        m_keys = new KeysAhead(*m_place);
        m_window->show();
        m_place->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void cleanup() { m_window.reset(); }

    void keepsKeysAndTextsInTheirOrder()
    {
        const QKeyEvent first(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier, QStringLiteral("a"));
        m_keys->keep(&first);
        QVERIFY(m_keys->isKeeping());
        QTest::keyClick(m_place, Qt::Key_B);
        QInputMethodEvent composed;
        composed.setCommitString(QStringLiteral("é"));
        QApplication::sendEvent(m_place, &composed);
        QTest::keyClick(m_place, Qt::Key_C);
        QTest::keyClick(m_place, Qt::Key_Backspace);
        QTest::keyClick(m_place, Qt::Key_D);
        QCOMPARE(m_place->text(), QString());
        m_other->setFocus();
        m_keys->giveTo(*m_other);
        QVERIFY(!m_keys->isKeeping());
        QCOMPARE(m_other->text(), QStringLiteral("abéd"));
        QTest::keyClick(m_place, Qt::Key_E);
        QCOMPARE(m_place->text(), QStringLiteral("e"));
    }

    void aKeyThatNobodyTakesIsOne()
    {
        m_keys->keep();
        QTest::keyClick(m_window->windowHandle(), Qt::Key_F5);
        QTest::keyClick(m_window->windowHandle(), Qt::Key_A);
        m_keys->giveTo(*m_place);
        QCOMPARE(m_place->text(), QStringLiteral("a"));
    }

    void whatAsksIsNoTextWhereItTypesNone()
    {
        const QKeyEvent asks(QEvent::KeyPress, Qt::Key_F2, Qt::NoModifier);
        m_keys->keep(&asks);
        QVERIFY(m_keys->isEmpty());
    }

    void tellsWhatIsDropped()
    {
        m_keys->keep();
        QTest::keyClicks(m_place, QStringLiteral("51"));
        QTest::keyClick(m_place, Qt::Key_Return);
        QCOMPARE(m_keys->drop(), QStringLiteral("51"));
        QVERIFY(!m_keys->isKeeping());
        QCOMPARE(m_place->text(), QString());
    }

    void whatIsDroppedEndsAsInALine_data()
    {
        QTest::addColumn<QList<int>>("keys");
        QTest::addColumn<QString>("text");
        QTest::newRow("Escape") << QList<int>{Qt::Key_5, Qt::Key_Escape} << QString();
        QTest::newRow("Backspace") << QList<int>{Qt::Key_5, Qt::Key_1, Qt::Key_Backspace} << QStringLiteral("5");
        QTest::newRow("Return") << QList<int>{Qt::Key_5, Qt::Key_Return, Qt::Key_6} << QStringLiteral("5");
        QTest::newRow("Tab") << QList<int>{Qt::Key_5, Qt::Key_Tab, Qt::Key_6} << QStringLiteral("5");
    }

    void whatIsDroppedEndsAsInALine()
    {
        QFETCH(const QList<int>, keys);
        m_keys->keep();
        for (const int key : keys) {
            QTest::keyClick(m_place, static_cast<Qt::Key>(key));
        }
        QTEST(m_keys->drop(), "text");
    }

    void whatIsTypedElsewhereBelongsThere()
    {
        m_keys->keep();
        QTest::keyClick(m_place, Qt::Key_A);
        m_other->setFocus();
        QTest::keyClick(m_other, Qt::Key_B);
        QCOMPARE(m_other->text(), QStringLiteral("b"));
        QCOMPARE(m_keys->drop(), QStringLiteral("a"));
    }

    void leavesTheCommandsOfTheWindowAlone()
    {
        QAction plain;
        plain.setShortcut(Qt::Key_F7);
        QAction command;
        command.setShortcut(Qt::CTRL | Qt::Key_F);
        m_window->addActions({&plain, &command});
        int plainly = 0;
        int commanded = 0;
        connect(&plain, &QAction::triggered, this, [&plainly] { ++plainly; });
        connect(&command, &QAction::triggered, this, [&commanded] { ++commanded; });
        m_keys->keep();
        QTest::keyClick(m_window->windowHandle(), Qt::Key_F7);
        QTest::keyClick(m_window->windowHandle(), Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(plainly, 0);
        QCOMPARE(commanded, 1);
    }

    void leavesOtherWindowsAlone()
    {
        QLineEdit elsewhere;
        elsewhere.show();
        elsewhere.setFocus();
        m_keys->keep();
        QTest::keyClick(&elsewhere, Qt::Key_A);
        QCOMPARE(elsewhere.text(), QStringLiteral("a"));
        QVERIFY(m_keys->isEmpty());
    }

private:
    std::unique_ptr<QWidget> m_window;
    QLineEdit* m_place = nullptr;
    QLineEdit* m_other = nullptr;
    KeysAhead* m_keys = nullptr;
};

QTEST_MAIN(KeysAheadTest)
#include "tst_keysahead.moc"
