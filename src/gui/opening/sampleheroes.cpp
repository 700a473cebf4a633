#include "gui/opening/sampleheroes.h"

namespace heroadmin {
namespace {

HeroCreate hero(const QString& name, QStringView secretName, std::optional<qint64> age)
{
    HeroCreate hero;
    hero.name = name;
    hero.secretName = SecretName(secretName);
    hero.age = age;
    return hero;
}

} // namespace

std::vector<HeroCreate> sampleHeroes()
{
    std::vector<HeroCreate> heroes;
    heroes.push_back(hero(QStringLiteral("Deadpond"), u"Dive Wilson", std::nullopt));
    heroes.push_back(hero(QStringLiteral("Spider-Boy"), u"Pedro Parqueador", std::nullopt));
    heroes.push_back(hero(QStringLiteral("Rusty-Man"), u"Tommy Sharp", 48));
    heroes.push_back(hero(QStringLiteral("Tarantula"), u"Natalia Roman-on", 32));
    heroes.push_back(hero(QStringLiteral("Black Lion"), u"Trevor Challa", 35));
    heroes.push_back(hero(QStringLiteral("Dr. Weird"), u"Steve Weird", 36));
    heroes.push_back(hero(QStringLiteral("Captain North America"), u"Esteban Rogelios", 93));
    return heroes;
}

} // namespace heroadmin
