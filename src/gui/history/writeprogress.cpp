#include "gui/history/writeprogress.h"

#include <chrono>
#include <utility>

namespace heroadmin {

namespace {

constexpr std::chrono::milliseconds lookEvery{100};
constexpr std::chrono::milliseconds silentFor{400};

} // namespace

WriteProgress::WriteProgress(std::function<WriteControl::State()> state, std::function<void()> cancel, QObject* parent)
    : QObject(parent)
    , m_state(std::move(state))
    , m_cancel(std::move(cancel))
{
    m_timer.setInterval(lookEvery);
    connect(&m_timer, &QTimer::timeout, this, &WriteProgress::look);
}

void WriteProgress::setBusy(bool isBusy)
{
    if (isBusy == m_timer.isActive()) {
        return;
    }
    if (isBusy) {
        m_isCancelled = false;
        m_waited.start();
        m_timer.start();
        return;
    }
    m_timer.stop();
    if (!m_shownText.isEmpty()) {
        m_shownText.clear();
        Q_EMIT ended(messageKey());
    }
}

QString WriteProgress::messageKey()
{
    return QStringLiteral("progress");
}

void WriteProgress::look()
{
    if (m_isCancelled || !m_waited.hasExpired(silentFor.count())) {
        return;
    }
    const WriteControl::State state = m_state();
    const QString text = textOf(state);
    if (text == m_shownText) {
        return;
    }
    const bool isUpdate = !m_shownText.isEmpty() && state.phase == m_shownPhase;
    m_shownPhase = state.phase;
    show(text, isUpdate);
}

void WriteProgress::show(const QString& text, bool isUpdate)
{
    m_shownText = text;
    BarMessage message{messageKey(), BarMessage::Severity::Information, text, {}, isUpdate};
    if (!m_isCancelled) {
        message.actions.append({tr("&Cancel"), [this] {
                                    m_isCancelled = true;
                                    m_cancel();
                                    if (m_timer.isActive()) {
                                        show(tr("Cancelling\u2026"), false);
                                    }
                                }});
    }
    Q_EMIT messageChanged(message);
}

QString WriteProgress::textOf(const WriteControl::State& state)
{
    if (state.phase == WriteControl::Phase::Waiting) {
        const auto seconds = std::chrono::ceil<std::chrono::seconds>(state.left).count();
        return tr("Another program is writing to the database. Waiting %1 s more.").arg(seconds);
    }
    if (state.phase == WriteControl::Phase::Working && state.total > 0) {
        return tr("Writing\u2026 %L1 of %L2 heroes").arg(state.done).arg(state.total);
    }
    return tr("Writing\u2026");
}

} // namespace heroadmin
