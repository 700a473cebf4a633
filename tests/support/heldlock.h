#pragma once

#include <QtGlobal>

namespace heroadmin::testing {

/// Another program that holds a lock of a database, from its making until it lets go, or this goes.
class HeldLock
{
public:
    enum class Kind {
        Write,    ///< Others can read.
        Exclusive ///< Nobody can.
    };

    HeldLock() = default;
    virtual ~HeldLock() = default;
    Q_DISABLE_COPY_MOVE(HeldLock)

    [[nodiscard]] virtual bool isHeld() const = 0;

    /// What it has written is there then.
    virtual void letGo() = 0;
};

} // namespace heroadmin::testing
