#include "core/pastedage.h"

#include "core/wholenumber.h"

#include <QRegularExpression>
#include <QStringList>

namespace heroadmin {

namespace {

/// How databases, spreadsheets and their readers write that there is nothing.
bool isNothing(const QString& text)
{
    static const QStringList words{QString(),
                                   QStringLiteral("-"),
                                   QStringLiteral("\u2013"),
                                   QStringLiteral("\u2014"),
                                   QStringLiteral("n/a"),
                                   QStringLiteral("#n/a"),
                                   QStringLiteral("na"),
                                   QStringLiteral("nan"),
                                   QStringLiteral("nil"),
                                   QStringLiteral("none"),
                                   QStringLiteral("null"),
                                   QStringLiteral("(null)"),
                                   QStringLiteral("[null]"),
                                   QStringLiteral("<null>"),
                                   QStringLiteral("\\n")};
    return words.contains(text, Qt::CaseInsensitive);
}

/// In digits and separators that all programs know: a space between thousands, and a point or a comma for the rest.
QString plainText(const QString& text)
{
    QString plain;
    const QString digits = withPlainDigits(text);
    for (const QChar character : digits) {
        if (character.category() == QChar::Other_Format) {
            continue; // How a number of another script is kept in its direction.
        }
        if (character.category() == QChar::Separator_Space || character == u'\'' || character == u'\u2019' ||
            character == u'\u066C') {
            plain += u' ';
        } else if (character == u'\u066B' || character == u'\uFF0E') {
            plain += u'.';
        } else if (character == u'\uFF0C') {
            plain += u',';
        } else {
            plain += character;
        }
    }
    return plain.trimmed();
}

PastedAge whole(PastedAge::Kind kind, QString digits)
{
    digits.remove(u' ').remove(u'.').remove(u',');
    const std::optional<qint64> number = wholeNumber(digits, QLocale::c());
    return number ? PastedAge{kind, *number} : PastedAge();
}

} // namespace

PastedAge PastedAge::read(const QString& text)
{
    constexpr qsizetype longest = 100; // UTF-16 units, more than any number has.
    if (text.size() > longest && text.trimmed().size() > longest) {
        return {};
    }
    const QString plain = plainText(text);
    if (isNothing(plain)) {
        return {Kind::None, 0};
    }
    static const QRegularExpression ambiguous(QStringLiteral("^[+-]?[1-9]\\d{0,2}[.,]\\d{3}$"));
    if (ambiguous.match(plain).hasMatch()) {
        return whole(Kind::Ambiguous, plain);
    }
    // Thousands by one kind of separator, or none; and a fraction of zeros by another one.
    static const QRegularExpression number(
        QStringLiteral("^(?<whole>[+-]?(?:\\d+|\\d{1,3}(?: \\d{3})+|\\d{1,3}(?:\\.\\d{3})+(?!\\.)|"
                       "\\d{1,3}(?:,\\d{3})+(?!,)))(?:[.,]0*)?$"));
    const QRegularExpressionMatch match = number.match(plain);
    return match.hasMatch() ? whole(Kind::Whole, match.captured(u"whole")) : PastedAge();
}

QString PastedAge::typed(const QString& text) const
{
    switch (kind) {
    case Kind::None:
        return {};
    case Kind::Whole:
        return QString::number(number);
    case Kind::Ambiguous:
    case Kind::Other:
        break;
    }
    return text;
}

} // namespace heroadmin
