#include "gui/opening/recentdatabases.h"

#include "data/session/answer.h"
#include "gui/application/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QFuture>
#include <QMenu>
#include <QPromise>
#include <memory>
#include <thread>

namespace heroadmin {
namespace {

#ifdef Q_OS_WIN
constexpr Qt::CaseSensitivity fileNameCase = Qt::CaseInsensitive;
#else
constexpr Qt::CaseSensitivity fileNameCase = Qt::CaseSensitive;
#endif

QStringList without(QStringList files, const QString& file)
{
    files.removeIf([&file](const QString& other) { return other.compare(file, fileNameCase) == 0; });
    return files;
}

QString withLiteralAmpersands(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}

} // namespace

RecentDatabases::RecentDatabases(Settings& settings, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
{}

QStringList RecentDatabases::files() const
{
    return m_settings.recentDatabases();
}

void RecentDatabases::choose(const QString& file)
{
    Q_EMIT chosen(DatabaseAddress::ofFile(file));
}

bool RecentDatabases::contains(const DatabaseAddress& address) const
{
    return m_settings.recentDatabases().contains(address.filePath(), fileNameCase);
}

void RecentDatabases::add(const DatabaseAddress& address)
{
    m_isMissing.remove(address.filePath());
    replace(QStringList{address.filePath()} + without(m_settings.recentDatabases(), address.filePath()));
}

void RecentDatabases::remove(const DatabaseAddress& address)
{
    replace(without(m_settings.recentDatabases(), address.filePath()));
}

void RecentDatabases::clear()
{
    replace({});
}

void RecentDatabases::replace(const QStringList& files)
{
    m_settings.setRecentDatabases(files);
    fillMenu();
}

void RecentDatabases::showIn(QMenu& menu)
{
    m_menu = &menu;
    connect(&menu, &QMenu::aboutToShow, this, [this] {
        fillMenu();
        lookForFiles();
    });
    fillMenu();
}

void RecentDatabases::fillMenu()
{
    if (!m_menu) {
        return;
    }
    m_menu->clear();
    const QStringList files = m_settings.recentDatabases();
    for (const QString& file : files) {
        QAction* const action = m_menu->addAction(QString());
        action->setData(file);
        action->setStatusTip(QDir::toNativeSeparators(file));
        connect(action, &QAction::triggered, this, [this, file] { choose(file); });
    }
    if (files.isEmpty()) {
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
        if (const QString file = action->data().toString(); !file.isEmpty()) {
            action->setText(actionText(file, ++number));
        }
    }
}

QString RecentDatabases::actionText(const QString& file, int number) const
{
    const QString mnemonic =
        number < 10 ? QStringLiteral("&%1").arg(number) : QStringLiteral("%1&%2").arg(number / 10).arg(number % 10);
    const QFontMetrics metrics = m_menu->fontMetrics();
    const QString folder = metrics.elidedText(QDir::toNativeSeparators(QFileInfo(file).path()), Qt::ElideMiddle,
                                              40 * metrics.averageCharWidth());
    //: %1 is a file, %2 its folder
    const QString text = m_isMissing.value(file) ? tr("%1 (not found in %2)") : tr("%1 (in %2)");
    return mnemonic + u' ' + withLiteralAmpersands(text.arg(QFileInfo(file).fileName(), folder));
}

void RecentDatabases::lookForFiles()
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
    std::thread([promise, files = m_settings.recentDatabases()] {
        QHash<QString, bool> isMissing;
        for (const QString& file : files) {
            isMissing.insert(file, !QFileInfo::exists(file));
        }
        promise->addResult(isMissing);
        promise->finish();
    }).detach();
}

} // namespace heroadmin
