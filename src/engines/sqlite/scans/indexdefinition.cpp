#include "engines/sqlite/scans/indexdefinition.h"

#include <QRegularExpression>
#include <algorithm>

namespace heroadmin {

namespace {

/// Behind what begins there and isn't code: a text, a quoted name, a comment. Else the same place.
qsizetype behindQuoted(const QString& sql, qsizetype place)
{
    const auto behind = [&sql](QStringView end, qsizetype from) {
        const qsizetype found = sql.indexOf(end, from);
        return found < 0 ? sql.size() : found + end.size();
    };
    const QStringView rest = QStringView(sql).mid(place);
    if (rest.startsWith(u"--")) {
        return behind(u"\n", place);
    }
    if (rest.startsWith(u"/*")) {
        return behind(u"*/", place + 2);
    }
    const QChar first = rest.front();
    if (first == u'[') {
        return behind(u"]", place + 1);
    }
    // A quotation mark inside is there twice, as if one text followed the other.
    return first == u'\'' || first == u'"' || first == u'`' ? behind(QStringView(&first, 1), place + 1) : place;
}

QString withoutOrder(QString term)
{
    static const QRegularExpression direction(QStringLiteral("\\s+(?:ASC|DESC)\\s*$"),
                                              QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression collation(QStringLiteral("\\s+COLLATE\\s+(?:\"[^\"]*\"|\\S+)\\s*$"),
                                              QRegularExpression::CaseInsensitiveOption);
    return term.remove(direction).remove(collation).trimmed();
}

} // namespace

std::optional<IndexDefinition> IndexDefinition::of(const QString& sql)
{
    IndexDefinition definition;
    int depth = 0;
    qsizetype begin = -1; // Of a term.
    qsizetype place = 0;
    while (place < sql.size()) {
        const qsizetype behind = behindQuoted(sql, place);
        if (behind > place) {
            place = behind;
            continue;
        }
        const QChar character = sql.at(place);
        if (character == u'(' && ++depth == 1) {
            begin = place + 1;
        }
        const bool isLast = character == u')' && --depth == 0;
        if (isLast || (character == u',' && depth == 1)) {
            definition.terms.append(withoutOrder(sql.mid(begin, place - begin)));
            begin = place + 1;
        }
        ++place;
        if (isLast) {
            break;
        }
    }
    const QString rest = sql.mid(place).trimmed();
    if (rest.startsWith(u"WHERE", Qt::CaseInsensitive)) {
        definition.condition = rest.mid(5).trimmed();
    }
    const bool isUnderstood = !definition.terms.isEmpty() && !definition.terms.contains(QString()) &&
                              rest.isEmpty() == definition.condition.isEmpty();
    return isUnderstood ? std::optional(definition) : std::nullopt;
}

} // namespace heroadmin
