#include "gui/support/tablewindow.h"
#include "support/awaited.h"
#include "support/heldanswers.h"
#include "support/heldworker.h"

using namespace heroadmin;
using namespace heroadmin::testing;

/// A page that is read while something is being written shows what no answer has told of yet: whose it is, is told when
/// that is known.
class OwnPagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void cleanup() { m_hero.reset(); }

    void ownWritesAreNobodyElses();
    void othersAreToldBehindOwnWrites();

private:
    void typeName(int row, const QString& name) const;
    /// In this order: a write is answered, the next one is done, the page is read, and then that one is answered.
    void writeTwice(const QString& elsewhere) const;

    std::unique_ptr<TableWindow> m_hero;
};

void OwnPagesTest::init()
{
    m_hero = std::make_unique<TableWindow>();
    QVERIFY(m_hero->open(20));
}

void OwnPagesTest::typeName(int row, const QString& name) const
{
    m_hero->table().goTo(m_hero->table().model()->index(row, HeroTableModel::NameColumn));
    HeroWindow::press(Qt::Key_F2);
    QVERIFY(m_hero->editor());
    HeroWindow::typeOver(name);
    HeroWindow::press(Qt::Key_Return);
}

void OwnPagesTest::writeTwice(const QString& elsewhere) const
{
    HeldWorker reader(m_hero->session.worker());
    typeName(1, QStringLiteral("First"));
    QTRY_VERIFY(!m_hero->writing().isBusy());
    const HeldAnswers written(m_hero->writing());
    typeName(4, QStringLiteral("Second"));
    QVERIFY(awaitTurn(m_hero->session.writer()));
    QCOMPARE(m_hero->stored("name", 5).toString(), QStringLiteral("Second"));
    QVERIFY(elsewhere.isEmpty() || m_hero->database->run(elsewhere));
    reader.letGo();
    QTRY_VERIFY(!m_hero->window->browser().isReading());
    QVERIFY(!m_hero->isSaid(QStringLiteral("elsewhere")));
}

void OwnPagesTest::ownWritesAreNobodyElses()
{
    writeTwice({});
    QVERIFY(m_hero->isQuietSoon());
    QCOMPARE(m_hero->cell(4, HeroTableModel::NameColumn), QStringLiteral("Second"));
    QVERIFY(!m_hero->isSaid(QStringLiteral("elsewhere")));
}

void OwnPagesTest::othersAreToldBehindOwnWrites()
{
    writeTwice(QStringLiteral("UPDATE hero SET age = 99 WHERE id = 8"));
    QTRY_VERIFY(m_hero->isSaid(QStringLiteral("1 hero changed elsewhere")));
}

QTEST_MAIN(OwnPagesTest)
#include "tst_ownpages.moc"
