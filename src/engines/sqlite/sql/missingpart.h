#pragma once

#include <QCoreApplication>
#include <QString>
#include <optional>

namespace heroadmin {

/// What the definition of a database names and nothing here can give: a function, a collation or a module that only the
/// program has that made it, or a table or a column that is gone.
class MissingPart
{
    Q_DECLARE_TR_FUNCTIONS(heroadmin::MissingPart)

public:
    /// What SQLite complains of; none where that is something else.
    [[nodiscard]] static std::optional<MissingPart> in(const QString& words);

    [[nodiscard]] QString name() const { return m_name; } ///< As SQLite has it, its table or schema in front.

    [[nodiscard]] QString phrase() const;   ///< A part of a sentence, the thing that is needed.
    [[nodiscard]] QString sentence() const; ///< Of a statement that failed for want of it.

private:
    enum class Kind { Collation, Function, Module, Table, Column };

    MissingPart(Kind kind, QString name);

    Kind m_kind;
    QString m_name;
};

} // namespace heroadmin
