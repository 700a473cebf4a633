#include "data/databasesession.h"
#include "data/herobrowser.h"
#include "data/herotablemodel.h"
#include "data/revealedsecrets.h"
#include "support/herofile.h"
#include "support/statementtrace.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace heroadmin;
using namespace heroadmin::testing;

/// SQLite's own authorizer tells which columns the statements of all connections read.
class TstSecretsUnread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutAdminModeNoStatementReadsASecretName();
    void revealReadsOneSecretName();

private:
    [[nodiscard]] static bool readsSecretName(const StatementTrace& trace)
    {
        return trace.columnsRead().contains(QStringLiteral("hero.secret_name"));
    }
};

void TstSecretsUnread::withoutAdminModeNoStatementReadsASecretName()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("heroes.db"));
    QVERIFY(createHeroFile(path, 500));
    QVERIFY(addOddHeroes(path));
    const StatementTrace trace;
    const RevealedSecrets revealed;
    const std::unique_ptr<HeroTableModel> model = HeroTableModel::make(revealed);
    DatabaseSession session;
    HeroBrowser browser(session);
    connect(&browser, &HeroBrowser::pageChanged, model.get(),
            [&model](const HeroPage& page) { model->showPage(page.rows); });
    QSignalSpy opened(&session, &DatabaseSession::opened);
    session.open(DatabaseAddress::ofFile(path));
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
            for (void (HeroBrowser::*go)() :
                 {&HeroBrowser::goToNext, &HeroBrowser::goToLast, &HeroBrowser::goToPrevious, &HeroBrowser::refresh}) {
                (browser.*go)();
                QTRY_VERIFY(!browser.isReading());
            }
            browser.goToPage(3);
            QTRY_VERIFY(!browser.isReading() && browser.total());
        }
    }
    // All ways of writing; a secret name can be set without being read.
    const Result<void> written = session.worker()
                                     .run([](HeroRepository& repository) -> Result<void> {
                                         HeroCreate hero;
                                         hero.name = QStringLiteral("Traced");
                                         hero.secretName = SecretName(u"Trace");
                                         const qint64 id = repository.create(hero).value();
                                         HeroUpdate update;
                                         update.secretName = SecretName(u"Other");
                                         const Result<void> updated =
                                             repository.update(repository.read(id).value(), update);
                                         if (!updated) {
                                             return updated;
                                         }
                                         return repository.remove({repository.read(id).value()});
                                     })
                                     .result();
    QVERIFY(written);
    QVERIFY(trace.connections() >= 3);
    QVERIFY(trace.columnsRead().contains(QStringLiteral("hero.name")));
    QVERIFY2(!readsSecretName(trace), qPrintable(trace.statementsWith(QStringLiteral("secret")).join(u'\n')));
}

void TstSecretsUnread::revealReadsOneSecretName()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("heroes.db"));
    QVERIFY(createHeroFile(path, 500));
    StatementTrace trace;
    DatabaseSession session;
    QSignalSpy opened(&session, &DatabaseSession::opened);
    session.open(DatabaseAddress::ofFile(path));
    QVERIFY(opened.wait());
    QVERIFY(!readsSecretName(trace));
    trace.clear();
    const Result<SecretName> secret =
        session.worker().run([](const HeroRepository& repository) { return repository.reveal(77); }).takeResult();
    QCOMPARE(secret->reveal(), QStringLiteral("Secret 77"));
    QVERIFY(readsSecretName(trace));
    QCOMPARE(trace.statementsWith(QStringLiteral("secret_name")),
             QStringList{QStringLiteral("SELECT secret_name FROM hero WHERE id = ?")});
}

QTEST_GUILESS_MAIN(TstSecretsUnread)
#include "tst_secretsunread.moc"
