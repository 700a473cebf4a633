#pragma once

#include "core/result.h"
#include "data/engine/databaseaddress.h"

#include <QCoreApplication>
#include <QList>
#include <QMap>
#include <QString>
#include <optional>

namespace heroadmin {

/// Where a database of PostgreSQL is. What is empty here libpq finds by itself: in the service's entry, in the
/// environment, or by its defaults.
struct PostgresAddress
{
    Q_DECLARE_TR_FUNCTIONS(heroadmin::PostgresAddress)

public:
    struct Host
    {
        QString name;     ///< Of a computer, its address, or the folder of a socket; in lower case but for the folder.
        quint16 port = 0; ///< 0 where none is given.

        friend bool operator==(const Host&, const Host&) = default;
    };

    QList<Host> hosts; ///< The first that answers, and is as target_session_attrs has it, is taken.
    QString database;
    QString user;
    QString service;                ///< An entry of libpq's service file.
    QMap<QString, QString> options; ///< Those that are known, by libpq's names; without a `;` in any value.
    QString password;               ///< What a text had that was read; part of nothing else here.

    /// `postgresql://user@host:port,host2/database?sslmode=...`, as libpq and as SQLAlchemy spell it, or
    /// `service=NAME`. None where it is the address of something else. No error repeats what may be a password.
    /// Errors: Other.
    [[nodiscard]] static std::optional<Result<PostgresAddress>> read(const QString& text);

    /// A text that is read again as this, without the password.
    [[nodiscard]] QString location() const;

    [[nodiscard]] DatabaseAddress toDatabaseAddress() const;

    [[nodiscard]] QString serverText() const; ///< Where its server is, as a person reads it.

    /// Whether what stands for a host is where a socket of this computer is.
    [[nodiscard]] static bool isSocketFolder(const QString& host);

    /// Whether nobody else's computer is on the way to that host.
    [[nodiscard]] static bool isOfThisComputer(const Host& host);

    friend bool operator==(const PostgresAddress&, const PostgresAddress&) = default;
};

} // namespace heroadmin
