#include "measuredwindow.h"

#include "gui/browse/herotableview.h"
#include "gui/browse/searchfield.h"
#include "gui/opening/databaseopening.h"
#include "report.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QEventLoop>
#include <QKeyEvent>
#include <QTimer>

namespace heroadmin::benchmark {

namespace {

constexpr int patience = 60'000; // milliseconds

double millisecondsOf(const QElapsedTimer& clock)
{
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

void press(QWidget& widget, int key, const QString& text = {})
{
    QKeyEvent pressed(QEvent::KeyPress, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(&widget, &pressed);
    QKeyEvent released(QEvent::KeyRelease, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(&widget, &released);
}

} // namespace

MeasuredWindow::MeasuredWindow(QApplication& application, const QString& database)
    : m_store(m_folder.filePath(QStringLiteral("heroadmin.ini")), QSettings::IniFormat)
    , m_settings(m_store)
    , m_theme(application)
    , m_window(m_session, m_settings, m_theme, m_language, m_folder.filePath(QStringLiteral("heroes.db")))
    , m_table(m_window.findChild<HeroTableView*>())
{
    m_table->viewport()->installEventFilter(this);
    connect(&browser(), &HeroBrowsing::pageChanged, this, [this] {
        m_awaitsPaint = m_awaitsPaint || !browser().isReading(); // While it reads, rows are only taken away.
    });
    connect(&browser(), &HeroBrowsing::failed, this, [this](const Error& error) {
        if (!m_toleratesErrors) {
            giveUp(error.message);
        }
    });
    m_window.show();
    turn([this, &database](HeroBrowsing&) { m_window.opening().openGiven(database); });
    settle();
}

double MeasuredWindow::turn(const Step& step)
{
    QEventLoop loop;
    connect(this, &MeasuredWindow::painted, &loop, &QEventLoop::quit);
    QTimer::singleShot(patience, &loop, [] { giveUp(QStringLiteral("No page came, or none was painted.")); });
    QElapsedTimer clock;
    clock.start();
    step(browser());
    loop.exec();
    return millisecondsOf(clock);
}

double MeasuredWindow::turnAndCount(const Step& step)
{
    QElapsedTimer clock;
    clock.start();
    turn(step);
    settle();
    return millisecondsOf(clock);
}

void MeasuredWindow::triggerLastPage()
{
    m_window.findChild<QAction*>(QStringLiteral("lastPageAction"))->trigger();
}

void MeasuredWindow::toggleAges()
{
    m_window.findChild<QAction*>(QStringLiteral("ageHistogramAction"))->trigger();
}

void MeasuredWindow::typeSearch(const QString& text)
{
    auto& field = *m_window.findChild<SearchField*>();
    for (const QChar letter : text) {
        press(field, Qt::Key_unknown, letter);
    }
}

void MeasuredWindow::escapeSearch()
{
    auto& field = *m_window.findChild<SearchField*>();
    constexpr int mostOften = 3;
    for (int times = 0; times < mostOften && !field.text().isEmpty(); ++times) {
        press(field, Qt::Key_Escape);
    }
}

void MeasuredWindow::runFor(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(std::chrono::milliseconds(milliseconds), Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

void MeasuredWindow::settle()
{
    QElapsedTimer clock;
    clock.start();
    while (browser().isReading() || browser().isCounting() || !browser().total() || !browser().offset()) {
        if (clock.hasExpired(patience)) {
            giveUp(QStringLiteral("The heroes are still not counted."));
        }
        runFor(1); // processEvents() with a time would be busy until then, on a core that the count needs.
    }
    for (int pass = 0; pass < 3; ++pass) {
        QCoreApplication::processEvents();
    }
}

double MeasuredWindow::repaintTable()
{
    QElapsedTimer clock;
    clock.start();
    m_table->viewport()->repaint();
    return millisecondsOf(clock);
}

int MeasuredWindow::visibleRows() const
{
    return m_table->rowAt(m_table->viewport()->height() - 1) - m_table->rowAt(0) + 1;
}

double MeasuredWindow::pagesPerSecond(int milliseconds)
{
    int pages = 0;
    QElapsedTimer clock;
    clock.start();
    while (!clock.hasExpired(milliseconds)) {
        turn([](HeroBrowsing& heroes) { heroes.page().hasNext ? heroes.goToNext() : heroes.goToFirst(); });
        ++pages;
    }
    return pages * 1000.0 / static_cast<double>(clock.elapsed());
}

bool MeasuredWindow::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Paint && m_awaitsPaint) {
        m_awaitsPaint = false;
        // The event is about to be delivered; what is queued here comes after the whole window was painted, and was
        // given to the window system.
        QMetaObject::invokeMethod(this, &MeasuredWindow::painted, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace heroadmin::benchmark
