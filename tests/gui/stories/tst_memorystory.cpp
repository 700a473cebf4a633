#include "data/browsing/agecounting.h"
#include "data/browsing/herobrowsing.h"
#include "gui/histogram/agehistogram.h"
#include "gui/support/dialogdriver.h"
#include "gui/support/herowindow.h"
#include "gui/window/statusbadges.h"
#include "support/awaited.h"
#include "support/memory/memorydatabase.h"
#include "support/memory/memoryengine.h"
#include "support/memory/memoryheroes.h"
#include "support/singlewrites.h"

#include <QDialog>
#include <QUndoStack>

using namespace heroadmin;
using namespace heroadmin::testing;

/// A program with one engine, which is none of the product's: heroes in memory, in an order of their own, without SQL.
/// All that a person can do without writing is there, and why they can't write is said.
class MemoryStoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void cleanup() { m_hero.reset(); }

    void opensByItsAddress();
    void isRememberedByItsAddress();
    void turnsPages();
    void sortsInTheOrderOfTheEngine();
    void searchesNames();
    void filtersAges();
    void countsAges();
    void saysThatItIsReadOnly();
    void writerRefuses();
    void otherAddressesAreRefused();

private:
    [[nodiscard]] HeroBrowsing& browser() const { return m_hero->window->browser(); }

    /// Of the rows in sight.
    [[nodiscard]] QList<qint64> ids() const;
    [[nodiscard]] QStringList names() const;

    std::unique_ptr<HeroWindow> m_hero;
    const MemoryHeroes m_heroes = someHeroes();
};

namespace {

Engines onlyMemory()
{
    Engines::List engines;
    engines.push_back(std::make_unique<const MemoryEngine>());
    return Engines(std::move(engines));
}

} // namespace

void MemoryStoryTest::init()
{
    m_hero = std::make_unique<HeroWindow>(onlyMemory());
    QVERIFY(m_hero->start(QStringLiteral("memory://heroes")));
}

QList<qint64> MemoryStoryTest::ids() const
{
    QList<qint64> ids;
    for (int row = 0; row < m_hero->table().model()->rowCount(); ++row) {
        ids.append(m_hero->cell(row, HeroTableModel::IdColumn).toLongLong());
    }
    return ids;
}

QStringList MemoryStoryTest::names() const
{
    QStringList names;
    for (int row = 0; row < m_hero->table().model()->rowCount(); ++row) {
        names.append(m_hero->cell(row, HeroTableModel::NameColumn));
    }
    return names;
}

void MemoryStoryTest::opensByItsAddress()
{
    QCOMPARE(m_hero->window->windowTitle(), QStringLiteral("heroes - Hero Admin"));
    QVERIFY(HeroWindow::isSaidIn(*m_hero->window->findChild<StatusBadges*>(), QStringLiteral("Memory 1")));
    QCOMPARE(browser().total(), 200);
    QCOMPARE(ids().size(), 100);
    QCOMPARE(names().constFirst(), m_heroes.front().name);
    QCOMPARE(m_hero->cell(0, HeroTableModel::AgeColumn), QString::number(*m_heroes.front().age));
}

void MemoryStoryTest::isRememberedByItsAddress()
{
    QTRY_COMPARE(m_hero->settings.lastDatabase(), QStringLiteral("memory://heroes"));
    QCOMPARE(m_hero->settings.recentDatabases(), QStringList{QStringLiteral("memory://heroes")});
}

void MemoryStoryTest::turnsPages()
{
    HeroWindow::press(Qt::Key_PageDown, Qt::ControlModifier);
    QTRY_COMPARE(ids().constFirst(), 101);
    HeroWindow::press(Qt::Key_PageUp, Qt::ControlModifier);
    QTRY_COMPARE(ids().constFirst(), 1);
    QVERIFY(m_hero->goToHero(177));
    QCOMPARE(browser().offset(), 100);
}

void MemoryStoryTest::sortsInTheOrderOfTheEngine()
{
    m_hero->action("sortByNameAction").trigger();
    QTRY_VERIFY(m_hero->isQuiet() && browser().sort().column == HeroSort::Column::Name);
    // By the bytes of UTF-8 every "Hero" would stand in front of every "hero".
    const QStringList first{QStringLiteral("hero 000"), QStringLiteral("Hero 001"), QStringLiteral("hero 002")};
    QCOMPARE(names().mid(0, 3), first);
    HeroWindow::press(Qt::Key_PageDown, Qt::ControlModifier);
    QTRY_COMPARE(names().constFirst(), QStringLiteral("hero 100"));
    m_hero->action("sortByAgeAction").trigger();
    QTRY_COMPARE(m_hero->cell(0, HeroTableModel::AgeColumn), QStringLiteral("1"));
    HeroWindow::press(Qt::Key_PageDown, Qt::ControlModifier | Qt::AltModifier);
    QTRY_COMPARE(m_hero->cell(99, HeroTableModel::AgeColumn), QString()); // Without an age.
}

void MemoryStoryTest::searchesNames()
{
    HeroWindow::press(Qt::Key_F, Qt::ControlModifier);
    HeroWindow::type(QStringLiteral("hero 01"));
    QTRY_COMPARE(browser().total(), 10);
    QTRY_VERIFY(m_hero->isQuiet());
    QCOMPARE(names().filter(QStringLiteral("ero 01")).size(), 10);
}

void MemoryStoryTest::filtersAges()
{
    m_hero->action("filterBarAction").trigger();
    auto* const from = m_hero->window->findChild<QLineEdit*>(QStringLiteral("fromEdit"));
    from->setFocus();
    QTest::keyClicks(from, QStringLiteral("50"));
    const auto isOld = [](const MemoryHero& hero) { return hero.age && *hero.age >= 50; };
    const qint64 expected = std::count_if(m_heroes.begin(), m_heroes.end(), isOld);
    QVERIFY(expected > 0 && expected < 100);
    QTRY_COMPARE(browser().total(), expected);
    QTRY_COMPARE(ids().size(), expected);
}

void MemoryStoryTest::countsAges()
{
    HeroWindow::press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    const auto& counting = *m_hero->window->findChild<AgeCounting*>();
    QTRY_VERIFY(counting.distribution() && !counting.isCounting());
    QCOMPARE(counting.distribution()->total(), 200);
    const auto* const bars = m_hero->window->findChild<AgeHistogram*>();
    const auto shown = [bars](int place) { return bars->model()->index(place, 1).data().toInt(); };
    QCOMPARE(shown(AgeDistribution::placeOfNone()), 40);
    const auto isInTheirTwenties = [](const MemoryHero& hero) { return hero.age && *hero.age / 10 == 2; };
    QCOMPARE(shown(3), std::count_if(m_heroes.begin(), m_heroes.end(), isInTheirTwenties));
}

void MemoryStoryTest::saysThatItIsReadOnly()
{
    const QList<QLabel*> badges = m_hero->window->findChild<StatusBadges*>()->findChildren<QLabel*>();
    const auto badge = std::find_if(badges.begin(), badges.end(),
                                    [](const QLabel* label) { return label->text() == QStringLiteral("Read-only"); });
    QVERIFY(badge != badges.end() && (*badge)->isVisible());
    QCOMPARE((*badge)->toolTip(), MemoryDatabase::whyReadOnly());
    HeroWindow::press(Qt::Key_Space, Qt::ShiftModifier); // Something is selected.
    for (const char* const name :
         {"newHeroAction", "editHeroAction", "editCellAction", "deleteAction", "duplicateAction", "pasteAction",
          "pasteAsNewAction", "emptyCellsAction", "clearAgeAction"}) {
        QVERIFY2(!m_hero->action(name).isEnabled(), name);
    }
    QVERIFY(m_hero->action("copyAction").isEnabled());
    HeroWindow::press(Qt::Key_F2);
    HeroWindow::type(QStringLiteral("x"));
    QVERIFY(!m_hero->editor());
    // What is started some other way says it as well.
    m_hero->window->newHero();
    QTRY_VERIFY(m_hero->isSaid(MemoryDatabase::whyReadOnly()));
    QVERIFY(!HeroWindow::shown<QDialog>());
}

void MemoryStoryTest::writerRefuses()
{
    HeroCreate hero;
    hero.name = QStringLiteral("Nobody");
    hero.secretName = SecretName(u"Secret");
    const auto create = [&hero](HeroWriter& writer) { return createOne(writer, hero); };
    const Error refusal = awaited(m_hero->session.writer().write(create)).error();
    QCOMPARE(refusal.kind, ErrorKind::ReadOnly);
    QCOMPARE(refusal.message, MemoryDatabase::whyReadOnly());
    const Result<WriteOutcome> removed = awaited(m_hero->writing().removeAll({}));
    QCOMPARE(removed.error().kind, ErrorKind::ReadOnly);
    QCOMPARE(m_hero->writing().history().count(), 0);
}

void MemoryStoryTest::otherAddressesAreRefused()
{
    m_hero->window->opening().openGiven(QStringLiteral("memory://nobody"));
    QTRY_VERIFY(m_hero->isSaid(QStringLiteral("There is no “nobody” in memory.")));
    m_hero->window->opening().openGiven(m_hero->filePath(QStringLiteral("heroes.db")));
    QTRY_VERIFY(m_hero->isSaid(QStringLiteral("Hero Admin opens heroes in memory.")));
    QCOMPARE(m_hero->window->windowTitle(), QStringLiteral("heroes - Hero Admin"));
    QCOMPARE(browser().total(), 200);
}

QTEST_MAIN(MemoryStoryTest)
#include "tst_memorystory.moc"
