#include "data/browsing/herobrowsing.h"
#include "data/session/databasesession.h"
#include "data/table/herotablemodel.h"
#include "data/table/revealedsecrets.h"
#include "gui/browse/browsepane.h"
#include "gui/browse/herotableview.h"
#include "gui/browse/searchfield.h"
#include "gui/window/livechanges.h"
#include "service/service.h"
#include "support/herofile.h"
#include "support/sqliteengines.h"

#include <QJsonObject>
#include <QMainWindow>
#include <QTemporaryDir>
#include <QTest>

using namespace heroadmin;

/// What the service does is seen in a window without asking for it.
class ServiceLiveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesShowByThemselves();
};

void ServiceLiveTest::changesShowByThemselves()
{
    constexpr int withinTwoSeconds = 2'000;
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("database.db"));
    QVERIFY(testing::createHeroFile(path, 20));
    testing::Service service(path);
    QVERIFY2(service.start(), qPrintable(service.problem()));

    const RevealedSecrets revealed;
    const std::unique_ptr<HeroTableModel> model = HeroTableModel::make(revealed);
    DatabaseSession session{testing::sqliteEngines()};
    QMainWindow window;
    HeroBrowsing browser(session);
    SearchField searchField;
    auto* const pane = new BrowsePane(browser, *model, searchField, &window);
    window.setCentralWidget(pane);
    new LiveChanges({session, session.worker(), browser, *pane}, window);
    connect(&session, &DatabaseSession::opened, &browser, &HeroBrowsing::restart);
    window.show();
    session.open(SqliteEngine::addressOfFile(path));
    QTRY_COMPARE(browser.total(), 20);
    pane->table().goTo(model->index(7, HeroTableModel::AgeColumn));

    QCOMPARE(
        service.patch(QStringLiteral("/heroes/3"), {{QStringLiteral("name"), QStringLiteral("Spider-Boy")}}).status,
        200);
    QTRY_COMPARE_WITH_TIMEOUT(model->index(2, HeroTableModel::NameColumn).data().toString(),
                              QStringLiteral("Spider-Boy"), withinTwoSeconds);
    QCOMPARE(service.remove(QStringLiteral("/heroes/5")).status, 200);
    QTRY_COMPARE_WITH_TIMEOUT(model->rowOf(5), -1, withinTwoSeconds);
    QCOMPARE(pane->currentHero(), 8);
    QCOMPARE(pane->table().currentIndex().column(), int(HeroTableModel::AgeColumn));
    const QJsonObject rusty{{QStringLiteral("name"), QStringLiteral("Rusty-Man")},
                            {QStringLiteral("age"), 48},
                            {QStringLiteral("secret_name"), QStringLiteral("Tommy Sharp")}};
    QCOMPARE(service.post(QStringLiteral("/heroes/"), rusty).status, 200);
    QTRY_COMPARE_WITH_TIMEOUT(model->rowOf(21), 19, withinTwoSeconds);
    QTRY_COMPARE(browser.total(), 20);
    QCOMPARE(pane->currentHero(), 8);
}

QTEST_MAIN(ServiceLiveTest)
#include "tst_servicelive.moc"
