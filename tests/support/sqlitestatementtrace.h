#pragma once

#include "support/statementtrace.h"

namespace heroadmin::testing {

/// What SQLite tells of itself.
class SqliteStatementTrace final : public StatementTrace
{
public:
    SqliteStatementTrace();
    ~SqliteStatementTrace() override;

    [[nodiscard]] QStringList statements() const override;
    [[nodiscard]] QStringList columnsGiven() const override;
    [[nodiscard]] int connections() const override;
    void clear() override;
};

} // namespace heroadmin::testing
