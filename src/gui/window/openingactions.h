#pragma once

#include <QObject>

namespace heroadmin {

namespace Ui {
class MainWindow;
}

class BrowsePane;
class DatabaseOpening;
class RecentDatabases;

/// The actions that open databases, and what is said about that.
class OpeningActions : public QObject
{
    Q_OBJECT

public:
    /// All of which outlive it.
    struct Parts
    {
        const Ui::MainWindow& ui;
        DatabaseOpening& opening;
        RecentDatabases& recentDatabases;
        BrowsePane& pane;
    };

    OpeningActions(const Parts& parts, QObject* parent);
};

} // namespace heroadmin
