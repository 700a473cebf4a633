#include "data/heroes/herosnapshot.h"

#include <QTest>

using namespace heroadmin;

class HeroSnapshotTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatIsStoredOtherwiseIsChanged();
    void anAgeOfAnotherTypeIsChanged();
    void aLineEditGivesBackWhatFitsIt();
};

namespace {

HeroSnapshot snapshot(const QString& name, const StoredValue& age)
{
    return {7, StoredValue::text(name), age};
}

const HeroSnapshot& deadpond()
{
    static const HeroSnapshot hero = snapshot(QStringLiteral("Deadpond"), StoredValue::integer(31));
    return hero;
}

} // namespace

void HeroSnapshotTest::onlyWhatIsStoredOtherwiseIsChanged()
{
    QVERIFY(changedFields(deadpond(), deadpond()).isEmpty());
    const HeroSnapshot other = snapshot(QStringLiteral("Rusty-Man"), StoredValue::null());
    const QList<ChangedField> changed = changedFields(deadpond(), other);
    QCOMPARE(changed.size(), 2);
    QCOMPARE(changed.first().field, HeroField::Name);
    QVERIFY(changed.first().was == deadpond().name && changed.first().now == other.name);
    QCOMPARE(changed.last().field, HeroField::Age);
    QVERIFY(changed.last().was == deadpond().age && changed.last().now.isNull());
}

void HeroSnapshotTest::anAgeOfAnotherTypeIsChanged()
{
    const StoredValue text = StoredValue::text(QStringLiteral("31"));
    QCOMPARE(text.toDisplayText(), deadpond().age.toDisplayText());
    const QList<ChangedField> changed = changedFields(deadpond(), snapshot(QStringLiteral("Deadpond"), text));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().field, HeroField::Age);
}

void HeroSnapshotTest::aLineEditGivesBackWhatFitsIt()
{
    QVERIFY(deadpond().fitsALine(HeroField::Name));
    QVERIFY(!snapshot(QStringLiteral("two\nlines"), StoredValue::null()).fitsALine(HeroField::Name));
    QVERIFY(!snapshot(QString(1'001, u'a'), StoredValue::null()).fitsALine(HeroField::Name));
    QVERIFY(snapshot({}, StoredValue::integer(31)).fitsALine(HeroField::Age));
    QVERIFY(!snapshot({}, {StoredValue::Storage::Blob, QByteArray("31")}).fitsALine(HeroField::Age));
}

QTEST_APPLESS_MAIN(HeroSnapshotTest)
#include "tst_herosnapshot.moc"
