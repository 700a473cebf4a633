#include "engines/postgres/connect/addressreader.h"

#include "core/foreigntext.h"

#include <QUrl>
#include <utility>

namespace heroadmin {

namespace {

QString decoded(QStringView text)
{
    return QUrl::fromPercentEncoding(text.toUtf8());
}

/// What libpq knows, up to version 17, and what neither holds a secret nor is told by another part of the address.
bool isKnownOption(const QString& name)
{
    static const QStringList known{
        QStringLiteral("application_name"),
        QStringLiteral("channel_binding"),
        QStringLiteral("connect_timeout"),
        QStringLiteral("gssencmode"),
        QStringLiteral("hostaddr"),
        QStringLiteral("keepalives"),
        QStringLiteral("keepalives_count"),
        QStringLiteral("keepalives_idle"),
        QStringLiteral("keepalives_interval"),
        QStringLiteral("krbsrvname"),
        QStringLiteral("load_balance_hosts"),
        QStringLiteral("options"),
        QStringLiteral("passfile"),
        QStringLiteral("require_auth"),
        QStringLiteral("requirepeer"),
        QStringLiteral("ssl_max_protocol_version"),
        QStringLiteral("ssl_min_protocol_version"),
        QStringLiteral("sslcert"),
        QStringLiteral("sslcertmode"),
        QStringLiteral("sslcrl"),
        QStringLiteral("sslcrldir"),
        QStringLiteral("sslkey"),
        QStringLiteral("sslmode"),
        QStringLiteral("sslnegotiation"),
        QStringLiteral("sslrootcert"),
        QStringLiteral("sslsni"),
        QStringLiteral("target_session_attrs"),
        QStringLiteral("tcp_user_timeout"),
    };
    return known.contains(name);
}

} // namespace

std::optional<Result<PostgresAddress>> PostgresAddress::read(const QString& text)
{
    const QString serviceWord = QStringLiteral("service=");
    if (text.startsWith(serviceWord)) {
        PostgresAddress address;
        address.service = text.sliced(serviceWord.size());
        const bool isName = !address.service.isEmpty() && !address.service.contains(u'/') &&
                            !address.service.contains(u'\\') && AddressReader::canBeHandedOn(address.service);
        return isName ? std::optional<Result<PostgresAddress>>(address) : std::nullopt; // else it is a file
    }
    const qsizetype end = text.indexOf(u"://");
    const QString scheme = text.first(qMax(end, qsizetype(0))).toLower().section(u'+', 0, 0);
    if (scheme != u"postgresql" && scheme != u"postgres") {
        return {};
    }
    return AddressReader().read(text.sliced(end + 3));
}

bool AddressReader::canBeHandedOn(const QString& value)
{
    return !value.contains(u';') && !value.contains(QChar::Null) && value.isValidUtf16();
}

Error AddressReader::wrong()
{
    return Error::of(
        ErrorKind::Other,
        tr("The address of the PostgreSQL database can't be read. It is postgresql://USER@HOST:PORT/"
           "DATABASE, and signs such as : / ? # @ in a name or a password are percent-encoded: %40 is @."));
}

Result<PostgresAddress> AddressReader::read(const QString& text)
{
    qsizetype end = 0;
    while (end < text.size() && text[end] != u'/' && text[end] != u'?') {
        ++end;
    }
    const QStringView authority = QStringView(text).first(end);
    const QStringView rest = QStringView(text).sliced(end);
    const qsizetype at = authority.lastIndexOf(u'@');
    readUser(authority.first(qMax(at, qsizetype(0))));
    // Behind it, that sign would be the end of a password that wasn't encoded, and its parts pass for names.
    if (rest.contains(u'@') || !readHosts(authority.sliced(at + 1))) {
        return failure(wrong());
    }
    const qsizetype question = rest.indexOf(u'?');
    const QStringView path = question < 0 ? rest : rest.first(question);
    m_address.database = decoded(path.sliced(path.isEmpty() ? 0 : 1));
    if (const Result<void> read = readParameters(question < 0 ? QStringView() : rest.sliced(question + 1)); !read) {
        return failure(read.error());
    }
    const bool isWhole = matchPorts() && canBeHandedOn(m_address.service) &&
                         !m_address.serverText().contains(QChar::Null) && !m_address.database.contains(QChar::Null) &&
                         !m_address.user.contains(QChar::Null) && !m_address.password.contains(QChar::Null);
    return isWhole ? Result<PostgresAddress>(m_address) : failure(wrong());
}

void AddressReader::readUser(QStringView text)
{
    const qsizetype colon = text.indexOf(u':');
    m_address.user = decoded(colon < 0 ? text : text.first(colon));
    m_address.password = colon < 0 ? QString() : decoded(text.sliced(colon + 1));
}

bool AddressReader::readHosts(QStringView text)
{
    if (text.isEmpty()) {
        return true;
    }
    for (const QStringView host : text.split(u',')) {
        if (!readHost(host)) {
            return false;
        }
    }
    return true;
}

bool AddressReader::readHost(QStringView text)
{
    PostgresAddress::Host host;
    const qsizetype bracket = text.startsWith(u'[') ? text.indexOf(u']') : -1;
    const qsizetype colon = text.indexOf(u':', bracket + 1);
    const QStringView name = colon < 0 ? text : text.first(colon);
    if (colon >= 0 && !readPort(text.sliced(colon + 1), host.port)) {
        return false;
    }
    host.name = decoded(bracket > 0 ? name.sliced(1, bracket - 1) : name);
    if (!PostgresAddress::isSocketFolder(host.name)) {
        host.name = host.name.toLower();
    }
    if (host.name.contains(u',') || host.name.contains(QChar::Null) || (bracket > 0 && name.size() != bracket + 1)) {
        return false;
    }
    m_address.hosts.append(host);
    return true;
}

bool AddressReader::readPort(QStringView text, quint16& port) const
{
    bool isNumber = false;
    port = text.toUShort(&isNumber);
    return text.isEmpty() || (isNumber && port > 0);
}

Result<void> AddressReader::readParameters(QStringView text)
{
    for (const QStringView parameter : text.split(u'&', Qt::SkipEmptyParts)) {
        const qsizetype equals = parameter.indexOf(u'=');
        const QString name = decoded(equals < 0 ? parameter : parameter.first(equals));
        const QString value = decoded(equals < 0 ? QStringView() : parameter.sliced(equals + 1));
        if (Result<void> read = readParameter(name, value); !read) {
            return read;
        }
    }
    return {};
}

bool AddressReader::readHostParameter(const QString& value)
{
    // SQLAlchemy says several hosts by several parameters, libpq by commas. The last word about hosts counts.
    if (!std::exchange(m_hasHostParameter, true)) {
        m_address.hosts.clear();
    }
    for (const QString& host : value.split(u',')) {
        const bool isWhole = PostgresAddress::isSocketFolder(host) || (host.count(u':') > 1 && !host.startsWith(u'['));
        if (isWhole) {
            m_address.hosts.append({.name = host});
        } else if (!readHost(host)) {
            return false;
        }
    }
    return true;
}

Result<void> AddressReader::readParameter(const QString& name, const QString& value)
{
    if (name == u"host") {
        return readHostParameter(value) ? Result<void>() : failure(wrong());
    }
    if (name == u"port") {
        m_portParameters += value.split(u',');
        return {};
    }
    for (auto& [own, part] : {std::pair{u"user", &m_address.user}, std::pair{u"password", &m_address.password},
                              std::pair{u"dbname", &m_address.database}, std::pair{u"service", &m_address.service}}) {
        if (name == own) {
            *part = value;
            return {};
        }
    }
    const QString option = name == u"ssl" ? QStringLiteral("sslmode") : name; // as asyncpg calls it
    if (!isKnownOption(option)) {
        return failure(Error::of(ErrorKind::Other, tr("The address of the PostgreSQL database has the option “%1”, "
                                                      "which Hero Admin doesn't know.")
                                                       .arg(foreignText(name))));
    }
    if (!canBeHandedOn(value)) {
        return failure(Error::of(ErrorKind::Other, tr("In the address of the PostgreSQL database, the option “%1” has "
                                                      "a sign that can't be handed on, such as a semicolon.")
                                                       .arg(option)));
    }
    m_address.options.insert(option, value);
    return {};
}

bool AddressReader::matchPorts()
{
    if (m_portParameters.isEmpty()) {
        return true;
    }
    QList<PostgresAddress::Host>& hosts = m_address.hosts;
    if (hosts.isEmpty()) {
        hosts.resize(m_portParameters.size());
    }
    const bool isOfAll = m_portParameters.size() == 1;
    if (!isOfAll && m_portParameters.size() != hosts.size()) {
        return false;
    }
    for (qsizetype host = 0; host < hosts.size(); ++host) {
        if (!readPort(m_portParameters.at(isOfAll ? 0 : host), hosts[host].port)) {
            return false;
        }
    }
    return true;
}

} // namespace heroadmin
