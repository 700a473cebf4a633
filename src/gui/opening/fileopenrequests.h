#pragma once

#include <QObject>

namespace heroadmin {

class DatabaseOpening;

/// The files that the desktop asks the running program to open, as macOS does with one that is double-clicked: such a
/// file comes as an event, not on the command line. It is opened as File > Open would.
class FileOpenRequests : public QObject
{
    Q_OBJECT

public:
    /// Listens to what the application is sent, for as long as `opening` lives.
    explicit FileOpenRequests(DatabaseOpening& opening);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    DatabaseOpening& m_opening;
};

} // namespace heroadmin
