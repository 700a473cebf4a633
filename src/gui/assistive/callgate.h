#pragma once

#include <QAccessible>
#include <QDBusVirtualObject>
#include <QPointer>

namespace heroadmin {

/// Stands before Qt's bridge to assistive tools on the bus, as soon as there is one, and lets pass what the bridge and
/// the parts of the window can answer: a call with too few arguments, or of a part that hasn't what is asked, would end
/// the program, and no part of ours sees it.
class CallGate : public QDBusVirtualObject, public QAccessible::ActivationObserver
{
    Q_OBJECT

public:
    explicit CallGate(QObject* parent);
    ~CallGate() override;

    [[nodiscard]] QString introspect(const QString& path) const override;
    bool handleMessage(const QDBusMessage& message, const QDBusConnection& connection) override;

protected:
    void accessibilityActiveChanged(bool active) override;

private:
    void standBeforeBridge();

    QPointer<QDBusVirtualObject> m_bridge;
};

} // namespace heroadmin
