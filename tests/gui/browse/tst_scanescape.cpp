#include "gui/browse/herotableview.h"
#include "gui/browse/pagerbar.h"
#include "gui/browse/scanescape.h"
#include "gui/browse/searchfield.h"
#include "gui/support/heroitems.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace heroadmin;

/// Escape while a search goes on, and while none does, with the window's own meaning of the key.
class ScanEscapeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_isScanning = true;
        m_window = std::make_unique<QWidget>();
        auto* const layout = new QVBoxLayout(m_window.get());
        m_search = new SearchField(m_window.get());
        m_table = new HeroTableView(m_window.get());
        m_pager = new PagerBar(m_window.get());
        m_table->setModel(&m_items);
        m_clear = new QAction(m_window.get());
        m_clear->setShortcut(Qt::Key_Escape);
        m_window->addAction(m_clear);
        m_escape = new ScanEscape([this] { return m_isScanning; }, m_window.get());
        for (QWidget* const widget :
             {static_cast<QWidget*>(m_search), static_cast<QWidget*>(m_table), static_cast<QWidget*>(m_pager)}) {
            layout->addWidget(widget);
            m_escape->watch(*widget);
        }
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void searchFieldKeepsItsText()
    {
        const QSignalSpy stopped(m_escape, &ScanEscape::stopRequested);
        const QSignalSpy left(m_search, &SearchField::left);
        m_search->setFocus();
        QTest::keyClicks(m_search, QStringLiteral("abc"));
        QTest::keyClick(m_search, Qt::Key_Escape);
        QCOMPARE(stopped.size(), 1);
        QCOMPARE(m_search->text(), QStringLiteral("abc"));
        m_isScanning = false;
        QTest::keyClick(m_search, Qt::Key_Escape);
        QCOMPARE(stopped.size(), 1);
        QCOMPARE(m_search->text(), QString());
        QCOMPARE(left.size(), 0);
    }

    void tableStopsBeforeItClears()
    {
        const QSignalSpy stopped(m_escape, &ScanEscape::stopRequested);
        const QSignalSpy cleared(m_clear, &QAction::triggered);
        m_table->setFocus();
        QTest::keyClick(m_table, Qt::Key_Escape);
        QCOMPARE(stopped.size(), 1);
        QCOMPARE(cleared.size(), 0);
        m_isScanning = false;
        QTest::keyClick(m_table, Qt::Key_Escape);
        QCOMPARE(stopped.size(), 1);
        QCOMPARE(cleared.size(), 1);
    }

    void pagerStopsBeforeItLeaves()
    {
        const QSignalSpy stopped(m_escape, &ScanEscape::stopRequested);
        const QSignalSpy left(m_pager, &PagerBar::left);
        m_pager->focusPageField();
        QWidget* const field = m_window->focusWidget();
        QTest::keyClicks(field, QStringLiteral("12"));
        QTest::keyClick(field, Qt::Key_Escape);
        QCOMPARE(stopped.size(), 1);
        QCOMPARE(left.size(), 0);
        m_isScanning = false;
        QTest::keyClick(field, Qt::Key_Escape);
        QCOMPARE(stopped.size(), 1);
        QCOMPARE(left.size(), 1);
    }

    void otherKeysAreNoneOfItsBusiness()
    {
        const QSignalSpy stopped(m_escape, &ScanEscape::stopRequested);
        m_table->setFocus();
        m_table->goToFirstRow({});
        QTest::keyClick(m_table, Qt::Key_Down);
        QCOMPARE(stopped.size(), 0);
        QCOMPARE(m_table->currentIndex().row(), 1);
    }

private:
    HeroItems m_items{{QStringLiteral("Deadpond"), QStringLiteral("Rusty-Man")}};
    bool m_isScanning = false;
    std::unique_ptr<QWidget> m_window;
    SearchField* m_search = nullptr;
    HeroTableView* m_table = nullptr;
    PagerBar* m_pager = nullptr;
    ScanEscape* m_escape = nullptr;
    QAction* m_clear = nullptr;
};

QTEST_MAIN(ScanEscapeTest)
#include "tst_scanescape.moc"
