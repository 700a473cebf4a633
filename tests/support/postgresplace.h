#pragma once

#include <QLockFile>
#include <QString>
#include <memory>

namespace heroadmin::testing {

/// A database of the PostgresServer that nobody else has while this lives: empty, as a new one is. It is used again by
/// whoever comes next, in any process: to empty one takes a twentieth of the time of making one.
class PostgresPlace
{
public:
    /// `name`: the database's begins with it. A null pointer, with a warning, where it can't.
    [[nodiscard]] static std::unique_ptr<PostgresPlace> take(const QString& name);

    /// Nobody finds a database of that name any more.
    ~PostgresPlace();
    Q_DISABLE_COPY_MOVE(PostgresPlace)

    [[nodiscard]] const QString& database() const { return m_database; }

private:
    PostgresPlace(std::unique_ptr<QLockFile> lock, QString ending, QString database);

    [[nodiscard]] bool giveName(const QString& name) const; ///< Makes one where there is none yet.
    [[nodiscard]] bool makeEmpty() const;

    const std::unique_ptr<QLockFile> m_lock; ///< It goes with its process, however that ends.
    const QString m_ending;                  ///< Of all names that the database has had.
    const QString m_database;
};

} // namespace heroadmin::testing
