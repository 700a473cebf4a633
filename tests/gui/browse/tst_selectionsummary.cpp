#include "gui/browse/herotableview.h"
#include "gui/browse/selectionsummary.h"
#include "gui/support/heroitems.h"

#include <QTest>
#include <limits>

using namespace heroadmin;

/// What no story has: ages that are none, very large ones, and totals that aren't known.
class SelectionSummaryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysNothingOfOneHero();
    void leavesOutWhatIsNoAge();
    void addsUpTheLargestAges();
    void knowsNoTotalYet();

private:
    void setAge(int row, const QVariant& age) { m_items->setData(m_items->index(row, 2), age); }

    void select(int rows)
    {
        m_view->goTo(m_items->index(0, 1));
        m_view->selectionModel()->select(QItemSelection(m_items->index(0, 1), m_items->index(rows - 1, 1)),
                                         QItemSelectionModel::ClearAndSelect);
    }

    [[nodiscard]] QString text(std::optional<qint64> total = 4) const
    {
        return SelectionSummary(*m_view, total, false).text();
    }

    std::unique_ptr<HeroItems> m_items;
    std::unique_ptr<HeroTableView> m_view;
};

void SelectionSummaryTest::init()
{
    m_view.reset();
    m_items = std::make_unique<HeroItems>(QStringList(4, QStringLiteral("Deadpond")));
    m_view = std::make_unique<HeroTableView>();
    m_view->setModel(m_items.get());
}

void SelectionSummaryTest::saysNothingOfOneHero()
{
    QCOMPARE(SelectionSummary(*m_view, 4, false).text(), QString());
    select(1);
    QCOMPARE(text(), QString());
    m_view->selectCurrentRow();
    QCOMPARE(text(), QString());
}

void SelectionSummaryTest::leavesOutWhatIsNoAge()
{
    setAge(1, QStringLiteral("abc"));
    setAge(2, QVariant());
    select(3);
    QVERIFY(text().contains(QStringLiteral("age 20")));
    QVERIFY(!text().contains(QStringLiteral("abc")));
}

void SelectionSummaryTest::addsUpTheLargestAges()
{
    for (int row = 0; row < 4; ++row) {
        setAge(row, std::numeric_limits<qint64>::max());
    }
    setAge(0, std::numeric_limits<qint64>::max() - 1);
    select(4);
    QVERIFY(text().contains(QStringLiteral("9,223,372,036,854,775,806 to 9,223,372,036,854,775,807")));
    QVERIFY(!text().contains(u'-'));
}

void SelectionSummaryTest::knowsNoTotalYet()
{
    select(4);
    QVERIFY(SelectionSummary(*m_view, 4, false).offer().isEmpty());
    QCOMPARE(SelectionSummary(*m_view, {}, false).offer(), QStringLiteral("Select all that match"));
    QCOMPARE(SelectionSummary(*m_view, {}, true).text(), QStringLiteral("All that match selected"));
    QVERIFY(SelectionSummary(*m_view, {}, true).offer().isEmpty());
}

QTEST_MAIN(SelectionSummaryTest)
#include "tst_selectionsummary.moc"
