#include "gui/clipboard/pasteeffect.h"

#include "data/heroes/oddvalue.h"
#include "gui/widgets/quotedtext.h"

#include <QStringList>

namespace heroadmin {

QString PasteEffect::sentences(const HeroSnapshot& hero, const HeroUpdate& update)
{
    QStringList sentences;
    if (update.name.hasValue()) {
        sentences.append(ofName(hero, update.name.value()));
    }
    if (update.age.isSet()) {
        sentences.append(ofAge(hero, update.age));
    }
    if (update.secretName.isSet()) {
        sentences.append(tr("Changes the secret name of #%1.").arg(hero.id));
    }
    return sentences.isEmpty() ? tr("Nothing changes.") : sentences.join(u' ');
}

QString PasteEffect::ofName(const HeroSnapshot& hero, const QString& name)
{
    return tr("Changes the name of #%1 from %2 to %3.")
        .arg(QString::number(hero.id), quotedText(hero.name.toDisplayText()), quotedText(name));
}

QString PasteEffect::ofAge(const HeroSnapshot& hero, const FieldUpdate<qint64>& age)
{
    const QString id = QString::number(hero.id);
    const std::optional<OddValue> odd = OddValue::of(HeroField::Age, hero.age);
    const QString was = odd ? odd->shown() : hero.age.toDisplayText();
    if (!age.hasValue()) {
        return tr("Clears the age of #%1, which was %2.").arg(id, was);
    }
    const QString willBe = QString::number(age.value());
    return hero.age.isNull() ? tr("Sets the age of #%1 to %2.").arg(id, willBe)
                             : tr("Changes the age of #%1 from %2 to %3.").arg(id, was, willBe);
}

} // namespace heroadmin
