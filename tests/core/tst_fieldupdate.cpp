#include "core/fieldupdate.h"
#include "core/heroupdate.h"
#include "core/typedhero.h"

#include <QTest>
#include <type_traits>

using heroadmin::FieldUpdate;
using heroadmin::HeroUpdate;
using heroadmin::SecretName;

static_assert(!std::is_copy_constructible_v<HeroUpdate> && std::is_nothrow_move_constructible_v<HeroUpdate>);
static_assert(!std::is_copy_constructible_v<heroadmin::TypedHero>);
static_assert(!std::is_copy_constructible_v<FieldUpdate<SecretName>>);

class FieldUpdateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unsetNoneAndAValueAreThreeThings();
    void anEmptyTextIsAValue();
    void ofMakesNoneOrAValue();
    void givesItsValueAway();
    void updateIsEmptyUntilAFieldIsSet();
};

void FieldUpdateTest::unsetNoneAndAValueAreThreeThings()
{
    const FieldUpdate<qint64> unset;
    QVERIFY(!unset.isSet() && !unset.isNone() && !unset.hasValue());
    QVERIFY(!unset.content().has_value());

    const auto none = FieldUpdate<qint64>::none();
    QVERIFY(none.isSet() && none.isNone() && !none.hasValue());
    QVERIFY(!none.content().has_value());

    const FieldUpdate<qint64> value = 0;
    QVERIFY(value.isSet() && !value.isNone() && value.hasValue());
    QCOMPARE(value.value(), 0);
    QCOMPARE(value.content().value(), 0);
}

void FieldUpdateTest::anEmptyTextIsAValue()
{
    const FieldUpdate<QString> update = QString();
    QVERIFY(update.isSet() && update.hasValue() && !update.isNone());
}

void FieldUpdateTest::ofMakesNoneOrAValue()
{
    QVERIFY(FieldUpdate<qint64>::of(std::nullopt).isNone());
    QCOMPARE(FieldUpdate<qint64>::of(48).value(), 48);
}

void FieldUpdateTest::givesItsValueAway()
{
    FieldUpdate<SecretName> update = SecretName(u"Dive Wilson");
    const SecretName taken = std::move(update).value();
    QCOMPARE(taken.reveal(), QStringLiteral("Dive Wilson"));
}

void FieldUpdateTest::updateIsEmptyUntilAFieldIsSet()
{
    QVERIFY(HeroUpdate().isEmpty());
    HeroUpdate name;
    name.name = QStringLiteral("Deadpond");
    QVERIFY(!name.isEmpty());
    HeroUpdate age;
    age.age = FieldUpdate<qint64>::none();
    QVERIFY(!age.isEmpty());
    HeroUpdate secretName;
    secretName.secretName = SecretName(u"Dive Wilson");
    QVERIFY(!secretName.isEmpty());
}

QTEST_GUILESS_MAIN(FieldUpdateTest)
#include "tst_fieldupdate.moc"
