#pragma once

#include <QString>
#include <QVariantList>
#include <optional>

class QAccessibleInterface;

namespace heroadmin {

/// A call of an assistive tool on the bus (AT-SPI), as Qt's bridge takes it, 6.4's and 6.8's: it reads as many
/// arguments as it expects, asks the part whatever it is, and believes each number.
class BoundedCall
{
public:
    /// Of a message. Getting and setting properties are the functions that the bridge takes them for.
    static std::optional<BoundedCall> of(const QString& interface, const QString& member,
                                         const QVariantList& arguments);

    /// What the call may ask of `part`, with numbers within its text and its children; nothing where it may not be
    /// asked. A function that isn't known, as a newer Qt may have, finds enough to read behind its arguments.
    [[nodiscard]] std::optional<QVariantList> argumentsFor(QAccessibleInterface& part) const;

private:
    BoundedCall(QString interface, QString function, QVariantList arguments);

    [[nodiscard]] bool isAnsweredBy(QAccessibleInterface& part) const;

    QString m_interface; ///< Without "org.a11y.atspi.".
    QString m_function;
    QVariantList m_arguments;
};

} // namespace heroadmin
