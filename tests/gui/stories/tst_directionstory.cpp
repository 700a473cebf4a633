#include "gui/edit/deletequestion.h"
#include "gui/support/herowindow.h"

#include <QMenu>
#include <QUndoStack>

using namespace heroadmin;
using namespace heroadmin::testing;

/// Heroes and a database with names that are written, or try to write, from right to left: no sentence of ours is
/// turned round with them.
class DirectionStoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void cleanup() { m_heroes.reset(); }

    void titleAndMenu();
    void question();
    void messagesAndSteps_data();
    void messagesAndSteps();

private:
    std::optional<HeroWindow> m_heroes;
};

void DirectionStoryTest::init()
{
    m_heroes.emplace();
    const std::unique_ptr<TestDatabase> database = TestDatabase::make(30);
    QVERIFY(database->run({QStringLiteral("UPDATE hero SET name = 'abc\u202Efed.exe' WHERE id = 3"),
                           QStringLiteral("UPDATE hero SET name = 'שלום abc 12' WHERE id = 4"),
                           QStringLiteral("UPDATE hero SET name = 'Plain' WHERE id = 5")}));
    m_heroes->database = database->copy(QStringLiteral("שלום"));
    QVERIFY(m_heroes->database);
    QVERIFY(m_heroes->start());
}

void DirectionStoryTest::titleAndMenu()
{
    const QString name = QStringLiteral("\u2068%1\u2069").arg(m_heroes->database->displayName());
    QVERIFY(name.contains(QStringLiteral("שלום")));
    QCOMPARE(m_heroes->window->windowTitle(), name + QStringLiteral(" - Hero Admin"));
    QTRY_VERIFY(!m_heroes->settings.recentDatabases().isEmpty());
    auto* const menu = m_heroes->window->findChild<QMenu*>(QStringLiteral("recentMenu"));
    const QString entry = menu->actions().constFirst()->text();
    QVERIFY2(entry.startsWith(QStringLiteral("&1 %1 (").arg(name)), qPrintable(entry));
}

void DirectionStoryTest::question()
{
    m_heroes->action("selectAllAction").trigger();
    m_heroes->action("deleteAction").trigger();
    QTRY_VERIFY(HeroWindow::shown<DeleteQuestion>());
    const QStringList lines = HeroWindow::shown<DeleteQuestion>()->informativeText().split(u'\n');
    QVERIFY(lines.contains(QStringLiteral("#3 \u2068abc\uFFFDfed.exe\u2069")));
    QVERIFY(lines.contains(QStringLiteral("#4 \u2068שלום abc 12\u2069")));
    QVERIFY(lines.contains(QStringLiteral("#5 Plain"))); // As it is looked for, and copied.
    HeroWindow::press(Qt::Key_Escape);
    QVERIFY(m_heroes->isQuietSoon());
}

void DirectionStoryTest::messagesAndSteps_data()
{
    QTest::addColumn<qint64>("id");
    QTest::addColumn<QString>("shown");
    QTest::newRow("turns") << qint64{3} << QStringLiteral("\u2068abc\uFFFDfed.exe\u2069");
    QTest::newRow("right to left") << qint64{4} << QStringLiteral("\u2068שלום abc 12\u2069");
    QTest::newRow("left to right") << qint64{5} << QStringLiteral("Plain");
}

void DirectionStoryTest::messagesAndSteps()
{
    QFETCH(const qint64, id);
    QFETCH(const QString, shown);
    const QString step = QStringLiteral("Delete of “%1”").arg(shown);
    QVERIFY(m_heroes->goToHero(id));
    m_heroes->action("deleteAction").trigger();
    QTRY_COMPARE(m_heroes->database->heroCount(), 29);
    QVERIFY(m_heroes->isQuietSoon());
    QCOMPARE(m_heroes->writing().history().undoText(), step);
    QCOMPARE(m_heroes->action("undoAction").text(), QStringLiteral("&Undo ") + step);
    m_heroes->action("undoAction").trigger();
    QTRY_VERIFY(m_heroes->isSaid(QStringLiteral("Undone: %1.").arg(step)));
    QVERIFY(m_heroes->isQuietSoon());
    m_heroes->action("duplicateAction").trigger();
    QTRY_VERIFY(m_heroes->isSaid(QStringLiteral("“%1” was duplicated as hero #31.").arg(shown)));
}

QTEST_MAIN(DirectionStoryTest)
#include "tst_directionstory.moc"
