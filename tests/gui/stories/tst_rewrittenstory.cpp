#include "gui/browse/browsepane.h"
#include "gui/edit/newherodialog.h"
#include "gui/support/herowindow.h"
#include "gui/window/heroactions.h"

using namespace heroadmin;
using namespace heroadmin::testing;

/// What a person sees when the open database is changed by somebody who isn't its engine, in the real window.
class RewrittenStoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void cleanup() { m_hero.reset(); }

    void copyOverItIsShown();
    void searchAndTableShowTheSame();
    void refreshReadsReally();
    void undoGoesOnBehindACopy();
    void saysWhatItIsByNow_data();
    void saysWhatItIsByNow();
    void nobodyTypesWhatHasNoPlace_data();
    void nobodyTypesWhatHasNoPlace();

private:
    [[nodiscard]] QString nameOf(qint64 id) const { return m_hero->cellOf(id, HeroTableModel::NameColumn); }

    std::unique_ptr<HeroWindow> m_hero;
    std::unique_ptr<TestDatabase> m_other; ///< As large, and committed to as often.
};

void RewrittenStoryTest::initTestCase()
{
    if (!TestDatabase::make()->leavesItsPlace()) {
        QSKIP("Nobody can write to it while it is open.");
    }
}

void RewrittenStoryTest::init()
{
    m_hero = std::make_unique<HeroWindow>();
    m_other = TestDatabase::make(250);
    QVERIFY(m_other->run({QStringLiteral("UPDATE hero SET name = 'Copied ' || id")}));
    QVERIFY(m_hero->open(250, {QStringLiteral("UPDATE hero SET name = 'Before ' || id")}));
    QCOMPARE(nameOf(7), QStringLiteral("Before 7"));
}

void RewrittenStoryTest::copyOverItIsShown()
{
    QVERIFY(m_hero->database->overwriteBy(*m_other));
    QTRY_COMPARE_WITH_TIMEOUT(nameOf(7), QStringLiteral("Copied 7"), 10'000);
    QTRY_VERIFY(m_hero->isSaid(QStringLiteral("100 heroes changed elsewhere.")));
}

void RewrittenStoryTest::searchAndTableShowTheSame()
{
    m_hero->action("searchAction").trigger();
    HeroWindow::type(QStringLiteral("fore 7"));
    QVERIFY(m_hero->isQuietSoon());
    QTRY_COMPARE(nameOf(77), QStringLiteral("Before 77"));
    QVERIFY(m_hero->database->overwriteBy(*m_other));
    QTRY_COMPARE_WITH_TIMEOUT(m_hero->window->browser().total(), 0, 10'000);
    HeroWindow::typeOver(QStringLiteral("pied 7"));
    QTRY_COMPARE_WITH_TIMEOUT(nameOf(77), QStringLiteral("Copied 77"), 10'000);
}

void RewrittenStoryTest::refreshReadsReally()
{
    QVERIFY(m_hero->database->overwriteBy(*m_other, TestDatabase::Traces::Wiped));
    HeroWindow::press(Qt::Key_F5);
    QTRY_COMPARE_WITH_TIMEOUT(nameOf(7), QStringLiteral("Copied 7"), 10'000);
}

void RewrittenStoryTest::undoGoesOnBehindACopy()
{
    QVERIFY(m_hero->goToHero(7));
    HeroWindow::press(Qt::Key_F2);
    QTRY_VERIFY(m_hero->editor());
    HeroWindow::typeOver(QStringLiteral("Own"));
    HeroWindow::press(Qt::Key_Return);
    QVERIFY(m_hero->isQuietSoon());
    QTRY_COMPARE(m_hero->stored("name", 7).toString(), QStringLiteral("Own"));
    // A copy of a moment ago, in which the own write is there.
    QVERIFY(m_other->run(QStringLiteral("UPDATE hero SET name = 'Own' WHERE id = 7")));
    QVERIFY(m_hero->database->overwriteBy(*m_other));
    QTRY_COMPARE_WITH_TIMEOUT(nameOf(8), QStringLiteral("Copied 8"), 10'000);
    m_hero->action("undoAction").trigger();
    QVERIFY(m_hero->isQuietSoon());
    QTRY_COMPARE(m_hero->stored("name", 7).toString(), QStringLiteral("Before 7"));
    QCOMPARE(m_hero->stored("name", 8).toString(), QStringLiteral("Copied 8"));
    QVERIFY(m_hero->database->isSound());
}

void RewrittenStoryTest::saysWhatItIsByNow_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<QString>("sentence");
    const QString gone = QStringLiteral("The table “hero” is not there any more in “database.db”.");
    QTest::newRow("empty") << QString() << qint64{0} << gone;
    QTest::newRow("dropped") << QStringLiteral("DROP TABLE hero") << qint64{-1} << gone;
    QTest::newRow("renamed") << QStringLiteral("ALTER TABLE hero RENAME COLUMN name TO title") << qint64{-1}
                             << QStringLiteral("The table “hero” in “database.db” has another shape by now.");
    QTest::newRow("shrunk") << QString() << qint64{8192} << QStringLiteral("“database.db” is damaged by now");
}

void RewrittenStoryTest::saysWhatItIsByNow()
{
    QFETCH(const QString, statement);
    QFETCH(const qint64, bytes);
    QFETCH(const QString, sentence);
    QVERIFY(statement.isEmpty() ? m_hero->database->cutTo(bytes) : m_hero->database->run(statement));
    QTRY_VERIFY_WITH_TIMEOUT(m_hero->isSaid(sentence), 10'000);
    HeroWindow::press(Qt::Key_F5);
    QVERIFY(QTest::qWaitFor([this] { return !m_hero->window->browser().isReading(); }, 10'000));
    QTRY_VERIFY(m_hero->isSaid(sentence));
    QVERIFY(!m_hero->isSaid(QStringLiteral("could not do that")));
    QVERIFY(!m_hero->offer(QStringLiteral("Try Again")));
    QVERIFY(m_hero->offer(QStringLiteral("Open Again")));
    QCOMPARE(nameOf(7), QStringLiteral("Before 7"));
    QVERIFY(m_hero->database->overwriteBy(*m_other));
    QTRY_VERIFY_WITH_TIMEOUT(!m_hero->isSaid(sentence), 10'000);
    QTRY_COMPARE_WITH_TIMEOUT(nameOf(7), QStringLiteral("Copied 7"), 10'000);
}

void RewrittenStoryTest::nobodyTypesWhatHasNoPlace_data()
{
    QTest::addColumn<bool>("isDropped");
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("sentence");
    const QString dropped = QStringLiteral("The table “hero” is not there any more in “database.db”.");
    const QString missing = QStringLiteral("The database “database.db” is no longer there.");
    QTest::newRow("new, dropped") << true << static_cast<int>(Qt::Key_N) << dropped;
    QTest::newRow("new, moved away") << false << static_cast<int>(Qt::Key_N) << missing;
    QTest::newRow("duplicate, dropped") << true << static_cast<int>(Qt::Key_D) << dropped;
    QTest::newRow("delete, moved away") << false << static_cast<int>(Qt::Key_Delete) << missing;
}

void RewrittenStoryTest::nobodyTypesWhatHasNoPlace()
{
    QFETCH(const bool, isDropped);
    QFETCH(const int, key);
    QFETCH(const QString, sentence);
    QVERIFY(m_hero->goToHero(7));
    QVERIFY(isDropped ? m_hero->database->run(QStringLiteral("DROP TABLE hero")) : m_hero->database->moveAway());
    QTRY_VERIFY_WITH_TIMEOUT(m_hero->isSaid(sentence), 10'000);
    const auto* const pane = m_hero->window->findChild<BrowsePane*>();
    QVERIFY(!pane->isMessageShown(HeroActions::messageKey()));
    HeroWindow::press(key, Qt::ControlModifier);
    QVERIFY(pane->isMessageShown(HeroActions::messageKey())); // At once: nobody has to be asked for it.
    QVERIFY(m_hero->isActive());
    QVERIFY(m_hero->window->findChildren<NewHeroDialog*>().isEmpty());
    QVERIFY(isDropped ? m_hero->database->overwriteBy(*m_other) : m_hero->database->moveBack());
    QTRY_VERIFY_WITH_TIMEOUT(m_hero->session.trouble().isEmpty(), 10'000);
    HeroWindow::press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(HeroWindow::shown<NewHeroDialog>());
    HeroWindow::press(Qt::Key_Escape);
    QTRY_VERIFY(m_hero->isActive());
}

QTEST_MAIN(RewrittenStoryTest)
#include "tst_rewrittenstory.moc"
