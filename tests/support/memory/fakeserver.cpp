#include "support/memory/fakeserver.h"

#include <QMutexLocker>

namespace heroadmin::testing {

void FakeServer::setPassword(const QString& password)
{
    const QMutexLocker lock(&m_mutex);
    m_password = password;
}

void FakeServer::setThere(bool isThere)
{
    const QMutexLocker lock(&m_mutex);
    m_isThere = isThere;
}

void FakeServer::setSilent(bool isSilent)
{
    const QMutexLocker lock(&m_mutex);
    m_isSilent = isSilent;
    m_speaks.wakeAll();
}

void FakeServer::cut()
{
    const QMutexLocker lock(&m_mutex);
    m_cut = m_last;
}

Result<int> FakeServer::connect(const QString& database, const QString& password)
{
    const QMutexLocker lock(&m_mutex);
    while (m_isSilent) {
        m_speaks.wait(&m_mutex);
    }
    m_given.append(password);
    if (!m_isThere) {
        return failure(Error::of(ErrorKind::ConnectionLost, QStringLiteral("Nobody answers there.")));
    }
    if (password != m_password) {
        return failure(Error::of(ErrorKind::PasswordWanted, password.isEmpty()
                                                                ? QStringLiteral("No password was given.")
                                                                : QStringLiteral("That password is wrong.")));
    }
    if (database != u"heroes") {
        return failure(Error::of(ErrorKind::NotFound, QStringLiteral("There is no such database.")));
    }
    return ++m_last;
}

Result<void> FakeServer::check(int connection) const
{
    const QMutexLocker lock(&m_mutex);
    return connection > m_cut && m_isThere
               ? Result<void>()
               : failure(Error::of(ErrorKind::ConnectionLost, QStringLiteral("The server is gone.")));
}

QStringList FakeServer::passwords() const
{
    const QMutexLocker lock(&m_mutex);
    return m_given;
}

} // namespace heroadmin::testing
