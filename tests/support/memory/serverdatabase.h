#pragma once

#include "support/memory/fakeserver.h"
#include "support/memory/memorydatabase.h"

#include <memory>

namespace heroadmin::testing {

/// The heroes of a MemoryDatabase, on a server that may be gone.
class ServerDatabase : public MemoryDatabase
{
public:
    ServerDatabase(const DatabaseAddress& address, std::shared_ptr<FakeServer> server, int connection);

    [[nodiscard]] const DatabaseInfo& info() const override { return m_told; }

    [[nodiscard]] Result<QByteArray> changeMark() const override;
    [[nodiscard]] Result<void> renewInfo() override;
    [[nodiscard]] Result<std::unique_ptr<ReadMoment>> moment() const override;

private:
    DatabaseInfo m_told;
    const std::shared_ptr<FakeServer> m_server;
    const int m_connection;
};

} // namespace heroadmin::testing
