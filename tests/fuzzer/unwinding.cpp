#include "fuzzer/unwinding.h"

#include <QUndoStack>

namespace heroadmin::testing {

namespace {

/// Everything stays as theirs.
constexpr int leavesTheirs = 2;

} // namespace

QString Unwinding::problem() const
{
    const HeroImages end = m_window.heroes();
    if (!goToEnd("undoAction", Qt::Key_Z)) {
        return m_window.mayRefuse() ? QString() : QStringLiteral("undo: can't be done");
    }
    QString wrong = m_window.problem();
    if (wrong.isEmpty() && !(wrong = otherThan(m_window.ledger().start())).isEmpty()) {
        wrong.prepend(QStringLiteral("undo: "));
    }
    if (!wrong.isEmpty()) {
        return wrong;
    }
    if (!goToEnd("redoAction", Qt::Key_Y)) {
        return m_window.mayRefuse() ? QString() : QStringLiteral("redo: can't be done");
    }
    wrong = m_window.problem();
    if (wrong.isEmpty() && !(wrong = otherThan(end)).isEmpty()) {
        wrong.prepend(QStringLiteral("redo: "));
    }
    return wrong;
}

bool Unwinding::goToEnd(const char* action, Qt::Key key) const
{
    TableWindow& hero = m_window.hero();
    while (hero.action(action).isEnabled()) {
        const int index = hero.writing().history().index();
        m_window.focusTable();
        hero.press(key, Qt::ControlModifier);
        m_window.letAnswersCome();
        if (!m_dialogs.leave(leavesTheirs) || !m_window.isIdleSoon() || hero.writing().history().index() == index) {
            return false;
        }
    }
    return true;
}

QString Unwinding::otherThan(const HeroImages& expected) const
{
    WriteLedger& ledger = m_window.ledger();
    HeroDifference difference = HeroDifference::between(expected, m_window.heroes());
    QSet<qint64> excepted = ledger.touchedElsewhere();
    for (auto moved = ledger.moved().cbegin(); moved != ledger.moved().cend(); ++moved) {
        excepted += {moved.key(), moved.value()};
    }
    for (const qint64 id : excepted) {
        difference.turns.remove(id);
    }
    return difference.turns.isEmpty() ? QString() : difference.toText();
}

} // namespace heroadmin::testing
