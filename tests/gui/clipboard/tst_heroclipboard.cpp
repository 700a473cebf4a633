#include "gui/support/dialogdriver.h"

#include "data/session/answer.h"
#include "data/session/databasesession.h"
#include "data/table/herotablemodel.h"
#include "data/table/revealedsecrets.h"
#include "data/writing/herowriting.h"
#include "gui/browse/herotableview.h"
#include "gui/clipboard/heroclipboard.h"
#include "gui/clipboard/pasterehearsal.h"
#include "gui/clipboard/pastetable.h"
#include "support/awaited.h"
#include "support/counted.h"
#include "support/testdatabase.h"

#include <QClipboard>
#include <QLabel>
#include <QSignalSpy>
#include <memory>

using namespace heroadmin;
using namespace heroadmin::testing;

/// With a real database of 20 heroes, its first rows in the table.
class HeroClipboardTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestDatabase> m_heroes;
    std::unique_ptr<DatabaseSession> m_session;
    std::unique_ptr<HeroWriting> m_writing;
    RevealedSecrets m_revealed;
    std::unique_ptr<HeroTableModel> m_model;
    std::unique_ptr<HeroTableView> m_table;
    HeroClipboard* m_clipboard = nullptr;
    std::unique_ptr<QSignalSpy> m_failed;
    std::unique_ptr<QSignalSpy> m_conflicted;

    void open(const TestDatabase& heroes, const OpenOptions& options = {})
    {
        QVERIFY(opened(*m_session, heroes.address(), options));
    }

    /// As the browser would.
    void showRows(qint64 firstId, int count)
    {
        QList<HeroRow> rows;
        for (qint64 id = firstId; id < firstId + count; ++id) {
            const QString name = stored("name", id).toString();
            const bool isShortened = name.size() > HeroRow::longestShownName;
            rows.append({id, name.left(HeroRow::longestShownName), isShortened, stored("age", id)});
        }
        m_model->showPage(rows);
    }

    [[nodiscard]] QVariant stored(const char* column, qint64 id) const { return m_heroes->stored(column, id); }

    void select(int top, int left, int bottom, int right)
    {
        m_table->goTo(m_model->index(top, left));
        m_table->selectionModel()->select(QItemSelection(m_model->index(top, left), m_model->index(bottom, right)),
                                          QItemSelectionModel::ClearAndSelect);
    }

    static void putOnClipboard(const QString& text) { QApplication::clipboard()->setText(text); }

    [[nodiscard]] PasteRehearsal* shown() const
    {
        const QList<PasteRehearsal*> dialogs = m_table->findChildren<PasteRehearsal*>();
        for (PasteRehearsal* const dialog : dialogs) {
            if (dialog->isVisible() && QApplication::activeWindow() == dialog) {
                return dialog;
            }
        }
        return nullptr;
    }

    [[nodiscard]] PasteTable* table() const { return shown()->findChild<PasteTable*>(); }

    [[nodiscard]] QString lastFailure() const
    {
        return m_failed->isEmpty() ? QString() : m_failed->last().first().value<Error>().message;
    }

private Q_SLOTS:

    void init()
    {
        m_heroes = TestDatabase::make(20);
        m_session = std::make_unique<DatabaseSession>(TestDatabase::engines());
        m_writing = std::make_unique<HeroWriting>(*m_session);
        open(*m_heroes);
        m_model = HeroTableModel::make(m_revealed);
        m_table = std::make_unique<HeroTableView>();
        m_table->setModel(m_model.get());
        m_table->show();
        m_clipboard = new HeroClipboard({*m_session, *m_writing, *m_model, *m_table}, m_table.get());
        m_failed = std::make_unique<QSignalSpy>(m_clipboard, &HeroClipboard::failed);
        m_conflicted = std::make_unique<QSignalSpy>(m_clipboard, &HeroClipboard::conflicted);
        showRows(1, 10);
    }

    void cleanup()
    {
        m_table.reset();
        m_model.reset();
        m_writing.reset();
        m_session.reset();
    }

    void copiesTheSelection()
    {
        select(1, 1, 2, 1);
        m_clipboard->copy(CopyFormat::TabSeparated);
        QCOMPARE(QApplication::clipboard()->text(),
                 stored("name", 2).toString() + u'\n' + stored("name", 3).toString());
    }

    void copiesWholeNames()
    {
        const QString longName = QString(300, u'x') + QStringLiteral("end");
        QVERIFY(m_heroes->run(QStringLiteral("UPDATE hero SET name = '%1' WHERE id = 2").arg(longName)));
        showRows(1, 10);
        select(1, 0, 2, 1);
        putOnClipboard(QStringLiteral("before"));
        m_clipboard->copy(CopyFormat::TabSeparated);
        QTRY_COMPARE(QApplication::clipboard()->text(),
                     QStringLiteral("2\t%1\n3\t%2").arg(longName, stored("name", 3).toString()));
    }

    void theLastCopyCounts()
    {
        QVERIFY(m_heroes->run(QStringLiteral("UPDATE hero SET name = '%1' WHERE id = 2").arg(QString(300, u'x'))));
        showRows(1, 10);
        select(1, 1, 1, 1);
        m_clipboard->copy(CopyFormat::TabSeparated);
        select(2, 0, 2, 0);
        m_clipboard->copy(CopyFormat::TabSeparated);
        bool isDone = false;
        const auto count = [](Database& database) { return counted(database); };
        whenAnswered(m_clipboard, m_session->worker().run(count), [&isDone](const Result<qint64>&) { isDone = true; });
        QTRY_VERIFY(isDone);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("3"));
    }

    void pastesOverTheSelection()
    {
        putOnClipboard(QStringLiteral("71\n\n73\n"));
        select(1, 2, 1, 2);
        m_clipboard->paste();
        QTRY_VERIFY(shown());
        QCOMPARE(m_heroes->heroCount(), 20);
        press(*shown(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(stored("age", 4).toInt(), 73);
        QCOMPARE(stored("age", 2).toInt(), 71);
        QVERIFY(stored("age", 3).isNull());
        QTRY_VERIFY(m_table->findChildren<PasteRehearsal*>().isEmpty());
        QCOMPARE(m_failed->count(), 0);
    }

    void fillsWithOneCell()
    {
        putOnClipboard(QStringLiteral("71"));
        select(0, 2, 4, 2);
        m_clipboard->paste();
        QTRY_VERIFY(shown());
        press(*shown(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(stored("age", 5).toInt(), 71);
        QCOMPARE(m_heroes->value(QStringLiteral("SELECT count(*) FROM hero WHERE age = 71")).toInt(), 5);
    }

    void pastesAsNewHeroes()
    {
        putOnClipboard(QStringLiteral("ID\tName\tAge\n1\tÉmile\t30\n2\t\"a\nb\"\t\n"));
        m_clipboard->pasteAsNew();
        QTRY_VERIFY(shown());
        typeOver(field(*shown(), "Secret name for all without one"), QStringLiteral("Wilson"));
        press(*shown(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(m_heroes->heroCount(), 22);
        QCOMPARE(stored("name", 21).toString(), QStringLiteral("Émile"));
        QCOMPARE(stored("name", 22).toString(), QStringLiteral("a\nb"));
        QVERIFY(stored("age", 22).isNull());
        QCOMPARE(stored("secret_name", 22).toString(), QStringLiteral("Wilson"));
        QTRY_VERIFY(m_table->findChildren<PasteRehearsal*>().isEmpty());
    }

    void reportsAConflict()
    {
        QVERIFY(m_heroes->run(QStringLiteral("UPDATE hero SET age = 30 WHERE id = 2")));
        putOnClipboard(QStringLiteral("71"));
        select(1, 2, 1, 2);
        m_clipboard->paste();
        QTRY_VERIFY(shown());
        QVERIFY(m_heroes->run(QStringLiteral("UPDATE hero SET age = 31 WHERE id = 2")));
        press(*shown(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(m_conflicted->count(), 1);
        QCOMPARE(m_conflicted->first().at(0).value<WriteOutcome>().conflicts.constFirst().id, 2);
        const auto edits = m_conflicted->first().at(1).value<std::shared_ptr<std::vector<HeroEdit>>>();
        QCOMPARE(edits->size(), 1U);
        QCOMPARE(edits->front().update.age.value(), 71);
        QCOMPARE(stored("age", 2).toInt(), 31);
        QTRY_VERIFY(!shown());
    }

    void staysOpenWhereAnotherDatabaseIsOpen()
    {
        putOnClipboard(QStringLiteral("a\t1\tSecret"));
        m_clipboard->pasteAsNew();
        QTRY_VERIFY(shown());
        const auto other = TestDatabase::make(3);
        open(*other);
        press(*shown(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(shown());
        QVERIFY(part<QLabel>(*shown(), QStringLiteral("Another database was opened meanwhile. Nothing was written.")));
        QCOMPARE(other->heroCount(), 3);
        QCOMPARE(m_heroes->heroCount(), 20);
    }

    void keepsEverythingWhereTheDatabaseIsLocked()
    {
        putOnClipboard(QStringLiteral("a\t1\tSecret"));
        m_clipboard->pasteAsNew();
        QTRY_VERIFY(shown());
        m_writing->setPatience(std::chrono::milliseconds(0));
        {
            const auto lock = m_heroes->hold();
            QVERIFY(lock->isHeld());
            press(*shown(), Qt::Key_Return, Qt::ControlModifier);
            QVERIFY(!table()->isEnabled());
            QTRY_VERIFY(table()->isEnabled());
            QCOMPARE(shown()->heroes().size(), 1U);
            QCOMPARE(m_failed->count(), 0);
        }
        QCOMPARE(m_heroes->heroCount(), 20);
        press(*shown(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(m_heroes->heroCount(), 21);
    }

    void refusesWhatCannotBePasted()
    {
        QApplication::clipboard()->clear();
        m_clipboard->pasteAsNew();
        QCOMPARE(lastFailure(), QStringLiteral("There is no text on the clipboard."));
        putOnClipboard(QStringLiteral("7"));
        m_table->clearSelection();
        m_clipboard->paste();
        QCOMPARE(lastFailure(), QStringLiteral("Select the cells to paste over first."));
        select(1, 0, 1, 0);
        m_clipboard->paste();
        QTRY_COMPARE(lastFailure(),
                     QStringLiteral("There is nothing to paste over here: ids are decided by the database."));
        QVERIFY(m_heroes->run(QStringLiteral("DELETE FROM hero WHERE id = 3")));
        select(1, 2, 2, 2);
        m_clipboard->paste();
        QTRY_COMPARE(lastFailure(), QStringLiteral("Hero not found"));
        QVERIFY(m_table->findChildren<PasteRehearsal*>().isEmpty());
    }

    void opensOneRehearsalAtATime()
    {
        putOnClipboard(QStringLiteral("7"));
        select(1, 2, 1, 2);
        m_clipboard->paste();
        m_clipboard->paste();
        m_clipboard->pasteAsNew();
        QTRY_VERIFY(shown());
        m_clipboard->pasteAsNew();
        QCOMPARE(m_table->findChildren<PasteRehearsal*>().size(), 1);
    }

    void pastesNothingIntoAnotherOneInItsPlace()
    {
        if (!m_heroes->leavesItsPlace()) {
            QSKIP("It stays where it is while it is open.");
        }
        putOnClipboard(QStringLiteral("7"));
        select(1, 2, 1, 2);
        m_clipboard->paste();
        QTRY_VERIFY(shown());
        QVERIFY(m_heroes->replaceBy(TestDatabase::make(20)));
        const QVariant age = stored("age", 2);
        open(*m_heroes);
        press(*shown(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(part<QLabel>(*shown(), QStringLiteral("Another database was opened meanwhile. Nothing was written.")));
        QVERIFY(!m_writing->isBusy());
        QCOMPARE(stored("age", 2), age);
    }

    void pastesNothingIntoAReadOnlyDatabase()
    {
        OpenOptions options;
        options.readOnly = true;
        open(*m_heroes, options);
        putOnClipboard(QStringLiteral("a"));
        m_clipboard->pasteAsNew();
        QCOMPARE(m_failed->count(), 1);
        QCOMPARE(m_failed->first().first().value<Error>().kind, ErrorKind::ReadOnly);
    }
};

QTEST_MAIN(HeroClipboardTest)
#include "tst_heroclipboard.moc"
