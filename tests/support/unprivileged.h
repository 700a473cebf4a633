#pragma once

#include <QtGlobal>

namespace heroadmin::testing {

/// While it lives, a process that was started by root has no more rights than "nobody"; without it nothing is forbidden
/// to root, and permissions can't be tested. Does nothing where somebody else runs the tests.
class Unprivileged
{
public:
    Unprivileged();
    ~Unprivileged();
    Q_DISABLE_COPY_MOVE(Unprivileged)

    /// False where root's rights could not be given up.
    [[nodiscard]] bool isUnprivileged() const;

private:
    bool m_wasRoot = false;
};

/// Makes "nobody" the owner, where root runs the tests.
[[nodiscard]] bool giveToUnprivileged(const char* path);

} // namespace heroadmin::testing
