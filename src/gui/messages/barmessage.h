#pragma once

#include <QList>
#include <QString>
#include <functional>

namespace heroadmin {

/// Something that a MessageBar says.
struct BarMessage
{
    enum class Severity { Information, Warning, Error };

    struct Action
    {
        QString label;             ///< Translated; may have a mnemonic.
        std::function<void()> run; ///< Called after the message is gone, so that it can show the next.
    };

    QString key; ///< What it is about: a newer message with the same key takes its place.
    Severity severity = Severity::Information;
    QString text; ///< Translated, whole sentences; shown as plain text.
    QList<Action> actions;
    /// News about the message with this key, such as a countdown: changes it where it is, unannounced, and shows
    /// nothing where the person closed it.
    bool isUpdate = false;
};

} // namespace heroadmin
