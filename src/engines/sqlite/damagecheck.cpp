#include "engines/sqlite/damagecheck.h"

#include <QStringList>

namespace heroadmin {

namespace {

Result<void> readForDamage(const SqlConnection& sql)
{
    QStringList damages;
    Result<void> done =
        sql.forEachRow({QStringLiteral("PRAGMA quick_check('hero')"), {}}, [&damages](const QSqlQuery& row) {
            const QString line = row.value(0).toString();
            // Rows that break a rule of the schema are no damage, nor are pages that nothing uses.
            if (line != u"ok" && !line.contains(u" value in ") && !line.endsWith(u"is never used")) {
                damages.append(line);
            }
        });
    if (done && !damages.isEmpty()) {
        return failure(Error::of(ErrorKind::Damaged, {}, damages.first()));
    }
    return done;
}

} // namespace

Result<void> checkForDamage(const SqlConnection& sql)
{
    // What a CHECK says is no damage, and looking takes it as long as whoever made the file wants.
    if (Result<void> ignored = sql.execute({QStringLiteral("PRAGMA ignore_check_constraints = ON"), {}}); !ignored) {
        return ignored;
    }
    Result<void> done = readForDamage(sql);
    Result<void> minded = sql.execute({QStringLiteral("PRAGMA ignore_check_constraints = OFF"), {}});
    return done ? minded : done;
}

} // namespace heroadmin
