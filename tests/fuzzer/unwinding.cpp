#include "fuzzer/unwinding.h"

#include <QRegularExpression>
#include <QUndoStack>

namespace heroadmin::testing {

namespace {

/// Everything stays as theirs.
constexpr int leavesTheirs = 2;

/// A rule stamps each change, that of an undo as well.
HeroImages withoutStamps(HeroImages images)
{
    static const QRegularExpression stamp(QStringLiteral("updated_at=[^,]*"));
    for (QString& image : images) {
        image.remove(stamp);
    }
    return images;
}

} // namespace

QString Unwinding::problem() const
{
    const HeroImages end = m_window.heroes();
    const QStringList referringRowsAtEnd = m_window.referringRows();
    const int steps = m_window.hero().writing().history().index();
    if (!goTo(0, Qt::Key_Z)) {
        return m_window.mayRefuse() ? QString() : QStringLiteral("undo: can't be done");
    }
    QString wrong = otherThan(m_window.ledger().start(), m_window.ledger().referringRowsAtStart());
    if (!wrong.isEmpty()) {
        return QStringLiteral("undo: ") + wrong;
    }
    if (!goTo(steps, Qt::Key_Y)) {
        return m_window.mayRefuse() ? QString() : QStringLiteral("redo: can't be done");
    }
    wrong = otherThan(end, referringRowsAtEnd);
    return wrong.isEmpty() ? m_window.problem() : QStringLiteral("redo: ") + wrong;
}

bool Unwinding::goTo(int index, Qt::Key key) const
{
    TableWindow& hero = m_window.hero();
    const QUndoStack& history = hero.writing().history();
    while (history.index() != index) {
        const int before = history.index();
        m_window.focusTable();
        hero.press(key, Qt::ControlModifier);
        m_window.letAnswersCome();
        if (!m_dialogs.leave(leavesTheirs) || !m_window.isIdleSoon() || history.index() == before) {
            return false;
        }
    }
    return true;
}

QString Unwinding::otherThan(const HeroImages& heroes, const QStringList& referringRows) const
{
    WriteLedger& ledger = m_window.ledger();
    HeroDifference difference = HeroDifference::between(withoutStamps(heroes), withoutStamps(m_window.heroes()));
    QSet<qint64> excepted = ledger.touchedElsewhere() + ledger.ruled();
    for (auto moved = ledger.moved().cbegin(); moved != ledger.moved().cend(); ++moved) {
        excepted += {moved.key(), moved.value()};
    }
    for (const qint64 id : excepted) {
        difference.turns.remove(id);
    }
    if (!difference.turns.isEmpty()) {
        return difference.toText();
    }
    // Whom others have deleted or renamed, those rows go on referring to.
    const QStringList now = m_window.referringRows();
    return now == referringRows || !excepted.isEmpty()
               ? QString()
               : QStringLiteral("[%1] for [%2]")
                     .arg(now.join(QStringLiteral("; ")), referringRows.join(QStringLiteral("; ")));
}

} // namespace heroadmin::testing
