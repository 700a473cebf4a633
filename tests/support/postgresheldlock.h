#pragma once

#include "support/heldlock.h"
#include "support/postgressession.h"

#include <QString>

namespace heroadmin::testing {

/// A lock of the table of heroes, which is all that others read and write.
class PostgresHeldLock final : public HeldLock
{
public:
    PostgresHeldLock(const QString& database, Kind kind, const QString& write);
    ~PostgresHeldLock() override;

    [[nodiscard]] bool isHeld() const override { return m_isHeld; }

    void letGo() override;

private:
    const PostgresSession m_session;
    const QString m_write;
    bool m_isHeld = false;
};

} // namespace heroadmin::testing
