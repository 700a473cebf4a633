#include "data/heroes/oddvalue.h"

#include "core/foreigntext.h"
#include "core/text.h"

#include <QLocale>
#include <algorithm>
#include <cmath>
#include <utility>

namespace heroadmin {

namespace {

constexpr qsizetype mostShownBytes = 12;

bool isOdd(HeroField field, const StoredValue& value, bool isWhole)
{
    switch (field) {
    case HeroField::Name:
        return value.storage != StoredValue::Storage::Text || !isUtf8(value.value.toByteArray(), isWhole);
    case HeroField::Age:
        return !value.isNull() && value.storage != StoredValue::Storage::Integer;
    case HeroField::SecretName:
        break;
    }
    return false;
}

/// As the service reads a text, or bytes, where it expects a number.
bool areDigits(QByteArray bytes)
{
    if (bytes.startsWith('-') || bytes.startsWith('+')) {
        bytes.remove(0, 1);
    }
    return !bytes.isEmpty() &&
           std::all_of(bytes.cbegin(), bytes.cend(), [](char byte) { return byte >= '0' && byte <= '9'; });
}

} // namespace

OddValue::OddValue(HeroField field, StoredValue value, bool isWhole)
    : m_field(field)
    , m_value(std::move(value))
    , m_isWhole(isWhole)
{}

std::optional<OddValue> OddValue::of(HeroField field, const StoredValue& value, bool isWhole)
{
    return isOdd(field, value, isWhole) ? std::optional(OddValue(field, value, isWhole)) : std::nullopt;
}

QString OddValue::shown() const
{
    switch (m_value.storage) {
    case StoredValue::Storage::Null:
        return tr("no name");
    case StoredValue::Storage::Text:
        return textInWords();
    case StoredValue::Storage::Blob:
        // The column of ages is narrow.
        return m_field == HeroField::Age ? QStringLiteral("0x") + bytesInWords().remove(u' ')
                                         : tr("bytes %1").arg(bytesInWords());
    case StoredValue::Storage::Integer:
    case StoredValue::Storage::Real:
        break;
    }
    return m_value.toDisplayText();
}

QString OddValue::spoken() const
{
    if (m_value.isNull()) {
        return shown();
    }
    if (m_field == HeroField::Name) {
        //: %1: "the bytes 00 FF"
        return tr("%1, no text").arg(described());
    }
    //: %1: "the text “abc”"
    return m_value.storage == StoredValue::Storage::Real ? tr("%1, no whole number").arg(shown())
                                                         : tr("%1, no number").arg(described());
}

QString OddValue::explained() const
{
    QString sentence;
    if (m_value.isNull()) {
        sentence = tr("This hero has no name at all, not even an empty one.");
    } else if (m_field == HeroField::Name) {
        //: %1: "the bytes 00 FF"
        sentence = tr("This name is no text, but %1.").arg(described());
    } else if (m_value.storage == StoredValue::Storage::Real) {
        sentence = tr("%1 is not a whole number.").arg(shown());
    } else {
        //: %1: "the text “abc”"
        sentence = tr("This age is no number, but %1.").arg(described());
    }
    return breaksTheService() ? sentence + u' ' + tr("The service can't list its heroes because of it.") : sentence;
}

bool OddValue::breaksTheService() const
{
    const bool isName = m_field == HeroField::Name;
    switch (m_value.storage) {
    case StoredValue::Storage::Null:
        return true;
    case StoredValue::Storage::Text:
    case StoredValue::Storage::Blob:
        return isName ? !isUtf8(m_value.value.toByteArray(), m_isWhole) : !areDigits(m_value.value.toByteArray());
    case StoredValue::Storage::Integer:
    case StoredValue::Storage::Real:
        break;
    }
    return !isName && !std::isfinite(m_value.value.toDouble());
}

QString OddValue::bytesInWords() const
{
    const QByteArray bytes = m_value.value.toByteArray();
    const QString first = QString::fromLatin1(bytes.first(std::min(bytes.size(), mostShownBytes)).toHex(' ').toUpper());
    return m_isWhole && bytes.size() <= mostShownBytes ? first : first + u'…';
}

QString OddValue::textInWords() const
{
    return QLocale().quoteString(shortForeignText(m_value.toDisplayText()));
}

QString OddValue::described() const
{
    switch (m_value.storage) {
    case StoredValue::Storage::Null:
        break;
    case StoredValue::Storage::Text:
        if (m_field == HeroField::Name) {
            return tr("bytes that are partly letters, %1").arg(textInWords());
        }
        return m_value.value.toByteArray().isEmpty() ? tr("an empty text") : tr("the text %1").arg(textInWords());
    case StoredValue::Storage::Blob:
        return m_value.value.toByteArray().isEmpty() ? tr("a row of no bytes") : tr("the bytes %1").arg(bytesInWords());
    case StoredValue::Storage::Integer:
    case StoredValue::Storage::Real:
        return tr("the number %1").arg(foreignText(m_value.toDisplayText()));
    }
    return {};
}

} // namespace heroadmin
