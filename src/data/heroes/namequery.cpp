#include "data/heroes/namequery.h"

#include "core/text.h"

#include <algorithm>

namespace heroadmin {

namespace {

std::optional<qint64> idIn(const QString& text)
{
    const QString trimmed = text.trimmed();
    if (!trimmed.startsWith(u'#')) {
        return std::nullopt;
    }
    const QStringView digits = QStringView(trimmed).mid(trimmed.startsWith(QStringLiteral("#-")) ? 2 : 1);
    const auto isDigit = [](QChar character) { return character >= u'0' && character <= u'9'; };
    if (!std::all_of(digits.begin(), digits.end(), isDigit)) {
        return std::nullopt;
    }
    bool ok = false;
    const qint64 id = QStringView(trimmed).mid(1).toLongLong(&ok);
    return ok ? std::optional(id) : std::nullopt;
}

} // namespace

NameQuery::NameQuery(const QString& text, HeroFilter::NameMatch match)
    : m_letters(text.toStdU32String())
    , m_match(match)
    , m_heroId(idIn(text))
    , m_isPossible(text.size() <= longestText && isStorableText(text))
{}

} // namespace heroadmin
