#include "engines/sqlite/sql/triggerdefinition.h"

#include <QRegularExpression>

namespace heroadmin {

TriggerDefinition::TriggerDefinition(const QString& sql)
{
    static const auto options =
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption;
    static const QRegularExpression whole(QStringLiteral("^(.*?)\\bBEGIN\\b(.*)$"), options);
    static const QRegularExpression event(QStringLiteral("\\b(INSERT|DELETE|UPDATE)(?:\\s+OF\\b.*?)?\\s+ON\\b"),
                                          options);
    static const QRegularExpression write(
        QStringLiteral("\\b(INSERT(?:\\s+OR\\s+\\w+)?\\s+INTO|REPLACE\\s+INTO|UPDATE(?:\\s+OR\\s+\\w+)?|"
                       "DELETE\\s+FROM)\\s*(?|\"([^\"]+)|`([^`]+)|\\[([^\\]]+)|'([^']+)|\\b([^\\s\"`'\\[(;]+))"),
        options);
    static const QRegularExpression raise(QStringLiteral("\\bRAISE\\s*\\("), options);
    const QRegularExpressionMatch parts = whole.match(sql);
    const QString body = parts.captured(2);
    for (auto events = event.globalMatch(parts.captured(1)); events.hasNext();) {
        const QString word = events.next().captured(1).toUpper();
        isOnInsert |= word == u"INSERT";
        isOnUpdate |= word == u"UPDATE";
        isOnDelete |= word == u"DELETE";
    }
    for (auto writes = write.globalMatch(body); writes.hasNext();) {
        const QRegularExpressionMatch match = writes.next();
        const bool isToHeroes = match.captured(2).compare(u"hero", Qt::CaseInsensitive) == 0;
        writesElsewhere |= !isToHeroes;
        replacesHeroes |= isToHeroes && match.captured(1).contains(u"REPLACE", Qt::CaseInsensitive);
    }
    refuses = body.contains(raise);
}

} // namespace heroadmin
