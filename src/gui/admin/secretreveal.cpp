#include "gui/admin/secretreveal.h"

#include "data/session/answer.h"
#include "data/session/databasesession.h"
#include "data/table/revealedsecrets.h"

#include <utility>

namespace heroadmin {

SecretReveal::SecretReveal(DatabaseSession& session, RevealedSecrets& revealedSecrets,
                           std::chrono::milliseconds tapTime, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_revealedSecrets(revealedSecrets)
    , m_tapTime(tapTime)
{
    // The same id is another hero in another database.
    connect(&session, &DatabaseSession::opened, this, &SecretReveal::hideAll);
}

void SecretReveal::reveal(qint64 heroId)
{
    const quint64 request = ++m_lastRequest;
    m_awaited.insert(heroId, request);
    const auto read = [heroId](const HeroRepository& repository) { return repository.reveal(heroId); };
    whenAnswered(this, m_session.ask(read), [this, heroId, request](Result<SecretName> answer) {
        if (m_awaited.value(heroId) != request) {
            return;
        }
        m_awaited.remove(heroId);
        if (answer) {
            m_revealedSecrets.reveal(heroId, std::move(*answer));
        } else {
            Q_EMIT failed(answer.error());
        }
    });
}

void SecretReveal::hide(qint64 heroId)
{
    m_awaited.remove(heroId);
    m_revealedSecrets.hide(heroId);
}

void SecretReveal::hideAll()
{
    m_peek.reset();
    m_awaited.clear();
    m_revealedSecrets.hideAll();
}

void SecretReveal::beginPeek(qint64 heroId)
{
    if (m_peek && m_peek->heroId == heroId) {
        return; // a key that is held repeats itself
    }
    endPeek();
    m_peek = Peek{heroId, m_revealedSecrets.isRevealed(heroId), {}};
    m_peek->since.start();
    if (!m_peek->wasRevealed) {
        reveal(heroId);
    }
}

void SecretReveal::endPeek()
{
    if (!m_peek) {
        return;
    }
    const Peek peek = *std::exchange(m_peek, std::nullopt);
    const bool wasHeld = peek.since.elapsed() >= m_tapTime.count();
    if (peek.wasRevealed || wasHeld) {
        hide(peek.heroId);
    }
}

} // namespace heroadmin
