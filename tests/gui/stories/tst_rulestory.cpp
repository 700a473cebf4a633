#include "gui/edit/deletequestion.h"
#include "gui/edit/editherodialog.h"
#include "gui/edit/newherodialog.h"
#include "gui/support/herowindow.h"

#include <QLineEdit>
#include <QUndoStack>

using namespace heroadmin;
using namespace heroadmin::testing;

/// The table has rules of its own: what the window says is what came of a deed, and undo takes back all of it.
class RuleStoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_hero = std::make_unique<HeroWindow>();
        m_hero->database = TestDatabase::make(heroes);
    }

    void cleanup() { m_hero.reset(); }

    void heroThatIsLeftOutStaysInItsDialog();
    void cellThatIsLeftOutStaysInItsEditor();
    void severalAreWrittenWithoutTheOneLeftOut();
    void severalComeBackWithoutTheOneLeftOut();
    void cellShowsWhatWasStored();
    void otherHeroThatIsChangedIsTold();
    void otherHeroThatIsDeletedIsTold();
    void deletionThatBecomesAChangeIsTold();
    void whereNoneCanBeAddedNobodyTypes();
    void whoeverKeepsOthersOutIsToldBefore();

private:
    [[nodiscard]] bool open(const QStringList& rules) { return m_hero->database->run(rules) && m_hero->start(); }

    [[nodiscard]] bool open(const TestDatabase::Trigger& rule) { return open(m_hero->database->definitionOf(rule)); }

    [[nodiscard]] bool openWithAFixedHero(); ///< #3 stays as it is, and nobody gets an error.

    void setName(qint64 id, const QString& name) const;
    void undo() const;
    [[nodiscard]] QStringList table() const; ///< Every hero as the database has it.

    static constexpr qint64 heroes = 20;
    std::unique_ptr<HeroWindow> m_hero;
};

bool RuleStoryTest::openWithAFixedHero()
{
    return open({.name = QStringLiteral("fixed"),
                 .event = QStringLiteral("BEFORE UPDATE ON hero"),
                 .condition = QStringLiteral("OLD.id = 3"),
                 .leavesRowOut = true});
}

QStringList RuleStoryTest::table() const
{
    return m_hero->database->texts(QStringLiteral(
        "SELECT id || ' ' || name || ' ' || coalesce(age, -1) || ' ' || secret_name FROM hero ORDER BY id"));
}

void RuleStoryTest::setName(qint64 id, const QString& name) const
{
    QVERIFY(m_hero->goToHero(id));
    HeroWindow::press(Qt::Key_F2);
    QTRY_VERIFY(m_hero->editor());
    HeroWindow::typeOver(name);
    HeroWindow::press(Qt::Key_Return);
}

void RuleStoryTest::undo() const
{
    QTRY_VERIFY(m_hero->isQuiet());
    QTRY_VERIFY(m_hero->action("undoAction").isEnabled());
    const int index = m_hero->writing().history().index();
    HeroWindow::press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_hero->writing().history().index(), index - 1);
    QVERIFY(m_hero->isQuietSoon());
}

void RuleStoryTest::heroThatIsLeftOutStaysInItsDialog()
{
    QVERIFY(open({.name = QStringLiteral("no_tests"),
                  .event = QStringLiteral("BEFORE INSERT ON hero"),
                  .condition = QStringLiteral("NEW.name LIKE 'test%'"),
                  .leavesRowOut = true}));
    const QStringList before = table();
    HeroWindow::press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(HeroWindow::shown<NewHeroDialog>());
    auto* const dialog = HeroWindow::shown<NewHeroDialog>();
    HeroWindow::type(QStringLiteral("test hero"));
    HeroWindow::press(Qt::Key_Tab);
    HeroWindow::press(Qt::Key_Tab);
    HeroWindow::type(QStringLiteral("A secret"));
    HeroWindow::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(HeroWindow::isSaidIn(*dialog, QStringLiteral("A rule of the database left it out")));
    QVERIFY(dialog->isVisible());
    QCOMPARE(dialog->hero().name, QStringLiteral("test hero"));
    QCOMPARE(table(), before);
    QCOMPARE(m_hero->writing().history().count(), 0);
    dialog->done(QDialog::Rejected);
}

void RuleStoryTest::cellThatIsLeftOutStaysInItsEditor()
{
    QVERIFY(openWithAFixedHero());
    const QStringList before = table();
    setName(3, QStringLiteral("Mine"));
    QTRY_VERIFY(m_hero->editor());
    QCOMPARE(m_hero->editor()->text(), QStringLiteral("Mine"));
    QCOMPARE(table(), before);
    QCOMPARE(m_hero->writing().history().count(), 0);
    HeroWindow::press(Qt::Key_Escape);
}

void RuleStoryTest::severalAreWrittenWithoutTheOneLeftOut()
{
    QVERIFY(openWithAFixedHero());
    const QStringList before = table();
    const QString name = m_hero->stored("name", 3).toString();
    HeroWindow::press(Qt::Key_A, Qt::ControlModifier);
    HeroWindow::press(Qt::Key_Delete, Qt::AltModifier);
    QTRY_VERIFY(m_hero->isSaid(QStringLiteral("A rule of the database left 1 hero out")));
    QVERIFY(m_hero->isSaid(name));
    QCOMPARE(m_hero->database->value(QStringLiteral("SELECT count(*) FROM hero WHERE age IS NOT NULL")).toInt(), 1);
    undo();
    QCOMPARE(table(), before);
}

void RuleStoryTest::severalComeBackWithoutTheOneLeftOut()
{
    QVERIFY(open(QStringList{QStringLiteral("UPDATE hero SET name = 'Hero ' || id")}));
    const QStringList before = table();
    HeroWindow::press(Qt::Key_A, Qt::ControlModifier);
    HeroWindow::press(Qt::Key_Delete, Qt::ControlModifier);
    QTRY_COMPARE(m_hero->database->heroCount(), 0);
    QVERIFY(m_hero->database->run(QStringLiteral("CREATE TRIGGER fixed BEFORE INSERT ON hero WHEN NEW.id = 3 "
                                                 "BEGIN SELECT RAISE(ABORT, 'not that one'); END")));
    undo();
    QStringList without = before;
    without.removeAt(2);
    QCOMPARE(table(), without);
    QTRY_VERIFY(m_hero->isSaid(QStringLiteral("A rule of the database left 1 hero out (“Hero 3”).")));
    QVERIFY(m_hero->database->run(QStringLiteral("DROP TRIGGER fixed")));
    HeroWindow::press(Qt::Key_Y, Qt::ControlModifier);
    QTRY_COMPARE(m_hero->database->heroCount(), 0);
    undo();
    QCOMPARE(table(), before);
}

void RuleStoryTest::cellShowsWhatWasStored()
{
    QVERIFY(open({.name = QStringLiteral("trimmed"),
                  .event = QStringLiteral("AFTER UPDATE OF name ON hero"),
                  .condition = QStringLiteral("NEW.name <> trim(NEW.name)"),
                  .deed = QStringLiteral("UPDATE hero SET name = trim(NEW.name) WHERE id = NEW.id;")}));
    const QStringList before = table();
    setName(5, QStringLiteral(" Padded "));
    QTRY_COMPARE(m_hero->stored("name", 5).toString(), QStringLiteral("Padded"));
    QTRY_COMPARE(m_hero->cellOf(5, HeroTableModel::NameColumn), QStringLiteral("Padded"));
    QTRY_VERIFY(m_hero->isSaid(QStringLiteral("wrote something else than was asked for to 1 hero")));
    undo();
    QCOMPARE(table(), before);
    QVERIFY(!m_hero->isSaid(QStringLiteral("Somebody else")));
}

void RuleStoryTest::otherHeroThatIsChangedIsTold()
{
    if (!m_hero->database->noticesOtherHeroes()) {
        QSKIP("It is said before the deed that there may be some.");
    }
    QVERIFY(open({.name = QStringLiteral("twins"),
                  .event = QStringLiteral("AFTER UPDATE OF name ON hero"),
                  .condition = QStringLiteral("NEW.id = 5"),
                  .deed = QStringLiteral("UPDATE hero SET age = 99 WHERE id = 6;")}));
    const QStringList before = table();
    const QString other = m_hero->stored("name", 6).toString();
    setName(5, QStringLiteral("Elder"));
    QTRY_VERIFY(m_hero->isSaid(QStringLiteral("A rule of the database changed 1 other hero with it")));
    QVERIFY(m_hero->isSaid(other));
    QTRY_COMPARE(m_hero->cellOf(6, HeroTableModel::AgeColumn), QStringLiteral("99"));
    QVERIFY(!m_hero->isSaid(QStringLiteral("elsewhere")));
    undo();
    QCOMPARE(table(), before);
}

void RuleStoryTest::otherHeroThatIsDeletedIsTold()
{
    if (!m_hero->database->hasConflictClauses()) {
        QSKIP("No hero takes the place of another one.");
    }
    QVERIFY(open(QStringList{
        QStringLiteral("DROP TABLE hero"),
        QStringLiteral("CREATE TABLE hero (id INTEGER NOT NULL PRIMARY KEY, "
                       "name VARCHAR NOT NULL UNIQUE ON CONFLICT REPLACE, age INTEGER, "
                       "secret_name VARCHAR NOT NULL)"),
        QStringLiteral("INSERT INTO hero VALUES (1, 'Deadpond', NULL, 'Dive'), (2, 'Spider-Boy', 16, 'Pedro'), "
                       "(3, 'Rusty-Man', 48, 'Tommy')")}));
    const QStringList before = table();
    setName(3, QStringLiteral("Deadpond"));
    QTRY_VERIFY(m_hero->isSaid(QStringLiteral("A rule of the database deleted 1 other hero with it")));
    QVERIFY(m_hero->isSaid(QStringLiteral("Deadpond")));
    QTRY_COMPARE(m_hero->table().model()->rowCount(), 2);
    QVERIFY(!m_hero->isSaid(QStringLiteral("elsewhere")));
    undo();
    QCOMPARE(table(), before);
    QTRY_COMPARE(m_hero->table().model()->rowCount(), 3);
}

void RuleStoryTest::deletionThatBecomesAChangeIsTold()
{
    QVERIFY(
        open(QStringList(QStringLiteral("ALTER TABLE hero ADD COLUMN deleted INTEGER NOT NULL DEFAULT 0")) +
             m_hero->database->definitionOf({.name = QStringLiteral("soft"),
                                             .event = QStringLiteral("BEFORE DELETE ON hero"),
                                             .deed = QStringLiteral("UPDATE hero SET deleted = 1 WHERE id = OLD.id;"),
                                             .leavesRowOut = true})));
    QVERIFY(m_hero->goToHero(4));
    HeroWindow::press(Qt::Key_Space, Qt::ShiftModifier);
    HeroWindow::press(Qt::Key_Delete);
    QTRY_VERIFY(m_hero->isSaid(QStringLiteral("A rule of the database changed 1 hero instead of deleting it")));
    QVERIFY(!m_hero->isSaid(QStringLiteral("deleted.")));
    QCOMPARE(m_hero->stored("deleted", 4).toInt(), 1);
    QCOMPARE(m_hero->database->heroCount(), heroes);
    undo();
    QCOMPARE(m_hero->stored("deleted", 4).toInt(), 0);
    QCOMPARE(m_hero->database->heroCount(), heroes);
}

void RuleStoryTest::whereNoneCanBeAddedNobodyTypes()
{
    QVERIFY(open(
        QStringList{QStringLiteral("DROP TABLE hero"),
                    QStringLiteral("CREATE TABLE hero (%1, name VARCHAR NOT NULL, age INTEGER, secret_name VARCHAR NOT "
                                   "NULL, created_at DATE NOT NULL)")
                        .arg(m_hero->database->filledKey()),
                    QStringLiteral("INSERT INTO hero (name, secret_name, created_at) VALUES ('Deadpond', 'Dive', "
                                   "'2026-01-01')")}));
    const QString reason = QStringLiteral("demands a value in created_at");
    QTRY_VERIFY(m_hero->isSaid(reason)); // Already when it is opened.
    HeroWindow::press(Qt::Key_N, Qt::ControlModifier);
    QTRY_COMPARE(m_hero->window->findChildren<NewHeroDialog*>().size(), 0);
    HeroCreate hero;
    hero.name = QStringLiteral("Nobody");
    hero.secretName = SecretName(u"Secret");
    std::vector<HeroCreate> heroesToAdd;
    heroesToAdd.push_back(std::move(hero));
    const auto answer = m_hero->writing().create(std::move(heroesToAdd));
    QTRY_VERIFY(answer.isFinished());
    QVERIFY(answer.result().error().message.contains(reason));
    QCOMPARE(m_hero->database->heroCount(), 1);
}

void RuleStoryTest::whoeverKeepsOthersOutIsToldBefore()
{
    if (!m_hero->database->locksTheWholeDatabase()) {
        QSKIP("Whoever writes other heroes can go on.");
    }
    m_hero->database = TestDatabase::make(10'001);
    QVERIFY(open({.name = QStringLiteral("stamp"),
                  .event = QStringLiteral("AFTER UPDATE ON hero"),
                  .deed = QStringLiteral("SELECT 1;")}));
    const QString warning = QStringLiteral("This database has rules of its own, so all of it is written at once: until "
                                           "that is done, nobody else can write.");
    HeroWindow::press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(m_hero->isSaid(QStringLiteral("All 10,001 heroes that match are selected, on every page.")));
    HeroWindow::press(Qt::Key_Delete, Qt::ControlModifier);
    QTRY_VERIFY(HeroWindow::shown<DeleteQuestion>());
    QVERIFY(HeroWindow::shown<DeleteQuestion>()->informativeText().contains(warning));
    HeroWindow::press(Qt::Key_Escape);
    QVERIFY(m_hero->isQuietSoon());
    HeroWindow::press(Qt::Key_Return);
    QTRY_VERIFY(HeroWindow::shown<EditHeroDialog>());
    QVERIFY(HeroWindow::isSaidIn(*HeroWindow::shown<EditHeroDialog>(), warning));
    HeroWindow::press(Qt::Key_Escape);
}

QTEST_MAIN(RuleStoryTest)
#include "tst_rulestory.moc"
