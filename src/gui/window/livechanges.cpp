#include "gui/window/livechanges.h"

#include "core/foreigntext.h"
#include "core/text.h"
#include "data/browsing/herobrowsing.h"
#include "data/heroes/herochange.h"
#include "data/session/databasesession.h"
#include "data/session/databasewatch.h"
#include "gui/browse/browsepane.h"

#include <QEvent>
#include <QWidget>
#include <utility>

namespace heroadmin {

namespace {

QString changesMessage()
{
    return QStringLiteral("changes");
}

QString placeMessage()
{
    return QStringLiteral("file");
}

} // namespace

LiveChanges::LiveChanges(const Parts& parts, QWidget& window, std::chrono::milliseconds interval)
    : QObject(&window)
    , m_parts(parts)
    , m_window(window)
    , m_watch(new DatabaseWatch(parts.worker, interval, this))
{
    connect(&parts.session, &DatabaseSession::opened, this, &LiveChanges::takeOver);
    connect(m_watch, &DatabaseWatch::started, &parts.browser, &HeroBrowsing::refreshInBackground);
    connect(m_watch, &DatabaseWatch::changedElsewhere, &parts.browser, &HeroBrowsing::refreshInBackground);
    connect(m_watch, &DatabaseWatch::replaced, this, [this] {
        const QString text = tr("The database “%1” was replaced by another one. What is shown is from the one before.")
                                 .arg(foreignText(m_parts.session.info().address.displayName));
        showReplaced(text, text);
    });
    connect(m_watch, &DatabaseWatch::missing, this, [this] {
        const QString text = tr("The database “%1” is no longer there. What is shown was read from it before.")
                                 .arg(foreignText(m_parts.session.info().address.displayName));
        showReplaced(text, text);
    });
    connect(m_watch, &DatabaseWatch::unusable, this, [this](const QString& sentence) {
        showReplaced(sentence + u' ' + tr("What is shown was read before."), sentence);
    });
    connect(m_watch, &DatabaseWatch::lost, this, &LiveChanges::showLost);
    connect(m_watch, &DatabaseWatch::backInPlace, this, [this] {
        m_parts.session.setTrouble({});
        m_parts.pane.dismissMessage(placeMessage());
        m_parts.browser.refreshInBackground();
    });
    connect(m_watch, &DatabaseWatch::infoRenewed, &parts.session, &DatabaseSession::renew);
    connect(&parts.browser, &HeroBrowsing::pageChanged, this,
            [this](const HeroPage& /*page*/, const std::optional<PageDifference>& elsewhere) {
                if (elsewhere) {
                    takeChanges(*elsewhere);
                }
            });
    connect(&parts.browser, &HeroBrowsing::failed, this, [this](const Error& error) {
        if (error.isAboutTheDatabase()) {
            checkNow(); // Nobody has to wait for the next look.
        } else if (error.kind == ErrorKind::ConnectionLost) {
            showLost(error.message); // The connection that is watched may be another one.
        }
    });
    connect(&parts.browser, &HeroBrowsing::readingChanged, this, [this](bool isReading) {
        if (isReading) {
            forgetChanges(); // The person goes on, and sees what is so now.
        }
    });
    window.installEventFilter(this);
    if (parts.session.isOpen()) {
        takeOver();
    }
    updateActive();
}

void LiveChanges::setEditing(bool isEditing)
{
    m_parts.pane.setEditing(isEditing);
    m_isEditing = isEditing;
    pause();
    m_watch->setPaused(isEditing);
}

void LiveChanges::setWriting(bool isWriting)
{
    m_isWriting = isWriting;
    pause();
    if (!isWriting) {
        showChanges(std::exchange(m_doubtfulHeroes, {}));
    }
}

void LiveChanges::noteWritten(const HeroChange& change)
{
    m_doubtfulHeroes.subtract(QSet<qint64>(change.ids.cbegin(), change.ids.cend()));
    if (change.touched > change.ids.size()) {
        m_doubtfulHeroes.clear(); // Not all of them are named.
    }
}

void LiveChanges::pause()
{
    m_parts.browser.setBackgroundPaused(m_isEditing || m_isWriting);
}

void LiveChanges::checkNow()
{
    m_watch->checkNow();
}

bool LiveChanges::eventFilter(QObject* watched, QEvent* event)
{
    const QEvent::Type type = event->type();
    if (type == QEvent::Show || type == QEvent::Hide || type == QEvent::WindowStateChange) {
        updateActive();
    }
    return QObject::eventFilter(watched, event);
}

void LiveChanges::takeOver()
{
    forgetChanges();
    m_doubtfulHeroes.clear();
    m_parts.pane.dismissMessage(placeMessage());
    m_watch->restart();
}

void LiveChanges::updateActive()
{
    m_watch->setActive(m_window.isVisible() && !m_window.isMinimized());
}

void LiveChanges::takeChanges(const PageDifference& difference)
{
    const QList<qint64> ids = difference.heroes();
    const QSet<qint64> heroes(ids.cbegin(), ids.cend());
    // What is written already, and not answered yet, may be on this page.
    if (m_isWriting) {
        m_doubtfulHeroes.unite(heroes);
    } else {
        showChanges(heroes);
    }
}

void LiveChanges::showChanges(const QSet<qint64>& heroes)
{
    if (!m_parts.pane.isMessageShown(changesMessage())) {
        m_changedHeroes.clear();
    }
    const qsizetype before = m_changedHeroes.size();
    m_changedHeroes.unite(heroes);
    if (m_changedHeroes.size() == before) {
        return;
    }
    const QString text = tr("%Ln heroes changed elsewhere.", nullptr, pluralCount(m_changedHeroes.size()));
    m_parts.pane.showMessage({changesMessage(), BarMessage::Severity::Information, text, {}, before > 0});
}

void LiveChanges::forgetChanges()
{
    m_changedHeroes.clear();
    m_parts.pane.dismissMessage(changesMessage());
}

void LiveChanges::showLost(const QString& sentence)
{
    showPlaceMessage(sentence + u' ' + tr("What is shown was read before."), sentence,
                     {tr("Connect Aga&in"), [this] { Q_EMIT connectAgainRequested(); }});
}

void LiveChanges::showReplaced(const QString& text, const QString& trouble)
{
    const DatabaseInfo info = m_parts.session.info();
    showPlaceMessage(text, trouble, {tr("Open Aga&in"), [this, info] { Q_EMIT openAgainRequested(info); }});
}

void LiveChanges::showPlaceMessage(const QString& text, const QString& trouble, const BarMessage::Action& offer)
{
    m_parts.session.setTrouble(trouble);
    m_parts.pane.showMessage({placeMessage(), BarMessage::Severity::Warning, text, {offer}});
}

} // namespace heroadmin
