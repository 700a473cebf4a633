#include "fuzzer/tablehands.h"

#include "fuzzer/typedtexts.h"
#include "gui/support/dialogdriver.h"
#include "gui/widgets/keysahead.h"

namespace heroadmin::testing {

bool TableHands::take(const Operation& operation) const
{
    const auto [first, second, third] = operation.numbers;
    constexpr int mostRows = 5;
    constexpr int mostTimes = 3;
    switch (operation.kind) {
    case Operation::Kind::TypeInCell:
        typeInCell(first, second, third);
        break;
    case Operation::Kind::EndCell:
        endCell(first);
        break;
    case Operation::Kind::Move:
        move(first, second, third % 2 == 0);
        break;
    case Operation::Kind::ClickCell:
        clickCell(first, second);
        break;
    case Operation::Kind::Duplicate:
        selectRows(first, second % mostRows);
        m_window.hero().press(Qt::Key_D, Qt::ControlModifier);
        break;
    case Operation::Kind::Delete:
        selectRows(first, second % mostRows);
        m_window.hero().press(Qt::Key_Delete, Qt::ControlModifier);
        break;
    case Operation::Kind::PressDel:
        m_window.hero().press(Qt::Key_Delete);
        break;
    case Operation::Kind::ClearAges:
        selectRows(first, second % mostRows);
        m_window.hero().press(Qt::Key_Delete, Qt::AltModifier);
        break;
    case Operation::Kind::Copy:
        m_window.hero().press(Qt::Key_C, Qt::ControlModifier);
        break;
    case Operation::Kind::Undo:
    case Operation::Kind::Redo:
        for (int time = 0; time <= first % mostTimes; ++time) {
            m_window.hero().press(operation.kind == Operation::Kind::Undo ? Qt::Key_Z : Qt::Key_Y, Qt::ControlModifier);
        }
        break;
    case Operation::Kind::SelectAll:
        m_window.hero().press(Qt::Key_A, Qt::ControlModifier);
        break;
    case Operation::Kind::SelectMatching:
        m_window.hero().press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        break;
    case Operation::Kind::Reveal:
        m_window.hero().press(Qt::Key_Space);
        break;
    default:
        return false;
    }
    return true;
}

int TableHands::rowOf(int number) const
{
    const int rows = m_window.model().rowCount();
    return rows == 0 ? -1 : number % rows;
}

void TableHands::clickCell(int row, int column) const
{
    if (const int there = rowOf(row); there >= 0) {
        const QModelIndex cell = m_window.model().index(there, column % m_window.model().columnCount());
        m_window.hero().table().scrollTo(cell);
        m_window.hero().click(cell.row(), cell.column());
    }
}

void TableHands::typeInCell(int row, int column, int text) const
{
    clickCell(row, 1 + column % (m_window.model().columnCount() - 1));
    const TableWindow& hero = m_window.hero();
    if (hero.table().currentIndex().data(HeroTableModel::PendingRole).toBool()) {
        m_window.noteHaste();
    }
    hero.press(Qt::Key_F2);
    m_window.letAnswersCome(); // It may have to be read first.
    if (CellEditor* const editor = hero.editor(); editor != nullptr) {
        typeOver(editor, editor->field() == HeroField::Age ? typedAge(text) : typedName(text));
    } else if (isKept()) {
        QTest::keyClicks(QApplication::focusWidget(), QString::number(text));
    }
}

bool TableHands::isKept() const
{
    return m_window.hero().table().keysAhead().isKeeping();
}

void TableHands::endCell(int way) const
{
    if (isKept()) {
        m_window.hero().press(Qt::Key_Return);
    }
    if (m_window.hero().editor() == nullptr) {
        return;
    }
    constexpr std::array keys{Qt::Key_Return, Qt::Key_Tab, Qt::Key_Return, Qt::Key_Escape, Qt::Key_Return};
    const Qt::Key key = keys.at(static_cast<std::size_t>(way) % keys.size());
    const QPointer<CellEditor> editor = m_window.hero().editor();
    const qint64 id = editor->loaded().id;
    const HeroField field = editor->field();
    const QString text = editor->text();
    const bool isSent = key != Qt::Key_Escape && editor->isChanged();
    m_window.hero().press(key);
    if (isSent && m_window.hero().editor() != editor) {
        m_window.noteTyped(id, field, text);
    }
}

void TableHands::leaveCell() const
{
    if (CellEditor* const editor = m_window.hero().editor(); editor != nullptr) {
        editor->setFocus();
        m_window.hero().press(Qt::Key_Escape);
    }
}

void TableHands::move(int rows, int columns, bool selects) const
{
    constexpr int most = 4;
    const Qt::KeyboardModifiers modifiers = selects ? Qt::ShiftModifier : Qt::NoModifier;
    for (int time = 0; time < rows % most; ++time) {
        m_window.hero().press(rows % 2 == 0 ? Qt::Key_Down : Qt::Key_Up, modifiers);
    }
    for (int time = 0; time < columns % most; ++time) {
        m_window.hero().press(columns % 2 == 0 ? Qt::Key_Right : Qt::Key_Left, modifiers);
    }
}

void TableHands::selectRows(int from, int rows) const
{
    clickCell(from, HeroTableModel::NameColumn);
    m_window.hero().press(Qt::Key_Space, Qt::ShiftModifier);
    TableWindow::select(rows);
}

} // namespace heroadmin::testing
