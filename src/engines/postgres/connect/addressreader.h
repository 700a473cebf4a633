#pragma once

#include "engines/postgres/connect/postgresaddress.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>
#include <QStringView>

namespace heroadmin {

/// Reads what stands behind the `//` of a PostgreSQL address.
class AddressReader
{
    Q_DECLARE_TR_FUNCTIONS(heroadmin::AddressReader)

public:
    /// Errors: Other; none repeats what may be a password.
    [[nodiscard]] Result<PostgresAddress> read(const QString& text);

    /// Qt would cut it, or libpq read something else, where it has such a sign.
    [[nodiscard]] static bool canBeHandedOn(const QString& value);

private:
    void readUser(QStringView text);
    [[nodiscard]] bool readHosts(QStringView text);
    [[nodiscard]] bool readHost(QStringView text);
    [[nodiscard]] bool readPort(QStringView text, quint16& port) const;
    [[nodiscard]] Result<void> readParameters(QStringView text);
    [[nodiscard]] bool readHostParameter(const QString& value);
    [[nodiscard]] Result<void> readParameter(const QString& name, const QString& value);
    [[nodiscard]] bool matchPorts();
    [[nodiscard]] static Error wrong();

    PostgresAddress m_address;
    QStringList m_portParameters;
    bool m_hasHostParameter = false;
};

} // namespace heroadmin
