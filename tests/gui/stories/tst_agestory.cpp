#include "data/browsing/agecounting.h"
#include "gui/browse/filterchips.h"
#include "gui/histogram/agehistogram.h"
#include "gui/histogram/agehistogramdock.h"
#include "gui/support/herowindow.h"

#include <QAccessible>
#include <QAction>
#include <QTest>

using namespace heroadmin;
using namespace heroadmin::testing;

/// The ages at the side of the real window.
class AgeStoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void nothingIsMadeBeforeSomebodyLooks();
    void aKeyOpensIt();
    void aBarFiltersTheTable();
    void followsTheFilterOfTheWindow();
    void followsEdits();
    void followsOthers();
    void isRemembered();

private:
    static constexpr int heroes = 600;

    [[nodiscard]] AgeHistogramDock& dock() const { return *m_hero->window->findChild<AgeHistogramDock*>(); }

    [[nodiscard]] AgeCounting& overview() const { return *m_hero->window->findChild<AgeCounting*>(); }

    [[nodiscard]] AgeHistogram* bars() const { return dock().findChild<AgeHistogram*>(); }

    [[nodiscard]] bool isCounted() const
    {
        return QTest::qWaitFor(
            [this] { return m_hero->isQuiet() && overview().distribution() && !overview().isCounting(); }, 10'000);
    }

    void open()
    {
        HeroWindow::press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(isCounted());
        QVERIFY(bars()->hasFocus());
    }

    [[nodiscard]] qint64 shownFor(int row) const
    {
        return QLocale().toLongLong(bars()->model()->index(row, 1).data().toString());
    }

    [[nodiscard]] qint64 stored(const QString& where) const
    {
        return m_hero->database->value(QStringLiteral("SELECT count(*) FROM hero WHERE ") + where).toLongLong();
    }

    std::unique_ptr<HeroWindow> m_hero;
};

namespace {

constexpr int twentiesRow = 3;
constexpr int noAgeRow = 17;

} // namespace

void AgeStoryTest::init()
{
    m_hero = std::make_unique<HeroWindow>();
    QVERIFY(m_hero->open(heroes));
}

void AgeStoryTest::cleanup()
{
    m_hero.reset();
}

void AgeStoryTest::nothingIsMadeBeforeSomebodyLooks()
{
    QVERIFY(!dock().isVisible());
    QVERIFY(bars() == nullptr);
    QVERIFY(!overview().distribution());
    QVERIFY(!overview().isCounting());
}

void AgeStoryTest::aKeyOpensIt()
{
    open();
    QVERIFY(dock().isVisible());
    QVERIFY(m_hero->action("ageHistogramAction").isChecked());
    HeroWindow::press(Qt::Key_Escape);
    QVERIFY(m_hero->table().hasFocus());
    QVERIFY(dock().isVisible());
    HeroWindow::press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!dock().isVisible());
    open();
    HeroWindow::press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!dock().isVisible());
    QVERIFY(m_hero->table().hasFocus());
    QVERIFY(!m_hero->action("ageHistogramAction").isChecked());
}

void AgeStoryTest::aBarFiltersTheTable()
{
    open();
    HeroWindow::press(Qt::Key_Home);
    for (int row = 0; row < twentiesRow; ++row) {
        HeroWindow::press(Qt::Key_Right);
    }
    const qint64 promised = shownFor(twentiesRow);
    QCOMPARE(promised, stored(QStringLiteral("age BETWEEN 20 AND 29")));
    HeroWindow::press(Qt::Key_Return);
    QVERIFY(isCounted());
    QCOMPARE(m_hero->window->browser().total(), std::optional(promised));
    for (int row = 0; row < m_hero->table().model()->rowCount(); ++row) {
        const int age = m_hero->cell(row, HeroTableModel::AgeColumn).toInt();
        QVERIFY(age >= 20 && age <= 29);
    }
    QVERIFY(m_hero->window->findChild<FilterChips*>()->isVisible());
    QVERIFY(bars()->hasFocus());
    QCOMPARE(bars()->currentIndex().row(), twentiesRow);
    QCOMPARE(shownFor(twentiesRow), promised);
    QCOMPARE(shownFor(twentiesRow + 1), 0);

    HeroWindow::press(Qt::Key_Return);
    QVERIFY(isCounted());
    QCOMPARE(m_hero->window->browser().total(), std::optional<qint64>(heroes));
    QVERIFY(m_hero->window->browser().filter().isEmpty());

    HeroWindow::press(Qt::Key_End);
    HeroWindow::press(Qt::Key_Space);
    QVERIFY(isCounted());
    QCOMPARE(m_hero->window->browser().total(), std::optional<qint64>(150));
}

void AgeStoryTest::followsTheFilterOfTheWindow()
{
    open();
    HeroFilter filter;
    filter.name = QStringLiteral("Hero 0001");
    m_hero->window->browser().setFilter(filter);
    QVERIFY(isCounted());
    const QString where = QStringLiteral("name LIKE '%Hero 0001%' AND ");
    QCOMPARE(shownFor(twentiesRow), stored(where + QStringLiteral("age BETWEEN 20 AND 29")));
    QCOMPARE(shownFor(noAgeRow), stored(where + QStringLiteral("age IS NULL")));
    filter.ageFrom = 20;
    filter.ageTo = 29;
    m_hero->window->browser().setFilter(filter);
    QVERIFY(isCounted());
    QCOMPARE(bars()->selectionModel()->selectedRows().value(0).row(), twentiesRow);
    HeroWindow::press(Qt::Key_Escape);
    HeroWindow::press(Qt::Key_Escape); // In the table it clears the filter.
    QVERIFY(isCounted());
    QCOMPARE(shownFor(noAgeRow), 150);
    QVERIFY(bars()->selectionModel()->selectedRows().isEmpty());
}

void AgeStoryTest::followsEdits()
{
    open();
    HeroWindow::press(Qt::Key_Escape);
    QVERIFY(m_hero->goToHero(4)); // It has no age.
    HeroWindow::press(Qt::Key_Right);
    HeroWindow::press(Qt::Key_F2);
    HeroWindow::type(QStringLiteral("25"));
    const qint64 twenties = shownFor(twentiesRow);
    HeroWindow::press(Qt::Key_Return);
    QTRY_COMPARE(shownFor(twentiesRow), twenties + 1);
    QCOMPARE(shownFor(noAgeRow), 149);
    HeroWindow::press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(shownFor(noAgeRow), 150);
}

void AgeStoryTest::followsOthers()
{
    open();
    QVERIFY(m_hero->database->run(QStringLiteral("UPDATE hero SET age = 1000 WHERE id IN (4, 8)")));
    QTRY_COMPARE_WITH_TIMEOUT(shownFor(16), 2, 10'000);
    QCOMPARE(shownFor(noAgeRow), 148);
}

void AgeStoryTest::isRemembered()
{
    open();
    m_hero->window->close();
    const auto again = std::make_unique<MainWindow>(m_hero->session, m_hero->settings, m_hero->theme, m_hero->language,
                                                    m_hero->filePath(QStringLiteral("own/heroes.db")));
    again->show();
    QVERIFY(QTest::qWaitForWindowExposed(again.get()));
    auto* const dock = again->findChild<AgeHistogramDock*>();
    QVERIFY(dock->isVisible());
    QVERIFY(dock->findChild<AgeHistogram*>() != nullptr);
    QVERIFY(again->findChild<QAction*>(QStringLiteral("ageHistogramAction"))->isChecked());
}

QTEST_MAIN(AgeStoryTest)
#include "tst_agestory.moc"
