#include "data/sql/statementtext.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QTest>

using namespace heroadmin;

class StatementTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void writesValuesWhereTheyBelong_data();
    void writesValuesWhereTheyBelong();
};

void StatementTextTest::initTestCase()
{
    QVERIFY(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE")).isValid());
}

void StatementTextTest::cleanupTestCase()
{
    QSqlDatabase::removeDatabase(QString::fromLatin1(QSqlDatabase::defaultConnection));
}

void StatementTextTest::writesValuesWhereTheyBelong_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QVariantList>("values");
    QTest::addColumn<QString>("text");

    const auto row = [](const char* name, const char* sql, const QVariantList& values, const char* text) {
        QTest::newRow(name) << QString::fromUtf8(sql) << values << QString::fromUtf8(text);
    };
    row("none", "COMMIT", {}, "COMMIT");
    row("numbers", "id = ? OR id = ?", {qint64{9'999'999'999}, -7}, "id = 9999999999 OR id = -7");
    row("a text", "name = ?", {QStringLiteral("It's a ? \"\\")}, "name = 'It''s a ? \"\\'");
    row("an empty text", "name = ?", {QStringLiteral("")}, "name = ''");
    row("no text", "name = ?", {QString()}, "name = NULL");
    row("no number", "age = ?", {QVariant(QMetaType(QMetaType::LongLong))}, "age = NULL");
    row("no value", "age = ?", {QVariant()}, "age = NULL");
    row("in a text", "name = 'a?''?' AND id = ?", {1}, "name = 'a?''?' AND id = 1");
    row("in a name", "\"odd?\"\"?\" = ?", {1}, "\"odd?\"\"?\" = 1");
    row("one kind of quote in the other", "\"'\" = ? AND '\"' = ?", {1, 2}, "\"'\" = 1 AND '\"' = 2");
}

void StatementTextTest::writesValuesWhereTheyBelong()
{
    QFETCH(const QString, sql);
    QFETCH(const QVariantList, values);
    QFETCH(const QString, text);
    QCOMPARE(textOf({sql, values},
                    *QSqlDatabase::database(QString::fromLatin1(QSqlDatabase::defaultConnection), false).driver()),
             text);
}

QTEST_GUILESS_MAIN(StatementTextTest)
#include "tst_statementtext.moc"
