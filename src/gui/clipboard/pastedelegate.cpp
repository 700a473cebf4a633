#include "gui/clipboard/pastedelegate.h"

#include "core/foreigntext.h"
#include "gui/application/icons.h"
#include "gui/application/palettes.h"
#include "gui/clipboard/pastemodel.h"
#include "gui/edit/nameedit.h"

#include <QKeyEvent>

namespace heroadmin {

namespace {

QString signOf(const QModelIndex& index)
{
    if (!index.data(PasteModel::ProblemRole).toString().isEmpty()) {
        return QStringLiteral("error");
    }
    return index.data(PasteModel::HintRole).toString().isEmpty() ? QString() : QStringLiteral("warning");
}

} // namespace

QWidget* PasteDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& /*option*/,
                                     const QModelIndex& index) const
{
    auto* const editor = new NameEdit(parent);
    editor->setFrame(false);
    editor->setAutoFillBackground(true);
    editor->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    editor->setAccessibleDescription(index.data(PasteModel::ProblemRole).toString());
    if (index.column() == PasteModel::SecretNameColumn) {
        editor->setEchoMode(QLineEdit::Password);
    }
    return editor;
}

void PasteDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    if (auto* const edit = qobject_cast<NameEdit*>(editor)) {
        edit->setWholeText(index.data(Qt::EditRole).toString());
    }
}

void PasteDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    if (const auto* const edit = qobject_cast<NameEdit*>(editor)) {
        model->setData(index, edit->wholeText(), Qt::EditRole);
    }
}

bool PasteDelegate::eventFilter(QObject* watched, QEvent* event)
{
    auto* const editor = qobject_cast<NameEdit*>(watched);
    const int key = event->type() == QEvent::KeyPress ? static_cast<const QKeyEvent*>(event)->key() : 0;
    if (editor == nullptr || (key != Qt::Key_Return && key != Qt::Key_Enter)) {
        return QStyledItemDelegate::eventFilter(watched, event);
    }
    // At once. Qt leaves it for later, and the next key may have taken the focus, and so the editor, away by then.
    Q_EMIT commitData(editor);
    Q_EMIT closeEditor(editor, SubmitModelCache);
    return true;
}

QString PasteDelegate::displayText(const QVariant& value, const QLocale& /*locale*/) const
{
    return visibleText(value.toString());
}

void PasteDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (const QString sign = signOf(index); !sign.isEmpty()) {
        const bool isOnHighlight = option->state.testFlag(QStyle::State_Selected);
        option->icon = actionIcon(sign, isOnHighlight || isDark(option->palette));
        option->features |= QStyleOptionViewItem::HasDecoration;
    }
    if (index.column() == PasteModel::AgeColumn) {
        option->features |= QStyleOptionViewItem::HasDisplay;
        option->text = (option->text.isEmpty() ? QStringLiteral("-") : option->text) + QChar(QChar::Nbsp);
    }
    const bool isFixed =
        !index.flags().testFlag(Qt::ItemIsEditable) && !index.flags().testFlag(Qt::ItemIsUserCheckable);
    if (isFixed && index.column() != PasteModel::EffectColumn) {
        for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive}) {
            option->palette.setColor(group, QPalette::Text, option->palette.color(group, QPalette::PlaceholderText));
        }
    }
}

} // namespace heroadmin
