#include "celltable.h"

#include "gui/widgets/keysahead.h"
#include "support/heldworker.h"

using namespace heroadmin;
using namespace heroadmin::testing;

/// Cells of heroes that have to be read before they can be edited, and what is typed meanwhile.
class CellReadingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void cleanup() { m_table.reset(); }

    void opensTheDialogWhereALineWontDo_data();
    void opensTheDialogWhereALineWontDo();
    void aSecretNameBesideALongNameNeedsNoDialog();
    void composedTextWaitsForItsCell();
    void whoHasGoneOnIsNotCalledBack_data();
    void whoHasGoneOnIsNotCalledBack();
    void whatIsTypedElsewhereGoesThere();
    void whatIsWrittenOtherwiseIsDoneFirst_data();
    void whatIsWrittenOtherwiseIsDoneFirst();
    void whatIsWrittenToOthersIsDoneFirst_data();
    void whatIsWrittenToOthersIsDoneFirst();
    void aStepThatIsTakenBackIsDoneFirst();
    void aStepThatWasTakenBackMayNotBeShownYet();
    void thePageMayComeAnewMeanwhile();
    void anotherDatabaseGetsNothing();

private:
    std::unique_ptr<CellTable> m_table;
};

void CellReadingTest::init()
{
    m_table = std::make_unique<CellTable>();
    QVERIFY(m_table->makeHeroes() && m_table->database->addOddHeroes() && m_table->open());
}

void CellReadingTest::opensTheDialogWhereALineWontDo_data()
{
    QTest::addColumn<qint64>("id");
    QTest::addColumn<int>("column");
    QTest::addColumn<bool>("isLine");
    QTest::newRow("long name") << qint64(LongName) << CellTable::name << false;
    QTest::newRow("age beside a long name") << qint64(LongName) << CellTable::age << true;
    QTest::newRow("U+0000 in the name") << qint64(NulName) << CellTable::name << false;
    QTest::newRow("age beside U+0000") << qint64(NulName) << CellTable::age << true;
    QTest::newRow("no UTF-8") << qint64(InvalidUtf8Name) << CellTable::name << false;
    QTest::newRow("a blob") << qint64(BlobName) << CellTable::name << false;
    QTest::newRow("a blob as age") << qint64(BlobAge) << CellTable::age << false;
    QTest::newRow("age beside a name of bytes") << qint64(BlobName) << CellTable::age << true;
    QTest::newRow("12.5") << qint64(RealAge) << CellTable::age << true;
    QTest::newRow("blank name") << qint64(BlankName) << CellTable::name << true;
    QTest::newRow("beyond 16 bits") << qint64(AstralName) << CellTable::name << true;
}

void CellReadingTest::opensTheDialogWhereALineWontDo()
{
    QFETCH(qint64, id);
    QFETCH(int, column);
    QFETCH(bool, isLine);
    const QSignalSpy asked(&m_table->editing, &CellEditing::dialogNeeded);
    m_table->goTo(m_table->model->rowOf(id), column);
    m_table->press(Qt::Key_F2);
    QTRY_COMPARE(asked.size() + (m_table->editor() != nullptr ? 1 : 0), 1);
    QCOMPARE(m_table->editor() != nullptr, isLine);
    if (!isLine) {
        QCOMPARE(asked.constFirst().constFirst().toLongLong(), id);
        QCOMPARE(asked.constFirst().constLast().value<HeroField>(), *HeroTableModel::fieldOf(column));
        m_table->type("7");
        QVERIFY(!m_table->editor());
        QCOMPARE(m_table->view->keysAhead().drop(), QStringLiteral("7")); // Kept for the dialog.
    }
}

void CellReadingTest::aSecretNameBesideALongNameNeedsNoDialog()
{
    m_table->model->setAdminMode(true);
    m_table->view->setAdminMode(true);
    m_table->goTo(m_table->model->rowOf(LongName), CellTable::secretName);
    m_table->type("Dive");
    m_table->press(Qt::Key_Return);
    QTRY_COMPARE(m_table->stored("secret_name", LongName).toString(), QStringLiteral("Dive"));
    QVERIFY(!m_table->editor());
    QCOMPARE(m_table->stored("length(name)", LongName).toInt(), 10'000);
}

void CellReadingTest::composedTextWaitsForItsCell()
{
    m_table->goTo(m_table->model->rowOf(LongName), CellTable::age);
    m_table->compose(QStringLiteral("5"));
    m_table->compose(QStringLiteral("1"));
    QTRY_VERIFY(m_table->editor());
    QCOMPARE(m_table->editor()->text(), QStringLiteral("51"));
    m_table->press(Qt::Key_Return);
    QTRY_COMPARE(m_table->stored("age", LongName).toInt(), 51);
}

void CellReadingTest::whoHasGoneOnIsNotCalledBack_data()
{
    QTest::addColumn<int>("column");
    QTest::newRow("a cell") << CellTable::age;
    QTest::newRow("what needs the dialog") << CellTable::name;
}

void CellReadingTest::whoHasGoneOnIsNotCalledBack()
{
    QFETCH(int, column);
    const QSignalSpy asked(&m_table->editing, &CellEditing::dialogNeeded);
    m_table->goTo(m_table->model->rowOf(LongName), column);
    m_table->press(Qt::Key_F2);
    QVERIFY(m_table->view->keysAhead().isKeeping());
    m_table->goTo(0, CellTable::name);
    QTRY_VERIFY(!m_table->view->keysAhead().isKeeping());
    QVERIFY(!m_table->editor());
    QCOMPARE(asked.size(), 0);
    QCOMPARE(m_table->view->currentIndex(), m_table->cell(0, CellTable::name));
}

/// By the mouse, which no key that is kept goes in front of.
void CellReadingTest::whatIsTypedElsewhereGoesThere()
{
    HeldWorker held(m_table->session.worker());
    m_table->goTo(m_table->model->rowOf(LongName), CellTable::age);
    m_table->type("5");
    m_table->goTo(0, CellTable::name);
    m_table->type("Zoe");
    QVERIFY(m_table->editor());
    QCOMPARE(m_table->editor()->text(), QStringLiteral("Zoe"));
    held.letGo();
    QTRY_COMPARE(m_table->stored("age", LongName).toInt(), 5);
    m_table->press(Qt::Key_Return);
    QTRY_COMPARE(m_table->stored("name", 1).toString(), QStringLiteral("Zoe"));
}

void CellReadingTest::whatIsWrittenOtherwiseIsDoneFirst_data()
{
    QTest::addColumn<HeroWriting::Verb>("verb");
    QTest::newRow("by a dialog that was closed meanwhile") << HeroWriting::Verb::Edit;
    QTest::newRow("by a paste") << HeroWriting::Verb::Paste;
}

void CellReadingTest::whatIsWrittenOtherwiseIsDoneFirst()
{
    QFETCH(HeroWriting::Verb, verb);
    const QSignalSpy conflicted(&m_table->editing, &CellEditing::conflicted);
    HeldWorker held(m_table->session.writer());
    std::vector<HeroEdit> edits;
    edits.push_back({*m_table->model->loaded(1), {}});
    edits.front().update.age = FieldUpdate<qint64>::of(58);
    m_table->writing.update(std::move(edits), verb);
    m_table->goTo(0, CellTable::age);
    m_table->press(Qt::Key_F2);
    QVERIFY(!m_table->editor());
    held.letGo();
    QTRY_VERIFY(m_table->editor());
    QCOMPARE(m_table->editor()->text(), QStringLiteral("58"));
    m_table->type("37");
    m_table->press(Qt::Key_Return);
    QTRY_COMPARE(m_table->stored("age", 1).toInt(), 37);
    awaitRest(m_table->writing);
    QCOMPARE(conflicted.size(), 0);
}

void CellReadingTest::whatIsWrittenToOthersIsDoneFirst_data()
{
    QTest::addColumn<HeroWriting::Verb>("verb");
    QTest::newRow("a new hero") << HeroWriting::Verb::Create;
    QTest::newRow("a deletion") << HeroWriting::Verb::Delete;
    QTest::newRow("a duplicate") << HeroWriting::Verb::Duplicate;
}

/// The definition may have it touch this hero, too.
void CellReadingTest::whatIsWrittenToOthersIsDoneFirst()
{
    QFETCH(HeroWriting::Verb, verb);
    HeldWorker held(m_table->session.writer());
    if (verb == HeroWriting::Verb::Create) {
        std::vector<HeroCreate> heroes(1);
        heroes.front().name = QStringLiteral("Newcomer");
        heroes.front().secretName = SecretName(QStringLiteral("Nobody knows"));
        m_table->writing.create(std::move(heroes));
    } else if (verb == HeroWriting::Verb::Delete) {
        m_table->writing.remove({*m_table->model->loaded(2)});
    } else {
        m_table->writing.duplicate({2});
    }
    m_table->goTo(0, CellTable::age);
    m_table->press(Qt::Key_F2);
    QVERIFY(!m_table->editor());
    held.letGo();
    QTRY_VERIFY(m_table->editor());
    QCOMPARE(m_table->editor()->loaded().id, 1);
}

void CellReadingTest::aStepThatIsTakenBackIsDoneFirst()
{
    const QSignalSpy conflicted(&m_table->editing, &CellEditing::conflicted);
    m_table->goTo(0, CellTable::age);
    m_table->type("31");
    m_table->press(Qt::Key_Return);
    awaitRest(m_table->writing);
    m_table->refresh();
    HeldWorker held(m_table->session.writer());
    m_table->writing.undo();
    m_table->goTo(0, CellTable::age);
    m_table->type("3");
    QVERIFY(!m_table->editor());
    held.letGo();
    QTRY_VERIFY(m_table->editor());
    m_table->type("2");
    m_table->press(Qt::Key_Return);
    QTRY_COMPARE(m_table->stored("age", 1).toInt(), 32);
    awaitRest(m_table->writing);
    QCOMPARE(conflicted.size(), 0);
}

void CellReadingTest::aStepThatWasTakenBackMayNotBeShownYet()
{
    const QSignalSpy conflicted(&m_table->editing, &CellEditing::conflicted);
    m_table->goTo(0, CellTable::age);
    m_table->type("31");
    m_table->press(Qt::Key_Return);
    awaitRest(m_table->writing);
    m_table->refresh();
    m_table->writing.undo();
    awaitRest(m_table->writing);
    QCOMPARE(m_table->cell(0, CellTable::age).data().toInt(), 31);
    m_table->goTo(0, CellTable::age);
    m_table->press(Qt::Key_F2);
    QTRY_VERIFY(m_table->editor());
    QCOMPARE(m_table->editor()->text(), QStringLiteral("30"));
    m_table->type("5");
    m_table->press(Qt::Key_Return);
    QTRY_COMPARE(m_table->stored("age", 1).toInt(), 5);
    awaitRest(m_table->writing);
    QCOMPARE(conflicted.size(), 0);
}

void CellReadingTest::thePageMayComeAnewMeanwhile()
{
    m_table->goTo(m_table->model->rowOf(LongName), CellTable::age);
    m_table->type("5");
    m_table->refresh({HeroSort::Column::Id, Qt::DescendingOrder});
    m_table->type("1");
    QTRY_VERIFY(m_table->editor());
    QCOMPARE(m_table->editor()->text(), QStringLiteral("51"));
    m_table->refresh({HeroSort::Column::Id, Qt::AscendingOrder});
    QVERIFY(m_table->editor());
    QCOMPARE(m_table->editor()->text(), QStringLiteral("51"));
    m_table->press(Qt::Key_Return);
    QTRY_COMPARE(m_table->stored("age", LongName).toInt(), 51);
    QCOMPARE(m_table->stored("length(name)", LongName).toInt(), 10'000);
}

void CellReadingTest::anotherDatabaseGetsNothing()
{
    const QSignalSpy opened(&m_table->session, &DatabaseSession::opened);
    const std::unique_ptr<TestDatabase> other = m_table->database->copy();
    HeldWorker held(m_table->session.worker());
    m_table->goTo(m_table->model->rowOf(LongName), CellTable::age);
    m_table->type("51");
    m_table->press(Qt::Key_Return);
    m_table->session.open(other->address());
    held.letGo();
    QTRY_COMPARE(opened.size(), 1);
    QTRY_VERIFY(!m_table->view->keysAhead().isKeeping());
    QVERIFY(!m_table->editor());
    QTRY_VERIFY(!m_table->writing.isBusy());
    QVERIFY(other->stored("age", LongName) != 51);
}

QTEST_MAIN(CellReadingTest)
#include "tst_cellreading.moc"
