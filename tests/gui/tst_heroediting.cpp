#include "dialogdriver.h"

#include "data/databasesession.h"
#include "data/herowriting.h"
#include "gui/edit/deletequestion.h"
#include "gui/edit/editherodialog.h"
#include "gui/edit/heroediting.h"
#include "gui/edit/newherodialog.h"
#include "support/herofile.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <memory>

using namespace heroadmin;
using namespace heroadmin::testing;

namespace {

/// Another program that holds the write lock for as long as it lives.
class WriteLock
{
public:
    explicit WriteLock(const QString& path)
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
        database.setDatabaseName(path);
        m_isHeld = database.open() && QSqlQuery(database).exec(QStringLiteral("BEGIN IMMEDIATE"));
    }

    ~WriteLock()
    {
        QSqlDatabase::database(m_name).close();
        QSqlDatabase::removeDatabase(m_name);
    }

    Q_DISABLE_COPY_MOVE(WriteLock)

    [[nodiscard]] bool isHeld() const { return m_isHeld; }

private:
    const QString m_name = QStringLiteral("other program");
    bool m_isHeld = false;
};

} // namespace

class TestHeroEditing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void createsAHero();
    void addsOneAfterAnother();
    void updatesOnlyWhatWasTouched();
    void editsOddRowsUnharmed_data();
    void editsOddRowsUnharmed();
    void saysWhereAHeroIsGone();
    void opensOneDialogAtATime();
    void showsAConflictAndWritesOverIt();
    void createsAnewWhatIsGone();
    void deletesAfterAQuestion();
    void namesAtMostFive();
    void keepsHeroesByDefault();
    void doesNotDeleteWhatChangedMeanwhile();
    void opensNothingOnAReadOnlyDatabase();
    void keepsTypedTextWhileTheFileIsLocked();
    void reportsAWriteWhoseDialogIsClosed();
    void saysWhatAClosedDialogCannot();
    void doesNotWriteIntoAnotherDatabase();
    void doesNotWriteWhileAnotherDatabaseIsBeingOpened();
    void goesWhileAnAnswerIsOnItsWay();

private:
    void open(const QString& path, const OpenOptions& options = {});
    [[nodiscard]] QVariant stored(const char* column, qint64 id) const;

    template<typename Dialog>
    [[nodiscard]] Dialog* shown() const
    {
        const QList<Dialog*> dialogs = m_window->findChildren<Dialog*>();
        for (Dialog* const dialog : dialogs) {
            if (dialog->isVisible() && QApplication::activeWindow() == dialog) {
                return dialog;
            }
        }
        return nullptr;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<DatabaseSession> m_session;
    std::unique_ptr<QWidget> m_window;
    HeroWriting* m_writing = nullptr;
    HeroEditing* m_editing = nullptr;
    std::unique_ptr<QSignalSpy> m_created;
    std::unique_ptr<QSignalSpy> m_updated;
    std::unique_ptr<QSignalSpy> m_deleted;
    std::unique_ptr<QSignalSpy> m_failed;
};

void TestHeroEditing::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("database.db"));
    QVERIFY(createHeroFile(m_path, 20));
    open(m_path);
    m_window = std::make_unique<QWidget>();
    m_window->show();
    m_writing = new HeroWriting(*m_session, m_window.get());
    m_editing = new HeroEditing(*m_session, *m_writing, m_window.get());
    m_created = std::make_unique<QSignalSpy>(m_editing, &HeroEditing::created);
    m_updated = std::make_unique<QSignalSpy>(m_editing, &HeroEditing::updated);
    m_deleted = std::make_unique<QSignalSpy>(m_editing, &HeroEditing::deleted);
    m_failed = std::make_unique<QSignalSpy>(m_editing, &HeroEditing::failed);
}

void TestHeroEditing::cleanup()
{
    m_window.reset();
    m_session.reset();
    m_folder.reset();
}

void TestHeroEditing::open(const QString& path, const OpenOptions& options)
{
    if (!m_session) {
        m_session = std::make_unique<DatabaseSession>();
    }
    QSignalSpy opened(m_session.get(), &DatabaseSession::opened);
    m_session->open(DatabaseAddress::ofFile(path), options);
    QVERIFY(opened.wait());
}

QVariant TestHeroEditing::stored(const char* column, qint64 id) const
{
    return readValue(m_path,
                     QStringLiteral("SELECT %1 FROM hero WHERE id = %2").arg(QString::fromLatin1(column)).arg(id));
}

void TestHeroEditing::createsAHero()
{
    m_editing->newHero();
    QTRY_VERIFY(shown<NewHeroDialog>());
    auto* const dialog = shown<NewHeroDialog>();
    QCOMPARE(dialog->windowModality(), Qt::WindowModal);
    typeOver(field(*dialog, "Name"), QStringLiteral("Émile 🦸"));
    QTest::keyClicks(field(*dialog, "Secret name"), QStringLiteral("Dive Wilson"));
    press(*dialog, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_created->count(), 1);
    QCOMPARE(m_created->first().at(0).toLongLong(), 21);
    QCOMPARE(m_created->first().at(1).toString(), QStringLiteral("Émile 🦸"));
    QCOMPARE(stored("name", 21).toString(), QStringLiteral("Émile 🦸"));
    QVERIFY(stored("age", 21).isNull());
    QCOMPARE(stored("secret_name", 21).toString(), QStringLiteral("Dive Wilson"));
    QTRY_VERIFY(m_window->findChildren<NewHeroDialog*>().isEmpty());
    QCOMPARE(m_failed->count(), 0);
}

void TestHeroEditing::addsOneAfterAnother()
{
    m_editing->newHero();
    QTRY_VERIFY(shown<NewHeroDialog>());
    auto* const dialog = shown<NewHeroDialog>();
    for (int count = 1; count <= 2; ++count) {
        QTest::keyClicks(dialog->focusWidget(), QStringLiteral("Hero"));
        QTest::keyClicks(field(*dialog, "Secret name"), QStringLiteral("Secret"));
        press(*dialog, Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(m_created->count(), count);
        QVERIFY(field(*dialog, "Name")->hasFocus());
    }
    QVERIFY(part<QLabel>(*dialog, QStringLiteral("#22 Hero was added.")));
    press(*dialog, Qt::Key_Escape);
    QTRY_VERIFY(m_window->findChildren<NewHeroDialog*>().isEmpty());
    QCOMPARE(heroCount(m_path), 22);
}

void TestHeroEditing::updatesOnlyWhatWasTouched()
{
    const QString name = stored("name", 3).toString();
    m_editing->editHero(3);
    QTRY_VERIFY(shown<EditHeroDialog>());
    auto* const dialog = shown<EditHeroDialog>();
    QCOMPARE(field(*dialog, "Name")->text(), name);
    typeOver(field(*dialog, "Age"), QString());
    // Not touched here, so what another program makes of it meanwhile stays.
    QVERIFY(execute(m_path, QStringLiteral("UPDATE hero SET name = 'Theirs', secret_name = 'Theirs' WHERE id = 3")));
    press(*dialog, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_updated->count(), 1);
    QCOMPARE(m_updated->first().first().toLongLong(), 3);
    QVERIFY(stored("age", 3).isNull());
    QCOMPARE(stored("name", 3).toString(), QStringLiteral("Theirs"));
    QCOMPARE(stored("secret_name", 3).toString(), QStringLiteral("Theirs"));
    QTRY_VERIFY(m_window->findChildren<EditHeroDialog*>().isEmpty());
}

void TestHeroEditing::editsOddRowsUnharmed_data()
{
    QTest::addColumn<qint64>("id");
    QTest::addColumn<QString>("fieldName");
    QTest::addColumn<QString>("column");
    QTest::newRow("blank name") << qint64(BlankName) << QStringLiteral("Age") << QStringLiteral("name");
    QTest::newRow("U+0000 in the name") << qint64(NulName) << QStringLiteral("Age") << QStringLiteral("name");
    QTest::newRow("name of other bytes") << qint64(InvalidUtf8Name) << QStringLiteral("Age") << QStringLiteral("name");
    QTest::newRow("name that is a blob") << qint64(BlobName) << QStringLiteral("Age") << QStringLiteral("name");
    QTest::newRow("long name") << qint64(LongName) << QStringLiteral("Age") << QStringLiteral("name");
    QTest::newRow("'abc' as age") << qint64(TextAge) << QStringLiteral("Name") << QStringLiteral("age");
    QTest::newRow("empty text as age") << qint64(EmptyTextAge) << QStringLiteral("Name") << QStringLiteral("age");
    QTest::newRow("12.5 as age") << qint64(RealAge) << QStringLiteral("Name") << QStringLiteral("age");
    QTest::newRow("blob as age") << qint64(BlobAge) << QStringLiteral("Name") << QStringLiteral("age");
    QTest::newRow("64-bit age") << qint64(SmallestAge) << QStringLiteral("Name") << QStringLiteral("age");
}

void TestHeroEditing::editsOddRowsUnharmed()
{
    QFETCH(qint64, id);
    QFETCH(QString, fieldName);
    QFETCH(QString, column);
    QVERIFY(addOddHeroes(m_path));
    const QByteArray exact = QStringLiteral("typeof(%1) || hex(%1)").arg(column).toLatin1();
    const QVariant before = stored(exact.constData(), id);
    m_editing->editHero(id);
    QTRY_VERIFY(shown<EditHeroDialog>());
    auto* const dialog = shown<EditHeroDialog>();
    typeOver(part<QLineEdit>(*dialog, fieldName), QStringLiteral("77"));
    press(*dialog, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_updated->count(), 1);
    QCOMPARE(stored(exact.constData(), id), before);
    QCOMPARE(stored(qPrintable(fieldName.toLower()), id).toString(), QStringLiteral("77"));
}

void TestHeroEditing::saysWhereAHeroIsGone()
{
    m_editing->editHero(99);
    QTRY_COMPARE(m_failed->count(), 1);
    QCOMPARE(m_failed->first().first().value<Error>().kind, ErrorKind::NotFound);
    m_editing->deleteHeroes({99});
    QTRY_COMPARE(m_failed->count(), 2);
    QCOMPARE(m_failed->last().first().value<Error>().message, QStringLiteral("Hero not found"));
    QVERIFY(m_window->findChildren<QDialog*>().isEmpty());
}

void TestHeroEditing::opensOneDialogAtATime()
{
    m_editing->editHero(3);
    m_editing->editHero(4);
    m_editing->newHero();
    QTRY_VERIFY(shown<EditHeroDialog>());
    m_editing->newHero();
    m_editing->deleteHeroes({1});
    QCOMPARE(m_window->findChildren<QDialog*>().size(), 1);
    QCOMPARE(shown<EditHeroDialog>()->loaded().id, 3);
    press(*shown<EditHeroDialog>(), Qt::Key_Escape);
    m_editing->newHero();
    QTRY_VERIFY(shown<NewHeroDialog>());
}

void TestHeroEditing::showsAConflictAndWritesOverIt()
{
    QVERIFY(execute(m_path, QStringLiteral("UPDATE hero SET age = 30 WHERE id = 3")));
    m_editing->editHero(3);
    QTRY_VERIFY(shown<EditHeroDialog>());
    auto* const dialog = shown<EditHeroDialog>();
    typeOver(field(*dialog, "Age"), QStringLiteral("32"));
    QVERIFY(execute(m_path, QStringLiteral("UPDATE hero SET age = 31 WHERE id = 3")));
    press(*dialog, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(part<QLabel>(*dialog, QStringLiteral("It was 30 and is now 31 in the database. Yours is 32.")));
    QCOMPARE(m_updated->count(), 0);
    QCOMPARE(stored("age", 3).toInt(), 31);
    press(*dialog, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_updated->count(), 1);
    QCOMPARE(stored("age", 3).toInt(), 32);
}

void TestHeroEditing::createsAnewWhatIsGone()
{
    m_editing->editHero(3);
    QTRY_VERIFY(shown<EditHeroDialog>());
    auto* const dialog = shown<EditHeroDialog>();
    typeOver(field(*dialog, "Name"), QStringLiteral("Phoenix"));
    typeOver(field(*dialog, "Age"), QStringLiteral("33"));
    QVERIFY(execute(m_path, QStringLiteral("DELETE FROM hero WHERE id = 3")));
    press(*dialog, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(part<QPushButton>(*dialog, QStringLiteral("Create Anew")));
    QCOMPARE(field(*dialog, "Name")->text(), QStringLiteral("Phoenix"));
    press(*dialog, Qt::Key_Return);
    QTRY_VERIFY(shown<NewHeroDialog>());
    auto* const anew = shown<NewHeroDialog>();
    QCOMPARE(field(*anew, "Name")->text(), QStringLiteral("Phoenix"));
    QCOMPARE(field(*anew, "Age")->text(), QStringLiteral("33"));
    QTest::keyClicks(field(*anew, "Secret name"), QStringLiteral("Jean"));
    press(*anew, Qt::Key_Return);
    QTRY_COMPARE(m_created->count(), 1);
    QCOMPARE(stored("name", 21).toString(), QStringLiteral("Phoenix"));
    QCOMPARE(m_updated->count(), 0);
}

void TestHeroEditing::deletesAfterAQuestion()
{
    m_editing->deleteHeroes({3, 4});
    QTRY_VERIFY(shown<DeleteQuestion>());
    auto* const question = shown<DeleteQuestion>();
    QCOMPARE(accessibleText(question, QAccessible::Name), QStringLiteral("Delete"));
    QVERIFY(question->informativeText().contains(stored("name", 3).toString()));
    QVERIFY(question->informativeText().contains(stored("name", 4).toString()));
    QCOMPARE(heroCount(m_path), 20);
    press(*question, Qt::Key_D, Qt::AltModifier);
    QTRY_COMPARE(m_deleted->count(), 1);
    QCOMPARE(m_deleted->first().first().value<QList<qint64>>(), (QList<qint64>{3, 4}));
    QCOMPARE(heroCount(m_path), 18);
}

void TestHeroEditing::namesAtMostFive()
{
    m_editing->deleteHeroes({1, 2, 3, 4, 5, 6, 7, 99});
    QTRY_VERIFY(shown<DeleteQuestion>());
    const QString named = shown<DeleteQuestion>()->informativeText();
    QCOMPARE(named.count(u'#'), 5);
    QVERIFY(named.contains(QStringLiteral("and 2 more")));
    QCOMPARE(shown<DeleteQuestion>()->text(), QStringLiteral("Delete 7 heroes?"));
}

void TestHeroEditing::keepsHeroesByDefault()
{
    m_editing->deleteHeroes({3});
    QTRY_VERIFY(shown<DeleteQuestion>());
    QVERIFY(shown<DeleteQuestion>()->text().contains(stored("name", 3).toString()));
    press(*shown<DeleteQuestion>(), Qt::Key_Return);
    QTRY_VERIFY(m_window->findChildren<DeleteQuestion*>().isEmpty());
    m_editing->deleteHeroes({3});
    QTRY_VERIFY(shown<DeleteQuestion>());
    press(*shown<DeleteQuestion>(), Qt::Key_Escape);
    QTRY_VERIFY(m_window->findChildren<DeleteQuestion*>().isEmpty());
    QCOMPARE(m_deleted->count(), 0);
    QCOMPARE(heroCount(m_path), 20);
}

void TestHeroEditing::doesNotDeleteWhatChangedMeanwhile()
{
    m_editing->deleteHeroes({3, 4});
    QTRY_VERIFY(shown<DeleteQuestion>());
    QVERIFY(execute(m_path, QStringLiteral("UPDATE hero SET name = 'Theirs' WHERE id = 4")));
    press(*shown<DeleteQuestion>(), Qt::Key_D, Qt::AltModifier);
    QTRY_COMPARE(m_failed->count(), 1);
    QCOMPARE(m_failed->first().first().value<Error>().kind, ErrorKind::Conflict);
    QCOMPARE(heroCount(m_path), 20);
}

void TestHeroEditing::opensNothingOnAReadOnlyDatabase()
{
    OpenOptions options;
    options.readOnly = true;
    open(m_path, options);
    m_editing->newHero();
    m_editing->editHero(3);
    m_editing->deleteHeroes({3});
    QCOMPARE(m_failed->count(), 3);
    QCOMPARE(m_failed->first().first().value<Error>().kind, ErrorKind::ReadOnly);
    QVERIFY(!m_failed->first().first().value<Error>().message.isEmpty());
    QVERIFY(m_window->findChildren<QDialog*>().isEmpty());
}

void TestHeroEditing::keepsTypedTextWhileTheFileIsLocked()
{
    open(m_path);
    m_writing->setPatience(std::chrono::milliseconds(50));
    m_editing->newHero();
    QTRY_VERIFY(shown<NewHeroDialog>());
    auto* const dialog = shown<NewHeroDialog>();
    QTest::keyClicks(field(*dialog, "Name"), QStringLiteral("Patient"));
    QTest::keyClicks(field(*dialog, "Secret name"), QStringLiteral("Secret"));
    {
        const WriteLock lock(m_path);
        QVERIFY(lock.isHeld());
        press(*dialog, Qt::Key_Return);
        QVERIFY(part<QLabel>(*dialog, QStringLiteral("Saving\u2026")));
        QTRY_VERIFY(!part<QLabel>(*dialog, QStringLiteral("Saving\u2026")));
    }
    QVERIFY(dialog->isVisible());
    QCOMPARE(field(*dialog, "Name")->text(), QStringLiteral("Patient"));
    QCOMPARE(m_failed->count(), 0);
    press(*dialog, Qt::Key_Return);
    QTRY_COMPARE(m_created->count(), 1);
}

void TestHeroEditing::reportsAWriteWhoseDialogIsClosed()
{
    open(m_path);
    m_writing->setPatience(std::chrono::minutes(1));
    m_editing->newHero();
    QTRY_VERIFY(shown<NewHeroDialog>());
    auto* const dialog = shown<NewHeroDialog>();
    QTest::keyClicks(field(*dialog, "Name"), QStringLiteral("Patient"));
    QTest::keyClicks(field(*dialog, "Secret name"), QStringLiteral("Secret"));
    {
        const WriteLock lock(m_path);
        QVERIFY(lock.isHeld());
        press(*dialog, Qt::Key_Return);
        press(*dialog, Qt::Key_Escape);
        QTRY_VERIFY(shown<QMessageBox>());
        press(*shown<QMessageBox>(), Qt::Key_D, Qt::AltModifier);
        QTRY_VERIFY(m_window->findChildren<NewHeroDialog*>().isEmpty());
        QCOMPARE(m_created->count(), 0);
    }
    QTRY_COMPARE(m_created->count(), 1);
    QCOMPARE(stored("name", 21).toString(), QStringLiteral("Patient"));
}

void TestHeroEditing::saysWhatAClosedDialogCannot()
{
    m_editing->newHero();
    QTRY_VERIFY(shown<NewHeroDialog>());
    auto* const dialog = shown<NewHeroDialog>();
    dialog->setAttribute(Qt::WA_DeleteOnClose, false); // closed, it stays until the answer is there
    QTest::keyClicks(field(*dialog, "Name"), QStringLiteral("Lost"));
    QTest::keyClicks(field(*dialog, "Secret name"), QStringLiteral("Secret"));
    QVERIFY(execute(m_path, QStringLiteral("DROP TABLE hero")));
    press(*dialog, Qt::Key_Return);
    dialog->done(QDialog::Rejected);
    QTRY_COMPARE(m_failed->count(), 1);
}

void TestHeroEditing::doesNotWriteIntoAnotherDatabase()
{
    m_editing->newHero();
    QTRY_VERIFY(shown<NewHeroDialog>());
    auto* const dialog = shown<NewHeroDialog>();
    QTest::keyClicks(field(*dialog, "Name"), QStringLiteral("Lost"));
    QTest::keyClicks(field(*dialog, "Secret name"), QStringLiteral("Secret"));
    const QString other = m_folder->filePath(QStringLiteral("other.db"));
    QVERIFY(createHeroFile(other, 1));
    open(other);
    press(*dialog, Qt::Key_Return);
    QVERIFY(part<QLabel>(*dialog, QStringLiteral("Another database was opened meanwhile. Nothing was written.")));
    QCOMPARE(heroCount(other), 1);
    QCOMPARE(heroCount(m_path), 20);
}

void TestHeroEditing::doesNotWriteWhileAnotherDatabaseIsBeingOpened()
{
    m_editing->newHero();
    QTRY_VERIFY(shown<NewHeroDialog>());
    auto* const dialog = shown<NewHeroDialog>();
    QTest::keyClicks(field(*dialog, "Name"), QStringLiteral("Lost"));
    QTest::keyClicks(field(*dialog, "Secret name"), QStringLiteral("Secret"));
    const QString other = m_folder->filePath(QStringLiteral("other.db"));
    QVERIFY(createHeroFile(other, 1));
    QSignalSpy opened(m_session.get(), &DatabaseSession::opened);
    m_session->open(DatabaseAddress::ofFile(other));
    press(*dialog, Qt::Key_Return);
    QVERIFY(part<QLabel>(*dialog, QStringLiteral("Another database was opened meanwhile. Nothing was written.")));
    QVERIFY(opened.wait());
    QVERIFY(m_session->worker().run([](HeroRepository& repository) { return repository.read(1); }).result());
    QCOMPARE(heroCount(other), 1);
    QCOMPARE(heroCount(m_path), 20);
}

void TestHeroEditing::goesWhileAnAnswerIsOnItsWay()
{
    m_editing->editHero(3);
    m_window.reset();
    QVERIFY(m_session->worker().run([](HeroRepository& repository) { return repository.read(3); }).result());
    QCoreApplication::processEvents();
}

QTEST_MAIN(TestHeroEditing)
#include "tst_heroediting.moc"
