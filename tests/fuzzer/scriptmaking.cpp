#include "fuzzer/script.h"

#include <random>

namespace heroadmin::testing {

namespace {

using Kind = Operation::Kind;

struct Weight
{
    Kind kind;
    int weight;
};

constexpr std::array weights{
    Weight{Kind::TypeInCell, 16}, Weight{Kind::EndCell, 4},        Weight{Kind::Move, 5},
    Weight{Kind::ClickCell, 4},   Weight{Kind::NewHero, 6},        Weight{Kind::EditDialog, 6},
    Weight{Kind::Duplicate, 4},   Weight{Kind::Delete, 6},         Weight{Kind::PressDel, 3},
    Weight{Kind::ClearAges, 3},   Weight{Kind::Copy, 2},           Weight{Kind::Paste, 4},
    Weight{Kind::PasteNew, 3},    Weight{Kind::Undo, 10},          Weight{Kind::Redo, 6},
    Weight{Kind::Page, 8},        Weight{Kind::PageSize, 2},       Weight{Kind::Sort, 4},
    Weight{Kind::Filter, 2},      Weight{Kind::Search, 3},         Weight{Kind::ClearFilter, 3},
    Weight{Kind::SelectAll, 2},   Weight{Kind::SelectMatching, 2}, Weight{Kind::AdminMode, 2},
    Weight{Kind::Reveal, 1},      Weight{Kind::Language, 1},       Weight{Kind::Resize, 1},
    Weight{Kind::Refresh, 3},     Weight{Kind::TheyChange, 4},     Weight{Kind::TheyRename, 4},
    Weight{Kind::TheyDelete, 3},  Weight{Kind::TheyAdd, 2},        Weight{Kind::Hold, 4},
    Weight{Kind::Release, 2},     Weight{Kind::Wait, 30}};

constexpr int operationsOfAScript = 60;
constexpr int largestNumber = 1'000;

bool isOfOthers(Kind kind)
{
    return kind == Kind::TheyChange || kind == Kind::TheyRename || kind == Kind::TheyDelete || kind == Kind::TheyAdd;
}

/// Not std::uniform_int_distribution, whose numbers are another library's others.
int below(std::mt19937& random, int end)
{
    return static_cast<int>(random() % static_cast<std::mt19937::result_type>(end));
}

Kind chosen(std::mt19937& random)
{
    int sum = 0;
    for (const Weight& weight : weights) {
        sum += weight.weight;
    }
    int place = below(random, sum);
    for (const Weight& weight : weights) {
        place -= weight.weight;
        if (place < 0) {
            return weight.kind;
        }
    }
    return Kind::Wait;
}

} // namespace

Script Script::made(const QString& definition, quint32 seed)
{
    std::mt19937 random(seed);
    Script script{definition, seed % 2 == 0, {}};
    // Undoing everything gives exactly the start only where nobody else writes.
    const bool isAlone = seed % 4 < 2;
    while (script.operations.size() < operationsOfAScript) {
        const Kind kind = chosen(random);
        const Operation operation{
            kind, {below(random, largestNumber), below(random, largestNumber), below(random, largestNumber)}};
        if (isAlone && isOfOthers(kind)) {
            continue;
        }
        script.operations.push_back(operation);
        // Most people finish what they type before they do anything else.
        if (kind == Kind::TypeInCell && below(random, 5) > 0) {
            script.operations.push_back({Kind::EndCell, {below(random, largestNumber), 0, 0}});
        }
    }
    return script;
}

} // namespace heroadmin::testing
