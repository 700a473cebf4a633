#include "gui/clipboard/heroclipboard.h"

#include "data/session/answer.h"
#include "data/session/databasesession.h"
#include "data/table/herotablemodel.h"
#include "data/writing/herowriting.h"
#include "gui/browse/herotableview.h"
#include "gui/clipboard/clipboardtext.h"
#include "gui/clipboard/copiedcells.h"
#include "gui/clipboard/pasteplanner.h"
#include "gui/clipboard/pasterehearsal.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHash>
#include <QMimeData>
#include <algorithm>
#include <utility>

namespace heroadmin {

namespace {

/// A dialog that was closed lives on until the event loop takes it away.
bool isRehearsing(const QDialog* dialog)
{
    return dialog != nullptr && dialog->isVisible();
}

void put(const CopiedCells& cells, CopyFormat format)
{
    QGuiApplication::clipboard()->setText(formatted(cells, format));
}

QList<HeroField> selectedFields(const QItemSelection& selection, const QAbstractItemModel& model, int row,
                                const QList<int>& shownColumns)
{
    QList<HeroField> fields;
    for (const int column : shownColumns) {
        const std::optional<HeroField> field = HeroTableModel::fieldOf(column);
        if (field && selection.contains(model.index(row, column))) {
            fields.append(*field);
        }
    }
    return fields;
}

} // namespace

HeroClipboard::HeroClipboard(const Parts& parts, QWidget* dialogParent)
    : QObject(dialogParent)
    , m_parts(parts)
    , m_dialogParent(dialogParent)
    , m_gate(parts.session)
{}

void HeroClipboard::copy(CopyFormat format)
{
    const QItemSelectionModel* const selection = m_parts.table.selectionModel();
    if (selection == nullptr || !selection->hasSelection()) {
        return;
    }
    CopiedCells cells = copiedCells(m_parts.model, selection->selection(), m_parts.table.shownColumns());
    const qsizetype nameColumn = cells.columns.indexOf(HeroTableModel::NameColumn);
    QList<int> shortened;
    for (int row = 0; nameColumn >= 0 && row < static_cast<int>(cells.rows.size()); ++row) {
        // Cut between characters, it may be as short as that.
        if (cells.rows.at(row).cells.at(nameColumn).value.toString().size() >= HeroRow::longestShownName) {
            shortened.append(row);
        }
    }
    ++m_lastCopy;
    if (shortened.isEmpty()) {
        put(cells, format);
    } else {
        copyWhole(std::move(cells), format, shortened);
    }
}

void HeroClipboard::copyWhole(CopiedCells cells, CopyFormat format, const QList<int>& shortened)
{
    QList<qint64> ids;
    for (const int row : shortened) {
        ids.append(m_parts.model.idAt(cells.rows.at(row).number));
    }
    const quint64 copy = m_lastCopy;
    const auto read = [ids](const HeroRepository& repository) { return repository.readAll(ids); };
    whenAnswered(this, m_parts.session.ask(read),
                 [this, copy, cells = std::move(cells), format, shortened,
                  ids](const Result<QList<HeroSnapshot>>& heroes) mutable {
                     if (copy != m_lastCopy) {
                         return; // something else was copied since
                     }
                     if (!heroes || heroes->size() != ids.size()) {
                         Q_EMIT failed(heroes ? Error::heroNotFound() : heroes.error());
                         return;
                     }
                     const qsizetype nameColumn = cells.columns.indexOf(HeroTableModel::NameColumn);
                     for (qsizetype place = 0; place < shortened.size(); ++place) {
                         cells.rows[shortened.at(place)].cells[nameColumn].value =
                             heroes->at(place).name.toDisplayText();
                     }
                     put(cells, format);
                 });
}

void HeroClipboard::paste()
{
    if (!canPaste()) {
        return;
    }
    if (m_parts.table.selectedRows().isEmpty()) {
        Q_EMIT failed(Error::of(ErrorKind::Other, tr("Select the cells to paste over first.")));
        return;
    }
    if (const Result<PastedTable> table = pastedTable()) {
        readTargets(*table);
    } else {
        Q_EMIT failed(table.error());
    }
}

void HeroClipboard::pasteAsNew()
{
    if (!canPaste()) {
        return;
    }
    if (const Result<PastedTable> table = pastedTable()) {
        rehearse(PastePlanner(m_parts.table.shownColumns()).newHeroes(*table));
    } else {
        Q_EMIT failed(table.error());
    }
}

void HeroClipboard::showProgress(const QString& text)
{
    if (isRehearsing(m_dialog)) {
        m_dialog->showProgress(text);
    }
}

bool HeroClipboard::canPaste()
{
    if (m_isReading || isRehearsing(m_dialog)) {
        return false;
    }
    const Result<quint64> opening = m_gate.begin();
    if (!opening) {
        Q_EMIT failed(opening.error());
        return false;
    }
    m_opening = *opening;
    return true;
}

Result<PastedTable> HeroClipboard::pastedTable() const
{
    const QMimeData* const content = QGuiApplication::clipboard()->mimeData();
    return readClipboardText(content != nullptr ? content->text() : QString());
}

void HeroClipboard::readTargets(const PastedTable& table)
{
    const QList<int> shownColumns = m_parts.table.shownColumns();
    const QList<int> selectedRows = m_parts.table.selectedRows();
    const QItemSelection selection = m_parts.table.selectionModel()->selection();
    QList<int> rows = selectedRows;
    for (int row = rows.constFirst() + 1; selectedRows.size() == 1 && row < m_parts.model.rowCount(); ++row) {
        rows.append(row); // that a longer block goes on over
    }
    QHash<qint64, PasteTarget> targets;
    QList<qint64> ids;
    int firstColumn = -1;
    for (const int row : std::as_const(rows)) {
        ids.append(m_parts.model.idAt(row));
        targets.insert(ids.constLast(),
                       {{}, selectedRows.contains(row), selectedFields(selection, m_parts.model, row, shownColumns)});
    }
    for (const int column : shownColumns) {
        const auto holdsColumn = [column](const QItemSelectionRange& range) {
            return range.left() <= column && column <= range.right();
        };
        if (firstColumn < 0 && std::any_of(selection.cbegin(), selection.cend(), holdsColumn)) {
            firstColumn = column;
        }
    }
    m_isReading = true;
    m_parts.writing.read(
        this, ids, [this, table, targets, firstColumn, shownColumns](const Result<QList<HeroSnapshot>>& heroes) {
            m_isReading = false;
            if (!heroes) {
                Q_EMIT failed(heroes.error());
                return;
            }
            QList<PasteTarget> found;
            for (const HeroSnapshot& hero : *heroes) {
                found.append(targets.value(hero.id));
                found.last().hero = hero;
            }
            if (found.size() < targets.size()) {
                Q_EMIT failed(Error::heroNotFound()); // what was to follow it would go into a wrong row
                return;
            }
            rehearse(PastePlanner(shownColumns).over(table, found, firstColumn));
        });
}

void HeroClipboard::rehearse(Result<PastePlan> plan)
{
    if (!plan) {
        Q_EMIT failed(plan.error());
        return;
    }
    auto* const dialog = new PasteRehearsal(std::move(*plan), m_parts.session.info().ageRange, m_dialogParent);
    connect(dialog, &PasteRehearsal::pasteRequested, this, [this, dialog] {
        if (const Result<void> may = m_gate.mayWrite(m_opening); !may) {
            dialog->pasteFailed(may.error());
        } else {
            dialog->createsHeroes() ? create(dialog) : update(dialog);
        }
    });
    connect(dialog, &PasteRehearsal::stopRequested, &m_parts.writing, &HeroWriting::cancel);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog = dialog;
    dialog->open();
}

void HeroClipboard::create(PasteRehearsal* dialog)
{
    whenAnswered(
        this, m_parts.writing.create(dialog->heroes(), HeroWriting::Verb::Paste),
        [this, dialog = QPointer(dialog)](const Result<WriteOutcome>& outcome) { takeOutcome(dialog, outcome); });
}

void HeroClipboard::update(PasteRehearsal* dialog)
{
    const auto edits = std::make_shared<std::vector<HeroEdit>>(dialog->edits());
    whenAnswered(this, m_parts.writing.update(edits, HeroWriting::Verb::Paste),
                 [this, edits, dialog = QPointer(dialog)](const Result<WriteOutcome>& outcome) {
                     takeOutcome(dialog, outcome);
                     if (outcome && outcome->conflictCount > 0) {
                         Q_EMIT conflicted(*outcome, edits);
                     }
                 });
}

void HeroClipboard::takeOutcome(PasteRehearsal* dialog, const Result<WriteOutcome>& outcome)
{
    if (outcome) {
        if (isRehearsing(dialog)) {
            dialog->pasteSucceeded();
        }
    } else if (isRehearsing(dialog)) {
        dialog->pasteFailed(outcome.error());
    } else {
        Q_EMIT failed(outcome.error());
    }
}

} // namespace heroadmin
