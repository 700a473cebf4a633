#include "data/engine/servertrial.h"

#include "support/memory/memorydatabase.h"
#include "support/memory/serverengine.h"

#include <QTest>

using namespace heroadmin;
using namespace heroadmin::testing;

class ServerTrialTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsThere();
    void readOnlyOnPurposeNeedsNoWord();
    void saysWhyItIsNotReached();
    void eachErrorHasItsField_data();
    void eachErrorHasItsField();

private:
    [[nodiscard]] ServerTrial of(const char* address, bool readOnly = false) const
    {
        const Engines engines = ServerEngine::enginesWith(m_server);
        return ServerTrial::of(engines, engines.addressOf(QString::fromLatin1(address)).value(), readOnly);
    }

    const std::shared_ptr<FakeServer> m_server = std::make_shared<FakeServer>();
};

void ServerTrialTest::saysWhatIsThere()
{
    const ServerTrial trial = of("server://db/heroes");
    QVERIFY(trial.isReached);
    QVERIFY(!trial.field);
    QCOMPARE(trial.message, QStringLiteral("Server 1 answers, and has a table of heroes. Everybody on the way can read "
                                           "everything. The server knows you as “<i>clerk</i>”. ") +
                                MemoryDatabase::whyReadOnly());
}

void ServerTrialTest::readOnlyOnPurposeNeedsNoWord()
{
    QVERIFY(!of("server://db/heroes", true).message.contains(MemoryDatabase::whyReadOnly()));
}

void ServerTrialTest::saysWhyItIsNotReached()
{
    const ServerTrial trial = of("server://db/villains");
    QVERIFY(!trial.isReached);
    QCOMPARE(trial.message, QStringLiteral("There is no such database."));
    QVERIFY(trial.field == ServerField::Database);
}

void ServerTrialTest::eachErrorHasItsField_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<int>("field");
    const auto row = [](const char* name, ErrorKind kind, ServerField field) {
        QTest::newRow(name) << kind << static_cast<int>(field);
    };
    row("not there", ErrorKind::ConnectionLost, ServerField::Hosts);
    row("no database", ErrorKind::NotFound, ServerField::Database);
    row("password", ErrorKind::PasswordWanted, ServerField::Password);
    row("not let in", ErrorKind::PermissionDenied, ServerField::User);
    row("certificate", ErrorKind::NotTrusted, ServerField::Encryption);
    QTest::newRow("anything else") << ErrorKind::Other << -1;
}

void ServerTrialTest::eachErrorHasItsField()
{
    QFETCH(const ErrorKind, kind);
    QFETCH(const int, field);
    const std::optional<ServerField> found = ServerTrial::fieldOf(Error::of(kind, QStringLiteral("So it is.")));
    QCOMPARE(found ? static_cast<int>(*found) : -1, field);
}

QTEST_GUILESS_MAIN(ServerTrialTest)
#include "tst_servertrial.moc"
