#include "engines/sqlite/scans/indexchecker.h"
#include "engines/sqlite/sqliteengine.h"
#include "support/herofile.h"
#include "support/spreadheroes.h"

#include <QTest>
#include <limits>

using namespace heroadmin;
using namespace heroadmin::testing;

/// An index that somebody left behind its table is found, in small files and in large ones, and no other is blamed.
class IndexCheckerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWrongIndexes_data();
    void findsWrongIndexes();
    void othersMayWriteMeanwhile();

private:
    /// `largestReadWhole`: 0 for a large file.
    [[nodiscard]] static QStringList found(const Database& database, qint64 largestReadWhole)
    {
        const SqlConnection sql = database.sql();
        IndexChecker checker(sql.dialect(), largestReadWhole);
        while (!checker.isFinished()) {
            if (const Result<void> advanced = checker.advance({sql}, SpreadHeroes::atOnce()); !advanced) {
                return {advanced.error().message + advanced.error().detail};
            }
        }
        QStringList names = checker.answer();
        names.sort();
        return names;
    }
};

namespace {

/// Statements that write while the database doesn't know of an index: its definition is hidden, and put back.
/// One list a connection.
QList<QStringList> unseenBy(const QString& index, const QStringList& writes)
{
    const QString hide = QStringLiteral("CREATE TABLE hidden AS SELECT * FROM sqlite_master WHERE name = '%1'");
    const QString take = QStringLiteral("DELETE FROM sqlite_master WHERE name = '%1'");
    return {
        {hide.arg(index), QStringLiteral("PRAGMA writable_schema = ON"), take.arg(index)},
        writes,
        {QStringLiteral("PRAGMA writable_schema = ON"),
         QStringLiteral("INSERT INTO sqlite_master SELECT * FROM hidden")},
        {QStringLiteral("DROP TABLE hidden")},
    };
}

bool write(const QString& path, const QList<QStringList>& connections)
{
    return std::all_of(connections.begin(), connections.end(),
                       [&path](const QStringList& statements) { return execute(path, statements); });
}

} // namespace

void IndexCheckerTest::findsWrongIndexes_data()
{
    QTest::addColumn<QString>("definition"); // Of an index more; none: as the service has it.
    QTest::addColumn<QString>("index");
    QTest::addColumn<QStringList>("writes");
    QTest::addColumn<bool>("isFoundInLargeFiles");
    const QString name = QStringLiteral("ix_hero_name");
    const QString age = QStringLiteral("ix_hero_age");
    const QString more = QStringLiteral("more");
    const QStringList added{QStringLiteral("INSERT INTO hero (name, age, secret_name) VALUES ('New one', 7, 's')")};
    const QStringList gone{QStringLiteral("DELETE FROM hero WHERE id = 200300")};
    const QStringList changed{QStringLiteral("UPDATE hero SET name = 'Changed', age = 1000 WHERE id = 200300")};
    const QStringList first{
        QStringLiteral("UPDATE hero SET name = 'x', age = 5 WHERE id = (SELECT min(id) FROM hero)")};
    const QStringList last{QStringLiteral("UPDATE hero SET name = 'x', age = 5 WHERE id = (SELECT max(id) FROM hero)")};
    const QStringList toNull{QStringLiteral("UPDATE hero SET age = NULL WHERE id = 200300 + 2003")};
    const QStringList toText{QStringLiteral("UPDATE hero SET age = 'abc' WHERE id = 200300")};
    QTest::newRow("sound") << QString() << QString() << QStringList() << true;
    QTest::newRow("name, one missing") << QString() << name << added << true;
    QTest::newRow("name, one too many") << QString() << name << gone << true;
    QTest::newRow("name, another value") << QString() << name << changed << true;
    QTest::newRow("name, the first row") << QString() << name << first << true;
    QTest::newRow("name, the last row") << QString() << name << last << true;
    QTest::newRow("age, one missing") << QString() << age << added << true;
    QTest::newRow("age, one too many") << QString() << age << gone << true;
    QTest::newRow("age, another value") << QString() << age << changed << true;
    QTest::newRow("age, none any more") << QString() << age << toNull << true;
    QTest::newRow("age, a text") << QString() << age << toText << true;
    QTest::newRow("descending") << QStringLiteral("CREATE INDEX more ON hero (name DESC)") << more << changed << true;
    QTest::newRow("two columns") << QStringLiteral("CREATE INDEX more ON hero (age, name)") << more << changed << true;
    QTest::newRow("another collation") << QStringLiteral("CREATE INDEX more ON hero (name COLLATE NOCASE)") << more
                                       << changed << true;
    QTest::newRow("a column of its own") << QStringLiteral("CREATE INDEX \"more\" ON hero (secret_name)") << more
                                         << added << true;
    QTest::newRow("descending, one too many")
        << QStringLiteral("CREATE INDEX more ON hero (name DESC)") << more << gone << true;
    QTest::newRow("descending ages, one too many")
        << QStringLiteral("CREATE INDEX more ON hero (age DESC)") << more << gone << true;
    QTest::newRow("another collation, one too many")
        << QStringLiteral("CREATE INDEX more ON hero (name COLLATE NOCASE)") << more << gone << true;
    QTest::newRow("partial") << QStringLiteral("CREATE INDEX more ON hero (name) WHERE age > 5") << more << added
                             << true;
    QTest::newRow("partial, one too many")
        << QStringLiteral("CREATE INDEX more ON hero (name) WHERE name <> ''") << more << gone << false;
    QTest::newRow("partial, of other rows")
        << QStringLiteral("CREATE INDEX more ON hero (name) WHERE age > 5000") << QString() << QStringList() << true;
    QTest::newRow("on an expression") << QStringLiteral("CREATE INDEX more ON hero (lower(name))") << more << added
                                      << true;
    QTest::newRow("on expressions, with comments")
        << QStringLiteral("CREATE INDEX more -- (none)\n ON hero (replace(name, ',', ')') COLLATE NOCASE DESC, "
                          "age + 1 -- next, year\n) WHERE name <> '(' /* not ( */")
        << more << changed << true;
}

void IndexCheckerTest::findsWrongIndexes()
{
    QFETCH(const QString, definition);
    QFETCH(const QString, index);
    QFETCH(const QStringList, writes);
    QFETCH(const bool, isFoundInLargeFiles);
    const SpreadHeroes heroes(definition.isEmpty() ? QStringList() : QStringList{definition});
    QVERIFY(index.isEmpty() || write(heroes.path(), unseenBy(index, writes)));
    const QStringList wrong = index.isEmpty() ? QStringList() : QStringList{index};
    // Of a partial index, some versions of SQLite find no row that is one too many.
    const bool isSound = readValue(heroes.path(), QStringLiteral("PRAGMA integrity_check")).toString() == u"ok";
    QVERIFY(!isSound || index.isEmpty() || !isFoundInLargeFiles);
    QCOMPARE(found(heroes.database(), IndexChecker::largestFileReadWhole), isSound ? QStringList() : wrong);
    QCOMPARE(found(heroes.database(), 0), isFoundInLargeFiles ? wrong : QStringList());
    QVERIFY(execute(heroes.path(), QStringLiteral("REINDEX main.hero")));
    QCOMPARE(found(heroes.database(), IndexChecker::largestFileReadWhole), QStringList());
    QCOMPARE(found(heroes.database(), 0), QStringList());
}

void IndexCheckerTest::othersMayWriteMeanwhile()
{
    const SpreadHeroes heroes;
    const SqlConnection sql = heroes.database().sql();
    IndexChecker checker(sql.dialect(), 0);
    int slices = 0;
    while (!checker.isFinished()) {
        QVERIFY(checker.advance({sql}, SpreadHeroes::atOnce()));
        const QString id = QString::number(++slices * 17 * SpreadHeroes::spread);
        QVERIFY(
            execute(heroes.path(),
                    {QStringLiteral("UPDATE hero SET name = 'a' || name, age = 200 - age WHERE id >= %1").arg(id),
                     QStringLiteral("DELETE FROM hero WHERE id = %1").arg(id),
                     QStringLiteral("INSERT INTO hero (id, name, secret_name) VALUES (%1 + 1, 'n', 's')").arg(id)}));
    }
    QCOMPARE(checker.answer(), QStringList());
    QVERIFY(slices > 8);
}

QTEST_GUILESS_MAIN(IndexCheckerTest)
#include "tst_indexchecker.moc"
