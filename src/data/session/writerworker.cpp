#include "data/session/writerworker.h"

namespace heroadmin {

WriterWorker::~WriterWorker()
{
    end();
}

HeroWriter& WriterWorker::writerOf(Database& database)
{
    if (!m_writer) {
        m_writer = std::make_unique<HeroWriter>(database, m_firstStep);
    }
    return *m_writer;
}

void WriterWorker::closing()
{
    if (m_writer) {
        // Steps are numbered on, so that one of the database before isn't taken for one of the next.
        m_firstStep = m_writer->nextStep();
        m_writer.reset();
    }
}

} // namespace heroadmin
