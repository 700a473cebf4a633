#include "data/table/revealedsecrets.h"

#include <utility>

namespace heroadmin {

RevealedSecrets::RevealedSecrets(std::chrono::milliseconds visibleFor, QObject* parent)
    : QObject(parent)
    , m_visibleFor(visibleFor)
{}

RevealedSecrets::~RevealedSecrets() = default;

void RevealedSecrets::setVisibleFor(std::chrono::milliseconds visibleFor)
{
    m_visibleFor = visibleFor;
}

void RevealedSecrets::reveal(qint64 heroId, SecretName secretName)
{
    auto timer = std::make_unique<QTimer>();
    timer->setSingleShot(true);
    connect(timer.get(), &QTimer::timeout, this, [this, heroId] { hide(heroId); });
    timer->start(m_visibleFor);
    m_secrets.insert_or_assign(heroId, Revealed{std::move(secretName), std::move(timer)});
    Q_EMIT changed(heroId);
}

void RevealedSecrets::hide(qint64 heroId)
{
    const auto found = m_secrets.find(heroId);
    if (found == m_secrets.end()) {
        return;
    }
    // The timer may be the one that called: it goes when control is back in the event loop.
    QTimer* const timer = found->second.timer.release();
    timer->stop();
    timer->deleteLater();
    m_secrets.erase(found);
    Q_EMIT changed(heroId);
}

void RevealedSecrets::hideAll()
{
    while (!m_secrets.empty()) {
        hide(m_secrets.begin()->first);
    }
}

QString RevealedSecrets::textOf(qint64 heroId) const
{
    const auto found = m_secrets.find(heroId);
    return found == m_secrets.end() ? QString() : found->second.secretName.reveal();
}

} // namespace heroadmin
