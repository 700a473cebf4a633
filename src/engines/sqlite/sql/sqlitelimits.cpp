#include "engines/sqlite/sql/sqlitelimits.h"

#include "data/sql/definedname.h"
#include "engines/sqlite/sql/missingpart.h"

#include <QLocale>

namespace heroadmin {

Result<QStringList> SqliteLimits::read(const SqlConnection& connection)
{
    return ofIndexes(connection).map([&connection](const QStringList& ofIndexes) {
        return ofWriting(connection) + ofIndexes;
    });
}

QStringList SqliteLimits::ofWriting(const SqlConnection& connection)
{
    struct Deed
    {
        QString phrase;
        QString statement;
    };

    const QList<Deed> deeds{
        //: What can't be done, in a list
        {tr("add heroes"), QStringLiteral("INSERT INTO hero (name, age, secret_name) VALUES (?, ?, ?)")},
        {tr("change names"), QStringLiteral("UPDATE hero SET name = ? WHERE id = ?")},
        {tr("change ages"), QStringLiteral("UPDATE hero SET age = ? WHERE id = ?")},
        {tr("change secret names"), QStringLiteral("UPDATE hero SET secret_name = ? WHERE id = ?")},
        {tr("delete heroes"), QStringLiteral("DELETE FROM hero WHERE id = ?")},
    };

    struct Limit
    {
        QString need;
        QStringList deeds;
    };

    QList<Limit> limits;
    for (const Deed& deed : deeds) {
        const Result<PreparedStatement> compiled = connection.prepared(deed.statement);
        const std::optional<MissingPart> missing = compiled ? std::nullopt : MissingPart::in(compiled.error().detail);
        if (!missing) {
            continue;
        }
        if (limits.isEmpty() || limits.constLast().need != missing->phrase()) {
            limits.append({missing->phrase(), {}});
        }
        limits.last().deeds.append(deed.phrase);
    }
    QStringList sentences;
    for (const Limit& limit : limits) {
        sentences.append(tr("The definition of this database needs %1. So it is impossible here to %2.")
                             .arg(limit.need, QLocale().createSeparatedList(limit.deeds)));
    }
    return sentences;
}

Result<QStringList> SqliteLimits::ofIndexes(const SqlConnection& connection)
{
    QStringList sentences;
    const Result<void> read = connection.forEachRow(
        {QStringLiteral("SELECT DISTINCT list.name, info.coll FROM pragma_index_list('hero') AS list "
                        "JOIN pragma_index_xinfo(list.name) AS info WHERE info.key"),
         {}},
        [&connection, &sentences](const QSqlQuery& row) {
            const QString collation = row.value(1).toString();
            // SQLite lists collations that it has only heard of, too.
            if (!connection.prepared(QStringLiteral("SELECT '' < '' COLLATE ") + quotedName(collation))) {
                sentences.append(tr("Nothing is sorted or searched by the index “%1”: its order is that of the "
                                    "collation “%2”, which Hero Admin doesn't have.")
                                     .arg(definedName(row.value(0).toString()), definedName(collation)));
            }
        });
    if (!read) {
        return failure(read.error());
    }
    return sentences;
}

} // namespace heroadmin
