#include "fuzzer/script.h"
#include "fuzzer/scriptplayer.h"
#include "fuzzer/scriptshortening.h"
#include "support/told.h"

#include <QDir>
#include <QTest>

using namespace heroadmin::testing;

/// Random sequences of what people do, in the real window, and what everybody can see of them: the view, the messages,
/// the file, and all of it undone.
class WindowFuzzerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keptScripts_data();
    void keptScripts();
    void givenScript();
    void sequences_data();
    void sequences();

    void cleanupTestCase() const;

private:
    [[nodiscard]] static int numberOf(const char* variable, int otherwise);
    [[nodiscard]] static int seedOf(const QString& definition);
    void tell(const Played& played) const;

    QTemporaryDir m_folder;
    int m_sequences = 0;
    int m_operations = 0;
};

/// Those that have found something.
void WindowFuzzerTest::keptScripts_data()
{
    QTest::addColumn<QString>("path");
    const QFileInfoList scripts =
        QDir(QStringLiteral(HEROADMIN_KEPT_SCRIPTS)).entryInfoList({QStringLiteral("*.txt")}, QDir::Files);
    for (const QFileInfo& script : scripts) {
        QTest::newRow(qPrintable(script.completeBaseName())) << script.filePath();
    }
}

void WindowFuzzerTest::keptScripts()
{
    QFETCH(QString, path);
    const Played played = play({path});
    QVERIFY2(played.problem.isEmpty(), qPrintable(played.problem));
}

/// HEROADMIN_FUZZER_SCRIPT: the path of one to be played again, and shortened, by hand.
void WindowFuzzerTest::givenScript()
{
    const QString path = qEnvironmentVariable("HEROADMIN_FUZZER_SCRIPT");
    const Played played = path.isEmpty() ? Played() : play({path});
    if (!played.problem.isEmpty()) {
        tell(played);
    }
}

void WindowFuzzerTest::sequences_data()
{
    QTest::addColumn<QString>("definition");
    QTest::addColumn<int>("sequences");
    constexpr int ofTheService = 6;
    QTest::newRow("seed") << Script::seedDefinition() << ofTheService;
    const QStringList definitions = QStringLiteral(HEROADMIN_FIELD_CASE_NAMES).split(u' ');
    for (const QString& definition : definitions) {
        QTest::newRow(qPrintable(definition)) << definition << 1;
    }
}

/// The same each time. For long runs by hand: HEROADMIN_FUZZER_SEQUENCES, how many of each definition;
/// HEROADMIN_FUZZER_SEED, of the first.
void WindowFuzzerTest::sequences()
{
    QFETCH(QString, definition);
    QFETCH(int, sequences);
    sequences = numberOf("HEROADMIN_FUZZER_SEQUENCES", sequences);
    const int first = numberOf("HEROADMIN_FUZZER_SEED", seedOf(definition));
    QStringList paths;
    for (int seed = first; seed < first + sequences; ++seed) {
        const QString path = m_folder.filePath(QStringLiteral("%1-%2.txt").arg(definition).arg(seed));
        QVERIFY(Script::made(definition, static_cast<quint32>(seed)).write(path));
        paths.append(path);
    }
    const Played played = play(paths);
    m_sequences += played.scripts;
    m_operations += played.operations;
    if (!played.problem.isEmpty()) {
        tell(played);
    }
}

/// With the script that is left of it.
void WindowFuzzerTest::tell(const Played& played) const
{
    const std::optional<Script> script = Script::read(played.failed);
    QVERIFY2(script, qPrintable(played.problem));
    const QString kept = QDir::current().filePath(QStringLiteral("fuzzer-") + QFileInfo(played.failed).fileName());
    QVERIFY(script->write(kept, {played.problem}));
    const Script shortest = ScriptShortening(*script, played.kind()).shortest();
    QVERIFY(shortest.write(kept, played.problem.split(u'\n')));
    QFAIL(qPrintable(QStringLiteral("%1\n%2 operations are left of it in %3")
                         .arg(played.problem)
                         .arg(shortest.operations.size())
                         .arg(kept)));
}

void WindowFuzzerTest::cleanupTestCase() const
{
    heroadmin::testing::tell(QStringLiteral("%1 sequences, %2 operations").arg(m_sequences).arg(m_operations));
}

int WindowFuzzerTest::numberOf(const char* variable, int otherwise)
{
    bool isNumber = false;
    const int number = qEnvironmentVariableIntValue(variable, &isNumber);
    return isNumber ? number : otherwise;
}

/// Not Qt's hash, which another processor makes another one.
int WindowFuzzerTest::seedOf(const QString& definition)
{
    constexpr int seeds = 1'000;
    return qChecksum(definition.toUtf8()) % seeds;
}

QTEST_GUILESS_MAIN(WindowFuzzerTest)
#include "tst_windowfuzzer.moc"
