#include "support/awaited.h"

namespace heroadmin::testing {

bool opened(DatabaseSession& session, const DatabaseAddress& address, const OpenOptions& options)
{
    QEventLoop waiting;
    QObject::connect(&session, &DatabaseSession::opened, &waiting, [&waiting] { waiting.exit(1); });
    QObject::connect(&session, &DatabaseSession::openingFailed, &waiting, [&waiting] { waiting.exit(0); });
    session.open(address, options);
    return waiting.exec() == 1;
}

bool awaitTurn(DatabaseWorker& worker)
{
    const auto nothing = [](Database&) -> Result<void> { return {}; };
    return awaited(worker.run(nothing)).has_value();
}

void awaitRest(const HeroWriting& writing)
{
    QEventLoop waiting;
    QObject::connect(&writing, &HeroWriting::busyChanged, &waiting, [&waiting](bool isBusy) {
        if (!isBusy) {
            waiting.quit();
        }
    });
    if (writing.isBusy()) {
        waiting.exec();
    }
}

} // namespace heroadmin::testing
