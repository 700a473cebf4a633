#pragma once

#include "core/result.h"
#include "data/heroes/herochange.h"
#include "data/sql/sqlconnection.h"

#include <QList>
#include <QSet>
#include <QStringList>
#include <optional>

namespace heroadmin {

class Database;

/// What one connection has written, so that it can be taken back: images of the heroes before and after each step, in
/// a TEMP table of that connection. So neither a secret name nor a column that the product doesn't know ever passes
/// through the application, and all is gone with the connection.
///
/// An image names its hero by a key. That is the hero's id, until the hero comes back under another one because its own
/// was taken meanwhile: then it gets a key that was never an id, in every step of its life.
///
/// Every function that has a Result runs statements, and belongs into the write transaction of what it records.
class ChangeJournal
{
public:
    /// Of a step: what was asked. Of an image: what came of it, which is the same where the definition has no rules.
    enum class Kind {
        Update = 0, ///< There is an image before and one after.
        Insert = 1, ///< One after.
        Delete = 2, ///< One before.
    };

    /// A column of `hero`, and the number of those that have its images, before and after.
    struct Column
    {
        QString name;
        qsizetype number = 0;
    };

    struct Step
    {
        qint64 number = 0;
        Kind kind = Kind::Insert;
        QList<Column> columns;  ///< That it has images of; without the id.
        bool isWatched = false; ///< StepEffects sees to its images: they are of more heroes and kinds than was asked.
    };

    /// `firstStep`: the number of the first step, more than 0.
    ChangeJournal(const Database& database, qint64 firstStep);

    /// Makes room for the images of a new step, which counts when it is kept. One at a time. Where it `isWatched`, it
    /// has room for both images of each column.
    [[nodiscard]] Result<Step> begin(Kind kind, const QStringList& columns, bool isWatched);

    /// A TEMP table of that name, made by those statements where there is none: what else is known of heroes of a step.
    /// Its rows have a `step` and a `key`, as those of images, and stay as long.
    [[nodiscard]] Result<void> makeCompanion(const QString& table, const QStringList& statements);

    [[nodiscard]] bool hasCompanion(const QString& table) const { return m_made.contains(table); }

    /// Takes the images of the heroes that `which` is true for, which nobody else changes from then on, and says how
    /// many those are. For an Update, `after` is
    /// what will be written to its columns, an unset one for those that won't be.
    [[nodiscard]] Result<qint64> record(const Step& step, const SqlStatement& which,
                                        const QList<std::optional<QVariant>>& after = {});

    /// Of a watched step: the hero `id` was asked for, and not added by a rule.
    [[nodiscard]] Result<void> markAsked(const Step& step, qint64 id);

    /// Room for images of what taking `step` back does, or doing it again: not a step that counts.
    [[nodiscard]] Result<Step> watch(const Step& step);
    [[nodiscard]] Result<void> drop(const Step& step);                          ///< Its images.
    [[nodiscard]] Result<void> dropCommon(const Step& step, const Step& other); ///< Those of heroes of the other one.

    /// Behind a reversal: what the heroes of the step hold now is what they held before it, or what they hold behind
    /// it.
    [[nodiscard]] Result<void> takeReality(const Step& step, StepDirection direction);

    [[nodiscard]] bool hasBegun() const { return m_begun.has_value(); }

    void keep();    ///< The transaction was committed: the step that was begun can be taken back from now on.
    void abandon(); ///< It was not.

    /// Nobody will take that step back.
    [[nodiscard]] Result<void> forget(qint64 number);

    [[nodiscard]] std::optional<Step> find(qint64 number) const;

    [[nodiscard]] qint64 nextNumber() const { return m_nextNumber; }

    // The words of a statement about images, as `image`.

    [[nodiscard]] static QString images();           ///< Those of all steps, as a table with that name.
    [[nodiscard]] static QString imagesWithHeroes(); ///< The same, each with its hero where that is there.
    [[nodiscard]] static QString isOf(const Step& step);
    [[nodiscard]] static QString isOf(const Step& step, Kind kind);
    [[nodiscard]] static QString isToReverse(StepDirection direction); ///< It wasn't taken that way yet.
    [[nodiscard]] static QString idOfImage();                          ///< The id that the hero has, or had last.
    [[nodiscard]] static QString idOf(const QString& image);           ///< Likewise, of a row of another name.
    [[nodiscard]] static QString keyOfHero(const QString& hero); ///< Of a row of that name: `hero`, `OLD` or `NEW`.
    [[nodiscard]] static QString hasImage(const Step& step);     ///< Whether `hero` has one.
    [[nodiscard]] static QString before(const Column& column);
    [[nodiscard]] static QString after(const Column& column);
    [[nodiscard]] static QString columnOf(const QString& image); ///< `image.before1` where it is assigned to.

    /// What a person is told about the step when it is done.
    [[nodiscard]] Result<HeroChange> toChange(const Step& step) const;

    /// The heroes of those images are there no longer, or there again.
    [[nodiscard]] Result<void> markThere(const SqlStatement& which, bool isThere);

    /// Those images were taken that way, and says how many those are.
    [[nodiscard]] Result<qint64> markReversed(const SqlStatement& which, StepDirection direction);

    /// The hero of that key came back under `id`, by the step being taken back or done again.
    [[nodiscard]] Result<void> moveTo(qint64 key, qint64 id, const Step& step, StepDirection direction);

private:
    [[nodiscard]] Result<void> makeTables();
    [[nodiscard]] Result<void> makeColumns(const Step& step);
    [[nodiscard]] Result<void> makeColumn(const QString& name, const Column& column); ///< Where there is none.
    [[nodiscard]] qsizetype numberOf(const QString& column);
    /// Runs a statement for each companion, as `%1`.
    [[nodiscard]] Result<void> inCompanions(const QString& statement, const QVariantList& values);
    /// What the image is of whose key it was; none where the step has none.
    [[nodiscard]] Result<std::optional<Kind>> changeKey(const Step& step, qint64 from, qint64 to);

    [[nodiscard]] SqlConnection sql() const;

    const Database& m_database;
    std::optional<Step> m_begun;
    QList<Step> m_steps; ///< In the order they were done; those that were taken back are still there.
    qint64 m_nextNumber;
    QStringList m_columns;         ///< Of `hero`, each in the place of its number.
    QSet<QString> m_made;          ///< Columns that the table of images has, if there is one, and the companions.
    QSet<QString> m_committedMade; ///< Those that it has after a rollback, too.
};

} // namespace heroadmin
