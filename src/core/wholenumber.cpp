#include "core/wholenumber.h"

namespace heroadmin {

std::optional<qint64> wholeNumber(const QString& typed, const QLocale& locale)
{
    const QString trimmed = typed.trimmed();
    const QString text = withPlainDigits(trimmed);
    bool isNumber = false;
    qint64 number = text.toLongLong(&isNumber);
    if (!isNumber) {
        number = locale.toLongLong(trimmed, &isNumber);
    }
    if (!isNumber) {
        number = locale.toLongLong(text, &isNumber);
    }
    return isNumber ? std::optional(number) : std::nullopt;
}

QString withPlainDigits(const QString& text)
{
    QString plain;
    const QList<uint> characters = text.toUcs4();
    for (const uint character : characters) {
        const char32_t sign = character;
        if (QChar::category(sign) == QChar::Number_DecimalDigit) {
            plain += QString::number(QChar::digitValue(sign));
        } else if (sign == U'\u2212' || sign == U'\uFF0D') {
            plain += u'-';
        } else if (sign == U'\uFF0B') {
            plain += u'+';
        } else {
            plain += QString::fromUcs4(&sign, 1);
        }
    }
    return plain;
}

} // namespace heroadmin
