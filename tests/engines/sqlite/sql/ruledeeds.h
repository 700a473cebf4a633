#pragma once

#include "data/repository/herorepository.h"
#include "data/repository/herowriter.h"
#include "support/heroupdates.h"

#include <QStringList>
#include <functional>
#include <utility>
#include <vector>

namespace heroadmin::testing {

using Work =
    std::function<Result<WriteOutcome>(HeroWriter& writer, const HeroRepository& heroes, WriteControl& control)>;

/// A verb of the writer, and what it is called in a row of test data.
struct Deed
{
    const char* name;
    Work work;
};

[[nodiscard]] inline WriteOutcome toOutcome(const HeroChange& change)
{
    return {.change = change};
}

[[nodiscard]] inline Result<WriteOutcome> edit(HeroWriter& writer, const HeroRepository& heroes, WriteControl& control,
                                               qint64 id, HeroUpdate update)
{
    std::vector<HeroEdit> edits;
    edits.push_back({heroes.read(id).value(), std::move(update)});
    return writer.update(edits, control);
}

[[nodiscard]] inline std::vector<HeroCreate> newHeroes(const QStringList& names)
{
    std::vector<HeroCreate> heroes;
    for (const QString& name : names) {
        HeroCreate hero;
        hero.name = name;
        hero.age = 20;
        hero.secretName = SecretName(QStringLiteral("New secret"));
        heroes.push_back(std::move(hero));
    }
    return heroes;
}

[[nodiscard]] inline Result<WriteOutcome> createNamed(HeroWriter& writer, WriteControl& control,
                                                      const QStringList& names)
{
    return writer.create(newHeroes(names), control).map(toOutcome);
}

[[nodiscard]] inline const std::vector<Deed>& deeds()
{
    static const std::vector<Deed> all{
        {"edit a name",
         [](auto& w, auto& h, auto& c) { return edit(w, h, c, 3, nameUpdate(QStringLiteral(" Padded "))); }},
        {"edit a name to a taken one",
         [](auto& w, auto& h, auto& c) { return edit(w, h, c, 3, nameUpdate(QStringLiteral("Hero 5"))); }},
        {"edit an age", [](auto& w, auto& h, auto& c) { return edit(w, h, c, 3, ageUpdate(77)); }},
        {"edit the vetoed", [](auto& w, auto& h, auto& c) { return edit(w, h, c, 1, ageUpdate(77)); }},
        {"edit several",
         [](auto& w, auto& h, auto& c) {
             std::vector<HeroEdit> edits;
             for (const qint64 id : {1, 2, 4}) {
                 edits.push_back({h.read(id).value(), ageUpdate(60 + id)});
             }
             return w.update(edits, c);
         }},
        {"set all ages", [](auto& w, auto&, auto& c) { return w.updateAll({}, ageUpdate(55), c).map(toOutcome); }},
        {"set all names",
         [](auto& w, auto&, auto& c) { return w.updateAll({}, nameUpdate(QStringLiteral("Same")), c).map(toOutcome); }},
        {"add", [](auto& w, auto&, auto& c) { return createNamed(w, c, {QStringLiteral(" Newcomer ")}); }},
        {"add a taken name", [](auto& w, auto&, auto& c) { return createNamed(w, c, {QStringLiteral("Hero 5")}); }},
        {"add a vetoed one", [](auto& w, auto&, auto& c) { return createNamed(w, c, {QStringLiteral("test hero")}); }},
        {"add several",
         [](auto& w, auto&, auto& c) {
             return createNamed(w, c, {QStringLiteral("One"), QStringLiteral("test hero"), QStringLiteral("Three")});
         }},
        {"duplicate", [](auto& w, auto&, auto& c) { return w.duplicate({3}, c).map(toOutcome); }},
        {"duplicate several",
         [](auto& w, auto&, auto& c) {
             return w.duplicate({2, 3, 4}, c).map(toOutcome);
         }},
        {"delete", [](auto& w, auto& h, auto& c) { return w.remove({h.read(3).value()}, c); }},
        {"delete several",
         [](auto& w, auto& h, auto& c) {
             return w.remove({h.read(1).value(), h.read(3).value(), h.read(7).value()}, c);
         }},
        {"delete all", [](auto& w, auto&, auto& c) { return w.removeAll({}, c).map(toOutcome); }},
    };
    return all;
}

} // namespace heroadmin::testing
