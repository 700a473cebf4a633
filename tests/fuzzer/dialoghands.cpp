#include "fuzzer/dialoghands.h"

#include "fuzzer/typedtexts.h"
#include "gui/admin/adminmodequestion.h"
#include "gui/clipboard/pasterehearsal.h"
#include "gui/conflicts/conflictsheet.h"
#include "gui/edit/editherodialog.h"
#include "gui/edit/newherodialog.h"
#include "gui/support/dialogdriver.h"

#include <QCheckBox>
#include <QClipboard>
#include <QMessageBox>

namespace heroadmin::testing {

namespace {

constexpr int patience = 5'000; // Milliseconds.

void fillIn(QWidget& dialog, const char* field, const QString& text)
{
    if (auto* const edit = dialog.findChild<QLineEdit*>(QLatin1String(field)); edit != nullptr && edit->isVisible()) {
        typeOver(edit, text);
    }
}

/// Of what asks for yes or no.
QAbstractButton* buttonOf(const QMessageBox& question, bool isYes)
{
    const QList<QAbstractButton*> buttons = question.buttons();
    for (QAbstractButton* const button : buttons) {
        const QMessageBox::ButtonRole role = question.buttonRole(button);
        const bool saysYes =
            role == QMessageBox::AcceptRole || role == QMessageBox::DestructiveRole || role == QMessageBox::YesRole;
        if (saysYes == isYes) {
            return button;
        }
    }
    return nullptr;
}

} // namespace

QWidget* DialogHands::shown() const
{
    const auto isThere = [this] {
        m_window.letAnswersCome();
        return QApplication::activeModalWidget() != nullptr || m_window.held().isAny();
    };
    isThere();
    return QApplication::activeModalWidget();
}

void DialogHands::newHero(int name, int age, int way) const
{
    m_window.hero().press(Qt::Key_N, Qt::ControlModifier);
    auto* const dialog = qobject_cast<NewHeroDialog*>(shown());
    if (dialog == nullptr) {
        return;
    }
    fillIn(*dialog, "name", typedName(name));
    fillIn(*dialog, "age", typedAge(age));
    fillIn(*dialog, "secretName", QStringLiteral("Secret of %1").arg(name));
    constexpr int ways = 5;
    if (way % ways == 0) {
        press(*dialog, Qt::Key_Escape);
    } else {
        const bool addsAnother = way % ways == 1;
        press(*dialog, Qt::Key_Return, addsAnother ? Qt::ControlModifier | Qt::ShiftModifier : Qt::ControlModifier);
    }
}

void DialogHands::editDialog(int row, int rows, int text) const
{
    TableWindow& hero = m_window.hero();
    if (hero.table().model()->rowCount() == 0) {
        return;
    }
    constexpr int mostRows = 4;
    hero.click(row % hero.table().model()->rowCount(), HeroTableModel::NameColumn);
    TableWindow::select(1 + rows % mostRows);
    hero.press(Qt::Key_Return);
    auto* const dialog = qobject_cast<EditHeroDialog*>(shown());
    if (dialog == nullptr) {
        return;
    }
    constexpr int fields = 3;
    switch (text % fields) {
    case 0:
        fillIn(*dialog, "name", typedName(rows + text));
        break;
    case 1:
        fillIn(*dialog, "age", typedAge(rows + text));
        break;
    default:
        fillIn(*dialog, "name", typedName(row));
        fillIn(*dialog, "secretName", QStringLiteral("New secret %1").arg(row));
        break;
    }
    press(*dialog, Qt::Key_Return, Qt::ControlModifier);
}

void DialogHands::paste(int row, int text, int way) const
{
    TableWindow& hero = m_window.hero();
    if (hero.table().model()->rowCount() == 0) {
        return;
    }
    constexpr int mostRows = 3;
    hero.click(row % hero.table().model()->rowCount(), 1 + row % 2);
    TableWindow::select(1 + way % mostRows);
    if (text % 2 == 0) { // Else what was copied last.
        QGuiApplication::clipboard()->setText(copiedText(text / 2));
    }
    hero.press(Qt::Key_V, Qt::ControlModifier);
    rehearse(way);
}

void DialogHands::pasteNew(int text, int way) const
{
    if (text % 2 == 0) {
        QGuiApplication::clipboard()->setText(copiedText(text / 2));
    }
    m_window.hero().press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    rehearse(way);
}

void DialogHands::rehearse(int way) const
{
    if (auto* const dialog = qobject_cast<PasteRehearsal*>(shown()); dialog != nullptr) {
        fillIn(*dialog, "commonSecretName", QStringLiteral("Told nobody"));
        constexpr int ways = 5;
        if (way % ways == 0) {
            press(*dialog, Qt::Key_Escape);
        } else {
            press(*dialog, Qt::Key_Return, Qt::ControlModifier);
        }
    }
}

void DialogHands::adminMode() const
{
    m_window.hero().press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    if (auto* const question = qobject_cast<AdminModeQuestion*>(shown()); question != nullptr) {
        question->accept();
    }
}

bool DialogHands::leave(int way) const
{
    // A dialog, its question, and the next one that has waited behind it. Who first says no says yes at last.
    constexpr int undecided = 3;
    constexpr int whileHeld = 100; // Milliseconds: what waits for that can't be left.
    int times = 0;
    const auto isLeft = [this, way, &times] {
        if (QWidget* const dialog = QApplication::activeModalWidget(); dialog != nullptr) {
            dialog->activateWindow(); // Where it came up while the window was being activated. Keys need that.
            answer(*dialog, times++ < undecided ? way : 1);
        } else {
            m_window.hero().window->activateWindow();
        }
        m_window.letAnswersCome();
        return m_window.hero().isActive();
    };
    return QTest::qWaitFor(isLeft, m_window.held().isAny() ? whileHeld : patience);
}

void DialogHands::answer(QWidget& dialog, int way) const
{
    if (auto* const question = qobject_cast<QMessageBox*>(&dialog); question != nullptr) {
        if (QCheckBox* const box = question->checkBox(); box != nullptr && way % 2 == 0) {
            box->click();
        }
        // One that only tells has no "no", and what asks whether to stop has to come to an end.
        QAbstractButton* const asked = buttonOf(*question, way % 3 > 0);
        QAbstractButton* const button = asked != nullptr ? asked : buttonOf(*question, way % 3 == 0);
        button->click();
    } else if (qobject_cast<ConflictSheet*>(&dialog) != nullptr) {
        m_window.noteConflict();
        constexpr int ways = 3;
        if (way % ways == 0) {
            press(dialog, Qt::Key_Escape);
            return;
        }
        if (way % ways == 1) {
            press(dialog, Qt::Key_Space); // Mine, of the first.
        }
        press(dialog, Qt::Key_Return, Qt::ControlModifier);
    } else {
        press(dialog, Qt::Key_Escape);
    }
}

} // namespace heroadmin::testing
