#include "gui/opening/databaseopening.h"

#include "core/foreigntext.h"
#include "data/session/answer.h"
#include "data/session/databasesession.h"
#include "data/session/timing.h"
#include "data/writing/herowriting.h"
#include "gui/application/settings.h"
#include "gui/opening/databasedrops.h"
#include "gui/opening/openingdialogs.h"
#include "gui/opening/passwordquestion.h"
#include "gui/opening/recentdatabases.h"
#include "gui/opening/sampleheroes.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QPointer>
#include <chrono>
#include <utility>

namespace heroadmin {

namespace {

constexpr std::chrono::milliseconds patience{500}; // a person begins to wonder whether anything happens

} // namespace

DatabaseOpening::DatabaseOpening(DatabaseSession& session, HeroWriting& writing, Settings& settings,
                                 RecentDatabases& recentDatabases, QWidget* window, const QString& ownFile)
    : QObject(window)
    , m_session(session)
    , m_writing(writing)
    , m_settings(settings)
    , m_recentDatabases(recentDatabases)
    , m_window(window)
    , m_dialogs(new OpeningDialogs(session, recentDatabases, settings, window))
    , m_ownFile(ownFile)
    , m_own(session.engines().addressOf(ownFile).value_or(DatabaseAddress()))
{
    m_slowness.setSingleShot(true);
    m_slowness.setInterval(patience);
    connect(&m_slowness, &QTimer::timeout, this, &DatabaseOpening::sayWhatIsAwaited);
    connect(&session, &DatabaseSession::opened, this, &DatabaseOpening::onOpened);
    connect(&session, &DatabaseSession::renewed, this, &DatabaseOpening::onRenewed);
    connect(&session, &DatabaseSession::openingFailed, this, &DatabaseOpening::onFailed);
    connect(&session, &DatabaseSession::indexesAdded, this,
            [this] { inform(tr("The indexes were added."), {}, indexesKey()); });
    connect(&session, &DatabaseSession::addingIndexesFailed, this, &DatabaseOpening::onIndexesFailed);
    connect(&recentDatabases, &RecentDatabases::chosen, this,
            [this](const DatabaseAddress& address) { open(address); });
    connect(m_dialogs, &OpeningDialogs::fileChosen, this, [this](const QString& file) { openGiven(file); });
    connect(m_dialogs, &OpeningDialogs::newFileChosen, this, &DatabaseOpening::createGiven);
    connect(m_dialogs, &OpeningDialogs::serverChosen, this, &DatabaseOpening::open);
    connect(new DatabaseDrops(*window, this), &DatabaseDrops::dropped, this, &DatabaseOpening::openDropped);
}

QString DatabaseOpening::messageKey()
{
    return QStringLiteral("opening");
}

QString DatabaseOpening::indexesKey()
{
    return QStringLiteral("indexes");
}

QString DatabaseOpening::limitsKey()
{
    return QStringLiteral("limits");
}

void DatabaseOpening::openDefault(bool readOnly)
{
    const Result<DatabaseAddress> last = m_session.engines().addressOf(m_settings.lastDatabase());
    if (!last || *last == m_own) {
        openOwn(readOnly, last || m_settings.lastDatabase().isEmpty() ? QString() : last.error().message);
        return;
    }
    Attempt attempt;
    attempt.address = *last;
    attempt.readOnly = readOnly;
    attempt.elseOpenOwn = true;
    start(attempt);
}

void DatabaseOpening::openGiven(const QString& fileOrUrl, bool readOnly)
{
    if (const Result<DatabaseAddress> address = m_session.engines().addressOf(fileOrUrl)) {
        Attempt attempt;
        attempt.address = *address;
        attempt.readOnly = readOnly;
        attempt.hasPassword = m_session.engines().holdsPassword(fileOrUrl);
        attempt.notice =
            attempt.hasPassword
                ? tr("The address held a password. Whoever sees a command line, or the history of one, sees "
                     "it as well: leave it out, and Hero Admin asks for it.")
                : QString();
        start(attempt);
    } else {
        // Whoever shows messages may still be on the way.
        QMetaObject::invokeMethod(
            this, [this, error = address.error()] { report(error); }, Qt::QueuedConnection);
    }
}

void DatabaseOpening::open(const DatabaseAddress& address, bool readOnly)
{
    Attempt attempt;
    attempt.address = address;
    attempt.readOnly = readOnly;
    start(attempt);
}

void DatabaseOpening::openDropped(const QStringList& addresses)
{
    if (addresses.size() == 1) {
        openGiven(addresses.constFirst());
    } else {
        report(Error::of(ErrorKind::Other, tr("Only one database can be opened at a time.")));
    }
}

void DatabaseOpening::openOwn(bool readOnly, const QString& notice)
{
    Attempt attempt;
    attempt.address = m_own;
    attempt.readOnly = readOnly;
    attempt.elseCreateOwn = true;
    attempt.notice = notice;
    start(attempt);
}

void DatabaseOpening::createOwn(const Attempt& failed)
{
    const QString folder = QFileInfo(m_ownFile).path();
    if (!QDir().mkpath(folder)) {
        report(Error::of(ErrorKind::PermissionDenied,
                         tr("The folder %1 could not be created.").arg(foreignText(QDir::toNativeSeparators(folder)))));
        return;
    }
    Attempt attempt = failed;
    attempt.way = Attempt::Way::Create;
    attempt.elseCreateOwn = false;
    start(attempt);
}

void DatabaseOpening::start(const Attempt& attempt)
{
    // What is typed for a database isn't lost where the same one is only connected to again.
    const bool isFree = !m_gate || !m_session.isOpen() || attempt.way == Attempt::Way::ConnectAgain;
    if (isFree || m_gate([this, attempt] { begin(attempt); })) {
        begin(attempt);
    }
}

void DatabaseOpening::begin(const Attempt& attempt)
{
    m_attempts.append(attempt);
    m_slowness.start();
    switch (attempt.way) {
    case Attempt::Way::Open: {
        OpenOptions options;
        options.readOnly = attempt.readOnly;
        m_session.open(attempt.address, options);
        break;
    }
    case Attempt::Way::Create:
        m_session.create(attempt.address);
        break;
    case Attempt::Way::CreateHeroTable:
        m_session.createHeroTable(attempt.address);
        break;
    case Attempt::Way::ConnectAgain:
        m_session.connectAgain();
        break;
    }
}

void DatabaseOpening::sayWhatIsAwaited()
{
    const DatabaseAddress& address = m_attempts.constFirst().address;
    if (m_session.engines().isOnServer(address)) {
        inform(tr("“%1” is being opened. Hero Admin waits for the server, %2.")
                   .arg(foreignText(address.displayName), foreignText(address.place)));
        return;
    }
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(OpenOptions().busyTimeout).count();
    inform(tr("“%1” is being opened. If another program is writing to it, Hero Admin waits up to %2 seconds.")
               .arg(foreignText(address.displayName), QString::number(seconds)));
}

DatabaseOpening::Attempt DatabaseOpening::takeAttempt(const DatabaseAddress& address)
{
    Attempt attempt;
    while (!m_attempts.isEmpty() && attempt.address != address) {
        attempt = m_attempts.takeFirst();
    }
    m_slowness.stop();
    if (!m_attempts.isEmpty()) {
        m_slowness.start();
    }
    if (attempt.address != address) {
        attempt = {};
        attempt.address = address;
    }
    return attempt;
}

void DatabaseOpening::chooseAndOpen()
{
    m_dialogs->chooseFile();
}

void DatabaseOpening::chooseAndCreate()
{
    m_dialogs->chooseNewFile();
}

bool DatabaseOpening::canChooseServer() const
{
    return m_session.engines().servers() != nullptr;
}

void DatabaseOpening::chooseServer()
{
    m_dialogs->chooseServer();
}

void DatabaseOpening::createGiven(const QString& file)
{
    Attempt attempt;
    attempt.way = Attempt::Way::Create;
    if (const Result<DatabaseAddress> address = m_session.engines().addressOf(file)) {
        attempt.address = *address;
        start(attempt);
    } else {
        report(address.error());
    }
}

void DatabaseOpening::connectAgain()
{
    if (m_session.isOpen() && !m_session.isOpening()) {
        Attempt attempt;
        attempt.way = Attempt::Way::ConnectAgain;
        attempt.address = m_session.info().address;
        attempt.readOnly = m_session.info().readOnly;
        start(attempt);
    }
}

void DatabaseOpening::askForPassword(const Attempt& attempt, const Error& error)
{
    m_session.engines().tellPassword(attempt.address, {}); // What is refused is not tried again.
    // In front of a dialog that is open, where a connection was lost behind it.
    QWidget* const dialog = QApplication::activeModalWidget();
    auto* const question = new PasswordQuestion(attempt.address, attempt.hasPassword ? error.message : QString(),
                                                dialog != nullptr ? dialog : m_window);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &QDialog::accepted, this, [this, question, attempt] {
        m_session.engines().tellPassword(attempt.address, question->password());
        Attempt again = attempt;
        again.hasPassword = true;
        begin(again);
    });
    connect(question, &QDialog::rejected, this, [this, attempt, error] { report(error, offersAfter(attempt, error)); });
    question->open();
}

void DatabaseOpening::onOpened(const DatabaseInfo& info)
{
    const Attempt attempt = takeAttempt(info.address);
    const bool isNewOwn = attempt.way == Attempt::Way::Create && info.address == m_own;
    if (isNewOwn && attempt.readOnly) {
        open(m_own, true);
        return;
    }
    // Writing that to the disk isn't what the first rows should wait for.
    QTimer::singleShot(paintingTime, this, [this, address = info.address] {
        m_settings.setLastDatabase(address.location);
        m_recentDatabases.add(address);
    });
    Q_EMIT opened(info);

    warn(attempt.notice, messageKey());
    m_limits = info.limits;
    warn(m_limits.join(u' '), limitsKey());
    m_wantsSamples = isNewOwn;
    if (isNewOwn) {
        inform(tr("This is a database of your own, to try things out. It has no heroes yet."),
               {offer(tr("Add &Sample Heroes"), [this] { addSamples(); })});
    } else if (!info.missingIndexes.isEmpty() && !info.readOnly) {
        inform(tr("Indexes that the service creates are missing (%1), so paging and searching are slow.")
                   .arg(info.missingIndexes.join(QStringLiteral(", "))),
               {offer(tr("Add Inde&xes"), [this] { m_session.addMissingIndexes(); })}, indexesKey());
    }
}

void DatabaseOpening::onRenewed(const DatabaseInfo& info)
{
    if (info.limits != std::exchange(m_limits, info.limits)) {
        Q_EMIT dismissed(limitsKey());
        warn(m_limits.join(u' '), limitsKey());
    }
}

void DatabaseOpening::onFailed(const DatabaseAddress& address, const Error& error)
{
    const Attempt attempt = takeAttempt(address);
    if (error.kind == ErrorKind::NotFound && attempt.elseCreateOwn) {
        createOwn(attempt);
    } else if (error.kind == ErrorKind::NotFound && attempt.elseOpenOwn) {
        openOwn(attempt.readOnly, tr("The database of last time, %1, is not there any more. This is your own default "
                                     "database.")
                                      .arg(foreignText(address.displayText)));
    } else if (error.kind == ErrorKind::PasswordWanted && m_asksForPasswords) {
        askForPassword(attempt, error);
    } else {
        report(error, offersAfter(attempt, error));
    }
}

QList<BarMessage::Action> DatabaseOpening::offersAfter(const Attempt& attempt, const Error& error)
{
    QList<BarMessage::Action> offers;
    if (error.kind == ErrorKind::NoHeroTable && !attempt.readOnly) {
        Attempt creation = attempt;
        creation.way = Attempt::Way::CreateHeroTable;
        offers.append(offer(tr("&Create Table"), [this, creation] { start(creation); }));
    }
    // What may be read but not written is opened read-only without asking, so there is no offer for that.
    // Of a server anything may be mended meanwhile, there or on the way.
    if (error.kind == ErrorKind::Busy || error.kind == ErrorKind::PermissionDenied ||
        m_session.engines().isOnServer(attempt.address)) {
        offers.append(offer(tr("Tr&y Again"), [this, attempt] { start(attempt); }));
    }
    if (error.kind == ErrorKind::NotFound && m_recentDatabases.contains(attempt.address)) {
        offers.append(offer(tr("Remove from L&ist"), [this, attempt] { m_recentDatabases.remove(attempt.address); }));
    }
    if (!m_session.isOpen() && attempt.address != m_own) {
        offers.append(offer(tr("Open &Default Database"), [this] { openOwn(false, QString()); }));
    }
    return offers;
}

void DatabaseOpening::onIndexesFailed(const Error& error)
{
    QList<BarMessage::Action> offers;
    if (error.kind == ErrorKind::Busy || error.kind == ErrorKind::NotNow) {
        offers.append(offer(tr("Tr&y Again"), [this] { m_session.addMissingIndexes(); }));
    }
    report(error, offers, indexesKey());
}

void DatabaseOpening::addSamples()
{
    // An offer may still be on the screen when another database is open, or be pressed twice.
    if (m_session.isOpening() || !std::exchange(m_wantsSamples, false)) {
        return;
    }
    whenAnswered(this, m_writing.create(sampleHeroes()), [this](const Result<WriteOutcome>& outcome) {
        if (outcome) {
            Q_EMIT heroesAdded(outcome->change.ids);
            return;
        }
        m_wantsSamples = true;
        report(outcome.error(), {offer(tr("Tr&y Again"), [this] { addSamples(); })});
    });
}

BarMessage::Action DatabaseOpening::offer(const QString& text, std::function<void()> act)
{
    return {text, [opening = QPointer<DatabaseOpening>(this), act = std::move(act)] {
                if (opening) {
                    act();
                }
            }};
}

void DatabaseOpening::inform(const QString& text, const QList<BarMessage::Action>& offers, const QString& key)
{
    Q_EMIT message({key, BarMessage::Severity::Information, text, offers});
}

void DatabaseOpening::warn(const QString& text, const QString& key)
{
    if (!text.isEmpty()) {
        Q_EMIT message({key, BarMessage::Severity::Warning, text, {}});
    }
}

void DatabaseOpening::report(const Error& error, const QList<BarMessage::Action>& offers, const QString& key)
{
    Q_EMIT message({key, BarMessage::Severity::Error, error.message, offers});
}

} // namespace heroadmin
