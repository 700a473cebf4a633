#include "gui/window/screenshot.h"

#include "core/error.h"
#include "data/browsing/herobrowsing.h"
#include "gui/application/console.h"
#include "gui/opening/databaseopening.h"
#include "gui/window/mainwindow.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPixmap>

namespace heroadmin {

Screenshot::Screenshot(MainWindow& window, const FileReplacement& file)
    : QObject(&window)
    , m_window(window)
    , m_file(file)
{
    window.opening().setAsksForPasswords(false);
    connect(&window.browser(), &HeroBrowsing::countChanged, this, &Screenshot::takeWhenReady);
    connect(&window.browser(), &HeroBrowsing::failed, this, [this](const Error& error) { fail(error.message); });
    connect(&window.opening(), &DatabaseOpening::message, this, [this](const BarMessage& message) {
        if (message.severity == BarMessage::Severity::Error) {
            fail(message.text);
        }
    });
}

void Screenshot::takeWhenReady()
{
    const HeroBrowsing& browser = m_window.browser();
    if (m_isDone || browser.isReading() || !browser.total()) {
        return;
    }
    m_isDone = true;
    // From the event loop: by then everything else that waited for the count has shown it.
    QMetaObject::invokeMethod(
        this,
        [this] {
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
            const Result<void> written =
                m_file.write([this](QIODevice& file) { return m_window.grab().save(&file, "PNG"); });
            if (written) {
                QCoreApplication::exit(0);
            } else {
                fail(written.error().message);
            }
        },
        Qt::QueuedConnection);
}

void Screenshot::fail(const QString& sentence)
{
    m_isDone = true;
    print(stderr, QStringLiteral("heroadmin: %1\n").arg(sentence));
    // Queued, because what is asked for may fail before there is an event loop to leave.
    QMetaObject::invokeMethod(
        this, [] { QCoreApplication::exit(1); }, Qt::QueuedConnection);
}

} // namespace heroadmin
