#include "fuzzer/operation.h"

#include <QStringList>
#include <algorithm>

namespace heroadmin::testing {

namespace {

/// In the order of Operation::Kind.
constexpr std::array<const char*, Operation::kinds> names{"type-in-cell",
                                                          "end-cell",
                                                          "move",
                                                          "click-cell",
                                                          "new-hero",
                                                          "edit-dialog",
                                                          "duplicate",
                                                          "delete",
                                                          "press-del",
                                                          "clear-ages",
                                                          "copy",
                                                          "paste",
                                                          "paste-new",
                                                          "undo",
                                                          "redo",
                                                          "page",
                                                          "page-size",
                                                          "sort",
                                                          "filter",
                                                          "search",
                                                          "clear-filter",
                                                          "select-all",
                                                          "select-matching",
                                                          "admin-mode",
                                                          "reveal",
                                                          "language",
                                                          "resize",
                                                          "refresh",
                                                          "they-change",
                                                          "they-rename",
                                                          "they-delete",
                                                          "they-add",
                                                          "hold",
                                                          "release",
                                                          "wait"};

} // namespace

QString Operation::toText() const
{
    QStringList parts{QString::fromLatin1(names.at(static_cast<std::size_t>(kind)))};
    for (const int number : numbers) {
        parts.append(QString::number(number));
    }
    return parts.join(u' ');
}

std::optional<Operation> Operation::of(const QString& text)
{
    const QStringList parts = text.split(u' ', Qt::SkipEmptyParts);
    const auto name = std::find_if(names.begin(), names.end(), [&parts](const char* candidate) {
        return parts.value(0) == QLatin1String(candidate);
    });
    Operation operation;
    if (name == names.end() || parts.size() != 1 + static_cast<qsizetype>(operation.numbers.size())) {
        return {};
    }
    operation.kind = static_cast<Kind>(std::distance(names.begin(), name));
    for (std::size_t place = 0; place < operation.numbers.size(); ++place) {
        operation.numbers.at(place) = parts.at(1 + static_cast<qsizetype>(place)).toInt();
    }
    return operation;
}

} // namespace heroadmin::testing
