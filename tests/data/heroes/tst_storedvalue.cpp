#include "data/heroes/herosnapshot.h"
#include "data/heroes/storedvalue.h"

#include <QtTest>

using namespace heroadmin;

class StoredValueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatIsStored_data();
    void showsWhatIsStored();
    void tellsTextFromBytes();
    void snapshotBecomesPublic();
};

void StoredValueTest::showsWhatIsStored_data()
{
    QTest::addColumn<StoredValue>("value");
    QTest::addColumn<QString>("shown");
    using Storage = StoredValue::Storage;

    QTest::newRow("none") << StoredValue::null() << QString();
    QTest::newRow("largest") << StoredValue::integer(std::numeric_limits<qint64>::max())
                             << QStringLiteral("9223372036854775807");
    QTest::newRow("negative") << StoredValue::integer(-7) << QStringLiteral("-7");
    QTest::newRow("real") << StoredValue{Storage::Real, 12.5} << QStringLiteral("12.5");
    QTest::newRow("2^63") << StoredValue{Storage::Real, 9223372036854775808.0}
                          << QStringLiteral("9.22337203685478e+18");
    QTest::newRow("text") << StoredValue::text(QStringLiteral("Émile 🦸")) << QStringLiteral("Émile 🦸");
    QTest::newRow("no UTF-8") << StoredValue{Storage::Text, QByteArray("f\xffo")} << QStringLiteral("f\uFFFDo");
    QTest::newRow("bytes") << StoredValue{Storage::Blob, QByteArray("ab")} << QStringLiteral("ab");
    QTest::newRow("U+0000") << StoredValue{Storage::Text, QByteArray("a\0b", 3)} << QStringLiteral("a\0b");
}

void StoredValueTest::showsWhatIsStored()
{
    QFETCH(StoredValue, value);
    QFETCH(QString, shown);
    QCOMPARE(value.toDisplayText(), shown);
}

void StoredValueTest::tellsTextFromBytes()
{
    const QByteArray bytes("abc");
    QVERIFY((StoredValue{StoredValue::Storage::Text, bytes} != StoredValue{StoredValue::Storage::Blob, bytes}));
    QVERIFY(StoredValue::text(QString()) != StoredValue::null());
    QVERIFY(StoredValue::null().isNull());
    QVERIFY(!StoredValue::text(QString()).isNull());
}

void StoredValueTest::snapshotBecomesPublic()
{
    HeroSnapshot snapshot = {7, StoredValue::text(QStringLiteral("Deadpond")), StoredValue::integer(48)};
    const HeroPublic hero = snapshot.toPublic();
    QCOMPARE(hero.id, 7);
    QCOMPARE(hero.name, QStringLiteral("Deadpond"));
    QVERIFY(hero.age == 48);

    snapshot.age = StoredValue::text(QStringLiteral("abc"));
    QVERIFY(!snapshot.toPublic().age.has_value());
    snapshot.age = StoredValue::null();
    QVERIFY(!snapshot.toPublic().age.has_value());
}

QTEST_GUILESS_MAIN(StoredValueTest)
#include "tst_storedvalue.moc"
