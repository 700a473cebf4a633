#include "agebars.h"
#include "gui/assistive/assistivetools.h"
#include "gui/support/dialogdriver.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTranslator>

using namespace heroadmin;
using namespace heroadmin::testing;

namespace {

constexpr int otherRow = 18;

HeroFilter agesOf(int from, int to)
{
    HeroFilter filter;
    filter.ageFrom = from;
    filter.ageTo = to;
    return filter;
}

/// Two of every text, so that it is seen to be asked again.
class Doubling : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }

    [[nodiscard]] QString translate(const char* /*context*/, const char* sourceText, const char* /*disambiguation*/,
                                    int /*n*/) const override
    {
        return QStringLiteral("%1 %1").replace(QStringLiteral("%1"), QString::fromUtf8(sourceText));
    }
};

} // namespace

class AgeHistogramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void showsEachBarAsARow();
    void oddAgesAreShownWhereThereAreAny();
    void keysGoFromBarToBar();
    void enterAndSpaceFilterByABar();
    void aClickFiltersByABar();
    void aDoubleClickIsOne();
    void oddAgesCantBeAskedFor();
    void escapeLeaves();
    void tabLeavesTheBars();
    void saysWhatIsGoingOn();
    void aFilterWithoutHeroesCanBeTakenOff();
    void keepsTheCurrentBar();
    void followsTheLanguage();
    void isATableForAssistiveTools();
    void assistiveToolsFilterByARow();

private:
    [[nodiscard]] QString shown(int row, int column) const
    {
        return m_bars->model()->index(row, column).data().toString();
    }

    [[nodiscard]] QModelIndexList selected() const { return m_bars->selectionModel()->selectedRows(); }

    /// As the window does it: with another filter the same heroes.
    void answerRequests()
    {
        connect(m_bars.get(), &AgeHistogram::filterRequested, this, [this](const HeroFilter& filter) {
            m_state.filter = filter;
            m_bars->setState(m_state);
        });
    }

    /// Whether the frame of the focus is around it, as far as its left edge goes.
    [[nodiscard]] bool isFramed(int row) const
    {
        const QImage image = m_bars->viewport()->grab().toImage();
        const int middle = m_bars->rowViewportPosition(row) + m_bars->rowHeight(row) / 2;
        return image.pixelColor(1, middle) == m_bars->palette().color(QPalette::Text);
    }

    AgeHistogramState m_state;
    std::unique_ptr<AgeHistogram> m_bars;
};

void AgeHistogramTest::initTestCase()
{
    serveAssistiveTools();
}

void AgeHistogramTest::init()
{
    m_state = fewBars();
    m_bars = std::make_unique<AgeHistogram>();
    new QAbstractItemModelTester(m_bars->model(), QAbstractItemModelTester::FailureReportingMode::Fatal, m_bars.get());
    m_bars->setState(m_state);
    show(*m_bars);
}

void AgeHistogramTest::cleanup()
{
    m_bars.reset();
}

void AgeHistogramTest::showsEachBarAsARow()
{
    QCOMPARE(m_bars->model()->rowCount(), 18);
    QCOMPARE(shown(firstRow, 0), QStringLiteral("Below 0"));
    QCOMPARE(shown(1, 0), QStringLiteral("0–9"));
    QCOMPARE(shown(15, 0), QStringLiteral("140–149"));
    QCOMPARE(shown(16, 0), QStringLiteral("150 and over"));
    QCOMPARE(shown(noAgeRow, 0), QStringLiteral("No age"));
    QCOMPARE(shown(twentiesRow, 1), QLocale().toString(10'000'000));
    QCOMPARE(shown(firstRow, 1), QStringLiteral("0"));
}

void AgeHistogramTest::oddAgesAreShownWhereThereAreAny()
{
    m_state.distribution->add(otherRow, 3);
    m_bars->setState(m_state);
    QCOMPARE(m_bars->model()->rowCount(), 19);
    QCOMPARE(shown(otherRow, 0), QStringLiteral("Other"));
    m_state.distribution->add(otherRow, -3);
    m_bars->setState(m_state);
    QCOMPARE(m_bars->model()->rowCount(), 18);
}

void AgeHistogramTest::keysGoFromBarToBar()
{
    const auto rowAfter = [this](Qt::Key key) {
        QTest::keyClick(m_bars.get(), key);
        return m_bars->currentIndex().row();
    };
    QCOMPARE(m_bars->currentIndex().row(), 0);
    QVERIFY(isFramed(0));
    QCOMPARE(rowAfter(Qt::Key_Right), 1);
    QCOMPARE(rowAfter(Qt::Key_Down), 2);
    QCOMPARE(rowAfter(Qt::Key_Left), 1);
    QCOMPARE(rowAfter(Qt::Key_Up), 0);
    QCOMPARE(rowAfter(Qt::Key_Left), 0);
    QCOMPARE(rowAfter(Qt::Key_End), noAgeRow);
    QCOMPARE(rowAfter(Qt::Key_Right), noAgeRow);
    QCOMPARE(rowAfter(Qt::Key_Home), 0);
    QVERIFY(isFramed(0) && !isFramed(noAgeRow));
    QTest::keyClick(m_bars.get(), Qt::Key_A, Qt::ControlModifier);
    QVERIFY(selected().isEmpty());
}

void AgeHistogramTest::enterAndSpaceFilterByABar()
{
    answerRequests();
    m_state.filter.name = QStringLiteral("x");
    m_bars->setState(m_state);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space}) {
        m_bars->setCurrentIndex(m_bars->model()->index(twentiesRow, 1));
        QTest::keyClick(m_bars.get(), key);
        HeroFilter twenties = agesOf(20, 29);
        twenties.name = QStringLiteral("x");
        QCOMPARE(m_state.filter, twenties);
        QCOMPARE(selected().size(), 1);
        QCOMPARE(selected().first().row(), twentiesRow);
        QTest::keyClick(m_bars.get(), Qt::Key_End);
        QTest::keyClick(m_bars.get(), key);
        QVERIFY(m_state.filter.withoutAge && !m_state.filter.ageFrom && !m_state.filter.ageTo);
        QCOMPARE(selected().first().row(), noAgeRow);
        QTest::keyClick(m_bars.get(), key);
        QVERIFY(!m_state.filter.hasAge());
        QCOMPARE(m_state.filter.name, QStringLiteral("x"));
        QVERIFY(selected().isEmpty());
    }
}

void AgeHistogramTest::aClickFiltersByABar()
{
    answerRequests();
    for (const int column : {0, 1}) {
        const QPoint place = m_bars->visualRect(m_bars->model()->index(twentiesRow, column)).center();
        QTest::mouseClick(m_bars->viewport(), Qt::LeftButton, {}, place);
        QCOMPARE(m_state.filter, agesOf(20, 29));
        QCOMPARE(selected().size(), 1);
        QTest::mouseClick(m_bars->viewport(), Qt::LeftButton, {}, place);
        QVERIFY(m_state.filter.isEmpty());
    }
    QTest::mouseClick(m_bars->viewport(), Qt::RightButton, {},
                      m_bars->visualRect(m_bars->model()->index(1, 1)).center());
    QVERIFY(m_state.filter.isEmpty());
}

void AgeHistogramTest::aDoubleClickIsOne()
{
    const QSignalSpy requests(m_bars.get(), &AgeHistogram::filterRequested);
    const QPoint place = m_bars->visualRect(m_bars->model()->index(twentiesRow, 1)).center();
    QTest::mouseClick(m_bars->viewport(), Qt::LeftButton, {}, place);
    QTest::mouseDClick(m_bars->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(requests.count(), 1);
    QTest::mouseClick(m_bars->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(requests.count(), 2);
}

void AgeHistogramTest::oddAgesCantBeAskedFor()
{
    m_state.distribution->add(otherRow, 3);
    m_bars->setState(m_state);
    const QSignalSpy requests(m_bars.get(), &AgeHistogram::filterRequested);
    QTest::keyClick(m_bars.get(), Qt::Key_End);
    QCOMPARE(m_bars->currentIndex().row(), otherRow);
    QTest::keyClick(m_bars.get(), Qt::Key_Return);
    QTest::mouseClick(m_bars->viewport(), Qt::LeftButton, {}, m_bars->visualRect(m_bars->currentIndex()).center());
    QCOMPARE(requests.count(), 0);
    QVERIFY(m_bars->currentIndex().data(Qt::ToolTipRole).toString().contains(QStringLiteral("not a whole number")));
}

void AgeHistogramTest::escapeLeaves()
{
    const QSignalSpy left(m_bars.get(), &AgeHistogram::left);
    QTest::keyClick(m_bars.get(), Qt::Key_Escape);
    QCOMPARE(left.count(), 1);
}

void AgeHistogramTest::tabLeavesTheBars()
{
    const QModelIndex before = m_bars->currentIndex();
    QTest::keyClick(m_bars.get(), Qt::Key_Tab);
    QCOMPARE(m_bars->currentIndex(), before);
}

void AgeHistogramTest::saysWhatIsGoingOn()
{
    const auto description = [this] { return accessibleText(m_bars.get(), QAccessible::Description); };
    const auto heading = [this] { return m_bars->model()->headerData(1, Qt::Horizontal).toString(); };
    QVERIFY(description().contains(QStringLiteral("Enter")));

    m_bars->setState({.isOutdated = true});
    QCOMPARE(m_bars->model()->rowCount(), 0);
    QTRY_COMPARE(description(), QStringLiteral("Counting..."));
    m_bars->setState({.filter = agesOf(1, 2), .isOutdated = true});
    QCOMPARE(description(), QStringLiteral("Counting..."));

    m_bars->setState({.distribution = AgeDistribution()});
    QCOMPARE(description(), QStringLiteral("No heroes."));
    m_bars->setState({.hasFailed = true});
    QCOMPARE(description(), QStringLiteral("The ages could not be counted."));

    m_bars->setState(m_state);
    QCOMPARE(heading(), QStringLiteral("Heroes"));
    m_state.isOutdated = true;
    m_bars->setState(m_state);
    QCOMPARE(m_bars->model()->rowCount(), 18); // What was counted stays in sight meanwhile.
    QTRY_COMPARE(heading(), QStringLiteral("Counting..."));
    m_state.isOutdated = false;
    m_bars->setState(m_state);
    QCOMPARE(heading(), QStringLiteral("Heroes"));
}

void AgeHistogramTest::aFilterWithoutHeroesCanBeTakenOff()
{
    m_state.distribution = AgeDistribution();
    m_state.filter = agesOf(20, 29);
    m_bars->setState(m_state);
    QCOMPARE(m_bars->model()->rowCount(), 18);
    QCOMPARE(selected().first().row(), twentiesRow);
    answerRequests();
    m_bars->setCurrentIndex(m_bars->model()->index(twentiesRow, 1));
    QTest::keyClick(m_bars.get(), Qt::Key_Return);
    QVERIFY(m_state.filter.isEmpty());
    QCOMPARE(m_bars->model()->rowCount(), 0);
}

void AgeHistogramTest::keepsTheCurrentBar()
{
    QTest::keyClick(m_bars.get(), Qt::Key_End);
    const AgeHistogramState before = m_state;
    m_bars->setState({.isOutdated = true});
    QVERIFY(!m_bars->currentIndex().isValid());
    m_bars->setState(before);
    QCOMPARE(m_bars->currentIndex().row(), noAgeRow);
}

void AgeHistogramTest::followsTheLanguage()
{
    Doubling doubling;
    const int width = m_bars->columnWidth(0);
    QVERIFY(QApplication::installTranslator(&doubling));
    QEvent change(QEvent::LanguageChange);
    QApplication::sendEvent(m_bars.get(), &change);
    QCOMPARE(accessibleText(m_bars.get(), QAccessible::Name), QStringLiteral("Ages Ages"));
    QCOMPARE(shown(noAgeRow, 0), QStringLiteral("No age No age"));
    QVERIFY(m_bars->columnWidth(0) > width);
    QApplication::removeTranslator(&doubling);
}

void AgeHistogramTest::isATableForAssistiveTools()
{
    m_state.filter = agesOf(20, 29);
    m_bars->setState(m_state);
    m_bars->setCurrentIndex(m_bars->model()->index(twentiesRow, 1));
    QAccessibleInterface* const bars = QAccessible::queryAccessibleInterface(m_bars.get());
    QCOMPARE(bars->role(), QAccessible::Table);
    QCOMPARE(bars->text(QAccessible::Name), QStringLiteral("Ages"));
    QAccessibleTableInterface* const table = bars->tableInterface();
    QVERIFY(table != nullptr);
    QCOMPARE(table->rowCount(), 18);
    QCOMPARE(table->columnCount(), 2);
    QCOMPARE(table->columnDescription(0), QStringLiteral("Age"));
    QCOMPARE(table->columnDescription(1), QStringLiteral("Heroes"));
    QCOMPARE(table->selectedRows(), QList<int>{twentiesRow});
    for (int row = 0; row < 18; ++row) {
        QAccessibleInterface* const age = table->cellAt(row, 0);
        QAccessibleInterface* const heroes = table->cellAt(row, 1);
        QVERIFY(!age->text(QAccessible::Name).isEmpty());
        QVERIFY(heroes->text(QAccessible::Name).endsWith(age->text(QAccessible::Name)));
        QCOMPARE(heroes->state().selected, row == twentiesRow);
        QCOMPARE(heroes->state().focused, row == twentiesRow);
        QAccessibleInterface* const heading = heroes->tableCellInterface()->columnHeaderCells().constFirst();
        QCOMPARE(heading->text(QAccessible::Name), QStringLiteral("Heroes"));
    }
    QCOMPARE(table->cellAt(twentiesRow, 0)->text(QAccessible::Name), QStringLiteral("20 to 29 years"));
    QVERIFY(table->cellAt(twentiesRow, 1)
                ->text(QAccessible::Name)
                .startsWith(QLocale().toString(10'000'000) + QStringLiteral(" hero")));
}

void AgeHistogramTest::assistiveToolsFilterByARow()
{
    answerRequests();
    QAccessibleTableInterface* const table = QAccessible::queryAccessibleInterface(m_bars.get())->tableInterface();
    const auto press = [table](int row) {
        QAccessibleActionInterface* const actions = table->cellAt(row, 1)->actionInterface();
        actions->doAction(actions->actionNames().constFirst());
    };
    press(twentiesRow);
    QCOMPARE(m_state.filter, agesOf(20, 29));
    press(noAgeRow);
    QVERIFY(m_state.filter.withoutAge && !m_state.filter.ageFrom);
    QCOMPARE(table->selectedRows(), QList<int>{noAgeRow});
    press(noAgeRow);
    QVERIFY(m_state.filter.isEmpty());
    QVERIFY(table->selectRow(twentiesRow));
    QCOMPARE(m_state.filter, agesOf(20, 29));
    QVERIFY(table->unselectRow(twentiesRow));
    QVERIFY(m_state.filter.isEmpty());
}

QTEST_MAIN(AgeHistogramTest)
#include "tst_agehistogram.moc"
