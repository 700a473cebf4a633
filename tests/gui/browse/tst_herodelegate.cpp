#include "core/foreigntext.h"
#include "data/table/herotablemodel.h"
#include "gui/browse/herodelegate.h"
#include "gui/support/heroitems.h"

#include <QImage>
#include <QLocale>
#include <QPainter>
#include <QTest>

using namespace heroadmin;

/// What a cell looks like is decided in initStyleOption(), which only a derived class can call.
class OpenDelegate : public HeroDelegate
{
public:
    using HeroDelegate::initStyleOption;
};

class HeroDelegateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersArePlainDigits();
    void numbersStandOnTheRight();
    void noAgeIsADimDash();
    void dashFollowsThePalette();
    void ageThatIsNoNumberIsMarked();
    void exponentIsNeverCutOff_data();
    void exponentIsNeverCutOff();
    void pendingIsDimAndSlanted();
    void controlCharactersAreVisible();
    void invisibleCharactersAreVisible_data();
    void invisibleCharactersAreVisible();
    void currentCellHasAFrame_data();
    void currentCellHasAFrame();
    void paintsInItsCellAlone();
    void toolTipShowsWhatDoesNotFit();
    void toolTipNeverTellsASecretName();

private:
    [[nodiscard]] QStyleOptionViewItem styled(int column) const
    {
        QStyleOptionViewItem option;
        m_delegate.initStyleOption(&option, m_items.index(0, column));
        return option;
    }

    HeroItems m_items{{QStringLiteral("Deadpond")}, 1234567};
    OpenDelegate m_delegate;
};

void HeroDelegateTest::numbersArePlainDigits()
{
    const QLocale german(QLocale::German);
    QCOMPARE(m_delegate.displayText(qint64{1234567}, german), QStringLiteral("1234567"));
    QCOMPARE(m_delegate.displayText(qint64{-5}, QLocale::c()), QStringLiteral("-5"));
    QCOMPARE(m_delegate.displayText(qint64{12}, QLocale(QLocale::Arabic, QLocale::Egypt)), QStringLiteral("١٢"));
}

void HeroDelegateTest::numbersStandOnTheRight()
{
    QVERIFY(styled(0).displayAlignment.testFlag(Qt::AlignRight));
    QVERIFY(styled(2).displayAlignment.testFlag(Qt::AlignRight));
    QVERIFY(!styled(1).displayAlignment.testFlag(Qt::AlignRight));
    QCOMPARE(styled(0).text.trimmed(), QStringLiteral("1234567"));
}

void HeroDelegateTest::noAgeIsADimDash()
{
    m_items.setData(m_items.index(0, 2), QVariant());
    const QStyleOptionViewItem age = styled(2);
    QCOMPARE(age.text.trimmed(), QStringLiteral("-"));
    QVERIFY(age.features.testFlag(QStyleOptionViewItem::HasDisplay));
    QVERIFY(age.palette.color(QPalette::Text) != styled(1).palette.color(QPalette::Text));
    m_items.setData(m_items.index(0, 2), qint64{0});
    QCOMPARE(styled(2).text.trimmed(), QStringLiteral("0"));
    QCOMPARE(styled(2).palette.color(QPalette::Text), styled(1).palette.color(QPalette::Text));
}

void HeroDelegateTest::dashFollowsThePalette()
{
    m_items.setData(m_items.index(0, 2), QVariant());
    for (const QColor& dim : {QColor(Qt::darkGray), QColor(Qt::lightGray)}) {
        QStyleOptionViewItem option;
        option.palette.setColor(QPalette::PlaceholderText, dim);
        m_delegate.initStyleOption(&option, m_items.index(0, 2));
        QCOMPARE(option.palette.color(QPalette::Text), dim);
    }
}

void HeroDelegateTest::ageThatIsNoNumberIsMarked()
{
    m_items.setData(m_items.index(0, 2), QString());
    m_items.setData(m_items.index(0, 2), QStringLiteral("empty text"), HeroTableModel::OddRole);
    m_items.setData(m_items.index(0, 2), QStringLiteral("It is an empty text."), HeroTableModel::OddReasonRole);
    QVERIFY(styled(2).font.italic());
    QCOMPARE(styled(2).text.trimmed(), QStringLiteral("empty text"));
    QCOMPARE(m_delegate.toolTipOf({}, m_items.index(0, 2)), QStringLiteral("It is an empty text."));
    m_items.setData(m_items.index(0, 2), qint64{30});
    m_items.setData(m_items.index(0, 2), QVariant(), HeroTableModel::OddRole);
    QVERIFY(!styled(2).font.italic());
}

void HeroDelegateTest::exponentIsNeverCutOff_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("shortest");
    QTest::newRow("round") << 1e300 << QStringLiteral("1e+300") << QStringLiteral("1e300");
    QTest::newRow("with a fraction") << 1.5e300 << QStringLiteral("1.5e+300") << QStringLiteral("≈2e300");
    QTest::newRow("beyond 64 bits") << 9223372036854775808.0 << QStringLiteral("9.22337203685478e+18")
                                    << QStringLiteral("≈9e18");
    QTest::newRow("next to nothing") << -1.25e-300 << QStringLiteral("-1.25e-300") << QStringLiteral("≈-1e-300");
}

void HeroDelegateTest::exponentIsNeverCutOff()
{
    QFETCH(const double, number);
    QFETCH(const QString, shown);
    QFETCH(const QString, shortest);
    m_items.setData(m_items.index(0, 2), number);
    m_items.setData(m_items.index(0, 2), shown, HeroTableModel::OddRole);
    const QString exponent = shortest.section(u'e', 1);
    QCOMPARE(styled(2).text.trimmed(), shown); // Where no room is known.
    QStyleOptionViewItem cell;
    m_delegate.initStyleOption(&cell, m_items.index(0, 2));
    constexpr int margins = 12;
    const int narrowest = cell.fontMetrics.horizontalAdvance(shortest) + margins;
    for (int width = 400; width >= narrowest; --width) {
        QStyleOptionViewItem option;
        option.rect = QRect(0, 0, width, 24);
        m_delegate.initStyleOption(&option, m_items.index(0, 2));
        const QString text = option.text.trimmed();
        QVERIFY2(option.fontMetrics.horizontalAdvance(text) < width, qPrintable(text));
        QCOMPARE(text.section(u'e', 1).remove(u'+'), exponent);
    }
    m_items.setData(m_items.index(0, 2), QVariant(), HeroTableModel::OddRole);
}

void HeroDelegateTest::pendingIsDimAndSlanted()
{
    const QColor color = styled(1).palette.color(QPalette::Text);
    QVERIFY(!styled(1).font.italic());
    m_items.setData(m_items.index(0, 1), true, HeroTableModel::PendingRole);
    QVERIFY(styled(1).font.italic());
    QVERIFY(styled(1).palette.color(QPalette::Text) != color);
    m_items.setData(m_items.index(0, 1), false, HeroTableModel::PendingRole);
    QVERIFY(!styled(1).font.italic());
    QCOMPARE(styled(1).palette.color(QPalette::Text), color);
}

void HeroDelegateTest::invisibleCharactersAreVisible_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("visible");
    QTest::newRow("turned round") << QStringLiteral("a\u202Etxt.exe") << QStringLiteral("a\uFFFDtxt.exe");
    QTest::newRow("turned and back") << QStringLiteral("\u2067ab\u2069") << QStringLiteral("\uFFFDab\uFFFD");
    QTest::newRow("no room") << QStringLiteral("Dead\u200Bpond\uFEFF") << QStringLiteral("Dead\uFFFDpond\uFFFD");
    QTest::newRow("soft hyphen") << QStringLiteral("Dead\u00ADpond") << QStringLiteral("Dead\uFFFDpond");
    QTest::newRow("joiner of Latin letters") << QStringLiteral("a\u200Db") << QStringLiteral("a\uFFFDb");
    QTest::newRow("at the start") << QStringLiteral("\u200C") << QStringLiteral("\uFFFD");
    QTest::newRow("tag letters") << QStringLiteral("a\U000E0041b") << QStringLiteral("a\uFFFD\uFFFDb");
    QTest::newRow("filler") << QStringLiteral("\u3164") << QStringLiteral("\uFFFD");
    for (const QString& harmless :
         {QStringLiteral("می\u200Cخواهم"), QStringLiteral("क्\u200Dष"), QStringLiteral("👩\u200D🚀"),
          QStringLiteral("❤\uFE0F\u200D🔥"), QStringLiteral("שלום"), QStringLiteral("\u0601123"),
          QStringLiteral("Élan – “x”"), QStringLiteral("葛\U000E0100城")}) {
        QTest::newRow(qPrintable(harmless)) << harmless << harmless;
    }
}

void HeroDelegateTest::invisibleCharactersAreVisible()
{
    QFETCH(const QString, text);
    QFETCH(const QString, visible);
    QCOMPARE(visibleText(text), visible);
    m_items.setData(m_items.index(0, 1), text);
    QCOMPARE(styled(1).text, visible);
    QCOMPARE(m_items.index(0, 1).data().toString(), text); // for editors, copies and assistive tools
    m_items.setData(m_items.index(0, 1), QStringLiteral("Deadpond"));
}

void HeroDelegateTest::controlCharactersAreVisible()
{
    const QString text = QStringLiteral("a\nb\tc") + QChar(0) + QChar(QChar::LineSeparator) + QChar(0x1b);
    const QString visible = QStringLiteral("a\u23CEb\u21E5c\u2400\u23CE\u241B");
    QCOMPARE(visibleText(text), visible);
    QCOMPARE(visibleText(QStringLiteral("Wölfin 🐺 ok")), QStringLiteral("Wölfin 🐺 ok"));
    m_items.setData(m_items.index(0, 1), text);
    QCOMPARE(styled(1).text, visible);
    m_items.setData(m_items.index(0, 1), QStringLiteral("Deadpond"));
}

void HeroDelegateTest::currentCellHasAFrame_data()
{
    QTest::addColumn<QColor>("base");
    QTest::addColumn<QColor>("text");
    QTest::newRow("light") << QColor(Qt::white) << QColor(Qt::black);
    QTest::newRow("dark") << QColor(0x1e, 0x1e, 0x1e) << QColor(Qt::white);
}

void HeroDelegateTest::currentCellHasAFrame()
{
    QFETCH(const QColor, base);
    QFETCH(const QColor, text);
    QStyleOptionViewItem option;
    option.rect = QRect(0, 0, 100, 24);
    option.state = QStyle::State_Enabled | QStyle::State_Active | QStyle::State_Selected;
    option.palette.setColor(QPalette::Base, base);
    option.palette.setColor(QPalette::Text, text);
    for (const bool isCurrent : {false, true}) {
        option.state.setFlag(QStyle::State_HasFocus, isCurrent);
        QImage image(option.rect.size(), QImage::Format_RGB32);
        image.fill(base);
        QPainter painter(&image);
        m_delegate.paint(&painter, option, m_items.index(0, 1));
        painter.end();
        for (const QPoint edge : {QPoint(50, 0), QPoint(50, 23), QPoint(0, 12), QPoint(99, 12)}) {
            QCOMPARE(image.pixelColor(edge) == text, isCurrent);
        }
    }
}

void HeroDelegateTest::paintsInItsCellAlone()
{
    const HeroItems items({u'e' + QString(200, QChar(0x301)) + QString(200, QChar(0x316))});
    QStyleOptionViewItem option;
    option.rect = QRect(20, 60, 100, 24);
    option.state = QStyle::State_Enabled | QStyle::State_Active;
    option.palette.setColor(QPalette::Text, Qt::black);
    QImage image(140, 160, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    m_delegate.paint(&painter, option, items.index(0, 1));
    painter.end();
    QImage blank(image.size(), image.format());
    blank.fill(Qt::white);
    QVERIFY(image != blank);
    painter.begin(&image);
    painter.fillRect(option.rect, Qt::white);
    painter.end();
    QCOMPARE(image, blank);
}

void HeroDelegateTest::toolTipShowsWhatDoesNotFit()
{
    QStyleOptionViewItem option;
    option.rect = QRect(0, 0, 400, 24);
    QCOMPARE(m_delegate.toolTipOf(option, m_items.index(0, 1)), QString());
    m_items.setData(m_items.index(0, 1), QStringLiteral("From elsewhere"), Qt::ToolTipRole);
    QCOMPARE(m_delegate.toolTipOf(option, m_items.index(0, 1)), QString());
    option.rect.setWidth(30);
    QCOMPARE(m_delegate.toolTipOf(option, m_items.index(0, 1)), QStringLiteral("Deadpond"));
}

void HeroDelegateTest::toolTipNeverTellsASecretName()
{
    m_items.setData(m_items.index(0, 3), QStringLiteral("Dive Wilson"));
    m_items.setData(m_items.index(0, 3), QStringLiteral("Dive Wilson"), Qt::ToolTipRole);
    QStyleOptionViewItem option;
    option.rect = QRect(0, 0, 10, 24);
    QCOMPARE(m_delegate.toolTipOf(option, m_items.index(0, 3)), QString());
}

QTEST_MAIN(HeroDelegateTest)
#include "tst_herodelegate.moc"
