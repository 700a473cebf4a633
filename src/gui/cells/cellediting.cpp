#include "gui/cells/cellediting.h"

#include "data/session/databasesession.h"
#include "data/table/herotablemodel.h"
#include "data/writing/herowriting.h"
#include "gui/browse/herotableview.h"
#include "gui/cells/cellbubble.h"
#include "gui/cells/celldelegate.h"
#include "gui/cells/celleditor.h"
#include "gui/cells/cellreading.h"
#include "gui/cells/idhint.h"
#include "gui/widgets/keysahead.h"
#include "gui/widgets/quotedtext.h"

#include <QApplication>
#include <QEvent>
#include <utility>

namespace heroadmin {

CellEditing::CellEditing(DatabaseSession& session, HeroWriting& writing, HeroTableModel& model, HeroTableView& view,
                         QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_writing(writing)
    , m_model(model)
    , m_view(view)
    , m_delegate(new CellDelegate(model, this))
    , m_bubble(new CellBubble(view.viewport()))
    , m_reading(new CellReading(session, writing, view.keysAhead(), this))
{
    m_view.setHeroDelegate(m_delegate);
    m_view.setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_view.viewport()->installEventFilter(this);
    new IdHint(m_view);
    connect(m_delegate, &CellDelegate::opened, this, &CellEditing::showOpened);
    connect(m_delegate, &CellDelegate::left, this, &CellEditing::go);
    connect(m_delegate, &CellDelegate::stranded, this, &CellEditing::report);
    wireReading();
    wireModel();
}

void CellEditing::wireReading()
{
    connect(&m_view, &HeroTableView::openingNeeded, this, [this](const QModelIndex& cell, const QEvent* typed) {
        m_reading->start(m_model.idAt(cell.row()), *HeroTableModel::fieldOf(cell.column()), typed);
    });
    connect(m_view.selectionModel(), &QItemSelectionModel::currentChanged, m_reading, [this](const QModelIndex& cell) {
        if (cell.isValid()) {
            m_reading->leaveFor(m_model.idAt(cell.row()), HeroTableModel::fieldOf(cell.column()));
        }
    });
    connect(m_reading, &CellReading::started, this, [this] { Q_EMIT editingChanged(true); });
    connect(m_reading, &CellReading::ended, this, &CellEditing::takeEnd, Qt::QueuedConnection); // Behind the move away.
    connect(m_reading, &CellReading::read, this, &CellEditing::takeRead);
    connect(m_reading, &CellReading::readBehind, this, [this](const HeroSnapshot& read, const CellDraft& draft) {
        rescue({read, draft, false, !draft.text.isEmpty()});
    });
    connect(m_reading, &CellReading::failed, this, &CellEditing::report);
}

void CellEditing::wireModel()
{
    m_model.setWrite([this](HeroEdit edit) {
        std::vector<HeroEdit> edits;
        edits.push_back(std::move(edit));
        send(std::move(edits));
    });
    m_model.setDoubt([this] { return m_writing.isAheadOfTheTable(); });
    connect(&m_writing, &HeroWriting::written, &m_model, &HeroTableModel::doubt);
    const auto takeOver = [this](const DatabaseInfo& info) {
        // What is typed stays where the same one is only connected to again.
        if (std::exchange(m_opening, info.opening) != info.opening) {
            if (m_editor != nullptr) {
                m_delegate->close(*m_editor);
            }
            m_aside.reset();
        }
        m_model.forgetPending();
        m_model.setEditable(!info.readOnly);
        m_model.setAgeRange(info.ageRange);
        m_delegate->setAgeRange(info.ageRange);
    };
    connect(&m_session, &DatabaseSession::opened, this, takeOver);
    if (m_session.isOpen()) {
        takeOver(m_session.info());
    }
    connect(&m_session, &DatabaseSession::renewed, &m_model,
            [this](const DatabaseInfo& info) { m_model.setEditable(!info.readOnly); });
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        if (m_editor != nullptr) {
            setAside(*m_editor);
            m_delegate->close(*m_editor);
        }
    });
    connect(&m_model, &QAbstractItemModel::modelReset, this, &CellEditing::bringBack);
    connect(&m_model, &QAbstractItemModel::columnsInserted, this, &CellEditing::bringBack);
}

bool CellEditing::isEditing() const
{
    return m_editor != nullptr;
}

QString CellEditing::unsaved() const
{
    const bool isAside = m_aside && m_aside->isChanged;
    if (!isAside && (m_editor == nullptr || !m_editor->isChanged())) {
        return {};
    }
    const QString text = isAside ? m_aside->draft.text : m_editor->text();
    switch (isAside ? m_aside->draft.field : m_editor->field()) {
    case HeroField::Name:
        //: Part of the sentence "This is not saved: the name “Anna”."
        return text.isEmpty() ? tr("the cleared name") : tr("the name %1").arg(quotedText(text));
    case HeroField::Age:
        return text.isEmpty() ? tr("the cleared age") : tr("the age %1").arg(quotedText(text));
    case HeroField::SecretName:
        break;
    }
    return tr("a new secret name");
}

std::optional<CellDraft> CellEditing::draft() const
{
    if (m_editor == nullptr || !m_editor->isChanged() || m_editor->field() == HeroField::SecretName) {
        return {};
    }
    return CellDraft{m_editor->loaded().id, m_editor->field(), m_editor->text()};
}

std::optional<HeroSnapshot> CellEditing::edited() const
{
    return m_editor == nullptr ? std::nullopt : std::optional(m_editor->loaded());
}

bool CellEditing::resume(const CellDraft& draft)
{
    const std::optional<HeroSnapshot> loaded = m_model.loaded(draft.id);
    if (m_editor != nullptr || !loaded || !CellDelegate::canEdit(cellOf(draft), *loaded)) {
        return false;
    }
    resumeIn(cellOf(draft), *loaded, draft);
    return m_editor != nullptr;
}

bool CellEditing::commit()
{
    return m_editor == nullptr || m_delegate->commit(*m_editor);
}

void CellEditing::discard()
{
    m_aside.reset();
    if (m_editor != nullptr) {
        m_delegate->close(*m_editor);
    }
}

bool CellEditing::eventFilter(QObject* watched, QEvent* event)
{
    const bool isPress = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick;
    // In this order: other events come while the table is half gone, too.
    if (isPress && watched == m_view.viewport() && !commit()) {
        m_editor->setFocus();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

void CellEditing::showOpened(CellEditor* editor)
{
    m_editor = editor;
    m_bubble->follow(editor);
    connect(editor, &CellEditor::said, m_bubble, &CellBubble::say);
    connect(editor, &CellEditor::closed, this, [this, editor] {
        if (m_editor == editor) {
            showClosed();
        }
        if (editor->isChanged() && !editor->isDismissed()) {
            setAside(*editor);
            m_view.setFocus();
        }
    });
    connect(editor, &QLineEdit::textChanged, this, &CellEditing::draftChanged);
    Q_EMIT editingChanged(true);
}

void CellEditing::showClosed()
{
    m_editor = nullptr;
    Q_EMIT editingChanged(false);
    Q_EMIT draftChanged();
}

void CellEditing::go(CellStep step)
{
    if (m_view.currentIndex().isValid()) {
        m_view.goTo(cellAfter(m_view, m_view.currentIndex(), step));
    }
}

void CellEditing::setAside(const CellEditor& editor)
{
    m_aside = Aside{
        editor.loaded(), {editor.loaded().id, editor.field(), editor.text()}, editor.hasFocus(), editor.isChanged()};
}

void CellEditing::bringBack()
{
    if (!m_aside || HeroTableModel::columnOf(m_aside->draft.field) >= m_model.columnCount()) {
        return; // A secret name that is typed waits for its column.
    }
    const Aside aside = *std::exchange(m_aside, std::nullopt);
    const QModelIndex cell = cellOf(aside.draft);
    if (!CellDelegate::canEdit(cell, aside.loaded)) {
        rescue(aside);
        return;
    }
    const QPointer<QWidget> focused = QApplication::focusWidget();
    resumeIn(cell, aside.loaded, aside.draft);
    if (!aside.hadFocus && focused != nullptr) {
        focused->setFocus();
    }
}

void CellEditing::rescue(const Aside& aside)
{
    if (!aside.isChanged) {
        return;
    }
    // As when something else is clicked on: it is written where it keeps the rules.
    CellEditor editor(aside.draft.field, aside.loaded, HeroValidator(m_session.info().ageRange), nullptr);
    editor.setText(aside.draft.text);
    Result<HeroUpdate> update =
        aside.loaded.fitsALine(aside.draft.field)
            ? editor.update()
            : failure(Error::of(ErrorKind::Validation, tr("This can only be edited in the dialog.")));
    if (update) {
        m_model.write({aside.loaded, std::move(*update)});
    } else {
        report(update.error(), aside.draft);
    }
}

void CellEditing::takeRead(const HeroSnapshot& loaded, HeroField field)
{
    const QModelIndex cell = cellOf({loaded.id, field, {}});
    KeysAhead& keys = m_view.keysAhead();
    // Else the person has gone on to something else.
    const bool isThere = cell.isValid() && cell == m_view.currentIndex() && m_view.window()->focusWidget() == &m_view;
    if (!loaded.fitsALine(field) && (isThere || !keys.isEmpty())) {
        Q_EMIT dialogNeeded(loaded.id, field);
    } else if (isThere && CellDelegate::canEdit(cell, loaded)) {
        open(cell, loaded);
        keys.giveTo(m_view);
    } else if (const QString typed = keys.drop(); !typed.isEmpty()) {
        rescue({loaded, {loaded.id, field, typed}, false, true});
    }
}

void CellEditing::takeEnd()
{
    if (m_editor == nullptr && !m_reading->isReading()) {
        Q_EMIT editingChanged(false);
    }
}

void CellEditing::resumeIn(const QModelIndex& cell, const HeroSnapshot& loaded, const CellDraft& draft)
{
    m_view.goTo(cell);
    open(cell, loaded);
    if (m_editor != nullptr) {
        m_editor->resume(loaded, draft.text);
    }
}

void CellEditing::open(const QModelIndex& cell, const HeroSnapshot& loaded)
{
    m_delegate->setLoaded(loaded);
    m_view.edit(cell);
    m_delegate->setLoaded({});
}

QModelIndex CellEditing::cellOf(const CellDraft& draft) const
{
    return m_model.index(m_model.rowOf(draft.id), HeroTableModel::columnOf(draft.field));
}

} // namespace heroadmin
