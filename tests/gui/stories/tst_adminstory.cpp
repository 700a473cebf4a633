#include "gui/support/herowindow.h"

#include <QDialog>

using namespace heroadmin;
using namespace heroadmin::testing;

/// Admin mode in the real window.
class AdminStoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void cleanup() { m_hero.reset(); }

    void adminModeShowsOneSecretForATime();
    void writingHidesTheRevealedSecret();
    void adminQuestionIsAboutOneDatabase();

private:
    void enterAdminMode() const;

    [[nodiscard]] HeroBrowsing& browser() const { return m_hero->window->browser(); }

    std::unique_ptr<HeroWindow> m_hero;
};

namespace {

constexpr int heroes = 250;

} // namespace

void AdminStoryTest::init()
{
    m_hero = std::make_unique<HeroWindow>();
    QVERIFY(m_hero->open(heroes));
}

void AdminStoryTest::enterAdminMode() const
{
    HeroWindow::press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(HeroWindow::shown<QDialog>());
    HeroWindow::press(Qt::Key_E, Qt::AltModifier);
    QTRY_VERIFY(m_hero->isActive());
}

void AdminStoryTest::adminModeShowsOneSecretForATime()
{
    HeroWindow::press(Qt::Key_Space);
    QCOMPARE(m_hero->table().model()->columnCount(), 3);
    HeroWindow::press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(HeroWindow::shown<QDialog>());
    HeroWindow::press(Qt::Key_Escape);
    QTRY_VERIFY(m_hero->isActive());
    QCOMPARE(m_hero->table().model()->columnCount(), 3);

    HeroWindow::press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(HeroWindow::shown<QDialog>());
    HeroWindow::press(Qt::Key_E, Qt::AltModifier);
    QTRY_VERIFY(m_hero->isActive());
    QCOMPARE(m_hero->table().model()->columnCount(), 4);
    QCOMPARE(m_hero->cell(0, HeroTableModel::SecretNameColumn), QStringLiteral("••••••••"));

    HeroWindow::press(Qt::Key_Down);
    HeroWindow::press(Qt::Key_Down);
    HeroWindow::press(Qt::Key_Space);
    QTRY_COMPARE(m_hero->cell(2, HeroTableModel::SecretNameColumn), QStringLiteral("Secret 3"));
    QCOMPARE(m_hero->cell(1, HeroTableModel::SecretNameColumn), QStringLiteral("••••••••"));

    HeroWindow::press(Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(m_hero->table().model()->columnCount(), 3);
    QCOMPARE(m_hero->window->findChild<MessageBar*>()->isHidden(), true);
}

void AdminStoryTest::writingHidesTheRevealedSecret()
{
    enterAdminMode();
    HeroWindow::press(Qt::Key_Down);
    HeroWindow::press(Qt::Key_Space);
    QTRY_COMPARE(m_hero->cell(1, HeroTableModel::SecretNameColumn), QStringLiteral("Secret 2"));
    HeroWindow::press(Qt::Key_Return);
    QTRY_VERIFY(HeroWindow::shown<QDialog>());
    HeroWindow::press(Qt::Key_Tab);
    HeroWindow::press(Qt::Key_A, Qt::ControlModifier);
    HeroWindow::type(QStringLiteral("144"));
    HeroWindow::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_hero->cell(1, HeroTableModel::AgeColumn), QStringLiteral("144"));
    QCOMPARE(m_hero->cell(1, HeroTableModel::SecretNameColumn), QStringLiteral("••••••••"));

    HeroWindow::press(Qt::Key_Space);
    QTRY_COMPARE(m_hero->cell(1, HeroTableModel::SecretNameColumn), QStringLiteral("Secret 2"));
    HeroWindow::press(Qt::Key_Delete, Qt::ControlModifier);
    QTRY_COMPARE(browser().total(), heroes - 1);
    // Another program adds a hero, under the id that is free again.
    QVERIFY(m_hero->database->run(QStringLiteral("UPDATE hero SET id = 2 WHERE id = 3")));
    HeroWindow::press(Qt::Key_F5);
    QTRY_COMPARE(m_hero->cell(1, HeroTableModel::IdColumn), QStringLiteral("2"));
    QCOMPARE(m_hero->cell(1, HeroTableModel::SecretNameColumn), QStringLiteral("••••••••"));
}

void AdminStoryTest::adminQuestionIsAboutOneDatabase()
{
    HeroWindow::press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(HeroWindow::shown<QDialog>());
    const auto other = TestDatabase::make(3, QStringLiteral("other"));
    m_hero->window->opening().openGiven(other->location());
    QTRY_VERIFY(m_hero->isActive());
    QCOMPARE(m_hero->window->windowTitle(), other->displayName() + QStringLiteral(" - Hero Admin"));
    QCOMPARE(m_hero->table().model()->columnCount(), 3);
}

QTEST_MAIN(AdminStoryTest)
#include "tst_adminstory.moc"
