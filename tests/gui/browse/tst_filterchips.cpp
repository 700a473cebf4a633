#include "gui/browse/filterchips.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace heroadmin;

class FilterChipsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isHiddenWithoutAFilter();
    void namesEachFilter_data();
    void namesEachFilter();
    void removesOneByKeyboard();
    void lastOneLeavesToTheTable();
    void clearsAll();
    void namesAreJustText();
    void wrapsOnANarrowWindow();

private:
    static QList<QToolButton*> buttonsOf(const FilterChips& chips)
    {
        QList<QToolButton*> shown;
        for (QToolButton* const button : chips.findChildren<QToolButton*>()) {
            if (!button->isHidden()) {
                shown.append(button);
            }
        }
        return shown;
    }

    static QStringList namesOf(const FilterChips& chips)
    {
        QStringList names;
        for (QToolButton* const button : buttonsOf(chips)) {
            names.append(QAccessible::queryAccessibleInterface(button)->text(QAccessible::Name));
        }
        return names;
    }

    static HeroFilter everything()
    {
        HeroFilter filter;
        filter.name = QStringLiteral("wolf");
        filter.ageFrom = 20;
        filter.ageTo = 30;
        filter.withoutAge = true;
        return filter;
    }
};

void FilterChipsTest::isHiddenWithoutAFilter()
{
    FilterChips chips;
    QVERIFY(chips.isHidden());
    HeroFilter filter;
    filter.withoutAge = true;
    chips.setFilter(filter);
    QVERIFY(!chips.isHidden());
    chips.setFilter({});
    QVERIFY(chips.isHidden());
}

void FilterChipsTest::namesEachFilter_data()
{
    QTest::addColumn<HeroFilter>("filter");
    QTest::addColumn<QStringList>("names");
    const auto row = [](const char* title, const auto& change, const QStringList& names) {
        HeroFilter filter;
        change(filter);
        QTest::newRow(title) << filter << names;
    };
    row("name", [](HeroFilter& f) { f.name = QStringLiteral("wolf"); },
        {QStringLiteral("Remove filter: Name contains “wolf”")});
    row("start of name",
        [](HeroFilter& f) {
            f.name = QStringLiteral("wo");
            f.nameMatch = HeroFilter::NameMatch::StartsWith;
        },
        {QStringLiteral("Remove filter: Name starts with “wo”")});
    row("id", [](HeroFilter& f) { f.name = QStringLiteral(" #123 "); }, {QStringLiteral("Remove filter: Hero #123")});
    row("no id", [](HeroFilter& f) { f.name = QStringLiteral("#12a"); },
        {QStringLiteral("Remove filter: Name contains “#12a”")});
    row("from", [](HeroFilter& f) { f.ageFrom = 20; }, {QStringLiteral("Remove filter: Age from 20")});
    row("to", [](HeroFilter& f) { f.ageTo = -3; }, {QStringLiteral("Remove filter: Age up to -3")});
    row("one age", [](HeroFilter& f) { f.ageFrom = f.ageTo = 7; }, {QStringLiteral("Remove filter: Age 7")});
    row("no age", [](HeroFilter& f) { f.withoutAge = true; }, {QStringLiteral("Remove filter: No age")});
    row("odd age", [](HeroFilter& f) { f.oddAge = true; }, {QStringLiteral("Remove filter: Age is no number")});
    row("no age or an odd one", [](HeroFilter& f) { f.withoutAge = f.oddAge = true; },
        {QStringLiteral("Remove filter: No age"), QStringLiteral("Remove filter: or an age that is no number"),
         QStringLiteral("Clear all")});
    row("odd name", [](HeroFilter& f) { f.oddName = true; }, {QStringLiteral("Remove filter: Name is no text")});
    row("everything", [](HeroFilter& f) { f = everything(); },
        {QStringLiteral("Remove filter: Name contains “wolf”"), QStringLiteral("Remove filter: Age 20 to 30"),
         QStringLiteral("Remove filter: or no age"), QStringLiteral("Clear all")});
}

void FilterChipsTest::namesEachFilter()
{
    QFETCH(const HeroFilter, filter);
    FilterChips chips;
    chips.setFilter(filter);
    QTEST(namesOf(chips), "names");
}

void FilterChipsTest::removesOneByKeyboard()
{
    FilterChips chips;
    chips.setFilter(everything());
    chips.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chips));
    const QSignalSpy changed(&chips, &FilterChips::filterChanged);
    QToolButton* const age = buttonsOf(chips).at(1);
    age->setFocus();
    QTRY_VERIFY(age->hasFocus());
    QTest::keyClick(age, Qt::Key_Space);
    HeroFilter expected = everything();
    expected.ageFrom.reset();
    expected.ageTo.reset();
    QCOMPARE(changed.size(), 1);
    QVERIFY(changed.first().first().value<HeroFilter>() == expected);
    QVERIFY(chips.filter() == expected);
    QCOMPARE(buttonsOf(chips).size(), 3);
    QVERIFY(buttonsOf(chips).at(1)->hasFocus()); // the next one
}

void FilterChipsTest::lastOneLeavesToTheTable()
{
    QWidget window;
    FilterChips chips(&window);
    HeroFilter filter;
    filter.withoutAge = true;
    chips.setFilter(filter);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const QSignalSpy left(&chips, &FilterChips::left);
    QToolButton* const chip = buttonsOf(chips).constFirst();
    chip->setFocus();
    QTRY_VERIFY(chip->hasFocus());
    QTest::keyClick(chip, Qt::Key_Space);
    QCOMPARE(left.size(), 1);
    QVERIFY(chips.isHidden());
}

void FilterChipsTest::clearsAll()
{
    FilterChips chips;
    chips.setFilter(everything());
    const QSignalSpy changed(&chips, &FilterChips::filterChanged);
    buttonsOf(chips).constLast()->click();
    QCOMPARE(changed.size(), 1);
    QVERIFY(changed.first().first().value<HeroFilter>().isEmpty());
}

void FilterChipsTest::namesAreJustText()
{
    FilterChips chips;
    HeroFilter filter;
    filter.name = QStringLiteral("a&b\nc");
    chips.setFilter(filter);
    QVERIFY(
        buttonsOf(chips).constFirst()->text().startsWith(QStringLiteral("Name contains “\u2068a&&b\u23CEc\u2069”")));
    filter.name = QString(500, u'x');
    chips.setFilter(filter);
    QVERIFY(buttonsOf(chips).constFirst()->text().size() < 80);
}

void FilterChipsTest::wrapsOnANarrowWindow()
{
    FilterChips chips;
    chips.setFilter(everything());
    const int oneLine = chips.heightForWidth(2000);
    QVERIFY(chips.heightForWidth(300) > oneLine);
    chips.resize(300, chips.heightForWidth(300));
    chips.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chips));
    for (const QToolButton* const button : buttonsOf(chips)) {
        QVERIFY(chips.rect().contains(button->geometry()));
    }
}

QTEST_MAIN(FilterChipsTest)
#include "tst_filterchips.moc"
