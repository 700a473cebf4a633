#include "gui/browse/aboutcount.h"
#include "gui/browse/pagerbar.h"
#include "gui/browse/readingprogress.h"

#include <QAccessible>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <limits>

using namespace heroadmin;

/// What the pager says and offers while a long search goes on.
class PagerProgressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void init();
    void roundsWhatIsEstimated_data();
    void roundsWhatIsEstimated();
    void saysWhatIsEstimated();
    void neverEstimatesLessThanIsShown();
    void saysHowFarASearchIs();
    void saysThatASearchWasStopped();
    void offersToCancel();
    void aShortScanOffersNothing();
    void nothingJumps();
    void isHeardAtItsStartAndEnd();
    void focusLeavesWithCancel();

private:
    [[nodiscard]] static PagerState scanning(std::optional<double> progress)
    {
        PagerState state;
        state.isReading = true;
        state.progress = progress;
        state.canCancel = true;
        return state;
    }

    [[nodiscard]] static PagerState firstPage()
    {
        PagerState state;
        state.page = 1;
        state.offset = 0;
        state.rowCount = 100;
        state.hasNext = true;
        return state;
    }

    [[nodiscard]] QString range() const { return m_range->text(); }

    std::unique_ptr<PagerBar> m_bar;
    QLabel* m_range = nullptr;
    QProgressBar* m_progress = nullptr;
    QToolButton* m_cancel = nullptr;
};

void PagerProgressTest::init()
{
    m_bar = std::make_unique<PagerBar>();
    m_range = m_bar->findChild<QLabel*>(QStringLiteral("rangeLabel"));
    m_progress = m_bar->findChild<QProgressBar*>(QStringLiteral("readingBar"));
    m_cancel = m_bar->findChild<QToolButton*>(QStringLiteral("cancelButton"));
    m_bar->resize(900, 40);
    m_bar->show();
    m_bar->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_bar.get()));
}

void PagerProgressTest::roundsWhatIsEstimated_data()
{
    QTest::addColumn<qint64>("estimate");
    QTest::addColumn<qint64>("about");
    const auto row = [](qint64 estimate, qint64 about) {
        QTest::newRow(qPrintable(QString::number(estimate))) << estimate << about;
    };
    row(0, 0);
    row(7, 7);
    row(99, 99);
    row(104, 100);
    row(105, 110);
    row(999, 1000);
    row(1234, 1230);
    row(207'996, 208'000);
    row(9'996'000, 10'000'000);
    row(std::numeric_limits<qint64>::max(), 9'220'000'000'000'000'000);
}

void PagerProgressTest::roundsWhatIsEstimated()
{
    QFETCH(const qint64, estimate);
    QFETCH(const qint64, about);
    QCOMPARE(aboutCount(estimate), about);
}

void PagerProgressTest::saysWhatIsEstimated()
{
    PagerState state = firstPage();
    state.estimate = 207'996;
    m_bar->setState(state);
    QCOMPARE(range(), QStringLiteral("1-100 of about 208,000"));
    state.offset.reset();
    m_bar->setState(state);
    QCOMPARE(range(), QStringLiteral("About 208,000 heroes"));
    state.offset = 0;
    state.total = 207'996;
    m_bar->setState(state);
    QCOMPARE(range(), QStringLiteral("1-100 of 207,996 heroes"));
}

void PagerProgressTest::neverEstimatesLessThanIsShown()
{
    PagerState state = firstPage();
    state.offset = 300;
    state.estimate = 12;
    m_bar->setState(state);
    QCOMPARE(range(), QStringLiteral("301-400 of about 400"));
}

void PagerProgressTest::saysHowFarASearchIs()
{
    m_bar->setState(scanning({}));
    QCOMPARE(range(), QStringLiteral("Searching..."));
    QCOMPARE(m_progress->maximum(), 0);
    m_bar->setState(scanning(0.429));
    QCOMPARE(range(), QStringLiteral("Searching... 42 %"));
    QCOMPARE(m_progress->maximum(), 100);
    QCOMPARE(m_progress->value(), 42);
    m_bar->setState(scanning(1.5));
    QCOMPARE(range(), QStringLiteral("Searching... 100 %"));

    PagerState counting = firstPage();
    counting.progress = 0.5;
    counting.estimate = 5'000;
    m_bar->setState(counting);
    QCOMPARE(range(), QStringLiteral("1-100 of about 5,000"));
    QCOMPARE(m_progress->value(), 50);

    PagerState reading;
    reading.isReading = true;
    m_bar->setState(reading);
    QCOMPARE(range(), QStringLiteral("Reading..."));
    QCOMPARE(m_progress->maximum(), 0);
}

void PagerProgressTest::saysThatASearchWasStopped()
{
    PagerState state;
    state.isStopped = true;
    m_bar->setState(state);
    QCOMPARE(range(), QStringLiteral("Search stopped"));
    state = firstPage();
    state.isStopped = true;
    state.estimate = 5'000;
    m_bar->setState(state);
    QCOMPARE(range(), QStringLiteral("1-100 (not counted)"));
}

void PagerProgressTest::offersToCancel()
{
    const QSignalSpy cancelled(m_bar.get(), &PagerBar::cancelRequested);
    m_bar->setState(scanning(0.1));
    QVERIFY(m_cancel->isHidden());
    QTRY_VERIFY(m_cancel->isVisible());
    QVERIFY(m_progress->isVisible());
    QCOMPARE(QAccessible::queryAccessibleInterface(m_cancel)->text(QAccessible::Name),
             QStringLiteral("Cancel the search"));
    QVERIFY(m_cancel->toolTip().contains(QStringLiteral("Esc")));
    m_bar->setState(scanning(0.2));
    QVERIFY(m_cancel->isVisible());
    QTest::keyClick(m_bar.get(), Qt::Key_C, Qt::AltModifier);
    QTRY_COMPARE(cancelled.size(), 1);
    QTest::mouseClick(m_cancel, Qt::LeftButton);
    QCOMPARE(cancelled.size(), 2);

    PagerState stopped;
    stopped.isStopped = true;
    m_bar->setState(stopped);
    QVERIFY(m_cancel->isHidden() && m_progress->isHidden());
}

void PagerProgressTest::aShortScanOffersNothing()
{
    m_bar->setState(scanning(0.1));
    m_bar->setState(firstPage());
    // A read that can't be stopped shows its bar when as much time has passed.
    PagerState reading = firstPage();
    reading.isReading = true;
    m_bar->setState(reading);
    QTRY_VERIFY(m_progress->isVisible());
    QVERIFY(m_cancel->isHidden());
}

void PagerProgressTest::nothingJumps()
{
    m_bar->setState(scanning(0.1));
    const QWidget* const group = m_range->parentWidget();
    QTRY_COMPARE(group->width(), group->sizeHint().width()); // the new text is laid out
    const QPoint place = m_range->mapTo(m_bar.get(), QPoint());
    const int height = m_bar->heightForWidth(900);
    QTRY_VERIFY(m_cancel->isVisible());
    QCoreApplication::processEvents();
    QCOMPARE(m_range->mapTo(m_bar.get(), QPoint()), place);
    QCOMPARE(m_bar->heightForWidth(900), height);
}

void PagerProgressTest::isHeardAtItsStartAndEnd()
{
    const auto* const progress = m_bar->findChild<ReadingProgress*>();
    const QSignalSpy begun(progress, &ReadingProgress::cancelOffered);
    const QSignalSpy ended(progress, &ReadingProgress::cancelWithdrawn);
    m_bar->setState(scanning(0.1));
    QCOMPARE(begun.size(), 0);
    QTRY_COMPARE(begun.size(), 1);
    for (int percent = 10; percent < 100; ++percent) {
        m_bar->setState(scanning(percent / 100.0));
        QCOMPARE(m_range->accessibleName(), QStringLiteral("Searching..."));
    }
    QCOMPARE(begun.size(), 1);
    QCOMPARE(ended.size(), 0);
    m_bar->setState(firstPage());
    QCOMPARE(ended.size(), 1);
    QCOMPARE(m_range->accessibleName(), m_range->text());
}

void PagerProgressTest::focusLeavesWithCancel()
{
    const QSignalSpy left(m_bar.get(), &PagerBar::left);
    m_bar->setState(scanning(0.1));
    QTRY_VERIFY(m_cancel->isVisible());
    m_cancel->setFocus(Qt::TabFocusReason);
    QVERIFY(m_cancel->hasFocus());
    m_bar->setState(firstPage());
    QCOMPARE(left.size(), 1);
}

QTEST_MAIN(PagerProgressTest)
#include "tst_pagerprogress.moc"
