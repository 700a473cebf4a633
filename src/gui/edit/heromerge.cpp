#include "gui/edit/heromerge.h"

#include "gui/edit/quotedtext.h"

namespace heroadmin {

HeroMerge::HeroMerge(const HeroDraft& mine, const TypedHero& touched, const HeroSnapshot& theirs)
{
    const HeroSnapshot& loaded = mine.loaded();
    merge(HeroField::Name, loaded.name, theirs.name, touched.name, m_takenOver.name);
    merge(HeroField::Age, loaded.age, theirs.age, touched.age, m_takenOver.age);
}

void HeroMerge::merge(HeroField field, const StoredValue& was, const StoredValue& now, const FieldUpdate<QString>& mine,
                      FieldUpdate<QString>& takenOver)
{
    if (was == now) {
        return;
    }
    const auto inWords = [field](const QString& text) {
        if (field == HeroField::Age) {
            //: Instead of an age
            return text.trimmed().isEmpty() ? tr("none") : shortenedText(text);
        }
        return quotedText(text);
    };
    const QString before = inWords(was.toDisplayText());
    const QString theirs = inWords(now.toDisplayText());
    if (mine.isSet() && mine.value() != now.toDisplayText()) {
        m_clashes.append(field);
        m_sentences.append(
            {field,
             tr("It was %1 and is now %2 in the database. Yours is %3.").arg(before, theirs, inWords(mine.value()))});
        return;
    }
    takenOver = now.toDisplayText();
    m_sentences.append({field, tr("It was %1 and is now %2 in the database. That is taken over.").arg(before, theirs)});
}

} // namespace heroadmin
