#include "gui/edit/writegate.h"

#include "data/session/databasesession.h"

namespace heroadmin {

Result<quint64> WriteGate::begin() const
{
    if (!m_session.isOpen()) {
        return failure(Error::notOpen());
    }
    if (!m_session.trouble().isEmpty()) {
        return failure(Error::of(ErrorKind::ReadOnly, m_session.trouble()));
    }
    const DatabaseInfo& info = m_session.info();
    if (info.readOnly) {
        return failure(Error::of(ErrorKind::ReadOnly, info.readOnlyReason.isEmpty()
                                                          ? tr("This database can only be read.")
                                                          : info.readOnlyReason));
    }
    return info.opening;
}

Result<void> WriteGate::isStillOpen(quint64 opening) const
{
    return m_session.info().opening == opening ? Result<void>() : failure(openedMeanwhile());
}

Result<void> WriteGate::mayWrite(quint64 opening) const
{
    // One that is being opened may be open when the worker comes to what it is asked for now.
    return m_session.isOpening() ? failure(openedMeanwhile()) : isStillOpen(opening);
}

Error WriteGate::openedMeanwhile()
{
    return Error::of(ErrorKind::NotNow, tr("Another database was opened meanwhile. Nothing was written."));
}

} // namespace heroadmin
