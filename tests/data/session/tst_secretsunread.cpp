#include "data/browsing/herobrowsing.h"
#include "data/repository/herorepository.h"
#include "data/repository/herowriter.h"
#include "data/session/databasesession.h"
#include "data/table/herotablemodel.h"
#include "data/table/revealedsecrets.h"
#include "support/testdatabase.h"

#include <QSignalSpy>
#include <QTest>

using namespace heroadmin;
using namespace heroadmin::testing;

namespace {

/// Every verb once, undone and done again.
Result<void> writeAllWays(HeroWriter& writer)
{
    WriteControl control;
    std::vector<HeroCreate> heroes(1);
    heroes[0].name = QStringLiteral("Traced");
    heroes[0].secretName = SecretName(u"Trace");
    const HeroChange created = writer.create(heroes, control).value();
    const qint64 id = created.ids.constFirst();
    const HeroSnapshot hero{id, StoredValue::text(heroes[0].name), StoredValue::null()};
    std::vector<HeroEdit> edits(1);
    edits[0].loaded = hero;
    edits[0].update.secretName = SecretName(u"Other");
    QList<qint64> steps{created.step, writer.update(edits, control).value().change.step,
                        writer.duplicate({id}, control).value().step};
    edits[0].update.secretName = SecretName(u"All");
    steps.append(writer.updateAll({}, edits[0].update, control).value().step);
    steps.append(writer.remove({hero}, control).value().change.step);
    HeroFilter filter;
    filter.withoutAge = true;
    steps.append(writer.removeAll(filter, control).value().step);
    for (const StepDirection direction : {StepDirection::Undo, StepDirection::Redo}) {
        std::reverse(steps.begin(), steps.end());
        for (const qint64 step : std::as_const(steps)) {
            const Result<WriteOutcome> reversed = writer.reverse(step, direction, {}, control);
            if (!reversed) {
                return failure(reversed.error());
            }
        }
    }
    return {};
}

} // namespace

/// The engine itself tells which columns the statements of all connections give to the application. (Images of what was
/// written, secret names among them, are taken and compared inside the connection.)
class SecretsUnreadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutAdminModeNoStatementReadsASecretName();
    void revealReadsOneSecretName();

private:
    [[nodiscard]] static bool readsSecretName(const StatementTrace& trace)
    {
        return trace.columnsGiven().contains(QStringLiteral("hero.secret_name"));
    }
};

void SecretsUnreadTest::withoutAdminModeNoStatementReadsASecretName()
{
    const auto heroes = TestDatabase::make(500);
    QVERIFY(heroes->addOddHeroes());
    const auto trace = heroes->trace();
    const RevealedSecrets revealed;
    const std::unique_ptr<HeroTableModel> model = HeroTableModel::make(revealed);
    DatabaseSession session{TestDatabase::engines()};
    HeroBrowsing browser(session);
    connect(&browser, &HeroBrowsing::pageChanged, model.get(),
            [&model](const HeroPage& page) { model->showPage(page.rows); });
    QSignalSpy opened(&session, &DatabaseSession::opened);
    session.open(heroes->address());
    QVERIFY(opened.wait());
    browser.restart();

    // All ways of reading: sorts, filters, pages, counts.
    HeroFilter filter;
    filter.name = QStringLiteral("Hero");
    filter.ageTo = 1'000;
    filter.withoutAge = true;
    for (const HeroFilter& asked : {HeroFilter(), filter}) {
        browser.setFilter(asked);
        for (const HeroSort::Column column : {HeroSort::Column::Name, HeroSort::Column::Age, HeroSort::Column::Id}) {
            browser.setSort({column, Qt::DescendingOrder});
            QTRY_VERIFY(!browser.isReading());
            for (void (HeroBrowsing::*go)() : {&HeroBrowsing::goToNext, &HeroBrowsing::goToLast,
                                               &HeroBrowsing::goToPrevious, &HeroBrowsing::refresh}) {
                (browser.*go)();
                QTRY_VERIFY(!browser.isReading());
            }
            browser.goToPage(3);
            QTRY_VERIFY(!browser.isReading() && browser.total());
        }
    }
    // All ways of writing, and of taking it back; a secret name can be set without being read.
    const Result<void> written =
        session.writer().write([](HeroWriter& writer) { return writeAllWays(writer); }).result();
    QVERIFY2(written, qPrintable(written ? QString() : written.error().message));
    QVERIFY(trace->connections() >= 3);
    QVERIFY(trace->columnsGiven().contains(QStringLiteral("hero.name")));
    QVERIFY2(!readsSecretName(*trace), qPrintable(trace->statementsWith(QStringLiteral("secret")).join(u'\n')));
}

void SecretsUnreadTest::revealReadsOneSecretName()
{
    const auto heroes = TestDatabase::make(500);
    const auto trace = heroes->trace();
    DatabaseSession session{TestDatabase::engines()};
    QSignalSpy opened(&session, &DatabaseSession::opened);
    session.open(heroes->address());
    QVERIFY(opened.wait());
    QVERIFY(!readsSecretName(*trace));
    trace->clear();
    const Result<SecretName> secret =
        session.worker().run([](Database& database) { return HeroRepository(database).reveal(77); }).takeResult();
    QCOMPARE(secret->reveal(), QStringLiteral("Secret 77"));
    QVERIFY(readsSecretName(*trace));
    QCOMPARE(trace->statementsWith(QStringLiteral("secret_name")),
             QStringList{QStringLiteral("SELECT secret_name FROM hero WHERE id = ?")});
}

QTEST_GUILESS_MAIN(SecretsUnreadTest)
#include "tst_secretsunread.moc"
