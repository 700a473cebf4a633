#pragma once

#include "data/engine/databaseaddress.h"

#include <QObject>
#include <QString>

class QWidget;

namespace heroadmin {

class DatabaseDialog;
class DatabaseSession;
class RecentDatabases;
class Settings;

/// The dialogs that choose a database. Each call opens one and returns at once.
class OpeningDialogs : public QObject
{
    Q_OBJECT

public:
    /// `window`, over which they are, owns it.
    OpeningDialogs(DatabaseSession& session, const RecentDatabases& recentDatabases, Settings& settings,
                   QWidget* window);

    void chooseFile();
    void chooseNewFile();
    void chooseServer(); ///< Only where some engine has servers.

Q_SIGNALS:
    void fileChosen(const QString& fileOrUrl);
    void newFileChosen(const QString& file);
    void serverChosen(const heroadmin::DatabaseAddress& address, bool readOnly);

private:
    void show(DatabaseDialog* dialog);

    DatabaseSession& m_session;
    const RecentDatabases& m_recentDatabases;
    Settings& m_settings;
    QWidget* const m_window;
};

} // namespace heroadmin
