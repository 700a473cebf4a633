#pragma once

#include "core/secretname.h"

#include <QObject>
#include <QTimer>
#include <chrono>
#include <memory>
#include <unordered_map>

namespace heroadmin {

/// The secret names that are on the screen right now: each for a time, and then gone. Lives in the GUI thread.
class RevealedSecrets : public QObject
{
    Q_OBJECT

public:
    explicit RevealedSecrets(std::chrono::milliseconds visibleFor = std::chrono::seconds(10),
                             QObject* parent = nullptr);
    ~RevealedSecrets() override;

    /// For what is revealed from now on.
    void setVisibleFor(std::chrono::milliseconds visibleFor);

    void reveal(qint64 heroId, SecretName secretName); ///< changed() follows, now and when the time is up.
    void hide(qint64 heroId);
    void hideAll();

    [[nodiscard]] bool isRevealed(qint64 heroId) const { return m_secrets.contains(heroId); }

    [[nodiscard]] bool isEmpty() const { return m_secrets.empty(); }

    [[nodiscard]] QString textOf(qint64 heroId) const; ///< Empty where it isn't revealed.

Q_SIGNALS:
    void changed(qint64 heroId);

private:
    struct Revealed
    {
        SecretName secretName;
        std::unique_ptr<QTimer> timer;
    };

    std::chrono::milliseconds m_visibleFor;
    std::unordered_map<qint64, Revealed> m_secrets;
};

} // namespace heroadmin
