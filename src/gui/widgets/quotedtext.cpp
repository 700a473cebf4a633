#include "gui/widgets/quotedtext.h"

#include "core/foreigntext.h"

#include <QLocale>

namespace heroadmin {

QString quotedText(const QString& text)
{
    return QLocale().quoteString(shortForeignText(text));
}

} // namespace heroadmin
