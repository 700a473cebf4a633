#pragma once

#include <QString>
#include <QtGlobal>

namespace heroadmin::testing {

/// Another program that holds a lock of a database, from its making until it lets go.
class HeldLock
{
public:
    enum class Kind {
        Write,    ///< Others can read.
        Exclusive ///< Nobody can.
    };

    explicit HeldLock(const QString& path, Kind kind = Kind::Write);
    ~HeldLock();
    Q_DISABLE_COPY_MOVE(HeldLock)

    [[nodiscard]] bool isHeld() const { return m_isHeld; }

    void letGo();

private:
    const QString m_name;
    bool m_isHeld = false;
};

} // namespace heroadmin::testing
