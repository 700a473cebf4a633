#include "engines/postgres/connect/connectionoptions.h"

#include <QDir>
#include <QFileInfo>
#include <QStringList>
#include <algorithm>

namespace heroadmin {

namespace {

/// Of Debian, Fedora, openSUSE, Alpine and macOS.
QString rootCertificatesOfSystem()
{
    for (const char* const file : {"/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt",
                                   "/etc/ssl/ca-bundle.pem", "/etc/ssl/cert.pem"}) {
        if (QFileInfo::exists(QString::fromLatin1(file))) {
            return QString::fromLatin1(file);
        }
    }
    return {};
}

/// What libpq takes by itself.
QString rootCertificatesOfPerson()
{
#ifdef Q_OS_WIN
    return qEnvironmentVariable("APPDATA") + QStringLiteral("/postgresql/root.crt");
#else
    return QDir::homePath() + QStringLiteral("/.postgresql/root.crt");
#endif
}

QString portsOf(const QList<PostgresAddress::Host>& hosts)
{
    QStringList ports;
    for (const PostgresAddress::Host& host : hosts) {
        ports.append(host.port == 0 ? QString() : QString::number(host.port));
    }
    const bool isGiven =
        std::any_of(hosts.begin(), hosts.end(), [](const PostgresAddress::Host& host) { return host.port != 0; });
    return isGiven ? ports.join(u',') : QString();
}

} // namespace

ConnectionOptions::ConnectionOptions(const PostgresAddress& address)
    : m_options(address.options)
{
    const auto setDefault = [this](const char* name, const QString& value) {
        const QString option = QString::fromLatin1(name);
        if (!value.isEmpty() && !m_options.contains(option)) {
            m_options.insert(option, value);
        }
    };
    setDefault("service", address.service);
    setDefault("port", portsOf(address.hosts));
    setDefault("application_name", QStringLiteral("Hero Admin"));
    // The network may be gone while a statement is sent, which only the last one of these ends, or while its answer is
    // waited for, which the others end. Where a system has no such thing, libpq ignores it.
    setDefault("connect_timeout", QStringLiteral("5"));
    setDefault("keepalives_idle", QStringLiteral("10"));
    setDefault("keepalives_interval", QStringLiteral("5"));
    setDefault("keepalives_count", QStringLiteral("3"));
    setDefault("tcp_user_timeout", QStringLiteral("15000"));
    const QString root = QStringLiteral("sslrootcert");
    if (m_options.value(root) == u"system") {
        setDefault("sslmode", QStringLiteral("verify-full"));
        // Before libpq 16 that word is the name of a file.
        if (const QString file = rootCertificatesOfSystem(); !file.isEmpty()) {
            m_options.insert(root, file);
        }
    }
    if (tlsMode().startsWith(u"verify-") && !QFileInfo::exists(rootCertificatesOfPerson())) {
        setDefault("sslrootcert", rootCertificatesOfSystem());
    }
}

QString ConnectionOptions::text() const
{
    QStringList texts;
    for (auto option = m_options.begin(); option != m_options.end(); ++option) {
        QString value = option.value();
        value.replace(u'\\', QStringLiteral("\\\\")).replace(u'\'', QStringLiteral("\\'"));
        texts.append(option.key() + QStringLiteral("='") + value + u'\'');
    }
    return texts.join(u';');
}

QString ConnectionOptions::tlsMode() const
{
    return m_options.value(QStringLiteral("sslmode"));
}

QString ConnectionOptions::rootCertificates() const
{
    const QString given = m_options.value(QStringLiteral("sslrootcert"));
    if (given == u"system") {
        return {};
    }
    const QString own = rootCertificatesOfPerson();
    return given.isEmpty() && QFileInfo::exists(own) ? own : given;
}

} // namespace heroadmin
