#include "gui/window/conflicthandling.h"

#include "data/session/answer.h"
#include "data/session/databasesession.h"
#include "gui/conflicts/conflictsheet.h"
#include "gui/edit/heroediting.h"
#include "gui/edit/heroremoval.h"
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

ConflictHandling::ConflictHandling(const Parts& parts, QWidget* window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window)
    , m_gate(parts.session)
{}

void ConflictHandling::showEdits(const WriteOutcome& outcome, const Edits& edits)
{
    if (!isStillOpen(outcome.opening)) {
        return;
    }
    const QString step = sentenceOf(HeroWriting::Verb::Edit, static_cast<qsizetype>(edits->size()), outcome);
    auto* const sheet = new ConflictSheet(ConflictKind::Edit, step, outcome, m_window);
    sheet->showMerged(ConflictResolution::merged(*edits, outcome.conflicts));
    connect(sheet, &ConflictSheet::resolved, this, [this, outcome, edits](const QList<ConflictChoice>& choices) {
        if (isStillOpen(outcome.opening)) {
            resolveEdits(outcome, edits, choices);
        }
    });
    connect(sheet, &QDialog::rejected, this, [this, step, outcome, edits] {
        if (m_gate.isStillOpen(outcome.opening)) {
            offer(tr("%1: nothing was written, because somebody else changed the same.").arg(step),
                  tr("Decide &Now..."), [this, outcome, edits] { showEdits(outcome, edits); });
        }
    });
    show(sheet);
}

void ConflictHandling::showDeletion(const WriteOutcome& outcome, const QList<HeroSnapshot>& heroes, Referrers referrers)
{
    if (!isStillOpen(outcome.opening)) {
        return;
    }
    auto* const sheet = new ConflictSheet(
        ConflictKind::Delete, sentenceOf(HeroWriting::Verb::Delete, heroes.size(), outcome), outcome, m_window);
    connect(sheet, &ConflictSheet::resolved, this,
            [this, outcome, heroes, referrers](const QList<ConflictChoice>& choices) {
                m_parts.removal.remove(ConflictResolution::deletions(heroes, outcome.conflicts, choices), referrers,
                                       outcome.opening);
            });
    show(sheet);
}

void ConflictHandling::showStep(StepDirection direction, const WriteOutcome& outcome)
{
    const bool isUndo = direction == StepDirection::Undo;
    const QUndoStack& history = m_parts.writing.history();
    auto* const sheet = new ConflictSheet(
        isUndo ? ConflictKind::Undo : ConflictKind::Redo,
        isUndo ? tr("Undo %1").arg(history.undoText()) : tr("Redo %1").arg(history.redoText()), outcome, m_window);
    connect(sheet, &ConflictSheet::resolved, this,
            [this, direction, opening = outcome.opening](const QList<ConflictChoice>& choices) {
                if (isStillOpen(opening)) {
                    m_parts.writing.resolve(direction, choices);
                }
            });
    show(sheet);
}

void ConflictHandling::write(const Edits& edits, quint64 opening)
{
    if (!isStillOpen(opening)) {
        return;
    }
    whenAnswered(this, m_parts.writing.update(edits), [this, edits, opening](const Result<WriteOutcome>& answer) {
        if (!answer) {
            Q_EMIT failed(answer.error());
            if (m_gate.isStillOpen(opening)) {
                offer(answer.error().message, tr("Try A&gain"), [this, edits, opening] { write(edits, opening); });
            }
        } else if (answer->conflictCount > 0) {
            showEdits(*answer, edits);
        }
    });
}

bool ConflictHandling::isStillOpen(quint64 opening)
{
    const Result<void> isOpen = m_gate.isStillOpen(opening);
    if (!isOpen) {
        Q_EMIT failed(isOpen.error());
    }
    return isOpen.has_value();
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
        write(left, outcome.opening);
    }
    std::vector<HeroCreate> anew = resolution.takeCreates();
    if (!anew.empty()) {
        whenAnswered(this, m_parts.writing.create(std::move(anew)), [this](const Result<WriteOutcome>& answer) {
            if (!answer) {
                Q_EMIT failed(answer.error());
            }
        });
    }
    m_parts.editing.createAnew(resolution.takePrefills());
}

void ConflictHandling::show(ConflictSheet* sheet)
{
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->open();
}

} // namespace heroadmin
