#include "engines/postgres/connect/connectionfacts.h"

#include "core/foreigntext.h"
#include "engines/postgres/connect/connectionoptions.h"

#include <algorithm>

namespace heroadmin {

Result<QList<ConnectionFact>> ConnectionFacts::read(const PostgresConnection& connection)
{
    // The server sees who connects to it last, which may be a pooler beside it: only the address tells where that is.
    const QList<PostgresAddress::Host>& hosts = connection.target().address.hosts;
    const bool mayBeHere = std::all_of(hosts.begin(), hosts.end(), PostgresAddress::isOfThisComputer);
    Way way;
    way.mode = ConnectionOptions(connection.target().address).tlsMode();
    const QString statement = QStringLiteral(
        "SELECT current_user::text, pg_is_in_recovery(), inet_client_addr() IS NULL, "
        "coalesce(inet_client_addr() <<= inet '127.0.0.0/8' OR inet_client_addr() = inet '::1', false), "
        "coalesce((SELECT CASE WHEN ssl THEN version ELSE '' END FROM pg_stat_ssl WHERE pid = pg_backend_pid()), '')");
    const Result<void> done = connection.sql().forEachRow({statement, {}}, [&way, mayBeHere](const QSqlQuery& row) {
        way.role = row.value(0).toString();
        way.isStandby = row.value(1).toBool();
        way.isSocket = mayBeHere && row.value(2).toBool();
        way.isLoopback = mayBeHere && row.value(3).toBool();
        way.tls = row.value(4).toString();
    });
    if (!done) {
        return failure(done.error());
    }
    QList<ConnectionFact> facts{encryptionOf(way), roleOf(way)};
    if (way.isStandby) {
        facts.append(standby());
    }
    return facts;
}

ConnectionFact ConnectionFacts::encryptionOf(const Way& way)
{
    if (!way.tls.isEmpty()) {
        if (way.mode == u"verify-full") {
            return {way.tls, tr("The connection is encrypted, and the server has proved that it is the right one."),
                    false};
        }
        return {tr("%1, not checked").arg(way.tls),
                tr("The connection is encrypted, but the server didn't have to prove that it is the right one."),
                !way.isLoopback};
    }
    if (way.isSocket || way.isLoopback) {
        return {tr("This computer"), tr("The server is on this computer. The connection is not encrypted."), false};
    }
    return {tr("Not encrypted"),
            tr("The connection is not encrypted: whoever is on the way to the server can read and change everything."),
            true};
}

ConnectionFact ConnectionFacts::roleOf(const Way& way)
{
    const QString role = foreignText(way.role);
    return {role, tr("The server knows you as “%1”.").arg(role), false};
}

ConnectionFact ConnectionFacts::standby()
{
    return {tr("Standby"),
            tr("The server is a standby: it repeats what another one writes, and nothing can be written."), false};
}

} // namespace heroadmin
