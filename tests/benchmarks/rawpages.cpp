#include "rawpages.h"

#include <QElapsedTimer>
#include <sqlite3.h>

namespace heroadmin::benchmark {

namespace {

std::string columnOf(HeroSort sort)
{
    switch (sort.column) {
    case HeroSort::Column::Name:
        return "name";
    case HeroSort::Column::Age:
        return "age";
    case HeroSort::Column::Id:
        break;
    }
    return "id";
}

void bindKey(sqlite3_stmt* statement, const SortKey& key, int limit)
{
    sqlite3_bind_int64(statement, 1, key.id);
    sqlite3_bind_int(statement, 2, limit);
    if (key.value.storage == StoredValue::Storage::Integer) {
        sqlite3_bind_int64(statement, 3, key.value.value.toLongLong());
    } else if (key.value.storage == StoredValue::Storage::Text) {
        const QByteArray text = key.value.value.toByteArray();
        sqlite3_bind_text(statement, 3, text.constData(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
    }
}

} // namespace

RawPages::RawPages(const QString& file)
    : m_database(file)
{}

RawPages::Reading RawPages::read(HeroSort sort, const SortKey& key, bool backward)
{
    const bool ascending = (sort.order == Qt::AscendingOrder) != backward;
    const std::string beyond = ascending ? " > " : " < ";
    const std::string direction = ascending ? " ASC" : " DESC";
    const std::string column = columnOf(sort);
    const std::string idBeyond = "id" + beyond + "?1";
    const std::string byId = "id" + direction;
    const std::string byValue = column + direction + ", " + byId;
    const std::string withoutValue = column + " IS NULL";
    m_ids.clear();
    m_ids.reserve(PageRequest::largestPage);

    QElapsedTimer clock;
    clock.start();
    if (sort.column == HeroSort::Column::Id) {
        readStretch(idBeyond, byId, key);
    } else if (key.value.isNull()) {
        readStretch(withoutValue + " AND " + idBeyond, byId, key);
        if (backward) {
            readStretch(column + " IS NOT NULL", byValue, key);
        }
    } else {
        readStretch(column + " = ?3 AND " + idBeyond, byId, key);
        readStretch(column + beyond + "?3", byValue, key);
        if (!backward) {
            readStretch(withoutValue, byId, key);
        }
    }
    return {static_cast<double>(clock.nsecsElapsed()) / 1e6, m_ids};
}

RawPages::Reading RawPages::readLast(HeroSort sort)
{
    const std::string direction = sort.order == Qt::AscendingOrder ? " DESC" : " ASC";
    const std::string column = columnOf(sort);
    const std::string byId = "id" + direction;
    m_ids.clear();
    m_ids.reserve(PageRequest::largestPage);

    QElapsedTimer clock;
    clock.start();
    if (sort.column == HeroSort::Column::Id) {
        readStretch("1", byId, {});
    } else {
        readStretch(column + " IS NULL", byId, {});
        readStretch(column + " IS NOT NULL", column + direction + ", " + byId, {});
    }
    return {static_cast<double>(clock.nsecsElapsed()) / 1e6, m_ids};
}

void RawPages::readStretch(const std::string& where, const std::string& orderBy, const SortKey& key)
{
    const int limit = PageRequest::largestPage - static_cast<int>(m_ids.size());
    if (limit == 0) {
        return;
    }
    sqlite3_stmt* const statement =
        m_database.statement("SELECT id, name, age FROM hero WHERE " + where + " ORDER BY " + orderBy + " LIMIT ?2");
    bindKey(statement, key, limit);
    while (m_database.step(statement)) {
        m_ids.append(sqlite3_column_int64(statement, 0));
        // Looked at, as a program would that shows them.
        static_cast<void>(sqlite3_column_text(statement, 1));
        static_cast<void>(sqlite3_column_int64(statement, 2));
    }
    sqlite3_reset(statement);
}

} // namespace heroadmin::benchmark
