#pragma once

#include <QObject>
#include <QStringList>

class QWidget;

namespace heroadmin::testing {

/// Every text that comes into the message bar, however soon it goes again.
class MessageWatch : public QObject
{
    Q_OBJECT

public:
    explicit MessageWatch(const QWidget& bar);

    [[nodiscard]] QStringList take(); ///< Those since the last time, in their order.

private:
    void look();

    const QWidget& m_bar;
    QStringList m_shown;
    QStringList m_come;
};

} // namespace heroadmin::testing
