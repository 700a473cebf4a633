#include "fuzzer/scriptplay.h"

#include "fuzzer/loggedlines.h"
#include "fuzzer/typedtexts.h"
#include "fuzzer/unwinding.h"

namespace heroadmin::testing {

namespace {

QString chosenHero(int number)
{
    return QStringLiteral("(SELECT id FROM hero ORDER BY id LIMIT 1 OFFSET %1 % max((SELECT count(*) FROM hero), 1))")
        .arg(number);
}

QString theirName(int number)
{
    return u'\'' + typedName(number).replace(u'\'', QStringLiteral("''")) + u'\'';
}

} // namespace

QString ScriptPlay::problem()
{
    LoggedLines log;
    QString wrong = play();
    if (wrong.isEmpty() && !log.lines().isEmpty()) {
        wrong = QStringLiteral("log: ") + log.lines().join(QStringLiteral(" | "));
    }
    return wrong;
}

QString ScriptPlay::play()
{
    switch (m_window.open(m_script)) {
    case FuzzedWindow::Opening::Refused:
        return {};
    case FuzzedWindow::Opening::Failed:
        return QStringLiteral("opening: the window didn't come up");
    case FuzzedWindow::Opening::Open:
        break;
    }
    for (const Operation& operation : m_script.operations) {
        if (const QString wrong = take(operation); !wrong.isEmpty()) {
            return wrong;
        }
        ++m_done;
    }
    const QString wrong = wait(0);
    return wrong.isEmpty() ? Unwinding(m_window, m_dialogs).problem() : wrong;
}

QString ScriptPlay::take(const Operation& operation)
{
    switch (operation.kind) {
    case Operation::Kind::Hold:
        m_window.held().hold(operation.numbers.at(0));
        return {};
    case Operation::Kind::Release:
        m_window.held().letGo();
        break;
    case Operation::Kind::Wait:
        return wait(operation.numbers.at(0));
    default:
        if (!takeOfOthers(operation)) {
            takeInWindow(operation);
        }
        break;
    }
    QCoreApplication::processEvents();
    return {};
}

void ScriptPlay::takeInWindow(const Operation& operation)
{
    if (!m_dialogs.leave(operation.numbers.at(2))) {
        return; // It waits for what is held.
    }
    const auto [first, second, third] = operation.numbers;
    m_window.focusTable();
    m_window.forgetTyped();
    switch (operation.kind) {
    case Operation::Kind::NewHero:
        m_dialogs.newHero(first, second, third);
        break;
    case Operation::Kind::EditDialog:
        m_dialogs.editDialog(first, second, third);
        break;
    case Operation::Kind::Paste:
        m_dialogs.paste(first, second, third);
        break;
    case Operation::Kind::PasteNew:
        m_dialogs.pasteNew(first, second);
        break;
    case Operation::Kind::AdminMode:
        m_dialogs.adminMode();
        break;
    default:
        if (!m_table.take(operation)) {
            static_cast<void>(m_browsing.take(operation));
        }
        break;
    }
}

bool ScriptPlay::takeOfOthers(const Operation& operation)
{
    const auto [first, second, third] = operation.numbers;
    const QString hero = chosenHero(first);
    QString statement;
    switch (operation.kind) {
    case Operation::Kind::TheyChange:
        statement =
            QStringLiteral("UPDATE hero SET age = coalesce(age, 0) + %1 WHERE id = %2").arg(second % 9).arg(hero);
        break;
    case Operation::Kind::TheyRename:
        statement = QStringLiteral("UPDATE hero SET name = %1 WHERE id = %2").arg(theirName(second), hero);
        break;
    case Operation::Kind::TheyDelete:
        statement = QStringLiteral("DELETE FROM hero WHERE id = ") + hero;
        break;
    case Operation::Kind::TheyAdd:
        statement = QStringLiteral("INSERT INTO hero (name, age, secret_name) VALUES (%1, %2, 'Theirs')")
                        .arg(theirName(second))
                        .arg(third % 99);
        break;
    default:
        return false;
    }
    static_cast<void>(m_window.ledger().writeElsewhere(statement)); // A rule may refuse it.
    return true;
}

QString ScriptPlay::wait(int way)
{
    m_window.held().letGo();
    m_window.letAnswersCome();
    if (!m_dialogs.leave(way)) {
        return QStringLiteral("stuck: the dialog in front can't be left");
    }
    m_table.endCell(way);
    m_window.letAnswersCome();
    // What can't be written so stays in its editor; what comes of it may be a dialog, or a cell that was read first.
    m_table.leaveCell();
    do {
        if (!m_dialogs.leave(way)) {
            return QStringLiteral("stuck: the dialog in front can't be left");
        }
    } while (m_window.isAskedSoon());
    if (!m_window.isIdleSoon()) {
        return QStringLiteral("stuck: what goes on doesn't end");
    }
    m_table.leaveCell();
    if (!m_dialogs.leave(way)) {
        return QStringLiteral("stuck: the dialog in front can't be left");
    }
    return m_window.problem();
}

} // namespace heroadmin::testing
