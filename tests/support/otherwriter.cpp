#include "support/otherwriter.h"

namespace heroadmin::testing {

void OtherWriter::start(const WriteControl& ours, qint64 from, const Statement& statement)
{
    m_isEnded = false;
    m_isReady = false;
    m_written = 0;
    m_refused = 0;
    m_thread.reset(QThread::create([this, &ours, from, statement] { write(ours, from, statement); }));
    m_thread->start();
    while (!m_isReady) {
        QThread::yieldCurrentThread();
    }
}

void OtherWriter::end()
{
    m_isEnded = true;
    if (m_thread) {
        m_thread->wait();
        m_thread.reset();
    }
}

void OtherWriter::write(const WriteControl& ours, qint64 from, const Statement& statement)
{
    OpenOptions options;
    options.busyTimeout = std::chrono::seconds(1);
    const Result<std::unique_ptr<Database>> database = m_heroes.open(options);
    m_isReady = true;
    while (!m_isEnded && ours.state().done < from) {
        QThread::yieldCurrentThread();
    }
    for (int time = 0; database && !m_isEnded; ++time) {
        const QString sql = statement(time);
        if (sql.isEmpty()) {
            break;
        }
        const bool isWritten = (*database)->sql().execute({sql, {}}).has_value();
        if (isWritten) {
            ++m_written;
        } else {
            ++m_refused;
        }
        QThread::msleep(5); // A service does other things, too.
    }
}

} // namespace heroadmin::testing
