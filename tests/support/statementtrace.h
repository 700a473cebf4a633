#pragma once

#include <QString>
#include <QStringList>

namespace heroadmin::testing {

/// What the engine itself says about every connection that this process opens while an object of this class lives: the
/// statements that ran, and every column that one of them gives. One object at a time.
class StatementTrace
{
public:
    StatementTrace() = default;
    virtual ~StatementTrace() = default;
    Q_DISABLE_COPY_MOVE(StatementTrace)

    [[nodiscard]] virtual QStringList statements() const = 0; ///< Without the bound values: each is a `?`.

    [[nodiscard]] QStringList statementsWith(const QString& text) const { return statements().filter(text); }

    /// "hero.name", each as often as a statement ran that gives the column, as it is, to whoever reads its rows.
    [[nodiscard]] virtual QStringList columnsGiven() const = 0;

    [[nodiscard]] virtual int connections() const = 0;

    virtual void clear() = 0; ///< Forgets the statements.
};

} // namespace heroadmin::testing
