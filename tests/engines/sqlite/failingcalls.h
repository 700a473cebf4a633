#pragma once

namespace heroadmin::testing {

/// Has one call of the system fail that writes to a database file (`*.db`) or its log: the program's own functions of
/// those names stand in front of the system's. Of one thread.
class FailingCalls
{
public:
    /// The `number`-th from now on, from 1, as if the disk had failed.
    static void begin(int number);

    /// Whether one has failed.
    static bool end();
};

} // namespace heroadmin::testing
