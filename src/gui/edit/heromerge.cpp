#include "gui/edit/heromerge.h"

#include "core/foreigntext.h"
#include "data/heroes/oddvalue.h"
#include "gui/widgets/quotedtext.h"

namespace heroadmin {

HeroMerge::HeroMerge(const HeroDraft& mine, const TypedHero& touched, const HeroSnapshot& theirs)
{
    const QList<ChangedField> changed = changedFields(mine.loaded(), theirs);
    for (const ChangedField& field : changed) {
        if (field.field == HeroField::Name) {
            merge(field, touched.name, m_takenOver.name);
        } else {
            merge(field, touched.age, m_takenOver.age);
        }
    }
}

void HeroMerge::merge(const ChangedField& changed, const FieldUpdate<QString>& mine, FieldUpdate<QString>& takenOver)
{
    const HeroField field = changed.field;
    const auto inWords = [field](const QString& text) {
        if (field == HeroField::Age) {
            //: Instead of an age
            return text.trimmed().isEmpty() ? tr("none") : shortForeignText(text);
        }
        return quotedText(text);
    };
    const auto storedInWords = [field, &inWords](const StoredValue& stored) {
        const std::optional<OddValue> odd = OddValue::of(field, stored);
        return odd ? odd->shown() : inWords(stored.toDisplayText());
    };
    const QString before = storedInWords(changed.was);
    const QString theirs = storedInWords(changed.now);
    const QString typed = mine.content().value_or(QString());
    if (mine.isSet() && typed != changed.now.toDisplayText()) {
        m_clashes.append(field);
        m_sentences.append(
            {field, tr("It was %1 and is now %2 in the database. Yours is %3.").arg(before, theirs, inWords(typed))});
        return;
    }
    takenOver = changed.now.toDisplayText();
    m_sentences.append({field, tr("It was %1 and is now %2 in the database. That is taken over.").arg(before, theirs)});
}

} // namespace heroadmin
