#include "gui/admin/adminmodequestion.h"
#include "gui/application/aboutdialog.h"
#include "gui/clipboard/pasterehearsal.h"
#include "gui/conflicts/conflictsheet.h"
#include "gui/edit/deletequestion.h"
#include "gui/edit/editherodialog.h"
#include "gui/edit/newherodialog.h"
#include "gui/help/helpwindow.h"
#include "gui/keys/commandpalette.h"
#include "gui/keys/keyssheet.h"
#include "gui/stories/markupwatch.h"
#include "gui/support/herowindow.h"

#include <QClipboard>
#include <QMenu>
#include <QMessageBox>
#include <QUndoStack>

using namespace heroadmin;
using namespace heroadmin::testing;

/// Heroes and a database with names that are markup, in everything that shows a name.
class MarkupStoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void window();
    void listsOfDatabases();
    void deletingAndTheWayBack();
    void editing();
    void aNewHeroAndItsCopy();
    void conflict();
    void closing();
    void pasting();
    void dialogsWithoutHeroes();
    void searching();
    void aDatabaseThatIsMissing();

private:
    /// Shows every tool tip that is in sight, and finds no markup.
    [[nodiscard]] bool isPlain() const;
    template<typename Window>
    [[nodiscard]] static Window* open();
    [[nodiscard]] bool isBack() const; ///< In the table, and nothing goes on.

    /// Of the hero that is being edited.
    [[nodiscard]] bool theyRename(qint64 id) const
    {
        return m_heroes->database->run(QStringLiteral("UPDATE hero SET name = '%1' WHERE id = %2")
                                           .arg(m_watch->name() + u'3', QString::number(id)));
    }

    std::optional<MarkupWatch> m_watch;
    std::optional<HeroWindow> m_heroes;
};

void MarkupStoryTest::init()
{
    m_watch.emplace();
    QVERIFY(m_watch->isReady);
    m_heroes.emplace();
    const std::unique_ptr<TestDatabase> database = TestDatabase::make(30);
    QVERIFY(database->run(QStringLiteral("UPDATE hero SET name = '%1'").arg(m_watch->name())));
    m_heroes->database = database->copy(MarkupWatch::fileName());
    QVERIFY(m_heroes->database);
    QVERIFY(m_heroes->start());
}

void MarkupStoryTest::cleanup()
{
    m_heroes.reset();
    QVERIFY(!m_watch->wasOpened());
    m_watch.reset();
}

bool MarkupStoryTest::isPlain() const
{
    const QStringList found = MarkupWatch::found();
    for (const QString& place : found) {
        qWarning("%s", qPrintable(place));
    }
    return found.isEmpty() && !m_watch->wasOpened();
}

/// A window of that kind that isn't modal.
template<typename Window>
Window* MarkupStoryTest::open()
{
    const QWidgetList windows = QApplication::topLevelWidgets();
    const auto found = std::find_if(windows.begin(), windows.end(), [](const QWidget* window) {
        return window->isVisible() && qobject_cast<const Window*>(window) != nullptr;
    });
    return found == windows.end() ? nullptr : qobject_cast<Window*>(*found);
}

bool MarkupStoryTest::isBack() const
{
    return m_heroes->isQuietSoon() && QTest::qWaitFor([this] { return m_heroes->table().hasFocus(); }, 10'000);
}

void MarkupStoryTest::window()
{
    QCOMPARE(m_heroes->window->windowTitle(), QStringLiteral("<img src=p.png>.db - Hero Admin"));
    QVERIFY(isPlain());
}

void MarkupStoryTest::listsOfDatabases()
{
    QTRY_VERIFY(!m_heroes->settings.recentDatabases().isEmpty());
    auto* const menu = m_heroes->window->findChild<QMenu*>(QStringLiteral("recentMenu"));
    menu->popup(m_heroes->window->mapToGlobal(QPoint(10, 10)));
    QTRY_VERIFY(menu->isVisible());
    QVERIFY(menu->actions().constFirst()->text().contains(MarkupWatch::fileName()));
    QVERIFY(isPlain());
    menu->close();
    HeroWindow::press(Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(open<CommandPalette>() && open<CommandPalette>()->isActiveWindow());
    HeroWindow::type(QStringLiteral("img"));
    QVERIFY(isPlain());
    HeroWindow::press(Qt::Key_Escape);
    QVERIFY(isBack());
}

void MarkupStoryTest::deletingAndTheWayBack()
{
    m_heroes->action("historyPanelAction").trigger();
    m_heroes->table().setFocus();
    m_heroes->action("selectAllAction").trigger();
    m_heroes->action("deleteAction").trigger();
    QTRY_VERIFY(HeroWindow::shown<DeleteQuestion>());
    QVERIFY(HeroWindow::shown<DeleteQuestion>()->informativeText().contains(m_watch->name()));
    QVERIFY(isPlain());
    HeroWindow::press(Qt::Key_Escape);
    QVERIFY(isBack());

    QVERIFY(m_heroes->goToHero(3));
    m_heroes->action("deleteAction").trigger();
    QTRY_COMPARE(m_heroes->database->heroCount(), 29);
    QVERIFY(m_heroes->isQuietSoon());
    const QString step = QStringLiteral("Delete of “%1”").arg(m_watch->name());
    QTRY_VERIFY(m_heroes->action("undoAction").toolTip().contains(QStringLiteral("Undo Delete of")));
    QCOMPARE(m_heroes->writing().history().undoText(), step);
    QVERIFY(isPlain());
    m_heroes->action("undoAction").trigger();
    QTRY_VERIFY(m_heroes->isSaid(QStringLiteral("Undone: %1.").arg(step)));
    QVERIFY(m_heroes->isQuietSoon());
    QTRY_VERIFY(m_heroes->action("redoAction").toolTip().contains(QStringLiteral("Redo Delete of")));
    QVERIFY(isPlain());
}

void MarkupStoryTest::editing()
{
    QVERIFY(m_heroes->goToHero(3));
    HeroWindow::press(Qt::Key_Return);
    QTRY_VERIFY(HeroWindow::shown<EditHeroDialog>());
    HeroWindow::typeOver(m_watch->name() + u'2');
    QVERIFY(isPlain());
    HeroWindow::press(Qt::Key_Escape);
    QTRY_VERIFY(HeroWindow::shown<QMessageBox>());
    QVERIFY(HeroWindow::shown<QMessageBox>()->informativeText().contains(m_watch->name()));
    QVERIFY(isPlain());
    HeroWindow::press(Qt::Key_Escape);
    QTRY_VERIFY(HeroWindow::shown<EditHeroDialog>());
    QVERIFY(theyRename(3));
    HeroWindow::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(HeroWindow::isSaidIn(*HeroWindow::shown<EditHeroDialog>(), QStringLiteral("is now")));
    QVERIFY(isPlain());
    HeroWindow::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_heroes->stored("name", 3).toString(), m_watch->name() + u'2');
    QVERIFY(m_heroes->isQuietSoon());
    QVERIFY(isPlain());
}

void MarkupStoryTest::aNewHeroAndItsCopy()
{
    HeroWindow::press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(HeroWindow::shown<NewHeroDialog>());
    HeroWindow::type(m_watch->name());
    HeroWindow::press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(HeroWindow::shown<NewHeroDialog>() && isPlain());
    HeroWindow::type(QStringLiteral("secret"));
    HeroWindow::press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(HeroWindow::isSaidIn(*HeroWindow::shown<NewHeroDialog>(), QStringLiteral("was added")));
    QVERIFY(isPlain());
    HeroWindow::press(Qt::Key_Escape);
    QVERIFY(isBack());
    QVERIFY(m_heroes->isSaid(QStringLiteral("“%1” was added as hero #31.").arg(m_watch->name())));
    QVERIFY(isPlain());
    QVERIFY(m_heroes->goToHero(31));
    m_heroes->action("duplicateAction").trigger();
    QTRY_VERIFY(m_heroes->isSaid(QStringLiteral("“%1” was duplicated as hero #32.").arg(m_watch->name())));
    QVERIFY(m_heroes->isQuietSoon());
    QVERIFY(isPlain());
}

void MarkupStoryTest::conflict()
{
    QVERIFY(m_heroes->goToHero(3));
    HeroWindow::press(Qt::Key_F2);
    QTRY_VERIFY(m_heroes->editor());
    HeroWindow::typeOver(m_watch->name() + u'2');
    QVERIFY(theyRename(3));
    HeroWindow::press(Qt::Key_Return);
    QTRY_VERIFY(HeroWindow::shown<ConflictSheet>());
    QVERIFY(isPlain());
    HeroWindow::press(Qt::Key_Escape);
    QVERIFY(isBack());
    QTRY_VERIFY(m_heroes->isSaid(m_watch->name()));
    QVERIFY(isPlain());
}

void MarkupStoryTest::closing()
{
    QVERIFY(m_heroes->goToHero(3));
    HeroWindow::press(Qt::Key_F2);
    QTRY_VERIFY(m_heroes->editor());
    HeroWindow::typeOver(m_watch->name() + u'2');
    HeroWindow::press(Qt::Key_Q, Qt::ControlModifier);
    QTRY_VERIFY(HeroWindow::shown<QMessageBox>());
    QVERIFY(HeroWindow::shown<QMessageBox>()->informativeText().contains(m_watch->name()));
    QVERIFY(isPlain());
    HeroWindow::press(Qt::Key_Escape);
    QTRY_VERIFY(m_heroes->editor() && m_heroes->editor()->hasFocus());
    HeroWindow::press(Qt::Key_Escape);
    QVERIFY(isBack());
}

void MarkupStoryTest::pasting()
{
    for (const bool asNew : {true, false}) {
        QVERIFY(m_heroes->goToHero(3));
        QGuiApplication::clipboard()->setText(
            QStringLiteral("Name\t%1\tAge\n%1\tx\t%1\n%1\ty\t31\n").arg(m_watch->name()));
        HeroWindow::press(Qt::Key_V, asNew ? Qt::ControlModifier | Qt::ShiftModifier : Qt::ControlModifier);
        QTRY_VERIFY(HeroWindow::shown<PasteRehearsal>());
        QVERIFY(HeroWindow::isSaidIn(*HeroWindow::shown<PasteRehearsal>(), QStringLiteral("are ignored: <img")));
        QVERIFY(isPlain());
        HeroWindow::press(Qt::Key_Escape);
        QVERIFY(isBack());
    }
}

void MarkupStoryTest::dialogsWithoutHeroes()
{
    m_heroes->action("enterAdminModeAction").trigger();
    QTRY_VERIFY(HeroWindow::shown<AdminModeQuestion>());
    QVERIFY(HeroWindow::isSaidIn(*HeroWindow::shown<AdminModeQuestion>(), MarkupWatch::fileName()));
    QVERIFY(isPlain());
    HeroWindow::press(Qt::Key_Escape);
    QVERIFY(isBack());
    for (const char* const name : {"settingsAction", "aboutAction", "keysSheetAction", "guideAction"}) {
        m_heroes->action(name).trigger();
        QTRY_VERIFY(!m_heroes->window->isActiveWindow() && QApplication::activeWindow());
        QVERIFY(isPlain());
        if (open<HelpWindow>()) {
            HeroWindow::press(Qt::Key_F, Qt::ControlModifier);
            HeroWindow::type(MarkupWatch::fileName());
            HeroWindow::press(Qt::Key_Return);
            QTRY_VERIFY(HeroWindow::isSaidIn(*open<HelpWindow>(), QStringLiteral("isn't in the guide")));
            QVERIFY(isPlain());
        }
        QApplication::activeWindow()->close();
        QTRY_VERIFY(m_heroes->isActive());
    }
}

void MarkupStoryTest::searching()
{
    HeroWindow::press(Qt::Key_F, Qt::ControlModifier);
    HeroWindow::type(QStringLiteral("<img src=p.png>"));
    QTRY_COMPARE(m_heroes->window->browser().total(), 0);
    QVERIFY(m_heroes->isQuietSoon());
    QVERIFY(isPlain());
    HeroWindow::press(Qt::Key_Escape);
    QTRY_COMPARE(m_heroes->window->browser().total(), 30);
    QVERIFY(m_heroes->isQuietSoon());
    m_heroes->table().goTo(m_heroes->table().model()->index(0, HeroTableModel::IdColumn)); // Else it would be an edit.
    m_heroes->table().setFocus();
    HeroWindow::type(QStringLiteral("<b>x"));
    QTRY_VERIFY(HeroWindow::isSaidIn(m_heroes->table(), QStringLiteral("<b>x")));
    QVERIFY(isPlain());
}

void MarkupStoryTest::aDatabaseThatIsMissing()
{
    m_heroes->window->opening().openGiven(MarkupWatch::fileName());
    QTRY_VERIFY(m_heroes->isSaid(QStringLiteral("There is no file “")));
    QVERIFY(isPlain());
    if (!m_heroes->database->leavesItsPlace()) {
        return;
    }
    QVERIFY(m_heroes->database->moveAway());
    QTRY_VERIFY_WITH_TIMEOUT(m_heroes->isSaid(QStringLiteral("is no longer there")), 20'000);
    QVERIFY(isPlain());
}

QTEST_MAIN(MarkupStoryTest)
#include "tst_markupstory.moc"
