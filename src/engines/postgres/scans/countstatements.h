#pragma once

#include "data/heroes/heropage.h"
#include "data/sql/sqldialect.h"

#include <QByteArray>
#include <optional>

namespace heroadmin {

/// One row: how the server would look for what a filter leaves.
[[nodiscard]] SqlStatement planStatement(const HeroFilter& filter, const SqlDialect& dialect);

/// How many rows the server takes such a plan to have, by what it knows of the table.
[[nodiscard]] std::optional<qint64> rowsOfPlan(const QByteArray& plan);

/// One row: how many heroes a filter leaves, and how many of them stand in front of the place, 0 without one.
[[nodiscard]] SqlStatement countStatement(const HeroFilter& filter, const HeroSort& sort,
                                          const std::optional<SortKey>& place, const SqlDialect& dialect);

/// A row for each bar of an AgeDistribution that has heroes: its place, and how many.
[[nodiscard]] SqlStatement agesStatement(const HeroFilter& filter, const SqlDialect& dialect);

} // namespace heroadmin
