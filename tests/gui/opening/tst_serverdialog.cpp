#include "gui/opening/serverdialog.h"

#include "gui/support/dialogdriver.h"
#include "gui/widgets/notelabel.h"
#include "support/memory/memorydatabase.h"
#include "support/memory/serverengine.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <algorithm>
#include <memory>

using namespace heroadmin;
using namespace heroadmin::testing;

/// With real keys, and a server that the test has in its hands.
class ServerDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void allProblemsStandBesideTheirFields();
    void testSaysWhatIsThere();
    void whatIsWrongStandsBesideItsField_data();
    void whatIsWrongStandsBesideItsField();
    void sentenceGoesWithTheNextEdit();
    void opensWhenTheServerHasAnswered();
    void staysWhereTheServerRefuses();
    void testIsStoppedAtOnce();
    void escapeStopsBeforeItCloses();
    void anAddressFillsTheFields();
    void passwordIsShownOnPurposeAlone();
    void languageKeepsWhatIsChosen();
    void aMarkIsThatOfWhereItLeads();

private:
    [[nodiscard]] QLineEdit* edit(const char* name) const { return field(*m_dialog, name); }

    [[nodiscard]] QPushButton* button(const char* name) const
    {
        return part<QPushButton>(*m_dialog, QString::fromLatin1(name));
    }

    void fillIn(const char* database = "heroes") const
    {
        typeOver(edit("Server"), QStringLiteral("db.example.org"));
        typeOver(edit("Database"), QString::fromLatin1(database));
    }

    /// All that stands beside fields and below them.
    [[nodiscard]] QString said() const;

    std::shared_ptr<FakeServer> m_server;
    std::unique_ptr<ServerDialog> m_dialog;
};

void ServerDialogTest::init()
{
    m_server = std::make_shared<FakeServer>();
    m_dialog = std::make_unique<ServerDialog>(ServerEngine::enginesWith(m_server));
    m_dialog->open();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    QCOMPARE(QApplication::focusWidget(), edit("Server"));
}

void ServerDialogTest::cleanup()
{
    m_server->setSilent(false); // Nobody is left waiting for it.
    m_dialog.reset();
}

QString ServerDialogTest::said() const
{
    QStringList texts;
    const QList<NoteLabel*> notes = m_dialog->findChildren<NoteLabel*>();
    for (const NoteLabel* const note : notes) {
        if (note->isVisible()) {
            texts.append(note->text());
        }
    }
    return texts.join(u'|');
}

void ServerDialogTest::allProblemsStandBesideTheirFields()
{
    typeOver(edit("Server"), QStringLiteral("db example"));
    press(*m_dialog, Qt::Key_Return);
    QCOMPARE(said(), QStringLiteral("No server has a space in its name.|Which database is it?"));
    QCOMPARE(descriptionOf(*m_dialog, "Server"), QStringLiteral("No server has a space in its name."));
    QCOMPARE(descriptionOf(*m_dialog, "Database"), QStringLiteral("Which database is it?"));
    QCOMPARE(QApplication::focusWidget(), edit("Server"));
    QVERIFY(m_server->passwords().isEmpty());
}

void ServerDialogTest::testSaysWhatIsThere()
{
    fillIn();
    button("Test")->click();
    QTRY_VERIFY2(said().startsWith(QStringLiteral("Server 1 answers, and has a table of heroes.")), qPrintable(said()));
    // What isn't ours in it is shown letter by letter.
    QVERIFY(said().contains(QStringLiteral("The server knows you as “<i>clerk</i>”.")));
    QVERIFY(said().contains(MemoryDatabase::whyReadOnly()));
    QVERIFY(m_dialog->isVisible());
    QVERIFY(button("Test")->isEnabled());
}

void ServerDialogTest::whatIsWrongStandsBesideItsField_data()
{
    QTest::addColumn<QString>("database");
    QTest::addColumn<QString>("password");
    QTest::addColumn<bool>("isThere");
    QTest::addColumn<QString>("wrong");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("password missing") << "heroes" << QString() << true << "Password"
                                      << "No password was given.";
    QTest::newRow("password wrong") << "heroes"
                                    << "guess" << true << "Password"
                                    << "That password is wrong.";
    QTest::newRow("database") << "villains"
                              << "right" << true << "Database"
                              << "There is no such database.";
    QTest::newRow("server") << "heroes"
                            << "right" << false << "Server"
                            << "Nobody answers there.";
}

void ServerDialogTest::whatIsWrongStandsBesideItsField()
{
    QFETCH(const QString, database);
    QFETCH(const QString, password);
    QFETCH(const bool, isThere);
    QFETCH(const QString, wrong);
    QFETCH(const QString, sentence);
    m_server->setPassword(QStringLiteral("right"));
    m_server->setThere(isThere);
    fillIn(qPrintable(database));
    typeOver(edit("Password"), password);
    button("Test")->click();
    QTRY_COMPARE(said(), sentence);
    const QByteArray name = wrong.toLatin1();
    QCOMPARE(descriptionOf(*m_dialog, name.constData()), sentence);
    QCOMPARE(QApplication::focusWidget(), edit(name.constData()));
    QCOMPARE(m_server->passwords(), QStringList{password});
}

void ServerDialogTest::sentenceGoesWithTheNextEdit()
{
    m_server->setThere(false);
    fillIn();
    const QString before = descriptionOf(*m_dialog, "Server");
    button("Test")->click();
    QTRY_COMPARE(said(), QStringLiteral("Nobody answers there."));
    QVERIFY(descriptionOf(*m_dialog, "Server") != before);
    QTest::keyClick(edit("Server"), Qt::Key_X);
    QCOMPARE(said(), QString());
    QCOMPARE(descriptionOf(*m_dialog, "Server"), before);
}

void ServerDialogTest::opensWhenTheServerHasAnswered()
{
    m_server->setPassword(QStringLiteral("right"));
    const QSignalSpy accepted(m_dialog.get(), &QDialog::accepted);
    fillIn();
    typeOver(edit("User"), QStringLiteral("clerk"));
    typeOver(edit("Password"), QStringLiteral("right"));
    part<QCheckBox>(*m_dialog, QStringLiteral("Read only"))->click();
    press(*m_dialog, Qt::Key_Return);
    QTRY_COMPARE(accepted.count(), 1);
    QCOMPARE(m_dialog->address().location, QStringLiteral("server://clerk@db.example.org/heroes"));
    QVERIFY(m_dialog->isReadOnly());
}

void ServerDialogTest::staysWhereTheServerRefuses()
{
    m_server->setThere(false);
    const QSignalSpy accepted(m_dialog.get(), &QDialog::accepted);
    fillIn();
    press(*m_dialog, Qt::Key_Return);
    QTRY_COMPARE(said(), QStringLiteral("Nobody answers there."));
    QCOMPARE(accepted.count(), 0);
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(edit("Database")->text(), QStringLiteral("heroes"));
    m_server->setThere(true);
    press(*m_dialog, Qt::Key_Return);
    QTRY_COMPARE(accepted.count(), 1);
}

void ServerDialogTest::testIsStoppedAtOnce()
{
    m_server->setSilent(true);
    fillIn();
    button("Test")->click();
    QVERIFY(!edit("Server")->isEnabled());
    QPushButton* const stop = button("Stop");
    QVERIFY(stop != nullptr);
    stop->click();
    QCOMPARE(said(), QStringLiteral("Stopped."));
    QVERIFY(edit("Server")->isEnabled());
    // What the server says at last is not about what is tried then.
    m_server->setThere(false);
    button("Test")->click();
    m_server->setSilent(false);
    QTRY_COMPARE(said(), QStringLiteral("Nobody answers there."));
}

void ServerDialogTest::escapeStopsBeforeItCloses()
{
    const QSignalSpy rejected(m_dialog.get(), &QDialog::rejected);
    m_server->setSilent(true);
    fillIn();
    press(*m_dialog, Qt::Key_Return);
    press(*m_dialog, Qt::Key_Escape);
    QCOMPARE(said(), QStringLiteral("Stopped."));
    QCOMPARE(rejected.count(), 0);
    press(*m_dialog, Qt::Key_Escape);
    QCOMPARE(rejected.count(), 1);
}

void ServerDialogTest::anAddressFillsTheFields()
{
    typeOver(edit("Server"), QStringLiteral("server://clerk:s3cret@db.example.org/heroes"));
    press(*m_dialog, Qt::Key_Tab);
    QCOMPARE(edit("Server")->text(), QStringLiteral("db.example.org"));
    QCOMPARE(edit("User")->text(), QStringLiteral("clerk"));
    QCOMPARE(edit("Password")->text(), QStringLiteral("s3cret"));
    QCOMPARE(edit("Database")->text(), QStringLiteral("heroes"));
}

void ServerDialogTest::passwordIsShownOnPurposeAlone()
{
    QLineEdit* const password = edit("Password");
    QTest::keyClicks(password, QStringLiteral("s3cret"));
    QVERIFY(!password->displayText().contains(QStringLiteral("s3cret")));
    auto* const show = part<QAbstractButton>(*m_dialog, QStringLiteral("Show what is typed as password"));
    show->click();
    QCOMPARE(password->displayText(), QStringLiteral("s3cret"));
    QVERIFY(password->inputMethodHints().testFlag(Qt::ImhSensitiveData));
    show->click();
    QVERIFY(!password->displayText().contains(QStringLiteral("s3cret")));
}

void ServerDialogTest::languageKeepsWhatIsChosen()
{
    auto* const encryption = m_dialog->findChild<QComboBox*>(QStringLiteral("encryption"));
    QCOMPARE(encryption->currentText(), QStringLiteral("As is best"));
    encryption->setCurrentIndex(1);
    QEvent change(QEvent::LanguageChange);
    QCoreApplication::sendEvent(m_dialog.get(), &change);
    QCOMPARE(encryption->currentText(), QStringLiteral("Never"));
    QCOMPARE(encryption->count(), 2);
}

void ServerDialogTest::aMarkIsThatOfWhereItLeads()
{
    const DatabaseMark production{QStringLiteral("Production"), DatabaseMark::Colour::Red};
    m_dialog->setMarks([&production](const DatabaseAddress& address) {
        return address.location.endsWith(QStringLiteral("/heroes")) ? production : DatabaseMark();
    });
    fillIn();
    QCOMPARE(m_dialog->mark(), production);
    QCOMPARE(edit("Name of your own")->text(), QStringLiteral("Production"));
    fillIn("heroes_test");
    QCOMPARE(m_dialog->mark(), DatabaseMark()); // It would pass for the other one.
    typeOver(edit("Name of your own"), QStringLiteral(" Trial "));
    press(*m_dialog, Qt::Key_Tab);
    press(*m_dialog, Qt::Key_Down);
    const DatabaseMark theirs{QStringLiteral("Trial"), DatabaseMark::Colour::Red};
    QCOMPARE(m_dialog->mark(), theirs);
    QEvent change(QEvent::LanguageChange);
    QCoreApplication::sendEvent(m_dialog.get(), &change);
    fillIn("heroes_tests");
    QCOMPARE(m_dialog->mark(), theirs);
}

QTEST_MAIN(ServerDialogTest)
#include "tst_serverdialog.moc"
