#include <QByteArray>
#include <QtGlobal>
#include <array>
#include <cstdio>
#include <cstring>

// Each test's own main, under another name; see cmake/HeroAdminTest.cmake.
#define CROSSED_TEST(name) int tst_##name(int argc, char* argv[]);
#include "tests.inc"
#undef CROSSED_TEST

namespace {

struct CrossedTest
{
    const char* name;
    int (*run)(int argc, char* argv[]);
};

#define CROSSED_TEST(name) CrossedTest{#name, tst_##name},
constexpr std::array tests{
#include "tests.inc"
};
#undef CROSSED_TEST

const CrossedTest* named(const char* name)
{
    for (const CrossedTest& test : tests) {
        if (name != nullptr && std::strcmp(test.name, name) == 0) {
            return &test;
        }
    }
    return nullptr;
}

} // namespace

/// Runs the one test class that the first argument names, with the other arguments. A test that starts this program
/// anew, with arguments of its own, finds itself again by the environment.
int main(int argc, char* argv[])
{
    constexpr const char* variable = "HEROADMIN_CROSSED_TEST";
    if (const CrossedTest* const test = named(argc > 1 ? argv[1] : nullptr)) {
        qputenv(variable, test->name);
        argv[1] = argv[0];
        return test->run(argc - 1, argv + 1);
    }
    const QByteArray again = qgetenv(variable);
    if (const CrossedTest* const test = named(again.constData())) {
        return test->run(argc, argv);
    }
    std::fputs("The first argument has to be the name of a test:\n", stderr);
    for (const CrossedTest& test : tests) {
        std::fprintf(stderr, "%s\n", test.name);
    }
    return 2;
}
