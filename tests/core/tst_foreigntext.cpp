#include "core/foreigntext.h"

#include <QLocale>
#include <QTest>

using namespace heroadmin;

class ForeignTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void isIsolatedWhereItCouldTurnASentence_data();
    void isIsolatedWhereItCouldTurnASentence();
    void nothingInItEndsTheIsolation();
    void isAlwaysIsolatedInALanguageOfTheOtherDirection();
    void isShortenedWithinItsIsolation();
    void leavesTheSentenceItsDirection();
};

void ForeignTextTest::isIsolatedWhereItCouldTurnASentence_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    for (const QString& plain : {QString(), QStringLiteral("Deadpond"), QStringLiteral("Élan 12, (x)!"),
                                 QStringLiteral("葛城"), QStringLiteral("<img src=x> &File %1")}) {
        QTest::newRow(qPrintable(plain)) << plain << plain;
    }
    QTest::newRow("Hebrew") << QStringLiteral("שלום") << QStringLiteral("\u2068שלום\u2069");
    QTest::newRow("some Arabic") << QStringLiteral("a \u0645 b") << QStringLiteral("\u2068a \u0645 b\u2069");
    QTest::newRow("Arabic digits") << QStringLiteral("\u0661\u0662") << QStringLiteral("\u2068\u0661\u0662\u2069");
    QTest::newRow("beyond 16 bits") << QStringLiteral("\U0001E900") << QStringLiteral("\u2068\U0001E900\u2069");
    QTest::newRow("override") << QStringLiteral("abc\u202Efed.exe") << QStringLiteral("\u2068abc\uFFFDfed.exe\u2069");
    QTest::newRow("mark") << QStringLiteral("a\u200Fb") << QStringLiteral("\u2068a\uFFFDb\u2069");
    QTest::newRow("two lines") << QStringLiteral("a\nb") << QStringLiteral("\u2068a\u23CEb\u2069");
}

void ForeignTextTest::isIsolatedWhereItCouldTurnASentence()
{
    QFETCH(const QString, text);
    QFETCH(const QString, shown);
    QCOMPARE(foreignText(text), shown);
    QCOMPARE(shortForeignText(text), shown);
}

void ForeignTextTest::nothingInItEndsTheIsolation()
{
    for (const char16_t ending : {u'\u2069', u'\u202C', u'\u2029', u'\u2066', u'\n'}) {
        const QString shown = foreignText(QStringLiteral("ש") + QChar(ending) + u'x');
        QCOMPARE(shown.size(), 5);
        QCOMPARE(shown.indexOf(QChar(0x2069)), 4);
        QVERIFY(!shown.mid(1, 3).contains(QChar(ending)));
    }
}

void ForeignTextTest::isAlwaysIsolatedInALanguageOfTheOtherDirection()
{
    QLocale::setDefault(QLocale(QLocale::Hebrew));
    QCOMPARE(foreignText(QStringLiteral("Deadpond")), QStringLiteral("\u2068Deadpond\u2069"));
}

void ForeignTextTest::isShortenedWithinItsIsolation()
{
    const QString shown = shortForeignText(QString(100, QChar(0x05D0)));
    QCOMPARE(shown, QStringLiteral("\u2068%1…\u2069").arg(QString(60, QChar(0x05D0))));
}

void ForeignTextTest::leavesTheSentenceItsDirection()
{
    const QString sentence = QStringLiteral("%1 was added.");
    QVERIFY(sentence.arg(QStringLiteral("שלום")).isRightToLeft());
    QVERIFY(!sentence.arg(foreignText(QStringLiteral("שלום"))).isRightToLeft());
}

QTEST_APPLESS_MAIN(ForeignTextTest)
#include "tst_foreigntext.moc"
