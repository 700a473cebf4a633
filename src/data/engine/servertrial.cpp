#include "data/engine/servertrial.h"

#include "core/foreigntext.h"

#include <QStringList>

namespace heroadmin {

std::optional<ServerField> ServerTrial::fieldOf(const Error& error)
{
    switch (error.kind) {
    case ErrorKind::NotFound:
        return ServerField::Database;
    case ErrorKind::PasswordWanted:
        return ServerField::Password;
    case ErrorKind::PermissionDenied:
        return ServerField::User;
    case ErrorKind::NotTrusted:
        return ServerField::Encryption;
    case ErrorKind::ConnectionLost:
        return ServerField::Hosts;
    default:
        return {};
    }
}

ServerTrial ServerTrial::of(const Engines& engines, const DatabaseAddress& address, bool readOnly)
{
    OpenOptions options;
    options.readOnly = readOnly;
    const Result<std::unique_ptr<Database>> database = engines.open(address, options);
    if (!database) {
        const Error& error = database.error();
        const bool isForANewTable = error.kind == ErrorKind::NoHeroTable && !readOnly;
        return {isForANewTable,
                isForANewTable ? error.message + u' ' + tr("It can be made when the database is opened.")
                               : error.message,
                fieldOf(error)};
    }
    const DatabaseInfo& info = (*database)->info();
    QStringList sentences{tr("%1 answers, and has a table of heroes.").arg(foreignText(info.engine))};
    for (const ConnectionFact& fact : info.connection) {
        sentences.append(fact.sentence);
    }
    // Of one that can only be read by its definition, the limits say it.
    const bool isSaid = info.limits.contains(info.readOnlyReason) || (info.readOnly && readOnly);
    sentences += isSaid ? info.limits : QStringList{info.readOnlyReason} + info.limits;
    sentences.removeAll(QString());
    return {true, sentences.join(u' '), {}};
}

} // namespace heroadmin
