#include "gui/assistive/callgate.h"

#include "gui/assistive/boundedcall.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusError>
#include <QDBusMessage>

namespace heroadmin {

namespace {

constexpr QLatin1String busName("a11y"); // Qt's name of its connection.
constexpr QLatin1String partsPath("/org/a11y/atspi/accessible");
constexpr QLatin1String applicationPath("/org/a11y/atspi/accessible/root");

QAccessibleInterface* partAt(const QString& path)
{
    if (path == applicationPath) {
        return QAccessible::queryAccessibleInterface(qApp);
    }
    bool isNumber = false;
    const QAccessible::Id id = QStringView(path).mid(partsPath.size() + 1).toUInt(&isNumber);
    QAccessibleInterface* const part = isNumber ? QAccessible::accessibleInterface(id) : nullptr;
    return part && part->isValid() ? part : nullptr;
}

} // namespace

CallGate::CallGate(QObject* parent)
    : QDBusVirtualObject(parent)
{
    QAccessible::installActivationObserver(this);
    standBeforeBridge();
}

CallGate::~CallGate()
{
    QAccessible::removeActivationObserver(this);
}

QString CallGate::introspect(const QString& path) const
{
    return m_bridge && partAt(path) ? m_bridge->introspect(path) : QString();
}

bool CallGate::handleMessage(const QDBusMessage& message, const QDBusConnection& connection)
{
    QAccessibleInterface* const part = m_bridge ? partAt(message.path()) : nullptr;
    if (!part) {
        return connection.send(message.createErrorReply(QDBusError::UnknownObject, QStringLiteral("No such part")));
    }
    const std::optional<BoundedCall> call = BoundedCall::of(message.interface(), message.member(), message.arguments());
    const std::optional<QVariantList> arguments = call ? call->argumentsFor(*part) : std::nullopt;
    if (!arguments) {
        return connection.send(message.createErrorReply(QDBusError::InvalidArgs, QStringLiteral("No such answer")));
    }
    QDBusMessage bounded = message;
    bounded.setArguments(*arguments);
    return m_bridge->handleMessage(bounded, connection);
}

void CallGate::accessibilityActiveChanged(bool active)
{
    if (active) {
        // The bridge comes behind this.
        QMetaObject::invokeMethod(this, &CallGate::standBeforeBridge, Qt::QueuedConnection);
    }
}

void CallGate::standBeforeBridge()
{
    QDBusConnection bus{QString(busName)};
    auto* const there = qobject_cast<QDBusVirtualObject*>(bus.objectRegisteredAt(partsPath));
    if (!there || there == this) {
        return;
    }
    m_bridge = there;
    bus.unregisterObject(partsPath);
    bus.registerVirtualObject(partsPath, this, QDBusConnection::SubPath);
}

} // namespace heroadmin
