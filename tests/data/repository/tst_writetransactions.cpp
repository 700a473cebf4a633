#include "data/repository/herowriter.h"
#include "support/heroupdates.h"
#include "support/otherwriter.h"
#include "support/testdatabase.h"

#include <QTest>

using namespace heroadmin;
using namespace heroadmin::testing;
using namespace std::chrono_literals;

namespace {

constexpr qint64 heroes = 100'000;
constexpr qint64 window = 5'000; ///< Heroes of one transaction, where each of them is over at once.

} // namespace

/// A large write in many transactions, between which other programs write.
class WriteTransactionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void othersWriteDuringAnUpdate();
    void othersWriteDuringADeletion();
    void whatIsStoppedIsAPart_data();
    void whatIsStoppedIsAPart();
    void stopsWhereTheDefinitionChanges();
    void staysWholeWhereThereAreRules();
    void nothingToWriteIsNoStep();

private:
    [[nodiscard]] QList<QVariantList> table() const;
    [[nodiscard]] qint64 count(const char* condition) const;
    [[nodiscard]] bool reverse(qint64 step, StepDirection direction);

    std::unique_ptr<TestDatabase> m_heroes;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<HeroWriter> m_writer;
    std::unique_ptr<WriteControl> m_control;
    std::unique_ptr<OtherWriter> m_other;
};

void WriteTransactionsTest::init()
{
    m_heroes = TestDatabase::make(heroes);
    OpenOptions options;
    options.role = OpenOptions::Role::Writing;
    Result<std::unique_ptr<Database>> database = m_heroes->open(options);
    QVERIFY(database.has_value());
    m_database = std::move(*database);
    m_heroes->hurry(*m_database);
    m_writer = std::make_unique<HeroWriter>(*m_database, 1);
    m_writer->setSlice(0ms);
    m_control = std::make_unique<WriteControl>();
    m_other = std::make_unique<OtherWriter>(*m_heroes);
}

void WriteTransactionsTest::cleanup()
{
    m_other.reset();
    m_writer.reset();
    m_database.reset();
    m_heroes.reset();
}

QList<QVariantList> WriteTransactionsTest::table() const
{
    return m_heroes->rows(QStringLiteral("SELECT id, name, age, secret_name FROM hero ORDER BY id"))
        .value_or(QList<QVariantList>());
}

qint64 WriteTransactionsTest::count(const char* condition) const
{
    return m_heroes->value(QStringLiteral("SELECT count(*) FROM hero WHERE ") + QLatin1String(condition)).toLongLong();
}

bool WriteTransactionsTest::reverse(qint64 step, StepDirection direction)
{
    WriteControl control;
    const Result<WriteOutcome> outcome = m_writer->reverse(step, direction, {}, control);
    return outcome && outcome->conflictCount == 0 && !outcome->change.stopped;
}

void WriteTransactionsTest::othersWriteDuringAnUpdate()
{
    const QList<QVariantList> start = table();
    m_other->start(*m_control, window, [](int time) {
        return QStringLiteral("INSERT INTO hero (name, age, secret_name) VALUES ('theirs %1', 5, 's')").arg(time);
    });
    const Result<HeroChange> changed = m_writer->updateAll({}, ageUpdate(777), *m_control);
    m_other->end();
    QVERIFY(changed.has_value());
    QVERIFY(!changed->stopped);
    QCOMPARE(changed->heroes, heroes);
    QCOMPARE(count("age = 777"), heroes);
    QVERIFY(m_other->written() > 2);
    QCOMPARE(m_other->refused(), 0);
    QCOMPARE(count("age = 5 AND name LIKE 'theirs%'"), qint64{m_other->written()}); // Nobody asked to change those.

    QVERIFY(reverse(changed->step, StepDirection::Undo));
    QVERIFY(m_heroes->run(QStringLiteral("DELETE FROM hero WHERE name LIKE 'theirs%'")));
    QCOMPARE(table(), start);
    QVERIFY(reverse(changed->step, StepDirection::Redo));
    QCOMPARE(count("age = 777"), heroes);
}

void WriteTransactionsTest::othersWriteDuringADeletion()
{
    const QList<QVariantList> start = table();
    // The last hero is there for long, and they change it.
    m_other->start(*m_control, window, [](int time) {
        return QStringLiteral("UPDATE hero SET name = 'theirs %1' WHERE id = %2").arg(time).arg(heroes);
    });
    HeroFilter filter;
    filter.name = QStringLiteral("e");
    const qint64 matching = count("name LIKE '%e%'");
    QVERIFY(matching > heroes / 2);
    const Result<HeroChange> removed = m_writer->removeAll(filter, *m_control);
    m_other->end();
    QVERIFY(removed.has_value());
    QVERIFY(!removed->stopped);
    QCOMPARE(removed->heroes, matching);
    QCOMPARE(m_heroes->heroCount(), heroes - matching);
    QVERIFY(m_other->written() > 2);
    QCOMPARE(m_other->refused(), 0);

    QVERIFY(reverse(removed->step, StepDirection::Undo));
    QList<QVariantList> now = table();
    QVERIFY(now.last().at(1).toString().startsWith(u"theirs")); // As it was when it was deleted.
    now.last() = start.last();
    QCOMPARE(now, start);
}

void WriteTransactionsTest::whatIsStoppedIsAPart_data()
{
    QTest::addColumn<bool>("isDeletion");
    QTest::newRow("update") << false;
    QTest::newRow("deletion") << true;
}

void WriteTransactionsTest::whatIsStoppedIsAPart()
{
    QFETCH(const bool, isDeletion);
    const QList<QVariantList> start = table();
    m_other->start(*m_control, 2 * window, [this](int) {
        m_control->cancel();
        return QString();
    });
    const Result<HeroChange> change =
        isDeletion ? m_writer->removeAll({}, *m_control) : m_writer->updateAll({}, ageUpdate(777), *m_control);
    m_other->end();
    QVERIFY(change.has_value());
    QVERIFY(change->stopped.has_value());
    QCOMPARE(change->stopped->kind, ErrorKind::Cancelled);
    QVERIFY(change->heroes >= window);
    QVERIFY(change->heroes < heroes);
    QCOMPARE(change->heroes % window, 0); // The transaction that was open is gone, and its images.
    QCOMPARE(change->added, isDeletion ? -change->heroes : 0);
    const QList<QVariantList> part = table();
    const QByteArray isDone =
        QByteArray(isDeletion ? "id <= " : "age <> 777 AND id <= ") + QByteArray::number(change->heroes);
    QCOMPARE(count(isDone.constData()), 0);
    QCOMPARE(m_heroes->heroCount(), isDeletion ? heroes - change->heroes : heroes);
    QCOMPARE(count("age = 777"), isDeletion ? 0 : change->heroes);

    QVERIFY(reverse(change->step, StepDirection::Undo));
    QCOMPARE(table(), start);
    QVERIFY(reverse(change->step, StepDirection::Redo));
    QCOMPARE(table(), part);
    QVERIFY(reverse(change->step, StepDirection::Undo));
    QCOMPARE(table(), start);
}

void WriteTransactionsTest::stopsWhereTheDefinitionChanges()
{
    m_other->start(*m_control, window, [](int time) {
        return time == 0 ? QStringLiteral("ALTER TABLE hero ADD COLUMN rank TEXT DEFAULT 'captain'") : QString();
    });
    const Result<HeroChange> removed = m_writer->removeAll({}, *m_control);
    m_other->end();
    QCOMPARE(m_other->written(), 1);
    QVERIFY(removed.has_value());
    QVERIFY(removed->stopped.has_value());
    QCOMPARE(removed->stopped->kind, ErrorKind::Other);
    QVERIFY(removed->heroes > 0);
    QCOMPARE(m_heroes->heroCount(), heroes - removed->heroes); // Nobody's rank went without an image.
    QVERIFY(reverse(removed->step, StepDirection::Undo));
    QCOMPARE(m_heroes->heroCount(), heroes);
}

void WriteTransactionsTest::staysWholeWhereThereAreRules()
{
    QVERIFY(m_heroes->refuse(TestDatabase::Verb::Update, QStringLiteral("new.id = %1").arg(heroes)));
    const QList<QVariantList> start = table();
    const Result<HeroChange> changed = m_writer->updateAll({}, ageUpdate(777), *m_control);
    QVERIFY(!changed.has_value());
    QCOMPARE(table(), start);
}

void WriteTransactionsTest::nothingToWriteIsNoStep()
{
    HeroFilter nobody;
    nobody.ageFrom = 5'000;
    const Result<HeroChange> changed = m_writer->updateAll(nobody, ageUpdate(777), *m_control);
    QVERIFY(changed.has_value());
    QCOMPARE(changed->step, 0);
    QCOMPARE(changed->heroes, 0);
    QVERIFY(!m_writer->reverse(1, StepDirection::Undo, {}, *m_control).has_value());
}

QTEST_GUILESS_MAIN(WriteTransactionsTest)
#include "tst_writetransactions.moc"
