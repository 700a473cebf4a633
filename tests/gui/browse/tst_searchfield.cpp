#include "gui/browse/searchfield.h"

#include "data/heroes/namequery.h"

#include <QAccessible>
#include <QAction>
#include <QInputMethodEvent>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace heroadmin;

class SearchFieldTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void hasItsName();
    void speaksWhenTypingPauses();
    void enterSpeaksAtOnce();
    void escapeClearsThenLeaves();
    void escapeIsNotTheWindows();
    void downLeavesWithTheSearch();
    void whatIsHeldBackWaitsForTheNextKey();
    void clearButtonSpeaksAtOnce();
    void showsTheSearchOfOthers();
    void anEchoDoesNotDisturbTyping();
    void takesWhatCanBeSearchedFor();

private:
    std::unique_ptr<QWidget> m_window;
    SearchField* m_field = nullptr;
};

void SearchFieldTest::init()
{
    m_window = std::make_unique<QWidget>();
    auto* const layout = new QVBoxLayout(m_window.get());
    m_field = new SearchField(m_window.get());
    layout->addWidget(m_field);
    m_window->show();
    m_field->setFocus();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QTRY_VERIFY(m_field->hasFocus());
}

void SearchFieldTest::hasItsName()
{
    const QAccessibleInterface* const field = QAccessible::queryAccessibleInterface(m_field);
    QCOMPARE(field->text(QAccessible::Name), QStringLiteral("Search names"));
    QVERIFY(!m_field->placeholderText().isEmpty());
    QVERIFY(m_field->isClearButtonEnabled());
}

void SearchFieldTest::speaksWhenTypingPauses()
{
    const QSignalSpy changed(m_field, &SearchField::searchChanged);
    QTest::keyClicks(m_field, QStringLiteral("wolf"));
    QCOMPARE(changed.size(), 0);
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toString(), QStringLiteral("wolf"));
    QTest::keyClicks(m_field, QStringLiteral("s"));
    QTest::keyClick(m_field, Qt::Key_Backspace);
    QTest::keyClick(m_field, Qt::Key_Return);
    QCOMPARE(changed.size(), 1); // the same as before
}

void SearchFieldTest::enterSpeaksAtOnce()
{
    QSignalSpy changed(m_field, &SearchField::searchChanged);
    QTest::keyClicks(m_field, QStringLiteral("wolf"));
    QTest::keyClick(m_field, Qt::Key_Return);
    QCOMPARE(changed.size(), 1);
    QVERIFY(!changed.wait(300)); // and not again when the pause is over
}

void SearchFieldTest::escapeClearsThenLeaves()
{
    const QSignalSpy changed(m_field, &SearchField::searchChanged);
    const QSignalSpy left(m_field, &SearchField::left);
    QTest::keyClicks(m_field, QStringLiteral("wolf"));
    QTest::keyClick(m_field, Qt::Key_Return);
    QTest::keyClick(m_field, Qt::Key_Escape);
    QCOMPARE(m_field->text(), QString());
    QCOMPARE(changed.size(), 2);
    QCOMPARE(changed.last().first().toString(), QString());
    QCOMPARE(left.size(), 0);
    QTest::keyClick(m_field, Qt::Key_Escape);
    QCOMPARE(left.size(), 1);
    QCOMPARE(changed.size(), 2);
}

void SearchFieldTest::escapeIsNotTheWindows()
{
    auto* const clearFilter = new QAction(m_window.get());
    clearFilter->setShortcut(Qt::Key_Escape);
    m_window->addAction(clearFilter);
    const QSignalSpy triggered(clearFilter, &QAction::triggered);
    QTest::keyClicks(m_field, QStringLiteral("wolf"));
    QTest::keyClick(m_field, Qt::Key_Escape);
    QCOMPARE(m_field->text(), QString());
    QCOMPARE(triggered.size(), 0);
}

void SearchFieldTest::downLeavesWithTheSearch()
{
    const QSignalSpy changed(m_field, &SearchField::searchChanged);
    const QSignalSpy left(m_field, &SearchField::left);
    QTest::keyClicks(m_field, QStringLiteral("wolf"));
    QTest::keyClick(m_field, Qt::Key_Down);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(left.size(), 1);
    QCOMPARE(m_field->text(), QStringLiteral("wolf"));
}

void SearchFieldTest::whatIsHeldBackWaitsForTheNextKey()
{
    QSignalSpy changed(m_field, &SearchField::searchChanged);
    QTest::keyClicks(m_field, QStringLiteral("wol"));
    m_field->holdBack();
    QVERIFY(!changed.wait(300));
    QTest::keyClicks(m_field, QStringLiteral("f"));
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toString(), QStringLiteral("wolf"));
}

void SearchFieldTest::clearButtonSpeaksAtOnce()
{
    m_field->setSearch(QStringLiteral("wolf"));
    const QSignalSpy changed(m_field, &SearchField::searchChanged);
    auto* const clear = m_field->findChild<QToolButton*>();
    QVERIFY(clear != nullptr);
    QTRY_VERIFY(clear->isVisible());
    QTest::mouseClick(clear, Qt::LeftButton);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toString(), QString());
}

void SearchFieldTest::showsTheSearchOfOthers()
{
    QSignalSpy changed(m_field, &SearchField::searchChanged);
    QTest::keyClicks(m_field, QStringLiteral("wol"));
    m_field->setSearch(QStringLiteral("fox"));
    QCOMPARE(m_field->text(), QStringLiteral("fox"));
    m_field->setSearch({});
    QCOMPARE(m_field->text(), QString());
    QVERIFY(!changed.wait(300));
    QCOMPARE(changed.size(), 0);
}

void SearchFieldTest::anEchoDoesNotDisturbTyping()
{
    const QSignalSpy changed(m_field, &SearchField::searchChanged);
    QTest::keyClicks(m_field, QStringLiteral("wo"));
    QTest::keyClick(m_field, Qt::Key_Return);
    QTest::keyClicks(m_field, QStringLiteral("lf"));
    m_field->setSearch(QStringLiteral("wo"));
    QCOMPARE(m_field->text(), QStringLiteral("wolf"));
    QTRY_COMPARE(changed.size(), 2);
    QCOMPARE(changed.last().first().toString(), QStringLiteral("wolf"));
}

void SearchFieldTest::takesWhatCanBeSearchedFor()
{
    const QSignalSpy changed(m_field, &SearchField::searchChanged);
    QInputMethodEvent typed;
    typed.setCommitString(QString(NameQuery::longestText + 1, QChar(u'é')));
    QCoreApplication::sendEvent(m_field, &typed);
    QTest::keyClick(m_field, Qt::Key_Return);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toString(), QString(NameQuery::longestText, QChar(u'é')));
}

QTEST_MAIN(SearchFieldTest)
#include "tst_searchfield.moc"
