#include "data/session/answer.h"
#include "data/session/databasesession.h"
#include "data/table/herotablemodel.h"
#include "data/writing/herowriting.h"
#include "gui/browse/herotableview.h"
#include "gui/cells/celldelegate.h"
#include "gui/cells/cellediting.h"
#include "gui/cells/celleditor.h"
#include "gui/edit/refusedhero.h"
#include "gui/edit/writegate.h"

// How a CellEditing has something written, and takes what came of it.

namespace heroadmin {

void CellEditing::clearAge()
{
    if (!commit()) {
        return;
    }
    QList<HeroSnapshot> heroes;
    QList<qint64> unknown;
    const QList<int> rows = m_view.selectedRows();
    for (const int row : rows) {
        const QModelIndex age = m_model.index(row, HeroTableModel::AgeColumn);
        if (!age.flags().testFlag(Qt::ItemIsEditable) || age.data().isNull()) {
            continue;
        }
        const qint64 id = m_model.idAt(row);
        if (const std::optional<HeroSnapshot> hero = m_model.loaded(id)) {
            heroes.append(*hero);
        } else {
            unknown.append(id);
        }
    }
    if (unknown.isEmpty()) {
        writeNoAge(heroes);
        return;
    }
    m_writing.read(this, unknown,
                   [this, heroes, opening = m_session.info().opening](const Result<QList<HeroSnapshot>>& others) {
                       const Result<void> isOpen = WriteGate(m_session).isStillOpen(opening);
                       if (others && isOpen) {
                           writeNoAge(heroes + *others);
                       } else {
                           Q_EMIT failed(isOpen ? others.error() : isOpen.error(), {});
                       }
                   });
}

void CellEditing::writeNoAge(const QList<HeroSnapshot>& heroes)
{
    std::vector<HeroEdit> edits;
    for (const HeroSnapshot& hero : heroes) {
        HeroEdit edit{hero, {}};
        edit.update.age = FieldUpdate<qint64>::none();
        m_model.markPending(edit);
        edits.push_back(std::move(edit));
    }
    if (!edits.empty()) {
        send(std::move(edits), Origin::Clearing);
    }
}

void CellEditing::send(std::vector<HeroEdit> edits, Origin origin)
{
    const auto sent = std::make_shared<std::vector<HeroEdit>>(std::move(edits));
    const int number = ++m_lastWrite;
    if (const HeroEdit& first = sent->front(); sent->size() == 1 && !first.update.secretName.isSet()) {
        Q_EMIT sending(number, first.loaded, CellDraft::of(first));
    }
    whenAnswered(this, m_writing.updateShown(sent),
                 [this, sent, number, origin, opening = m_session.info().opening](const Result<WriteOutcome>& answer) {
                     const bool isStillOpen = opening == m_session.info().opening;
                     if (isStillOpen) {
                         settle(answer, *sent);
                     }
                     if (isStillOpen || answer) {
                         take(answer, sent);
                     } else { // No cell of another database gets what was typed.
                         report(answer.error(), CellDraft::of(sent->front()));
                     }
                     if (origin == Origin::Clearing && answer && answer->conflicts.isEmpty()) {
                         Q_EMIT agesCleared(answer->change);
                     }
                     Q_EMIT answered(number);
                 });
}

void CellEditing::settle(const Result<WriteOutcome>& answer, const std::vector<HeroEdit>& edits)
{
    const bool isWritten = answer && answer->conflicts.isEmpty();
    for (const HeroEdit& edit : edits) {
        m_model.settle(edit, isWritten ? answer->change.stored(edit) : std::nullopt);
    }
}

void CellEditing::take(const Result<WriteOutcome>& answer, const Edits& edits)
{
    if (!answer && edits->size() == 1) {
        giveBack(edits->front(), answer.error());
    } else if (!answer) {
        Q_EMIT failed(RefusedHero::among(*edits, answer.error()), {});
    } else if (!answer->conflicts.isEmpty()) {
        Q_EMIT conflicted(*answer, edits);
    }
}

void CellEditing::giveBack(const HeroEdit& edit, const Error& error)
{
    const CellDraft draft = CellDraft::of(edit);
    const QModelIndex cell = cellOf(draft);
    const bool isInSight = m_view.viewport()->rect().intersects(m_view.visualRect(cell));
    // Nobody is taken away from what they do meanwhile.
    if (m_editor == nullptr && m_view.hasFocus() && isInSight && CellDelegate::canEdit(cell, edit.loaded)) {
        resumeIn(cell, edit.loaded, draft);
    }
    // Of two edits of a cell that both failed, the editor has one.
    if (m_editor != nullptr && m_editor->loaded().id == draft.id && m_editor->field() == draft.field &&
        m_editor->text() == draft.text) {
        m_editor->say(NoteLabel::Kind::Problem, error.message);
    } else {
        report(error, draft);
    }
}

void CellEditing::report(const Error& error, const CellDraft& draft)
{
    Q_EMIT failed(error, draft.field == HeroField::SecretName ? QString() : draft.text);
}

} // namespace heroadmin
