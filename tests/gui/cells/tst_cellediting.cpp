#include "gui/cells/celltable.h"

#include <QLocale>

using namespace heroadmin;
using namespace heroadmin::testing;

/// What becomes of a text that was typed in a cell, whatever happens meanwhile.
class CellEditingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsTheNewValueAsPending();
    void oneEditAfterAnother();
    void saysWhetherItEdits();
    void namesWhatIsUnsaved();
    void bringsBackWhatCouldNotBeWritten();
    void bringsBackASecretNameMasked();
    void takesNobodyAway();
    void saysWhatNoCellCanSay();
    void tellsConflicts();
    void guardsByWhatThePersonSaw();
    void editorOutlastsARefresh();
    void wrongTextOutlastsARefreshElsewhere();
    void writesWhatIsTypedWhenThePageTurns();
    void wrongTextIsOfferedWhenThePageTurns();
    void typedSecretNameOutlastsAdminMode();
    void anotherDatabaseEndsEditing();
    void connectingAgainKeepsWhatIsTyped();
    void clearsAges();
    void clearsAgesOfHeroesOnlyPartlyLoaded();
    void clearsNoAgesInAnotherDatabase();
    void resumesADraft();
    void wrongTextIsOfferedWhenTheTableMovesOn();

private:
    [[nodiscard]] QString text(int row, int column) const { return m_table->cell(row, column).data().toString(); }

    [[nodiscard]] bool isPending(int row, int column) const
    {
        return m_table->cell(row, column).data(HeroTableModel::PendingRole).toBool();
    }

    void type(int row, int column, const char* text)
    {
        m_table->goTo(row, column);
        m_table->type(text);
    }

    std::unique_ptr<CellTable> m_table;
    std::unique_ptr<QSignalSpy> m_failed;
    std::unique_ptr<QSignalSpy> m_conflicted;
};

void CellEditingTest::init()
{
    m_table = std::make_unique<CellTable>();
    QVERIFY(m_table->makeHeroes());
    // Somebody keeps the service's rule-breakers out.
    QVERIFY(m_table->database->refuse(TestDatabase::Verb::Update,
                                      QStringLiteral("new.name = 'Refused' OR new.secret_name = 'Refused'")));
    QVERIFY(m_table->open());
    m_failed = std::make_unique<QSignalSpy>(&m_table->editing, &CellEditing::failed);
    m_conflicted = std::make_unique<QSignalSpy>(&m_table->editing, &CellEditing::conflicted);
}

void CellEditingTest::cleanup()
{
    m_failed.reset();
    m_conflicted.reset();
    m_table.reset();
}

void CellEditingTest::showsTheNewValueAsPending()
{
    type(0, CellTable::age, "31");
    m_table->press(Qt::Key_Return);
    QVERIFY(isPending(0, CellTable::age));
    QVERIFY(!isPending(0, CellTable::name));
    QCOMPARE(m_table->cell(0, CellTable::age).data(), 31);
    QCOMPARE(m_table->cell(0, CellTable::age).data(Qt::AccessibleDescriptionRole), QStringLiteral("being saved"));
    QTRY_VERIFY(!isPending(0, CellTable::age));
    QCOMPARE(m_table->cell(0, CellTable::age).data(), 31); // though the page wasn't read again
    QVERIFY(m_table->database->run(QStringLiteral("UPDATE hero SET age = 99 WHERE id = 1")));
    m_table->refresh();
    QCOMPARE(m_table->cell(0, CellTable::age).data(), 99);
}

void CellEditingTest::oneEditAfterAnother()
{
    for (const char* const age : {"31", "32", "33"}) {
        type(0, CellTable::age, age);
        m_table->press(Qt::Key_Return);
    }
    type(0, CellTable::name, "Zoe");
    m_table->press(Qt::Key_Return);
    QTRY_VERIFY(!isPending(0, CellTable::age) && !isPending(0, CellTable::name));
    QCOMPARE(m_table->stored("age", 1).toInt(), 33);
    QCOMPARE(m_table->stored("name", 1).toString(), QStringLiteral("Zoe"));
    QCOMPARE(m_conflicted->size(), 0);
    QCOMPARE(m_failed->size(), 0);
}

void CellEditingTest::saysWhetherItEdits()
{
    const QSignalSpy changed(&m_table->editing, &CellEditing::editingChanged);
    QVERIFY(!m_table->editing.isEditing());
    type(0, CellTable::age, "31");
    QVERIFY(m_table->editing.isEditing());
    QCOMPARE(changed.size(), 1);
    QVERIFY(changed.at(0).first().toBool());
    m_table->window.hide();
    QVERIFY(m_table->editing.isEditing());
    m_table->window.show();
    m_table->press(Qt::Key_Escape);
    QVERIFY(!m_table->editing.isEditing());
    QCOMPARE(changed.size(), 2);
    QVERIFY(!changed.at(1).first().toBool());
}

void CellEditingTest::namesWhatIsUnsaved()
{
    m_table->goTo(0, CellTable::name);
    m_table->press(Qt::Key_F2);
    QCOMPARE(m_table->editing.unsaved(), QString());
    QVERIFY(!m_table->editing.draft());
    m_table->type("Zoe");
    QCOMPARE(m_table->editing.unsaved(), QStringLiteral("the name ") + QLocale().quoteString(QStringLiteral("Zoe")));
    QVERIFY(m_table->editing.draft());
    QCOMPARE(m_table->editing.draft()->text, QStringLiteral("Zoe"));
    QCOMPARE(m_table->editing.draft()->id, 1);
    m_table->press(Qt::Key_Escape);
    QCOMPARE(m_table->editing.unsaved(), QString());
    m_table->goTo(0, CellTable::age);
    m_table->press(Qt::Key_F2);
    m_table->press(Qt::Key_Backspace);
    QCOMPARE(m_table->editing.unsaved(), QStringLiteral("the cleared age"));
    m_table->press(Qt::Key_Escape);
    m_table->model->setAdminMode(true);
    type(0, CellTable::secretName, "Dive");
    QCOMPARE(m_table->editing.unsaved(), QStringLiteral("a new secret name"));
    QVERIFY(!m_table->editing.draft());
}

void CellEditingTest::bringsBackWhatCouldNotBeWritten()
{
    type(0, CellTable::name, "Refused");
    m_table->press(Qt::Key_Return);
    QCOMPARE(text(0, CellTable::name), QStringLiteral("Refused"));
    QTRY_VERIFY(m_table->editor());
    QCOMPARE(m_table->editor()->text(), QStringLiteral("Refused"));
    QCOMPARE(m_table->view->currentIndex(), m_table->cell(0, CellTable::name));
    QVERIFY(!m_table->said().isEmpty());
    QCOMPARE(text(0, CellTable::name), QStringLiteral("Anna"));
    QVERIFY(!isPending(0, CellTable::name));
    QCOMPARE(m_failed->size(), 0);
    m_table->type("x"); // all of it isn't selected any more
    m_table->press(Qt::Key_Return);
    QTRY_COMPARE(m_table->stored("name", 1).toString(), QStringLiteral("Refusedx"));
}

void CellEditingTest::bringsBackASecretNameMasked()
{
    m_table->model->setAdminMode(true);
    type(0, CellTable::secretName, "Refused");
    m_table->press(Qt::Key_Return);
    QVERIFY(isPending(0, CellTable::secretName));
    QTRY_VERIFY(m_table->editor());
    QCOMPARE(m_table->editor()->text(), QStringLiteral("Refused"));
    QCOMPARE(m_table->editor()->echoMode(), QLineEdit::Password);
    m_table->press(Qt::Key_Escape);
    type(0, CellTable::secretName, "Refused");
    m_table->press(Qt::Key_Return);
    m_table->other.setFocus();
    QTRY_COMPARE(m_failed->size(), 1);
    QCOMPARE(m_failed->first().at(1).toString(), QString());
}

void CellEditingTest::takesNobodyAway()
{
    type(0, CellTable::name, "Refused");
    m_table->press(Qt::Key_Return);
    m_table->type("Bea"); // in the cell below
    QTRY_COMPARE(m_failed->size(), 1);
    QCOMPARE(m_failed->first().at(1).toString(), QStringLiteral("Refused"));
    QCOMPARE(m_table->editor()->text(), QStringLiteral("Bea"));
    QCOMPARE(m_table->said(), QString());
    QCOMPARE(text(0, CellTable::name), QStringLiteral("Anna"));
}

void CellEditingTest::saysWhatNoCellCanSay()
{
    type(0, CellTable::name, "Refused");
    m_table->press(Qt::Key_Return);
    m_table->model->showPage({});
    QTRY_COMPARE(m_failed->size(), 1);
    QVERIFY(!m_failed->first().first().value<Error>().message.isEmpty());
    QCOMPARE(m_failed->first().at(1).toString(), QStringLiteral("Refused"));
}

void CellEditingTest::tellsConflicts()
{
    QVERIFY(m_table->database->run(QStringLiteral("UPDATE hero SET age = 77 WHERE id = 1")));
    type(0, CellTable::age, "31");
    m_table->press(Qt::Key_Return);
    QTRY_COMPARE(m_conflicted->size(), 1);
    QCOMPARE(m_conflicted->first().first().value<WriteOutcome>().conflicts.first().id, 1);
    const auto edits = m_conflicted->first().at(1).value<CellEditing::Edits>();
    QCOMPARE(edits->size(), std::size_t(1));
    QCOMPARE(edits->front().update.age.value(), 31);
    QCOMPARE(edits->front().loaded.age, StoredValue::integer(30));
    QCOMPARE(m_table->cell(0, CellTable::age).data(), 30);
    QVERIFY(!m_table->editor());
    QCOMPARE(m_table->stored("age", 1).toInt(), 77);
}

void CellEditingTest::guardsByWhatThePersonSaw()
{
    type(0, CellTable::age, "31");
    QVERIFY(m_table->database->run(QStringLiteral("UPDATE hero SET age = 77 WHERE id = 1")));
    m_table->refresh();
    QVERIFY(m_table->editor());
    QCOMPARE(m_table->editor()->text(), QStringLiteral("31"));
    m_table->press(Qt::Key_Return);
    QTRY_COMPARE(m_conflicted->size(), 1);
    QCOMPARE(m_table->stored("age", 1).toInt(), 77);
    QCOMPARE(m_table->cell(0, CellTable::age).data(), 77);
}

void CellEditingTest::editorOutlastsARefresh()
{
    type(1, CellTable::name, "Zo");
    m_table->refresh({HeroSort::Column::Name, Qt::DescendingOrder});
    QVERIFY(m_table->editor());
    QVERIFY(m_table->editor()->hasFocus());
    QCOMPARE(m_table->model->idAt(m_table->view->currentIndex().row()), 2);
    m_table->type("e");
    QCOMPARE(m_table->editor()->text(), QStringLiteral("Zoe"));
    QCOMPARE(m_table->editor()->geometry(), m_table->view->visualRect(m_table->cell(3, CellTable::name)));
    m_table->press(Qt::Key_Return);
    QTRY_COMPARE(m_table->stored("name", 2).toString(), QStringLiteral("Zoe"));
    QCOMPARE(m_failed->size(), 0);
}

void CellEditingTest::wrongTextOutlastsARefreshElsewhere()
{
    type(1, CellTable::age, "x");
    m_table->other.setFocus();
    m_table->refresh();
    QVERIFY(m_table->editor());
    QCOMPARE(m_table->editor()->text(), QStringLiteral("x"));
    QVERIFY(m_table->other.hasFocus());
}

void CellEditingTest::writesWhatIsTypedWhenThePageTurns()
{
    type(0, CellTable::age, "31");
    m_table->model->showPage({{5, QStringLiteral("Emil"), false, 50}});
    QVERIFY(!m_table->editor());
    QTRY_COMPARE(m_table->stored("age", 1).toInt(), 31);
    QCOMPARE(m_failed->size(), 0);
}

void CellEditingTest::wrongTextIsOfferedWhenThePageTurns()
{
    type(0, CellTable::age, "31x");
    m_table->model->showPage({{5, QStringLiteral("Emil"), false, 50}});
    QVERIFY(!m_table->editor());
    QCOMPARE(m_failed->size(), 1);
    QCOMPARE(m_failed->first().at(1).toString(), QStringLiteral("31x"));
    QCOMPARE(m_table->editing.unsaved(), QString());
}

void CellEditingTest::typedSecretNameOutlastsAdminMode()
{
    m_table->model->setAdminMode(true);
    type(0, CellTable::secretName, "Dive");
    m_table->model->setAdminMode(false);
    QVERIFY(!m_table->editor());
    QCOMPARE(m_table->stored("secret_name", 1).toString(), QStringLiteral("Secret 1"));
    QCOMPARE(m_table->editing.unsaved(), QStringLiteral("a new secret name"));
    m_table->model->setAdminMode(true);
    QVERIFY(m_table->editor());
    QCOMPARE(m_table->editor()->text(), QStringLiteral("Dive"));
    QCOMPARE(m_table->editor()->echoMode(), QLineEdit::Password);
}

void CellEditingTest::anotherDatabaseEndsEditing()
{
    type(0, CellTable::age, "31");
    QSignalSpy opened(&m_table->session, &DatabaseSession::opened);
    OpenOptions options;
    options.readOnly = true;
    m_table->session.open(m_table->database->address(), options);
    QVERIFY(opened.wait());
    QVERIFY(!m_table->editor());
    m_table->refresh();
    QVERIFY(!m_table->editor());
    QVERIFY(!m_table->cell(0, CellTable::age).flags().testFlag(Qt::ItemIsEditable));
    QCOMPARE(m_table->stored("age", 1).toInt(), 30);
}

void CellEditingTest::connectingAgainKeepsWhatIsTyped()
{
    type(0, CellTable::age, "31");
    QSignalSpy opened(&m_table->session, &DatabaseSession::opened);
    m_table->session.connectAgain();
    QVERIFY(opened.wait());
    m_table->refresh();
    QVERIFY(m_table->editor());
    QCOMPARE(m_table->editor()->text(), QStringLiteral("31"));
    m_table->press(Qt::Key_Return);
    QTRY_COMPARE(m_table->stored("age", 1).toInt(), 31);
    QCOMPARE(m_failed->count(), 0);
}

void CellEditingTest::clearsAges()
{
    m_table->view->selectAll();
    m_table->editing.clearAge();
    QVERIFY(isPending(0, CellTable::age));
    QVERIFY(!isPending(1, CellTable::age)); // it has none
    QVERIFY(!m_table->cell(0, CellTable::age).data().isValid());
    const QString left = QStringLiteral("SELECT count(*) FROM hero WHERE age IS NOT NULL");
    QTRY_COMPARE(m_table->database->value(left).toInt(), 0);
    QCOMPARE(m_conflicted->size(), 0);
    m_table->refresh();
    type(0, CellTable::age, "x");
    m_table->editing.clearAge();
    QVERIFY(m_table->editor()); // it stays, with what is wrong
}

void CellEditingTest::clearsAgesOfHeroesOnlyPartlyLoaded()
{
    QVERIFY(m_table->database->addOddHeroes());
    m_table->refresh();
    m_table->goTo(m_table->model->rowOf(LongName), CellTable::name);
    m_table->editing.clearAge();
    QTRY_VERIFY(m_table->stored("age", LongName).isNull());
    QCOMPARE(m_table->stored("length(name)", LongName).toInt(), 10'000);
}

void CellEditingTest::clearsNoAgesInAnotherDatabase()
{
    QVERIFY(m_table->database->addOddHeroes());
    const auto other = m_table->database->copy();
    m_table->refresh();
    m_table->goTo(m_table->model->rowOf(LongName), CellTable::name);
    m_table->session.open(other->address());
    m_table->editing.clearAge(); // It has to be read, and the other one is open by then.
    QTRY_COMPARE(m_failed->count(), 1);
    QCOMPARE(m_failed->first().first().value<Error>().kind, ErrorKind::NotNow);
    QVERIFY(!m_table->writing.isBusy());
    QVERIFY(!m_table->stored("age", LongName).isNull());
    QVERIFY(!other->stored("age", LongName).isNull());
}

void CellEditingTest::resumesADraft()
{
    QVERIFY(m_table->editing.resume({4, HeroField::Name, QStringLiteral("Dorothea")}));
    QCOMPARE(m_table->editor()->text(), QStringLiteral("Dorothea"));
    QVERIFY(!m_table->editing.resume({5, HeroField::Name, QStringLiteral("Other")}));
    m_table->press(Qt::Key_Return);
    QTRY_COMPARE(m_table->stored("name", 4).toString(), QStringLiteral("Dorothea"));
    QVERIFY(!m_table->editing.resume({99, HeroField::Name, QStringLiteral("Other")}));
    QVERIFY(!m_table->editing.resume({4, HeroField::SecretName, QStringLiteral("Other")}));
}

void CellEditingTest::wrongTextIsOfferedWhenTheTableMovesOn()
{
    type(0, CellTable::age, "31x");
    m_table->goTo(3, CellTable::name);
    QVERIFY(!m_table->editor());
    QCOMPARE(m_failed->size(), 1);
    QCOMPARE(m_failed->first().at(1).toString(), QStringLiteral("31x"));
}

QTEST_MAIN(CellEditingTest)
#include "tst_cellediting.moc"
