#pragma once

#include "data/session/databasesession.h"
#include "data/table/herotablemodel.h"
#include "data/table/revealedsecrets.h"
#include "data/writing/herowriting.h"
#include "gui/browse/herotableview.h"
#include "gui/cells/cellbubble.h"
#include "gui/cells/cellediting.h"
#include "gui/cells/celleditor.h"
#include "gui/support/focusedwidget.h"
#include "support/awaited.h"
#include "support/readpage.h"
#include "support/testdatabase.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

namespace heroadmin::testing {

/// The table of one page of a real database, with its cells editable; for tests that type in it.
class CellTable
{
public:
    static constexpr int name = HeroTableModel::NameColumn;
    static constexpr int age = HeroTableModel::AgeColumn;
    static constexpr int secretName = HeroTableModel::SecretNameColumn;

    /// Five heroes: Anna 30, Berta without an age, Carl 'abc' (where the column holds that), Dora 40, Emil 50; their
    /// secret names "Secret <id>".
    [[nodiscard]] bool makeHeroes()
    {
        return database->run(
            QStringLiteral("INSERT INTO hero (name, age, secret_name) VALUES ('Anna', 30, 'Secret 1'), "
                           "('Berta', NULL, 'Secret 2'), ('Carl', %1, 'Secret 3'), "
                           "('Dora', 40, 'Secret 4'), ('Emil', 50, 'Secret 5')")
                .arg(database->holdsOddValues() ? QStringLiteral("'abc'") : QStringLiteral("35")));
    }

    [[nodiscard]] bool open(const OpenOptions& options = {})
    {
        if (!opened(session, database->address(), options)) {
            return false;
        }
        auto* const layout = new QVBoxLayout(&window);
        layout->addWidget(&other);
        layout->addWidget(view);
        refresh();
        window.resize(700, 500);
        window.show();
        view->setFocus();
        return QTest::qWaitForWindowExposed(&window) && QTest::qWaitFor([this] { return view->hasFocus(); });
    }

    /// Reads the page again, and shows it as the window does.
    void refresh(const HeroSort& sort = {})
    {
        QFuture<Result<HeroPage>> page = session.worker().run([sort](Database& database) {
            return readPage(database, {{}, sort, FirstPage(), 100});
        });
        page.waitForFinished();
        const HeroPlace place = view->rememberPlace();
        model->showPage(page.result()->rows);
        view->restorePlace(place);
    }

    [[nodiscard]] QVariant stored(const char* column, qint64 id) const { return database->stored(column, id); }

    [[nodiscard]] QModelIndex cell(int row, int column) const { return model->index(row, column); }

    void goTo(int row, int column) { view->goTo(cell(row, column)); }

    [[nodiscard]] CellEditor* editor() const
    {
        const QList<CellEditor*> editors = view->findChildren<CellEditor*>();
        for (CellEditor* const candidate : editors) {
            if (!candidate->isHidden()) {
                return candidate;
            }
        }
        return nullptr;
    }

    /// What stands beside the cell; empty where nothing does.
    [[nodiscard]] QString said() const
    {
        const auto* const bubble = view->findChild<CellBubble*>();
        return bubble->isVisible() ? bubble->text() : QString();
    }

    /// A key for whatever has the focus.
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(focusedWidget(), key, modifiers);
    }

    /// Each character goes to whatever has the focus by then.
    static void type(const char* text)
    {
        for (; *text != '\0'; ++text) {
            QTest::keyClick(focusedWidget(), *text);
        }
    }

    /// Text as an input method gives it.
    static void compose(const QString& text)
    {
        QInputMethodEvent event;
        event.setCommitString(text);
        QApplication::sendEvent(focusedWidget(), &event);
    }

private:
    [[nodiscard]] HeroTableView* makeView()
    {
        auto* const made = new HeroTableView(&window);
        made->setModel(model.get());
        return made;
    }

public:
    const std::unique_ptr<TestDatabase> database = TestDatabase::make();
    DatabaseSession session{TestDatabase::engines()};
    RevealedSecrets revealed;
    HeroWriting writing{session};
    std::unique_ptr<HeroTableModel> model = HeroTableModel::make(revealed);
    QWidget window;
    QLineEdit other{&window}; ///< Something else that can have the focus.
    HeroTableView* view = makeView();
    CellEditing editing{session, writing, *model, *view};
};

} // namespace heroadmin::testing
