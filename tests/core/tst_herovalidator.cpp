#include "core/herovalidator.h"

#include <QTest>
#include <limits>
#include <optional>

using namespace heroadmin;

namespace {

constexpr qint64 lowest = std::numeric_limits<qint64>::min();
constexpr qint64 highest = std::numeric_limits<qint64>::max();

TypedHero typed(const QString& name, const QString& age, const QString& secretName)
{
    TypedHero hero;
    hero.name = name;
    hero.age = age;
    hero.secretName = SecretName(secretName);
    return hero;
}

TypedHero withAge(const QString& age)
{
    return typed(QStringLiteral("Deadpond"), age, QStringLiteral("Dive Wilson"));
}

QList<HeroField> fieldsOf(const QList<FieldProblem>& problems)
{
    QList<HeroField> fields;
    for (const FieldProblem& problem : problems) {
        fields.append(problem.field);
    }
    return fields;
}

const QList<HeroField> allFields = {HeroField::Name, HeroField::Age, HeroField::SecretName};

QString withNul()
{
    return QStringLiteral("a") + QChar(u'\0') + QStringLiteral("b");
}

} // namespace

class HeroValidatorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createTakesTextExactlyAsTyped();
    void createNamesAllProblemsAtOnce();
    void createCountsUnsetFieldsAsEmpty();
    void ages_data();
    void ages();
    void agesOutsideTheColumnAreRefused();
    void refusesTextThatCannotBeStored_data();
    void refusesTextThatCannotBeStored();
    void updateLooksOnlyAtWhatIsSet();
    void updateClearsAnAge();
    void updateRefusesToClearNames();
    void checksValuesThatNobodyTyped();
    void hintsDoNotBlock_data();
    void hintsDoNotBlock();
};

void HeroValidatorTest::createTakesTextExactlyAsTyped()
{
    const Result<HeroCreate> hero =
        HeroValidator().create(typed(QStringLiteral(" Dead\u0301pond "), QStringLiteral("30"), QStringLiteral(" D ")));
    QVERIFY(hero.has_value());
    QCOMPARE(hero->name, QStringLiteral(" Dead\u0301pond "));
    QCOMPARE(hero->age, std::optional<qint64>(30));
    QCOMPARE(hero->secretName.reveal(), QStringLiteral(" D "));
}

void HeroValidatorTest::createNamesAllProblemsAtOnce()
{
    const Result<HeroCreate> hero =
        HeroValidator().create(typed(QStringLiteral(" \t"), QStringLiteral("old"), QString()));
    QVERIFY(!hero.has_value());
    QCOMPARE(hero.error().kind, ErrorKind::Validation);
    QCOMPARE(fieldsOf(hero.error().problems), allFields);
    for (const FieldProblem& problem : hero.error().problems) {
        QVERIFY(problem.message.endsWith(u'.'));
        QVERIFY(hero.error().message.contains(problem.message));
    }
}

void HeroValidatorTest::createCountsUnsetFieldsAsEmpty()
{
    const Result<HeroCreate> hero = HeroValidator().create(TypedHero());
    QVERIFY(!hero.has_value());
    QCOMPARE(fieldsOf(hero.error().problems), (QList<HeroField>{HeroField::Name, HeroField::SecretName}));
}

void HeroValidatorTest::ages_data()
{
    QTest::addColumn<QString>("localeName");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("accepted");
    QTest::addColumn<bool>("none");
    QTest::addColumn<qint64>("age");
    const auto value = [](const char* row, const char* localeName, const QString& text, qint64 age) {
        QTest::newRow(row) << QString::fromLatin1(localeName) << text << true << false << age;
    };
    const auto none = [](const char* row, const QString& text) {
        QTest::newRow(row) << QStringLiteral("en_GB") << text << true << true << qint64(0);
    };
    const auto refused = [](const char* row, const char* localeName, const QString& text) {
        QTest::newRow(row) << QString::fromLatin1(localeName) << text << false << false << qint64(0);
    };
    value("plain", "en_GB", QStringLiteral("48"), 48);
    value("zero is not none", "en_GB", QStringLiteral("0"), 0);
    value("negative", "en_GB", QStringLiteral("-1"), -1);
    value("outer spaces", "en_GB", QStringLiteral(" 48 "), 48);
    value("lowest of 64 bits", "en_GB", QStringLiteral("-9223372036854775808"), lowest);
    value("highest of 64 bits", "en_GB", QStringLiteral("9223372036854775807"), highest);
    value("thousands, English", "en_GB", QStringLiteral("1,000"), 1000);
    value("thousands, German", "de_DE", QStringLiteral("1.000"), 1000);
    value("Arabic digits", "ar_EG", QStringLiteral("٤٨"), 48);
    value("plain digits in an Arabic locale", "ar_EG", QStringLiteral("48"), 48);
    none("nothing", QString());
    none("blanks", QStringLiteral("  \t"));
    refused("letters", "en_GB", QStringLiteral("abc"));
    refused("a fraction", "en_GB", QStringLiteral("48.5"));
    refused("a fraction that looks like thousands, English", "en_GB", QStringLiteral("4,5"));
    refused("a fraction that looks like thousands, German", "de_DE", QStringLiteral("4.5"));
    refused("a German fraction", "de_DE", QStringLiteral("4,5"));
    refused("an exponent", "en_GB", QStringLiteral("1e2"));
    refused("hexadecimal", "en_GB", QStringLiteral("0x1F"));
    refused("past 64 bits", "en_GB", QStringLiteral("9223372036854775808"));
    refused("digits with a word", "en_GB", QStringLiteral("48 years"));
}

void HeroValidatorTest::ages()
{
    QFETCH(QString, localeName);
    QFETCH(QString, text);
    QFETCH(bool, accepted);
    QFETCH(bool, none);
    QFETCH(qint64, age);
    const HeroValidator validator({}, QLocale(localeName));

    const Result<HeroCreate> hero = validator.create(withAge(text));
    QCOMPARE(hero.has_value(), accepted);
    const Result<HeroUpdate> update = validator.update(withAge(text));
    QCOMPARE(update.has_value(), accepted);
    if (accepted) {
        const std::optional<qint64> expected = none ? std::nullopt : std::optional(age);
        QCOMPARE(hero->age, expected);
        QVERIFY(update->age.isSet());
        QCOMPARE(update->age.content(), expected);
    } else {
        QCOMPARE(fieldsOf(hero.error().problems), QList<HeroField>{HeroField::Age});
    }
}

void HeroValidatorTest::agesOutsideTheColumnAreRefused()
{
    const HeroValidator validator({-2147483648LL, 2147483647LL}, QLocale::c());
    QVERIFY(validator.create(withAge(QStringLiteral("2147483647"))).has_value());
    QVERIFY(validator.create(withAge(QStringLiteral("-2147483648"))).has_value());
    const Result<HeroCreate> tooHigh = validator.create(withAge(QStringLiteral("2147483648")));
    QVERIFY(!tooHigh.has_value());
    QVERIFY(tooHigh.error().message.contains(QStringLiteral("2147483647")));
    QVERIFY(!validator.create(withAge(QStringLiteral("-2147483649"))).has_value());
}

void HeroValidatorTest::refusesTextThatCannotBeStored_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("U+0000") << withNul();
    QTest::newRow("lone surrogate") << QStringLiteral("a") + QChar(0xD83E);
}

void HeroValidatorTest::refusesTextThatCannotBeStored()
{
    QFETCH(QString, text);
    const Result<HeroCreate> hero = HeroValidator().create(typed(text, QString(), text));
    QVERIFY(!hero.has_value());
    QCOMPARE(fieldsOf(hero.error().problems), (QList<HeroField>{HeroField::Name, HeroField::SecretName}));
    const Result<HeroUpdate> update = HeroValidator().update(typed(text, QString(), text));
    QVERIFY(!update.has_value());
    QCOMPARE(fieldsOf(update.error().problems), (QList<HeroField>{HeroField::Name, HeroField::SecretName}));
}

void HeroValidatorTest::updateLooksOnlyAtWhatIsSet()
{
    const Result<HeroUpdate> nothing = HeroValidator().update(TypedHero());
    QVERIFY(nothing.has_value());
    QVERIFY(nothing->isEmpty());

    TypedHero onlyAge;
    onlyAge.age = QStringLiteral("49");
    const Result<HeroUpdate> update = HeroValidator().update(std::move(onlyAge));
    QVERIFY(update.has_value());
    QVERIFY(!update->name.isSet());
    QVERIFY(!update->secretName.isSet());
    QCOMPARE(update->age.value(), 49);
}

void HeroValidatorTest::updateClearsAnAge()
{
    TypedHero none;
    none.age = FieldUpdate<QString>::none();
    const Result<HeroUpdate> byNone = HeroValidator().update(std::move(none));
    QVERIFY(byNone.has_value());
    QVERIFY(byNone->age.isNone());
}

void HeroValidatorTest::updateRefusesToClearNames()
{
    TypedHero blanks;
    blanks.name = QStringLiteral(" ");
    blanks.secretName = SecretName(u" ");
    const Result<HeroUpdate> byBlanks = HeroValidator().update(std::move(blanks));
    QVERIFY(!byBlanks.has_value());
    QCOMPARE(fieldsOf(byBlanks.error().problems), (QList<HeroField>{HeroField::Name, HeroField::SecretName}));

    TypedHero none;
    none.name = FieldUpdate<QString>::none();
    none.secretName = FieldUpdate<SecretName>::none();
    const Result<HeroUpdate> byNone = HeroValidator().update(std::move(none));
    QVERIFY(!byNone.has_value());
    QCOMPARE(fieldsOf(byNone.error().problems), (QList<HeroField>{HeroField::Name, HeroField::SecretName}));
}

void HeroValidatorTest::checksValuesThatNobodyTyped()
{
    const HeroValidator validator({0, 100}, QLocale::c());
    HeroCreate hero;
    hero.age = 101;
    const Result<void> wrong = validator.check(hero);
    QVERIFY(!wrong.has_value());
    QCOMPARE(fieldsOf(wrong.error().problems), allFields);
    hero.name = QStringLiteral("Deadpond");
    hero.age = std::nullopt;
    hero.secretName = SecretName(u"Dive Wilson");
    QVERIFY(validator.check(hero).has_value());

    HeroUpdate update;
    QVERIFY(validator.check(update).has_value());
    update.name = FieldUpdate<QString>::none();
    update.age = -1;
    update.secretName = SecretName();
    const Result<void> wrongUpdate = validator.check(update);
    QVERIFY(!wrongUpdate.has_value());
    QCOMPARE(fieldsOf(wrongUpdate.error().problems), allFields);
    HeroUpdate noAge;
    noAge.age = FieldUpdate<qint64>::none();
    QVERIFY(validator.check(noAge).has_value());
}

void HeroValidatorTest::hintsDoNotBlock_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("age");
    QTest::addColumn<QString>("secretName");
    QTest::addColumn<QList<HeroField>>("hinted");
    const QString name = QStringLiteral("Deadpond");
    const QString secretName = QStringLiteral("Dive Wilson");
    QTest::newRow("nothing to say") << name << QStringLiteral("150") << secretName << QList<HeroField>();
    QTest::newRow("age of 0") << name << QStringLiteral("0") << secretName << QList<HeroField>();
    QTest::newRow("below 0") << name << QStringLiteral("-1") << secretName << QList<HeroField>{HeroField::Age};
    QTest::newRow("above 150") << name << QStringLiteral("151") << secretName << QList<HeroField>{HeroField::Age};
    QTest::newRow("outer spaces") << QStringLiteral(" a") << QString() << QStringLiteral("b ")
                                  << QList<HeroField>{HeroField::Name, HeroField::SecretName};
}

void HeroValidatorTest::hintsDoNotBlock()
{
    QFETCH(QString, name);
    QFETCH(QString, age);
    QFETCH(QString, secretName);
    QFETCH(QList<HeroField>, hinted);
    QCOMPARE(fieldsOf(HeroValidator().hints(typed(name, age, secretName))), hinted);
    QVERIFY(HeroValidator().create(typed(name, age, secretName)).has_value());
}

QTEST_GUILESS_MAIN(HeroValidatorTest)
#include "tst_herovalidator.moc"
