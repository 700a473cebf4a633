#include "gui/application/housestyle.h"
#include "gui/application/icons.h"
#include "gui/application/palettes.h"

#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QMainWindow>
#include <QMenu>
#include <QTableWidget>
#include <QTest>
#include <QToolBar>
#include <algorithm>

using namespace heroadmin;

/// What is shown in the dark, by its pixels.
class HouseStyleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        QApplication::setStyle(new HouseStyle);
        QApplication::setPalette(darkPalette());
    }

    void menusHaveAnEdge()
    {
        QMenu menu;
        menu.addAction(QStringLiteral("One"));
        menu.popup({});
        QVERIFY(QTest::qWaitForWindowExposed(&menu));
        QVERIFY(hasEdge(menu));
    }

    void separatorsAreSeen()
    {
        QMenu menu;
        menu.addAction(QStringLiteral("One"));
        QAction* const separator = menu.addSeparator();
        menu.addAction(QStringLiteral("Two"));
        menu.popup({});
        QVERIFY(QTest::qWaitForWindowExposed(&menu));
        const QRect place = menu.actionGeometry(separator);
        const QImage image = menu.grab().toImage();
        int lightest = 0;
        for (int y = place.top(); y <= place.bottom(); ++y) {
            lightest = std::max(lightest, image.pixelColor(place.center().x(), y).lightness());
        }
        QVERIFY(lightest >= lightnessOf(QPalette::Midlight));
    }

    void listsOfBoxesHaveAnEdge()
    {
        QComboBox box;
        box.addItems({QStringLiteral("10"), QStringLiteral("25")});
        box.show();
        QVERIFY(QTest::qWaitForWindowExposed(&box));
        box.showPopup();
        QTRY_VERIFY(QApplication::activePopupWidget() != nullptr);
        QVERIFY(hasEdge(*QApplication::activePopupWidget()));
    }

    void headersOfTablesAreFlat()
    {
        QTableWidget table(1, 2);
        table.setHorizontalHeaderLabels({QString(), QString()});
        QHeaderView& header = *table.horizontalHeader();
        const QImage image = header.grab().toImage();
        const QColor ground = darkPalette().color(QPalette::Button);
        const QColor line = darkPalette().color(QPalette::Midlight);
        const int bottom = header.height() - 1;
        for (int y = 0; y < bottom; ++y) {
            QCOMPARE(image.pixelColor(1, y), ground);
        }
        QCOMPARE(image.pixelColor(1, bottom), line);
        const int middle = bottom / 2;
        const int endOfFirst = header.sectionSize(0) - 1;
        const int endOfLast = header.length() - 1;
        QCOMPARE(image.pixelColor(endOfFirst, middle), line);
        QCOMPARE(image.pixelColor(endOfLast, middle), ground);
    }

    void toolBarsAreFlat()
    {
        QMainWindow window;
        QToolBar bar;
        bar.addAction(QStringLiteral("One"));
        window.addToolBar(&bar);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const QImage image = bar.grab().toImage();
        const int right = bar.width() - 1;
        const int bottom = bar.height() - 1;
        for (int y = 0; y < bottom; ++y) {
            QCOMPARE(image.pixelColor(right, y), darkPalette().color(QPalette::Window));
        }
        QCOMPARE(image.pixelColor(right, bottom), darkPalette().color(QPalette::Midlight));
    }

    void messagesHaveIconsOfOurHand()
    {
        const QList<std::pair<QStyle::StandardPixmap, QString>> icons{
            {QStyle::SP_MessageBoxInformation, QStringLiteral("information")},
            {QStyle::SP_MessageBoxQuestion, QStringLiteral("information")},
            {QStyle::SP_MessageBoxWarning, QStringLiteral("warning")},
            {QStyle::SP_MessageBoxCritical, QStringLiteral("error")},
        };
        for (const auto& [standard, name] : icons) {
            const QSize size(32, 32);
            const QImage shown = QApplication::style()->standardIcon(standard).pixmap(size).toImage();
            QCOMPARE(shown, actionIcon(name, true).pixmap(size).toImage());
        }
    }

private:
    [[nodiscard]] static int lightnessOf(QPalette::ColorRole role) { return darkPalette().color(role).lightness(); }

    [[nodiscard]] static bool hasEdge(QWidget& popup)
    {
        const QImage image = popup.grab().toImage();
        const int middle = image.height() / 2;
        return image.pixelColor(0, middle).lightness() >= lightnessOf(QPalette::Light) &&
               image.pixelColor(image.width() - 1, middle).lightness() >= lightnessOf(QPalette::Light);
    }
};

QTEST_MAIN(HouseStyleTest)
#include "tst_housestyle.moc"
