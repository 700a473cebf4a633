#include "engines/sqlite/sql/oddvalues.h"

namespace heroadmin {

QString isOddAge()
{
    // Behind all numbers are texts and bytes. An end that is typed has what looks like a number compared as one.
    return QStringLiteral("(age >= CAST(9e999 AS REAL) OR age <= CAST(-9e999 AS REAL))");
}

QString isOddName()
{
    return QStringLiteral("(name IS NULL OR name COLLATE BINARY >= x'')");
}

QString isUnreadableAge()
{
    // Of text and of bytes, digits are read as a number there. A text stops at U+0000, and is shorter then.
    return QStringLiteral("NOT (typeof(age) IN ('text', 'blob') AND "
                          "length(CAST(age AS BLOB)) = length(CAST(age AS TEXT)) AND "
                          "ltrim(CAST(age AS TEXT), '+-') GLOB '[0-9]*' AND "
                          "ltrim(CAST(age AS TEXT), '+-') NOT GLOB '*[^0-9]*')");
}

QString isUncertainName()
{
    return QStringLiteral("(typeof(name) = 'blob' AND CAST(name AS TEXT) GLOB '*[^' || char(1) || '-' || char(127) || "
                          "']*' OR typeof(name) = 'blob' AND instr(name, x'00') > 0)");
}

} // namespace heroadmin
