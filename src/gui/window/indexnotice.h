#pragma once

#include <QObject>
#include <QStringList>

namespace heroadmin {

struct Error;
class BrowsePane;
class DatabaseSession;
class DatabaseWatch;
class HeroBrowsing;
class IndexChecking;

/// Tells of indexes that don't match their table, and has them made anew: searches miss heroes because of them.
class IndexNotice : public QObject
{
    Q_OBJECT

public:
    /// What an object of this class wires; all of it outlives it, or goes together with it.
    struct Parts
    {
        DatabaseSession& session;
        HeroBrowsing& browser;
        const DatabaseWatch& watch;
        BrowsePane& pane;
    };

    IndexNotice(const Parts& parts, QObject* parent);

private:
    void tell(const QStringList& indexes);
    void rebuild();
    void tellFailure(const Error& error);

    const Parts m_parts;
    IndexChecking* const m_checking;
};

} // namespace heroadmin
