#include "agebars.h"
#include "gui/application/palettes.h"

using namespace heroadmin;
using namespace heroadmin::testing;

/// What is painted, by its pixels.
class AgeHistogramLookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aFewHeroesBesideManyAreSeen();
    void theBarThatIsFilteredByIsMarked();
    void thoseWithoutAnAgeAreHatched();
    void colorsFollowThePalette();

private:
    /// How many pixels of a row are of that colour.
    [[nodiscard]] int pixelsOf(int row, const QColor& color) const
    {
        const QImage image = m_bars->viewport()->grab().toImage();
        const int middle = m_bars->rowViewportPosition(row) + m_bars->rowHeight(row) / 2;
        int pixels = 0;
        for (int x = m_bars->columnViewportPosition(1); x < image.width(); ++x) {
            pixels += image.pixelColor(x, middle) == color ? 1 : 0;
        }
        return pixels;
    }

    AgeHistogramState m_state;
    std::unique_ptr<AgeHistogram> m_bars;
};

void AgeHistogramLookTest::init()
{
    m_state = fewBars();
    m_bars = std::make_unique<AgeHistogram>();
    m_bars->setState(m_state);
    show(*m_bars);
}

void AgeHistogramLookTest::aFewHeroesBesideManyAreSeen()
{
    const QColor color = m_bars->palette().color(QPalette::Highlight);
    QCOMPARE(pixelsOf(twentiesRow + 1, color), 2);
    QCOMPARE(pixelsOf(twentiesRow + 2, color), 0);
    QVERIFY(pixelsOf(twentiesRow, color) > 50);
}

void AgeHistogramLookTest::theBarThatIsFilteredByIsMarked()
{
    const QColor color = m_bars->palette().color(QPalette::Highlight);
    m_bars->setFocus();
    const int before = pixelsOf(twentiesRow, color);
    m_state.filter.ageFrom = 20;
    m_state.filter.ageTo = 29;
    m_bars->setState(m_state);
    QCOMPARE(pixelsOf(twentiesRow, color), before); // The bar is as it was.
    // Not by its colour alone: there is a tick in front of it.
    const auto tick = [this](int row) {
        const int width = m_bars->fontMetrics().ascent() + 8;
        return m_bars->viewport()->grab(QRect(0, m_bars->rowViewportPosition(row) + 4, width, 12)).toImage();
    };
    const QImage marked = tick(twentiesRow);
    int pixels = 0;
    for (int x = 0; x < marked.width(); ++x) {
        for (int y = 0; y < marked.height(); ++y) {
            pixels += marked.pixelColor(x, y) == color ? 0 : 1;
        }
    }
    QVERIFY(pixels > 5 && pixels < marked.width() * marked.height() / 2);
}

void AgeHistogramLookTest::thoseWithoutAnAgeAreHatched()
{
    const QColor color = m_bars->palette().color(QPalette::Highlight);
    const int half = pixelsOf(twentiesRow, color) / 2;
    const int hatched = pixelsOf(noAgeRow, color);
    QVERIFY(hatched > 0 && hatched < half / 2);
}

void AgeHistogramLookTest::colorsFollowThePalette()
{
    for (const QPalette& palette : {lightPalette(), darkPalette()}) {
        m_bars->setPalette(palette);
        QVERIFY(pixelsOf(twentiesRow, palette.color(QPalette::Highlight)) > 50);
        QVERIFY(pixelsOf(firstRow, palette.color(QPalette::Base)) > 50);
    }
}

QTEST_MAIN(AgeHistogramLookTest)
#include "tst_agehistogramlook.moc"
