#include "gui/cells/celldelegate.h"

#include "data/table/herotablemodel.h"
#include "gui/cells/celleditor.h"
#include "gui/widgets/escapekey.h"

#include <QKeyEvent>
#include <optional>

namespace heroadmin {

namespace {

/// Where a key goes that is no part of a text; none for all others.
std::optional<CellStep> stepOf(const QKeyEvent& event)
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeyboardModifiers(Qt::KeypadModifier);
    const bool isPlain = modifiers == Qt::NoModifier;
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (modifiers == Qt::ShiftModifier) {
            return CellStep::Up;
        }
        return isPlain ? CellStep::Down : CellStep::Stay;
    case Qt::Key_Tab:
        return isPlain ? std::optional(CellStep::Next) : std::nullopt;
    case Qt::Key_Backtab:
        return CellStep::Previous;
    case Qt::Key_Down:
        return isPlain ? std::optional(CellStep::Down) : std::nullopt;
    case Qt::Key_Up:
        return isPlain ? std::optional(CellStep::Up) : std::nullopt;
    default:
        return {};
    }
}

/// Whether the person only looks away: to another window, or to a menu.
bool comesBack(const QFocusEvent& event)
{
    return event.reason() == Qt::ActiveWindowFocusReason || event.reason() == Qt::PopupFocusReason ||
           event.reason() == Qt::MenuBarFocusReason;
}

} // namespace

CellDelegate::CellDelegate(HeroTableModel& model, QObject* parent)
    : HeroDelegate(parent)
    , m_model(model)
{}

bool CellDelegate::canEdit(const QModelIndex& cell, const HeroSnapshot& loaded)
{
    const std::optional<HeroField> field = HeroTableModel::fieldOf(cell.column());
    return cell.flags().testFlag(Qt::ItemIsEditable) && field && loaded.fitsALine(*field);
}

bool CellDelegate::commit(CellEditor& editor)
{
    const Result<void> written = write(editor);
    if (!written) {
        editor.say(NoteLabel::Kind::Problem, written.error().message);
        return false;
    }
    close(editor);
    return true;
}

void CellDelegate::close(CellEditor& editor)
{
    editor.dismiss();
    Q_EMIT closeEditor(&editor, NoHint);
}

Result<void> CellDelegate::write(const CellEditor& editor) const
{
    Result<HeroUpdate> update = editor.update();
    if (!update) {
        return failure(update.error());
    }
    if (!update->isEmpty()) {
        m_model.write({editor.loaded(), std::move(*update)});
    }
    return {};
}

QWidget* CellDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& /*option*/,
                                    const QModelIndex& index) const
{
    const qint64 id = m_model.idAt(index.row());
    const std::optional<HeroSnapshot> loaded = m_loaded && m_loaded->id == id ? m_loaded : m_model.loaded(id);
    if (!loaded || !canEdit(index, *loaded)) {
        return nullptr;
    }
    auto* const editor =
        new CellEditor(*HeroTableModel::fieldOf(index.column()), *loaded, HeroValidator(m_ageRange), parent);
    Q_EMIT opened(editor);
    return editor;
}

void CellDelegate::setEditorData(QWidget* /*editor*/, const QModelIndex& /*index*/) const {}

void CellDelegate::setModelData(QWidget* editor, QAbstractItemModel* /*model*/, const QModelIndex& /*index*/) const
{
    auto* const cell = qobject_cast<CellEditor*>(editor);
    if (cell == nullptr) {
        return;
    }
    cell->dismiss();
    if (const Result<void> written = write(*cell); !written) {
        Q_EMIT stranded(written.error(), {cell->loaded().id, cell->field(), cell->text()});
    }
}

bool CellDelegate::eventFilter(QObject* watched, QEvent* event)
{
    auto* const editor = qobject_cast<CellEditor*>(watched);
    if (editor == nullptr) {
        return HeroDelegate::eventFilter(watched, event);
    }
    if (isEscapeOverride(event)) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress) {
        return pressKey(*editor, *static_cast<const QKeyEvent*>(event));
    }
    if (event->type() == QEvent::FocusOut && !comesBack(*static_cast<const QFocusEvent*>(event))) {
        commit(*editor);
    }
    return false;
}

bool CellDelegate::pressKey(CellEditor& editor, const QKeyEvent& event)
{
    if (event.key() == Qt::Key_Escape) {
        close(editor);
        return true;
    }
    const std::optional<CellStep> step = stepOf(event);
    if (!step) {
        return false;
    }
    if (commit(editor)) {
        Q_EMIT left(*step);
    }
    return true;
}

} // namespace heroadmin
