#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QVariant>

namespace heroadmin::testing {

/// Rows that the service accepts, or that another program left, and a HeroCreate would not: by their ids.
enum OddHero : qint64 {
    FirstOddHero = 9'000'001,
    BlankName = FirstOddHero,
    SpacesName,      ///< "   "
    OuterSpacesName, ///< " Padded "
    NegativeAge,     ///< -7
    LargestAge,      ///< 2^63 - 1
    SmallestAge,     ///< -2^63
    NulName,         ///< "Nul", U+0000, "Name"
    NulSecretName,   ///< "Nul", U+0000, "Secret"
    TextAge,         ///< 'abc'
    EmptyTextAge,    ///< ''
    RealAge,         ///< 12.5
    HugeRealAge,     ///< 2^63, which became REAL
    BlobAge,         ///< X'00FF'
    InvalidUtf8Name, ///< bytes 66 FF 6F as text
    BlobName,        ///< X'00FF10'
    LongName,        ///< 10,000 characters
    AstralName,      ///< letters beyond ASCII and beyond 16 bits
    EndOfOddHeroes,
};

constexpr qint64 oddHeroCount = EndOfOddHeroes - FirstOddHero;

/// Makes a new file with the service's schema and so many heroes, the same ones each time: ids from 1, names in many
/// orders and some of them twice, a quarter of the ages none and the others much repeated, secret names "Secret <id>".
[[nodiscard]] bool createHeroFile(const QString& path, qint64 heroes = 0);

/// Adds every OddHero.
[[nodiscard]] bool addOddHeroes(const QString& path);

/// Each statement on a connection of its own, which is closed behind it. False, with a warning, where one fails.
[[nodiscard]] bool execute(const QString& path, const QStringList& statements);
[[nodiscard]] bool execute(const QString& path, const QString& statement);

/// The first column of the first row; invalid, with a warning, where it fails.
[[nodiscard]] QVariant readValue(const QString& path, const QString& query);

/// The first column of all rows.
[[nodiscard]] QList<qint64> readIds(const QString& path, const QString& query);

[[nodiscard]] qint64 heroCount(const QString& path); ///< -1 where it can't be read.

/// The bytes of all files of a folder, by name. Never while this process has one of them open as a database: closing
/// the file would drop its locks.
[[nodiscard]] QMap<QString, QByteArray> folderContent(const QString& folder);

} // namespace heroadmin::testing
