#include "data/session/databasesession.h"
#include "gui/edit/writegate.h"
#include "support/awaited.h"
#include "support/testdatabase.h"

#include <QSignalSpy>
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
    void nothingBeginsWhereItIsOfNoUseAnyMore();
    void whatBeganGoesOnInTheSameOpening();
    void anOpeningThatGoesOnIsInTheWay();
    void theSameAddressOpenedAgainIsAnotherDatabase();

private:
    [[nodiscard]] static ErrorKind whyNot(const Result<void>& answer);

    std::unique_ptr<TestDatabase> m_heroes;
    DatabaseAddress m_missing;
    std::unique_ptr<DatabaseSession> m_session;
    std::unique_ptr<WriteGate> m_gate;
};

void WriteGateTest::init()
{
    m_heroes = TestDatabase::make(3);
    m_missing = TestDatabase::make()->address();
    m_session = std::make_unique<DatabaseSession>(TestDatabase::engines());
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
    QVERIFY(opened(*m_session, m_heroes->address(), options));
    const Result<quint64> opening = m_gate->begin();
    QVERIFY(!opening);
    QCOMPARE(opening.error().kind, ErrorKind::ReadOnly);
    QVERIFY(!opening.error().message.isEmpty());
}

void WriteGateTest::nothingBeginsWhereItIsOfNoUseAnyMore()
{
    QVERIFY(opened(*m_session, m_heroes->address()));
    const quint64 before = m_gate->begin().value();
    m_session->setTrouble(QStringLiteral("It is gone."));
    const Result<quint64> opening = m_gate->begin();
    QVERIFY(!opening);
    QCOMPARE(opening.error().message, QStringLiteral("It is gone."));
    QVERIFY(m_gate->mayWrite(before)); // What is typed already may say so itself.
    QVERIFY(opened(*m_session, m_heroes->address()));
    QVERIFY(m_gate->begin());
}

void WriteGateTest::whatBeganGoesOnInTheSameOpening()
{
    QVERIFY(opened(*m_session, m_heroes->address()));
    const Result<quint64> opening = m_gate->begin();
    QVERIFY(opening);
    QVERIFY(m_gate->mayWrite(*opening));
    QVERIFY(!opened(*m_session, m_missing));
    QVERIFY(m_gate->mayWrite(*opening));
    QSignalSpy indexed(m_session.get(), &DatabaseSession::indexesAdded);
    m_session->addMissingIndexes();
    QVERIFY(indexed.wait());
    QVERIFY(m_gate->mayWrite(*opening));
}

void WriteGateTest::anOpeningThatGoesOnIsInTheWay()
{
    QVERIFY(opened(*m_session, m_heroes->address()));
    const quint64 opening = m_gate->begin().value();
    QSignalSpy failed(m_session.get(), &DatabaseSession::openingFailed);
    m_session->open(m_missing);
    QVERIFY(m_gate->isStillOpen(opening));
    QCOMPARE(whyNot(m_gate->mayWrite(opening)), ErrorKind::NotNow);
    QVERIFY(failed.wait());
    QVERIFY(m_gate->mayWrite(opening));
}

void WriteGateTest::theSameAddressOpenedAgainIsAnotherDatabase()
{
    QVERIFY(opened(*m_session, m_heroes->address()));
    const quint64 opening = m_gate->begin().value();
    QVERIFY(opened(*m_session, m_heroes->address()));
    QCOMPARE(whyNot(m_gate->isStillOpen(opening)), ErrorKind::NotNow);
    QCOMPARE(whyNot(m_gate->mayWrite(opening)), ErrorKind::NotNow);
    QVERIFY(m_gate->mayWrite(m_gate->begin().value()));
}

QTEST_GUILESS_MAIN(WriteGateTest)
#include "tst_writegate.moc"
