#pragma once

#include <QList>
#include <QString>

namespace heroadmin {

/// What the definition says about a row of another table whose hero is deleted.
enum class OnDelete {
    Stays,       ///< And refers to nobody then.
    Forbids,     ///< As long as there are such rows, the hero is not to be deleted; where it is, they stay.
    Goes,        ///< With the hero.
    LetsGo,      ///< It stays, and refers to nobody any more by itself.
    GetsDefault, ///< It stays, and refers to whomever its column names where nobody says otherwise.
};

/// Whether the row doesn't simply stay as it is.
[[nodiscard]] constexpr bool isChange(OnDelete onDelete)
{
    return onDelete != OnDelete::Stays && onDelete != OnDelete::Forbids;
}

/// What becomes of rows that refer to a hero who is deleted.
enum class Referrers { AsDefined, Stay };

/// Whom the rows of a table refer to.
enum class ReferTo {
    Id,        ///< Heroes, by their id.
    Value,     ///< Heroes, by what another column of theirs holds.
    Ancestors, ///< Heroes, and they are heroes themselves.
    Rows,      ///< Rows of other tables that go with their heroes. Nobody counts them beforehand.
};

/// Rows of one table that refer to heroes, or to what goes with those.
struct ReferringRows
{
    QString table; ///< As the definition calls it; with a column, where that isn't clear.
    OnDelete onDelete = OnDelete::Stays;
    qint64 rows = 0;
    bool isAtLeast = false; ///< Not all of the table was looked at.
    ReferTo referTo = ReferTo::Id;
    bool isEnforced = false; ///< Nobody has a choice: they can't stay as they are, or their hero can't be deleted.

    friend bool operator==(const ReferringRows&, const ReferringRows&) = default;
};

/// What a write made of rows that refer to its heroes. Of each table once, and of none where nothing happened.
struct ReferrerEffects
{
    QList<ReferringRows> changed;        ///< They went, or let go, as the definition says.
    QList<ReferringRows> kept;           ///< The same was to become of them, and a rule of their table kept them.
    QList<ReferringRows> broughtBack;    ///< They are as they were before.
    QList<ReferringRows> changedByRules; ///< They are back, and a rule of their table made something else of them.
    QList<ReferringRows> notBroughtBack; ///< Somebody else changed what they were, or is in their place; or a rule.
    QList<ReferringRows> inherited;      ///< They refer to a hero who came to what was theirs already.
    QList<ReferringRows> orphaned;       ///< What they referred to by its value has another one by now.
    qint64 heir = 0;                     ///< The id of that hero who inherited, where it is one.

    [[nodiscard]] bool isAny() const { return !changed.isEmpty() || !broughtBack.isEmpty() || isUnexpected(); }

    [[nodiscard]] bool isUnexpected() const
    {
        return !kept.isEmpty() || !changedByRules.isEmpty() || !notBroughtBack.isEmpty() || !inherited.isEmpty() ||
               !orphaned.isEmpty();
    }

    void add(const ReferrerEffects& others); ///< What came of another part of the write.

    /// Adds so many rows to those of the same table.
    static void add(QList<ReferringRows>& rows, const ReferringRows& more);
};

} // namespace heroadmin
