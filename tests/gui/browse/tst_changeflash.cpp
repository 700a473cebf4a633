#include "gui/application/palettes.h"
#include "gui/browse/changeflash.h"
#include "gui/support/heroitems.h"

#include <QPaintEvent>
#include <QProxyStyle>
#include <QStyleOptionViewItem>
#include <QTableView>
#include <QTest>
#include <algorithm>
#include <cmath>

using namespace heroadmin;

/// A desktop that asks for animations, or for none.
class DesktopStyle : public QProxyStyle
{
public:
    explicit DesktopStyle(int animationDuration)
        : QProxyStyle(QStringLiteral("Fusion"))
        , m_animationDuration(animationDuration)
    {}

    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* returnData) const override
    {
        return hint == SH_Widget_Animation_Duration ? m_animationDuration
                                                    : QProxyStyle::styleHint(hint, option, widget, returnData);
    }

private:
    int m_animationDuration;
};

class ChangeFlashTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tintsTheCellsAndNoOthers();
    void staysWithTheHero();
    void fadesAway();
    void isNotShownWithoutAnimations();
    void repaintsTheCellsOnly();
    void textStaysReadable_data();
    void textStaysReadable();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QStyleOptionViewItem tinted(int row, int column, const QPalette& palette = {}) const
    {
        QStyleOptionViewItem option;
        option.palette = palette;
        m_flash->tint(option, m_items->index(row, column));
        return option;
    }

    [[nodiscard]] bool isTinted(int row, int column) const
    {
        return tinted(row, column).backgroundBrush.style() != Qt::NoBrush;
    }

    DesktopStyle m_lively{200};
    DesktopStyle m_still{0};
    std::unique_ptr<HeroItems> m_items;
    std::unique_ptr<QTableView> m_view;
    ChangeFlash* m_flash = nullptr;
    QRegion m_painted;
};

namespace {

double luminance(const QColor& color)
{
    const auto linear = [](float channel) {
        const double value = channel;
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// As WCAG defines it.
double contrast(const QColor& one, const QColor& other)
{
    const auto [dark, light] = std::minmax({luminance(one), luminance(other)});
    return (light + 0.05) / (dark + 0.05);
}

QColor over(const QColor& base, const QColor& tint)
{
    const auto mix = [&tint](float below, float above) { return below + tint.alphaF() * (above - below); };
    return QColor::fromRgbF(mix(base.redF(), tint.redF()), mix(base.greenF(), tint.greenF()),
                            mix(base.blueF(), tint.blueF()));
}

} // namespace

void ChangeFlashTest::init()
{
    m_view.reset();
    m_items = std::make_unique<HeroItems>(QStringList(10, QStringLiteral("Deadpond")));
    m_view = std::make_unique<QTableView>();
    m_view->setStyle(&m_lively);
    m_view->setModel(m_items.get());
    m_flash = new ChangeFlash(*m_view);
}

void ChangeFlashTest::tintsTheCellsAndNoOthers()
{
    QVERIFY(!isTinted(4, 1));
    m_flash->start({{5, HeroField::Name}, {7, HeroField::Age}});
    QVERIFY(isTinted(4, 1));
    QVERIFY(isTinted(6, 2));
    QVERIFY(!isTinted(4, 2));
    QVERIFY(!isTinted(5, 1));
}

void ChangeFlashTest::staysWithTheHero()
{
    m_flash->start({{5, HeroField::Name}});
    m_items->showIds({9, 5, 4});
    QVERIFY(isTinted(1, 1));
    QVERIFY(!isTinted(0, 1));
}

void ChangeFlashTest::fadesAway()
{
    m_flash->start({{5, HeroField::Name}});
    const float first = tinted(4, 1).backgroundBrush.color().alphaF();
    QTRY_VERIFY(isTinted(4, 1) && tinted(4, 1).backgroundBrush.color().alphaF() < first * 0.9F);
    QTRY_VERIFY(!isTinted(4, 1));
}

void ChangeFlashTest::isNotShownWithoutAnimations()
{
    m_view->setStyle(&m_still);
    m_flash->start({{5, HeroField::Name}});
    QVERIFY(!isTinted(4, 1));
}

bool ChangeFlashTest::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Paint) {
        m_painted += static_cast<QPaintEvent*>(event)->region();
    }
    return QObject::eventFilter(watched, event);
}

void ChangeFlashTest::repaintsTheCellsOnly()
{
    m_view->resize(500, 400);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    m_view->viewport()->installEventFilter(this);
    QCoreApplication::processEvents();
    m_painted = {};
    m_flash->start({{5, HeroField::Name}});
    QTRY_VERIFY(!m_painted.isEmpty());
    QTRY_VERIFY(!isTinted(4, 1));
    const QRect cell = m_view->visualRect(m_items->index(4, 1)).adjusted(-1, -1, 1, 1);
    QVERIFY(cell.contains(m_painted.boundingRect()));
}

void ChangeFlashTest::textStaysReadable_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << lightPalette();
    QTest::newRow("dark") << darkPalette();
}

void ChangeFlashTest::textStaysReadable()
{
    QFETCH(const QPalette, palette);
    constexpr double readable = 4.5;
    m_flash->start({{5, HeroField::Name}});
    const QStyleOptionViewItem option = tinted(4, 1, palette);
    const QColor tint = option.backgroundBrush.color();
    for (const QPalette::ColorRole base : {QPalette::Base, QPalette::AlternateBase}) {
        const QColor behind = over(palette.color(base), tint);
        QVERIFY(contrast(behind, palette.color(base)) > 1.1); // It can be seen.
        for (const QPalette::ColorRole text : {QPalette::Text, QPalette::PlaceholderText}) {
            const double found = contrast(behind, option.palette.color(text));
            QVERIFY2(found >= readable, qPrintable(QString::number(found)));
        }
    }
    const QColor selection = option.palette.color(QPalette::Highlight);
    QVERIFY(selection != palette.color(QPalette::Highlight));
    QVERIFY(contrast(selection, palette.color(QPalette::HighlightedText)) >= readable);
}

QTEST_MAIN(ChangeFlashTest)
#include "tst_changeflash.moc"
