#pragma once

#include "core/error.h"
#include "engines/postgres/connect/postgrestarget.h"
#include "engines/postgres/connect/refusalkind.h"
#include "engines/postgres/connect/tlslook.h"

#include <QCoreApplication>
#include <QString>

namespace heroadmin {

/// Why no connection came about, for a person. Where the reason is a certificate, it looks once more at the server.
class ConnectionRefusal
{
    Q_DECLARE_TR_FUNCTIONS(heroadmin::ConnectionRefusal)

public:
    /// `words`: those of libpq, in English.
    ConnectionRefusal(const PostgresTarget& target, const QString& words);

    /// May block for some seconds. Errors: as of PostgresConnection::open().
    [[nodiscard]] Error error() const;

private:
    [[nodiscard]] QString place() const; ///< Of the server that it is about.
    [[nodiscard]] QString who() const;
    [[nodiscard]] QString database() const;
    [[nodiscard]] QString rootFile() const;
    [[nodiscard]] ErrorKind errorKind() const;
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QString sentenceOfEntry() const; ///< Of who isn't let in, or to what.
    [[nodiscard]] QString sentenceOfTls() const;
    [[nodiscard]] QString sentenceOfWay() const; ///< Of what is between here and the server.
    [[nodiscard]] TlsLook::Finding lookAgain() const;

    const PostgresTarget m_target;
    const Refusal m_refusal;
    const QString m_detail;
    TlsLook::Server m_server; ///< That the refusal is about; its port is 0 where there is none.
};

} // namespace heroadmin
