#include "support/memory/serverengine.h"

#include "support/memory/serverdatabase.h"

#include <QMutexLocker>
#include <QRegularExpression>
#include <utility>

namespace heroadmin::testing {

ServerEngine::ServerEngine(std::shared_ptr<FakeServer> server)
    : m_server(std::move(server))
{}

Engines ServerEngine::enginesWith(const std::shared_ptr<FakeServer>& server)
{
    Engines::List engines;
    engines.push_back(std::make_unique<const ServerEngine>(server));
    return Engines(std::move(engines));
}

std::optional<Result<DatabaseAddress>> ServerEngine::addressOf(const QString& text) const
{
    const std::optional<ServerForm> form = formOf(text);
    if (!form) {
        return {};
    }
    const DatabaseAddress address = addressAt(*form);
    if (!form->password.isEmpty()) {
        tellPassword(address, form->password);
    }
    return address;
}

DatabaseAddress ServerEngine::addressAt(const ServerForm& form)
{
    const QString user = form.user.isEmpty() ? QString() : form.user + u'@';
    const QString place = user + form.hosts;
    const QString location = QStringLiteral("server://%1/%2").arg(place, form.database);
    return {.location = location,
            .displayName = form.database,
            .place = place,
            .displayText = location,
            .caseSensitivity = Qt::CaseSensitive};
}

Result<std::unique_ptr<Database>> ServerEngine::open(const DatabaseAddress& address,
                                                     const OpenOptions& /*options*/) const
{
    QString password;
    {
        const QMutexLocker lock(&m_mutex);
        password = m_passwords.value(address.location);
    }
    const Result<int> connection = m_server->connect(address.displayName, password);
    if (!connection) {
        return failure(connection.error());
    }
    return std::make_unique<ServerDatabase>(address, m_server, *connection);
}

Result<std::unique_ptr<Database>> ServerEngine::create(const DatabaseAddress& /*address*/,
                                                       const OpenOptions& /*options*/) const
{
    return failure(Error::of(ErrorKind::Other, QStringLiteral("A server makes its databases itself.")));
}

Result<std::unique_ptr<Database>> ServerEngine::createHeroTable(const DatabaseAddress& address,
                                                                const OpenOptions& options) const
{
    return create(address, options);
}

QList<ServerAccess::Encryption> ServerEngine::encryptions() const
{
    return {{QString(), QStringLiteral("As is best")}, {QStringLiteral("none"), QStringLiteral("Never")}};
}

ServerAccess::FilledIn ServerEngine::addressOf(const ServerForm& form) const
{
    QList<ServerProblem> problems;
    if (form.hosts.contains(u' ')) {
        problems.append({ServerField::Hosts, QStringLiteral("No server has a space in its name.")});
    }
    if (form.database.isEmpty()) {
        problems.append({ServerField::Database, QStringLiteral("Which database is it?")});
    }
    return problems.isEmpty() ? FilledIn(addressAt(form)) : FilledIn(tl::unexpected(problems));
}

std::optional<ServerForm> ServerEngine::formOf(const QString& address) const
{
    static const QRegularExpression expression(
        QStringLiteral("\\Aserver://(?:([^:@]*)(?::([^@]*))?@)?([^/]*)/(.*)\\z"));
    const QRegularExpressionMatch match = expression.match(address);
    if (!match.hasMatch()) {
        return {};
    }
    ServerForm form;
    form.user = match.captured(1);
    form.password = match.captured(2);
    form.hosts = match.captured(3);
    form.database = match.captured(4);
    return form;
}

void ServerEngine::tellPassword(const DatabaseAddress& address, const QString& password) const
{
    const QMutexLocker lock(&m_mutex);
    m_passwords.insert(address.location, password);
}

} // namespace heroadmin::testing
