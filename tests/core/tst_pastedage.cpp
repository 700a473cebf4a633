#include "core/pastedage.h"

#include "core/herovalidator.h"

#include <QTest>

using namespace heroadmin;

class PastedAgeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void readsWhatIsPlainlyMeant_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("typed");
        const auto add = [](const char* text, const char* typed) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(typed);
        };
        add("30", "30");
        add(" 30 ", "30");
        add("-7", "-7");
        add("+7", "7");
        add("\u22127", "-7");
        add("007", "7");
        add("30.0", "30");
        add("30,00", "30");
        add("30.", "30");
        add("0.000", "0");
        add("1 234", "1234");
        add("1\u00A0234", "1234");
        add("1\u202F234", "1234");
        add("1\u2009234\u2009567", "1234567");
        add("1'234", "1234");
        add("1\u2019234", "1234");
        add("1 234,00", "1234");
        add("1,234.00", "1234");
        add("1.234,0", "1234");
        add("1.234.567", "1234567");
        add("1,234,567", "1234567");
        add("1234.000", "1234");
        add("９", "9");
        add("３０．０", "30");
        add("－３", "-3");
        add("٣٠", "30");
        add("۳۰", "30");
        add("\u200E٣٠", "30");
        add("١٬٢٣٤", "1234");
        add("٣٠٫٠", "30");
        add("३०", "30");
        add("𝟑𝟎", "30");
        add("9223372036854775807", "9223372036854775807");
        add("-9 223 372 036 854 775 808", "-9223372036854775808");
        for (const char* const nothing :
             {"", "   ", "NULL", "null", "n/a", "N/A", "#N/A", "NaN", "none", "None", "-", "\u2013", "\\N", "(null)"}) {
            add(nothing, "");
        }
    }

    void readsWhatIsPlainlyMeant()
    {
        QFETCH(QString, text);
        QFETCH(QString, typed);
        const PastedAge age = PastedAge::read(text);
        QCOMPARE(age.kind, typed.isEmpty() ? PastedAge::Kind::None : PastedAge::Kind::Whole);
        QCOMPARE(age.typed(text), typed);
        TypedHero hero;
        hero.age = text;
        const Result<HeroUpdate> update = HeroValidator::ofPastes({}).update(std::move(hero));
        QVERIFY(update.has_value());
        QCOMPARE(update->age.hasValue() ? QString::number(update->age.value()) : QString(), typed);
    }

    void saysWhatCantBeTold_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("number");
        QTest::newRow("point") << QStringLiteral("1.234") << qint64{1234};
        QTest::newRow("comma") << QStringLiteral("1,234") << qint64{1234};
        QTest::newRow("zeros") << QStringLiteral("30.000") << qint64{30'000};
        QTest::newRow("less than none") << QStringLiteral("-1.234") << qint64{-1234};
        QTest::newRow("wide") << QStringLiteral("１，２３４") << qint64{1234};
    }

    void saysWhatCantBeTold()
    {
        QFETCH(QString, text);
        QFETCH(qint64, number);
        QCOMPARE(PastedAge::read(text).kind, PastedAge::Kind::Ambiguous);
        QVERIFY(PastedAge::read(text).isNumber());
        QCOMPARE(PastedAge::read(text).typed(text), text);
        TypedHero hero;
        hero.age = text;
        const Result<HeroUpdate> update = HeroValidator::ofPastes({}).update(std::move(hero));
        QVERIFY(!update);
        QCOMPARE(update.error().problems.constFirst().message,
                 QStringLiteral("It can’t be told whether the age is %1 or a fraction: leave the separator out.")
                     .arg(number));
    }

    void refusesWhatIsNoWholeNumber_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* const text : {"30.5", "30,5", "1,234.5", "1.234,50", "abc", "3e1", "12 34", "1  234", "1.2.3",
                                       "1,234,", "1\n234", "30 years", "9223372036854775808", "--5", "5-", "."}) {
            QTest::newRow(text) << QString::fromUtf8(text);
        }
        QTest::newRow("without end") << QString(1'000'000, u'1');
    }

    void refusesWhatIsNoWholeNumber()
    {
        QFETCH(QString, text);
        QCOMPARE(PastedAge::read(text).kind, PastedAge::Kind::Other);
        QVERIFY(!PastedAge::read(text).isNumber());
        QCOMPARE(PastedAge::read(text).typed(text), text);
        TypedHero hero;
        hero.age = text;
        const Result<HeroUpdate> update = HeroValidator::ofPastes({}).update(std::move(hero));
        QVERIFY(!update);
        QVERIFY(update.error().problems.constFirst().message.contains(QStringLiteral("must be a whole number")));
    }
};

QTEST_APPLESS_MAIN(PastedAgeTest)
#include "tst_pastedage.moc"
