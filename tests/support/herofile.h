#pragma once

#include "support/oddheroes.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QVariant>
#include <optional>

namespace heroadmin::testing {

/// Makes a new file with the service's schema and so many heroes, the same ones each time: ids from 1, names in many
/// orders and some of them twice, a quarter of the ages none and the others much repeated, secret names "Secret <id>".
[[nodiscard]] bool createHeroFile(const QString& path, qint64 heroes = 0);

/// To a file without heroes, as createHeroFile() does.
[[nodiscard]] bool addHeroes(const QString& path, qint64 heroes);

/// Adds every OddHero.
[[nodiscard]] bool addOddHeroes(const QString& path);

/// Each statement on a connection of its own, which is closed behind it. False, with a warning, where one fails.
[[nodiscard]] bool execute(const QString& path, const QStringList& statements);
[[nodiscard]] bool execute(const QString& path, const QString& statement);

/// None, with a warning, where it fails.
[[nodiscard]] std::optional<QList<QVariantList>> readRows(const QString& path, const QString& query);

/// The first column of the first row; invalid, with a warning, where it fails.
[[nodiscard]] QVariant readValue(const QString& path, const QString& query);

/// The first column of all rows.
[[nodiscard]] QList<qint64> readIds(const QString& path, const QString& query);

[[nodiscard]] qint64 heroCount(const QString& path); ///< -1 where it can't be read.

/// The bytes of all files of a folder, by name. Never while this process has one of them open as a database: closing
/// the file would drop its locks.
[[nodiscard]] QMap<QString, QByteArray> folderContent(const QString& folder);

} // namespace heroadmin::testing
