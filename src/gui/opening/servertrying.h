#pragma once

#include "data/engine/servertrial.h"

#include <QObject>

namespace heroadmin {

/// Tries addresses of servers, one at a time. Whoever waits can be let go at once.
class ServerTrying : public QObject
{
    Q_OBJECT

public:
    explicit ServerTrying(QObject* parent = nullptr);

    /// answered() follows, unless stop() comes before. In place of one that was tried until now.
    void start(const Engines& engines, const DatabaseAddress& address, bool readOnly);

    void stop(); ///< What is still being tried goes on by itself until an engine gives up, and nobody is told.

    [[nodiscard]] bool isTrying() const { return m_isTrying; }

Q_SIGNALS:
    void answered(const heroadmin::ServerTrial& trial);

private:
    quint64 m_number = 0; ///< Of the latest one: others are dropped.
    bool m_isTrying = false;
};

} // namespace heroadmin
