#include "data/repository/herorepository.h"
#include "data/writing/herowriting.h"
#include "support/awaited.h"
#include "support/browseddatabase.h"
#include "support/heldworker.h"

#include <QSignalSpy>
#include <QTest>

using namespace heroadmin;
using namespace heroadmin::testing;

/// Where a page begins that is read for one hero, and what is told of others when one writes oneself.
class FollowedHeroesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void heroIsOnThePageOfThePager_data();
    void heroIsOnThePageOfThePager();
    void pagesAroundAHeroAreThePagers();
    void pageThatIsThePagersKeepsItsFirstRow();
    void nameIsGoneTo_data();
    void nameIsGoneTo();
    void missingNameLeavesThePage();
    void hiddenByTheFilterIsNotFollowed();
    void heroThatMovedIsFollowed();
    void heroThatStaysIsNotGoneTo();
    void whoGoesOnIsNotTakenBack();
    void ownWritesAreNotElsewhere();
    void othersAreToldOfBesideOwnWrites();

private:
    void settle() { QTRY_VERIFY(m_browsed->isSettled()); }

    /// Every page of the pager, by walking.
    [[nodiscard]] QList<qint64> pageOf(qint64 id, const HeroSort& sort) const;

    void sortBy(const HeroSort& sort)
    {
        m_browser->setSort(sort);
        settle();
    }

    void rename(qint64 id, const QString& name);

    std::unique_ptr<BrowsedDatabase> m_browsed;
    std::unique_ptr<HeroWriting> m_writing;
    HeroBrowsing* m_browser = nullptr;
};

namespace {

constexpr int heroes = 1'234;
constexpr int pageSize = 100;
constexpr HeroSort byName{HeroSort::Column::Name, Qt::AscendingOrder};

std::optional<PageDifference> elsewhere(const QSignalSpy& pages)
{
    return pages.constLast().at(1).value<std::optional<PageDifference>>();
}

} // namespace

void FollowedHeroesTest::init()
{
    m_browsed = std::make_unique<BrowsedDatabase>();
    m_writing = std::make_unique<HeroWriting>(m_browsed->session);
    m_browser = &m_browsed->browser;
    QVERIFY(m_browsed->open(heroes));
    settle();
}

void FollowedHeroesTest::cleanup()
{
    m_writing.reset();
    m_browsed.reset();
}

QList<qint64> FollowedHeroesTest::pageOf(qint64 id, const HeroSort& sort) const
{
    const QString column = sort.column == HeroSort::Column::Name ? QStringLiteral("name") : QStringLiteral("age");
    const QString direction = sort.order == Qt::AscendingOrder ? QStringLiteral("ASC") : QStringLiteral("DESC");
    const QList<qint64> all = m_browsed->database->ids(
        sort.column == HeroSort::Column::Id ? QStringLiteral("SELECT id FROM hero ORDER BY id ") + direction
                                            : QStringLiteral("SELECT id FROM hero ORDER BY %1 %2 NULLS LAST, "
                                                             "id %2")
                                                  .arg(column, direction));
    return all.mid(all.indexOf(id) / pageSize * pageSize, pageSize);
}

void FollowedHeroesTest::rename(qint64 id, const QString& name)
{
    const auto read = [id](Database& database) { return HeroRepository(database).read(id); };
    const Result<HeroSnapshot> hero = awaited(m_browsed->session.worker().run(read));
    QVERIFY(hero);
    HeroEdit edit{*hero, {}};
    edit.update.name = name;
    std::vector<HeroEdit> edits;
    edits.push_back(std::move(edit));
    const Result<WriteOutcome> outcome = awaited(m_writing->update(std::move(edits)));
    QVERIFY(outcome && outcome->conflicts.isEmpty());
    m_browser->refreshAfter(outcome->change);
}

void FollowedHeroesTest::heroIsOnThePageOfThePager_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<bool>("descending");
    QTest::addColumn<qint64>("id");
    const QList<qint64> ids{1, 7, 100, 101, 777, 1'199, 1'200, 1'201, heroes};
    for (const HeroSort::Column column : {HeroSort::Column::Id, HeroSort::Column::Name, HeroSort::Column::Age}) {
        for (const bool descending : {false, true}) {
            for (const qint64 id : ids) {
                const QByteArray name = QByteArray::number(static_cast<int>(column)) + (descending ? " down " : " up ");
                QTest::addRow("%s", (name + QByteArray::number(id)).constData())
                    << static_cast<int>(column) << descending << id;
            }
        }
    }
}

void FollowedHeroesTest::heroIsOnThePageOfThePager()
{
    QFETCH(const int, column);
    QFETCH(const bool, descending);
    QFETCH(const qint64, id);
    const HeroSort sort{static_cast<HeroSort::Column>(column), descending ? Qt::DescendingOrder : Qt::AscendingOrder};
    sortBy(sort);
    m_browser->goToHero(id);
    const QList<qint64> expected = pageOf(id, sort);
    QTRY_COMPARE(m_browsed->ids(), expected);
    settle();
    QCOMPARE(m_browsed->ids(), expected);
    QCOMPARE(*m_browser->offset() % pageSize, 0);
}

void FollowedHeroesTest::pagesAroundAHeroAreThePagers()
{
    m_browser->goToHero(777);
    QTRY_COMPARE(m_browser->offset(), 700);
    settle();
    QCOMPARE(m_browser->pageNumber(), 8);
    m_browser->goToNext();
    settle();
    QCOMPARE(m_browsed->ids().constFirst(), 801);
    m_browser->goToPrevious();
    settle();
    m_browser->goToPrevious();
    settle();
    QCOMPARE(m_browsed->ids().constFirst(), 601);
    QCOMPARE(m_browser->pageNumber(), 7);
}

void FollowedHeroesTest::pageThatIsThePagersKeepsItsFirstRow()
{
    const QList<qint64> ids = m_browsed->database->ids(QStringLiteral("SELECT id FROM hero ORDER BY id"));
    const qint64 first = ids.at(2 * pageSize);
    m_browser->goToHero(first);
    settle();
    QCOMPARE(m_browser->offset(), 2 * pageSize);
    QVERIFY(m_browsed->database->run({QStringLiteral("DELETE FROM hero WHERE id = %1").arg(ids.at(7))}));
    m_browser->refresh();
    settle();
    QCOMPARE(m_browser->total(), ids.size() - 1);
    QCOMPARE(m_browser->page().rows.constFirst().id, first);
}

void FollowedHeroesTest::nameIsGoneTo_data()
{
    QTest::addColumn<bool>("descending");
    QTest::newRow("up") << false;
    QTest::newRow("down") << true;
}

void FollowedHeroesTest::nameIsGoneTo()
{
    QFETCH(const bool, descending);
    QVERIFY(m_browsed->database->run(QStringLiteral("UPDATE hero SET name = 'Élan ' || id WHERE id IN (300, 900)")));
    const HeroSort sort{HeroSort::Column::Name, descending ? Qt::DescendingOrder : Qt::AscendingOrder};
    sortBy(sort);
    const qint64 expected = descending ? 900 : 300;
    QSignalSpy pages(m_browser, &HeroBrowsing::pageChanged);
    m_browser->goToName(QStringLiteral("éL"));
    QVERIFY(pages.wait());
    QCOMPARE(m_browsed->ids().constFirst(), expected);
    QTRY_COMPARE(m_browsed->ids(), pageOf(expected, sort));
}

void FollowedHeroesTest::missingNameLeavesThePage()
{
    QVERIFY(m_browsed->database->run(QStringLiteral("UPDATE hero SET id = 0 WHERE id = 1000"))); // no name, no hero
    sortBy(byName);
    const QList<qint64> before = m_browsed->ids();
    QSignalSpy failures(m_browser, &HeroBrowsing::failed);
    m_browser->goToName(QStringLiteral("nobody"));
    QVERIFY(failures.wait());
    QCOMPARE(failures.constFirst().constFirst().value<Error>().kind, ErrorKind::NotFound);
    QCOMPARE(m_browsed->ids(), before);
}

void FollowedHeroesTest::hiddenByTheFilterIsNotFollowed()
{
    m_browsed->search(QStringLiteral("hero 00"));
    settle();
    sortBy(byName);
    const qint64 id = m_browsed->ids().at(5);
    rename(id, QStringLiteral("zzz"));
    m_browser->follow(id);
    settle();
    QVERIFY(!m_browsed->ids().contains(id));
    QCOMPARE(m_browser->offset(), 0);
}

void FollowedHeroesTest::heroThatMovedIsFollowed()
{
    sortBy(byName);
    m_browser->goToPage(3);
    settle();
    const qint64 id = m_browsed->ids().at(5);
    QList<QList<qint64>> shown;
    connect(m_browser, &HeroBrowsing::pageChanged, this, [this, &shown] { shown.append(m_browsed->ids()); });
    rename(id, QStringLiteral("zzz"));
    m_browser->follow(id);
    QTRY_COMPARE(m_browsed->ids(), pageOf(id, byName));
    QCOMPARE(m_browsed->ids().constLast(), id);
    QVERIFY(shown.constFirst().contains(id)); // No page without it was ever shown.
    settle();
    QCOMPARE(m_browser->pageNumber(), 13);
}

void FollowedHeroesTest::heroThatStaysIsNotGoneTo()
{
    sortBy(byName);
    m_browser->goToPage(3);
    settle();
    const QList<qint64> before = m_browsed->ids();
    rename(before.at(5), m_browser->page().rows.at(6).name + u'!');
    m_browser->follow(before.at(5));
    settle();
    QCOMPARE(m_browsed->ids().constFirst(), before.constFirst());
    QVERIFY(m_browsed->ids().contains(before.at(5)));
    QVERIFY(m_browsed->ids() != before);
}

void FollowedHeroesTest::whoGoesOnIsNotTakenBack()
{
    sortBy(byName);
    const qint64 id = m_browsed->ids().at(5);
    const QList<qint64> next =
        pageOf(m_browsed->database->ids(QStringLiteral("SELECT id FROM hero ORDER BY name, id")).at(100), byName);
    HeldWorker held(m_browsed->session.worker());
    HeroChange change;
    change.heroes = 1;
    change.touched = 1;
    change.ids = {id};
    m_browser->goToNext();
    m_browser->refreshAfter(change);
    m_browser->follow(id);
    held.letGo();
    settle();
    QCOMPARE(m_browsed->ids(), next);
}

void FollowedHeroesTest::ownWritesAreNotElsewhere()
{
    QSignalSpy pages(m_browser, &HeroBrowsing::pageChanged);
    rename(3, QStringLiteral("Own"));
    settle();
    QVERIFY(elsewhere(pages).has_value());
    QCOMPARE(*elsewhere(pages), PageDifference());
}

void FollowedHeroesTest::othersAreToldOfBesideOwnWrites()
{
    QSignalSpy pages(m_browser, &HeroBrowsing::pageChanged);
    QVERIFY(m_browsed->database->run(QStringLiteral("UPDATE hero SET name = 'Theirs' WHERE id = 5")));
    rename(3, QStringLiteral("Own"));
    rename(4, QStringLiteral("Own, too"));
    settle();
    QList<qint64> told;
    for (const QList<QVariant>& page : std::as_const(pages)) {
        const auto others = page.at(1).value<std::optional<PageDifference>>();
        told += others ? others->heroes() : QList<qint64>();
    }
    QCOMPARE(told, QList<qint64>{5});
}

QTEST_GUILESS_MAIN(FollowedHeroesTest)
#include "tst_followedheroes.moc"
