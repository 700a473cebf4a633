#include "gui/window/historyactions.h"

#include "core/text.h"
#include "gui/browse/browsepane.h"
#include "gui/clipboard/heroclipboard.h"
#include "gui/edit/effectsentences.h"
#include "gui/edit/heroediting.h"
#include "gui/history/historypanel.h"
#include "gui/history/writeprogress.h"
#include "gui/widgets/plaintext.h"
#include "gui/window/heroactions.h"
#include "ui_mainwindow.h"

#include <QDockWidget>
#include <QUndoStack>

namespace heroadmin {

HistoryActions::HistoryActions(const Parts& parts, QMainWindow* window)
    : QObject(window)
    , m_parts(parts)
{
    makePanel(window);
    showProgress();
    HeroWriting& writing = parts.writing;
    connect(parts.ui.undoAction, &QAction::triggered, &writing, &HeroWriting::undo);
    connect(parts.ui.redoAction, &QAction::triggered, &writing, &HeroWriting::redo);
    connect(&writing.history(), &QUndoStack::indexChanged, this, &HistoryActions::showSteps);
    connect(&writing, &HeroWriting::undone, this, &HistoryActions::tell);
    connect(&writing, &HeroWriting::stopped, this, &HistoryActions::tellOfPart);
    retranslate();
}

void HistoryActions::makePanel(QMainWindow* window)
{
    m_panel = new HistoryPanel(m_parts.writing.history());
    m_panel->addActions({m_parts.ui.undoAction, m_parts.ui.redoAction});
    m_dock = new QDockWidget(window);
    m_dock->setObjectName(QStringLiteral("historyDock")); // Its place is kept by this name.
    m_dock->setWidget(m_panel);
    m_dock->setAllowedAreas(Qt::LeftDockWidgetArea | Qt::RightDockWidgetArea);
    window->addDockWidget(Qt::RightDockWidgetArea, m_dock);
    m_dock->hide();
    QAction* const action = m_parts.ui.historyPanelAction;
    action->setEnabled(true);
    connect(action, &QAction::toggled, m_dock, &QWidget::setVisible);
    connect(m_dock, &QDockWidget::visibilityChanged, action,
            [this, action] { action->setChecked(!m_dock->isHidden()); });
    connect(m_panel, &HistoryPanel::goToRequested, &m_parts.writing, &HeroWriting::goTo);
}

void HistoryActions::showProgress()
{
    HeroWriting& writing = m_parts.writing;
    auto* const progress =
        new WriteProgress([&writing] { return writing.state(); }, [&writing] { writing.cancel(); }, this);
    connect(&writing, &HeroWriting::busyChanged, progress, &WriteProgress::setBusy);
    connect(progress, &WriteProgress::messageChanged, &m_parts.pane, &BrowsePane::showMessage);
    // The dialog that waits for the write is in front of the message bar.
    connect(progress, &WriteProgress::messageChanged, this, [this](const BarMessage& message) {
        m_parts.editing.showProgress(message.text);
        m_parts.clipboard.showProgress(message.text);
    });
    connect(progress, &WriteProgress::ended, &m_parts.pane, &BrowsePane::dismissMessage);
}

void HistoryActions::retranslate()
{
    m_dock->setWindowTitle(tr("History"));
    showSteps();
}

void HistoryActions::showSteps()
{
    const QUndoStack& history = m_parts.writing.history();
    const auto show = [](QAction& action, bool isEnabled, const QString& text) {
        action.setEnabled(isEnabled);
        action.setText(text);
    };
    show(*m_parts.ui.undoAction, history.canUndo(),
         history.canUndo() ? tr("&Undo %1").arg(withLiteralAmpersands(history.undoText())) : tr("&Undo"));
    show(*m_parts.ui.redoAction, history.canRedo(),
         history.canRedo() ? tr("&Redo %1").arg(withLiteralAmpersands(history.redoText())) : tr("&Redo"));
    // The tool bar has no room for a sentence.
    m_parts.ui.undoAction->setIconText(tr("Undo"));
    m_parts.ui.redoAction->setIconText(tr("Redo"));
}

void HistoryActions::tell(const HeroChange& change, StepDirection direction, const QString& step)
{
    if (!change.ids.isEmpty()) {
        m_parts.pane.follow(change.ids.constFirst());
    }
    const bool isUndo = direction == StepDirection::Undo;
    QString text = isUndo ? tr("Undone: %1.").arg(step) : tr("Done again: %1.").arg(step);
    if (!change.moved.isEmpty()) {
        const HeroChange::Moved& first = change.moved.constFirst();
        text += u' ' + (change.moved.size() == 1
                            ? tr("The id #%1 was taken meanwhile: the hero came back as #%2.")
                                  .arg(QString::number(first.oldId), QString::number(first.newId))
                            : tr("%Ln heroes came back with another id, because theirs were taken meanwhile.", nullptr,
                                 pluralCount(change.moved.size())));
    }
    const BarMessage::Action back = isUndo ? BarMessage::Action{tr("&Do Again"), [this] { m_parts.writing.redo(); }}
                                           : BarMessage::Action{tr("&Undo"), [this] { m_parts.writing.undo(); }};
    m_parts.pane.showMessage(
        {HeroActions::messageKey(),
         change.effects.isUnexpected() ? BarMessage::Severity::Warning : BarMessage::Severity::Information,
         EffectSentences::behind(text, change.effects),
         {back}});
}

void HistoryActions::tellOfPart(const HeroChange& change, StepDirection direction, const QString& step)
{
    HeroWriting& writing = m_parts.writing;
    const bool isUndo = direction == StepDirection::Undo;
    const QString why = change.stopped->kind == ErrorKind::Cancelled ? tr("Stopped.") : change.stopped->message;
    const QString text = why + u' ' + (isUndo ? tr("Undone in part: %1.") : tr("Done again in part: %1.")).arg(step);
    const auto goOn = [&writing, isUndo] { isUndo ? writing.undo() : writing.redo(); };
    m_parts.pane.showMessage(
        {HeroActions::messageKey(),
         BarMessage::Severity::Warning,
         EffectSentences::behind(text, change.effects),
         {{tr("Go &On"), goOn}, {tr("&Take Back"), [&writing, direction] { writing.takeBack(direction); }}}});
}

} // namespace heroadmin
