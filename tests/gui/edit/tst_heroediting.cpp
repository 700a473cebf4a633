#include "gui/support/dialogdriver.h"
#include "gui/support/heroeditingsetting.h"

#include "gui/admin/adminmode.h"
#include "gui/edit/editherodialog.h"
#include "gui/edit/newherodialog.h"

#include <QLabel>
#include <QPushButton>
#include <memory>

using namespace heroadmin;
using namespace heroadmin::testing;

class HeroEditingTest : public QObject
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
    void duplicatesHeroes();
    void masksASecretNameWhenAdminModeEndsByItself();

private:
    std::unique_ptr<HeroEditingSetting> m_setting;
};

void HeroEditingTest::init()
{
    m_setting = std::make_unique<HeroEditingSetting>();
    QVERIFY(m_setting->isReady);
}

void HeroEditingTest::cleanup()
{
    m_setting.reset();
}

void HeroEditingTest::createsAHero()
{
    m_setting->editing->newHero();
    QTRY_VERIFY(m_setting->shown<NewHeroDialog>());
    auto* const dialog = m_setting->shown<NewHeroDialog>();
    QCOMPARE(dialog->windowModality(), Qt::WindowModal);
    typeOver(field(*dialog, "Name"), QStringLiteral("Émile 🦸"));
    QTest::keyClicks(field(*dialog, "Secret name"), QStringLiteral("Dive Wilson"));
    press(*dialog, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_setting->created->count(), 1);
    QCOMPARE(m_setting->created->first().at(0).toLongLong(), 21);
    QCOMPARE(m_setting->created->first().at(1).toString(), QStringLiteral("Émile 🦸"));
    QCOMPARE(m_setting->stored("name", 21).toString(), QStringLiteral("Émile 🦸"));
    QVERIFY(m_setting->stored("age", 21).isNull());
    QCOMPARE(m_setting->stored("secret_name", 21).toString(), QStringLiteral("Dive Wilson"));
    QTRY_VERIFY(m_setting->window->findChildren<NewHeroDialog*>().isEmpty());
    QCOMPARE(m_setting->failed->count(), 0);
}

void HeroEditingTest::addsOneAfterAnother()
{
    m_setting->editing->newHero();
    QTRY_VERIFY(m_setting->shown<NewHeroDialog>());
    auto* const dialog = m_setting->shown<NewHeroDialog>();
    for (int count = 1; count <= 2; ++count) {
        QTest::keyClicks(dialog->focusWidget(), QStringLiteral("Hero"));
        QTest::keyClicks(field(*dialog, "Secret name"), QStringLiteral("Secret"));
        press(*dialog, Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(m_setting->created->count(), count);
        QVERIFY(field(*dialog, "Name")->hasFocus());
    }
    QVERIFY(part<QLabel>(*dialog, QStringLiteral("#22 Hero was added.")));
    press(*dialog, Qt::Key_Escape);
    QTRY_VERIFY(m_setting->window->findChildren<NewHeroDialog*>().isEmpty());
    QCOMPARE(m_setting->database->heroCount(), 22);
}

void HeroEditingTest::updatesOnlyWhatWasTouched()
{
    const QString name = m_setting->stored("name", 3).toString();
    m_setting->editing->editHero(3);
    QTRY_VERIFY(m_setting->shown<EditHeroDialog>());
    auto* const dialog = m_setting->shown<EditHeroDialog>();
    QCOMPARE(field(*dialog, "Name")->text(), name);
    typeOver(field(*dialog, "Age"), QString());
    // Not touched here, so what another program makes of it meanwhile stays.
    QVERIFY(m_setting->database->run(
        QStringLiteral("UPDATE hero SET name = 'Theirs', secret_name = 'Theirs' WHERE id = 3")));
    press(*dialog, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_setting->updated->count(), 1);
    QCOMPARE(m_setting->updated->first().first().toLongLong(), 3);
    QVERIFY(m_setting->stored("age", 3).isNull());
    QCOMPARE(m_setting->stored("name", 3).toString(), QStringLiteral("Theirs"));
    QCOMPARE(m_setting->stored("secret_name", 3).toString(), QStringLiteral("Theirs"));
    QTRY_VERIFY(m_setting->window->findChildren<EditHeroDialog*>().isEmpty());
}

void HeroEditingTest::editsOddRowsUnharmed_data()
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

void HeroEditingTest::editsOddRowsUnharmed()
{
    QFETCH(qint64, id);
    QFETCH(QString, fieldName);
    QFETCH(QString, column);
    QVERIFY(m_setting->database->addOddHeroes());
    if (!m_setting->stored("TRUE", id).toBool()) {
        QSKIP("It holds no such hero.");
    }
    const QByteArray exact = m_setting->database->exact(column).toLatin1();
    const QVariant before = m_setting->stored(exact.constData(), id);
    m_setting->editing->editHero(id);
    QTRY_VERIFY(m_setting->shown<EditHeroDialog>());
    auto* const dialog = m_setting->shown<EditHeroDialog>();
    typeOver(part<QLineEdit>(*dialog, fieldName), QStringLiteral("77"));
    press(*dialog, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_setting->updated->count(), 1);
    QCOMPARE(m_setting->stored(exact.constData(), id), before);
    QCOMPARE(m_setting->stored(qPrintable(fieldName.toLower()), id).toString(), QStringLiteral("77"));
}

void HeroEditingTest::saysWhereAHeroIsGone()
{
    m_setting->editing->editHero(99);
    QTRY_COMPARE(m_setting->failed->count(), 1);
    QCOMPARE(HeroEditingSetting::lastError(*m_setting->failed).kind, ErrorKind::NotFound);
    QCOMPARE(HeroEditingSetting::lastError(*m_setting->failed).message, QStringLiteral("Hero not found"));
    QVERIFY(m_setting->window->findChildren<QDialog*>().isEmpty());
}

void HeroEditingTest::opensOneDialogAtATime()
{
    m_setting->editing->editHero(3);
    m_setting->editing->editHero(4);
    m_setting->editing->newHero();
    QTRY_VERIFY(m_setting->shown<EditHeroDialog>());
    m_setting->editing->newHero();
    QCOMPARE(m_setting->window->findChildren<QDialog*>().size(), 1);
    QCOMPARE(m_setting->shown<EditHeroDialog>()->loaded().id, 3);
    press(*m_setting->shown<EditHeroDialog>(), Qt::Key_Escape);
    m_setting->editing->newHero();
    QTRY_VERIFY(m_setting->shown<NewHeroDialog>());
}

void HeroEditingTest::showsAConflictAndWritesOverIt()
{
    QVERIFY(m_setting->database->run(QStringLiteral("UPDATE hero SET age = 30 WHERE id = 3")));
    m_setting->editing->editHero(3);
    QTRY_VERIFY(m_setting->shown<EditHeroDialog>());
    auto* const dialog = m_setting->shown<EditHeroDialog>();
    typeOver(field(*dialog, "Age"), QStringLiteral("32"));
    QVERIFY(m_setting->database->run(QStringLiteral("UPDATE hero SET age = 31 WHERE id = 3")));
    press(*dialog, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(part<QLabel>(*dialog, QStringLiteral("It was 30 and is now 31 in the database. Yours is 32.")));
    QCOMPARE(m_setting->updated->count(), 0);
    QCOMPARE(m_setting->stored("age", 3).toInt(), 31);
    press(*dialog, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_setting->updated->count(), 1);
    QCOMPARE(m_setting->stored("age", 3).toInt(), 32);
}

void HeroEditingTest::createsAnewWhatIsGone()
{
    m_setting->editing->editHero(3);
    QTRY_VERIFY(m_setting->shown<EditHeroDialog>());
    auto* const dialog = m_setting->shown<EditHeroDialog>();
    typeOver(field(*dialog, "Name"), QStringLiteral("Phoenix"));
    typeOver(field(*dialog, "Age"), QStringLiteral("33"));
    QVERIFY(m_setting->database->run(QStringLiteral("DELETE FROM hero WHERE id = 3")));
    press(*dialog, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(part<QPushButton>(*dialog, QStringLiteral("Create Anew")));
    QCOMPARE(field(*dialog, "Name")->text(), QStringLiteral("Phoenix"));
    press(*dialog, Qt::Key_Return);
    QTRY_VERIFY(m_setting->shown<NewHeroDialog>());
    auto* const anew = m_setting->shown<NewHeroDialog>();
    QCOMPARE(field(*anew, "Name")->text(), QStringLiteral("Phoenix"));
    QCOMPARE(field(*anew, "Age")->text(), QStringLiteral("33"));
    QTest::keyClicks(field(*anew, "Secret name"), QStringLiteral("Jean"));
    press(*anew, Qt::Key_Return);
    QTRY_COMPARE(m_setting->created->count(), 1);
    QCOMPARE(m_setting->stored("name", 21).toString(), QStringLiteral("Phoenix"));
    QCOMPARE(m_setting->updated->count(), 0);
}

void HeroEditingTest::duplicatesHeroes()
{
    QSignalSpy duplicated(m_setting->editing, &HeroEditing::duplicated);
    m_setting->editing->duplicate({3, 4});
    QVERIFY(duplicated.wait());
    const auto change = duplicated.first().first().value<HeroChange>();
    QCOMPARE(change.ids, (QList<qint64>{21, 22}));
    QCOMPARE(m_setting->stored("name", 21), m_setting->stored("name", 3));
    QCOMPARE(m_setting->stored("secret_name", 22), m_setting->stored("secret_name", 4));
    m_setting->editing->duplicate({});
    m_setting->editing->duplicate({99});
    QTRY_COMPARE(m_setting->failed->count(), 1);
    QCOMPARE(HeroEditingSetting::lastError(*m_setting->failed).kind, ErrorKind::NotFound);
    QCOMPARE(m_setting->database->heroCount(), 22);
}

void HeroEditingTest::masksASecretNameWhenAdminModeEndsByItself()
{
    AdminMode mode(*qApp, std::chrono::hours(1));
    connect(&mode, &AdminMode::left, m_setting->editing, &HeroEditing::maskSecretName);
    mode.enter();
    m_setting->editing->newHero();
    QTRY_VERIFY(m_setting->shown<NewHeroDialog>());
    auto* const dialog = m_setting->shown<NewHeroDialog>();
    QLineEdit* const secret = field(*dialog, "Secret name");
    QTest::keyClicks(secret, QStringLiteral("Dive Wilson"));
    press(*dialog, Qt::Key_W, Qt::AltModifier);
    QTRY_COMPARE(secret->echoMode(), QLineEdit::Normal);
    QSignalSpy left(&mode, &AdminMode::left);
    mode.setIdleTime(std::chrono::milliseconds(1));
    QVERIFY(left.wait());
    QCOMPARE(secret->echoMode(), QLineEdit::Password);
    QCOMPARE(secret->text(), QStringLiteral("Dive Wilson"));
    QVERIFY(!secret->displayText().contains(QStringLiteral("Dive")));
}

QTEST_MAIN(HeroEditingTest)
#include "tst_heroediting.moc"
