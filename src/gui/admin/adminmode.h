#pragma once

#include <QObject>
#include <QTimer>
#include <chrono>

class QCoreApplication;

namespace heroadmin {

/// Whether the application is in admin mode. It ends by itself after a time in which no key, mouse, wheel or touch
/// reached the application.
class AdminMode : public QObject
{
    Q_OBJECT

public:
    enum class Reason {
        ByPerson,
        Idle,
        Closed, ///< The database it was entered for isn't open any more.
    };
    Q_ENUM(Reason)

    AdminMode(QCoreApplication& application, std::chrono::milliseconds idleTime, QObject* parent = nullptr);

    [[nodiscard]] bool isOn() const { return m_isOn; }

    void enter();
    void leave(Reason reason = Reason::ByPerson);

    /// From now on; the time begins anew.
    void setIdleTime(std::chrono::milliseconds idleTime);

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void entered();
    void left(heroadmin::AdminMode::Reason reason);

private:
    QCoreApplication& m_application;
    QTimer m_idleTimer;
    bool m_isOn = false;
};

} // namespace heroadmin
