#pragma once

#include "core/result.h"
#include "data/session/slicedread.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

namespace heroadmin {

class DatabaseSession;

/// Has the indexes of each database that is opened looked through once, where nobody waits for it: a slice at a time by
/// the worker for long jobs, with a rest behind each. Lives in the GUI thread.
class IndexChecking : public QObject
{
    Q_OBJECT

public:
    explicit IndexChecking(DatabaseSession& session, QObject* parent = nullptr);

    void restart(); ///< From the start, soon.
    void stop();    ///< What was opened isn't there any more.

    /// While something more urgent is to be done. What was compared until then isn't lost.
    void setPaused(bool isPaused);

Q_SIGNALS:
    void found(const QStringList& indexes); ///< Their names, once all are looked through and some are wrong.

private:
    void start();
    void take(const Result<const Slices<QStringList>*>& advanced);
    void goOn();

    SlicedRead<QStringList> m_checker;
    QTimer m_start;
    QTimer m_rest;
    bool m_isPaused = false;
};

} // namespace heroadmin
