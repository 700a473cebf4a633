#pragma once

#include "data/engine/database.h"
#include "gui/messages/barmessage.h"

#include <QList>
#include <QObject>
#include <QTimer>
#include <functional>
#include <utility>

class QWidget;

namespace heroadmin {

class DatabaseSession;
class HeroWriting;
class OpeningDialogs;
class RecentDatabases;
class Settings;

/// The ways to open a database, and what can be done where one of them fails. What is open is remembered.
class DatabaseOpening : public QObject
{
    Q_OBJECT

public:
    /// `window` has the file dialogs; `ownFile` is the embedded default.
    DatabaseOpening(DatabaseSession& session, HeroWriting& writing, Settings& settings,
                    RecentDatabases& recentDatabases, QWidget* window, const QString& ownFile);

    /// Asked before another database takes the place of the one that is open: true where it may, otherwise it calls
    /// `goOn` when it may, or never.
    using Gate = std::function<bool(const std::function<void()>& goOn)>;

    void setGate(Gate gate) { m_gate = std::move(gate); }

    /// Of every message but those below: a newer one takes the place of an older.
    [[nodiscard]] static QString messageKey();

    /// Of what is said about indexes that are missing, which is so for as long as the database is open.
    [[nodiscard]] static QString indexesKey();

    /// Of what can't be done with the database; likewise.
    [[nodiscard]] static QString limitsKey();

    // Each returns at once; opened() or message() follows, or both.

    /// The database of last time; where there is none, or its file is missing, the embedded default, which is created
    /// at the first start.
    void openDefault(bool readOnly = false);
    void openGiven(const QString& fileOrUrl, bool readOnly = false);
    void open(const DatabaseAddress& address, bool readOnly = false);
    void chooseAndOpen();   ///< Opens the file dialog, and doesn't wait for it.
    void chooseAndCreate(); ///< Likewise. An existing file is never overwritten.
    void chooseServer();    ///< Likewise, with the dialog of a server. Only where canChooseServer().

    /// Some engine has databases on servers.
    [[nodiscard]] bool canChooseServer() const;

    /// As DatabaseSession::connectAgain(): the same database, where the connection is lost. What is typed stays.
    void connectAgain();

    /// Whether a person is there to be asked for a password; without one, that is an error like any other.
    void setAsksForPasswords(bool asks) { m_asksForPasswords = asks; }

Q_SIGNALS:
    void opened(const heroadmin::DatabaseInfo& info);
    void message(const heroadmin::BarMessage& message);
    void dismissed(const QString& key);         ///< That message is over.
    void heroesAdded(const QList<qint64>& ids); ///< The samples.

private:
    struct Attempt
    {
        enum class Way { Open, Create, CreateHeroTable, ConnectAgain };

        DatabaseAddress address;
        Way way = Way::Open;
        bool readOnly = false;
        bool elseOpenOwn = false;   ///< Where there is no such file.
        bool elseCreateOwn = false; ///< Likewise.
        bool hasPassword = false;   ///< A person gave one, and not only the computer has some.
        QString notice;             ///< To say when it is open.
    };

    void openDropped(const QStringList& addresses);
    void start(const Attempt& attempt); ///< Where the gate lets it.
    void begin(const Attempt& attempt);
    void sayWhatIsAwaited();
    void openOwn(bool readOnly, const QString& notice);
    void createOwn(const Attempt& failed);
    void createGiven(const QString& file);
    Attempt takeAttempt(const DatabaseAddress& address);
    void askForPassword(const Attempt& attempt, const Error& error);

    void onOpened(const DatabaseInfo& info);
    void onRenewed(const DatabaseInfo& info);
    void onFailed(const DatabaseAddress& address, const Error& error);
    void onIndexesFailed(const Error& error);
    void addSamples();

    [[nodiscard]] QList<BarMessage::Action> offersAfter(const Attempt& attempt, const Error& error);
    [[nodiscard]] BarMessage::Action offer(const QString& text, std::function<void()> act);
    void inform(const QString& text, const QList<BarMessage::Action>& offers = {}, const QString& key = messageKey());
    void warn(const QString& text, const QString& key); ///< Nothing happens where there is no text.
    void report(const Error& error, const QList<BarMessage::Action>& offers = {}, const QString& key = messageKey());

    DatabaseSession& m_session;
    HeroWriting& m_writing;
    Settings& m_settings;
    RecentDatabases& m_recentDatabases;
    QWidget* const m_window;
    OpeningDialogs* const m_dialogs;
    const QString m_ownFile;
    const DatabaseAddress m_own;
    Gate m_gate;
    QList<Attempt> m_attempts; ///< Those without an answer yet, oldest first.
    QTimer m_slowness;         ///< Runs while an answer isn't overdue.
    QStringList m_limits;      ///< That were told.
    bool m_wantsSamples = false;
    bool m_asksForPasswords = true;
};

} // namespace heroadmin
