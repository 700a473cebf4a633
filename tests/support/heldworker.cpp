#include "support/heldworker.h"

#include "data/session/databaseworker.h"

namespace heroadmin::testing {

HeldWorker::HeldWorker(DatabaseWorker& worker)
    : m_held(worker.run([this](Database&) -> Result<void> {
        m_letGo.acquire();
        return {};
    }))
{}

HeldWorker::~HeldWorker()
{
    letGo();
}

void HeldWorker::letGo()
{
    if (!m_held.isFinished()) {
        m_letGo.release();
        m_held.waitForFinished();
    }
}

} // namespace heroadmin::testing
