#include "gui/clipboard/pastesentences.h"

#include <QStringList>
#include <algorithm>

namespace heroadmin {

QString sentenceAbout(const QList<FieldProblem>& sentences, std::optional<HeroField> field)
{
    const auto found = std::find_if(sentences.cbegin(), sentences.cend(),
                                    [field](const FieldProblem& problem) { return problem.field == field; });
    return found == sentences.cend() ? QString() : found->message;
}

QString joined(const QList<FieldProblem>& sentences)
{
    QStringList messages;
    for (const FieldProblem& sentence : sentences) {
        messages.append(sentence.message);
    }
    return messages.join(u' ');
}

} // namespace heroadmin
