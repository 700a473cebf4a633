#include "data/repository/herorepository.h"
#include "data/repository/herowriter.h"
#include "support/herofile.h"
#include "support/singlewrites.h"
#include "support/testdatabase.h"

#include <QFileInfo>
#include <QtTest>

using namespace heroadmin;
using namespace heroadmin::testing;

/// What was deleted or written over is in no file any more.
class SecureDeleteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWriterSaysSoItself();
    void secretsAreGone_data();
    void secretsAreGone();
};

void SecureDeleteTest::theWriterSaysSoItself()
{
    const auto heroes = TestDatabase::make(1);
    const auto trace = heroes->trace();
    const Result<std::unique_ptr<Database>> database = heroes->open({.role = OpenOptions::Role::Writing});
    QVERIFY(database.has_value());
    QCOMPARE(trace->statementsWith(QStringLiteral("PRAGMA secure_delete = ON")).size(), 1);
    const SqlConnection sql = (*database)->sql();
    QCOMPARE(sql.readValue({QStringLiteral("PRAGMA main.secure_delete"), {}}).value().toInt(), 1);
}

void SecureDeleteTest::secretsAreGone_data()
{
    QTest::addColumn<QString>("journal");
    QTest::addColumn<int>("length");
    const QStringList journals = TestDatabase::make()->journals();
    for (const QString& journal : journals) {
        for (const int length : {1, 20'000}) { // within a page, and over several
            QTest::addRow("%s, %d", qPrintable(journal), length) << journal << length;
        }
    }
}

void SecureDeleteTest::secretsAreGone()
{
    QFETCH(const QString, journal);
    QFETCH(const int, length);
    const auto heroes = TestDatabase::make(200);
    QVERIFY(heroes->setJournal(journal));
    const QString deleted = QStringLiteral("Secret that is deleted ").repeated(length);
    const QString replaced = QStringLiteral("Secret that is replaced ").repeated(length);
    {
        Result<std::unique_ptr<Database>> database = heroes->open({.role = OpenOptions::Role::Writing});
        QVERIFY(database.has_value());
        HeroWriter writer(**database, 1);
        HeroCreate hero;
        hero.name = QStringLiteral("Name that is deleted");
        hero.secretName = SecretName(deleted);
        const qint64 first = createOne(writer, hero).value();
        hero.secretName = SecretName(replaced);
        const qint64 second = createOne(writer, hero).value();
        const HeroRepository repository(**database);
        QVERIFY(removeOne(writer, repository.read(first).value()));
        HeroUpdate update;
        update.name = QStringLiteral("Other");
        update.secretName = SecretName(u"other");
        QVERIFY(updateOne(writer, repository.read(second).value(), std::move(update)));
        QVERIFY((*database)->sql().execute({QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"), {}}));
    }
    const QMap<QString, QByteArray> files = folderContent(QFileInfo(heroes->location()).path());
    QVERIFY(!files.isEmpty());
    for (const QByteArray& bytes : files) {
        QVERIFY(bytes.contains("Secret 7"));
        QVERIFY(!bytes.contains("that is deleted"));
        QVERIFY(!bytes.contains("that is replaced"));
    }
}

QTEST_GUILESS_MAIN(SecureDeleteTest)
#include "tst_securedelete.moc"
