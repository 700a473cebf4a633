#include "herogenerator.h"

#include <QCoreApplication>
#include <QStringList>
#include <cstdio>

// heroadmin_make_heroes FILE COUNT [SEED]
int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    bool isCount = false;
    bool isSeed = true;
    const qint64 heroes = arguments.value(2).toLongLong(&isCount);
    const quint64 seed = arguments.size() > 3 ? arguments.at(3).toULongLong(&isSeed) : 1;
    if (arguments.size() < 3 || arguments.size() > 4 || !isCount || heroes < 0 || !isSeed) {
        std::fprintf(stderr, "Usage: heroadmin_make_heroes FILE COUNT [SEED]\n");
        return 2;
    }
    const QString problem = heroadmin::benchmark::HeroGenerator(seed).makeFile(arguments.at(1), heroes);
    if (!problem.isEmpty()) {
        std::fprintf(stderr, "heroadmin_make_heroes: %s\n", qUtf8Printable(problem));
        return 1;
    }
    return 0;
}
