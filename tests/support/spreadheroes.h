#pragma once

#include "data/heroes/heropage.h"
#include "engines/sqlite/sqlitedatabase.h"

#include <QDeadlineTimer>
#include <QStringList>
#include <QTemporaryDir>
#include <memory>

namespace heroadmin::testing {

/// A few heroes whose ids are far apart: the indexes are cut into as many windows as those of millions.
class SpreadHeroes
{
public:
    static constexpr int heroes = 1'200;
    static constexpr int spread = 2'003; ///< From one id to the next.
    static constexpr int limit = 100;    ///< Of a page.

    /// `changes`: statements that are run on the file before it is opened.
    /// `scanThreads`: that take their share of each slice.
    explicit SpreadHeroes(const QStringList& changes = {}, int scanThreads = 0);

    [[nodiscard]] const QString& path() const { return m_path; }

    [[nodiscard]] Database& database() const { return *m_database; } ///< For long jobs.

    /// `deadline`: of each slice.
    [[nodiscard]] HeroPage page(const PagePosition& position, const HeroSort& sort, const HeroFilter& filter,
                                QDeadlineTimer deadline = atOnce()) const;

    /// What one statement of the database itself gives.
    [[nodiscard]] QList<qint64> expectedIds(const QString& where, const HeroSort& sort) const;

    [[nodiscard]] static QList<HeroSort> allSorts();
    [[nodiscard]] static QString nameOf(HeroSort::Column column);
    [[nodiscard]] static QList<qint64> idsOf(const HeroPage& page);

    [[nodiscard]] static QDeadlineTimer atOnce() { return QDeadlineTimer(0); } ///< One part of the way a slice.

private:
    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<SqliteDatabase> m_database;
};

} // namespace heroadmin::testing
