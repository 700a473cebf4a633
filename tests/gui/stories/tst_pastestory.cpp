#include "gui/clipboard/pasterehearsal.h"
#include "gui/conflicts/conflictsheet.h"
#include "gui/support/herowindow.h"

#include <QClipboard>
#include <QUndoStack>

using namespace heroadmin;
using namespace heroadmin::testing;

/// From the clipboard through the rehearsal into the file, and back again.
class PasteStoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void cleanup() { m_heroes.reset(); }

    void newHeroesOfAnotherProgram();
    void formsOfOtherPrograms_data();
    void formsOfOtherPrograms();
    void formsOfAgesOverSeveralRows();
    void whatCantBeToldIsAsked();
    void agesOverSeveralRows();
    void aProblemIsMendedInPlace();
    void whatTheyChangedSinceIsAConflict();
    void copiedHeroesPassThrough();

private:
    static void copyElsewhere(const char* text) { QGuiApplication::clipboard()->setText(QString::fromUtf8(text)); }

    [[nodiscard]] static PasteRehearsal* rehearsal() { return HeroWindow::shown<PasteRehearsal>(); }

    [[nodiscard]] QStringList ages(qint64 first, qint64 last) const;
    [[nodiscard]] bool goToAges(qint64 first, qint64 last) const;

    std::optional<HeroWindow> m_heroes;
};

namespace {

constexpr int heroes = 150;

} // namespace

void PasteStoryTest::init()
{
    m_heroes.emplace();
    QVERIFY(m_heroes->open(heroes));
}

QStringList PasteStoryTest::ages(qint64 first, qint64 last) const
{
    QStringList texts;
    for (qint64 id = first; id <= last; ++id) {
        texts.append(m_heroes->stored("age", id).toString());
    }
    return texts;
}

/// And selects them.
bool PasteStoryTest::goToAges(qint64 first, qint64 last) const
{
    if (!m_heroes->goToHero(first)) {
        return false;
    }
    HeroWindow::press(Qt::Key_Right);
    for (qint64 id = first; id < last; ++id) {
        HeroWindow::press(Qt::Key_Down, Qt::ShiftModifier);
    }
    return m_heroes->table().currentIndex().column() == HeroTableModel::AgeColumn && m_heroes->currentHero() == last;
}

void PasteStoryTest::newHeroesOfAnotherProgram()
{
    copyElsewhere("ID\tName\tAge\n7\tPasted One\t31\n8\tPasted Two\t\n");
    HeroWindow::press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(rehearsal());
    HeroWindow::press(Qt::Key_Return, Qt::ControlModifier); // Their secret names are missing.
    QVERIFY(rehearsal());
    HeroWindow::press(Qt::Key_N, Qt::AltModifier);
    HeroWindow::type(QStringLiteral("Told nobody"));
    HeroWindow::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_heroes->database->heroCount(), heroes + 2);
    QVERIFY(m_heroes->isQuietSoon());
    QTRY_VERIFY(m_heroes->table().hasFocus());
    QCOMPARE(m_heroes->stored("name", heroes + 1).toString(), QStringLiteral("Pasted One"));
    QCOMPARE(m_heroes->stored("age", heroes + 1).toInt(), 31);
    QCOMPARE(m_heroes->stored("secret_name", heroes + 2).toString(), QStringLiteral("Told nobody"));
    QVERIFY(m_heroes->stored("age", heroes + 2).isNull());

    QCOMPARE(m_heroes->writing().history().count(), 1);
    HeroWindow::press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_heroes->database->heroCount(), heroes);
}

void PasteStoryTest::formsOfOtherPrograms_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("age");
    const auto add = [](const char* form, const char* text, const char* name, const char* age) {
        QTest::newRow(form) << QByteArray(text) << QByteArray(name) << QByteArray(age);
    };
    add("separator stated", "sep=;\nName;Age;Secret name\nAda;1 234;s\n", "Ada", "1234");
    add("German headings", "Geheimname\tAlter\tName\ns\t30,0\tAda\n", "Ada", "30");
    add("names of fields", "name,age,secret_name\nAda,NULL,s\n", "Ada", "");
    add("one stray quotation mark", "Name\tAge\tSecret name\n\"Ada\t٣٠\ts\n", "\"Ada", "30");
    add("one in CSV", "name,age,secret_name\n\"Ada,３０,s\n", "\"Ada", "30");
}

void PasteStoryTest::formsOfOtherPrograms()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, age);
    copyElsewhere(text.constData());
    HeroWindow::press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(rehearsal());
    HeroWindow::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_heroes->database->heroCount(), heroes + 1);
    QVERIFY(m_heroes->isQuietSoon());
    QCOMPARE(m_heroes->stored("name", heroes + 1).toString(), QString::fromUtf8(name));
    QCOMPARE(m_heroes->stored("age", heroes + 1).toString(), QString::fromUtf8(age));
    QCOMPARE(m_heroes->stored("age", heroes + 1).isNull(), age.isEmpty());
    QCOMPARE(m_heroes->stored("secret_name", heroes + 1).toString(), QStringLiteral("s"));
}

void PasteStoryTest::formsOfAgesOverSeveralRows()
{
    copyElsewhere("30.0\n1\u202F234\nn/a\n５１");
    QVERIFY(goToAges(3, 6));
    HeroWindow::press(Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(rehearsal());
    HeroWindow::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(ages(3, 6), (QStringList{QStringLiteral("30"), QStringLiteral("1234"), {}, QStringLiteral("51")}));
    QVERIFY(m_heroes->stored("age", 5).isNull());
    QVERIFY(m_heroes->isQuietSoon());
    QTRY_COMPARE(m_heroes->cellOf(6, HeroTableModel::AgeColumn), QStringLiteral("51"));
}

void PasteStoryTest::whatCantBeToldIsAsked()
{
    const QStringList before = ages(3, 3);
    copyElsewhere("1.234");
    QVERIFY(goToAges(3, 3));
    HeroWindow::press(Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(rehearsal());
    QVERIFY(HeroWindow::isSaidIn(*rehearsal(), QStringLiteral("whether the age is 1234 or a fraction")));
    HeroWindow::press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(rehearsal());
    QCOMPARE(ages(3, 3), before);
    HeroWindow::press(Qt::Key_F2);
    HeroWindow::typeOver(QStringLiteral("1234"));
    HeroWindow::press(Qt::Key_Return);
    QTRY_VERIFY(HeroWindow::button(*rehearsal(), QStringLiteral("Paste"))->isEnabled());
    HeroWindow::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(ages(3, 3), QStringList{QStringLiteral("1234")});
    QVERIFY(m_heroes->isQuietSoon());
}

void PasteStoryTest::agesOverSeveralRows()
{
    const QStringList before = ages(3, 5);
    copyElsewhere("141\n142\n143");
    QVERIFY(goToAges(3, 5));
    HeroWindow::press(Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(rehearsal());
    QCOMPARE(ages(3, 5), before);
    HeroWindow::press(Qt::Key_Return, Qt::ControlModifier);
    const QStringList after{QStringLiteral("141"), QStringLiteral("142"), QStringLiteral("143")};
    QTRY_COMPARE(ages(3, 5), after);
    QVERIFY(m_heroes->isQuietSoon());
    QTRY_VERIFY(m_heroes->table().hasFocus());
    QTRY_COMPARE(m_heroes->cellOf(5, HeroTableModel::AgeColumn), QStringLiteral("143"));
    HeroWindow::press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(ages(3, 5), before);
    QVERIFY(m_heroes->isQuietSoon());
    HeroWindow::press(Qt::Key_Y, Qt::ControlModifier);
    QTRY_COMPARE(ages(3, 5), after);
}

void PasteStoryTest::aProblemIsMendedInPlace()
{
    const QStringList before = ages(3, 4);
    copyElsewhere("141\nold");
    QVERIFY(goToAges(3, 4));
    HeroWindow::press(Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(rehearsal());
    HeroWindow::press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(rehearsal());
    QCOMPARE(ages(3, 4), before);
    HeroWindow::press(Qt::Key_F8);
    HeroWindow::press(Qt::Key_F2);
    HeroWindow::typeOver(QStringLiteral("142"));
    HeroWindow::press(Qt::Key_Return);
    QTRY_VERIFY(HeroWindow::button(*rehearsal(), QStringLiteral("Paste"))->isEnabled());
    HeroWindow::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(ages(3, 4), (QStringList{QStringLiteral("141"), QStringLiteral("142")}));
}

void PasteStoryTest::whatTheyChangedSinceIsAConflict()
{
    copyElsewhere("141\n142");
    QVERIFY(goToAges(3, 4));
    HeroWindow::press(Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(rehearsal());
    const QString before = m_heroes->stored("age", 3).toString();
    QVERIFY(m_heroes->database->run(QStringLiteral("UPDATE hero SET age = 555 WHERE id = 4")));
    HeroWindow::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(HeroWindow::shown<ConflictSheet>());
    QCOMPARE(ages(3, 4), (QStringList{before, QStringLiteral("555")})); // All of it, or nothing.
    HeroWindow::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(ages(3, 4), (QStringList{QStringLiteral("141"), QStringLiteral("555")}));
    QVERIFY(m_heroes->isQuietSoon());
}

void PasteStoryTest::copiedHeroesPassThrough()
{
    QVERIFY(m_heroes->goToHero(3));
    HeroWindow::press(Qt::Key_Space, Qt::ShiftModifier);
    HeroWindow::press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("ID\tName\tAge")));
    QVERIFY(!QGuiApplication::clipboard()->text().contains(QStringLiteral("Secret")));
    HeroWindow::press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(rehearsal());
    HeroWindow::press(Qt::Key_N, Qt::AltModifier);
    HeroWindow::type(QStringLiteral("Told nobody"));
    HeroWindow::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_heroes->database->heroCount(), heroes + 1);
    QCOMPARE(m_heroes->stored("name", heroes + 1), m_heroes->stored("name", 3));
    QCOMPARE(m_heroes->stored("age", heroes + 1), m_heroes->stored("age", 3));
}

QTEST_MAIN(PasteStoryTest)
#include "tst_pastestory.moc"
