#include "support/heldanswers.h"

#include <QCoreApplication>
#include <utility>

namespace heroadmin::testing {

HeldAnswers::HeldAnswers(const QObject& context)
    : m_context(&context)
{
    QCoreApplication::instance()->installEventFilter(this);
}

HeldAnswers::~HeldAnswers()
{
    QCoreApplication::instance()->removeEventFilter(this);
    letGo();
}

void HeldAnswers::letGo()
{
    m_isLettingGo = true;
    for (const Answer& answer : std::exchange(m_answers, {})) {
        if (answer.watcher != nullptr) {
            QCoreApplication::sendEvent(answer.watcher, answer.event.get());
        }
    }
    m_isLettingGo = false;
}

bool HeldAnswers::eventFilter(QObject* watched, QEvent* event)
{
    const bool isAnswer = event->type() == QEvent::FutureCallOut && m_context != nullptr;
    if (!isAnswer || m_isLettingGo || watched->parent() != m_context) {
        return false;
    }
    m_answers.push_back({watched, std::unique_ptr<QEvent>(event->clone())});
    return true;
}

} // namespace heroadmin::testing
