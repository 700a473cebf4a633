#include "gui/opening/servertrying.h"

#include "data/session/answer.h"

#include <QPromise>
#include <memory>
#include <thread>

namespace heroadmin {

ServerTrying::ServerTrying(QObject* parent)
    : QObject(parent)
{}

void ServerTrying::start(const Engines& engines, const DatabaseAddress& address, bool readOnly)
{
    m_isTrying = true;
    const auto promise = std::make_shared<QPromise<ServerTrial>>();
    promise->start();
    whenAnswered(this, promise->future(), [this, number = ++m_number](const ServerTrial& trial) {
        if (number == m_number && m_isTrying) {
            m_isTrying = false;
            Q_EMIT answered(trial);
        }
    });
    // Neither the dialog nor the end of the program must wait for a network, and the end would wait for the threads of
    // a QThreadPool.
    std::thread([promise, engines, address, readOnly] {
        promise->addResult(ServerTrial::of(engines, address, readOnly));
        promise->finish();
    }).detach();
}

void ServerTrying::stop()
{
    m_isTrying = false;
}

} // namespace heroadmin
