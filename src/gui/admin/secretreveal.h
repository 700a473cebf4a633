#pragma once

#include "core/error.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <chrono>
#include <optional>

namespace heroadmin {

class DatabaseSession;
class RevealedSecrets;

/// Fetches single secret names on purpose, and hands them to RevealedSecrets for their time. To be used in admin mode
/// only: hideAll() when that is left.
class SecretReveal : public QObject
{
    Q_OBJECT

public:
    /// A key that is pressed for less than `tapTime` is tapped, else it is held.
    SecretReveal(DatabaseSession& session, RevealedSecrets& revealedSecrets,
                 std::chrono::milliseconds tapTime = std::chrono::milliseconds(400), QObject* parent = nullptr);

    void reveal(qint64 heroId); ///< failed() follows where it can't be read.
    void hide(qint64 heroId);   ///< Also drops an answer that is still to come.
    void hideAll();             ///< As hide(), for all.

    // A tap reveals a secret name for its time, or hides a revealed one; held, it is revealed until the release.
    void beginPeek(qint64 heroId);
    void endPeek();

Q_SIGNALS:
    void failed(const heroadmin::Error& error);

private:
    struct Peek
    {
        qint64 heroId = 0;
        bool wasRevealed = false;
        QElapsedTimer since;
    };

    DatabaseSession& m_session;
    RevealedSecrets& m_revealedSecrets;
    const std::chrono::milliseconds m_tapTime;
    QHash<qint64, quint64> m_awaited; ///< By hero: the number of the last request.
    quint64 m_lastRequest = 0;
    std::optional<Peek> m_peek;
};

} // namespace heroadmin
