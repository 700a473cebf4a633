#include "gui/assistive/boundedcall.h"

#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QTest>
#include <limits>

using namespace heroadmin;

class BoundedCallTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void boundsNumbersInTheText_data();
    void boundsNumbersInTheText();
    void findsWordsAndSentences_data();
    void findsWordsAndSentences();
    void boundsNumbersOfChildren();
    void refusesTooFewArguments();
    void refusesWhatQtCannotSend();
    void refusesWhatAPartHasNot();
    void leavesOtherCallsAlone();
    void hasEnoughToReadForFunctionsOfANewerQt();
};

namespace {

constexpr int least = std::numeric_limits<int>::min();
constexpr int most = std::numeric_limits<int>::max();

/// What is let through of a call of `widget`; nothing where it is refused.
std::optional<QVariantList> argumentsOf(QWidget& widget, const char* interface, const char* function,
                                        const QVariantList& arguments)
{
    const auto call = BoundedCall::of(QString::fromLatin1(interface), QString::fromLatin1(function), arguments);
    return call ? call->argumentsFor(*QAccessible::queryAccessibleInterface(&widget)) : std::nullopt;
}

} // namespace

void BoundedCallTest::boundsNumbersInTheText_data()
{
    QTest::addColumn<QByteArray>("interface");
    QTest::addColumn<QByteArray>("function");
    QTest::addColumn<QVariantList>("asked");
    QTest::addColumn<QVariantList>("bounded");

    const QByteArray text("org.a11y.atspi.Text");
    const QByteArray editable("org.a11y.atspi.EditableText");
    const QString word = QStringLiteral("\u00E9");
    QTest::newRow("all") << text << QByteArray("GetText") << QVariantList{0, -1} << QVariantList{0, 8};
    QTest::newRow("too far") << text << QByteArray("GetText") << QVariantList{3, most} << QVariantList{3, 8};
    QTest::newRow("before it") << text << QByteArray("GetText") << QVariantList{least, least} << QVariantList{0, 0};
    QTest::newRow("behind it") << text << QByteArray("GetTextAtOffset") << QVariantList{9, 0u} << QVariantList{8, 0u};
    QTest::newRow("the last word") << text << QByteArray("GetTextAtOffset") << QVariantList{8, 1u}
                                   << QVariantList{7, 1u};
    QTest::newRow("rectangles") << text << QByteArray("GetRangeExtents") << QVariantList{-5, most, 0u}
                                << QVariantList{0, 8, 0u};
    QTest::newRow("backwards") << text << QByteArray("SetSelection") << QVariantList{0, 5, 2} << QVariantList{0, 5, 2};
    QTest::newRow("deleting backwards") << editable << QByteArray("DeleteText") << QVariantList{5, 2}
                                        << QVariantList{5, 5};
    QTest::newRow("inserting far behind")
        << editable << QByteArray("InsertText") << QVariantList{most, word, 1} << QVariantList{8, word, 1};
    QTest::newRow("bytes of a text") << editable << QByteArray("InsertText") << QVariantList{0, word, 2}
                                     << QVariantList{0, word, 1};
    QTest::newRow("a length below none") << editable << QByteArray("InsertText") << QVariantList{0, word, -1}
                                         << QVariantList{0, word, 0};
}

void BoundedCallTest::boundsNumbersInTheText()
{
    QFETCH(QByteArray, interface);
    QFETCH(QByteArray, function);
    QFETCH(QVariantList, asked);
    QFETCH(QVariantList, bounded);
    QLineEdit field(QStringLiteral("Deadpond"));
    const auto arguments = argumentsOf(field, interface.constData(), function.constData(), asked);
    QVERIFY(arguments.has_value());
    QCOMPARE(*arguments, bounded);
}

void BoundedCallTest::findsWordsAndSentences_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("lastWord");

    QTest::newRow("none") << QString() << QString();
    QTest::newRow("word") << QStringLiteral("Deadpond") << QStringLiteral("Deadpond");
    QTest::newRow("words") << QStringLiteral("Black Lion") << QStringLiteral("Lion");
    QTest::newRow("sentences") << QStringLiteral("He. She.") << QStringLiteral(".");
    QTest::newRow("blank") << QStringLiteral(" ") << QStringLiteral(" ");
    QTest::newRow("blank before") << QStringLiteral(" Lion") << QStringLiteral("Lion");
    QTest::newRow("half a character") << QString(QChar(0xD83E)) << QString(QChar(0xD83E));
}

void BoundedCallTest::findsWordsAndSentences()
{
    QFETCH(QString, text);
    QFETCH(QString, lastWord);
    QLineEdit field(text);
    QAccessibleTextInterface& answering = *QAccessible::queryAccessibleInterface(&field)->textInterface();
    const auto found = [&](const char* function, int offset, uint item, QAccessible::TextBoundaryType type) {
        const auto let = argumentsOf(field, "org.a11y.atspi.Text", function, {offset, item});
        int start = 0;
        int end = 0;
        return answering.textAtOffset(let->first().toInt(), type, &start, &end);
    };

    for (int offset = -2; offset <= text.size() + 1; ++offset) {
        // Qt's search for what isn't there has no end.
        for (const uint end : {0u, 1u}) {
            found("GetTextAtOffset", offset, 1 + end, QAccessible::WordBoundary);
            found("GetTextAtOffset", offset, 3 + end, QAccessible::SentenceBoundary);
        }
        found("GetStringAtOffset", offset, 1, QAccessible::WordBoundary);
        found("GetStringAtOffset", offset, 2, QAccessible::SentenceBoundary);
    }
    const int end = static_cast<int>(text.size());
    QCOMPARE(found("GetTextAtOffset", end, 1, QAccessible::WordBoundary), lastWord);
    QCOMPARE(found("GetStringAtOffset", end, 1, QAccessible::WordBoundary), lastWord);
}

void BoundedCallTest::boundsNumbersOfChildren()
{
    QScrollArea area;
    for (const int number : {least, -1, 1, most}) {
        QVERIFY(argumentsOf(area, "org.a11y.atspi.Accessible", "GetChildAtIndex", {number}) == QVariantList{-1});
    }
    QVERIFY(argumentsOf(area, "org.a11y.atspi.Accessible", "GetChildAtIndex", {0}) == QVariantList{0});
}

void BoundedCallTest::refusesTooFewArguments()
{
    QLineEdit field;
    QVERIFY(!argumentsOf(field, "org.a11y.atspi.Accessible", "GetChildAtIndex", {}));
    QVERIFY(!argumentsOf(field, "org.a11y.atspi.Component", "Contains", {1, 2}));
    QVERIFY(!argumentsOf(field, "org.a11y.atspi.Value", "SetCurrentValue", {}));
    QVERIFY(!argumentsOf(field, "org.a11y.atspi.Text", "GetStringAtOffset", {101}));
    QVERIFY(!argumentsOf(field, "org.a11y.atspi.Text", "ScrollSubstringTo", {0}));
    QVERIFY(!argumentsOf(field, "org.a11y.atspi.Selection", "SelectChild", {}));
    const QString text = QStringLiteral("org.a11y.atspi.Text");
    QVERIFY(!argumentsOf(field, "org.freedesktop.DBus.Properties", "GetAll", {text}));
    QVERIFY(!argumentsOf(field, "org.freedesktop.DBus.Properties", "Get", {text, QStringLiteral("BoundedRanges")}));
}

void BoundedCallTest::refusesWhatQtCannotSend()
{
    QLineEdit field(QStringLiteral("Deadpond"));
    QVERIFY(!argumentsOf(field, "org.a11y.atspi.Text", "GetBoundedRanges", {0, 0, 99, 99, 1u, 0u, 0u}));
}

void BoundedCallTest::refusesWhatAPartHasNot()
{
    QLineEdit field;
    QVERIFY(!argumentsOf(field, "org.a11y.atspi.Table", "IsSelected", {0, 0}));
    QVERIFY(!argumentsOf(field, "org.freedesktop.DBus.Properties", "Get",
                         {QStringLiteral("org.a11y.atspi.Table"), QStringLiteral("NRows")}));
    // It was never shown, and so has no window.
    QVERIFY(!argumentsOf(field, "org.a11y.atspi.Text", "GetOffsetAtPoint", {1, 1, 1u}));
    QVERIFY(argumentsOf(field, "org.a11y.atspi.EditableText", "SetTextContents", {QStringLiteral("Text")}));
    field.setReadOnly(true);
    QVERIFY(!argumentsOf(field, "org.a11y.atspi.EditableText", "SetTextContents", {QStringLiteral("Text")}));
    QVERIFY(argumentsOf(field, "org.a11y.atspi.EditableText", "CopyText", {0, -1}));
}

void BoundedCallTest::leavesOtherCallsAlone()
{
    QLabel label(QStringLiteral("Name"));
    QVERIFY(argumentsOf(label, "org.a11y.atspi.Accessible", "GetRole", {}).has_value());
    const QVariantList name{QStringLiteral("org.a11y.atspi.Accessible"), QStringLiteral("Name")};
    QCOMPARE(argumentsOf(label, "org.freedesktop.DBus.Properties", "Get", name)->first(2), name);
    const QVariantList wild{most, least, 0u};
    QVERIFY(argumentsOf(label, "org.a11y.atspi.Component", "Contains", wild) == wild);
}

void BoundedCallTest::hasEnoughToReadForFunctionsOfANewerQt()
{
    QLabel label(QStringLiteral("Name"));
    const auto arguments = argumentsOf(label, "org.a11y.atspi.Collection", "GetMatches", {1});
    QVERIFY(arguments.has_value());
    QCOMPARE(arguments->constFirst().toInt(), 1);
    QVERIFY(arguments->size() >= 8);
    QVERIFY(!arguments->constLast().isValid());
}

QTEST_MAIN(BoundedCallTest)
#include "tst_boundedcall.moc"
