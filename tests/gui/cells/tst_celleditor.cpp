#include "gui/cells/celltable.h"

#include <QHeaderView>

using namespace heroadmin;
using namespace heroadmin::testing;

/// Typing in a cell: what opens its editor, what the keys do there, and what it says.
class CellEditorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void typingStartsTheText();
    void composingStartsTheText();
    void f2GoesOnWithTheText();
    void enterOpensTheDialog();
    void spaceOpensNothing();
    void typingInTheIdColumnJumps();
    void typingInAReadOnlyDatabaseJumps();
    void enterGoesDownAndUp();
    void tabGoesAlongAndAround();
    void tabPastAnEmptyAgeChangesNothing();
    void oddAgePassesThrough();
    void escapeRestores();
    void keysStayInTheEditor();
    void saysWhatIsWrongAndKeepsTheText();
    void hintsDoNotBlock();
    void bubbleStaysInSight();
    void clickElsewhereCommits();
    void clickElsewhereKeepsWhatIsWrong();
    void anotherWindowLeavesTheEditorOpen();
    void secretNameStartsEmptyAndMasked();

private:
    [[nodiscard]] QString text(int row, int column) const { return m_table->cell(row, column).data().toString(); }

    std::unique_ptr<CellTable> m_table;
};

void CellEditorTest::init()
{
    m_table = std::make_unique<CellTable>();
    QVERIFY(m_table->makeHeroes() && m_table->database->addOddHeroes() && m_table->open());
}

void CellEditorTest::cleanup()
{
    m_table.reset();
}

void CellEditorTest::typingStartsTheText()
{
    m_table->goTo(0, CellTable::name);
    m_table->type("Zoe");
    QVERIFY(m_table->editor());
    QCOMPARE(m_table->editor()->text(), QStringLiteral("Zoe"));
    m_table->press(Qt::Key_Return);
    QCOMPARE(text(0, CellTable::name), QStringLiteral("Zoe"));
    QTRY_COMPARE(m_table->stored("name", 1).toString(), QStringLiteral("Zoe"));
    QCOMPARE(m_table->stored("age", 1).toInt(), 30);
    m_table->goTo(0, CellTable::age);
    m_table->type("7");
    QCOMPARE(m_table->editor()->text(), QStringLiteral("7"));
    QVERIFY(m_table->editor()->alignment().testFlag(Qt::AlignRight));
}

void CellEditorTest::composingStartsTheText()
{
    m_table->goTo(0, CellTable::name);
    QInputMethodEvent unfinished(QStringLiteral("E"), {});
    QApplication::sendEvent(m_table->view, &unfinished);
    QVERIFY(!m_table->editor());
    m_table->compose(QStringLiteral("Émile 🦸"));
    QVERIFY(m_table->editor());
    QCOMPARE(m_table->editor()->text(), QStringLiteral("Émile 🦸"));
    QVERIFY(m_table->editor()->hasFocus());
}

void CellEditorTest::f2GoesOnWithTheText()
{
    m_table->goTo(0, CellTable::name);
    m_table->press(Qt::Key_F2);
    QCOMPARE(m_table->editor()->text(), QStringLiteral("Anna"));
    m_table->press(Qt::Key_End);
    m_table->type("bel");
    m_table->press(Qt::Key_Return);
    QTRY_COMPARE(m_table->stored("name", 1).toString(), QStringLiteral("Annabel"));
}

void CellEditorTest::enterOpensTheDialog()
{
    const QSignalSpy asked(m_table->view, &HeroTableView::editRequested);
    m_table->goTo(0, CellTable::name);
    m_table->press(Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QVERIFY(!m_table->editor());
}

void CellEditorTest::spaceOpensNothing()
{
    m_table->goTo(0, CellTable::name);
    m_table->press(Qt::Key_Space);
    m_table->press(Qt::Key_Backspace);
    QVERIFY(!m_table->editor());
}

void CellEditorTest::typingInTheIdColumnJumps()
{
    m_table->goTo(0, HeroTableModel::IdColumn);
    m_table->type("do");
    QVERIFY(!m_table->editor());
    QCOMPARE(m_table->view->currentIndex(), m_table->cell(3, HeroTableModel::IdColumn));
}

void CellEditorTest::typingInAReadOnlyDatabaseJumps()
{
    m_table = std::make_unique<CellTable>();
    QVERIFY(m_table->makeHeroes());
    OpenOptions options;
    options.readOnly = true;
    QVERIFY(m_table->open(options));
    m_table->goTo(0, CellTable::name);
    m_table->press(Qt::Key_F2);
    m_table->type("em");
    QVERIFY(!m_table->editor());
    QCOMPARE(m_table->view->currentIndex(), m_table->cell(4, CellTable::name));
}

void CellEditorTest::enterGoesDownAndUp()
{
    m_table->goTo(3, CellTable::age);
    m_table->type("41");
    m_table->press(Qt::Key_Return);
    QVERIFY(!m_table->editor());
    QVERIFY(m_table->view->hasFocus());
    QCOMPARE(m_table->view->currentIndex(), m_table->cell(4, CellTable::age));
    m_table->type("51");
    m_table->press(Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(m_table->view->currentIndex(), m_table->cell(3, CellTable::age));
    QCOMPARE(m_table->view->selectedRows(), QList<int>{3});
    QTRY_COMPARE(m_table->stored("age", 5).toInt(), 51);
    QCOMPARE(m_table->stored("age", 4).toInt(), 41);

    const int last = m_table->model->rowCount() - 1;
    m_table->goTo(last, CellTable::age);
    m_table->type("9");
    m_table->press(Qt::Key_Enter, Qt::KeypadModifier);
    QCOMPARE(m_table->view->currentIndex(), m_table->cell(last, CellTable::age));
}

void CellEditorTest::tabGoesAlongAndAround()
{
    m_table->goTo(0, CellTable::name);
    m_table->type("A");
    m_table->press(Qt::Key_Tab);
    QVERIFY(!m_table->editor());
    QCOMPARE(m_table->view->currentIndex(), m_table->cell(0, CellTable::age));
    m_table->type("1");
    m_table->press(Qt::Key_Tab);
    QCOMPARE(m_table->view->currentIndex(), m_table->cell(1, CellTable::name));
    m_table->type("B");
    m_table->press(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(m_table->view->currentIndex(), m_table->cell(0, CellTable::age));
    QTRY_COMPARE(m_table->stored("name", 2).toString(), QStringLiteral("B"));
    QCOMPARE(m_table->stored("name", 1).toString(), QStringLiteral("A"));
    QCOMPARE(m_table->stored("age", 1).toInt(), 1);

    m_table->view->horizontalHeader()->moveSection(CellTable::age, CellTable::name);
    m_table->press(Qt::Key_F2);
    m_table->press(Qt::Key_Tab);
    QCOMPARE(m_table->view->currentIndex(), m_table->cell(0, CellTable::name));
}

void CellEditorTest::tabPastAnEmptyAgeChangesNothing()
{
    const QSignalSpy pending(m_table->model.get(), &QAbstractItemModel::dataChanged);
    m_table->goTo(1, CellTable::age);
    m_table->press(Qt::Key_F2);
    QCOMPARE(m_table->editor()->text(), QString());
    m_table->press(Qt::Key_Tab);
    m_table->goTo(1, CellTable::age);
    m_table->press(Qt::Key_F2);
    m_table->press(Qt::Key_Space);
    m_table->press(Qt::Key_Return);
    QVERIFY(!m_table->editor());
    QCOMPARE(pending.size(), 0);
    QVERIFY(m_table->stored("age IS NULL", 2).toBool());
}

void CellEditorTest::oddAgePassesThrough()
{
    if (!m_table->database->holdsOddValues()) {
        QSKIP("Ages are numbers there.");
    }
    m_table->goTo(2, CellTable::age);
    m_table->press(Qt::Key_F2);
    QCOMPARE(m_table->editor()->text(), QStringLiteral("abc"));
    m_table->press(Qt::Key_Return);
    QVERIFY(!m_table->editor());
    QCOMPARE(m_table->stored("age", 3).toString(), QStringLiteral("abc"));
    m_table->goTo(2, CellTable::age);
    m_table->press(Qt::Key_F2);
    m_table->press(Qt::Key_Backspace); // all of it is selected
    m_table->press(Qt::Key_Return);
    QTRY_VERIFY(m_table->stored("age IS NULL", 3).toBool());
    QVERIFY(!m_table->cell(2, CellTable::age).data().isValid());
}

void CellEditorTest::escapeRestores()
{
    const QSignalSpy changes(m_table->model.get(), &QAbstractItemModel::dataChanged);
    m_table->goTo(0, CellTable::name);
    m_table->type("Zoe");
    m_table->press(Qt::Key_Escape);
    QVERIFY(!m_table->editor());
    QVERIFY(m_table->view->hasFocus());
    QCOMPARE(text(0, CellTable::name), QStringLiteral("Anna"));
    QCOMPARE(changes.size(), 0);
}

void CellEditorTest::keysStayInTheEditor()
{
    m_table->goTo(2, CellTable::name);
    m_table->press(Qt::Key_F2);
    for (const Qt::Key key : {Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_Left, Qt::Key_F2, Qt::Key_F7}) {
        m_table->press(key);
    }
    m_table->press(Qt::Key_Home, Qt::ControlModifier);
    QVERIFY(m_table->editor());
    QCOMPARE(m_table->view->currentIndex(), m_table->cell(2, CellTable::name));
}

void CellEditorTest::saysWhatIsWrongAndKeepsTheText()
{
    m_table->goTo(0, CellTable::age);
    m_table->type("12x");
    QCOMPARE(m_table->editor()->accessibleName(), QStringLiteral("Age"));
    QCOMPARE(m_table->said(), QString());
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Tab, Qt::Key_Down}) {
        m_table->press(key);
        QVERIFY(m_table->editor());
        QVERIFY(m_table->editor()->hasFocus());
        QCOMPARE(m_table->editor()->text(), QStringLiteral("12x"));
        QVERIFY(m_table->said().startsWith(QStringLiteral("The age must be a whole number")));
        QCOMPARE(m_table->editor()->accessibleDescription(), m_table->said());
    }
    m_table->press(Qt::Key_Backspace);
    QCOMPARE(m_table->said(), QString());
    m_table->press(Qt::Key_Return);
    QTRY_COMPARE(m_table->stored("age", 1).toInt(), 12);

    m_table->goTo(0, CellTable::name);
    m_table->type(" ");
    m_table->press(Qt::Key_F2);
    m_table->press(Qt::Key_Delete);
    m_table->press(Qt::Key_Return);
    QCOMPARE(m_table->said(), QStringLiteral("A hero needs a name."));
    m_table->press(Qt::Key_Escape);
    QCOMPARE(m_table->said(), QString());
}

void CellEditorTest::hintsDoNotBlock()
{
    m_table->goTo(0, CellTable::age);
    m_table->type("200");
    QCOMPARE(m_table->said(), QStringLiteral("The age is above 150."));
    m_table->press(Qt::Key_Return);
    QTRY_COMPARE(m_table->stored("age", 1).toInt(), 200);
    m_table->goTo(0, CellTable::name);
    m_table->type("Anna ");
    QVERIFY(m_table->said().contains(QStringLiteral("ends with a space")));
    m_table->press(Qt::Key_Return);
    QTRY_COMPARE(m_table->stored("name", 1).toString(), QStringLiteral("Anna "));
}

void CellEditorTest::bubbleStaysInSight()
{
    m_table->window.resize(400, 200);
    const int last = m_table->model->rowCount() - 1;
    for (const int row : {0, last}) {
        m_table->goTo(row, CellTable::age);
        m_table->type("200");
        const auto* const bubble = m_table->view->findChild<CellBubble*>();
        QVERIFY(bubble->isVisible());
        QVERIFY(m_table->view->viewport()->rect().contains(bubble->geometry()));
        QVERIFY(!bubble->geometry().intersects(m_table->editor()->geometry().adjusted(0, 1, 0, -1)));
        m_table->press(Qt::Key_Escape);
        QVERIFY(!bubble->isVisible());
    }
}

void CellEditorTest::clickElsewhereCommits()
{
    m_table->goTo(0, CellTable::age);
    m_table->type("33");
    QTest::mouseClick(m_table->view->viewport(), Qt::LeftButton, {},
                      m_table->view->visualRect(m_table->cell(2, CellTable::name)).center());
    QVERIFY(!m_table->editor());
    QCOMPARE(m_table->view->currentIndex(), m_table->cell(2, CellTable::name));
    QTRY_COMPARE(m_table->stored("age", 1).toInt(), 33);
    m_table->goTo(0, CellTable::age);
    m_table->type("34");
    m_table->other.setFocus();
    QVERIFY(!m_table->editor());
    QVERIFY(m_table->other.hasFocus());
    QTRY_COMPARE(m_table->stored("age", 1).toInt(), 34);
}

void CellEditorTest::clickElsewhereKeepsWhatIsWrong()
{
    m_table->goTo(0, CellTable::age);
    m_table->type("33x");
    QTest::mouseClick(m_table->view->viewport(), Qt::LeftButton, {},
                      m_table->view->visualRect(m_table->cell(2, CellTable::name)).center());
    QVERIFY(m_table->editor());
    QVERIFY(m_table->editor()->hasFocus());
    QCOMPARE(m_table->editor()->text(), QStringLiteral("33x"));
    QCOMPARE(m_table->view->currentIndex(), m_table->cell(0, CellTable::age));
    m_table->other.setFocus();
    QVERIFY(m_table->editor());
    QVERIFY(!m_table->said().isEmpty());
    QVERIFY(m_table->other.hasFocus());
}

void CellEditorTest::anotherWindowLeavesTheEditorOpen()
{
    m_table->goTo(0, CellTable::age);
    m_table->type("33");
    QFocusEvent away(QEvent::FocusOut, Qt::ActiveWindowFocusReason);
    QApplication::sendEvent(m_table->editor(), &away);
    QVERIFY(m_table->editor());
    QCOMPARE(m_table->stored("age", 1).toInt(), 30);
}

void CellEditorTest::secretNameStartsEmptyAndMasked()
{
    m_table->model->setAdminMode(true);
    m_table->view->setAdminMode(true);
    m_table->revealed.reveal(1, SecretName(u"Secret 1"));
    m_table->goTo(0, CellTable::secretName);
    m_table->press(Qt::Key_Space); // peeks
    QVERIFY(!m_table->editor());
    m_table->press(Qt::Key_F2);
    QCOMPARE(m_table->editor()->text(), QString());
    QCOMPARE(m_table->editor()->echoMode(), QLineEdit::Password);
    QCOMPARE(m_table->editor()->placeholderText(), QStringLiteral("unchanged"));
    m_table->press(Qt::Key_Return);
    m_table->goTo(0, CellTable::secretName);
    m_table->type("Dive");
    m_table->press(Qt::Key_Return);
    for (int role = 0; role < Qt::UserRole + 1'000; ++role) {
        QVERIFY(!m_table->cell(0, CellTable::secretName).data(role).toString().contains(QStringLiteral("Dive")));
    }
    QCOMPARE(text(0, CellTable::secretName), QStringLiteral("••••••••"));
    QTRY_COMPARE(m_table->stored("secret_name", 1).toString(), QStringLiteral("Dive"));
    QCOMPARE(m_table->stored("name", 1).toString(), QStringLiteral("Anna"));
}

QTEST_MAIN(CellEditorTest)
#include "tst_celleditor.moc"
