#pragma once

#include "core/heroupdate.h"
#include "data/heroes/herosnapshot.h"
#include "data/sql/sqldialect.h"
#include "data/sql/sqlstatement.h"

#include <QList>
#include <QStringList>
#include <QVariant>
#include <optional>

namespace heroadmin {

/// A column and what is to be written to it.
struct Assignment
{
    QString column;
    QVariant value;
};

[[nodiscard]] QVariant toVariant(const std::optional<qint64>& age);

/// Of the fields that are set.
[[nodiscard]] QList<Assignment> assignmentsOf(const HeroUpdate& update);

/// What a ChangeJournal records after the write, of a step with those columns.
[[nodiscard]] QList<std::optional<QVariant>> imagesOf(const QList<Assignment>& assignments, const QStringList& columns);

[[nodiscard]] SqlStatement updateStatement(const QList<Assignment>& assignments, const SqlStatement& which);

/// The id at the end of the next so many heroes that `which` is true for; NULL where there are none.
[[nodiscard]] SqlStatement lastIdOf(const SqlStatement& which, qint64 heroes);

// Conditions on `hero`.

[[nodiscard]] SqlStatement isHero(qint64 id);
[[nodiscard]] SqlStatement areHeroes(const QList<qint64>& ids);

/// It still holds what was loaded, to the letter.
[[nodiscard]] SqlStatement guardOf(const HeroSnapshot& loaded, bool byName, bool byAge, const SqlDialect& dialect);

/// A field holds something else than what is to be written to it.
[[nodiscard]] SqlStatement isOtherwise(const QList<Assignment>& assignments, const SqlDialect& dialect);

} // namespace heroadmin
