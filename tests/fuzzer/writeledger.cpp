#include "fuzzer/writeledger.h"

#include "data/writing/herowriting.h"

#include <algorithm>

namespace heroadmin::testing {

namespace {

QString listed(const QSet<qint64>& ids)
{
    QStringList texts;
    for (const qint64 id : ids) {
        texts.append(QString::number(id));
    }
    texts.sort();
    return texts.join(QStringLiteral(", "));
}

} // namespace

WriteLedger::WriteLedger(HeroWriting& writing, OtherProgram& others)
    : m_others(others)
    , m_start(others.images())
    , m_referringRows(others.referringRows())
    , m_known(m_start)
{
    connect(&writing, &HeroWriting::written, this, &WriteLedger::take);
    connect(&writing, &HeroWriting::undone, this, &WriteLedger::takeStep); // Told of behind that.
}

bool WriteLedger::writeElsewhere(const QString& statement)
{
    if (m_others.keepsJournal()) {
        m_journaledHere += m_others.readJournal();
    }
    const std::optional<OtherProgram::Write> write = m_others.write(statement);
    if (write) {
        m_elsewhere.append(*write);
        m_touchedElsewhere += HeroDifference::between(write->before, write->after).ids();
    }
    if (m_others.keepsJournal()) {
        static_cast<void>(m_others.readJournal());
    }
    return write.has_value();
}

QString WriteLedger::problem() const
{
    if (!m_problem.isEmpty()) {
        return m_problem;
    }
    const HeroDifference untold = ownUpTo(m_others.images());
    return untold.turns.isEmpty() ? QString() : QStringLiteral("untold: nobody was told of ") + untold.toText();
}

bool WriteLedger::hasOwnRemoval() const
{
    return std::any_of(m_deeds.begin(), m_deeds.end(), [](const Deed& deed) { return deed.difference.removed() > 0; });
}

void WriteLedger::take(const HeroChange& change)
{
    const HeroImages now = m_others.images();
    const Deed deed{ownUpTo(now), change};
    m_known = now;
    m_elsewhere.clear();
    for (const HeroChange::Moved& moved : change.moved) {
        m_moved.insert(moved.newId, moved.oldId);
    }
    compare(deed);
    if (m_others.keepsJournal()) {
        compareWithJournal(deed);
    }
    m_deeds.append(deed);
}

void WriteLedger::takeStep(const HeroChange& change)
{
    if (!change.effects.isUnexpected()) {
        return;
    }
    // What a rule made of some of them may be what they were already.
    m_ruled += m_deeds.constLast().difference.ids() + QSet<qint64>(change.ids.cbegin(), change.ids.cend());
    const HeroNames& leftOut = change.effects.leftOut;
    for (auto hero = m_known.cbegin(); hero != m_known.cend(); ++hero) {
        const bool isNamed = std::any_of(leftOut.first.begin(), leftOut.first.end(), [&hero](const QString& name) {
            return hero.value().contains(QStringLiteral("name='%1'").arg(name));
        });
        if (isNamed || leftOut.count > leftOut.first.size()) {
            m_ruled.insert(hero.key());
        }
    }
}

HeroDifference WriteLedger::ownUpTo(const HeroImages& now) const
{
    HeroDifference own;
    const HeroImages* last = &m_known;
    for (const OtherProgram::Write& write : m_elsewhere) {
        own.add(HeroDifference::between(*last, write.before));
        last = &write.after;
    }
    own.add(HeroDifference::between(*last, now));
    return own;
}

void WriteLedger::compare(const Deed& deed)
{
    const HeroDifference& difference = deed.difference;
    const HeroChange& change = deed.change;
    if (difference.added() - difference.removed() != change.added) {
        note(QStringLiteral("acknowledged: %1 more heroes for ").arg(change.added) + difference.toText());
    }
    // One that was to be written as it was counts, too.
    if (difference.turns.size() > change.touched) {
        note(QStringLiteral("acknowledged: %1 heroes for ").arg(change.touched) + difference.toText());
    }
    const QSet<qint64> unnamed = difference.ids() - QSet<qint64>(change.ids.cbegin(), change.ids.cend());
    if (!unnamed.isEmpty() && change.touched <= HeroChange::mostNamed) {
        note(QStringLiteral("acknowledged: without %1, for ").arg(listed(unnamed)) + difference.toText());
    }
}

void WriteLedger::compareWithJournal(const Deed& deed)
{
    QSet<qint64> journaled = m_journaledHere + m_others.readJournal();
    m_journaledHere.clear();
    // The database tells its triggers nothing of a row that another one takes the place of.
    journaled += deed.difference.ids();
    // What a rule writes as it was counts for nothing.
    if (journaled.size() != deed.change.touched && !deed.change.effects.isUnexpected()) {
        note(QStringLiteral("acknowledged: %1 heroes, and the journal has %2")
                 .arg(QString::number(deed.change.touched), listed(journaled)));
    }
}

void WriteLedger::note(const QString& problem)
{
    if (m_problem.isEmpty()) {
        m_problem = problem;
    }
}

} // namespace heroadmin::testing
