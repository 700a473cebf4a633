#pragma once

#include <QList>
#include <QString>
#include <functional>

namespace heroadmin {

/// Something that can be done about what a message says.
struct Offer
{
    QString text; ///< Of the button, with its mnemonic.
    std::function<void()> act;
};

/// What there is to say about a database that was opened, or that couldn't be.
struct OpeningMessage
{
    enum class Severity { Information, Warning, Error };

    Severity severity = Severity::Information;
    QString text;   ///< Whole sentences.
    QString detail; ///< Technical; may be empty.
    QList<Offer> offers;
};

} // namespace heroadmin
