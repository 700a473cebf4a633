#include "gui/opening/recentdatabases.h"

#include "core/foreigntext.h"
#include "data/session/answer.h"
#include "gui/application/settings.h"
#include "gui/widgets/plaintext.h"

#include <QFuture>
#include <QMenu>
#include <QPromise>
#include <algorithm>
#include <memory>
#include <thread>
#include <utility>

namespace heroadmin {

RecentDatabases::RecentDatabases(Settings& settings, Engines engines, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_engines(std::move(engines))
{}

QList<DatabaseAddress> RecentDatabases::addresses() const
{
    QList<DatabaseAddress> addresses;
    const QStringList locations = m_settings.recentDatabases();
    for (const QString& location : locations) {
        if (const Result<DatabaseAddress> address = m_engines.addressOf(location)) {
            addresses.append(*address);
        }
    }
    return addresses;
}

void RecentDatabases::choose(const QString& location)
{
    if (const Result<DatabaseAddress> address = m_engines.addressOf(location)) {
        Q_EMIT chosen(*address);
    }
}

bool RecentDatabases::contains(const DatabaseAddress& address) const
{
    return addresses().contains(address);
}

bool RecentDatabases::hasFile(const QString& file) const
{
    return m_engines.isTaken(file, m_added + addresses());
}

void RecentDatabases::add(const DatabaseAddress& address)
{
    if (!m_added.contains(address)) {
        m_added.append(address);
    }
    m_isMissing.remove(address.location);
    replace(QStringList{address.location} + without(address));
}

void RecentDatabases::remove(const DatabaseAddress& address)
{
    replace(without(address));
}

QStringList RecentDatabases::without(const DatabaseAddress& address) const
{
    QStringList others = m_settings.recentDatabases();
    others.removeIf([this, &address](const QString& location) {
        const Result<DatabaseAddress> other = m_engines.addressOf(location);
        return other && *other == address;
    });
    return others;
}

void RecentDatabases::clear()
{
    replace({});
}

void RecentDatabases::replace(const QStringList& locations)
{
    m_settings.setRecentDatabases(locations);
    fillMenu();
}

void RecentDatabases::showIn(QMenu& menu)
{
    m_menu = &menu;
    connect(&menu, &QMenu::aboutToShow, this, [this] {
        fillMenu();
        lookForMissing();
    });
    fillMenu();
}

void RecentDatabases::fillMenu()
{
    if (!m_menu) {
        return;
    }
    m_menu->clear();
    const QList<DatabaseAddress> known = addresses();
    for (const DatabaseAddress& address : known) {
        QAction* const action = m_menu->addAction(QString());
        action->setData(address.location);
        const QString path = visibleText(address.displayText);
        action->setStatusTip(path);
        action->setToolTip(plainToolTip(path));
        connect(action, &QAction::triggered, this, [this, address] { Q_EMIT chosen(address); });
    }
    if (known.isEmpty()) {
        m_menu->addAction(tr("No Recent Databases"))->setEnabled(false);
        return;
    }
    nameActions();
    m_menu->addSeparator();
    QAction* const clearAction = m_menu->addAction(tr("&Clear List"));
    connect(clearAction, &QAction::triggered, this, &RecentDatabases::clear);
}

void RecentDatabases::nameActions()
{
    int number = 0;
    const QList<QAction*> actions = m_menu->actions();
    for (QAction* const action : actions) {
        if (const Result<DatabaseAddress> address = m_engines.addressOf(action->data().toString())) {
            action->setText(actionText(*address, ++number));
        }
    }
}

QString RecentDatabases::actionText(const DatabaseAddress& address, int number) const
{
    const QString mnemonic =
        number < 10 ? QStringLiteral("&%1").arg(number) : QStringLiteral("%1&%2").arg(number / 10).arg(number % 10);
    const QFontMetrics metrics = m_menu->fontMetrics();
    const QString place = metrics.elidedText(address.place, Qt::ElideMiddle, 40 * metrics.averageCharWidth());
    const QString name = m_settings.databaseMark(address.location).nameOf(address);
    //: %1 is a file, %2 its folder; or a database and its server
    const QString text = m_isMissing.value(address.location) ? tr("%1 (not found in %2)") : tr("%1 (in %2)");
    return mnemonic + u' ' + withLiteralAmpersands(text.arg(name, foreignText(place)));
}

void RecentDatabases::lookForMissing()
{
    if (m_isLooking) {
        return;
    }
    m_isLooking = true;
    const auto promise = std::make_shared<QPromise<QHash<QString, bool>>>();
    promise->start();
    whenAnswered(this, promise->future(), [this](const QHash<QString, bool>& isMissing) {
        m_isLooking = false;
        m_isMissing = isMissing;
        if (m_menu) {
            nameActions();
        }
    });
    // A file may lie on a server that doesn't answer for a while: neither the menu nor the end of the program must wait
    // for it, and the end would wait for the threads of a QThreadPool.
    std::thread([promise, engines = m_engines, known = addresses()] {
        QHash<QString, bool> isMissing;
        for (const DatabaseAddress& address : known) {
            isMissing.insert(address.location, engines.isMissing(address));
        }
        promise->addResult(isMissing);
        promise->finish();
    }).detach();
}

} // namespace heroadmin
