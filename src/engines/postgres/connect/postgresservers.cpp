#include "engines/postgres/connect/postgresservers.h"

#include <QFileInfo>
#include <QMutexLocker>
#include <QRegularExpression>
#include <QUrl>
#include <algorithm>
#include <utility>

namespace heroadmin {

namespace {

QString modeOption()
{
    return QStringLiteral("sslmode");
}

QString rootOption()
{
    return QStringLiteral("sslrootcert");
}

QString checkedMode()
{
    return QStringLiteral("verify-full");
}

/// Where an address says nothing.
QString libraryMode()
{
    return QStringLiteral("prefer");
}

/// A name or an address, with or without a port; none of the signs that end one in an address.
bool canBeHosts(const QString& text)
{
    const QStringList hosts = text.split(u',');
    return std::all_of(hosts.begin(), hosts.end(), [](const QString& each) {
        static const QRegularExpression otherSigns(QStringLiteral("[@/?#\\s]"));
        const QString host = each.trimmed();
        return PostgresAddress::isSocketFolder(host) || !host.contains(otherSigns);
    });
}

/// Nothing between here and the server can be listened to. Of a service, its entry says how it is reached.
bool needsNoEncryption(const PostgresAddress& address)
{
    return std::all_of(address.hosts.begin(), address.hosts.end(), PostgresAddress::isOfThisComputer);
}

/// As the parameters of an address.
QString hostParameters(const QString& text)
{
    QStringList parameters;
    const QStringList hosts = text.split(u',');
    for (const QString& host : hosts) {
        if (const QString name = host.trimmed(); !name.isEmpty()) {
            parameters.append(QStringLiteral("host=") + QString::fromLatin1(QUrl::toPercentEncoding(name)));
        }
    }
    return parameters.join(u'&');
}

std::optional<Result<PostgresAddress>> readOptions(const QString& options)
{
    return PostgresAddress::read(QStringLiteral("postgresql:///?") + options);
}

} // namespace

QList<ServerAccess::Encryption> PostgresServers::encryptions() const
{
    return {{QString(), tr("Encrypted and checked, except on this computer")},
            {checkedMode(), tr("Encrypted, and the server is checked")},
            {QStringLiteral("verify-ca"), tr("Encrypted, and the server's authority is checked")},
            {QStringLiteral("require"), tr("Encrypted, and nothing is checked")},
            {libraryMode(), tr("Encrypted where the server can, and nothing is checked")},
            {QStringLiteral("disable"), tr("Not encrypted")}};
}

QList<ServerProblem> PostgresServers::problemsOf(const ServerForm& form)
{
    QList<ServerProblem> problems;
    if (!canBeHosts(form.hosts) || !*readOptions(hostParameters(form.hosts))) {
        problems.append({ServerField::Hosts, tr("A server is written as NAME or NAME:PORT, and several have commas "
                                                "between them.")});
    }
    const auto options = readOptions(form.options.trimmed());
    const bool isNamedElsewhere = *options && (!(*options)->service.isEmpty() || !(*options)->database.isEmpty());
    if (form.database.trimmed().isEmpty() && !isNamedElsewhere) {
        problems.append({ServerField::Database, tr("The name of the database is missing.")});
    }
    if (const QString file = form.rootCertificate.trimmed(); !file.isEmpty() && !QFileInfo(file).isFile()) {
        problems.append({ServerField::RootCertificate, tr("There is no such file.")});
    }
    if (!*options) {
        problems.append({ServerField::Options, options->error().message});
    } else if (!(*options)->password.isEmpty()) {
        problems.append({ServerField::Options, tr("A password has a field of its own.")});
    }
    return problems;
}

ServerAccess::FilledIn PostgresServers::addressOf(const ServerForm& form) const
{
    const QList<ServerProblem> problems = problemsOf(form);
    if (!problems.isEmpty()) {
        return tl::unexpected(problems);
    }
    const QStringList parameters{hostParameters(form.hosts), form.options.trimmed()};
    const auto read = readOptions(parameters.join(u'&'));
    if (!*read) {
        return tl::unexpected(QList<ServerProblem>{{ServerField::Options, read->error().message}});
    }
    PostgresAddress address = **read;
    // The options may say them as well.
    for (const auto& [typed, part] :
         {std::pair{form.database.trimmed(), &address.database}, std::pair{form.user.trimmed(), &address.user}}) {
        *part = typed.isEmpty() ? *part : typed;
    }
    const bool isUnchosen = form.encryption.isEmpty() && !needsNoEncryption(address);
    const QString mode = isUnchosen ? checkedMode() : form.encryption;
    if (!mode.isEmpty() && mode != libraryMode() && !address.options.contains(modeOption())) {
        address.options.insert(modeOption(), mode);
    }
    if (const QString file = form.rootCertificate.trimmed(); !file.isEmpty()) {
        address.options.insert(rootOption(), file);
    }
    return address.toDatabaseAddress();
}

std::optional<ServerForm> PostgresServers::formOf(const QString& text) const
{
    const auto read = PostgresAddress::read(text);
    if (!read || !*read) {
        return {};
    }
    PostgresAddress address = **read;
    ServerForm form;
    form.hosts = address.hosts.isEmpty() ? QString() : address.serverText();
    form.database = address.database;
    form.user = address.user;
    form.password = address.password;
    const QString mode = address.options.value(modeOption());
    const QList<Encryption> known = encryptions();
    if (std::any_of(known.begin(), known.end(), [&mode](const Encryption& one) { return one.id == mode; })) {
        address.options.remove(modeOption());
        form.encryption = mode.isEmpty() && !needsNoEncryption(address) ? libraryMode() : mode;
    }
    form.rootCertificate = address.options.take(rootOption());
    // What has no field of its own is all that is left.
    address.hosts.clear();
    address.database.clear();
    address.user.clear();
    form.options = address.location().section(u'?', 1);
    return form;
}

void PostgresServers::tellPassword(const DatabaseAddress& address, const QString& password) const
{
    const QMutexLocker lock(&m_mutex);
    if (password.isEmpty()) {
        m_passwords.remove(address.location);
    } else {
        m_passwords.insert(address.location, password);
    }
}

QString PostgresServers::passwordOf(const DatabaseAddress& address) const
{
    const QMutexLocker lock(&m_mutex);
    return m_passwords.value(address.location);
}

} // namespace heroadmin
