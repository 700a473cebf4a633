#include "support/memory/serverdatabase.h"

#include <utility>

namespace heroadmin::testing {

ServerDatabase::ServerDatabase(const DatabaseAddress& address, std::shared_ptr<FakeServer> server, int connection)
    : MemoryDatabase(address)
    , m_told(MemoryDatabase::info())
    , m_server(std::move(server))
    , m_connection(connection)
{
    m_told.engine = QStringLiteral("Server 1");
    m_told.connection = {
        {QStringLiteral("Not encrypted"), QStringLiteral("Everybody on the way can read everything."), true},
        {QStringLiteral("<i>clerk</i>"), QStringLiteral("The server knows you as “<i>clerk</i>”."), false}};
}

Result<QByteArray> ServerDatabase::changeMark() const
{
    const Result<void> isThere = m_server->check(m_connection);
    return isThere ? MemoryDatabase::changeMark() : failure(isThere.error());
}

Result<void> ServerDatabase::renewInfo()
{
    return m_server->check(m_connection);
}

Result<std::unique_ptr<ReadMoment>> ServerDatabase::moment() const
{
    const Result<void> isThere = m_server->check(m_connection);
    return isThere ? MemoryDatabase::moment() : failure(isThere.error());
}

} // namespace heroadmin::testing
