#include "gui/application/theme.h"

#include "gui/application/palettes.h"
#include "gui/application/settings.h"

#include <QApplication>
#include <QLabel>
#include <QProxyStyle>
#include <QSignalSpy>
#include <QStyle>
#include <QTest>
#include <QToolTip>
#include <cmath>

using namespace heroadmin;

namespace {

/// Relative luminance, as WCAG 2 defines it.
double luminance(const QColor& color)
{
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const double lighter = std::max(luminance(a), luminance(b));
    const double darker = std::min(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace

class ThemeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void contrast_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QPalette::ColorGroup>("group");
        QTest::addColumn<QPalette::ColorRole>("front");
        QTest::addColumn<QPalette::ColorRole>("back");
        QTest::addColumn<double>("least");
        const auto add = [](bool dark, QPalette::ColorGroup group, QPalette::ColorRole front, QPalette::ColorRole back,
                            double least) {
            QTest::addRow("%s %d: %d on %d", dark ? "dark" : "light", group, front, back)
                << dark << group << front << back << least;
        };
        using P = QPalette;
        for (const bool dark : {false, true}) {
            for (const P::ColorGroup group : {P::Active, P::Inactive}) {
                for (const auto& [front, back] : {std::pair(P::WindowText, P::Window),
                                                  {P::Text, P::Base},
                                                  {P::Text, P::AlternateBase},
                                                  {P::Text, P::Window},
                                                  {P::ButtonText, P::Button},
                                                  {P::HighlightedText, P::Highlight},
                                                  {P::PlaceholderText, P::Base},
                                                  {P::Link, P::Base},
                                                  {P::Link, P::Window},
                                                  {P::LinkVisited, P::Window},
                                                  {P::BrightText, P::Window},
                                                  {P::ToolTipText, P::ToolTipBase}}) {
                    add(dark, group, front, back, 4.5);
                }
                // what shows focus and selection, against what is around it
                add(dark, group, P::Highlight, P::Window, 3);
                add(dark, group, P::Highlight, P::Base, 3);
            }
            // no rule asks for it, but disabled text is read too
            for (const auto& [front, back] : {std::pair(P::WindowText, P::Window),
                                              {P::Text, P::Base},
                                              {P::ButtonText, P::Window},
                                              {P::HighlightedText, P::Highlight}}) {
                add(dark, P::Disabled, front, back, 2.8);
            }
        }
    }

    void contrast()
    {
        QFETCH(bool, dark);
        QFETCH(QPalette::ColorGroup, group);
        QFETCH(QPalette::ColorRole, front);
        QFETCH(QPalette::ColorRole, back);
        QFETCH(double, least);
        const QPalette palette = dark ? darkPalette() : lightPalette();
        const double found = ::contrast(palette.color(group, front), palette.color(group, back));
        QVERIFY2(found >= least, qPrintable(QString::number(found)));
    }

    void theDesktopDecidesAtFirst()
    {
        const QPalette before = QApplication::palette();
        QApplication::setPalette(darkPalette()); // as the palette of a dark desktop
        {
            Theme theme(*qApp);
            QVERIFY(isDark(QApplication::palette()));
            theme.setChoice(ThemeChoice::Light);
            QVERIFY(!isDark(QApplication::palette()));
            theme.setChoice(ThemeChoice::System);
            QVERIFY(isDark(QApplication::palette()));
        }
        QApplication::setPalette(lightPalette());
        const Theme theme(*qApp);
        QVERIFY(!isDark(QApplication::palette()));
        QApplication::setPalette(before);
    }

    void aChoiceChangesWhatIsShown()
    {
        QApplication::setPalette(lightPalette());
        Theme theme(*qApp);
        const auto* const style = qobject_cast<QProxyStyle*>(QApplication::style());
        QVERIFY(style);
        QCOMPARE(style->baseStyle()->name(), QStringLiteral("fusion"));
        QCOMPARE(style->styleHint(QStyle::SH_DialogButtonBox_ButtonsHaveIcons), 0);
        QLabel label(QStringLiteral("text"));
        label.show();
        theme.setChoice(ThemeChoice::Dark);
        QTRY_COMPARE(label.palette().color(QPalette::Window), darkPalette().color(QPalette::Window));
        QCOMPARE(QToolTip::palette().color(QPalette::ToolTipBase), darkPalette().color(QPalette::ToolTipBase));
        theme.setChoice(ThemeChoice::Light);
        QTRY_COMPARE(label.palette().color(QPalette::Window), lightPalette().color(QPalette::Window));
    }

    void textGrowsAndShrinks()
    {
        Theme theme(*qApp);
        QLabel label(QStringLiteral("text"));
        label.show();
        const double size = QFontInfo(label.font()).pointSizeF();
        const int height = label.sizeHint().height();
        const QSignalSpy changed(&theme, &Theme::textSizeChanged);
        theme.makeTextLarger();
        theme.makeTextLarger();
        QCOMPARE(theme.textSizeOffset(), 2);
        QTRY_COMPARE(label.font().pointSizeF(), size + 2);
        QTRY_VERIFY(label.sizeHint().height() > height);
        theme.makeTextSmaller();
        QTRY_COMPARE(label.font().pointSizeF(), size + 1);
        theme.resetTextSize();
        QTRY_COMPARE(label.font().pointSizeF(), size);
        QCOMPARE(changed.count(), 4);
        theme.resetTextSize();
        QCOMPARE(changed.count(), 4);
    }

    void textStaysReadable()
    {
        Theme theme(*qApp);
        theme.setTextSizeOffset(1000);
        QCOMPARE(theme.textSizeOffset(), Settings::largestTextSizeOffset);
        theme.makeTextLarger();
        QCOMPARE(theme.textSizeOffset(), Settings::largestTextSizeOffset);
        theme.setTextSizeOffset(-1000);
        QCOMPARE(theme.textSizeOffset(), Settings::smallestTextSizeOffset);
        QVERIFY(QApplication::font().pointSizeF() >= 6);
        theme.resetTextSize();
    }
};

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"
