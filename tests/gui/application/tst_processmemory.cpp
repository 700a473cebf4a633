#include "gui/application/processmemory.h"

#include <QTest>
#include <optional>
#include <sys/prctl.h>
#include <sys/resource.h>

using namespace heroadmin;

/// What the system says of this process. How it looks from outside is in tests/scripts/privacy.sh.
class ProcessMemoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsOpenWhileAccessIsNeeded();
    void coresAreForbidden();
};

void ProcessMemoryTest::itIsOpenWhileAccessIsNeeded()
{
#ifdef __SANITIZE_ADDRESS__
    QSKIP("The sanitizer looks into it.");
#endif
    const auto isOpen = [] { return prctl(PR_GET_DUMPABLE) == 1; };
    QVERIFY(isOpen());
    {
        const ProcessMemory::Access early; // one that nobody needed yet
        QVERIFY(isOpen());
    }
    std::optional<ProcessMemory::Access> first(std::in_place);
    ProcessMemory::close();
    QVERIFY(isOpen());
    std::optional<ProcessMemory::Access> second(std::in_place);
    first.reset();
    QVERIFY(isOpen());
    second.reset();
    QVERIFY(!isOpen());
    second.emplace();
    QVERIFY(isOpen());
    second.reset();
    QVERIFY(!isOpen());
}

void ProcessMemoryTest::coresAreForbidden()
{
#ifdef __SANITIZE_ADDRESS__
    QSKIP("The sanitizer looks into it.");
#endif
    ProcessMemory::forbidCores();
    rlimit limit = {};
    QCOMPARE(getrlimit(RLIMIT_CORE, &limit), 0);
    QCOMPARE(limit.rlim_cur, rlim_t{0});
    QCOMPARE(limit.rlim_max, rlim_t{0});
}

QTEST_GUILESS_MAIN(ProcessMemoryTest)
#include "tst_processmemory.moc"
