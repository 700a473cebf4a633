#include "gui/browse/heroheaderview.h"
#include "gui/browse/herotableview.h"
#include "gui/support/heroitems.h"

#include <QMenu>
#include <QTest>

using namespace heroadmin;

class HeroHeaderViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void hidesColumnsByItsMenu();
    void nameCannotBeHidden();
    void sizesAndMovesWithoutAMouse();
    void layoutIsKept();
    void rejectsForeignLayouts();
    void layoutOutlastsTheSecretName();
    void resetBringsTheDefaultsBack();
    void widthsFollowTheFont();

private:
    [[nodiscard]] QAction* action(const QString& text) const
    {
        for (QAction* const action : m_view->columnsMenu()->actions()) {
            if (action->text().remove(u'&') == text) {
                return action;
            }
        }
        return nullptr;
    }

    [[nodiscard]] QList<int> shownOrder() const
    {
        QList<int> order;
        for (int visual = 0; visual < header()->count(); ++visual) {
            order.append(header()->logicalIndex(visual));
        }
        return order;
    }

    [[nodiscard]] QHeaderView* header() const { return m_view->horizontalHeader(); }

    std::unique_ptr<HeroItems> m_items;
    std::unique_ptr<HeroTableView> m_view;
};

void HeroHeaderViewTest::init()
{
    m_view.reset();
    m_items = std::make_unique<HeroItems>(QStringList{QStringLiteral("Deadpond"), QStringLiteral("Tarantula")});
    m_view = std::make_unique<HeroTableView>();
    m_view->setModel(m_items.get());
    m_view->resize(800, 300);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void HeroHeaderViewTest::hidesColumnsByItsMenu()
{
    QAction* const age = action(QStringLiteral("Age"));
    QVERIFY(age != nullptr);
    QVERIFY(age->isChecked());
    QMenu* const menu = m_view->columnsMenu();
    menu->popup(QPoint(0, 0));
    menu->setActiveAction(age);
    QTest::keyClick(menu, Qt::Key_Return);
    QVERIFY(header()->isSectionHidden(2));
    QVERIFY(!age->isChecked());
    age->trigger();
    QVERIFY(!header()->isSectionHidden(2));
}

void HeroHeaderViewTest::nameCannotBeHidden()
{
    QVERIFY(action(QStringLiteral("Name")) == nullptr);
    QVERIFY(action(QStringLiteral("Secret name")) != nullptr);
    m_items->setColumnCount(3);
    Q_EMIT m_view->columnsMenu()->aboutToShow();
    QVERIFY(action(QStringLiteral("Secret name")) == nullptr);
}

void HeroHeaderViewTest::sizesAndMovesWithoutAMouse()
{
    m_view->goTo(m_items->index(0, 2));
    Q_EMIT m_view->columnsMenu()->aboutToShow();
    const int width = header()->sectionSize(2);
    action(QStringLiteral("Current Column Wider"))->trigger();
    QVERIFY(header()->sectionSize(2) > width);
    action(QStringLiteral("Current Column Narrower"))->trigger();
    QCOMPARE(header()->sectionSize(2), width);
    action(QStringLiteral("Move Current Column Left"))->trigger();
    QCOMPARE(shownOrder(), (QList<int>{0, 2, 1, 3}));
    action(QStringLiteral("ID"))->trigger();
    action(QStringLiteral("Move Current Column Left"))->trigger();
    QCOMPARE(shownOrder(), (QList<int>{0, 2, 1, 3})); // only the hidden ID is there
    action(QStringLiteral("Move Current Column Right"))->trigger();
    QCOMPARE(shownOrder(), (QList<int>{0, 1, 2, 3}));
}

void HeroHeaderViewTest::layoutIsKept()
{
    header()->moveSection(0, 2);
    header()->resizeSection(2, 133);
    action(QStringLiteral("Secret name"))->trigger();
    const QByteArray layout = m_view->saveLayout();

    HeroTableView other;
    other.restoreLayout(layout); // before there is a model, as at a start
    other.setModel(m_items.get());
    QCOMPARE(other.horizontalHeader()->logicalIndex(2), 0);
    QVERIFY(qAbs(other.horizontalHeader()->sectionSize(2) - 133) <= 1);
    QVERIFY(other.horizontalHeader()->isSectionHidden(3));
    QCOMPARE(other.saveLayout(), layout);
}

void HeroHeaderViewTest::rejectsForeignLayouts()
{
    header()->moveSection(0, 2);
    const QByteArray layout = m_view->saveLayout();
    const QByteArray damaged = QByteArray(layout).replace(4, 4, QByteArray(4, '\x7f'));
    for (const QByteArray& foreign : {QByteArray(), QByteArray("nonsense"), layout.left(layout.size() - 1), damaged}) {
        m_view->restoreLayout(foreign);
        QCOMPARE(m_view->saveLayout(), layout);
    }
}

void HeroHeaderViewTest::layoutOutlastsTheSecretName()
{
    header()->moveSection(3, 0);
    header()->resizeSection(3, 211);
    header()->resizeSection(2, 99);
    m_items->setColumnCount(3);
    QCOMPARE(shownOrder(), (QList<int>{0, 1, 2}));
    header()->moveSection(2, 1);
    m_items->setColumnCount(4);
    QCOMPARE(shownOrder(), (QList<int>{3, 0, 2, 1}));
    QVERIFY(qAbs(header()->sectionSize(3) - 211) <= 1);
    m_items->showIds({1, 2, 3});
    QCOMPARE(shownOrder(), (QList<int>{3, 0, 2, 1}));
    QVERIFY(qAbs(header()->sectionSize(2) - 99) <= 1);
}

void HeroHeaderViewTest::resetBringsTheDefaultsBack()
{
    const QByteArray before = m_view->saveLayout();
    header()->moveSection(3, 0);
    action(QStringLiteral("ID"))->trigger();
    QVERIFY(m_view->saveLayout() != before);
    action(QStringLiteral("Reset Columns"))->trigger();
    QCOMPARE(m_view->saveLayout(), before);
    QVERIFY(!header()->isSectionHidden(0));
    QCOMPARE(shownOrder(), (QList<int>{0, 1, 2, 3}));
}

void HeroHeaderViewTest::widthsFollowTheFont()
{
    const int width = header()->sectionSize(0);
    QFont larger = header()->font();
    larger.setPointSizeF(larger.pointSizeF() * 2);
    header()->setFont(larger);
    QVERIFY(header()->sectionSize(0) > width * 3 / 2);
}

QTEST_MAIN(HeroHeaderViewTest)
#include "tst_heroheaderview.moc"
