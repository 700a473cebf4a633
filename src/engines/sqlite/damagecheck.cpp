#include "engines/sqlite/damagecheck.h"

#include "engines/sqlite/sql/missingpart.h"

#include <QScopeGuard>
#include <QStringList>

namespace heroadmin {

namespace {

Result<void> checkWithIndexes(const SqlConnection& sql)
{
    QStringList damages;
    Result<void> done =
        sql.forEachRow({QStringLiteral("PRAGMA quick_check('hero')"), {}}, [&damages](const QSqlQuery& row) {
            const QString line = row.value(0).toString();
            // Rows that break a rule of the schema are no damage, nor are pages that nothing uses; an index that has
            // other rows than its table (newer SQLite counts them) can be read, and is found by IndexChecker.
            if (line != u"ok" && !line.contains(u" value in ") && !line.endsWith(u"is never used") &&
                !line.startsWith(u"wrong # of entries in index ")) {
                damages.append(line);
            }
        });
    if (done && !damages.isEmpty()) {
        return failure(Error::of(ErrorKind::Damaged, {}, damages.first()));
    }
    return done;
}

/// Meets damage where it reads on.
Result<void> readTable(const SqlConnection& sql)
{
    return sql.execute({QStringLiteral("SELECT sum(length(CAST(name AS BLOB))), sum(length(CAST(age AS BLOB))) "
                                       "FROM hero NOT INDEXED"),
                        {}});
}

} // namespace

Result<void> checkForDamage(const SqlConnection& sql)
{
    // A row that breaks a CHECK is no damage either, and looking at it may need functions that aren't here.
    if (Result<void> left = sql.execute({QStringLiteral("PRAGMA ignore_check_constraints = ON"), {}}); !left) {
        return left;
    }
    const auto heed = qScopeGuard([&sql] {
        [[maybe_unused]] const Result<void> heeded =
            sql.execute({QStringLiteral("PRAGMA ignore_check_constraints = OFF"), {}});
    });
    Result<void> checked = checkWithIndexes(sql);
    return !checked && MissingPart::in(checked.error().detail) ? readTable(sql) : checked;
}

} // namespace heroadmin
