#pragma once

#include <QList>
#include <QString>

namespace heroadmin {

/// What the definition says about a row of another table whose hero is deleted.
enum class OnDelete {
    Stays,  ///< And refers to nobody then.
    Goes,   ///< With the hero.
    LetsGo, ///< It stays, and refers to nobody any more by itself.
};

/// What becomes of rows that refer to a hero who is deleted.
enum class Referrers { AsDefined, Stay };

/// Rows of one table that refer to heroes.
struct ReferringRows
{
    QString table; ///< As the definition calls it; with a column, where that isn't clear.
    OnDelete onDelete = OnDelete::Stays;
    qint64 rows = 0;
    bool isAtLeast = false; ///< Not all of the table was looked at.

    friend bool operator==(const ReferringRows&, const ReferringRows&) = default;
};

/// What a write made of rows that refer to its heroes. Of each table once, and of none where nothing happened.
struct ReferrerEffects
{
    QList<ReferringRows> changed;        ///< They went, or let go, as the definition says.
    QList<ReferringRows> kept;           ///< The same was to become of them, and a rule of their table kept them.
    QList<ReferringRows> broughtBack;    ///< They are as they were before.
    QList<ReferringRows> notBroughtBack; ///< Somebody else has changed what they were, or is in their place.
    QList<ReferringRows> inherited;      ///< They refer to a hero who came to an id that was theirs already.
    qint64 heir = 0;                     ///< The id of that hero, where it is one.

    [[nodiscard]] bool isAny() const { return !changed.isEmpty() || !broughtBack.isEmpty() || isUnexpected(); }

    [[nodiscard]] bool isUnexpected() const
    {
        return !kept.isEmpty() || !notBroughtBack.isEmpty() || !inherited.isEmpty();
    }

    void add(const ReferrerEffects& others); ///< What came of another part of the write.

    /// Adds so many rows to those of the same table.
    static void add(QList<ReferringRows>& rows, const ReferringRows& more);
};

} // namespace heroadmin
