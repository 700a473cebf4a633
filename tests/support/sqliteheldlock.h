#pragma once

#include "support/heldlock.h"

#include <QString>

namespace heroadmin::testing {

/// SQLite's locks are of the whole file.
class SqliteHeldLock final : public HeldLock
{
public:
    explicit SqliteHeldLock(const QString& path, Kind kind = Kind::Write, const QString& write = {});
    ~SqliteHeldLock() override;

    [[nodiscard]] bool isHeld() const override { return m_isHeld; }

    void letGo() override;

private:
    const QString m_name;
    const QString m_write;
    bool m_isHeld = false;
};

} // namespace heroadmin::testing
