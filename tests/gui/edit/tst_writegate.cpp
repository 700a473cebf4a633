#include "data/session/databasesession.h"
#include "gui/edit/writegate.h"
#include "support/awaited.h"
#include "support/herofile.h"
#include "support/sqliteengines.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

using namespace heroadmin;
using namespace heroadmin::testing;

class WriteGateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void withoutADatabaseNothingBegins();
    void nothingBeginsWhereItCanOnlyBeRead();
    void whatBeganGoesOnInTheSameOpening();
    void anOpeningThatGoesOnIsInTheWay();
    void theSameAddressOpenedAgainIsAnotherDatabase();

private:
    [[nodiscard]] static ErrorKind whyNot(const Result<void>& answer);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<DatabaseSession> m_session;
    std::unique_ptr<WriteGate> m_gate;
};

void WriteGateTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("database.db"));
    QVERIFY(createHeroFile(m_path, 3));
    m_session = std::make_unique<DatabaseSession>(sqliteEngines());
    m_gate = std::make_unique<WriteGate>(*m_session);
}

ErrorKind WriteGateTest::whyNot(const Result<void>& answer)
{
    return answer ? ErrorKind::Other : answer.error().kind;
}

void WriteGateTest::withoutADatabaseNothingBegins()
{
    const Result<quint64> opening = m_gate->begin();
    QVERIFY(!opening);
    QCOMPARE(opening.error().kind, ErrorKind::NotOpen);
}

void WriteGateTest::nothingBeginsWhereItCanOnlyBeRead()
{
    OpenOptions options;
    options.readOnly = true;
    QVERIFY(opened(*m_session, m_path, options));
    const Result<quint64> opening = m_gate->begin();
    QVERIFY(!opening);
    QCOMPARE(opening.error().kind, ErrorKind::ReadOnly);
    QVERIFY(!opening.error().message.isEmpty());
}

void WriteGateTest::whatBeganGoesOnInTheSameOpening()
{
    QVERIFY(opened(*m_session, m_path));
    const Result<quint64> opening = m_gate->begin();
    QVERIFY(opening);
    QVERIFY(m_gate->mayWrite(*opening));
    QVERIFY(!opened(*m_session, m_folder->filePath(QStringLiteral("missing.db"))));
    QVERIFY(m_gate->mayWrite(*opening));
    QSignalSpy indexed(m_session.get(), &DatabaseSession::indexesAdded);
    m_session->addMissingIndexes();
    QVERIFY(indexed.wait());
    QVERIFY(m_gate->mayWrite(*opening));
}

void WriteGateTest::anOpeningThatGoesOnIsInTheWay()
{
    QVERIFY(opened(*m_session, m_path));
    const quint64 opening = m_gate->begin().value();
    QSignalSpy failed(m_session.get(), &DatabaseSession::openingFailed);
    m_session->open(SqliteEngine::addressOfFile(m_folder->filePath(QStringLiteral("missing.db"))));
    QVERIFY(m_gate->isStillOpen(opening));
    QCOMPARE(whyNot(m_gate->mayWrite(opening)), ErrorKind::NotNow);
    QVERIFY(failed.wait());
    QVERIFY(m_gate->mayWrite(opening));
}

void WriteGateTest::theSameAddressOpenedAgainIsAnotherDatabase()
{
    QVERIFY(opened(*m_session, m_path));
    const quint64 opening = m_gate->begin().value();
    QVERIFY(opened(*m_session, m_path));
    QCOMPARE(whyNot(m_gate->isStillOpen(opening)), ErrorKind::NotNow);
    QCOMPARE(whyNot(m_gate->mayWrite(opening)), ErrorKind::NotNow);
    QVERIFY(m_gate->mayWrite(m_gate->begin().value()));
}

QTEST_GUILESS_MAIN(WriteGateTest)
#include "tst_writegate.moc"
