#include "gui/keys/wordmatch.h"

#include <QStringList>
#include <algorithm>

namespace heroadmin {
namespace {

QString folded(const QString& text)
{
    QString letters = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    letters.removeIf([](QChar character) { return character.isMark(); });
    return letters;
}

bool beginsAWord(const QString& word, const QString& text)
{
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        if (at == 0 || !text.at(at - 1).isLetterOrNumber() || !word.front().isLetterOrNumber()) {
            return true;
        }
    }
    return false;
}

} // namespace

bool matchesWords(const QString& query, const QString& text)
{
    const QStringList words = folded(query).simplified().split(u' ', Qt::SkipEmptyParts);
    const QString searched = folded(text);
    return std::all_of(words.begin(), words.end(),
                       [&searched](const QString& word) { return beginsAWord(word, searched); });
}

} // namespace heroadmin
