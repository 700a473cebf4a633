#include "support/spreadheroes.h"

#include "data/repository/heropagereader.h"
#include "support/herofile.h"
#include "support/sqliteengines.h"
#include "support/wholeanswer.h"

namespace heroadmin::testing {

SpreadHeroes::SpreadHeroes(const QStringList& changes, int scanThreads)
{
    m_path = m_folder.filePath(QStringLiteral("scans.db"));
    bool isMade = createHeroFile(m_path, heroes);
    isMade = isMade &&
             execute(m_path, {QStringLiteral("UPDATE hero SET id = -id"),
                              QStringLiteral("UPDATE hero SET id = -id * %1").arg(spread),
                              QStringLiteral("UPDATE hero SET name = 'Same name' WHERE id / %1 % 5 = 0").arg(spread),
                              QStringLiteral("UPDATE hero SET age = 777 WHERE id / %1 IN (3, 1100)").arg(spread)});
    isMade = isMade && addOddHeroes(m_path);
    isMade = isMade && execute(m_path, QStringLiteral("INSERT INTO hero (id, name, secret_name) VALUES "
                                                      "(-9223372036854775808, 'Hero first', 's'), "
                                                      "(9223372036854775807, 'hero last', 's')"));
    isMade = isMade && execute(m_path, changes);
    OpenOptions options;
    options.role = OpenOptions::Role::LongJob;
    Result<std::unique_ptr<SqliteDatabase>> database =
        SqliteDatabase::open(SqliteEngine::addressOfFile(m_path), options, scanThreads);
    if (!isMade || !database) {
        qFatal("no file to test with");
    }
    m_database = std::move(*database);
}

HeroPage SpreadHeroes::page(const PagePosition& position, const HeroSort& sort, const HeroFilter& filter,
                            QDeadlineTimer deadline) const
{
    HeroPageReader reader(m_database->heroes(), {filter, sort, position, limit});
    const Result<HeroPage> page = readWhole(reader, deadline);
    if (!page) {
        qFatal("%s", qPrintable(page.error().message + page.error().detail));
    }
    return *page;
}

QList<qint64> SpreadHeroes::expectedIds(const QString& where, const HeroSort& sort) const
{
    const QString direction = sort.order == Qt::AscendingOrder ? QStringLiteral("ASC") : QStringLiteral("DESC");
    return readIds(m_path,
                   QStringLiteral("SELECT id FROM hero WHERE %1 ORDER BY %2 COLLATE BINARY %3 NULLS LAST, id %3")
                       .arg(where, nameOf(sort.column), direction));
}

QList<HeroSort> SpreadHeroes::allSorts()
{
    QList<HeroSort> sorts;
    for (const HeroSort::Column column : {HeroSort::Column::Id, HeroSort::Column::Name, HeroSort::Column::Age}) {
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            sorts.append({column, order});
        }
    }
    return sorts;
}

QString SpreadHeroes::nameOf(HeroSort::Column column)
{
    return column == HeroSort::Column::Id     ? QStringLiteral("id")
           : column == HeroSort::Column::Name ? QStringLiteral("name")
                                              : QStringLiteral("age");
}

QList<qint64> SpreadHeroes::idsOf(const HeroPage& page)
{
    QList<qint64> ids;
    for (const HeroRow& row : page.rows) {
        ids.append(row.id);
    }
    return ids;
}

} // namespace heroadmin::testing
