#pragma once

#include <QString>

namespace heroadmin::testing {

/// The server that all tests of a run share (postgresserver.sh); CTest starts it for them. Whoever starts a test by
/// hand starts it before, and says in HEROADMIN_TEST_SERVER with which folder.
class PostgresServer
{
public:
    /// Ends the test where there is none.
    [[nodiscard]] static const PostgresServer& running();

    [[nodiscard]] const QString& socketFolder() const { return m_place; } ///< The host, as libpq has it.

    [[nodiscard]] QString logFile() const { return filePath(QStringLiteral("log")); }

    /// Of what its tests keep beside it.
    [[nodiscard]] QString filePath(const QString& name) const { return m_place + u'/' + name; }

private:
    explicit PostgresServer(const QString& folder);

    QString m_place;
};

} // namespace heroadmin::testing
