#include "engines/postgres/connect/connectionrefusal.h"

#include "core/foreigntext.h"
#include "engines/postgres/connect/connectionoptions.h"

#include <QRegularExpression>

namespace heroadmin {

namespace {

/// As libpq says it in front of what went wrong there.
TlsLook::Server serverIn(const QString& line)
{
    static const QRegularExpression expression(
        QStringLiteral("connection to server at \"([^\"]*)\"(?: \\(([^)]*)\\))?, port (\\d+) failed"));
    const QRegularExpressionMatch match = expression.match(line);
    const QString name = match.captured(1);
    return {.name = name,
            .address = match.captured(2).isEmpty() ? name : match.captured(2),
            .port = match.captured(3).toUShort()};
}

} // namespace

ConnectionRefusal::ConnectionRefusal(const PostgresTarget& target, const QString& words)
    : m_target(target)
    , m_refusal(Refusal::in(words))
    , m_detail(words.trimmed())
    , m_server(serverIn(m_refusal.line))
{}

Error ConnectionRefusal::error() const
{
    return Error::of(errorKind(), sentence(), m_detail);
}

QString ConnectionRefusal::place() const
{
    const bool isOneOfSeveral = m_target.address.hosts.size() > 1 && m_server.port != 0;
    return foreignText(isOneOfSeveral ? m_server.name + u':' + QString::number(m_server.port)
                                      : m_target.address.serverText());
}

QString ConnectionRefusal::who() const
{
    static const QRegularExpression expression(QStringLiteral("(?:user|role) \"(.*?)\""));
    const QString named = expression.match(m_refusal.line).captured(1);
    return foreignText(named.isEmpty() ? m_target.address.user : named);
}

QString ConnectionRefusal::database() const
{
    static const QRegularExpression expression(QStringLiteral("database \"(.*?)\""));
    const QString named = expression.match(m_refusal.line).captured(1);
    return foreignText(named.isEmpty() ? m_target.address.toDatabaseAddress().displayName : named);
}

QString ConnectionRefusal::rootFile() const
{
    static const QRegularExpression expression(QStringLiteral("root certificate file \"(.*?)\""));
    const QString named = expression.match(m_refusal.line).captured(1);
    return foreignText(named.isEmpty() ? ConnectionOptions(m_target.address).rootCertificates() : named);
}

ErrorKind ConnectionRefusal::errorKind() const
{
    switch (m_refusal.kind) {
    case RefusalKind::Password:
    case RefusalKind::NoPassword:
        return ErrorKind::PasswordWanted;
    case RefusalKind::OtherCheck:
    case RefusalKind::NotLetIn:
    case RefusalKind::NoRight:
        return ErrorKind::PermissionDenied;
    case RefusalKind::NoDatabase:
        return ErrorKind::NotFound;
    case RefusalKind::TooMany:
    case RefusalKind::NotReady:
        return ErrorKind::Busy;
    case RefusalKind::NoSuchHost:
    case RefusalKind::NoAnswer:
    case RefusalKind::NobodyThere:
    case RefusalKind::OtherRole:
        return ErrorKind::ConnectionLost;
    case RefusalKind::NoTls:
    case RefusalKind::Certificate:
    case RefusalKind::CertificateName:
    case RefusalKind::RootFile:
    case RefusalKind::Tls:
        return ErrorKind::NotTrusted;
    default:
        return ErrorKind::Other;
    }
}

QString ConnectionRefusal::sentence() const
{
    switch (m_refusal.kind) {
    case RefusalKind::Password:
    case RefusalKind::NoPassword:
    case RefusalKind::OtherCheck:
    case RefusalKind::NotLetIn:
    case RefusalKind::NoRight:
    case RefusalKind::NoDatabase:
    case RefusalKind::TooMany:
        return sentenceOfEntry();
    case RefusalKind::NoTls:
    case RefusalKind::Certificate:
    case RefusalKind::CertificateName:
    case RefusalKind::RootFile:
    case RefusalKind::Tls:
        return sentenceOfTls();
    default:
        return sentenceOfWay();
    }
}

QString ConnectionRefusal::sentenceOfEntry() const
{
    switch (m_refusal.kind) {
    case RefusalKind::Password:
        return tr("The PostgreSQL server at %1 doesn't let “%2” in: there is no such user, or the password is wrong.")
            .arg(place(), who());
    case RefusalKind::NoPassword:
        return tr("The PostgreSQL server at %1 asks for a password, and none was given. It can stand in PostgreSQL's "
                  "password file (~/.pgpass), which nobody else may read.")
            .arg(place());
    case RefusalKind::OtherCheck:
        return tr("The PostgreSQL server at %1 doesn't let “%2” in: it checks who that is by other means than a "
                  "password, and they tell it otherwise.")
            .arg(place(), who());
    case RefusalKind::NotLetIn:
        return m_refusal.line.contains(u"no encryption") || m_refusal.line.contains(u"SSL off")
                   ? tr("The PostgreSQL server at %1 doesn't let “%2” into the database “%3” from this computer "
                        "without TLS (pg_hba.conf).")
                         .arg(place(), who(), database())
                   : tr("The PostgreSQL server at %1 doesn't let “%2” into the database “%3” from this computer "
                        "(pg_hba.conf).")
                         .arg(place(), who(), database());
    case RefusalKind::NoDatabase:
        return tr("The PostgreSQL server at %1 has no database “%2”.").arg(place(), database());
    case RefusalKind::TooMany:
        return tr("The PostgreSQL server at %1 has too many connections now. Please try again.").arg(place());
    default:
        return tr("The PostgreSQL server at %1 doesn't let you into the database “%2”: the user is not there, or has "
                  "no right to do that.")
            .arg(place(), database());
    }
}

QString ConnectionRefusal::sentenceOfTls() const
{
    switch (m_refusal.kind) {
    case RefusalKind::NoTls:
        return tr("The PostgreSQL server at %1 has no TLS, and the connection was to be encrypted.").arg(place());
    case RefusalKind::RootFile:
        return tr("The file with the authorities that the PostgreSQL server's certificate is to be trusted by, %1, is "
                  "not there or has no certificate in it.")
            .arg(rootFile());
    case RefusalKind::CertificateName:
        return tr("The certificate of the PostgreSQL server at %1 is for another name.").arg(place());
    case RefusalKind::Certificate:
        break;
    default:
        return tr("The encrypted connection to the PostgreSQL server at %1 did not come about.").arg(place());
    }
    switch (lookAgain()) {
    case TlsLook::Finding::Expired:
        return tr("The certificate of the PostgreSQL server at %1 has expired.").arg(place());
    case TlsLook::Finding::NotYetValid:
        return tr("The certificate of the PostgreSQL server at %1 is not valid yet. Is the clock of this computer "
                  "right?")
            .arg(place());
    case TlsLook::Finding::UnknownAuthority:
        return tr("The certificate of the PostgreSQL server at %1 is by an authority that isn't trusted here.")
            .arg(place());
    case TlsLook::Finding::OtherName:
        return tr("The certificate of the PostgreSQL server at %1 is for another name.").arg(place());
    default:
        return tr("The certificate of the PostgreSQL server at %1 can't be trusted.").arg(place());
    }
}

QString ConnectionRefusal::sentenceOfWay() const
{
    switch (m_refusal.kind) {
    case RefusalKind::NotReady:
        return tr("The PostgreSQL server at %1 is starting or stopping, and takes no connection yet. Please try again.")
            .arg(place());
    case RefusalKind::OtherRole:
        return tr("None of the PostgreSQL servers at %1 is what the address asks for (target_session_attrs).")
            .arg(foreignText(m_target.address.serverText()));
    case RefusalKind::NoSuchHost:
        return tr("The computer of the PostgreSQL server, %1, is unknown here. Its name may be misspelled, or the "
                  "network missing.")
            .arg(place());
    case RefusalKind::NoAnswer:
        return tr("There is no answer from the PostgreSQL server at %1. The network may be missing, or a firewall in "
                  "the way.")
            .arg(place());
    case RefusalKind::NobodyThere:
        return tr("At %1 there is no PostgreSQL server that takes connections.").arg(place());
    case RefusalKind::NoService:
        return tr("PostgreSQL's service file has no entry “%1” here.").arg(foreignText(m_target.address.service));
    case RefusalKind::Pooler:
        return tr("What answers at %1 is a connection pooler that takes no settings of a connection. Please connect to "
                  "the PostgreSQL server itself.")
            .arg(place());
    case RefusalKind::BadOption:
        return tr("An option in the address of the PostgreSQL database has a value that doesn't belong there, or isn't "
                  "known to this computer's PostgreSQL library.");
    case RefusalKind::NotPostgres:
        return tr("What answers at %1 is no PostgreSQL server, or broke off at once.").arg(place());
    default:
        return tr("The PostgreSQL server at %1 can't be connected to.").arg(place());
    }
}

TlsLook::Finding ConnectionRefusal::lookAgain() const
{
    return m_server.port == 0 ? TlsLook::Finding::NotSeen
                              : TlsLook::look(m_server, ConnectionOptions(m_target.address).rootCertificates());
}

} // namespace heroadmin
