#include "data/repository/herorepository.h"
#include "data/repository/herowriter.h"
#include "engines/sqlite/failingcalls.h"
#include "engines/sqlite/sqlitedatabase.h"
#include "engines/sqlite/sqliteengine.h"
#include "support/herofile.h"

#include <QTemporaryDir>
#include <QTest>
#include <functional>
#include <memory>

using namespace heroadmin;
using namespace heroadmin::testing;

/// The disk fails at the first, the second, the third write of a deed, until the deed succeeds: whatever it is, what is
/// told is what the file holds, all of it or nothing, and the next try succeeds.
class WriteFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isWholeOrNothing_data();
    void isWholeOrNothing();

private:
    void open(const QString& journal);
    void close();
    [[nodiscard]] QStringList content() const; ///< Every hero.
    [[nodiscard]] bool isSound() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<SqliteDatabase> m_database;
    std::unique_ptr<HeroWriter> m_writer;
    WriteControl m_control{std::chrono::milliseconds(0)};
};

namespace {

constexpr qint64 heroes = 300;
constexpr int mostCalls = 500; ///< None of the deeds writes so often.

/// What has to be done before, and the deed; `step` is for the one to tell the other.
struct Deed
{
    using Work = std::function<Result<WriteOutcome>(HeroWriter& writer, const HeroRepository& heroes,
                                                    WriteControl& control, qint64& step)>;

    const char* name;
    Work before;
    Work work;
};

WriteOutcome toOutcome(const HeroChange& change)
{
    return {.change = change};
}

HeroUpdate ageUpdate()
{
    HeroUpdate update;
    update.age = FieldUpdate<qint64>::of(77);
    return update;
}

Result<WriteOutcome> nothing(HeroWriter& /*writer*/, const HeroRepository& /*heroes*/, WriteControl& /*control*/,
                             qint64& /*step*/)
{
    return WriteOutcome();
}

Result<WriteOutcome> deleteAll(HeroWriter& writer, const HeroRepository& /*heroes*/, WriteControl& control,
                               qint64& step)
{
    return writer.removeAll({}, control).map([&step](const HeroChange& change) {
        step = change.step;
        return toOutcome(change);
    });
}

const std::vector<Deed>& deeds()
{
    static const std::vector<Deed> all{
        {"add", nothing,
         [](auto& w, auto&, auto& c, auto&) {
             std::vector<HeroCreate> added(1);
             added.front().name = QStringLiteral("New");
             added.front().secretName = SecretName(u"Secret");
             return w.create(added, c).map(toOutcome);
         }},
        {"edit", nothing,
         [](auto& w, auto& h, auto& c, auto&) {
             std::vector<HeroEdit> edits;
             edits.push_back({h.read(7).value(), ageUpdate()});
             return w.update(edits, c);
         }},
        {"delete", nothing, [](auto& w, auto& h, auto& c, auto&) { return w.remove({h.read(7).value()}, c); }},
        {"duplicate", nothing, [](auto& w, auto&, auto& c, auto&) { return w.duplicate({7}, c).map(toOutcome); }},
        {"edit all", nothing,
         [](auto& w, auto&, auto& c, auto&) { return w.updateAll({}, ageUpdate(), c).map(toOutcome); }},
        {"delete all", nothing, deleteAll},
        {"undo", deleteAll,
         [](auto& w, auto&, auto& c, auto& step) { return w.reverse(step, StepDirection::Undo, {}, c); }},
    };
    return all;
}

} // namespace

void WriteFaultsTest::init()
{
    close();
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("heroes.db"));
}

void WriteFaultsTest::open(const QString& journal)
{
    QVERIFY(createHeroFile(m_path, heroes));
    QVERIFY(execute(m_path, QStringLiteral("PRAGMA journal_mode = ") + journal));
    Result<std::unique_ptr<SqliteDatabase>> database =
        SqliteDatabase::open(SqliteEngine::addressOfFile(m_path), {.role = OpenOptions::Role::Writing});
    QVERIFY(database);
    m_database = std::move(*database);
    m_writer = std::make_unique<HeroWriter>(*m_database, 1);
}

void WriteFaultsTest::close()
{
    m_writer.reset();
    m_database.reset();
}

QStringList WriteFaultsTest::content() const
{
    QStringList all;
    const std::optional<QList<QVariantList>> rows =
        readRows(m_path, QStringLiteral("SELECT id, name, age, secret_name FROM hero ORDER BY id"));
    for (const QVariantList& row : rows.value_or(QList<QVariantList>())) {
        QStringList values;
        for (const QVariant& value : row) {
            values.append(value.toString());
        }
        all.append(values.join(u'|'));
    }
    return all;
}

bool WriteFaultsTest::isSound() const
{
    return readValue(m_path, QStringLiteral("PRAGMA integrity_check")).toString() == u"ok";
}

void WriteFaultsTest::isWholeOrNothing_data()
{
    QTest::addColumn<QString>("journal");
    QTest::addColumn<int>("deed");
    for (const char* journal : {"delete", "wal"}) {
        for (size_t deed = 0; deed < deeds().size(); ++deed) {
            QTest::addRow("%s: %s", journal, deeds().at(deed).name)
                << QString::fromLatin1(journal) << static_cast<int>(deed);
        }
    }
}

void WriteFaultsTest::isWholeOrNothing()
{
    QFETCH(const QString, journal);
    QFETCH(const int, deed);
    const Deed& asked = deeds().at(static_cast<size_t>(deed));
    bool hasFailed = true;
    int number = 1;
    for (; hasFailed && number < mostCalls; ++number) {
        init();
        open(journal);
        qint64 step = 0;
        QVERIFY(asked.before(*m_writer, HeroRepository(*m_database), m_control, step));
        const QStringList before = content();
        const auto act = [&] { return asked.work(*m_writer, HeroRepository(*m_database), m_control, step); };
        FailingCalls::begin(number);
        Result<WriteOutcome> outcome = act();
        hasFailed = FailingCalls::end();
        QVERIFY(isSound());
        if (!outcome) {
            QVERIFY(!outcome.error().message.isEmpty());
            QCOMPARE(content(), before);
            outcome = act();
        }
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().message + outcome.error().detail));
        QVERIFY(isSound());
        QVERIFY(content() != before);
    }
    QVERIFY(number > 2); // At least one has failed,
    QVERIFY(!hasFailed); // and none was left in the end.
}

QTEST_GUILESS_MAIN(WriteFaultsTest)
#include "tst_writefaults.moc"
