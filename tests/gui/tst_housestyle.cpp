#include "gui/application/housestyle.h"
#include "gui/application/palettes.h"

#include <QApplication>
#include <QComboBox>
#include <QMenu>
#include <QTest>
#include <algorithm>

using namespace heroadmin;

/// What pops up over a dark table, by its pixels.
class TestHouseStyle : public QObject
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

QTEST_MAIN(TestHouseStyle)
#include "tst_housestyle.moc"
