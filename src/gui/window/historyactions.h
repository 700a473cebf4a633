#pragma once

#include "data/writing/herowriting.h"

#include <QObject>

class QDockWidget;
class QMainWindow;

namespace heroadmin {

namespace Ui {
class MainWindow;
}

class BrowsePane;
class HeroClipboard;
class HeroEditing;
class HistoryPanel;

/// Undo and redo as the window has them: the actions with the sentence of their step, the panel that lists all of them,
/// and how far a write is.
class HistoryActions : public QObject
{
    Q_OBJECT

public:
    /// What an object of this class wires; all of it outlives it.
    struct Parts
    {
        const Ui::MainWindow& ui;
        HeroWriting& writing;
        BrowsePane& pane;
        HeroEditing& editing;     ///< Whose dialog waits for what is being written.
        HeroClipboard& clipboard; ///< Whose rehearsal does.
    };

    /// `window` owns it, and has the panel at its side.
    HistoryActions(const Parts& parts, QMainWindow* window);

    void retranslate();

private:
    void makePanel(QMainWindow* window);
    void showProgress();
    void showSteps();
    void tell(const HeroChange& change, StepDirection direction, const QString& step);
    void tellOfPart(const HeroChange& change, StepDirection direction, const QString& step);

    const Parts m_parts;
    QDockWidget* m_dock = nullptr;
    HistoryPanel* m_panel = nullptr;
};

} // namespace heroadmin
