#include "support/postgresheldlock.h"

namespace heroadmin::testing {

PostgresHeldLock::PostgresHeldLock(const QString& database, Kind kind, const QString& write)
    : m_session(database)
    , m_write(write)
{
    m_isHeld = m_session.run(QStringLiteral("BEGIN")) &&
               m_session.run(
                   QStringLiteral("LOCK TABLE hero IN %1 MODE")
                       .arg(kind == Kind::Write ? QStringLiteral("EXCLUSIVE") : QStringLiteral("ACCESS EXCLUSIVE"))) &&
               (write.isEmpty() || m_session.run(write));
}

PostgresHeldLock::~PostgresHeldLock()
{
    letGo();
}

void PostgresHeldLock::letGo()
{
    if (m_isHeld) {
        m_isHeld = !m_session.run(m_write.isEmpty() ? QStringLiteral("ROLLBACK") : QStringLiteral("COMMIT"));
    }
}

} // namespace heroadmin::testing
