#include "engines/sqlite/damagecheck.h"

#include <QStringList>

namespace heroadmin {

Result<void> checkForDamage(const SqlConnection& sql)
{
    QStringList damages;
    Result<void> done =
        sql.forEachRow({QStringLiteral("PRAGMA quick_check('hero')"), {}}, [&damages](const QSqlQuery& row) {
            const QString line = row.value(0).toString();
            // Rows that break a rule of the schema are no damage, nor are pages that nothing uses.
            if (line != u"ok" && !line.contains(u" value in ") && !line.startsWith(u"CHECK constraint failed") &&
                !line.endsWith(u"is never used")) {
                damages.append(line);
            }
        });
    if (done && !damages.isEmpty()) {
        return failure(Error::of(ErrorKind::Damaged, {}, damages.first()));
    }
    return done;
}

} // namespace heroadmin
