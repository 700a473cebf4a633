#include "gui/edit/deletequestion.h"
#include "gui/edit/newherodialog.h"
#include "gui/support/herowindow.h"

#include <QCheckBox>
#include <QUndoStack>

using namespace heroadmin;
using namespace heroadmin::testing;

/// Rows of other tables refer to heroes: who deletes one is told before, and undo brings back both.
class ReferrerStoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_hero = std::make_unique<HeroWindow>();
        m_hero->database = TestDatabase::make(heroes);
    }

    void cleanup() { m_hero.reset(); }

    void rowsGoWithTheirHeroAndComeBack();
    void rowsThatStayAreToldToTheirHeir();
    void othersInTheirPlaceAreToldOnUndo();
    void whoIsNotReferredToNeedsNoQuestion();
    void allThatMatchAreToldBefore();
    void rowsThatReferToThoseAreToldAsWell();
    void whoIsCalledOtherwiseLosesWhoReferredToThat();
    void namesOfTablesAreShownLetterByLetter();

private:
    [[nodiscard]] bool open(const QStringList& more = {});
    [[nodiscard]] DeleteQuestion* askToDelete(qint64 id) const;
    void confirm() const;
    void add(const QString& name) const;
    void undo() const;
    [[nodiscard]] QStringList links() const;

    /// What a foreign key says whose rows stay when their hero goes.
    [[nodiscard]] QString unforced() const
    {
        return m_hero->database->keepsForeignKeys() ? QStringLiteral("ON DELETE SET NULL") : QString();
    }

    static constexpr qint64 heroes = 20;
    std::unique_ptr<HeroWindow> m_hero;
};

bool ReferrerStoryTest::open(const QStringList& more)
{
    return m_hero->database->run(
               QStringList{QStringLiteral("CREATE TABLE heroteamlink (team_id INTEGER NOT NULL, hero_id INTEGER NOT "
                                          "NULL, PRIMARY KEY (team_id, hero_id), FOREIGN KEY (hero_id) REFERENCES "
                                          "hero (id) ON DELETE CASCADE)"),
                           QStringLiteral("INSERT INTO heroteamlink VALUES (1, 20), (1, 2), (2, 20)")} +
               more) &&
           m_hero->start();
}

DeleteQuestion* ReferrerStoryTest::askToDelete(qint64 id) const
{
    const bool isThere = m_hero->goToHero(id);
    HeroWindow::press(Qt::Key_Delete, Qt::ControlModifier);
    const bool isAsked = QTest::qWaitFor([] { return HeroWindow::shown<DeleteQuestion>() != nullptr; }, 10'000);
    return isThere && isAsked ? HeroWindow::shown<DeleteQuestion>() : nullptr;
}

void ReferrerStoryTest::confirm() const
{
    const int index = m_hero->writing().history().index();
    HeroWindow::press(Qt::Key_D, Qt::AltModifier);
    QTRY_COMPARE(m_hero->writing().history().index(), index + 1);
    QVERIFY(m_hero->isQuietSoon());
}

void ReferrerStoryTest::add(const QString& name) const
{
    HeroWindow::press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(HeroWindow::shown<NewHeroDialog>());
    HeroWindow::type(name);
    HeroWindow::press(Qt::Key_Tab);
    HeroWindow::press(Qt::Key_Tab);
    HeroWindow::type(QStringLiteral("A secret"));
    HeroWindow::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_hero->isActive());
    QVERIFY(m_hero->isQuietSoon());
}

void ReferrerStoryTest::undo() const
{
    QVERIFY(m_hero->isQuietSoon());
    const int index = m_hero->writing().history().index();
    HeroWindow::press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_hero->writing().history().index(), index - 1);
    QVERIFY(m_hero->isQuietSoon());
}

QStringList ReferrerStoryTest::links() const
{
    return m_hero->database->texts(
        QStringLiteral("SELECT team_id || ' ' || hero_id FROM heroteamlink ORDER BY team_id, hero_id"));
}

void ReferrerStoryTest::rowsGoWithTheirHeroAndComeBack()
{
    QVERIFY(open());
    const QStringList before = links();
    const DeleteQuestion* const question = askToDelete(20);
    QVERIFY(question);
    QVERIFY(question->informativeText().contains(QStringLiteral("2 rows of “heroteamlink” refer to this hero.")));
    // Where the engine sees to them itself, nobody has a choice.
    QCOMPARE(question->checkBox() == nullptr, m_hero->database->keepsForeignKeys());
    QVERIFY(!question->checkBox() || question->checkBox()->isChecked());
    QCOMPARE(links(), before);
    confirm();
    QCOMPARE(links(), QStringList(QStringLiteral("1 2")));
    QCOMPARE(m_hero->database->heroCount(), heroes - 1);
    QTRY_VERIFY(m_hero->isSaid(QStringLiteral("1 hero was deleted. 2 rows of “heroteamlink” were deleted, too.")));
    undo();
    QCOMPARE(links(), before);
    QCOMPARE(m_hero->database->heroCount(), heroes);
    QTRY_VERIFY(m_hero->isSaid(QStringLiteral("2 rows of “heroteamlink” are as they were, too.")));
    QTRY_VERIFY(!m_hero->cellOf(20, HeroTableModel::NameColumn).isEmpty());
}

void ReferrerStoryTest::rowsThatStayAreToldToTheirHeir()
{
    if (m_hero->database->keepsForeignKeys()) {
        QSKIP("No row is left behind there.");
    }
    QVERIFY(open());
    const QStringList before = links();
    const DeleteQuestion* const question = askToDelete(20);
    QVERIFY(question);
    HeroWindow::press(Qt::Key_R, Qt::AltModifier);
    QTRY_VERIFY(!question->checkBox()->isChecked());
    confirm();
    QCOMPARE(links(), before);
    add(QStringLiteral("Heir"));
    QCOMPARE(m_hero->stored("name", 20).toString(), QStringLiteral("Heir"));
    QTRY_VERIFY(
        m_hero->isSaid(QStringLiteral("was added as hero #20. 2 rows of “heroteamlink” refer to #20 already.")));
}

void ReferrerStoryTest::othersInTheirPlaceAreToldOnUndo()
{
    if (m_hero->database->keepsForeignKeys()) {
        QSKIP("Nobody can put a row there.");
    }
    QVERIFY(open());
    QVERIFY(askToDelete(20));
    confirm();
    QVERIFY(m_hero->database->run(QStringLiteral("INSERT INTO heroteamlink VALUES (1, 20)")));
    undo();
    QTRY_VERIFY(m_hero->isSaid(QStringLiteral("1 row of “heroteamlink” is not as it was: somebody else")));
    QCOMPARE(links().size(), 3);
}

void ReferrerStoryTest::whoIsNotReferredToNeedsNoQuestion()
{
    QVERIFY(open());
    QVERIFY(m_hero->goToHero(19));
    HeroWindow::press(Qt::Key_Delete, Qt::ControlModifier);
    QTRY_COMPARE(m_hero->database->heroCount(), heroes - 1);
    QTRY_VERIFY(m_hero->isSaid(QStringLiteral("1 hero was deleted.")));
    QVERIFY(!HeroWindow::shown<DeleteQuestion>());
    QCOMPARE(links().size(), 3);
}

void ReferrerStoryTest::allThatMatchAreToldBefore()
{
    QVERIFY(open({QStringLiteral("CREATE TABLE mission (lead INTEGER REFERENCES hero ON DELETE SET NULL, "
                                 "witness INTEGER REFERENCES hero %1)")
                      .arg(unforced()),
                  QStringLiteral("INSERT INTO mission VALUES (3, 4), (NULL, 5)")}));
    m_hero->action("selectAllMatchingAction").trigger();
    HeroWindow::press(Qt::Key_Delete, Qt::ControlModifier);
    QTRY_VERIFY(HeroWindow::shown<DeleteQuestion>());
    const QString text = HeroWindow::shown<DeleteQuestion>()->informativeText();
    for (const QString& sentence : {QStringLiteral("3 rows of “heroteamlink” refer to these heroes."),
                                    QStringLiteral("1 row of “mission.lead” refers to these heroes."),
                                    QStringLiteral("2 rows of “mission.witness” refer to these heroes.")}) {
        QVERIFY2(text.contains(sentence), qPrintable(text));
    }
    confirm();
    QCOMPARE(m_hero->database->heroCount(), 0);
    QCOMPARE(links(), QStringList());
    QCOMPARE(m_hero->database->value(QStringLiteral("SELECT count(*) FROM mission WHERE lead IS NULL")).toInt(), 2);
    undo();
    QCOMPARE(links().size(), 3);
    QCOMPARE(m_hero->database->value(QStringLiteral("SELECT sum(lead) FROM mission")).toInt(), 3);
}

void ReferrerStoryTest::rowsThatReferToThoseAreToldAsWell()
{
    const bool isEnforced = m_hero->database->keepsForeignKeys();
    QVERIFY(open({QStringLiteral("CREATE TABLE badge (team INTEGER, hero INTEGER, FOREIGN KEY (team, hero) REFERENCES "
                                 "heroteamlink ON DELETE CASCADE)"),
                  QStringLiteral("CREATE TABLE log (team INTEGER, hero INTEGER, FOREIGN KEY (team, hero) REFERENCES "
                                 "heroteamlink %1)")
                      .arg(unforced()),
                  QStringLiteral("INSERT INTO badge VALUES (1, 20), (1, 2)"),
                  QStringLiteral("INSERT INTO log VALUES (2, 20)")}));
    const DeleteQuestion* const question = askToDelete(20);
    QVERIFY(question);
    for (const QString& sentence :
         {QStringLiteral("Rows of “badge” that refer to what is deleted with it are deleted, too."),
          isEnforced ? QStringLiteral(
                           "Rows of “log” that refer to what is deleted with it stay, and refer to nothing any more.")
                     : QStringLiteral(
                           "Rows of “log” that refer to what is deleted with it stay, and refer to nothing then.")}) {
        QVERIFY2(question->informativeText().contains(sentence), qPrintable(question->informativeText()));
    }
    confirm();
    QTRY_VERIFY(m_hero->isSaid(
        QStringLiteral("2 rows of “heroteamlink” were deleted, too. 1 row of “badge” was deleted, too.")));
    QCOMPARE(m_hero->database->texts(QStringLiteral("SELECT hero FROM badge")), QStringList(QStringLiteral("2")));
    undo();
    QTRY_VERIFY(m_hero->isSaid(QStringLiteral("1 row of “badge” is as it was, too.")));
    QCOMPARE(m_hero->database->texts(QStringLiteral("SELECT hero FROM badge ORDER BY hero")),
             (QStringList{QStringLiteral("2"), QStringLiteral("20")}));
}

void ReferrerStoryTest::whoIsCalledOtherwiseLosesWhoReferredToThat()
{
    if (m_hero->database->keepsForeignKeys()) {
        QSKIP("A name that rows refer to stays.");
    }
    QVERIFY(open({QStringLiteral("UPDATE hero SET name = 'Twenty' WHERE id = 20"),
                  QStringLiteral("CREATE TABLE fan (hero TEXT REFERENCES hero(name))"),
                  QStringLiteral("INSERT INTO fan VALUES ('Twenty'), ('Twenty'), ('Other')")}));
    QVERIFY(m_hero->goToHero(20));
    HeroWindow::press(Qt::Key_F2);
    QTRY_VERIFY(m_hero->editor());
    HeroWindow::typeOver(QStringLiteral("Renamed"));
    HeroWindow::press(Qt::Key_Return);
    QTRY_COMPARE(m_hero->stored("name", 20).toString(), QStringLiteral("Renamed"));
    QTRY_VERIFY(
        m_hero->isSaid(QStringLiteral("2 rows of “fan” referred to what was there before, and refer to nobody now.")));
}

void ReferrerStoryTest::namesOfTablesAreShownLetterByLetter()
{
    const QString hostile = QStringLiteral("<img src=x>\u202Egpj");
    QVERIFY(open({QStringLiteral("CREATE TABLE \"%1\" (hero_id INTEGER REFERENCES hero)").arg(hostile),
                  QStringLiteral("INSERT INTO \"%1\" VALUES (20)").arg(hostile)}));
    const DeleteQuestion* const question = askToDelete(20);
    QVERIFY(question);
    QVERIFY(question->informativeText().contains(QStringLiteral("<img src=x>")));
    QVERIFY(!question->informativeText().contains(QChar(0x202E)));
    for (const QLabel* const label : question->findChildren<QLabel*>()) {
        QVERIFY(label->text().isEmpty() || label->textFormat() == Qt::PlainText);
    }
    if (m_hero->database->keepsForeignKeys()) {
        return; // They forbid to delete it.
    }
    confirm();
    add(QStringLiteral("Heir"));
    QTRY_VERIFY(m_hero->isSaid(QStringLiteral("<img src=x>")));
}

QTEST_MAIN(ReferrerStoryTest)
#include "tst_referrerstory.moc"
