#include "data/browsing/herobrowsing.h"
#include "gui/browse/pagerbar.h"
#include "gui/browse/searchfield.h"
#include "gui/support/focusedwidget.h"
#include "gui/support/herowindow.h"
#include "support/heldworker.h"

#include <QProgressBar>
#include <QTest>

using namespace heroadmin;
using namespace heroadmin::testing;

/// A million heroes are searched for what is typed into the real window.
class SearchStoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void escapeStopsASearchAndTheNextOneIsShown_data();
    void escapeStopsASearchAndTheNextOneIsShown();

private:
    void typeSearch(const QString& text);

    [[nodiscard]] PagerBar& pager() const { return *m_hero->window->findChild<PagerBar*>(); }

    [[nodiscard]] HeroBrowsing& browser() const { return m_hero->window->browser(); }

    std::unique_ptr<HeroWindow> m_hero;
};

namespace {

constexpr qint64 heroes = 1'000'000;

/// Letters that have three forms take the longest to look for.
QString nobody()
{
    return QStringLiteral("\u01C4zzz");
}

} // namespace

void SearchStoryTest::initTestCase()
{
    m_hero = std::make_unique<HeroWindow>();
    QVERIFY(m_hero->open(heroes));
}

void SearchStoryTest::cleanupTestCase()
{
    m_hero.reset();
}

void SearchStoryTest::typeSearch(const QString& text)
{
    HeroWindow::press(Qt::Key_F, Qt::ControlModifier);
    HeroWindow::press(Qt::Key_A, Qt::ControlModifier);
    QInputMethodEvent typed;
    typed.setCommitString(text);
    QApplication::sendEvent(focusedWidget(), &typed);
}

void SearchStoryTest::escapeStopsASearchAndTheNextOneIsShown_data()
{
    QTest::addColumn<QString>("next");
    QTest::addColumn<qint64>("found");
    QTest::newRow("one") << QStringLiteral("hero 0000171")
                         << m_hero->database
                                ->value(
                                    QStringLiteral("SELECT count(*) FROM hero WHERE lower(name) LIKE '%hero 0000171%'"))
                                .toLongLong();
    QTest::newRow("some")
        << QStringLiteral("00017")
        << m_hero->database->value(QStringLiteral("SELECT count(*) FROM hero WHERE name LIKE '%00017%'")).toLongLong();
    QTest::newRow("none") << QStringLiteral("nobody") << qint64{0};
}

void SearchStoryTest::escapeStopsASearchAndTheNextOneIsShown()
{
    QFETCH(const QString, next);
    QFETCH(const qint64, found);

    // Between two slices the worker is held, so that the search lasts as long as somebody looks at it.
    std::unique_ptr<HeldWorker> held;
    const QMetaObject::Connection holding = connect(&browser(), &HeroBrowsing::progressChanged, this, [this, &held] {
        if (!held && browser().progress().value_or(0) > 0) {
            held = std::make_unique<HeldWorker>(m_hero->session.longJobWorker());
        }
    });
    typeSearch(nobody());
    QTRY_VERIFY(held);
    QVERIFY(browser().isScanning());
    QTRY_VERIFY(HeroWindow::button(pager(), QStringLiteral("Cancel")));
    QVERIFY(HeroWindow::isSaidIn(pager(), QStringLiteral("Searching")));
    QVERIFY(pager().findChild<QProgressBar*>()->isVisible());
    QVERIFY(pager().findChild<QProgressBar*>()->value() > 0);
    QCOMPARE(m_hero->table().model()->rowCount(), 0);

    HeroWindow::press(Qt::Key_Escape);
    QVERIFY(browser().isStopped() && !browser().isScanning());
    QCOMPARE(browser().filter().name, nobody());
    QVERIFY(HeroWindow::isSaidIn(pager(), QStringLiteral("Search stopped")));
    QVERIFY(!HeroWindow::button(pager(), QStringLiteral("Cancel")));
    disconnect(holding);

    QStringList shown;
    const QMetaObject::Connection showing =
        connect(&browser(), &HeroBrowsing::pageChanged, this, [&shown](const HeroPage& page) {
            for (const HeroRow& row : page.rows) {
                shown.append(row.name);
            }
        });
    typeSearch(next);
    QTRY_COMPARE(browser().filter().name, next);
    held->letGo();
    QTRY_VERIFY_WITH_TIMEOUT(m_hero->isQuiet() && !browser().isCounting(), 20'000);
    disconnect(showing);
    QCOMPARE(browser().total(), found);
    QCOMPARE(m_hero->table().model()->rowCount(), std::min<qint64>(found, 100));
    QVERIFY(std::all_of(shown.begin(), shown.end(),
                        [&next](const QString& name) { return name.contains(next, Qt::CaseInsensitive); }));

    HeroWindow::press(Qt::Key_Escape);
    QTRY_VERIFY(m_hero->isQuiet() && browser().filter().isEmpty());
}

QTEST_MAIN(SearchStoryTest)
#include "tst_searchstory.moc"
