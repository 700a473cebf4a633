#pragma once

#include "core/result.h"
#include "data/engine/databaseaddress.h"
#include "data/engine/serverform.h"

#include <QList>
#include <optional>

namespace heroadmin {

/// What an engine is asked besides whose databases are on servers. Used in any thread, also in several at once.
class ServerAccess
{
public:
    ServerAccess() = default;
    virtual ~ServerAccess() = default;
    Q_DISABLE_COPY_MOVE(ServerAccess)

    /// A way of encrypting the connection, or not.
    struct Encryption
    {
        QString id;
        QString words; ///< For the person, translated.
    };

    /// At least one; the first is what is best where nobody has chosen, and its id is empty.
    [[nodiscard]] virtual QList<Encryption> encryptions() const = 0;

    /// An address, or all problems at once, in the order of the fields.
    using FilledIn = tl::expected<DatabaseAddress, QList<ServerProblem>>;

    /// Where it leads. Asks no server.
    [[nodiscard]] virtual FilledIn addressOf(const ServerForm& form) const = 0;

    /// The form that leads where that address does, with the password that it holds. None where it is no address of
    /// such a server, or a wrong one.
    [[nodiscard]] virtual std::optional<ServerForm> formOf(const QString& address) const = 0;

    /// For all openings of that address from now on, in place of one that was told before; an empty one forgets that.
    /// Kept in memory alone.
    virtual void tellPassword(const DatabaseAddress& address, const QString& password) const = 0;
};

} // namespace heroadmin
