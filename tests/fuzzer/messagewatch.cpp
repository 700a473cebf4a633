#include "fuzzer/messagewatch.h"

#include <QAbstractEventDispatcher>
#include <QLabel>
#include <QWidget>
#include <utility>

namespace heroadmin::testing {

MessageWatch::MessageWatch(const QWidget& bar)
    : m_bar(bar)
{
    connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::awake, this, &MessageWatch::look);
    connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::aboutToBlock, this, &MessageWatch::look);
}

QStringList MessageWatch::take()
{
    look();
    return std::exchange(m_come, {});
}

void MessageWatch::look()
{
    QStringList shown;
    const QList<QLabel*> labels = m_bar.findChildren<QLabel*>();
    for (const QLabel* const label : labels) {
        if (!label->isHidden() && !label->text().isEmpty()) {
            shown.append(label->text());
        }
    }
    for (const QString& text : std::as_const(shown)) {
        if (!m_shown.contains(text)) {
            m_come.append(text);
        }
    }
    m_shown = shown;
}

} // namespace heroadmin::testing
