#include "engines/postgres/connect/postgresaddress.h"

#include <QHostAddress>
#include <QStringList>
#include <QUrl>

namespace heroadmin {

namespace {

QString encoded(const QString& text, const QByteArray& kept = {})
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text, kept));
}

QString portText(const PostgresAddress::Host& host)
{
    return host.port == 0 ? QString() : QStringLiteral(":%1").arg(host.port);
}

QString hostInLocation(const PostgresAddress::Host& host)
{
    const bool hasColons = host.name.contains(u':'); // as IP has them, from version 6 on
    const QString name = hasColons ? u'[' + encoded(host.name, QByteArrayLiteral(":")) + u']' : encoded(host.name);
    return name + portText(host);
}

QString hostAsRead(const PostgresAddress::Host& host)
{
    const bool hasColons = host.name.contains(u':');
    return (hasColons ? u'[' + host.name + u']' : host.name) + portText(host);
}

} // namespace

QString PostgresAddress::location() const
{
    QStringList inLocation;
    for (const Host& host : hosts) {
        inLocation.append(hostInLocation(host));
    }
    QStringList parameters;
    if (!service.isEmpty()) {
        parameters.append(QStringLiteral("service=") + encoded(service));
    }
    for (auto option = options.begin(); option != options.end(); ++option) {
        parameters.append(option.key() + u'=' + encoded(option.value(), QByteArrayLiteral("/:")));
    }
    return QStringLiteral("postgresql://") + (user.isEmpty() ? QString() : encoded(user) + u'@') +
           inLocation.join(u',') + u'/' + encoded(database) +
           (parameters.isEmpty() ? QString() : u'?' + parameters.join(u'&'));
}

QString PostgresAddress::serverText() const
{
    if (hosts.isEmpty()) {
        return service.isEmpty() ? tr("PostgreSQL of this computer") : QStringLiteral("service=") + service;
    }
    QStringList asRead;
    for (const Host& host : hosts) {
        asRead.append(hostAsRead(host));
    }
    return asRead.join(QStringLiteral(", "));
}

bool PostgresAddress::isSocketFolder(const QString& host)
{
    return host.startsWith(u'/') || host.startsWith(u'@');
}

bool PostgresAddress::isOfThisComputer(const Host& host)
{
    return isSocketFolder(host.name) || host.name == u"localhost" || QHostAddress(host.name).isLoopback();
}

DatabaseAddress PostgresAddress::toDatabaseAddress() const
{
    const bool isOfService = hosts.isEmpty() && !service.isEmpty();
    const QString place = user.isEmpty() || isOfService ? serverText() : user + u'@' + serverText();
    QString name = database;
    for (const QString& other : {service, user, serverText()}) {
        name = name.isEmpty() ? other : name;
    }
    return {.location = location(),
            .displayName = name,
            .place = place,
            .displayText = tr("%1 at %2").arg(name, place),
            .caseSensitivity = Qt::CaseSensitive};
}

} // namespace heroadmin
