#pragma once

#include "data/repository/writecontrol.h"
#include "gui/messages/barmessage.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <functional>

namespace heroadmin {

/// Tells a person who waits how far a write is, and lets them cancel it. A write that is quick isn't worth a word.
class WriteProgress : public QObject
{
    Q_OBJECT

public:
    /// `state` of what is being written is looked at while busy; `cancel` stops it.
    WriteProgress(std::function<WriteControl::State()> state, std::function<void()> cancel, QObject* parent = nullptr);

    void setBusy(bool isBusy);

    [[nodiscard]] static QString messageKey(); ///< Of every message.

Q_SIGNALS:
    /// A new one for each phase; in between updates of it.
    void messageChanged(const heroadmin::BarMessage& message);
    void ended(const QString& messageKey); ///< There is nothing to tell any more.

private:
    void look();
    void show(const QString& text, bool isUpdate);
    [[nodiscard]] static QString textOf(const WriteControl::State& state);

    const std::function<WriteControl::State()> m_state;
    const std::function<void()> m_cancel;
    QTimer m_timer;
    QElapsedTimer m_waited;
    WriteControl::Phase m_shownPhase = WriteControl::Phase::Queued;
    QString m_shownText; ///< Empty while nothing is shown.
    bool m_isCancelled = false;
};

} // namespace heroadmin
