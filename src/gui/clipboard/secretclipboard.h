#pragma once

#include "core/error.h"
#include "core/secretname.h"

#include <QObject>
#include <QTimer>
#include <chrono>

namespace heroadmin {

class DatabaseSession;

/// Puts a secret name on the clipboard for a time, marked so that histories of clipboards leave it out, and takes it
/// back where it still lies there: when the time is up, on takeBack(), when another database opens, at the end of the
/// application. To be used in admin mode only.
class SecretClipboard : public QObject
{
    Q_OBJECT

public:
    explicit SecretClipboard(DatabaseSession& session, std::chrono::milliseconds keptFor = std::chrono::seconds(10),
                             QObject* parent = nullptr);
    ~SecretClipboard() override;

    void setKeptFor(std::chrono::milliseconds keptFor); ///< For what is copied from now on.

    void copy(qint64 heroId); ///< copied() follows, or failed() where it can't be read.

    /// Also drops an answer that is still to come. For the end of admin mode.
    void takeBack();

    /// The sentence that copied() is to be told with.
    [[nodiscard]] QString copiedMessage() const;

Q_SIGNALS:
    void copied();
    void failed(const heroadmin::Error& error);

private:
    void put(SecretName secretName);

    DatabaseSession& m_session;
    std::chrono::milliseconds m_keptFor;
    QTimer m_timer;
    SecretName m_onClipboard; ///< Blank where there is none.
    quint64 m_lastRequest = 0;
};

} // namespace heroadmin
