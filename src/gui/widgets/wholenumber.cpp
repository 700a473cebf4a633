#include "gui/widgets/wholenumber.h"

#include <QLocale>

namespace heroadmin {

std::optional<qint64> wholeNumber(const QString& typed)
{
    const QString text = typed.trimmed();
    bool isNumber = false;
    qint64 number = text.toLongLong(&isNumber);
    if (!isNumber) {
        number = QLocale().toLongLong(text, &isNumber);
    }
    return isNumber ? std::optional(number) : std::nullopt;
}

} // namespace heroadmin
