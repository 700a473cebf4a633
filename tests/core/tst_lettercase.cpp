#include "core/lettercase.h"

#include <QTest>
#include <algorithm>

using namespace heroadmin;

class LetterCaseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formsOfALetter_data();
    void formsOfALetter();
    void formsAreOfOneFolding();
};

void LetterCaseTest::formsOfALetter_data()
{
    QTest::addColumn<QString>("forms");
    QTest::newRow("ASCII") << "Kk";
    QTest::newRow("Kelvin sign") << "\u212A";
    QTest::newRow("long s") << "ſ";
    QTest::newRow("Latin") << "Éé";
    QTest::newRow("sharp s") << "ßẞ";
    QTest::newRow("dotted") << "İ";
    QTest::newRow("dotless") << "ı";
    QTest::newRow("sigma") << "Σςσ";
    QTest::newRow("theta") << "Θθϑϴ";
    QTest::newRow("digraph") << "Ǆǅǆ";
    QTest::newRow("Cherokee") << "Ꭰꭰ";
    QTest::newRow("Deseret") << "𐐀𐐨";
    QTest::newRow("Adlam, the last with a case") << "𞤡𞥃";
    QTest::newRow("digit") << "1";
    QTest::newRow("ideograph beyond 16 bits") << "𠀀";
    QTest::newRow("ligature") << "ﬁ";
}

void LetterCaseTest::formsOfALetter()
{
    QFETCH(const QString, forms);
    const std::u32string letters = forms.toStdU32String();
    for (const char32_t letter : letters) {
        QCOMPARE(QString::fromStdU32String(caseFormsOf(letter)), forms);
        QCOMPARE(caseFolded(letter), caseFolded(letters.front()));
    }
}

void LetterCaseTest::formsAreOfOneFolding()
{
    qsizetype withCase = 0;
    constexpr char32_t end = 0x11'0000;
    for (char32_t letter = 0; letter < end; ++letter) {
        const std::u32string forms = caseFormsOf(letter);
        if (forms.size() == 1) {
            // Here a letter is missed whose plane the table leaves out.
            QVERIFY(forms.front() == letter && caseFolded(letter) == letter);
            continue;
        }
        ++withCase;
        QVERIFY(std::is_sorted(forms.begin(), forms.end()) && forms.find(letter) != std::u32string::npos);
        for (const char32_t form : forms) {
            QVERIFY(caseFolded(form) == caseFolded(letter));
        }
    }
    QVERIFY(withCase > 2'800);
}

QTEST_GUILESS_MAIN(LetterCaseTest)
#include "tst_lettercase.moc"
