#include "core/error.h"
#include "data/session/answer.h"
#include "data/session/databasesession.h"
#include "data/writing/herowriting.h"
#include "engines/builtinengines.h"
#include "gui/opening/sampleheroes.h"

#include <QCoreApplication>
#include <QStringList>
#include <cstdio>

using namespace heroadmin;

// heroadmin_samples FILE: makes a database with the sample heroes, as a person does it who begins a new one.
int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 2) {
        std::fputs("Usage: heroadmin_samples FILE\n", stderr);
        return 2;
    }
    const auto fail = [](const Error& error) {
        std::fprintf(stderr, "heroadmin_samples: %s\n", qUtf8Printable(error.message));
        QCoreApplication::exit(1);
    };

    DatabaseSession session(builtInEngines());
    HeroWriting writing(session);
    QObject::connect(&session, &DatabaseSession::openingFailed, &writing,
                     [&fail](const DatabaseAddress&, const Error& error) { fail(error); });
    QObject::connect(&session, &DatabaseSession::opened, &writing, [&writing, &fail] {
        whenAnswered(&writing, writing.create(sampleHeroes()), [&fail](const Result<WriteOutcome>& outcome) {
            if (outcome) {
                QCoreApplication::exit(0);
            } else {
                fail(outcome.error());
            }
        });
    });
    const Result<DatabaseAddress> address = session.engines().addressOf(arguments.at(1));
    if (!address) {
        std::fprintf(stderr, "heroadmin_samples: %s\n", qUtf8Printable(address.error().message));
        return 1;
    }
    session.create(*address);
    return QCoreApplication::exec();
}
