#pragma once

#include "core/result.h"

#include <QMutex>
#include <QString>
#include <QStringList>
#include <QWaitCondition>

namespace heroadmin::testing {

/// A server that a test has in its hands, with one database, `heroes`. Used in any thread.
class FakeServer
{
public:
    void setPassword(const QString& password); ///< That it asks for; empty: none.
    void setThere(bool isThere);
    void setSilent(bool isSilent); ///< Whoever comes gets no answer until it isn't any more.
    void cut();                    ///< Who is connected by now isn't any more.

    /// The number of a connection. Errors: ConnectionLost, PasswordWanted, NotFound.
    [[nodiscard]] Result<int> connect(const QString& database, const QString& password);

    /// Errors: ConnectionLost.
    [[nodiscard]] Result<void> check(int connection) const;

    [[nodiscard]] QStringList passwords() const; ///< All that were given, in their order.

private:
    mutable QMutex m_mutex;
    QWaitCondition m_speaks;
    QString m_password;
    QStringList m_given;
    bool m_isThere = true;
    bool m_isSilent = false;
    int m_last = 0; ///< Connection.
    int m_cut = 0;  ///< Up to this one.
};

} // namespace heroadmin::testing
