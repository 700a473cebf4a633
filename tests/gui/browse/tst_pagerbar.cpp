#include "gui/browse/pagerbar.h"

#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QSignalSpy>
#include <QStyle>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

using namespace heroadmin;

/// Translates every text of the bar, so that one which stays as it was shows.
class Shouting : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }

    [[nodiscard]] QString translate(const char* context, const char* sourceText, const char* /*disambiguation*/,
                                    int /*n*/) const override
    {
        return qstrcmp(context, "heroadmin::PagerBar") == 0 ? QString::fromUtf8(sourceText).toUpper() : QString();
    }
};

class PagerBarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void init();
    void saysThatNothingIsCounted();
    void saysWhereThePageIs_data();
    void saysWhereThePageIs();
    void hasItsNames();
    void buttonsAreTheActions();
    void goesToATypedPage();
    void goesToATypedHero();
    void mendsABadPage_data();
    void mendsABadPage();
    void keepsWhatIsTyped();
    void escapeRestoresAndLeaves();
    void asksForAPageSize();
    void showsAnUnusualPageSize();
    void showsALongRead();
    void wrapsOnANarrowWindow();
    void speaksAnotherLanguageAtOnce();

private:
    [[nodiscard]] static PagerState thirdPage()
    {
        PagerState state;
        state.page = 3;
        state.pageCount = 1234;
        state.total = 123400;
        state.offset = 200;
        state.rowCount = 100;
        state.hasPrevious = true;
        state.hasNext = true;
        return state;
    }

    void typePage(const QString& text)
    {
        m_bar->focusPageField();
        QTest::keyClicks(m_page, text);
        QTest::keyClick(m_page, Qt::Key_Return);
    }

    [[nodiscard]] QString label(const char* name) const
    {
        return m_bar->findChild<QLabel*>(QLatin1String(name))->text();
    }

    std::unique_ptr<QObject> m_actions;
    std::unique_ptr<PagerBar> m_bar;
    QList<QAction*> m_moves;
    QLineEdit* m_page = nullptr;
    QComboBox* m_rows = nullptr;
};

void PagerBarTest::init()
{
    m_bar = std::make_unique<PagerBar>();
    m_actions = std::make_unique<QObject>();
    m_moves.clear();
    for (const char* const text : {"First Page", "Previous Page", "Next Page", "Last Page"}) {
        m_moves.append(
            new QAction(m_bar->style()->standardIcon(QStyle::SP_ArrowForward), QLatin1String(text), m_actions.get()));
    }
    m_bar->setActions(m_moves.at(0), m_moves.at(1), m_moves.at(2), m_moves.at(3));
    m_page = m_bar->findChild<QLineEdit*>(QStringLiteral("pageEdit"));
    m_rows = m_bar->findChild<QComboBox*>(QStringLiteral("rowsPerPageBox"));
    m_bar->setState(thirdPage());
    m_bar->resize(900, 40);
    m_bar->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_bar.get()));
}

void PagerBarTest::saysThatNothingIsCounted()
{
    PagerState state;
    state.rowCount = 100;
    state.isCounting = false;
    m_bar->setState(state);
    QCOMPARE(label("rangeLabel"), QStringLiteral("Not counted"));
    state.offset = 200;
    m_bar->setState(state);
    QCOMPARE(label("rangeLabel"), QStringLiteral("201-300 (not counted)"));
}

void PagerBarTest::saysWhereThePageIs_data()
{
    QTest::addColumn<std::optional<qint64>>("offset");
    QTest::addColumn<std::optional<qint64>>("total");
    QTest::addColumn<int>("rowCount");
    QTest::addColumn<QString>("text");
    using Number = std::optional<qint64>;
    QTest::newRow("all known") << Number(200) << Number(123400) << 100 << QStringLiteral("201-300 of 123,400 heroes");
    QTest::newRow("counting") << Number(200) << Number() << 100 << QStringLiteral("201-300 of ... (counting)");
    QTest::newRow("place unknown") << Number() << Number(123400) << 100 << QStringLiteral("123,400 heroes");
    QTest::newRow("nothing known") << Number() << Number() << 100 << QStringLiteral("Counting...");
    QTest::newRow("one") << Number(0) << Number(1) << 1 << QStringLiteral("1 hero");
    QTest::newRow("last one") << Number(300) << Number(301) << 1 << QStringLiteral("301 of 301 heroes");
    QTest::newRow("none") << Number(0) << Number(0) << 0 << QStringLiteral("No heroes");
    QTest::newRow("no database") << Number() << Number() << 0 << QString();
}

void PagerBarTest::saysWhereThePageIs()
{
    QFETCH(const std::optional<qint64>, offset);
    QFETCH(const std::optional<qint64>, total);
    QFETCH(const int, rowCount);
    PagerState state = thirdPage();
    state.offset = offset;
    state.total = total;
    state.rowCount = rowCount;
    m_bar->setState(state);
    QTEST(label("rangeLabel"), "text");
    QCOMPARE(m_page->text(), QStringLiteral("3"));
    QCOMPARE(label("pageCountLabel"), QStringLiteral("of 1,234"));
    state.pageCount.reset();
    m_bar->setState(state);
    QCOMPARE(label("pageCountLabel"), QStringLiteral("of ..."));
}

void PagerBarTest::hasItsNames()
{
    const auto nameOf = [](QObject* widget) {
        return QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name);
    };
    QCOMPARE(nameOf(m_page), QStringLiteral("Page"));
    QCOMPARE(m_rows->accessibleName(), QStringLiteral("Rows per page"));
    // On Linux a box is named by its label.
    const auto labels = QAccessible::queryAccessibleInterface(m_rows)->relations(QAccessible::Label);
    QCOMPARE(labels.size(), 1);
    QCOMPARE(labels.first().first->text(QAccessible::Name), QStringLiteral("Rows per page"));
    QCOMPARE(nameOf(m_bar->findChild<QToolButton*>(QStringLiteral("firstButton"))), QStringLiteral("First Page"));
    QCOMPARE(nameOf(m_bar->findChild<QToolButton*>(QStringLiteral("lastButton"))), QStringLiteral("Last Page"));
}

void PagerBarTest::buttonsAreTheActions()
{
    const QSignalSpy first(m_bar.get(), &PagerBar::firstRequested);
    const QSignalSpy previous(m_bar.get(), &PagerBar::previousRequested);
    const QSignalSpy next(m_bar.get(), &PagerBar::nextRequested);
    const QSignalSpy last(m_bar.get(), &PagerBar::lastRequested);
    for (const char* const name : {"firstButton", "previousButton", "nextButton", "lastButton"}) {
        auto* const button = m_bar->findChild<QToolButton*>(QLatin1String(name));
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
    }
    QCOMPARE((QList<qsizetype>{first.size(), previous.size(), next.size(), last.size()}),
             (QList<qsizetype>{1, 1, 1, 1}));
    m_moves.at(2)->trigger(); // from a menu
    QCOMPARE(next.size(), 2);

    PagerState state = thirdPage();
    state.hasNext = false;
    m_bar->setState(state);
    QVERIFY(m_moves.at(0)->isEnabled() && m_moves.at(1)->isEnabled());
    QVERIFY(!m_moves.at(2)->isEnabled() && !m_moves.at(3)->isEnabled());
    state.hasPrevious = false;
    m_bar->setState(state);
    QVERIFY(!m_moves.at(0)->isEnabled() && !m_moves.at(1)->isEnabled());
}

void PagerBarTest::goesToATypedPage()
{
    const QSignalSpy asked(m_bar.get(), &PagerBar::pageRequested);
    typePage(QStringLiteral("17"));
    typePage(QStringLiteral("1,234"));
    QCOMPARE(asked.size(), 2);
    QCOMPARE(asked.at(0).first().toLongLong(), 17);
    QCOMPARE(asked.at(1).first().toLongLong(), 1234);
    QVERIFY(m_bar->findChild<QLabel*>(QStringLiteral("hintLabel"))->isHidden());
    PagerState answer = thirdPage();
    answer.page = 18; // rows were added meanwhile
    m_bar->setState(answer);
    QCOMPARE(m_page->text(), QStringLiteral("18"));
}

void PagerBarTest::goesToATypedHero()
{
    const QSignalSpy askedPage(m_bar.get(), &PagerBar::pageRequested);
    const QSignalSpy askedHero(m_bar.get(), &PagerBar::heroRequested);
    typePage(QStringLiteral("#123"));
    typePage(QStringLiteral("# -5"));
    QCOMPARE(askedHero.size(), 2);
    QCOMPARE(askedHero.at(0).first().toLongLong(), 123);
    QCOMPARE(askedHero.at(1).first().toLongLong(), -5);
    QCOMPARE(askedPage.size(), 0);
}

void PagerBarTest::mendsABadPage_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QList<qint64>>("asked");
    QTest::addColumn<QString>("hint");
    QTest::newRow("no number") << QStringLiteral("abc") << QList<qint64>()
                               << QStringLiteral("Type a page number, or # and the id of a hero.");
    QTest::newRow("no id") << QStringLiteral("#abc") << QList<qint64>()
                           << QStringLiteral("Type a page number, or # and the id of a hero.");
    QTest::newRow("zero") << QStringLiteral("0") << QList<qint64>{1} << QStringLiteral("The first page is 1.");
    QTest::newRow("negative") << QStringLiteral("-7") << QList<qint64>{1} << QStringLiteral("The first page is 1.");
    QTest::newRow("beyond") << QStringLiteral("1235") << QList<qint64>{1234}
                            << QStringLiteral("The last page is 1,234.");
}

void PagerBarTest::mendsABadPage()
{
    QFETCH(const QString, typed);
    QFETCH(const QList<qint64>, asked);
    const QSignalSpy pages(m_bar.get(), &PagerBar::pageRequested);
    const QSignalSpy heroes(m_bar.get(), &PagerBar::heroRequested);
    typePage(typed);
    QCOMPARE(heroes.size(), 0);
    QCOMPARE(pages.size(), asked.size());
    for (qsizetype i = 0; i < asked.size(); ++i) {
        QCOMPARE(pages.at(i).first().toLongLong(), asked.at(i));
    }
    QTEST(label("hintLabel"), "hint");
    QVERIFY(m_bar->findChild<QLabel*>(QStringLiteral("hintLabel"))->isVisible());
    QTEST(QAccessible::queryAccessibleInterface(m_page)->text(QAccessible::Description), "hint");
    if (asked.isEmpty()) {
        QCOMPARE(m_page->text(), typed);
    }
    QTest::keyClicks(m_page, QStringLiteral("5"));
    QVERIFY(m_bar->findChild<QLabel*>(QStringLiteral("hintLabel"))->isHidden());
}

void PagerBarTest::keepsWhatIsTyped()
{
    m_bar->focusPageField();
    QTest::keyClicks(m_page, QStringLiteral("12"));
    PagerState state = thirdPage();
    state.page = 4;
    m_bar->setState(state);
    QCOMPARE(m_page->text(), QStringLiteral("12"));
    m_rows->setFocus();
    QCOMPARE(m_page->text(), QStringLiteral("4")); // what was not confirmed is not kept
}

void PagerBarTest::escapeRestoresAndLeaves()
{
    const QSignalSpy left(m_bar.get(), &PagerBar::left);
    m_bar->focusPageField();
    QTest::keyClicks(m_page, QStringLiteral("abc"));
    QTest::keyClick(m_page, Qt::Key_Return);
    QTest::keyClick(m_page, Qt::Key_Escape);
    QCOMPARE(left.size(), 1);
    QCOMPARE(m_page->text(), QStringLiteral("3"));
    QVERIFY(m_bar->findChild<QLabel*>(QStringLiteral("hintLabel"))->isHidden());
}

void PagerBarTest::asksForAPageSize()
{
    const QSignalSpy asked(m_bar.get(), &PagerBar::pageSizeRequested);
    QCOMPARE(m_rows->currentText(), QStringLiteral("100"));
    m_rows->setFocus();
    QTest::keyClick(m_rows, Qt::Key_Up);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().toInt(), 50);
    PagerState state = thirdPage();
    state.pageSize = 10;
    m_bar->setState(state);
    QCOMPARE(m_rows->currentText(), QStringLiteral("10"));
    QCOMPARE(asked.size(), 1);
    QCOMPARE(m_rows->itemData(m_rows->count() - 1).toInt(), 100);
}

void PagerBarTest::showsAnUnusualPageSize()
{
    PagerState state = thirdPage();
    state.pageSize = 30;
    m_bar->setState(state);
    QCOMPARE(m_rows->currentText(), QStringLiteral("30"));
    QCOMPARE(m_rows->currentIndex(), 2);
}

void PagerBarTest::showsALongRead()
{
    const auto* const reading = m_bar->findChild<QProgressBar*>(QStringLiteral("readingBar"));
    PagerState state = thirdPage();
    state.isReading = true;
    m_bar->setState(state);
    QVERIFY(reading->isHidden());
    QTRY_VERIFY(reading->isVisible());
    m_bar->setState(thirdPage());
    QVERIFY(reading->isHidden());
}

void PagerBarTest::wrapsOnANarrowWindow()
{
    QVERIFY(m_bar->heightForWidth(460) > m_bar->heightForWidth(900));
    QVERIFY(m_bar->minimumSizeHint().width() <= 460);
}

void PagerBarTest::speaksAnotherLanguageAtOnce()
{
    Shouting translator;
    QApplication::installTranslator(&translator);
    QApplication::sendPostedEvents();
    const auto stopShouting = qScopeGuard([&translator] { QApplication::removeTranslator(&translator); });
    QCOMPARE(m_page->accessibleName(), QStringLiteral("PAGE"));
    QCOMPARE(label("pageCountLabel"), QStringLiteral("OF 1,234"));
    QCOMPARE(label("rangeLabel"), QStringLiteral("201-300 OF 123,400 HEROES"));
    QCOMPARE(m_page->text(), QStringLiteral("3"));
    QCOMPARE(m_rows->currentText(), QStringLiteral("100"));
}

QTEST_MAIN(PagerBarTest)
#include "tst_pagerbar.moc"
