#pragma once

#include "data/engine/database.h"

#include <QObject>
#include <QTimer>
#include <chrono>
#include <optional>

namespace heroadmin {

class DatabaseWorker;

/// Notices what other programs, and other connections of this one, do to the database that a worker has open. It asks
/// the worker, which has to outlive it, once an interval; what the worker's own connection writes doesn't count.
class DatabaseWatch : public QObject
{
    Q_OBJECT

public:
    explicit DatabaseWatch(DatabaseWorker& worker, std::chrono::milliseconds interval = std::chrono::seconds(1),
                           QObject* parent = nullptr);

    /// The worker has another database open: what was known is of the one before. started() follows.
    void restart();

    /// Nothing is asked while it isn't active, as at first; what happened meanwhile is noticed at once afterwards.
    void setActive(bool isActive);

    /// The same, for as long as a person types into a cell.
    void setPaused(bool isPaused);

    /// Asks at once, pause or not, and tells again of a database that isn't in its place.
    void checkNow();

    [[nodiscard]] Standing standing() const { return m_standing; } ///< As it was when it was last looked at.

Q_SIGNALS:
    /// From here on nothing is missed; what was read before may be older.
    void started();
    void changedElsewhere();
    void replaced();
    void missing();
    void unusable(const QString& sentence); ///< It is in its place, and no database of heroes any more.
    void lost(const QString& sentence);     ///< It can't be reached any more.
    void backInPlace();                     ///< The database that was opened is in its place again, and can be used.
    /// What the database tells of itself, at the beginning and when somebody has changed its definition.
    void infoRenewed(const heroadmin::DatabaseInfo& info);

private:
    struct Look
    {
        Standing standing = Standing::InPlace;
        std::optional<QByteArray> mark{};   ///< None where it couldn't be read, or the database isn't in its place.
        std::optional<DatabaseInfo> info{}; ///< Likewise.
        QString trouble{};   ///< A sentence, where it is no database of heroes any more, or can't be reached.
        bool isLost = false; ///< The latter.
    };

    [[nodiscard]] static Look lookAt(Database& database);
    [[nodiscard]] static Look lookOf(const Error& error); ///< Nothing is told by most of them.

    void go();
    void ask();
    void take(const Look& look);
    void tellOf(const Look& look);

    DatabaseWorker& m_worker;
    QTimer m_timer;
    Standing m_standing = Standing::InPlace;
    QString m_trouble;
    bool m_isLost = false;
    std::optional<QByteArray> m_mark;   ///< None until it was read for the first time.
    std::optional<DatabaseInfo> m_info; ///< Likewise.
    quint64 m_generation = 0;           ///< Of the database: answers about the one before are dropped.
    bool m_isStarted = false;
    bool m_isActive = false;
    bool m_isPaused = false;
    bool m_isAsking = false;
    bool m_tellsAgain = false;
};

} // namespace heroadmin
