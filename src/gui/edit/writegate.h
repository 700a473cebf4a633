#pragma once

#include "core/result.h"

#include <QCoreApplication>

namespace heroadmin {

class DatabaseSession;

/// Whether a dialog may write now, and why not. What is typed into it is for one opening of a database: it goes into no
/// other, not even of the same file.
class WriteGate
{
    Q_DECLARE_TR_FUNCTIONS(heroadmin::WriteGate)

public:
    explicit WriteGate(const DatabaseSession& session)
        : m_session(session)
    {}

    /// The opening that a dialog is for which begins now. Errors: NotOpen; ReadOnly, also where the database is known
    /// not to be in its place any more, or to be of no use.
    [[nodiscard]] Result<quint64> begin() const;

    /// Errors: NotNow, where another database was opened since `opening`.
    [[nodiscard]] Result<void> isStillOpen(quint64 opening) const;

    /// The same, and NotNow also while another database is being opened.
    [[nodiscard]] Result<void> mayWrite(quint64 opening) const;

private:
    [[nodiscard]] static Error openedMeanwhile();

    const DatabaseSession& m_session;
};

} // namespace heroadmin
