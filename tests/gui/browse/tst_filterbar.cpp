#include "gui/browse/filterbar.h"

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace heroadmin;

class FilterBarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void hasItsNames();
    void asksForAges();
    void speaksOnceWhenTypingPauses();
    void asksForNoAge();
    void changesTheNameMatch();
    void badAgeIsSaidAndNotApplied();
    void reversedRangeIsSaidAndNotApplied();
    void showsTheFilterOfOthers();
    void othersDoNotWipeWhatIsTyped();
    void clearingClearsBadAgesToo();
    void escapeLeaves();

private:
    void type(QLineEdit* edit, const QString& text)
    {
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
        QTest::keyClick(edit, Qt::Key_Return);
    }

    [[nodiscard]] QLabel* problem(const char* name) const { return m_bar->findChild<QLabel*>(QLatin1String(name)); }

    std::unique_ptr<FilterBar> m_bar;
    QLineEdit* m_from = nullptr;
    QLineEdit* m_to = nullptr;
    QCheckBox* m_noAge = nullptr;
    QComboBox* m_match = nullptr;
};

void FilterBarTest::init()
{
    m_bar = std::make_unique<FilterBar>();
    m_from = m_bar->findChild<QLineEdit*>(QStringLiteral("fromEdit"));
    m_to = m_bar->findChild<QLineEdit*>(QStringLiteral("toEdit"));
    m_noAge = m_bar->findChild<QCheckBox*>();
    m_match = m_bar->findChild<QComboBox*>();
    m_bar->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_bar.get()));
}

void FilterBarTest::hasItsNames()
{
    const auto nameOf = [](QObject* widget) {
        return QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name);
    };
    QCOMPARE(m_match->accessibleName(), QStringLiteral("Name match"));
    QCOMPARE(nameOf(m_from), QStringLiteral("Age from"));
    QCOMPARE(nameOf(m_to), QStringLiteral("Age to"));
    QCOMPARE(nameOf(m_noAge), QStringLiteral("No age"));
}

void FilterBarTest::asksForAges()
{
    const QSignalSpy changed(m_bar.get(), &FilterBar::filterChanged);
    type(m_from, QStringLiteral("20"));
    type(m_to, QStringLiteral(" 30 "));
    QCOMPARE(changed.size(), 2);
    HeroFilter expected;
    expected.ageFrom = 20;
    expected.ageTo = 30;
    QVERIFY(changed.last().first().value<HeroFilter>() == expected);
    QVERIFY(m_bar->filter() == expected);
    m_from->clear();
    QTest::keyClick(m_from, Qt::Key_Return);
    QVERIFY(!m_bar->filter().ageFrom.has_value());
    type(m_from, QStringLiteral("-5"));
    QCOMPARE(m_bar->filter().ageFrom, std::optional<qint64>(-5));
}

void FilterBarTest::speaksOnceWhenTypingPauses()
{
    const QSignalSpy changed(m_bar.get(), &FilterBar::filterChanged);
    m_from->setFocus();
    QTest::keyClicks(m_from, QStringLiteral("123"));
    QCOMPARE(changed.size(), 0);
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(m_bar->filter().ageFrom, std::optional<qint64>(123));
}

void FilterBarTest::asksForNoAge()
{
    const QSignalSpy changed(m_bar.get(), &FilterBar::filterChanged);
    m_noAge->setFocus();
    QTest::keyClick(m_noAge, Qt::Key_Space);
    QCOMPARE(changed.size(), 1);
    QVERIFY(m_bar->filter().withoutAge);
}

void FilterBarTest::changesTheNameMatch()
{
    HeroFilter filter;
    filter.name = QStringLiteral("wolf");
    m_bar->setFilter(filter);
    const QSignalSpy changed(m_bar.get(), &FilterBar::filterChanged);
    m_bar->setFocus();
    QVERIFY(m_match->hasFocus());
    QTest::keyClick(m_match, Qt::Key_Down);
    filter.nameMatch = HeroFilter::NameMatch::StartsWith;
    QCOMPARE(changed.size(), 1);
    QVERIFY(changed.first().first().value<HeroFilter>() == filter);
}

void FilterBarTest::badAgeIsSaidAndNotApplied()
{
    type(m_from, QStringLiteral("20"));
    const QSignalSpy changed(m_bar.get(), &FilterBar::filterChanged);
    for (const QString& bad : {QStringLiteral("abc"), QStringLiteral("2.5"), QStringLiteral("9223372036854775808")}) {
        type(m_from, bad);
        QCOMPARE(m_from->text(), bad);
        QVERIFY(problem("fromProblem")->isVisible());
        QVERIFY(problem("toProblem")->isHidden());
        QCOMPARE(QAccessible::queryAccessibleInterface(m_from)->text(QAccessible::Description),
                 problem("fromProblem")->text());
    }
    QCOMPARE(changed.size(), 0);
    QCOMPARE(m_bar->filter().ageFrom, std::optional<qint64>(20));
    QTest::mouseClick(m_noAge, Qt::LeftButton, {}, QPoint(8, m_noAge->height() / 2));
    QCOMPARE(changed.size(), 1); // the rest of the bar still works
    type(m_from, QStringLiteral("21"));
    QVERIFY(problem("fromProblem")->isHidden());
    QCOMPARE(m_bar->filter().ageFrom, std::optional<qint64>(21));
}

void FilterBarTest::reversedRangeIsSaidAndNotApplied()
{
    type(m_from, QStringLiteral("20"));
    const QSignalSpy changed(m_bar.get(), &FilterBar::filterChanged);
    type(m_to, QStringLiteral("1"));
    QCOMPARE(changed.size(), 0);
    QVERIFY(problem("toProblem")->isVisible());
    type(m_to, QStringLiteral("20"));
    QVERIFY(problem("toProblem")->isHidden());
    QCOMPARE(changed.size(), 1);
}

void FilterBarTest::showsTheFilterOfOthers()
{
    const QSignalSpy changed(m_bar.get(), &FilterBar::filterChanged);
    HeroFilter filter;
    filter.nameMatch = HeroFilter::NameMatch::StartsWith;
    filter.ageFrom = 7;
    filter.withoutAge = true;
    m_bar->setFilter(filter);
    QCOMPARE(m_from->text(), QStringLiteral("7"));
    QCOMPARE(m_to->text(), QString());
    QVERIFY(m_noAge->isChecked());
    QCOMPARE(m_match->currentText(), QStringLiteral("starts with"));
    m_bar->setFilter({});
    QCOMPARE(m_from->text(), QString());
    QVERIFY(!m_noAge->isChecked());
    QCOMPARE(changed.size(), 0);
}

void FilterBarTest::othersDoNotWipeWhatIsTyped()
{
    const QSignalSpy changed(m_bar.get(), &FilterBar::filterChanged);
    m_from->setFocus();
    QTest::keyClicks(m_from, QStringLiteral("42"));
    HeroFilter filter;
    filter.name = QStringLiteral("wolf");
    m_bar->setFilter(filter);
    QCOMPARE(m_from->text(), QStringLiteral("42"));
    QTRY_COMPARE(changed.size(), 1);
    filter.ageFrom = 42;
    QVERIFY(m_bar->filter() == filter);
}

void FilterBarTest::clearingClearsBadAgesToo()
{
    type(m_to, QStringLiteral("abc"));
    m_bar->setFilter({});
    QCOMPARE(m_to->text(), QString());
    QVERIFY(problem("toProblem")->isHidden());
}

void FilterBarTest::escapeLeaves()
{
    const QSignalSpy left(m_bar.get(), &FilterBar::left);
    m_to->setFocus();
    QTest::keyClick(m_to, Qt::Key_Escape);
    m_noAge->setFocus();
    QTest::keyClick(m_noAge, Qt::Key_Escape);
    QCOMPARE(left.size(), 2);
}

QTEST_MAIN(FilterBarTest)
#include "tst_filterbar.moc"
