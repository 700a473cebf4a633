#include "gui/support/dialogdriver.h"

#include "gui/history/historypanel.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QUndoCommand>
#include <QUndoStack>
#include <memory>

using namespace heroadmin;
using namespace heroadmin::testing;

namespace {

class Step : public QUndoCommand
{
public:
    explicit Step(const QString& text)
        : QUndoCommand(text)
    {}

    void redo() override { setObsolete(m_turnsObsolete); }

    void turnObsolete() { m_turnsObsolete = true; }

private:
    bool m_turnsObsolete = false;
};

} // namespace

class HistoryPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysThatThereIsNothing();
    void marksDoneNowAndUndone();
    void enterGoesToAStep();
    void aDoubleClickGoesToAStep();
    void oneClickOnlySelects();
    void followsTheHistory();
    void readsAgainWhatChangedWithoutAWord();
    void isAccessible();

private:
    [[nodiscard]] QStringList texts() const
    {
        QStringList texts;
        for (int row = 0; row < m_list->model()->rowCount(); ++row) {
            texts.append(m_list->model()->index(row, 0).data().toString());
        }
        return texts;
    }

    [[nodiscard]] QFont fontOf(int row) const
    {
        return m_list->model()->index(row, 0).data(Qt::FontRole).value<QFont>();
    }

    void pushThree()
    {
        for (const QString& text :
             {QStringLiteral("Add of X"), QStringLiteral("Edit of X"), QStringLiteral("Delete of X")}) {
            m_last = new Step(text);
            m_history->push(m_last);
        }
    }

    std::unique_ptr<QUndoStack> m_history;
    std::unique_ptr<HistoryPanel> m_panel;
    QListView* m_list = nullptr;
    Step* m_last = nullptr;
};

void HistoryPanelTest::init()
{
    m_panel.reset();
    m_history = std::make_unique<QUndoStack>();
    m_panel = std::make_unique<HistoryPanel>(*m_history);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    m_list = m_panel->findChild<QListView*>();
    new QAbstractItemModelTester(m_list->model(), QAbstractItemModelTester::FailureReportingMode::Fatal, m_list);
}

void HistoryPanelTest::saysThatThereIsNothing()
{
    QVERIFY(part<QLabel>(*m_panel, QStringLiteral("Nothing has been written yet.")));
    QVERIFY(!m_list->isVisible());
    m_history->push(new Step(QStringLiteral("Add of X")));
    QVERIFY(!part<QLabel>(*m_panel, QStringLiteral("Nothing has been written yet.")));
    QVERIFY(m_list->isVisible());
    m_history->clear();
    QVERIFY(part<QLabel>(*m_panel, QStringLiteral("Nothing has been written yet.")));
}

void HistoryPanelTest::marksDoneNowAndUndone()
{
    pushThree();
    m_history->undo();
    QCOMPARE(texts(), (QStringList{QStringLiteral("Start"), QStringLiteral("Add of X"),
                                   QStringLiteral("Edit of X – now"), QStringLiteral("Delete of X – undone")}));
    QVERIFY(!fontOf(1).bold() && !fontOf(1).italic());
    QVERIFY(fontOf(2).bold() && !fontOf(2).italic());
    QVERIFY(!fontOf(3).bold() && fontOf(3).italic());
    QCOMPARE(m_list->currentIndex().row(), 2);
    m_history->setIndex(0);
    QCOMPARE(texts().first(), QStringLiteral("Start – now"));
}

void HistoryPanelTest::enterGoesToAStep()
{
    pushThree();
    const QSignalSpy goTo(m_panel.get(), &HistoryPanel::goToRequested);
    m_panel->setFocus();
    press(*m_panel, Qt::Key_Up);
    press(*m_panel, Qt::Key_Return);
    press(*m_panel, Qt::Key_Home);
    press(*m_panel, Qt::Key_Enter);
    QCOMPARE(goTo.count(), 2);
    QCOMPARE(goTo.at(0).first().toInt(), 2);
    QCOMPARE(goTo.at(1).first().toInt(), 0);
    QCOMPARE(m_history->index(), 3);
}

void HistoryPanelTest::aDoubleClickGoesToAStep()
{
    pushThree();
    const QSignalSpy goTo(m_panel.get(), &HistoryPanel::goToRequested);
    const QPoint place = m_list->visualRect(m_list->model()->index(1, 0)).center();
    QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {}, place);
    QTest::mouseDClick(m_list->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(goTo.count(), 1);
    QCOMPARE(goTo.first().first().toInt(), 1);
}

void HistoryPanelTest::oneClickOnlySelects()
{
    pushThree();
    const QSignalSpy goTo(m_panel.get(), &HistoryPanel::goToRequested);
    QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {},
                      m_list->visualRect(m_list->model()->index(1, 0)).center());
    QCOMPARE(m_list->currentIndex().row(), 1);
    QCOMPARE(goTo.count(), 0);
}

void HistoryPanelTest::followsTheHistory()
{
    pushThree();
    m_history->setIndex(1);
    m_history->push(new Step(QStringLiteral("Paste of 2 heroes")));
    QCOMPARE(texts(), (QStringList{QStringLiteral("Start"), QStringLiteral("Add of X"),
                                   QStringLiteral("Paste of 2 heroes – now")}));
    QCOMPARE(m_list->currentIndex().row(), 2);
}

void HistoryPanelTest::readsAgainWhatChangedWithoutAWord()
{
    pushThree();
    m_history->undo();
    m_last->turnObsolete();
    m_history->redo(); // takes the step away without moving the index
    m_panel->refresh();
    QCOMPARE(texts(),
             (QStringList{QStringLiteral("Start"), QStringLiteral("Add of X"), QStringLiteral("Edit of X – now")}));
}

void HistoryPanelTest::isAccessible()
{
    pushThree();
    m_history->undo();
    QAccessibleInterface* const list = QAccessible::queryAccessibleInterface(m_list);
    QCOMPARE(list->text(QAccessible::Name), QStringLiteral("History"));
    QCOMPARE(list->childCount(), 4);
    QCOMPARE(list->child(3)->text(QAccessible::Name), QStringLiteral("Delete of X – undone"));
}

QTEST_MAIN(HistoryPanelTest)
#include "tst_historypanel.moc"
