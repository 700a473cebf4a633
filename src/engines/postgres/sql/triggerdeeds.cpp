#include "engines/postgres/sql/triggerdeeds.h"

#include <QRegularExpression>

namespace heroadmin {

namespace {

QRegularExpression wordPattern(const char* pattern)
{
    return QRegularExpression(QString::fromLatin1(pattern), QRegularExpression::CaseInsensitiveOption |
                                                                QRegularExpression::DotMatchesEverythingOption);
}

} // namespace

TriggerDeeds TriggerDeeds::ofFunction(const QString& language, const QString& source)
{
    if (language == u"internal") {
        return {}; // The server's own: they touch nothing but the row.
    }
    if (language == u"c") {
        // Nobody can read it here.
        return {.writesElsewhere = true, .writesHeroes = false, .raises = true, .skipsRows = true};
    }
    static const QRegularExpression raise = wordPattern(
        "\\b(?:RAISE\\b(?!\\s+(?:DEBUG|LOG|INFO|NOTICE|WARNING)\\b)|ASSERT\\b|plpy\\.(?:error|fatal)\\b|die\\b|"
        "elog\\s*\\(\\s*ERROR\\b)");
    static const QRegularExpression skip = wordPattern("\\bRETURN\\s*\\(?\\s*NULL\\b");
    TriggerDeeds deeds = ofStatements(source);
    deeds.raises = source.contains(raise);
    deeds.skipsRows = source.contains(skip);
    return deeds;
}

TriggerDeeds TriggerDeeds::ofStatements(const QString& statements)
{
    static const QRegularExpression noWrite = wordPattern("\\b(?:FOR\\s+(?:NO\\s+KEY\\s+)?|DO\\s+)UPDATE\\b");
    static const QRegularExpression write =
        wordPattern("\\b(?:INSERT\\s+INTO|UPDATE(?:\\s+ONLY)?|DELETE\\s+FROM(?:\\s+ONLY)?|MERGE\\s+INTO(?:\\s+ONLY)?|"
                    "TRUNCATE(?:\\s+TABLE)?(?:\\s+ONLY)?)\\s+([^\\s(;,']+)");
    static const QRegularExpression unknown =
        wordPattern("\\b(?:EXECUTE\\b|PERFORM\\s+(?!(?:pg_catalog\\.)?pg_notify\\b))");
    static const QRegularExpression noTable = wordPattern("^(?:OF|ON|OR|SET|THEN|TO)$"); // Behind UPDATE.
    static const QRegularExpression heroes = wordPattern("^(?:.*\\.)?\"?hero\"?$");

    TriggerDeeds deeds;
    const QString rest = QString(statements).replace(noWrite, QString());
    deeds.writesElsewhere = rest.contains(unknown);
    for (auto writes = write.globalMatch(rest); writes.hasNext();) {
        const QString target = writes.next().captured(1);
        if (!target.contains(noTable)) {
            const bool isToHeroes = target.contains(heroes);
            deeds.writesHeroes |= isToHeroes;
            deeds.writesElsewhere |= !isToHeroes;
        }
    }
    return deeds;
}

TriggerDeeds& TriggerDeeds::operator|=(const TriggerDeeds& others)
{
    writesElsewhere |= others.writesElsewhere;
    writesHeroes |= others.writesHeroes;
    raises |= others.raises;
    skipsRows |= others.skipsRows;
    return *this;
}

} // namespace heroadmin
