#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace heroadmin::testing {

/// What SQLite itself says about every connection that this process opens while an object of this class lives: the
/// statements that ran, and every column that one of them reads. One object at a time.
class StatementTrace
{
public:
    StatementTrace();
    ~StatementTrace();
    Q_DISABLE_COPY_MOVE(StatementTrace)

    [[nodiscard]] QStringList statements() const; ///< Without the bound values: each is a `?`.
    [[nodiscard]] QStringList statementsWith(const QString& text) const;
    [[nodiscard]] QStringList columnsRead() const; ///< "hero.name", each as often as a statement was prepared with it.
    /// "hero.name", each as often as a statement ran that gives the column, as it is, to whoever reads its rows.
    [[nodiscard]] QStringList columnsGiven() const;
    [[nodiscard]] int connections() const;
    void clear();
};

} // namespace heroadmin::testing
