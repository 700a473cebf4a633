#pragma once

#include "data/heroes/herochange.h"
#include "fuzzer/otherprogram.h"

#include <QList>
#include <QObject>

namespace heroadmin {

class HeroWriting;

namespace testing {

/// Whose each change of the file is: a write that the window was told of, or somebody else's. What remains has been
/// written without anybody being told.
class WriteLedger : public QObject
{
    Q_OBJECT

public:
    /// A write of the window's own that it was told of.
    struct Deed
    {
        HeroDifference difference; ///< What has become of the heroes.
        HeroChange change;         ///< What the window was told.
    };

    WriteLedger(HeroWriting& writing, OtherProgram& others);

    /// Somebody else writes that. False where the database refuses it.
    bool writeElsewhere(const QString& statement);

    // What the file held at the start.
    [[nodiscard]] const HeroImages& start() const { return m_start; }

    [[nodiscard]] const QStringList& referringRowsAtStart() const { return m_referringRows; }

    [[nodiscard]] const QSet<qint64>& touchedElsewhere() const { return m_touchedElsewhere; }

    /// Heroes that came back as others, by the ids that they have now.
    [[nodiscard]] const QMap<qint64, qint64>& moved() const { return m_moved; }

    [[nodiscard]] const QList<Deed>& deeds() const { return m_deeds; } ///< Since forgetDeeds().

    [[nodiscard]] bool hasOwnRemoval() const; ///< Among them.

    /// Heroes of which a rule of the database has made something else when a step was taken back or done again, or whom
    /// it left out, and that was told.
    [[nodiscard]] const QSet<qint64>& ruled() const { return m_ruled; }

    void forgetDeeds() { m_deeds.clear(); }

    /// What was wrong with an acknowledgement; else, while nothing is being written, what nobody acknowledged.
    [[nodiscard]] QString problem() const;

private:
    void take(const HeroChange& change);
    void takeStep(const HeroChange& change);
    void note(const QString& problem);
    [[nodiscard]] HeroDifference ownUpTo(const HeroImages& now) const;
    void compare(const Deed& deed);
    void compareWithJournal(const Deed& deed);

    OtherProgram& m_others;
    const HeroImages m_start;
    const QStringList m_referringRows;
    HeroImages m_known;
    QList<OtherProgram::Write> m_elsewhere; ///< Since m_known.
    QSet<qint64> m_journaledHere;           ///< Likewise: written, and not acknowledged yet.
    QSet<qint64> m_touchedElsewhere;
    QMap<qint64, qint64> m_moved;
    QSet<qint64> m_ruled;
    QList<Deed> m_deeds;
    QString m_problem;
};

} // namespace testing

} // namespace heroadmin
