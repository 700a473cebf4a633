#include "gui/support/dialogdriver.h"

#include "data/session/databasesession.h"
#include "gui/application/language.h"
#include "gui/application/settings.h"
#include "gui/application/theme.h"
#include "gui/browse/herotableview.h"
#include "gui/drafts/closingguard.h"
#include "gui/drafts/draftfile.h"
#include "gui/edit/editherodialog.h"
#include "gui/edit/heroediting.h"
#include "gui/edit/newherodialog.h"
#include "gui/messages/messagebar.h"
#include "gui/opening/databaseopening.h"
#include "gui/window/mainwindow.h"
#include "support/herofile.h"
#include "support/testdatabase.h"

#include <QAbstractButton>
#include <QDir>
#include <QLabel>
#include <QMessageBox>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <cstdio>
#include <memory>

using namespace heroadmin;
using namespace heroadmin::testing;

namespace {

/// The whole application, on a database, with its own files in `folder`.
class Desk
{
public:
    Desk(const QString& folder, const QString& database)
        : m_store(folder + QStringLiteral("/settings.ini"), QSettings::IniFormat)
        , m_settings(m_store)
        , m_theme(*qApp)
        , m_window(std::make_unique<MainWindow>(m_session, m_settings, m_theme, m_language,
                                                folder + QStringLiteral("/heroes.db")))
    {
        m_window->opening().openGiven(database);
        m_window->show();
    }

    [[nodiscard]] MainWindow& window() const { return *m_window; }

    [[nodiscard]] DatabaseSession& session() { return m_session; }

    [[nodiscard]] HeroEditing& editing() const { return *m_window->findChild<HeroEditing*>(); }

    [[nodiscard]] ClosingGuard& closing() const { return *m_window->findChild<ClosingGuard*>(); }

    template<typename Dialog>
    [[nodiscard]] Dialog* shown() const
    {
        auto* const dialog = qobject_cast<Dialog*>(QApplication::activeWindow());
        return dialog != nullptr && dialog->isVisible() ? dialog : nullptr;
    }

    /// The message that is on top; empty where there is none.
    [[nodiscard]] QString said() const
    {
        QStringList texts;
        for (const QLabel* const label : m_window->findChild<MessageBar*>()->findChildren<QLabel*>()) {
            if (label->isVisible()) {
                texts.append(label->text());
            }
        }
        return texts.join(u' ');
    }

    [[nodiscard]] QAbstractButton* offer(const char* name) const
    {
        return part<QAbstractButton>(*m_window->findChild<MessageBar*>(), QString::fromLatin1(name));
    }

private:
    QSettings m_store;
    Settings m_settings;
    Theme m_theme;
    Language m_language;
    DatabaseSession m_session{TestDatabase::engines()};
    std::unique_ptr<MainWindow> m_window;
};

QStringList draftFiles(const QString& folder)
{
    QDir drafts(folder + QStringLiteral("/drafts"));
    QStringList files;
    for (const QString& name : drafts.entryList({QStringLiteral("*.json")}, QDir::Files)) {
        files.append(drafts.filePath(name));
    }
    return files;
}

bool isOpen(Desk& desk)
{
    return QTest::qWaitFor([&desk] { return desk.session().isOpen(); });
}

bool openDialog(Desk& desk, bool isNew)
{
    if (isNew) {
        desk.editing().newHero();
    } else {
        desk.editing().editHero(3);
    }
    return QTest::qWaitFor([&desk] { return desk.shown<HeroDialog>() != nullptr; });
}

/// What the process does that is to be killed: it types, says so when that is on the disk, and goes on.
int typeAndStay(const QString& folder, const QString& database, bool isNew)
{
    Desk desk(folder, database);
    if (!isOpen(desk) || !openDialog(desk, isNew)) {
        return 1;
    }
    auto* const dialog = desk.shown<HeroDialog>();
    QTest::keyClicks(field(*dialog, "Secret name"), QStringLiteral("Dive Wilson"));
    if (isNew) {
        QTest::keyClicks(field(*dialog, "Name"), QStringLiteral("Spider-Boy"));
    } else {
        typeOver(field(*dialog, "Age"), QStringLiteral("32"));
    }
    if (!QTest::qWaitFor([&folder] { return !draftFiles(folder).isEmpty(); })) {
        return 1;
    }
    std::puts("typed");
    std::fflush(stdout);
    return QCoreApplication::exec();
}

} // namespace

class DraftControlsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void survivesAKill_data();
    void survivesAKill();
    void showsWhatSomebodyElseChangedMeanwhile();
    void createsAnewWhatIsGone();
    void continuesACellInTheDialog();
    void keepsTheDraftOnAReadOnlyDatabase();
    void leavesNothingWhenSavedOrDiscarded();
    void asksBeforeTheWindowCloses();
    void asksBeforeAnotherDatabaseOpens();
    void leavesTheDraftWhenTheSessionEnds();

private:
    void killOneThatTypes(bool isNew) const;

    [[nodiscard]] QString path(const char* name) const { return m_folder->filePath(QString::fromLatin1(name)); }

    [[nodiscard]] QVariant age(qint64 id) const { return m_heroes->stored("age", id); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestDatabase> m_heroes;
};

void DraftControlsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_heroes = TestDatabase::make(20);
    QVERIFY(m_heroes->run(QStringLiteral("UPDATE hero SET name = 'Deadpond', age = 30 WHERE id = 3")));
}

void DraftControlsTest::killOneThatTypes(bool isNew) const
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(),
                  {isNew ? QStringLiteral("--new") : QStringLiteral("--edit"), m_folder->path(), m_heroes->location()});
    QVERIFY(process.waitForReadyRead());
    QCOMPARE(process.readAllStandardOutput().trimmed(), QByteArray("typed"));
    process.kill();
    QVERIFY(process.waitForFinished());
}

void DraftControlsTest::survivesAKill_data()
{
    QTest::addColumn<bool>("isNew");
    QTest::newRow("new hero") << true;
    QTest::newRow("edit hero") << false;
}

void DraftControlsTest::survivesAKill()
{
    QFETCH(bool, isNew);
    killOneThatTypes(isNew);
    const QStringList files = draftFiles(m_folder->path());
    QCOMPARE(files.size(), 1);
    QCOMPARE(DraftFile(files.first()).read().size(), 1);
    const QString secret = QStringLiteral("Dive Wilson");
    const QMap<QString, QByteArray> all = folderContent(path("drafts"));
    for (const QByteArray& content : all) {
        QVERIFY(!content.contains(secret.toUtf8()));
        QVERIFY(!content.contains(secret.toUtf8().toBase64()));
        QVERIFY(
            !content.contains(QByteArray(reinterpret_cast<const char*>(secret.utf16()), secret.size() * 2).toBase64()));
    }

    Desk desk(m_folder->path(), m_heroes->location());
    QTRY_VERIFY(desk.said().contains(isNew ? QStringLiteral("adding “Spider-Boy”. Your text is still here.")
                                           : QStringLiteral("editing “Deadpond”. Your text is still here.")));
    QVERIFY(desk.said().contains(QStringLiteral("A typed secret name is never kept: type it again.")));
    QTest::mouseClick(desk.offer("Continue"), Qt::LeftButton);
    QTRY_VERIFY(desk.shown<HeroDialog>());
    auto* const dialog = desk.shown<HeroDialog>();
    QCOMPARE(field(*dialog, "Secret name")->text(), QString());
    QVERIFY(descriptionOf(*dialog, "Secret name").contains(QStringLiteral("never kept")));
    if (isNew) {
        QCOMPARE(field(*dialog, "Name")->text(), QStringLiteral("Spider-Boy"));
        QTest::keyClicks(field(*dialog, "Secret name"), QStringLiteral("Pedro"));
    } else {
        QCOMPARE(field(*dialog, "Name")->text(), QStringLiteral("Deadpond"));
        QCOMPARE(field(*dialog, "Age")->text(), QStringLiteral("32"));
    }
    // From now on it is this process's: it would survive once more.
    QCOMPARE(draftFiles(m_folder->path()).size(), 1);
    QVERIFY(draftFiles(m_folder->path()) != files);
    press(*dialog, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!desk.shown<HeroDialog>());
    QTRY_COMPARE(draftFiles(m_folder->path()), QStringList());
    QCOMPARE(m_heroes->heroCount(), isNew ? 21 : 20);
    QCOMPARE(age(3).toInt(), isNew ? 30 : 32);
    QVERIFY(!desk.said().contains(QStringLiteral("still here")));
}

void DraftControlsTest::showsWhatSomebodyElseChangedMeanwhile()
{
    killOneThatTypes(false);
    QVERIFY(m_heroes->run(QStringLiteral("UPDATE hero SET age = 31 WHERE id = 3")));
    Desk desk(m_folder->path(), m_heroes->location());
    QTRY_VERIFY(desk.offer("Continue"));
    QTest::mouseClick(desk.offer("Continue"), Qt::LeftButton);
    QTRY_VERIFY(desk.shown<EditHeroDialog>());
    auto* const dialog = desk.shown<EditHeroDialog>();
    press(*dialog, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(part<QLabel>(*dialog, QStringLiteral("It was 30 and is now 31 in the database. Yours is 32.")));
    QCOMPARE(age(3).toInt(), 31);
}

void DraftControlsTest::createsAnewWhatIsGone()
{
    killOneThatTypes(false);
    QVERIFY(m_heroes->run(QStringLiteral("DELETE FROM hero WHERE id = 3")));
    Desk desk(m_folder->path(), m_heroes->location());
    QTRY_VERIFY(desk.offer("Continue"));
    QTest::mouseClick(desk.offer("Continue"), Qt::LeftButton);
    QTRY_VERIFY(desk.shown<EditHeroDialog>());
    press(*desk.shown<EditHeroDialog>(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(part<QAbstractButton>(*desk.shown<EditHeroDialog>(), QStringLiteral("Create Anew")));
    press(*desk.shown<EditHeroDialog>(), Qt::Key_Return);
    QTRY_VERIFY(desk.shown<NewHeroDialog>());
    QCOMPARE(field(*desk.shown<NewHeroDialog>(), "Age")->text(), QStringLiteral("32"));
}

void DraftControlsTest::continuesACellInTheDialog()
{
    const HeroSnapshot loaded = {3, StoredValue::text(QStringLiteral("Deadpond")), StoredValue::integer(30)};
    KeptDraft draft = KeptDraft::ofCell(loaded, HeroField::Name, QStringLiteral("Deadpool"));
    draft.id = QStringLiteral("cell");
    draft.database = m_heroes->location();
    QVERIFY(DraftFile(path("drafts/crashed.json")).write({draft}));
    Desk desk(m_folder->path(), m_heroes->location());
    QTRY_VERIFY(desk.offer("Continue"));
    QTest::mouseClick(desk.offer("Continue"), Qt::LeftButton);
    QTRY_VERIFY(desk.shown<EditHeroDialog>());
    QCOMPARE(field(*desk.shown<EditHeroDialog>(), "Name")->text(), QStringLiteral("Deadpool"));
    QCOMPARE(field(*desk.shown<EditHeroDialog>(), "Age")->text(), QStringLiteral("30"));
}

void DraftControlsTest::keepsTheDraftOnAReadOnlyDatabase()
{
    killOneThatTypes(false);
    Desk desk(m_folder->path(), m_heroes->location());
    QVERIFY(isOpen(desk));
    desk.window().opening().openGiven(m_heroes->location(), true);
    QTRY_VERIFY(desk.session().info().readOnly);
    QTRY_VERIFY(desk.offer("Continue"));
    QTest::mouseClick(desk.offer("Continue"), Qt::LeftButton);
    QTRY_VERIFY(desk.offer("Continue"));
    QVERIFY(!desk.shown<HeroDialog>());
    QCOMPARE(draftFiles(m_folder->path()).size(), 1);
    QTest::mouseClick(desk.offer("Discard"), Qt::LeftButton);
    QTRY_VERIFY(!desk.offer("Discard"));
    QCOMPARE(draftFiles(m_folder->path()), QStringList());
}

void DraftControlsTest::leavesNothingWhenSavedOrDiscarded()
{
    Desk desk(m_folder->path(), m_heroes->location());
    QVERIFY(isOpen(desk));
    QVERIFY(openDialog(desk, false));
    auto* const dialog = desk.shown<HeroDialog>();
    typeOver(field(*dialog, "Age"), QStringLiteral("32"));
    QTRY_COMPARE(draftFiles(m_folder->path()).size(), 1);
    typeOver(field(*dialog, "Age"), QStringLiteral("30"));
    QTRY_COMPARE(draftFiles(m_folder->path()), QStringList()); // As it was loaded: there is nothing to keep.
    typeOver(field(*dialog, "Age"), QStringLiteral("33"));
    QTRY_COMPARE(draftFiles(m_folder->path()).size(), 1);
    press(*dialog, Qt::Key_Escape);
    QTRY_VERIFY(desk.shown<QMessageBox>());
    press(*desk.shown<QMessageBox>(), Qt::Key_D, Qt::AltModifier);
    QTRY_COMPARE(draftFiles(m_folder->path()), QStringList());
}

void DraftControlsTest::asksBeforeTheWindowCloses()
{
    Desk desk(m_folder->path(), m_heroes->location());
    QVERIFY(isOpen(desk));
    QVERIFY(openDialog(desk, false));
    typeOver(field(*desk.shown<HeroDialog>(), "Age"), QStringLiteral("31"));
    QVERIFY(!desk.window().close());
    QTRY_VERIFY(desk.shown<QMessageBox>());
    QCOMPARE(desk.shown<QMessageBox>()->informativeText(), QStringLiteral("“Deadpond” is not saved: the age “31”."));
    press(*desk.shown<QMessageBox>(), Qt::Key_Escape);
    QTRY_VERIFY(desk.shown<HeroDialog>());
    QVERIFY(desk.window().isVisible());
    QCOMPARE(field(*desk.shown<HeroDialog>(), "Age")->text(), QStringLiteral("31"));
    QVERIFY(!desk.window().close());
    QTRY_VERIFY(desk.shown<QMessageBox>());
    press(*desk.shown<QMessageBox>(), Qt::Key_D, Qt::AltModifier);
    QTRY_VERIFY(!desk.window().isVisible());
    QTRY_COMPARE(draftFiles(m_folder->path()), QStringList());
    QCOMPARE(age(3).toInt(), 30);
}

void DraftControlsTest::asksBeforeAnotherDatabaseOpens()
{
    const auto other = TestDatabase::make(1, QStringLiteral("other"));
    Desk desk(m_folder->path(), m_heroes->location());
    QVERIFY(isOpen(desk));
    QVERIFY(openDialog(desk, false));
    typeOver(field(*desk.shown<HeroDialog>(), "Age"), QStringLiteral("31"));
    desk.window().opening().openGiven(other->location());
    QTRY_VERIFY(desk.shown<QMessageBox>());
    press(*desk.shown<QMessageBox>(), Qt::Key_Escape);
    QTRY_VERIFY(desk.shown<HeroDialog>());
    QVERIFY(!desk.session().isOpening());
    desk.window().opening().openGiven(other->location());
    QTRY_VERIFY(desk.shown<QMessageBox>());
    press(*desk.shown<QMessageBox>(), Qt::Key_D, Qt::AltModifier);
    QTRY_COMPARE(desk.session().info().address, other->address());
    QVERIFY(!desk.shown<HeroDialog>());
}

void DraftControlsTest::leavesTheDraftWhenTheSessionEnds()
{
    {
        Desk desk(m_folder->path(), m_heroes->location());
        QVERIFY(isOpen(desk));
        QVERIFY(openDialog(desk, false));
        typeOver(field(*desk.shown<HeroDialog>(), "Age"), QStringLiteral("31"));
        desk.closing().endSession();
        QCOMPARE(draftFiles(m_folder->path()).size(), 1);
        QEvent quit(QEvent::Quit);
        QCoreApplication::sendEvent(qApp, &quit);
        QVERIFY(quit.isAccepted());
        QVERIFY(!desk.window().isVisible());
    }
    Desk desk(m_folder->path(), m_heroes->location());
    QTRY_VERIFY(desk.offer("Continue"));
}

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.value(1) == QStringLiteral("--new") || arguments.value(1) == QStringLiteral("--edit")) {
        return typeAndStay(arguments.value(2), arguments.value(3), arguments.value(1) == QStringLiteral("--new"));
    }
    DraftControlsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_draftcontrols.moc"
