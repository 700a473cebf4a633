#include "core/secretname.h"
#include "core/text.h"

#include <QDataStream>
#include <QDebug>
#include <QTest>
#include <QVariant>
#include <algorithm>
#include <cstdlib>
#include <new>
#include <type_traits>

using heroadmin::SecretName;

namespace {

template<typename T>
concept StreamableToLog = requires(QDebug log, const T& value)
{
    log << value;
};

template<typename T>
concept StreamableToData = requires(QDataStream& stream, const T& value)
{
    stream << value;
};

template<typename T>
concept FitsVariant = requires(const T& value)
{
    QVariant::fromValue(value);
}

|| requires(T value)
{
    QVariant::fromValue(std::move(value));
};

static_assert(StreamableToLog<QString> && StreamableToData<QString> && FitsVariant<QString>,
              "What the next lines refuse is possible for other types");
static_assert(!StreamableToLog<SecretName>);
static_assert(!StreamableToData<SecretName>);
static_assert(!FitsVariant<SecretName>);
static_assert(!std::is_copy_constructible_v<SecretName> && !std::is_copy_assignable_v<SecretName>);
static_assert(std::is_nothrow_move_constructible_v<SecretName> && std::is_nothrow_move_assignable_v<SecretName>);
static_assert(!std::is_convertible_v<SecretName, QString> && !std::is_constructible_v<QVariant, SecretName>);
static_assert(!std::is_convertible_v<QString, SecretName>, "A text becomes a secret on purpose only");

constexpr QStringView watchedText = u"Watched Secret";
bool isWatching = false;
int blocksWithWatchedText = 0;

void look(const void* block, std::size_t bytes)
{
    const auto* const begin = static_cast<const char16_t*>(block);
    const auto* const end = begin + bytes / sizeof(char16_t);
    if (isWatching && std::search(begin, end, watchedText.utf16(), watchedText.utf16() + watchedText.size()) != end) {
        ++blocksWithWatchedText;
    }
}

} // namespace

// Every block of memory is looked at when it is given back: a secret may not be in it any more.
void* operator new(std::size_t bytes)
{
    if (void* const block = std::malloc(bytes)) {
        return block;
    }
    throw std::bad_alloc();
}

void operator delete(void* block) noexcept
{
    std::free(block);
}

void operator delete(void* block, std::size_t bytes) noexcept
{
    look(block, bytes);
    std::free(block);
}

class SecretNameTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackItsText_data();
    void givesBackItsText();
    void movesAndLeavesNothingBehind();
    void assignsOverAnother();
    void duplicatesOnPurpose();
    void overwritesItsMemory();
    void comparesByText();
    void knowsBlanks_data();
    void knowsBlanks();
    void knowsOuterSpaces_data();
    void knowsOuterSpaces();
    void knowsWhatCannotBeStored_data();
    void knowsWhatCannotBeStored();
};

void SecretNameTest::givesBackItsText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("plain") << QStringLiteral("Dive Wilson");
    QTest::newRow("spaces") << QStringLiteral("  Dive\tWilson ");
    QTest::newRow("beyond the first plane") << QStringLiteral("\U0001F9B8 Pedro Parqueador");
}

void SecretNameTest::givesBackItsText()
{
    QFETCH(QString, text);
    QCOMPARE(SecretName(text).reveal(), text);
}

void SecretNameTest::movesAndLeavesNothingBehind()
{
    SecretName first(QStringLiteral("Dive Wilson"));
    const SecretName second(std::move(first));
    QCOMPARE(second.reveal(), QStringLiteral("Dive Wilson"));
    QCOMPARE(first.reveal(), QString()); // NOLINT(bugprone-use-after-move): that is what is tested
}

void SecretNameTest::assignsOverAnother()
{
    SecretName first(QStringLiteral("Dive Wilson"));
    SecretName second(QStringLiteral("Tommy Sharp"));
    second = std::move(first);
    QCOMPARE(second.reveal(), QStringLiteral("Dive Wilson"));
    QVERIFY(first.isBlank()); // NOLINT(bugprone-use-after-move): that is what is tested
}

void SecretNameTest::duplicatesOnPurpose()
{
    const SecretName original(QStringLiteral("Dive Wilson"));
    const SecretName twin = original.duplicate();
    QVERIFY(twin == original);
    QCOMPARE(twin.reveal(), QStringLiteral("Dive Wilson"));
}

void SecretNameTest::overwritesItsMemory()
{
    isWatching = true;
    {
        const std::vector<char16_t> careless(watchedText.utf16(), watchedText.utf16() + watchedText.size());
    }
    QCOMPARE(blocksWithWatchedText, 1);
    {
        SecretName first(watchedText);
        const SecretName duplicate = first.duplicate();
        SecretName moved(std::move(first));
        SecretName assigned(watchedText);
        assigned = std::move(moved);
        moved = SecretName(watchedText);
    }
    isWatching = false;
    QCOMPARE(blocksWithWatchedText, 1);
}

void SecretNameTest::comparesByText()
{
    QVERIFY(SecretName(u"a") == SecretName(u"a"));
    QVERIFY(SecretName(u"a") != SecretName(u"A"));
    QVERIFY(SecretName() == SecretName(u""));
}

void SecretNameTest::knowsBlanks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("blank");
    QTest::newRow("nothing") << QString() << true;
    QTest::newRow("spaces and tabs") << QStringLiteral(" \t\n") << true;
    QTest::newRow("no-break space") << QString(QChar::Nbsp) << true;
    QTest::newRow("a letter") << QStringLiteral(" a ") << false;
}

void SecretNameTest::knowsBlanks()
{
    QFETCH(QString, text);
    QFETCH(bool, blank);
    QCOMPARE(SecretName(text).isBlank(), blank);
}

void SecretNameTest::knowsOuterSpaces_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("outerSpaces");
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("inside") << QStringLiteral("a b") << false;
    QTest::newRow("in front") << QStringLiteral(" a") << true;
    QTest::newRow("behind") << QStringLiteral("a\n") << true;
}

void SecretNameTest::knowsOuterSpaces()
{
    QFETCH(QString, text);
    QFETCH(bool, outerSpaces);
    QCOMPARE(SecretName(text).hasOuterSpaces(), outerSpaces);
    QCOMPARE(heroadmin::hasOuterSpaces(text), outerSpaces);
}

void SecretNameTest::knowsWhatCannotBeStored_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("storable");
    QTest::newRow("plain") << QStringLiteral("Dive Wilson") << true;
    QTest::newRow("surrogate pair") << QStringLiteral("\U0001F9B8") << true;
    QTest::newRow("U+0000") << QStringLiteral("a") + QChar(u'\0') + QStringLiteral("b") << false;
    QTest::newRow("lone high surrogate") << QString(QChar(0xD83E)) << false;
    QTest::newRow("lone low surrogate") << QStringLiteral("a") + QChar(0xDDB8) << false;
}

void SecretNameTest::knowsWhatCannotBeStored()
{
    QFETCH(QString, text);
    QFETCH(bool, storable);
    QCOMPARE(SecretName(text).isStorable(), storable);
    QCOMPARE(heroadmin::isStorableText(text), storable);
}

QTEST_GUILESS_MAIN(SecretNameTest)
#include "tst_secretname.moc"
