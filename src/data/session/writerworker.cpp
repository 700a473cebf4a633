#include "data/session/writerworker.h"

namespace heroadmin {

WriterWorker::~WriterWorker()
{
    end();
}

HeroWriter& WriterWorker::writerOf(Database& database)
{
    // Another database may lie where the one before it lay: that one's end is known by the pointer alone.
    if (m_database.lock().get() != &database) {
        // Steps are numbered on, so that one of the database before isn't taken for one of this.
        const qint64 firstStep = m_writer ? m_writer->nextStep() : 1;
        m_writer = std::make_unique<HeroWriter>(database, firstStep);
        m_database = database.weak_from_this();
    }
    return *m_writer;
}

} // namespace heroadmin
