#include "gui/window/statusbadges.h"

#include "data/engine/database.h"
#include "gui/application/databasemark.h"
#include "gui/application/language.h"
#include "gui/support/dialogdriver.h"

#include <QLabel>
#include <memory>

using namespace heroadmin;
using namespace heroadmin::testing;

class StatusBadgesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void saysHowADatabaseIsReached();
    void anotherDatabaseIsReachedOtherwise();
    void foreignTextsAreShownLetterByLetter();
    void aMarkIsSaidInWords();

private:
    [[nodiscard]] static DatabaseInfo onServer();

    [[nodiscard]] QLabel* label(const char* text) const { return part<QLabel>(*m_badges, QString::fromUtf8(text)); }

    std::unique_ptr<StatusBadges> m_badges;
};

void StatusBadgesTest::init()
{
    m_badges = std::make_unique<StatusBadges>();
    m_badges->show();
}

DatabaseInfo StatusBadgesTest::onServer()
{
    DatabaseInfo info;
    info.address.displayName = QStringLiteral("heroes");
    info.engine = QStringLiteral("Server 1");
    info.connection = {{QStringLiteral("TLSv1.3"), QStringLiteral("The connection is encrypted."), false},
                       {QStringLiteral("clerk"), QStringLiteral("The server knows you as “clerk”."), false}};
    return info;
}

void StatusBadgesTest::saysHowADatabaseIsReached()
{
    m_badges->showDatabase(onServer(), {});
    QVERIFY(label("TLSv1.3") != nullptr);
    QCOMPARE(accessibleText(label("TLSv1.3"), QAccessible::Description),
             QStringLiteral("The connection is encrypted."));
    QCOMPARE(label("clerk")->toolTip(), QStringLiteral("The server knows you as “clerk”."));
    QVERIFY(!label("TLSv1.3")->font().bold());
    DatabaseInfo open = onServer();
    open.connection = {{QStringLiteral("Not encrypted"), QStringLiteral("Everybody can read it."), true}};
    m_badges->showDatabase(open, {});
    QVERIFY(label("Not encrypted")->font().bold());
}

void StatusBadgesTest::anotherDatabaseIsReachedOtherwise()
{
    m_badges->showDatabase(onServer(), {});
    DatabaseInfo file;
    file.address.displayName = QStringLiteral("heroes.db");
    file.engine = QStringLiteral("File 1");
    m_badges->showDatabase(file, {});
    QVERIFY(label("TLSv1.3") == nullptr);
    QVERIFY(label("clerk") == nullptr);
}

void StatusBadgesTest::foreignTextsAreShownLetterByLetter()
{
    DatabaseInfo info = onServer();
    info.connection = {{QStringLiteral("<b>clerk</b>"), QStringLiteral("<b>clerk</b> it is."), false}};
    m_badges->showDatabase(info, {});
    QLabel* const role = label("<b>clerk</b>");
    QVERIFY(role != nullptr);
    QCOMPARE(role->textFormat(), Qt::PlainText);
    QVERIFY(role->toolTip().contains(QStringLiteral("&lt;b&gt;clerk")));
}

void StatusBadgesTest::aMarkIsSaidInWords()
{
    m_badges->showDatabase(onServer(), {QStringLiteral("Production"), DatabaseMark::Colour::Red});
    QVERIFY(label("Production") != nullptr && label("Production")->isVisible());
    QCOMPARE(accessibleText(label("Production"), QAccessible::Description), QStringLiteral("Red"));
    m_badges->showDatabase(onServer(), {QString(), DatabaseMark::Colour::Red});
    QVERIFY(label("Red") != nullptr && label("Red")->isVisible());
    Language language;
    language.setChoice(QStringLiteral("de"));
    QTRY_VERIFY(label("Rot") != nullptr);
    language.setChoice(QStringLiteral("en"));
    QTRY_VERIFY(label("Red") != nullptr);
    m_badges->showDatabase(onServer(), {});
    QVERIFY(label("Red") == nullptr);
    QVERIFY(label("None") == nullptr);
}

QTEST_MAIN(StatusBadgesTest)
#include "tst_statusbadges.moc"
