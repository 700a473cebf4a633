#include "gui/edit/refusedhero.h"

#include "gui/widgets/quotedtext.h"

namespace heroadmin {

Error RefusedHero::among(const std::vector<HeroEdit>& edits, const Error& error)
{
    QList<HeroSnapshot> heroes;
    for (const HeroEdit& edit : edits) {
        heroes.append(edit.loaded);
    }
    return among(heroes, error);
}

Error RefusedHero::among(const QList<HeroSnapshot>& heroes, const Error& error)
{
    if (!error.place || heroes.size() < 2) {
        return error;
    }
    const HeroSnapshot& hero = heroes.at(*error.place);
    return error.saying(tr("Nothing was written, because of hero #%1, %2. %3")
                            .arg(QString::number(hero.id), quotedText(hero.name.toDisplayText()), error.message));
}

Error RefusedHero::ofCopy(const Error& error)
{
    return error.kind == ErrorKind::NotUnique
               ? error.saying(tr("A copy has all that its original has, so it can't be added. %1").arg(error.message))
               : error;
}

} // namespace heroadmin
