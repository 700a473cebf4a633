#include "core/text.h"

#include <QTest>
#include <limits>

using namespace heroadmin;

class TextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCountOfAnySizeHasAPlural();
    void noCharacterIsCutInTwo();
};

void TextTest::aCountOfAnySizeHasAPlural()
{
    constexpr int most = std::numeric_limits<int>::max();
    QCOMPARE(pluralCount(0), 0);
    QCOMPARE(pluralCount(1), 1);
    QCOMPARE(pluralCount(most), most);
    QCOMPARE(pluralCount(qint64{most} + 1), most);
    QCOMPARE(pluralCount(std::numeric_limits<qint64>::max()), most);
}

void TextTest::noCharacterIsCutInTwo()
{
    const QString text = QStringLiteral("a\U0001F9B8b"); // Four UTF-16 units.
    QCOMPARE(firstOf(text, 1), QStringLiteral("a"));
    QCOMPARE(firstOf(text, 2), QStringLiteral("a"));
    QCOMPARE(firstOf(text, 3), QStringLiteral("a\U0001F9B8"));
    QCOMPARE(shortenedText(text, 2), QStringLiteral("a…"));
    QCOMPARE(shortenedText(text, 4), text);
}

QTEST_APPLESS_MAIN(TextTest)
#include "tst_text.moc"
