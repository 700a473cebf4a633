#include "gui/window/conflicthandling.h"

#include "data/answer.h"
#include "data/databasesession.h"
#include "gui/conflicts/conflictsheet.h"
#include "gui/edit/heroediting.h"
#include "gui/window/heroactions.h"

#include <QUndoStack>
#include <utility>

namespace heroadmin {

namespace {

/// How a person calls what couldn't be written.
QString sentenceOf(HeroWriting::Verb verb, qsizetype heroes, const WriteOutcome& outcome)
{
    return HeroWriting::sentenceOf(verb, heroes, heroes == 1 ? outcome.conflicts.constFirst().name : QString());
}

} // namespace

ConflictHandling::ConflictHandling(DatabaseSession& session, HeroWriting& writing, HeroEditing& editing,
                                   QWidget* window)
    : QObject(window)
    , m_writing(writing)
    , m_editing(editing)
    , m_window(window)
{
    connect(&session, &DatabaseSession::opened, this, [this] { ++m_database; });
}

void ConflictHandling::showEdits(const WriteOutcome& outcome, const Edits& edits)
{
    const QString step = sentenceOf(HeroWriting::Verb::Edit, static_cast<qsizetype>(edits->size()), outcome);
    auto* const sheet = new ConflictSheet(ConflictKind::Edit, step, outcome, m_window);
    sheet->showMerged(ConflictResolution::merged(*edits, outcome.conflicts));
    connect(sheet, &ConflictSheet::resolved, this,
            [this, outcome, edits, database = m_database](const QList<ConflictChoice>& choices) {
                if (database == m_database) {
                    resolveEdits(outcome, edits, choices);
                }
            });
    connect(sheet, &QDialog::rejected, this, [this, step, outcome, edits, database = m_database] {
        if (database != m_database) {
            return;
        }
        offer(tr("%1: nothing was written, because somebody else changed the same.").arg(step), tr("Decide &Now..."),
              [this, outcome, edits] { showEdits(outcome, edits); });
    });
    show(sheet);
}

void ConflictHandling::showDeletion(const WriteOutcome& outcome, const QList<HeroSnapshot>& heroes)
{
    auto* const sheet = new ConflictSheet(
        ConflictKind::Delete, sentenceOf(HeroWriting::Verb::Delete, heroes.size(), outcome), outcome, m_window);
    connect(sheet, &ConflictSheet::resolved, this, [this, outcome, heroes](const QList<ConflictChoice>& choices) {
        m_editing.deleteUnasked(ConflictResolution::deletions(heroes, outcome.conflicts, choices));
    });
    show(sheet);
}

void ConflictHandling::showStep(StepDirection direction, const WriteOutcome& outcome)
{
    const bool isUndo = direction == StepDirection::Undo;
    const QUndoStack& history = m_writing.history();
    auto* const sheet = new ConflictSheet(
        isUndo ? ConflictKind::Undo : ConflictKind::Redo,
        isUndo ? tr("Undo %1").arg(history.undoText()) : tr("Redo %1").arg(history.redoText()), outcome, m_window);
    connect(sheet, &ConflictSheet::resolved, this,
            [this, direction](const QList<ConflictChoice>& choices) { m_writing.resolve(direction, choices); });
    show(sheet);
}

void ConflictHandling::write(const Edits& edits)
{
    whenAnswered(this, m_writing.update(edits),
                 [this, edits, database = m_database](const Result<WriteOutcome>& answer) {
                     if (!answer) {
                         Q_EMIT failed(answer.error());
                     }
                     if (database != m_database) {
                         return;
                     }
                     if (!answer) {
                         offer(answer.error().message, tr("Try A&gain"), [this, edits] { write(edits); });
                     } else if (answer->conflictCount > 0) {
                         showEdits(*answer, edits);
                     }
                 });
}

void ConflictHandling::offer(const QString& text, const QString& label, std::function<void()> act)
{
    Q_EMIT message({HeroActions::messageKey(), BarMessage::Severity::Warning, text, {{label, std::move(act)}}});
}

void ConflictHandling::resolveEdits(const WriteOutcome& outcome, const Edits& edits,
                                    const QList<ConflictChoice>& choices)
{
    ConflictResolution resolution(std::move(*edits), outcome.conflicts, choices);
    const auto left = std::make_shared<std::vector<HeroEdit>>(resolution.takeEdits());
    if (!left->empty()) {
        write(left);
    }
    std::vector<HeroCreate> anew = resolution.takeCreates();
    if (!anew.empty()) {
        whenAnswered(this, m_writing.create(std::move(anew)), [this](const Result<WriteOutcome>& answer) {
            if (!answer) {
                Q_EMIT failed(answer.error());
            }
        });
    }
    m_editing.createAnew(resolution.takePrefills());
}

void ConflictHandling::show(ConflictSheet* sheet)
{
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->open();
}

} // namespace heroadmin
