#include "gui/support/herowindow.h"

using namespace heroadmin;
using namespace heroadmin::testing;

/// An index that somebody left behind its table: searches miss heroes, the person is told, and mends it.
class IndexStoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { m_heroes.emplace(); }

    void cleanup() { m_heroes.reset(); }

    void aWrongIndexIsToldAndRebuilt();
    void whoMayOnlyReadIsToldWhoCan();

private:
    /// 20 heroes come to be while the index on names isn't known: no search finds them.
    [[nodiscard]] bool makeWrong()
    {
        m_heroes->database = TestDatabase::make(100);
        TestDatabase& heroes = *m_heroes->database;
        return heroes.run({QStringLiteral("CREATE TABLE hidden AS SELECT * FROM sqlite_master WHERE name = "
                                          "'ix_hero_name'"),
                           QStringLiteral("PRAGMA writable_schema = ON"),
                           QStringLiteral("DELETE FROM sqlite_master WHERE name = 'ix_hero_name'")}) &&
               heroes.run(
                   QStringLiteral("INSERT INTO hero (name, age, secret_name) SELECT 'Zz ' || id, 7, 's' FROM hero "
                                  "WHERE id <= 20")) &&
               heroes.run({QStringLiteral("PRAGMA writable_schema = ON"),
                           QStringLiteral("INSERT INTO sqlite_master SELECT * FROM hidden")}) &&
               heroes.run(QStringLiteral("DROP TABLE hidden"));
    }

    void search() const
    {
        HeroWindow::press(Qt::Key_F, Qt::ControlModifier);
        HeroWindow::typeOver(QStringLiteral("zz"));
        HeroWindow::press(Qt::Key_Return);
        QTRY_COMPARE(m_heroes->window->browser().filter().name, QStringLiteral("zz"));
        QVERIFY(m_heroes->isQuietSoon());
    }

    [[nodiscard]] static QString wrong()
    {
        return QStringLiteral("The index ix_hero_name doesn't match its table: searches may miss heroes.");
    }

    std::optional<HeroWindow> m_heroes;
};

void IndexStoryTest::aWrongIndexIsToldAndRebuilt()
{
    QVERIFY(makeWrong());
    QVERIFY(!m_heroes->database->isSound());
    QVERIFY(m_heroes->start());
    search();
    QTRY_VERIFY_WITH_TIMEOUT(m_heroes->isSaid(wrong()), 20'000);
    QTest::mouseClick(m_heroes->offer(QStringLiteral("Rebuild")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(m_heroes->isSaid(QStringLiteral("The indexes were rebuilt.")), 20'000);
    QTRY_VERIFY(m_heroes->window->browser().total() == 20);
    QVERIFY(m_heroes->isQuietSoon());
    QVERIFY(m_heroes->database->isSound());
    QVERIFY(!m_heroes->isSaid(wrong()));
}

void IndexStoryTest::whoMayOnlyReadIsToldWhoCan()
{
    QVERIFY(makeWrong());
    QVERIFY(m_heroes->start());
    m_heroes->window->opening().openGiven(m_heroes->database->location(), true);
    QTRY_VERIFY_WITH_TIMEOUT(m_heroes->isSaid(wrong() + QStringLiteral(" Whoever keeps this database can rebuild it.")),
                             20'000);
    QVERIFY(!m_heroes->offer(QStringLiteral("Rebuild")));
}

QTEST_MAIN(IndexStoryTest)
#include "tst_indexstory.moc"
