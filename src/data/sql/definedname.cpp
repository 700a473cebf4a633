#include "data/sql/definedname.h"

#include "core/foreigntext.h"
#include "core/text.h"

namespace heroadmin {

QString definedName(const QString& name)
{
    constexpr qsizetype longest = 200;
    return foreignText(shortenedText(name.simplified(), longest));
}

} // namespace heroadmin
