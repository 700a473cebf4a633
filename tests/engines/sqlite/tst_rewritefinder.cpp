#include "data/repository/herowriter.h"
#include "support/singlewrites.h"
#include "support/testdatabase.h"

#include <QtTest>

using namespace heroadmin;
using namespace heroadmin::testing;

/// What an open connection knows of a file that was written by somebody who isn't SQLite.
class RewriteFinderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void copyOverItIsRead();
    void temporaryTablesStay();
    void whatLeavesNoTraceIsReadWhenAskedTo();
    void nothingIsWrittenOverACopy();
    void ownWritesAreNoRewrites_data();
    void ownWritesAreNoRewrites();
    void othersCommitsAreNoRewrites();
    void othersLogIsNoRewrite();
    void waitsForNobody();
    void saysWhatIsLeft_data();
    void saysWhatIsLeft();

private:
    [[nodiscard]] QString nameOf(qint64 id) const;
    [[nodiscard]] Result<qint64> createHero();

    [[nodiscard]] QByteArray mark() const { return m_database->changeMark().value_or(QByteArray()); }

    std::unique_ptr<TestDatabase> m_heroes;
    std::unique_ptr<TestDatabase> m_other; ///< Of the same size, and SQLite counts as many commits of it.
    std::unique_ptr<Database> m_database;
    std::unique_ptr<HeroWriter> m_writer;
};

void RewriteFinderTest::initTestCase()
{
    if (!TestDatabase::make()->leavesItsPlace()) {
        QSKIP("Nobody can write to it while it is open.");
    }
}

void RewriteFinderTest::init()
{
    m_writer.reset();
    m_database.reset();
    m_heroes = TestDatabase::make(500);
    m_other = TestDatabase::make(500);
    QVERIFY(m_heroes->run(QStringLiteral("UPDATE hero SET name = 'Before ' || id")));
    QVERIFY(m_other->run(QStringLiteral("UPDATE hero SET name = 'Copied ' || id")));
    Result<std::unique_ptr<Database>> opened = m_heroes->open({.role = OpenOptions::Role::Writing});
    QVERIFY(opened.has_value());
    m_database = std::move(*opened);
    m_writer = std::make_unique<HeroWriter>(*m_database, 1);
    QCOMPARE(nameOf(7), QStringLiteral("Before 7"));
}

QString RewriteFinderTest::nameOf(qint64 id) const
{
    return m_database->sql()
        .readValue({QStringLiteral("SELECT name FROM hero WHERE id = ?"), {id}})
        .value_or(QVariant())
        .toString();
}

Result<qint64> RewriteFinderTest::createHero()
{
    HeroCreate hero;
    hero.name = QStringLiteral("Own");
    hero.secretName = SecretName(u"s");
    return createOne(*m_writer, hero);
}

void RewriteFinderTest::copyOverItIsRead()
{
    const QByteArray before = mark();
    QVERIFY(m_heroes->overwriteBy(*m_other));
    QCOMPARE(nameOf(7), QStringLiteral("Before 7")); // SQLite itself doesn't notice.
    m_database->keepUp();
    QCOMPARE(nameOf(7), QStringLiteral("Copied 7"));
    QCOMPARE(nameOf(499), QStringLiteral("Copied 499"));
    const QByteArray after = mark();
    QVERIFY(after != before);
    m_database->keepUp();
    QCOMPARE(mark(), after);
    QCOMPARE(m_database->standing(), Standing::InPlace);
}

void RewriteFinderTest::temporaryTablesStay()
{
    const SqlConnection sql = m_database->sql();
    QVERIFY(sql.execute({QStringLiteral("CREATE TEMP TABLE image (x)"), {}}));
    QVERIFY(sql.execute({QStringLiteral("INSERT INTO image VALUES (5)"), {}}));
    m_database->keepUp();
    QVERIFY(m_heroes->overwriteBy(*m_other));
    m_database->keepUp();
    QCOMPARE(nameOf(7), QStringLiteral("Copied 7"));
    QCOMPARE(sql.readValue({QStringLiteral("SELECT x FROM image"), {}}).value().toInt(), 5);
}

void RewriteFinderTest::whatLeavesNoTraceIsReadWhenAskedTo()
{
    QVERIFY(m_heroes->overwriteBy(*m_other, TestDatabase::Traces::Wiped));
    m_database->keepUp();
    QCOMPARE(nameOf(7), QStringLiteral("Before 7"));
    m_database->readAnew();
    QCOMPARE(nameOf(7), QStringLiteral("Copied 7"));
}

void RewriteFinderTest::nothingIsWrittenOverACopy()
{
    QVERIFY(m_heroes->overwriteBy(*m_other));
    const Result<qint64> refused = createHero();
    QVERIFY(!refused);
    QCOMPARE(refused.error().message,
             QStringLiteral("The database was moved, replaced or removed while it was open. Nothing was written."));
    m_database->keepUp();
    QCOMPARE(createHero().value_or(0), 501);
    QCOMPARE(m_heroes->stored("name", 7).toString(), QStringLiteral("Copied 7"));
    QVERIFY(m_heroes->isSound());
}

void RewriteFinderTest::ownWritesAreNoRewrites_data()
{
    QTest::addColumn<QString>("journal");
    const QStringList journals = TestDatabase::make()->journals();
    for (const QString& journal : journals) {
        QTest::newRow(qPrintable(journal)) << journal;
    }
}

void RewriteFinderTest::ownWritesAreNoRewrites()
{
    QFETCH(const QString, journal);
    m_database->keepUp();
    QVERIFY(m_heroes->setJournal(journal));
    m_database->keepUp();
    const QByteArray before = mark();
    for (int i = 1; i <= 3; ++i) {
        QCOMPARE(createHero().value_or(0), 500 + i);
        QCOMPARE(m_database->standing(), Standing::InPlace);
        QCOMPARE(createHero().value_or(0), 501 + i);
        QVERIFY(m_heroes->run(QStringLiteral("DELETE FROM hero WHERE id = %1").arg(501 + i)));
        m_database->keepUp();
    }
    // Others' commits are counted, and nothing else.
    QCOMPARE(mark().split('.').last(), before.split('.').last());
}

void RewriteFinderTest::othersCommitsAreNoRewrites()
{
    const QByteArray before = mark();
    for (int i = 1; i <= 3; ++i) {
        QVERIFY(m_heroes->run(QStringLiteral("UPDATE hero SET age = %1").arg(i)));
        m_database->keepUp();
    }
    QVERIFY(mark() != before);
    QCOMPARE(mark().split('.').last(), before.split('.').last());
}

void RewriteFinderTest::othersLogIsNoRewrite()
{
    QVERIFY(m_heroes->setJournal(QStringLiteral("wal")));
    m_database->keepUp();
    QVERIFY(m_heroes->run(QStringLiteral("UPDATE hero SET age = 5")));
    m_database->keepUp();
    const SqlConnection sql = m_database->sql();
    QVERIFY(sql.execute({QStringLiteral("BEGIN IMMEDIATE"), {}}));
    QVERIFY(m_heroes->run(QStringLiteral("PRAGMA wal_checkpoint(PASSIVE)")));
    QCOMPARE(m_database->standing(), Standing::InPlace);
    QVERIFY(sql.execute({QStringLiteral("ROLLBACK"), {}}));
}

void RewriteFinderTest::waitsForNobody()
{
    const QString patience = QStringLiteral("PRAGMA busy_timeout");
    const QVariant before = m_database->sql().readValue({patience, {}}).value();
    QVERIFY(before.toInt() > 0);
    QVERIFY(m_heroes->overwriteBy(*m_other));
    {
        const auto theirs = m_heroes->hold(HeldLock::Kind::Exclusive, QString());
        QVERIFY(theirs->isHeld());
        m_database->keepUp();
    }
    QCOMPARE(m_database->sql().readValue({patience, {}}).value(), before);
    m_database->keepUp();
    QCOMPARE(nameOf(7), QStringLiteral("Copied 7"));
}

void RewriteFinderTest::saysWhatIsLeft_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("sentence");
    const QString gone = QStringLiteral("The table “hero” is not there any more in “database.db”.");
    QTest::newRow("empty") << QString() << qint64{0} << ErrorKind::NoHeroTable << gone;
    QTest::newRow("dropped") << QStringLiteral("DROP TABLE hero") << qint64{-1} << ErrorKind::NoHeroTable << gone;
    QTest::newRow("renamed") << QStringLiteral("ALTER TABLE hero RENAME COLUMN name TO title") << qint64{-1}
                             << ErrorKind::NotAHeroDatabase
                             << QStringLiteral("The table “hero” in “database.db” has another shape by now. The table "
                                               "“hero” has no column “name”.");
    QTest::newRow("shrunk") << QString() << qint64{8192} << ErrorKind::NotAHeroDatabase
                            << QStringLiteral("“database.db” is damaged by now: a part of it can't be read.");
}

void RewriteFinderTest::saysWhatIsLeft()
{
    QFETCH(const QString, statement);
    QFETCH(const qint64, bytes);
    QFETCH(const ErrorKind, kind);
    QFETCH(const QString, sentence);
    QVERIFY(m_database->renewInfo());
    QVERIFY(statement.isEmpty() ? m_heroes->cutTo(bytes) : m_heroes->run(statement));
    m_database->keepUp();
    const Result<void> renewed = m_database->renewInfo();
    QVERIFY(!renewed);
    QCOMPARE(renewed.error().kind, kind);
    QCOMPARE(renewed.error().message, sentence);
    const Result<qint64> written = createHero();
    QVERIFY(!written);
    QCOMPARE(m_database->explain(written.error()).message, sentence);
    // When it is whole again, all is well.
    QVERIFY(m_heroes->overwriteBy(*m_other));
    m_database->keepUp();
    QVERIFY(m_database->renewInfo());
    QCOMPARE(nameOf(7), QStringLiteral("Copied 7"));
}

QTEST_GUILESS_MAIN(RewriteFinderTest)
#include "tst_rewritefinder.moc"
