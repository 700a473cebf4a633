#include "data/heroes/oddvalue.h"

#include <QLocale>
#include <QTest>
#include <limits>

using namespace heroadmin;

class OddValueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); } // Its quotation marks.

    void rightValuesAreNotOdd();
    void tellsWhatItIs_data();
    void tellsWhatItIs();
    void aCutNameIsNotBroken();
    void foreignTextTurnsNothing();
};

namespace {

using Storage = StoredValue::Storage;

StoredValue bytes(const char* hex, Storage storage = Storage::Blob)
{
    return {storage, QByteArray::fromHex(hex)};
}

} // namespace

void OddValueTest::rightValuesAreNotOdd()
{
    QVERIFY(!OddValue::of(HeroField::Name, StoredValue::text(QStringLiteral("Émile 🦸"))));
    QVERIFY(!OddValue::of(HeroField::Name, StoredValue::text(QStringLiteral("")))); // The service takes it.
    QVERIFY(!OddValue::of(HeroField::Age, StoredValue::integer(-7)));
    QVERIFY(!OddValue::of(HeroField::Age, StoredValue::null()));
}

void OddValueTest::tellsWhatItIs_data()
{
    QTest::addColumn<bool>("isName");
    QTest::addColumn<StoredValue>("value");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("spoken");
    QTest::addColumn<QString>("explained");
    QTest::addColumn<bool>("breaks"); // As the service did, when it was asked.
    const auto row = [](const char* tag, bool isName, const StoredValue& value, const char* shown, const char* spoken,
                        const char* explained, bool breaks) {
        QTest::newRow(tag) << isName << value << QString::fromUtf8(shown) << QString::fromUtf8(spoken)
                           << QString::fromUtf8(explained) << breaks;
    };
    const StoredValue infinity{Storage::Real, std::numeric_limits<double>::infinity()};
    row("''", false, bytes("", Storage::Text), "“”", "an empty text, no number",
        "This age is no number, but an empty text.", true);
    row("abc", false, bytes("616263", Storage::Text), "“abc”", "the text “abc”, no number",
        "This age is no number, but the text “abc”.", true);
    row("-30 as text", false, bytes("2d3330", Storage::Text), "“-30”", "the text “-30”, no number",
        "This age is no number, but the text “-30”.", false);
    row("bytes", false, bytes("00ff"), "0x00FF", "the bytes 00 FF, no number",
        "This age is no number, but the bytes 00 FF.", true);
    row("no bytes", false, bytes(""), "0x", "a row of no bytes, no number",
        "This age is no number, but a row of no bytes.", true);
    row("30.5", false, {Storage::Real, 30.5}, "30.5", "30.5, no whole number", "30.5 is not a whole number.", false);
    row("infinity", false, infinity, "inf", "inf, no whole number", "inf is not a whole number.", true);
    row("no name", true, StoredValue::null(), "no name", "no name",
        "This hero has no name at all, not even an empty one.", true);
    row("bytes as a name", true, bytes("fffe00"), "bytes FF FE 00", "the bytes FF FE 00, no text",
        "This name is no text, but the bytes FF FE 00.", true);
    row("letters as bytes", true, bytes("52c3a9"), "bytes 52 C3 A9", "the bytes 52 C3 A9, no text",
        "This name is no text, but the bytes 52 C3 A9.", false);
    row("many bytes", true, bytes("000102030405060708090a0b0c"), "bytes 00 01 02 03 04 05 06 07 08 09 0A 0B…",
        "the bytes 00 01 02 03 04 05 06 07 08 09 0A 0B…, no text",
        "This name is no text, but the bytes 00 01 02 03 04 05 06 07 08 09 0A 0B….", false);
    row("Latin-1", true, bytes("52e96e", Storage::Text), "“R\uFFFDn”",
        "bytes that are partly letters, “R\uFFFDn”, no text",
        "This name is no text, but bytes that are partly letters, “R\uFFFDn”.", true);
    row("a number as a name", true, StoredValue::integer(5), "5", "the number 5, no text",
        "This name is no text, but the number 5.", false);
}

void OddValueTest::tellsWhatItIs()
{
    QFETCH(const bool, isName);
    QFETCH(const StoredValue, value);
    QFETCH(const QString, explained);
    QFETCH(const bool, breaks);
    const std::optional<OddValue> odd = OddValue::of(isName ? HeroField::Name : HeroField::Age, value);
    QVERIFY(odd);
    QTEST(odd->shown(), "shown");
    QTEST(odd->spoken(), "spoken");
    QCOMPARE(odd->breaksTheService(), breaks);
    QCOMPARE(odd->explained(),
             breaks ? explained + QStringLiteral(" The service can't list its heroes because of it.") : explained);
}

void OddValueTest::aCutNameIsNotBroken()
{
    const StoredValue cut = bytes("52c3", Storage::Text);
    QVERIFY(!OddValue::of(HeroField::Name, cut, false));
    QVERIFY(OddValue::of(HeroField::Name, cut, true));
    QVERIFY(!OddValue::of(HeroField::Name, bytes("52f09fa6b8", Storage::Text), false));
    QVERIFY(OddValue::of(HeroField::Name, bytes("ff52f09fa6", Storage::Text), false));
}

void OddValueTest::foreignTextTurnsNothing()
{
    const StoredValue age = StoredValue::text(QStringLiteral("\u202Eabc"));
    QCOMPARE(OddValue::of(HeroField::Age, age)->shown(), QStringLiteral("“\u2068\uFFFDabc\u2069”"));
}

QTEST_GUILESS_MAIN(OddValueTest)
#include "tst_oddvalue.moc"
