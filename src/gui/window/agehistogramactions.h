#pragma once

#include <QObject>

class QMainWindow;

namespace heroadmin {

namespace Ui {
class MainWindow;
}

class AgeHistogramDock;
class AgeCounting;
class BrowsePane;
class DatabaseSession;
class DatabaseWatch;
class HeroBrowsing;
class HeroWriting;

/// The ages as the window has them: the panel and its action, what it is counted over and when again, and what a bar
/// filters.
class AgeHistogramActions : public QObject
{
    Q_OBJECT

public:
    /// What an object of this class wires; all of it outlives it, or goes together with it.
    struct Parts
    {
        const Ui::MainWindow& ui;
        DatabaseSession& session;
        HeroBrowsing& browser;
        const HeroWriting& writing;
        const DatabaseWatch& watch;
        const BrowsePane& pane;
    };

    /// `window` owns it, and has the panel at its side.
    AgeHistogramActions(const Parts& parts, QMainWindow* window);

private:
    void bindOverview();
    void bindDock(QMainWindow* window);

    const Parts m_parts;
    AgeCounting* const m_overview;
    AgeHistogramDock* const m_dock;
};

} // namespace heroadmin
