#include "gui/application/icons.h"
#include "gui/application/palettes.h"

#include <QBitmap>
#include <QDir>
#include <QImage>
#include <QPainter>
#include <QRegion>
#include <QTest>

using namespace heroadmin;

namespace {

/// The mean lightness of what is painted, 0 (black) to 255.
int lightnessOfInk(const QImage& image)
{
    int sum = 0;
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor colour = image.pixelColor(x, y);
            if (colour.alpha() > 200) {
                sum += colour.lightness();
                ++count;
            }
        }
    }
    return count == 0 ? -1 : sum / count;
}

} // namespace

class IconsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void everyActionHasItsIcon_data()
    {
        QTest::addColumn<QString>("name");
        const QStringList names{
            QStringLiteral("new"),      QStringLiteral("edit"),     QStringLiteral("delete"),
            QStringLiteral("undo"),     QStringLiteral("redo"),     QStringLiteral("search"),
            QStringLiteral("filter"),   QStringLiteral("lock"),     QStringLiteral("unlock"),
            QStringLiteral("first"),    QStringLiteral("previous"), QStringLiteral("next"),
            QStringLiteral("last"),     QStringLiteral("refresh"),  QStringLiteral("open"),
            QStringLiteral("close"),    QStringLiteral("reveal"),   QStringLiteral("new-database"),
            QStringLiteral("warning"),  QStringLiteral("error"),    QStringLiteral("information"),
            QStringLiteral("settings"), QStringLiteral("more"),
        };
        for (const QString& name : names) {
            QTest::newRow(qPrintable(name)) << name;
        }
    }

    void everyActionHasItsIcon()
    {
        QFETCH(const QString, name);
        for (const bool dark : {false, true}) {
            const QIcon icon = actionIcon(name, dark);
            QVERIFY(!icon.isNull());
            for (const int size : {16, 24, 32, 48}) {
                const QImage image = icon.pixmap(QSize(size, size), 1.0).toImage();
                QCOMPARE(image.size(), QSize(size, size));
                const int lightness = lightnessOfInk(image);
                QVERIFY2(dark ? lightness > 180 : lightness >= 0 && lightness < 90,
                         qPrintable(QString::number(lightness)));
            }
        }
    }

    void anActionIsSharpAtTwiceTheSize()
    {
        const QPixmap pixmap = actionIcon(QStringLiteral("new"), false).pixmap(QSize(24, 24), 2.0);
        QCOMPARE(pixmap.size(), QSize(48, 48));
    }

    void anActionOfAnotherSizeIsScaledDownOnly()
    {
        const QIcon icon = actionIcon(QStringLiteral("new"), false);
        QCOMPARE(icon.pixmap(QSize(20, 20), 1.0).size(), QSize(20, 20));
        QCOMPARE(icon.pixmap(QSize(96, 96), 1.0).size(), QSize(48, 48));
    }

    void anActionIsPaintedInTheMiddle()
    {
        for (const qreal ratio : {1.0, 2.0}) {
            QImage image(QSize(100, 100) * ratio, QImage::Format_ARGB32_Premultiplied);
            image.setDevicePixelRatio(ratio);
            image.fill(Qt::transparent);
            QPainter painter(&image);
            actionIcon(QStringLiteral("new"), false).paint(&painter, QRect(40, 40, 24, 24));
            painter.end();
            const QRect ink = QRegion(QBitmap::fromImage(image.createAlphaMask())).boundingRect();
            const QRect place = QRect(QPoint(40, 40) * ratio, QSize(24, 24) * ratio);
            QVERIFY(place.contains(ink));
            QVERIFY(ink.width() > place.width() / 2);
        }
    }

    void anActionThatIsDisabledLooksPaler()
    {
        const QPalette before = QGuiApplication::palette();
        const QIcon icon = actionIcon(QStringLiteral("new"));
        for (const QPalette& palette : {lightPalette(), darkPalette()}) {
            QGuiApplication::setPalette(palette);
            const QImage enabled = icon.pixmap(QSize(24, 24), 1.0, QIcon::Normal).toImage();
            const QImage disabled = icon.pixmap(QSize(24, 24), 1.0, QIcon::Disabled).toImage();
            QCOMPARE(disabled.size(), enabled.size());
            const int text = palette.color(QPalette::Disabled, QPalette::ButtonText).lightness();
            QVERIFY(qAbs(lightnessOfInk(disabled) - text) <= 2);
            QVERIFY(qAbs(lightnessOfInk(enabled) - text) > 60);
        }
        QGuiApplication::setPalette(before);
    }

    void anActionFollowsThePalette()
    {
        const QPalette before = QGuiApplication::palette();
        const QIcon icon = actionIcon(QStringLiteral("close"));
        QGuiApplication::setPalette(darkPalette());
        QVERIFY(lightnessOfInk(icon.pixmap(QSize(16, 16), 1.0).toImage()) > 180);
        QGuiApplication::setPalette(lightPalette());
        QVERIFY(lightnessOfInk(icon.pixmap(QSize(16, 16), 1.0).toImage()) < 90);
        QGuiApplication::setPalette(before);
    }

    void anUnknownActionHasNone() { QVERIFY(actionIcon(QStringLiteral("no-such-action"), false).isNull()); }

    void theApplicationHasEverySizeOfAWindow()
    {
        const QIcon icon = applicationIcon();
        for (const int size : {16, 24, 32, 48, 64, 128}) {
            QVERIFY(icon.availableSizes().contains(QSize(size, size)));
            QCOMPARE(icon.pixmap(QSize(size, size), 1.0).size(), QSize(size, size));
        }
    }
};

QTEST_MAIN(IconsTest)
#include "tst_icons.moc"
