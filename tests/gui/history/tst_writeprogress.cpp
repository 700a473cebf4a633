#include "gui/support/dialogdriver.h"

#include "data/repository/writecontrol.h"
#include "gui/history/writeprogress.h"
#include "gui/messages/messagebar.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QVBoxLayout>
#include <memory>

using namespace heroadmin;
using namespace heroadmin::testing;

/// WriteProgress with a real MessageBar, as the window has them.
class WriteProgressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aQuickWriteIsNotWorthAWord();
    void showsHowFarItIs();
    void countsDownWithoutLosingTheFocus();
    void cancels();
    void staysAwayWhereItWasClosed();
    void isTakenAwayAtTheEnd();

private:
    [[nodiscard]] bool shows(const QString& text) const { return part<QLabel>(*m_window, text) != nullptr; }

    [[nodiscard]] QPushButton* cancelButton() const { return part<QPushButton>(*m_window, QStringLiteral("Cancel")); }

    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<WriteControl> m_control;
    std::unique_ptr<WriteProgress> m_progress;
    MessageBar* m_bar = nullptr;
};

void WriteProgressTest::init()
{
    m_window = std::make_unique<QWidget>();
    m_bar = new MessageBar(m_window.get());
    auto* const layout = new QVBoxLayout(m_window.get());
    layout->addWidget(m_bar);
    layout->addStretch(1);
    m_window->resize(600, 200);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_control = std::make_unique<WriteControl>();
    m_progress =
        std::make_unique<WriteProgress>([this] { return m_control->state(); }, [this] { m_control->cancel(); });
    connect(m_progress.get(), &WriteProgress::messageChanged, m_bar, &MessageBar::showMessage);
    connect(m_progress.get(), &WriteProgress::ended, m_bar, &MessageBar::dismiss);
}

void WriteProgressTest::aQuickWriteIsNotWorthAWord()
{
    const QSignalSpy changed(m_progress.get(), &WriteProgress::messageChanged);
    const QSignalSpy ended(m_progress.get(), &WriteProgress::ended);
    m_progress->setBusy(true);
    m_progress->setBusy(false);
    QCOMPARE(changed.count(), 0);
    QCOMPARE(ended.count(), 0);
    m_progress->setBusy(true);
    QTRY_VERIFY(m_bar->isVisible());
}

void WriteProgressTest::showsHowFarItIs()
{
    m_control->setWorking();
    m_progress->setBusy(true);
    QTRY_VERIFY(shows(QStringLiteral("Writing…")));
    m_control->setProgress(120'000, 1'000'000);
    const QLocale locale;
    QTRY_VERIFY(
        shows(QStringLiteral("Writing… %1 of %2 heroes").arg(locale.toString(120'000), locale.toString(1'000'000))));
}

void WriteProgressTest::countsDownWithoutLosingTheFocus()
{
    const QSignalSpy changed(m_progress.get(), &WriteProgress::messageChanged);
    m_control->setWaiting(std::chrono::milliseconds(12'001));
    m_progress->setBusy(true);
    QTRY_VERIFY(shows(QStringLiteral("Another program is writing to the database. Waiting 13 s more.")));
    auto* const cancel = cancelButton();
    QVERIFY(cancel);
    cancel->setFocus();
    m_control->setWaiting(std::chrono::milliseconds(12'000));
    QTRY_VERIFY(shows(QStringLiteral("Another program is writing to the database. Waiting 12 s more.")));
    m_control->setWorking();
    QTRY_VERIFY(shows(QStringLiteral("Writing…")));
    QVERIFY(cancel->hasFocus());
    QCOMPARE(changed.count(), 3);
    // Announced once a phase: the countdown in between is only an update.
    QVERIFY(!changed.at(0).first().value<BarMessage>().isUpdate);
    QVERIFY(changed.at(1).first().value<BarMessage>().isUpdate);
    QVERIFY(!changed.at(2).first().value<BarMessage>().isUpdate);
}

void WriteProgressTest::cancels()
{
    m_progress->setBusy(true);
    QTRY_VERIFY(cancelButton());
    cancelButton()->setFocus();
    QTest::keyClick(cancelButton(), Qt::Key_Space);
    QVERIFY(m_control->isCancelled());
    QVERIFY(shows(QStringLiteral("Cancelling…")));
    QVERIFY(!cancelButton());
    m_progress->setBusy(false);
    QVERIFY(m_bar->isHidden());
    m_progress->setBusy(true);
    QTRY_VERIFY(cancelButton());
}

void WriteProgressTest::staysAwayWhereItWasClosed()
{
    m_control->setWorking();
    m_progress->setBusy(true);
    QTRY_VERIFY(cancelButton());
    cancelButton()->setFocus();
    press(*m_window, Qt::Key_Escape);
    QVERIFY(m_bar->isHidden());
    const QSignalSpy changed(m_progress.get(), &WriteProgress::messageChanged);
    m_control->setProgress(1, 2);
    QTRY_COMPARE(changed.count(), 1);
    QVERIFY(m_bar->isHidden());
}

void WriteProgressTest::isTakenAwayAtTheEnd()
{
    m_progress->setBusy(true);
    QTRY_VERIFY(m_bar->isVisible());
    const QSignalSpy ended(m_progress.get(), &WriteProgress::ended);
    m_progress->setBusy(false);
    QVERIFY(m_bar->isHidden());
    m_progress->setBusy(false);
    QCOMPARE(ended.count(), 1);
}

QTEST_MAIN(WriteProgressTest)
#include "tst_writeprogress.moc"
