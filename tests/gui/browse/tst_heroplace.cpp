#include "gui/browse/herotableview.h"
#include "gui/support/heroitems.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QTest>

using namespace heroadmin;

class HeroPlaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsCellSelectionAndScrolling();
    void takesTheRowOfAHeroThatIsGone();
    void staysWhereTheFirstRowMovesAway();
    void currentHeroStaysInSight();
    void outlastsFewerColumnsAndRows();
    void anEmptyPlaceChangesNothing();

private:
    static QList<qint64> ids(qint64 first, qint64 last)
    {
        QList<qint64> ids;
        for (qint64 id = first; id <= last; ++id) {
            ids.append(id);
        }
        return ids;
    }

    [[nodiscard]] qint64 idAt(int row) const { return m_items->index(row, 0).data().toLongLong(); }

    std::unique_ptr<HeroItems> m_items;
    std::unique_ptr<HeroTableView> m_view;
};

void HeroPlaceTest::init()
{
    m_view.reset();
    m_items = std::make_unique<HeroItems>(QStringList(100, QStringLiteral("Deadpond")));
    m_view = std::make_unique<HeroTableView>();
    m_view->setModel(m_items.get());
    m_view->resize(600, 300);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void HeroPlaceTest::keepsCellSelectionAndScrolling()
{
    m_view->goTo(m_items->index(50, 2));
    m_view->selectionModel()->select(QItemSelection(m_items->index(48, 0), m_items->index(52, 1)),
                                     QItemSelectionModel::Select);
    m_view->verticalScrollBar()->setValue(m_view->rowHeight(0) * 45 + 3);
    const HeroPlace place = m_view->rememberPlace();

    QList<qint64> others = ids(-3, 0); // four new ones in front, and one of the selected is gone
    others.append(ids(1, 100));
    others.removeOne(49);
    m_items->showIds(others);
    QVERIFY(m_view->selectedRows().isEmpty());
    m_view->restorePlace(place);

    QCOMPARE(idAt(m_view->currentIndex().row()), 51);
    QCOMPARE(m_view->currentIndex().column(), 2);
    QList<qint64> selected;
    for (const int row : m_view->selectedRows()) {
        selected.append(idAt(row));
    }
    QCOMPARE(selected, (QList<qint64>{50, 51, 52, 53}));
    QVERIFY(!m_view->selectionModel()->isSelected(m_items->index(m_view->currentIndex().row(), 3)));
    QCOMPARE(idAt(m_view->rowAt(0)), 46);
    QCOMPARE(m_view->rowViewportPosition(m_view->rowAt(0)), -3);
}

void HeroPlaceTest::takesTheRowOfAHeroThatIsGone()
{
    m_view->goTo(m_items->index(10, 1));
    const HeroPlace place = m_view->rememberPlace();
    QList<qint64> others = ids(1, 100);
    others.removeAt(10);
    m_items->showIds(others);
    m_view->restorePlace(place);
    QCOMPARE(m_view->currentIndex(), m_items->index(10, 1));
    QCOMPARE(m_view->selectedRows(), QList<int>{10});
}

void HeroPlaceTest::staysWhereTheFirstRowMovesAway()
{
    m_view->goTo(m_items->index(22, 1));
    m_view->verticalScrollBar()->setValue(m_view->rowHeight(0) * 20 + 3);
    const HeroPlace place = m_view->rememberPlace();
    QList<qint64> others = ids(1, 100);
    others.move(20, 24); // the one at the top edge, to a place in sight
    m_items->showIds(others);
    m_view->restorePlace(place);
    QCOMPARE(idAt(m_view->rowAt(m_view->rowHeight(0))), 22);
    QCOMPARE(m_view->rowViewportPosition(m_view->rowAt(m_view->rowHeight(0))), m_view->rowHeight(0) - 3);
    QCOMPARE(idAt(m_view->currentIndex().row()), 23);
}

void HeroPlaceTest::currentHeroStaysInSight()
{
    m_view->goTo(m_items->index(22, 1));
    m_view->verticalScrollBar()->setValue(m_view->rowHeight(0) * 20);
    const HeroPlace place = m_view->rememberPlace();
    QList<qint64> others = ids(1, 100);
    others.move(22, 80);
    m_items->showIds(others);
    m_view->restorePlace(place);
    QCOMPARE(m_view->currentIndex(), m_items->index(80, 1));
    QCOMPARE(m_view->rowViewportPosition(80), 2 * m_view->rowHeight(0));

    // What wasn't in sight doesn't have to be.
    m_view->goTo(m_items->index(5, 1));
    m_view->verticalScrollBar()->setValue(m_view->rowHeight(0) * 40);
    const HeroPlace away = m_view->rememberPlace();
    m_items->showIds(ids(1, 100));
    m_view->restorePlace(away);
    QVERIFY(m_view->rowAt(0) > 30);
}

void HeroPlaceTest::outlastsFewerColumnsAndRows()
{
    m_view->goTo(m_items->index(99, 3));
    const HeroPlace place = m_view->rememberPlace();
    m_items->setColumnCount(3);
    m_items->showIds(ids(200, 202));
    m_view->restorePlace(place);
    QCOMPARE(m_view->currentIndex(), m_items->index(2, 2));
    m_items->showIds({});
    m_view->restorePlace(place);
    QVERIFY(!m_view->currentIndex().isValid());
}

void HeroPlaceTest::anEmptyPlaceChangesNothing()
{
    m_items->showIds(ids(1, 5));
    m_view->restorePlace(HeroPlace());
    QVERIFY(!m_view->currentIndex().isValid());
    QVERIFY(m_view->selectedRows().isEmpty());
}

QTEST_MAIN(HeroPlaceTest)
#include "tst_heroplace.moc"
