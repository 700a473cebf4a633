#include "core/wholenumber.h"

#include <QTest>

using namespace heroadmin;

class WholeNumberTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void reads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("language");
        QTest::addColumn<qint64>("number");
        QTest::newRow("digits") << QStringLiteral("1234") << QStringLiteral("de") << qint64{1234};
        QTest::newRow("spaces around") << QStringLiteral(" 7 ") << QStringLiteral("en") << qint64{7};
        QTest::newRow("of the language") << QStringLiteral("1.234") << QStringLiteral("de") << qint64{1234};
        QTest::newRow("of another language") << QStringLiteral("1,234") << QStringLiteral("en") << qint64{1234};
        QTest::newRow("wide") << QStringLiteral("５１") << QStringLiteral("en") << qint64{51};
        QTest::newRow("Arabic-Indic") << QStringLiteral("٥١") << QStringLiteral("en") << qint64{51};
        QTest::newRow("in its own language") << QStringLiteral("١٬٢٣٤") << QStringLiteral("ar_EG") << qint64{1234};
        QTest::newRow("minus") << QStringLiteral("\u22127") << QStringLiteral("en") << qint64{-7};
    }

    void reads()
    {
        QFETCH(QString, text);
        QFETCH(QString, language);
        QFETCH(qint64, number);
        QCOMPARE(wholeNumber(text, QLocale(language)), std::optional(number));
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* const text : {"", " ", "a", "30.5", "9223372036854775808"}) {
            QTest::newRow(text) << QString::fromUtf8(text);
        }
    }

    void refuses()
    {
        QFETCH(QString, text);
        QCOMPARE(wholeNumber(text, QLocale(QLocale::English)), std::nullopt);
    }
};

QTEST_APPLESS_MAIN(WholeNumberTest)
#include "tst_wholenumber.moc"
